/** 招商引资. The stages 签约 → 落地 → (开工 → 竣工 → 投产, see 固定资产投资) are never set beside each other unmarked. */
import type { Indicator } from "../../model/indicator.ts";
import { rowsOf } from "./indicator-row.ts";

const { flow, growth, share } = rowsOf("investment-promotion");

export const investmentPromotionIndicators: Indicator[] = [
  flow({
    id: "signed-projects",
    name: ["签约项目数", "Projects signed"],
    aliases:
      "集中签约项目数 集中签约重大项目数 签约重大项目数 参加全区重大项目集中签约项目数 签约引进项目数 现场签约项目数",
    stage: "签约",
    definition: [
      "当期签订投资协议的项目个数；仅限集中签约活动与否按原文。",
      "Projects whose contract was signed within the period; reports often count those of signing ceremonies only.",
    ],
  }),
  flow({
    id: "signed-investment",
    name: ["签约项目总投资额", "Total investment of projects signed"],
    aliases: "集中签约项目总投资额 签约总投资额 签约投资额",
    unit: "亿元",
    stage: "签约",
    definition: [
      "当期签约项目协议书上的总投资，不是已完成的投资。",
      "What the contracts signed in the period name as total investment; not what has been invested.",
    ],
  }),
  flow({
    id: "landed-projects",
    name: ["落地项目数", "Projects landed"],
    aliases: "落地重大项目数 引进落地项目数 落地产业项目数 首批落点项目数 首批引进项目数 引进项目数",
    stage: "落地",
    definition: [
      "签约后已注册、入驻或确定用地的项目个数。",
      "Projects that after signing have registered, moved in or been given their land.",
    ],
  }),
  flow({
    id: "landed-investment",
    name: ["落地项目投资总额", "Total investment of projects landed"],
    aliases: "落地项目总投资额 落地项目总投资",
    unit: "亿元",
    stage: "落地",
    definition: [
      "落地项目的总投资，不是已完成的投资。",
      "The total investment named for projects landed; not what has been invested.",
    ],
  }),
  flow({
    id: "landed-companies",
    name: ["落地企业数", "Companies landed"],
    aliases: "落地直播产业链企业数 新落地企业数 引进企业数",
    unit: "家",
    stage: "落地",
    definition: [
      "起算日以来招引落地的企业；不同于集聚企业数。",
      "Companies won since the start of the count; not the same as the companies that are there.",
    ],
  }),
  flow({
    id: "signed-and-started-investment",
    name: ["签约和开工项目总投资额", "Total investment of projects signed and started"],
    aliases: "“双集中”项目总投资额 双集中项目总投资额 集中签约和集中开工项目总投资额",
    unit: "亿元",
    stage: "签约+开工",
    definition: [
      "集中签约与集中开工项目合计的总投资；同一项目可能先后计入。",
      "Projects of signing and of starting ceremonies together; one project may count in both.",
    ],
  }),
  flow({
    id: "agreed-capital",
    name: ["协议引资额", "Capital agreed"],
    aliases: "协议资金 协议利用资金",
    unit: "亿元",
    stage: "协议",
    definition: ["协议约定引入的资金。", "The capital that agreements promise."],
  }),
  flow({
    id: "paid-in-capital",
    name: ["实际到位资金", "Capital paid in"],
    aliases: "到位资金 实到资金 到位市外资金 到位内资",
    unit: "亿元",
    stage: "到位",
    definition: ["当期实际到账的引进内资。", "Domestic capital that arrived within the period."],
  }),
  flow({
    id: "introduced-foreign-capital",
    name: ["引进外资额", "Foreign capital introduced"],
    aliases: "引进外资 外资额",
    unit: "亿美元",
    definition: [
      "原文未说明合同或实际的外资额。",
      "Foreign capital where the report does not say whether by contract or paid in.",
    ],
  }),
  flow({
    id: "utilised-foreign-capital",
    name: ["实际使用外资", "Foreign capital utilised"],
    aliases: "实际利用外资 实际使用外资额 实到外资",
    unit: "亿美元",
    stage: "到位",
    definition: ["当期实际到账的外商直接投资。", "Foreign direct investment paid in within the period."],
  }),
  growth({
    id: "utilised-foreign-capital-growth",
    name: ["实际使用外资增速", "Growth of foreign capital utilised"],
    aliases: "实际利用外资增速",
    definition: ["比上年同期。", "On the same period of the year before."],
  }),
  share({
    id: "signed-landing-rate",
    name: ["签约项目落地率", "Signed projects that landed"],
    aliases: "项目落地率",
    stage: "落地",
    definition: ["落地项目占签约项目的比重。", "Projects landed in projects signed."],
  }),
];
