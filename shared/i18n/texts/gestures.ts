/**
 * What a gesture was, for the history and for undo: `gesture.<noun>.<what>`, with `{name}` taking a parameter. Whoever
 * commits a revision names one of these; the page passes its own with `observations.edit`.
 */
import type { Text } from "../../model/text.ts";

export const gestures = {
  "gesture.undo": { "zh-CN": "撤销", en: "Undo" },
  "gesture.redo": { "zh-CN": "重做", en: "Redo" },
  "gesture.revert": { "zh-CN": "还原第 {id} 次修订", en: "Revert revision {id}" },
  "gesture.sample": { "zh-CN": "装入示例：《{title}》", en: "Load the sample: “{title}”" },
  "gesture.sample.comparisons": { "zh-CN": "装入示例对比", en: "Load the sample comparisons" },
  "gesture.load": { "zh-CN": "导入", en: "Import" },
  "gesture.edit": { "zh-CN": "修改", en: "Edit" },

  "gesture.observation.insert": { "zh-CN": "添加 {count} 个数据", en: "Add {count} figure(s)" },
  "gesture.observation.update": { "zh-CN": "修改 {count} 个数据", en: "Change {count} figure(s)" },
  "gesture.observation.delete": { "zh-CN": "删除 {count} 个数据", en: "Delete {count} figure(s)" },
  "gesture.observation.edit": { "zh-CN": "修改 {count} 个数据", en: "Change {count} figure(s)" },
  "gesture.observation.clear": { "zh-CN": "清除 {count} 个数值", en: "Clear {count} value(s)" },
  "gesture.observation.cut": { "zh-CN": "剪切 {count} 个单元格", en: "Cut {count} cell(s)" },
  "gesture.observation.paste": { "zh-CN": "贴入 {count} 个单元格", en: "Paste {count} cell(s)" },
  "gesture.observation.fill": { "zh-CN": "填充 {count} 个单元格", en: "Fill {count} cell(s)" },
  "gesture.observation.take": { "zh-CN": "从原文取出「{words}」", en: "Take “{words}” from the text" },
  "gesture.observation.check": {
    "zh-CN": "将 {count} 个数据标为已核",
    en: "Mark {count} figure(s) as checked",
  },
  "gesture.observation.approve": {
    "zh-CN": "将 {count} 个数据标为已审",
    en: "Mark {count} figure(s) as approved",
  },
  "gesture.observation.reopen": {
    "zh-CN": "将 {count} 个数据退回已录",
    en: "Put {count} figure(s) back to entered",
  },
  "gesture.observation.cell": { "zh-CN": "{what}：{from} → {to}", en: "{what}: {from} → {to}" },

  "gesture.import_table": {
    "zh-CN": "从数据表《{title}》新增 {inserted} 个、更新 {updated} 个数据",
    en: "Add {inserted} and change {updated} figure(s) from the table “{title}”",
  },

  "gesture.source.insert": { "zh-CN": "导入报告《{title}》", en: "Import the report “{title}”" },
  "gesture.source.fill": { "zh-CN": "补入《{title}》的正文", en: "Add the text of “{title}”" },
  "gesture.source.update": { "zh-CN": "修改报告《{title}》的信息", en: "Change what is known of “{title}”" },
  "gesture.source.delete": { "zh-CN": "删除报告《{title}》", en: "Delete the report “{title}”" },

  "gesture.source.edition": { "zh-CN": "导入《{title}》的新版", en: "Import a new edition of “{title}”" },

  "gesture.review.accept": {
    "zh-CN": "从《{title}》收入 {count} 个数据",
    en: "Take {count} figure(s) from “{title}”",
  },
  "gesture.review.move": {
    "zh-CN": "改动「{words}」在原文里的范围",
    en: "Change the words that “{words}” comes from",
  },
  "gesture.review.split": {
    "zh-CN": "把《{title}》里的 {from} 个数据改为 {count} 个",
    en: "Make {count} figure(s) of {from} in “{title}”",
  },
  "gesture.review.dismiss": {
    "zh-CN": "不取《{title}》里的 {count} 处",
    en: "Dismiss {count} place(s) in “{title}”",
  },
  "gesture.review.restore": {
    "zh-CN": "恢复《{title}》里不取的 {count} 处",
    en: "Take back {count} dismissal(s) in “{title}”",
  },
  "gesture.review.nothing": {
    "zh-CN": "将《{title}》标为已查看：没有数据",
    en: "Mark “{title}” as checked: nothing here",
  },
  "gesture.review.nothingHere": {
    "zh-CN": "将《{title}》里的一段标为已查看：没有数据",
    en: "Mark a passage of “{title}” as checked: nothing here",
  },

  "gesture.annotation.insert": { "zh-CN": "添加批注", en: "Add a comment" },
  "gesture.annotation.reply": { "zh-CN": "回复批注", en: "Reply to a comment" },
  "gesture.annotation.update": { "zh-CN": "修改批注", en: "Change a comment" },
  "gesture.annotation.resolve": { "zh-CN": "将批注标为已解决", en: "Resolve a comment" },
  "gesture.annotation.reopen": { "zh-CN": "重新打开批注", en: "Re-open a comment" },
  "gesture.annotation.delete": { "zh-CN": "删除批注", en: "Delete a comment" },

  "gesture.comparison.insert": { "zh-CN": "新建对比「{name}」", en: "New comparison “{name}”" },
  "gesture.comparison.update": { "zh-CN": "修改对比「{name}」", en: "Change the comparison “{name}”" },
  "gesture.comparison.delete": { "zh-CN": "删除对比「{name}」", en: "Delete the comparison “{name}”" },

  "gesture.reference_area.insert": { "zh-CN": "添加地区「{name}」", en: "Add the area “{name}”" },
  "gesture.reference_area.update": { "zh-CN": "修改地区「{name}」", en: "Change the area “{name}”" },
  "gesture.reference_area.delete": { "zh-CN": "删除地区「{name}」", en: "Delete the area “{name}”" },
  "gesture.indicator.insert": { "zh-CN": "添加指标「{name}」", en: "Add the indicator “{name}”" },
  "gesture.indicator.update": { "zh-CN": "修改指标「{name}」", en: "Change the indicator “{name}”" },
  "gesture.indicator.delete": { "zh-CN": "删除指标「{name}」", en: "Delete the indicator “{name}”" },
} satisfies Record<string, Text>;
