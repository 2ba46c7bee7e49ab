/** What is said of the cells of a table of figures that cannot be read, and of writing it. */
import type { Text } from "../../model/text.ts";

export const figureTables = {
  "figure_table.area": {
    "zh-CN": "没有叫「{text}」的地区。改正名称，或先在地区表里添加它或它的别名。",
    en: "There is no area called “{text}”. Correct the name, or add the area or an alias of it first.",
  },
  "figure_table.areas": {
    "zh-CN": "「{text}」在 {period} 对应不止一个地区（可能是区划调整前后）。请改用地区代码，或写清是哪一个。",
    en: "“{text}” may be more than one area in {period} (before or after it was re-drawn). Use the area's code, or say which.",
  },
  "figure_table.noArea": {
    "zh-CN": "这一行没有地区。请指定地区所在的列，或给整张表选一个地区。",
    en: "This row names no area. Say which column holds the areas, or choose one for the whole table.",
  },
  "figure_table.indicator": {
    "zh-CN": "没有叫「{text}」的指标。改正名称，或先在指标表里添加它或它的别名。",
    en: "There is no indicator called “{text}”. Correct the name, or add the indicator or an alias of it first.",
  },
  "figure_table.noIndicator": {
    "zh-CN": "这个数没有指标。请指定指标所在的列，或给这一列、整张表选一个指标。",
    en: "This figure has no indicator. Say which column holds the indicators, or choose one for this column or the table.",
  },
  "figure_table.period": {
    "zh-CN": "「{text}」不是一个时间。写 2023、2023年三季度 或 2023-05。",
    en: "“{text}” is no period. Write 2023, 2023-Q3 or 2023-05.",
  },
  "figure_table.noPeriod": {
    "zh-CN": "这个数没有时间。请指定时间所在的列，或给这一列、整张表选一个时间。",
    en: "This figure has no period. Say which column holds the periods, or choose one for this column or the table.",
  },
  "figure_table.unit": {
    "zh-CN": "不认识单位「{unit}」。改用 亿元、%、个、万平方米 这样的单位。",
    en: "The unit “{unit}” is not known. Use a unit such as 亿元, %, 个, 万平方米.",
  },
  "figure_table.otherUnit": {
    "zh-CN": "单位「{unit}」和指标「{indicator}」（{usual}）对不上。检查单位，或换一个指标。",
    en: "The unit “{unit}” does not fit the indicator “{indicator}” ({usual}). Check the unit, or choose another indicator.",
  },
  "figure_table.scenario": {
    "zh-CN": "「{text}」说不清是实际、计划还是预计。改成其中一个。",
    en: "“{text}” is neither actual, target nor forecast. Write one of them.",
  },
  "figure_table.twice": {
    "zh-CN": "第 {row} 行已经给了同一个数（{other}），两处不一样。删去其中一个。",
    en: "Row {row} gives the same figure as {other}; the two differ. Remove one of them.",
  },
  "figure_table.several": {
    "zh-CN": "工作簿里有 {count} 个同样的数据，来自不同报告，不知道该改哪一个。请在数据表里直接修改。",
    en: "The workbook has {count} figures of this kind from different reports; which one is meant is not known. Change it in the grid.",
  },
  "figure_table.stale": {
    "zh-CN":
      "预览之后数据有了变动：原来要新增 {insert} 个、更新 {update} 个，现在是 {insertNow} 个和 {updateNow} 个。没有写入，请重新预览。",
    en: "The figures changed since the preview: {insert} to add and {update} to change became {insertNow} and {updateNow}. Nothing was written; look at the preview again.",
  },
  "figure_table.errors.row": { "zh-CN": "行", en: "Row" },
  "figure_table.errors.column": { "zh-CN": "列", en: "Column" },
  "figure_table.errors.text": { "zh-CN": "内容", en: "Cell" },
  "figure_table.errors.message": { "zh-CN": "问题和办法", en: "Problem and what to do" },

  "figure_table.title": { "zh-CN": "导入数据表", en: "Import a table of figures" },
  "figure_table.reading": { "zh-CN": "正在读取…", en: "Reading…" },
  "figure_table.sheet": { "zh-CN": "工作表", en: "Sheet" },
  "figure_table.head": { "zh-CN": "表头", en: "Head" },
  "figure_table.headFrom": { "zh-CN": "从第几行", en: "from row" },
  "figure_table.headRows": { "zh-CN": "共几行", en: "rows" },
  "figure_table.columns": { "zh-CN": "各列是什么", en: "What the columns are" },
  "figure_table.defaults": { "zh-CN": "整张表", en: "For the whole table" },
  "figure_table.column": { "zh-CN": "列", en: "Column" },
  "figure_table.samples": { "zh-CN": "开头几格", en: "First cells" },
  "figure_table.use": { "zh-CN": "用作", en: "Use as" },
  "figure_table.holds": {
    "zh-CN": "这一列的指标、期间、单位",
    en: "Indicator, period and unit of the column",
  },
  "figure_table.fillDown": { "zh-CN": "空格同上", en: "empty: as above" },
  "figure_table.role.skip": { "zh-CN": "不导入", en: "leave out" },
  "figure_table.role.figures": { "zh-CN": "数值", en: "figures" },
  "figure_table.role.area": { "zh-CN": "地区", en: "area" },
  "figure_table.role.indicator": { "zh-CN": "指标", en: "indicator" },
  "figure_table.role.period": { "zh-CN": "期间", en: "period" },
  "figure_table.role.unit": { "zh-CN": "单位", en: "unit" },
  "figure_table.role.scenario": { "zh-CN": "性质", en: "scenario" },
  "figure_table.role.source": { "zh-CN": "来源", en: "source" },
  "figure_table.role.note": { "zh-CN": "备注", en: "note" },
  "figure_table.role.entity": { "zh-CN": "所属主体", en: "entity" },
  "figure_table.role.breakdown": { "zh-CN": "分组", en: "breakdown" },
  "figure_table.show.write": { "zh-CN": "将写入 {count}", en: "To write {count}" },
  "figure_table.show.update": { "zh-CN": "将更新 {count}", en: "To change {count}" },
  "figure_table.show.errors": { "zh-CN": "读不出 {count}", en: "Unread {count}" },
  "figure_table.counts": {
    "zh-CN": "新增 {insert} · 更新 {update} · 不变 {unchanged} · 空格 {blank} · 重复 {repeated}",
    en: "{insert} new · {update} changed · {unchanged} as they are · {blank} blank · {repeated} repeated",
  },
  "figure_table.action.insert": { "zh-CN": "新增", en: "new" },
  "figure_table.action.update": { "zh-CN": "更新", en: "change" },
  "figure_table.action.unchanged": { "zh-CN": "不变", en: "as it is" },
  "figure_table.cell": { "zh-CN": "单元格", en: "Cell" },
  "figure_table.value": { "zh-CN": "数值", en: "Figure" },
  "figure_table.first": { "zh-CN": "只列出前 {count} 条", en: "the first {count}" },
  "figure_table.nothing": { "zh-CN": "没有要写入的数据", en: "Nothing to write" },
  "figure_table.noUpdates": { "zh-CN": "没有要更新的数据", en: "Nothing to change" },
  "figure_table.noErrors": { "zh-CN": "每个单元格都读出来了", en: "Every cell was read" },
  "figure_table.download": { "zh-CN": "下载问题清单（CSV）", en: "Download the list (CSV)" },
  "figure_table.downloaded": { "zh-CN": "问题清单已保存为 {name}", en: "The list is saved as {name}" },
  "figure_table.known": {
    "zh-CN": "这张表以前导入过，改动会写到原来的数据上",
    en: "This table was imported before; changes go to its figures",
  },
  "figure_table.write": { "zh-CN": "写入 {count} 个数据", en: "Write {count} figure(s)" },
  "figure_table.written": {
    "zh-CN": "数据表《{title}》：新增 {insert} 个、更新 {update} 个数据",
    en: "“{title}”: {insert} figure(s) added, {update} changed",
  },
} satisfies Record<string, Text>;
