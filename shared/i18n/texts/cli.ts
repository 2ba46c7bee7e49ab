/** Texts of the command line, both languages side by side. `{name}` takes a parameter. */
import type { Text } from "../../model/text.ts";

export const cli = {
  "cli.intro": {
    "zh-CN": "对标台命令行：把报告里的数字变成可核对、可比较、可导出的数据。",
    en: "Duibiao on the command line: figures from reports, checked, compared, exported.",
  },
  "cli.usage": { "zh-CN": "用法", en: "Usage" },
  "cli.options": { "zh-CN": "选项", en: "Options" },
  "cli.commands": { "zh-CN": "命令", en: "Commands" },
  "cli.procedures": {
    "zh-CN":
      "此外，契约里的每个过程都可以调用，结果为 JSON，例如：observations list --json '{\"limit\": 5}' --workbook W",
    en: "Every procedure of the contract can be called as well and answers in JSON, e.g. observations list --json '{\"limit\": 5}' --workbook W",
  },
  "cli.procedureGroups": {
    "zh-CN": "过程的分组（加 --help 看详情）",
    en: "Groups of procedures (add --help)",
  },
  "cli.help": { "zh-CN": "显示本说明", en: "Show this help" },
  "cli.workbook": { "zh-CN": "工作簿文件", en: "The workbook's file" },
  "cli.unknownCommand": {
    "zh-CN": "没有「{name}」这个命令。用 --help 查看全部命令。",
    en: "There is no command “{name}”. --help lists them all.",
  },
  "cli.unknownOption": {
    "zh-CN": "没有「{name}」这个选项。用 {command} --help 查看可用的选项。",
    en: "There is no option “{name}”. {command} --help lists them.",
  },
  "cli.needsValue": { "zh-CN": "选项「{name}」后面要有值。", en: "The option “{name}” needs a value." },
  "cli.needsOption": {
    "zh-CN": "缺少 --{name}。用 {command} --help 查看用法。",
    en: "--{name} is missing. See {command} --help.",
  },
  "cli.needsFile": {
    "zh-CN": "没有指定文件。用 {command} --help 查看用法。",
    en: "No file is given. See {command} --help.",
  },
  "cli.tooMany": {
    "zh-CN": "不认识「{name}」。用 {command} --help 查看用法。",
    en: "“{name}” is not understood. See {command} --help.",
  },
  "cli.oneOf": {
    "zh-CN": "--{name} 只能是 {choices}，不能是「{value}」。",
    en: "--{name} must be one of {choices}, not “{value}”.",
  },
  "cli.notANumber": {
    "zh-CN": "--{name} 要是数字，不能是「{value}」。",
    en: "--{name} must be a number, not “{value}”.",
  },
  "cli.noWorkbook": {
    "zh-CN": "没有指定工作簿，也没有最近打开的。请加上 --workbook 文件。",
    en: "No workbook is given and none was opened lately. Add --workbook FILE.",
  },
  "cli.lookOnly": {
    "zh-CN": "工作簿正由 {user} 在 {host} 上使用，这里只读。",
    en: "The workbook is in use by {user} on {host}; here it is read-only.",
  },
  "cli.import.summary": {
    "zh-CN": "导入报告（文本文件，编码自动识别）；工作簿不存在时新建",
    en: "Import reports (text files in any usual encoding); makes the workbook if there is none",
  },
  "cli.import.created": { "zh-CN": "新建工作簿：{path}", en: "New workbook: {path}" },
  "cli.import.inserted": {
    "zh-CN": "已导入：{file} → {title}（{count} 字）",
    en: "Imported: {file} → {title} ({count} characters)",
  },
  "cli.import.known": {
    "zh-CN": "已有相同文本，未重复导入：{file} → {title}",
    en: "The same text is there already, not imported again: {file} → {title}",
  },
  "cli.import.filled": {
    "zh-CN": "已补上原文：{file} → {title}（{count} 字）",
    en: "Its facts were there and now have their text: {file} → {title} ({count} characters)",
  },
  "cli.import.problem": { "zh-CN": "没有导入 {file}：{reason}", en: "Not imported, {file}: {reason}" },
  "cli.list.summary": { "zh-CN": "列出数据", en: "List the observations" },
  "cli.list.format": { "zh-CN": "table（默认）、json 或 csv", en: "table (default), json or csv" },
  "cli.list.search": { "zh-CN": "只列出含有这些字的行", en: "Only rows with these words" },
  "cli.list.limit": { "zh-CN": "最多列出多少行", en: "At most so many rows" },
  "cli.list.rows": { "zh-CN": "{shown} / {matching} 行", en: "{shown} of {matching} rows" },
  "cli.list.id": { "zh-CN": "编号", en: "Id" },
  "cli.list.area": { "zh-CN": "地区", en: "Area" },
  "cli.list.indicator": { "zh-CN": "指标", en: "Indicator" },
  "cli.list.period": { "zh-CN": "期间", en: "Period" },
  "cli.list.value": { "zh-CN": "数值", en: "Value" },
  "cli.list.unit": { "zh-CN": "单位", en: "Unit" },
  "cli.list.bound": { "zh-CN": "限定", en: "Bound" },
  "cli.list.scenario": { "zh-CN": "情形", en: "Scenario" },
  "cli.list.state": { "zh-CN": "审核", en: "State" },
  "cli.list.source": { "zh-CN": "出处", en: "Source" },
  "cli.compare.summary": {
    "zh-CN": "比较几个地区，导出图（svg、png）或表（csv）；已有的输出文件会被整个替换",
    en: "Compare areas and export the chart (svg, png) or the table (csv); an existing output file is replaced as a whole",
  },
  "cli.compare.indicator": {
    "zh-CN": "指标：编号、名称或别名；可重复",
    en: "Indicator by id, name or alias; may be repeated",
  },
  "cli.compare.areas": {
    "zh-CN": "地区：编号、名称或别名，用逗号分开",
    en: "Areas by id, name or alias, with commas between",
  },
  "cli.compare.period": {
    "zh-CN": "期间，如 2023、2023-Q3、2023年三季度；默认各地区最近一期；可重复",
    en: "Period, e.g. 2023, 2023-Q3; default: each area's latest; may be repeated",
  },
  "cli.compare.scenario": {
    "zh-CN": "actual（实绩，默认）、target（目标）、forecast（预计）；可重复",
    en: "actual (default), target, forecast; may be repeated",
  },
  "cli.compare.out": { "zh-CN": "输出文件：.svg、.png 或 .csv", en: "Output file: .svg, .png or .csv" },
  "cli.compare.language": {
    "zh-CN": "图表文字的语言：zh-CN 或 en",
    en: "Language of the figure: zh-CN or en",
  },
  "cli.compare.width": { "zh-CN": "宽度，像素", en: "Width in pixels" },
  "cli.compare.scale": { "zh-CN": "PNG 的倍数（默认 2）", en: "Scale of a PNG (default 2)" },
  "cli.compare.title": { "zh-CN": "图题", en: "Title of the figure" },
  "cli.compare.ending": {
    "zh-CN": "输出文件「{path}」的扩展名要是 .svg、.png 或 .csv。",
    en: "The output file “{path}” must end in .svg, .png or .csv.",
  },
  "cli.compare.unknownArea": {
    "zh-CN": "没有叫「{name}」的地区。{near}",
    en: "There is no area “{name}”. {near}",
  },
  "cli.compare.unknownIndicator": {
    "zh-CN": "没有叫「{name}」的指标。{near}",
    en: "There is no indicator “{name}”. {near}",
  },
  "cli.compare.near": { "zh-CN": "相近的有：{names}。", en: "Near matches: {names}." },
  "cli.compare.ambiguous": {
    "zh-CN": "「{name}」不止一个，请改用编号：{names}。",
    en: "“{name}” is more than one; use an id: {names}.",
  },
  "cli.compare.empty": {
    "zh-CN": "这些地区在所选期间没有「{indicator}」的数据，没有写出文件。有数据的期间：{periods}。",
    en: "These areas have no figures for “{indicator}” in the periods chosen; nothing was written. Periods with figures: {periods}.",
  },
  "cli.compare.noPeriods": { "zh-CN": "无", en: "none" },
  "cli.written": { "zh-CN": "已写出：{path}（{bytes} 字节）", en: "Written: {path} ({bytes} bytes)" },
  "cli.sample.summary": {
    "zh-CN": "新建示例工作簿（已有的文件不会被覆盖）",
    en: "Lay out the sample workbook (an existing file is never overwritten)",
  },
  "cli.sample.done": {
    "zh-CN": "示例工作簿：{path}（{observations} 个数据，{sources} 份报告，{comparisons} 个对比）",
    en: "Sample workbook: {path} ({observations} observations, {sources} sources, {comparisons} comparisons)",
  },
  "cli.extract.summary": {
    "zh-CN": "从报告中提取数字，每行一个 JSON",
    en: "Extract the figures of reports, one JSON object a line",
  },
  "cli.extract.out": {
    "zh-CN": "输出文件夹：每份报告一个 .jsonl 文件；不给则写到标准输出",
    en: "Output folder, one .jsonl file a report; otherwise standard output",
  },
  "cli.extract.format": { "zh-CN": "jsonl", en: "jsonl" },
  "cli.extract.problem": { "zh-CN": "没有提取 {file}：{reason}", en: "Not extracted, {file}: {reason}" },
  "cli.procedure.out": {
    "zh-CN": "把结果中的文件写到这里（导出类过程）",
    en: "Write the file in the answer here (exports)",
  },
} satisfies Record<string, Text>;
