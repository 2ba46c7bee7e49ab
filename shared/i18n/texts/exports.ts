/** Texts of exports, both languages side by side, so that none can be missing. `{name}` takes a parameter. */
import type { Text } from "../../model/text.ts";

export const exports = {
  "exports.fontsMissing": {
    "zh-CN":
      "画图所需的字体不在程序目录（dist/fonts）中，也无法重新生成。请在项目目录运行 npm ci 后再运行 npm run build。",
    en: "The fonts that charts are drawn with are not in the program's folder (dist/fonts) and cannot be made. Run npm ci and then npm run build in the project's folder.",
  },
  "exports.area": { "zh-CN": "地区", en: "Area" },
  "exports.remark": { "zh-CN": "说明", en: "Remarks" },
  "exports.observations": { "zh-CN": "数据", en: "Observations" },
  "exports.nothing": {
    "zh-CN": "没有可导出的图表：请先选定至少一个地区和一项指标。",
    en: "There is nothing to export yet: choose at least one area and one indicator first.",
  },
  "exports.column.id": { "zh-CN": "编号", en: "id" },
  "exports.column.areaName": { "zh-CN": "地区", en: "area" },
  "exports.column.areaId": { "zh-CN": "地区代码", en: "area id" },
  "exports.column.indicatorName": { "zh-CN": "指标", en: "indicator" },
  "exports.column.indicatorId": { "zh-CN": "指标代码", en: "indicator id" },
  "exports.column.period": { "zh-CN": "期间代码", en: "period code" },
  "exports.column.periodWords": { "zh-CN": "期间", en: "period" },
  "exports.column.scenario": { "zh-CN": "情景", en: "scenario" },
  "exports.column.asReported": { "zh-CN": "原文", en: "as reported" },
  "exports.column.value": { "zh-CN": "数值", en: "value" },
  "exports.column.valueHigh": { "zh-CN": "数值上限", en: "value (upper)" },
  "exports.column.unit": { "zh-CN": "单位", en: "unit" },
  "exports.column.bound": { "zh-CN": "限定", en: "bound" },
  "exports.column.baseValue": { "zh-CN": "基本单位数值", en: "value in base unit" },
  "exports.column.baseUnit": { "zh-CN": "基本单位", en: "base unit" },
  "exports.column.low": { "zh-CN": "下限", en: "low" },
  "exports.column.high": { "zh-CN": "上限", en: "high" },
  "exports.column.missingReason": { "zh-CN": "缺失原因", en: "why missing" },
  "exports.column.measure": { "zh-CN": "数值类型", en: "measure" },
  "exports.column.accumulation": { "zh-CN": "累计方式", en: "accumulation" },
  "exports.column.breakdown": { "zh-CN": "分项", en: "breakdown" },
  "exports.column.entity": { "zh-CN": "主体", en: "entity" },
  "exports.column.obsStatus": { "zh-CN": "状态", en: "observation status" },
  "exports.column.reviewState": { "zh-CN": "核对", en: "review" },
  "exports.column.sourceTitle": { "zh-CN": "来源", en: "source" },
  "exports.column.note": { "zh-CN": "备注", en: "note" },
  "exports.column.annotations": { "zh-CN": "批注数", en: "comments" },
} satisfies Record<string, Text>;
