/** 其他: what a report counts of its own programme. */
import type { Indicator } from "../../model/indicator.ts";
import { rowsOf } from "./indicator-row.ts";

const { size, duration } = rowsOf("other");
const direction = "neutral";

export const otherIndicators: Indicator[] = [
  size({
    id: "economic-tasks",
    name: ["年度经济指标任务数", "Economic targets of the year"],
    aliases: "列出的主要经济指标任务数",
    unit: "项",
    direction,
    definition: ["当年列出的主要经济指标任务。", "Economic targets set for the year."],
  }),
  size({
    id: "key-works",
    name: ["年度重点工作件数", "Key works of the year"],
    aliases: "大事要事件数",
    unit: "件",
    direction,
    definition: [
      "当年列出的重点工作；类别记在分类里。",
      "Key works set for the year; their kind is in the breakdown.",
    ],
  }),
  duration({
    id: "district-age",
    name: ["设区年限", "Age of the district"],
    aliases: "建区年限",
    unit: "年",
    direction,
    definition: ["从设立行政区至今。", "Since the district was founded."],
  }),
];
