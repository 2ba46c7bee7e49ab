/** 财政. */
import type { Indicator } from "../../model/indicator.ts";
import { rowsOf } from "./indicator-row.ts";

const { flow, growth, share } = rowsOf("fiscal");

export const fiscalIndicators: Indicator[] = [
  flow({
    id: "fiscal-revenue",
    name: ["财政总收入", "Total fiscal revenue"],
    aliases: "财政收入",
    unit: "亿元",
    definition: [
      "地方一般公共预算收入与上划中央收入之和。",
      "Local general public budget revenue and what is passed on to the centre.",
    ],
  }),
  growth({
    id: "fiscal-revenue-growth",
    name: ["财政总收入增速", "Growth of total fiscal revenue"],
    aliases: "财政收入增速",
    definition: ["比上年同期。", "On the same period of the year before."],
  }),
  flow({
    id: "budget-revenue",
    name: ["一般公共预算收入", "General public budget revenue"],
    aliases: "地方财政收入 地方一般公共预算收入",
    unit: "亿元",
    definition: [
      "地方一般公共预算收入，不含上划中央部分和基金收入。",
      "Local revenue without what is passed on to the centre and without fund revenue.",
    ],
  }),
  growth({
    id: "budget-revenue-growth",
    name: ["一般公共预算收入增速", "Growth of budget revenue"],
    aliases: "地方财政收入增速 地方一般公共预算收入增速",
    definition: [
      "比上年同期；同口径与否记在备注里。",
      "On the same period of the year before; whether on the same basis is in the note.",
    ],
  }),
  share({
    id: "tax-share",
    name: ["税收收入占比", "Share of taxes in budget revenue"],
    aliases: "税占比 税收占一般公共预算收入比重",
    definition: ["税收收入占一般公共预算收入的比重。", "Taxes in general public budget revenue."],
  }),
  flow({
    id: "budget-expenditure",
    name: ["一般公共预算支出", "General public budget expenditure"],
    aliases: "财政支出",
    unit: "亿元",
    direction: "neutral",
    definition: ["当期支出。", "Within the period."],
  }),
  share({
    id: "livelihood-expenditure-share",
    name: ["民生支出占比", "Share of livelihood in expenditure"],
    aliases: "民生支出占一般公共预算支出比重",
    definition: [
      "民生支出占一般公共预算支出的比重。",
      "Expenditure on livelihood in general public budget expenditure.",
    ],
  }),
];
