/**
 * What handlers and importers say when they will not do something: what happened, why, what to do. Both languages side
 * by side, so that none can be missing. `{name}` takes a parameter.
 */
import type { Text } from "../../model/text.ts";

const files = {
  "refusals.file.empty": {
    "zh-CN": "「{name}」里没有文字。请检查选的是不是这份文件；扫描件需先做文字识别。",
    en: "There is no text in “{name}”. Check that it is the right file; a scan needs text recognition first.",
  },
  "refusals.file.tooLarge": {
    "zh-CN": "「{name}」有 {size} MB，超过一份报告 {limit} MB 的上限。请拆成几份文本文件分别导入。",
    en: "“{name}” has {size} MB; a report may have {limit} MB. Split it into several text files and import each.",
  },
  "refusals.file.binary": {
    "zh-CN":
      "「{name}」不是文本文件（第 {place} 个字节是控制字符）。请在制作它的程序里另存为纯文本（.txt）后再导入。",
    en: "“{name}” is no text file (byte {place} is a control character). Save it as plain text (.txt) in the program that made it and import that.",
  },
  "refusals.file.encoding": {
    "zh-CN":
      "认不出「{name}」的文字编码（能读 UTF-8、UTF-16、GB18030）。请用记事本或 WPS 打开，另存为 UTF-8 编码的文本后再导入。",
    en: "The encoding of “{name}” is none of UTF-8, UTF-16 and GB18030. Open it in an editor, save it as UTF-8 text and import that.",
  },
  "refusals.file.damaged": {
    "zh-CN":
      "「{name}」是 UTF-8 文本，但第 {line} 行附近的字节已损坏。请用记事本或 WPS 打开，改好该处后另存为 UTF-8 再导入。",
    en: "“{name}” is UTF-8 text with broken bytes near line {line}. Open it in an editor, mend that place, save it as UTF-8 and import that.",
  },
  "refusals.file.office": {
    "zh-CN":
      "「{name}」是旧格式的 Office／WPS 文件，目前不能直接导入。请在 Word 或 WPS 里打开，另存为纯文本（.txt），或全选复制后粘贴进来。",
    en: "“{name}” is an Office or WPS file of the old format, which cannot be imported. Open it in Word or WPS, save it as plain text (.txt), or copy all of it and paste it here.",
  },
  "refusals.file.spreadsheet": {
    "zh-CN":
      "「{name}」是电子表格（{format}），不是报告。要取里面的数据，请用「导入数据表」；要当报告来读，请在 Excel 或 WPS 里另存为制表符分隔的文本（.txt）。",
    en: "“{name}” is a spreadsheet ({format}), not a report. To take its figures, use “Import a table”; to read it as a report, save it as tab-delimited text (.txt) in Excel or WPS.",
  },
  "refusals.file.document": {
    "zh-CN":
      "「{name}」是 {format} 文档，不能直接导入。请在打开它的程序里另存为纯文本（.txt），或全选复制后粘贴进来。",
    en: "“{name}” is a document of the kind {format}, which cannot be imported. Save it as plain text (.txt) in the program that opens it, or copy all of it and paste it here.",
  },
  "refusals.file.image": {
    "zh-CN":
      "「{name}」是图片（{format}），里面没有可选取的文字。请先做文字识别（OCR），把结果另存为 .txt 再导入。",
    en: "“{name}” is an image ({format}) without text that could be selected. Run text recognition (OCR) on it, save the result as .txt and import that.",
  },
  "refusals.file.archive": {
    "zh-CN": "「{name}」是压缩包（{format}）。请先解压，再导入里面的文本文件。",
    en: "“{name}” is an archive ({format}). Unpack it and import the text files in it.",
  },
  "refusals.file.workbook": {
    "zh-CN": "「{name}」是数据库或工作簿，不是报告。工作簿请用「文件 › 打开」打开。",
    en: "“{name}” is a database or a workbook, not a report. Open a workbook with File › Open.",
  },
  "refusals.pasted.empty": {
    "zh-CN": "没有可导入的文字。请先复制报告的正文，再粘贴到这里。",
    en: "There is no text to import. Copy the words of the report first, then paste them here.",
  },
  "refusals.pasted.tooLarge": {
    "zh-CN": "粘贴的文字有 {size} MB，超过一份报告 {limit} MB 的上限。请分几次粘贴。",
    en: "The pasted text has {size} MB; a report may have {limit} MB. Paste it in several parts.",
  },
  "refusals.pasted.binary": {
    "zh-CN": "粘贴的内容里有控制字符，不是文字。请在原来的程序里只复制文字，再粘贴。",
    en: "What was pasted contains control characters and is no text. Copy the text alone in the program it comes from and paste again.",
  },
} satisfies Record<string, Text>;

const missing = {
  "refusals.missing.observation": {
    "zh-CN": "数据 {id} 已经不在了。它可能刚被删除，请刷新后再试；需要时可在「历史」里还原。",
    en: "Figure {id} is not there any more. It may just have been deleted: refresh, or bring it back in History.",
  },
  "refusals.missing.source": {
    "zh-CN": "报告 {id} 已经不在了。它可能刚被删除，请刷新后再试；需要时可在「历史」里还原。",
    en: "Report {id} is not there any more. It may just have been deleted: refresh, or bring it back in History.",
  },
  "refusals.missing.passage": {
    "zh-CN": "原文段落 {id} 已经不在了。请刷新后再试。",
    en: "Passage {id} is not there any more. Refresh and try again.",
  },
  "refusals.missing.annotation": {
    "zh-CN": "批注 {id} 已经不在了。它可能刚被删除，请刷新后再试；需要时可在「历史」里还原。",
    en: "Comment {id} is not there any more. It may just have been deleted: refresh, or bring it back in History.",
  },
  "refusals.missing.comparison": {
    "zh-CN": "对比 {id} 已经不在了。它可能刚被删除，请刷新后再试；需要时可在「历史」里还原。",
    en: "Comparison {id} is not there any more. It may just have been deleted: refresh, or bring it back in History.",
  },
  "refusals.missing.area": {
    "zh-CN": "没有地区「{id}」。请从地区列表里选一个，或先添加它。",
    en: "There is no area “{id}”. Choose one from the list of areas, or add it first.",
  },
  "refusals.missing.indicator": {
    "zh-CN": "没有指标「{id}」。请从指标列表里选一个，或先添加它。",
    en: "There is no indicator “{id}”. Choose one from the list of indicators, or add it first.",
  },
} satisfies Record<string, Text>;

const observation = {
  "refusals.observation.unit": {
    "zh-CN": "不认识单位「{unit}」。请写亿元、个、%、平方米这样的单位。",
    en: "“{unit}” is no unit that is known. Write a unit such as 亿元, 个, % or 平方米.",
  },
  "refusals.observation.range": {
    "zh-CN": "区间要有两端。请把上限也填上，例如 20—50 亿元。",
    en: "A range has two ends. Give the upper one as well, for example 20—50 亿元.",
  },
  "refusals.observation.rangeOrder": {
    "zh-CN": "区间的上限 {high} 比下限 {low} 小。请对调后再存。",
    en: "The upper end {high} lies below the lower end {low}. Swap them and store again.",
  },
  "refusals.observation.tooLarge": {
    "zh-CN": "数值 {value} {unit} 超出能计算的范围。请检查位数和单位。",
    en: "{value} {unit} is larger than can be computed with. Check its digits and its unit.",
  },
  "refusals.observation.interval": {
    "zh-CN": "自定区间的下限 {low} 高于上限 {high}。请对调后再存。",
    en: "The interval’s lower end {low} lies above its upper end {high}. Swap them and store again.",
  },
  "refusals.observation.missingReason": {
    "zh-CN": "这个数据有数值 {value}，不能同时标为缺失。请先清除数值。",
    en: "This figure has the value {value} and cannot be marked as missing. Clear the value first.",
  },
  "refusals.observation.passageSource": {
    "zh-CN": "这段原文不属于所选的报告。请重新在报告里选取文字。",
    en: "This passage belongs to another report. Select the words in the report again.",
  },
  "refusals.observation.passageNoSource": {
    "zh-CN": "取自原文的数据必须注明是哪份报告。请先选择报告。",
    en: "A figure taken from a text must name its report. Choose the report first.",
  },
  "refusals.observation.passageWords": {
    "zh-CN": "报告的第 {start}—{end} 个字不是「{words}」。报告可能已更新，请重新选取文字。",
    en: "Characters {start}–{end} of the report are not “{words}”. The report may have changed: select the words again.",
  },
  "refusals.observation.changed": {
    "zh-CN":
      "「{area} · {indicator} · {period}」已被 {author} 改过：{column}现在是「{actual}」，不是你看到的「{expected}」。这次没有写入任何内容，请看过新值后再改。",
    en: "“{area} · {indicator} · {period}” was changed by {author}: {column} is now “{actual}”, not “{expected}” as you saw it. Nothing was written; look at the new value and change it again.",
  },
} satisfies Record<string, Text>;

const field = {
  "refusals.field.areaId": { "zh-CN": "地区", en: "the area" },
  "refusals.field.indicatorId": { "zh-CN": "指标", en: "the indicator" },
  "refusals.field.period": { "zh-CN": "时间", en: "the period" },
  "refusals.field.scenario": { "zh-CN": "情景", en: "the scenario" },
  "refusals.field.measure": { "zh-CN": "度量", en: "the measure" },
  "refusals.field.accumulation": { "zh-CN": "累计方式", en: "the accumulation" },
  "refusals.field.value": { "zh-CN": "数值", en: "the value" },
  "refusals.field.valueHigh": { "zh-CN": "区间上限", en: "the upper end" },
  "refusals.field.unit": { "zh-CN": "单位", en: "the unit" },
  "refusals.field.bound": { "zh-CN": "限定", en: "the bound" },
  "refusals.field.asReported": { "zh-CN": "原文写法", en: "the words as reported" },
  "refusals.field.missingReason": { "zh-CN": "缺失原因", en: "the reason why it is missing" },
  "refusals.field.breakdown": { "zh-CN": "分项", en: "the breakdown" },
  "refusals.field.entity": { "zh-CN": "主体", en: "the entity" },
  "refusals.field.obsStatus": { "zh-CN": "数据状态", en: "the observation status" },
  "refusals.field.reviewState": { "zh-CN": "审核状态", en: "the review state" },
  "refusals.field.sourceId": { "zh-CN": "来源", en: "the source" },
  "refusals.field.passageId": { "zh-CN": "原文位置", en: "the passage" },
  "refusals.field.note": { "zh-CN": "备注", en: "the note" },
  "refusals.field.lowOverride": { "zh-CN": "自定下限", en: "the lower end of one’s own" },
  "refusals.field.highOverride": { "zh-CN": "自定上限", en: "the upper end of one’s own" },
  "refusals.field.empty": { "zh-CN": "（空）", en: "(empty)" },
} satisfies Record<string, Text>;

const inUse = {
  "refusals.area.used": {
    "zh-CN": "「{name}」还在使用：{uses}。请先改用别的地区，或保留它并填上失效日期。",
    en: "“{name}” is still used: {uses}. Move these to another area first, or keep it and give it a last day.",
  },
  "refusals.indicator.used": {
    "zh-CN": "指标「{name}」还在使用：{uses}。请先把它们改用别的指标。",
    en: "The indicator “{name}” is still used: {uses}. Move these to another indicator first.",
  },
  "refusals.source.used": {
    "zh-CN": "《{title}》里取出了 {count} 个数据。请先删除或改换它们的来源，或选择连同数据一起删除。",
    en: "{count} figure(s) come from “{title}”. Delete them or change their source first, or delete the report together with its figures.",
  },
  "refusals.uses.observations": { "zh-CN": "{count} 个数据", en: "{count} figure(s)" },
  "refusals.uses.sources": { "zh-CN": "{count} 份报告", en: "{count} report(s)" },
  "refusals.uses.children": { "zh-CN": "{count} 个下属地区", en: "{count} area(s) within it" },
  "refusals.uses.changes": { "zh-CN": "{count} 次区划调整", en: "{count} change(s) of areas" },
  "refusals.uses.comparisons": { "zh-CN": "{count} 个对比", en: "{count} comparison(s)" },
} satisfies Record<string, Text>;

const codelists = {
  "refusals.area.exists": {
    "zh-CN": "已经有编号为「{id}」的地区。请换一个编号，或直接修改那一个。",
    en: "There is an area with the id “{id}” already. Choose another id, or change that one.",
  },
  "refusals.area.parent": {
    "zh-CN": "「{name}」不能属于它自己或它的下属地区。请另选上级地区。",
    en: "“{name}” cannot lie in itself or in an area within it. Choose another parent.",
  },
  "refusals.area.validity": {
    "zh-CN": "失效日期 {to} 早于生效日期 {from}。请检查这两个日期。",
    en: "The last day {to} comes before the first day {from}. Check both dates.",
  },
  "refusals.indicator.exists": {
    "zh-CN": "已经有编号为「{id}」的指标。请换一个编号，或直接修改那一个。",
    en: "There is an indicator with the id “{id}” already. Choose another id, or change that one.",
  },
  "refusals.source.title": {
    "zh-CN": "报告要有标题。请填写标题后再存。",
    en: "A report needs a title. Give it one and store again.",
  },
  "refusals.source.date": {
    "zh-CN": "读不出日期「{date}」。请写成 2023、2023-05 或 2023-05-08。",
    en: "“{date}” is no date. Write 2023, 2023-05 or 2023-05-08.",
  },
  "refusals.annotation.parent": {
    "zh-CN": "要回复的批注 {id} 不在这里。请刷新后再试。",
    en: "The comment {id} to reply to is not here. Refresh and try again.",
  },
  "refusals.annotation.resolveReply": {
    "zh-CN": "只有整条讨论可以标为已解决，单条回复不行。请在讨论的第一条上操作。",
    en: "A thread is resolved as a whole, not one of its replies. Resolve its first comment.",
  },
} satisfies Record<string, Text>;

export const refusals = {
  ...files,
  ...missing,
  ...observation,
  ...field,
  ...inUse,
  ...codelists,
} satisfies Record<string, Text>;
