/** 审批服务: how long things take, and what is done for companies. 天, 工作日 and 个月 are kept apart as reported. */
import type { Indicator } from "../../model/indicator.ts";
import { rowsOf } from "./indicator-row.ts";

const { flow, share, duration } = rowsOf("services");

export const servicesIndicators: Indicator[] = [
  duration({
    id: "land-to-permit-days",
    name: ["拿地至取得施工许可证时长", "From land to building permit"],
    aliases: "从拿地到取得施工许可证时长 从拍地到取得施工许可证时长",
    definition: [
      "从取得土地到取得《建筑工程施工许可证》，日历日。",
      "From getting the land to the building permit, in calendar days.",
    ],
  }),
  duration({
    id: "land-to-start",
    name: ["拿地至开工时长", "From land to start of work"],
    aliases: "摘牌至开工时长 拿地到开工时长",
    unit: "个月",
    definition: ["从取得土地（摘牌）到开工。", "From getting the land to the start of work."],
  }),
  duration({
    id: "permits-duration",
    name: ["项目许可办理时长", "Issue of a project's permits"],
    aliases: "三证办理时长 审批流程时长 审批办理时长",
    unit: "工作日",
    definition: [
      "用地、工程规划、施工等许可从申请到发放。",
      "Land-use, planning and building permits, from application to issue.",
    ],
  }),
  duration({
    id: "land-listing-duration",
    name: ["用地挂牌办理时长", "Listing of a plot for sale"],
    aliases: "用地挂牌时长",
    definition: ["从项目确定到用地挂牌。", "Until the plot is listed for sale."],
  }),
  duration({
    id: "business-set-up-duration",
    name: ["企业开办办结时限", "Setting up a business"],
    aliases: "企业开办全流程办结时限 企业开办时间",
    definition: [
      "企业开办全流程，法定、承诺或平均按原文。",
      "The whole procedure; statutory, promised or average as the report has it.",
    ],
  }),
  share({
    id: "online-handling-share",
    name: ["政务服务网办率", "Services handled online"],
    aliases: "网办率 一网通办率",
    definition: ["网上办结占全部办件的比重。", "Cases settled online, of all cases."],
  }),
  flow({
    id: "company-visits",
    name: ["走访服务企业家次", "Visits to companies"],
    aliases: "走访企业家次 走访企业数",
    unit: "家次",
    definition: [
      "当期走访服务企业，同一企业可重复计。",
      "Visits within the period; one company may count several times.",
    ],
  }),
  flow({
    id: "problems-solved",
    name: ["为企业排忧解难件次", "Companies' problems solved"],
    aliases: "排忧解难件次 解决企业问题数",
    unit: "件次",
    definition: ["当期为企业解决的问题。", "Solved within the period."],
  }),
  flow({
    id: "service-events",
    name: ["助企活动场次", "Events for companies"],
    aliases: "助企纾困活动场次",
    unit: "场",
    definition: ["当期举办的助企活动。", "Held within the period."],
  }),
  flow({
    id: "policy-briefings",
    name: ["政策解读期数", "Policy briefings"],
    aliases: "发布政策申报解读期数",
    unit: "期",
    definition: ["当期发布的政策申报解读。", "Published within the period."],
  }),
  flow({
    id: "policy-measures",
    name: ["发布政策措施条数", "Policy measures issued"],
    aliases: "政策措施数 政策条数",
    unit: "条",
    definition: ["当期发布的政策措施和清单条目。", "Measures and list items issued within the period."],
  }),
  flow({
    id: "subsidies-paid",
    name: ["兑现政策补助金额", "Policy subsidies paid"],
    aliases: "政策兑现金额 兑现惠企资金",
    unit: "万元",
    definition: ["当期拨付给企业的政策补助。", "Paid to companies within the period."],
  }),
];
