/** 土地. Areas in 亩 stay in 亩; 收储, 出让 and 净地 are different things. */
import type { Indicator } from "../../model/indicator.ts";
import { rowsOf } from "./indicator-row.ts";

const { flow, stock, share, completion, rank, ratio } = rowsOf("land");

export const landIndicators: Indicator[] = [
  flow({
    id: "land-reserved-plots",
    name: ["土地收储宗数", "Plots taken into reserve"],
    aliases: "收储宗数",
    unit: "宗",
    stage: "收储",
    definition: ["当期收储入库的地块数。", "Plots taken into the land reserve within the period."],
  }),
  flow({
    id: "land-reserved-area",
    name: ["土地收储面积", "Land taken into reserve"],
    aliases: "收储面积",
    unit: "亩",
    stage: "收储",
    definition: ["当期收储入库的面积。", "Area taken into the land reserve within the period."],
  }),
  completion({
    id: "land-reserve-completion",
    name: ["土地收储完成率", "Completion of the reserve plan"],
    aliases: "完成收储率",
    stage: "收储",
    definition: ["收储实绩除以年度任务。", "Land taken into reserve over the year's task."],
  }),
  flow({
    id: "cleared-plots",
    name: ["净地宗数", "Plots cleared"],
    aliases: "完成净地宗数 做地宗数",
    unit: "宗",
    stage: "净地",
    definition: [
      "当期完成征迁平整、可供出让的地块数。",
      "Plots cleared and ready for sale within the period.",
    ],
  }),
  flow({
    id: "cleared-area",
    name: ["净地面积", "Land cleared"],
    aliases: "完成净地面积 做地面积",
    unit: "亩",
    stage: "净地",
    definition: ["当期完成征迁平整、可供出让的面积。", "Area cleared and ready for sale within the period."],
  }),
  flow({
    id: "land-sold-plots",
    name: ["土地出让宗数", "Plots sold"],
    aliases: "出让宗数 工业用地出让宗数",
    unit: "宗",
    stage: "出让",
    definition: [
      "当期完成出让的地块数；用途记在分类里。",
      "Plots whose use right was sold within the period; the use is in the breakdown.",
    ],
  }),
  flow({
    id: "land-sold-area",
    name: ["土地出让面积", "Land sold"],
    aliases: "出让面积 工业用地出让面积",
    unit: "亩",
    stage: "出让",
    definition: [
      "当期完成出让的面积；用途记在分类里。",
      "Area whose use right was sold within the period; the use is in the breakdown.",
    ],
  }),
  completion({
    id: "land-sold-area-completion",
    name: ["土地出让面积完成率", "Completion of the sales plan"],
    aliases: "工业用地出让面积任务完成率 土地出让完成率",
    stage: "出让",
    definition: [
      "出让面积除以年度任务；用途记在分类里。",
      "Area sold over the year's task; the use is in the breakdown.",
    ],
  }),
  flow({
    id: "land-revenue",
    name: ["土地出让金", "Land revenue"],
    aliases: "土地出让收入 出让金",
    unit: "亿元",
    stage: "出让",
    definition: ["当期成交的土地出让价款。", "The price of the land sold within the period."],
  }),
  rank({
    id: "land-revenue-rank",
    name: ["土地出让金排名", "Rank by land revenue"],
    stage: "出让",
    definition: ["比较范围记在分类里。", "Among whom is in the breakdown."],
  }),
  stock({
    id: "territory",
    name: ["区域面积", "Area"],
    aliases: "土地面积 行政区域面积 占地面积",
    unit: "平方公里",
    direction: "neutral",
    definition: [
      "管辖或占地的面积，不是规划面积。",
      "The ground it covers or administers, not what is planned.",
    ],
  }),
  stock({
    id: "planned-territory",
    name: ["规划面积", "Planned area"],
    aliases: "产业园规划面积 产业高新区规划面积",
    unit: "平方公里",
    direction: "neutral",
    definition: ["规划确定的面积，不等于已建成。", "What the plan covers, built or not."],
  }),
  share({
    id: "territory-share",
    name: ["面积占比", "Share of the area"],
    direction: "neutral",
    definition: ["占所在区面积的比重。", "In the area of the district it lies in."],
  }),
  flow({
    id: "planned-industrial-space",
    name: ["规划产业空间面积", "Industrial space planned"],
    unit: "万平方米",
    definition: [
      "当期完成规划的产业用房面积，不等于已建成。",
      "Floor area for industry planned within the period, not yet built.",
    ],
  }),
  flow({
    id: "new-industrial-space",
    name: ["新增产业空间面积", "Industrial space added"],
    unit: "万平方米",
    definition: ["建设项目带来的产业用房面积。", "Floor area for industry that construction adds."],
  }),
  flow({
    id: "industrial-land-renewals",
    name: ["工业用地有机更新项目数", "Renewals of industrial land"],
    aliases: "启动工业用地有机更新项目数",
    definition: ["当期启动的工业用地有机更新项目。", "Renewals of industrial land begun within the period."],
  }),
  flow({
    id: "revitalised-land",
    name: ["盘活存量低效用地面积", "Idle land put to use"],
    aliases: "低效用地再开发面积 盘活存量土地面积",
    unit: "亩",
    definition: ["当期再开发的存量、低效用地。", "Idle or poorly used land redeveloped within the period."],
  }),
  ratio({
    id: "tax-per-mu",
    name: ["亩均税收", "Taxes per mu"],
    unit: "万元/亩",
    definition: [
      "规上工业企业税收除以用地。",
      "Taxes of larger industrial companies over the land they use.",
    ],
  }),
];
