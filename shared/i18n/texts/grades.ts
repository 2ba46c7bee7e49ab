/** Texts of grades of comparability and of ranks, both languages side by side, so that none can be missing. */
import type { Text } from "../../model/text.ts";

export const grades = {
  "grade.badge": { "zh-CN": "可比性 {grade}", en: "Grade {grade}" },
  "grade.A": { "zh-CN": "可以直接比较", en: "may be compared as they stand" },
  "grade.B": { "zh-CN": "可以比较，措辞宜留余地", en: "may be compared in careful words" },
  "grade.C": { "zh-CN": "可以并列，须说明差异", en: "may stand side by side with the difference said" },
  "grade.D": { "zh-CN": "不宜排名", en: "not to be ranked" },
  "grade.E": { "zh-CN": "不可比较", en: "not comparable" },
  "grade.sentence": {
    "zh-CN": "可比性{grade}级（{meaning}）：{reasons}",
    en: "Comparability {grade} ({meaning}): {reasons}",
  },
  "grade.sentence.plain": {
    "zh-CN": "可比性{grade}级（{meaning}）",
    en: "Comparability {grade} ({meaning})",
  },
  "grade.reason": { "zh-CN": "{reason}（{pairs}/{all}对）", en: "{reason} ({pairs} of {all} pairs)" },
  "grade.reason.measure": { "zh-CN": "数值类型不同", en: "different kinds of measure" },
  "grade.reason.unit.none": { "zh-CN": "单位无法换算", en: "units without a conversion" },
  "grade.reason.entity": { "zh-CN": "单个主体与地区混列", en: "a single company beside an area" },
  "grade.reason.scenario": { "zh-CN": "实绩与目标或预计混列", en: "results beside goals or forecasts" },
  "grade.reason.stage": { "zh-CN": "所处阶段不同", en: "different stages" },
  "grade.reason.definition": { "zh-CN": "口径不同", en: "different definitions" },
  "grade.reason.accumulation": {
    "zh-CN": "当期数、期末数与累计数混列",
    en: "flow, stock and cumulative mixed",
  },
  "grade.reason.period.length": { "zh-CN": "期间长度不同", en: "different lengths of time" },
  "grade.reason.period.far": { "zh-CN": "期间相隔一年以上", en: "periods more than a year apart" },
  "grade.reason.period.near": { "zh-CN": "期间不同", en: "different periods" },
  "grade.reason.part": { "zh-CN": "统计范围不同", en: "a part beside the whole, or different parts" },
  "grade.reason.boundary.outside": {
    "zh-CN": "不属于该区划存续期",
    en: "outside the validity of the boundary",
  },
  "grade.reason.boundary.across": { "zh-CN": "期间跨越区划调整", en: "period spans a change of boundary" },
  "grade.reason.redrawn": { "zh-CN": "调整前后的区划并列", en: "an area beside what it was formed from" },
  "grade.reason.inside": { "zh-CN": "一地在另一地之内", en: "one area lies inside another" },
  "grade.reason.areaKind": { "zh-CN": "地区类型不同", en: "different kinds of area" },
  "grade.reason.conflict": { "zh-CN": "同一数字有不同说法", en: "sources disagree" },
  "grade.reason.open": { "zh-CN": "只有上限或下限", en: "only a lower or an upper end is known" },
  "grade.reason.review": { "zh-CN": "尚未核对", en: "not yet checked" },
  "grade.reason.status": { "zh-CN": "估计、初步或中断的数字", en: "estimated, provisional or a break" },
  "grade.reason.unit.converted": { "zh-CN": "经单位换算", en: "units converted" },
  "grade.reason.hedge": { "zh-CN": "原文为约数", en: "hedged words" },
  "grade.reason.source.single": { "zh-CN": "仅有单一来源且未审定", en: "a single source, not approved" },
  "grade.rank.sure": { "zh-CN": "第{best}位（共{of}）", en: "place {best} of {of}" },
  "grade.rank.range": {
    "zh-CN": "第{best}—{worst}位（共{of}，区间重叠）",
    en: "place {best}–{worst} of {of}: intervals overlap",
  },
} satisfies Record<string, Text>;
