/**
 * Texts of history, both languages side by side, so that none can be missing. `{name}` takes a parameter.
 * Refusals say what happened, why, and what to do.
 */
import type { Text } from "../../model/text.ts";

export const history = {
  "history.entity.reference_area": { "zh-CN": "地区", en: "reference area" },
  "history.entity.area_alias": { "zh-CN": "地区别名", en: "area alias" },
  "history.entity.area_change": { "zh-CN": "区划调整", en: "area change" },
  "history.entity.indicator": { "zh-CN": "指标", en: "indicator" },
  "history.entity.indicator_alias": { "zh-CN": "指标别名", en: "indicator alias" },
  "history.entity.source": { "zh-CN": "来源", en: "source" },
  "history.entity.passage": { "zh-CN": "原文段落", en: "passage" },
  "history.entity.dismissal": { "zh-CN": "不取的原文", en: "dismissal" },
  "history.entity.observation": { "zh-CN": "数据", en: "observation" },
  "history.entity.annotation": { "zh-CN": "批注", en: "comment" },
  "history.entity.comparison": { "zh-CN": "对比", en: "comparison" },
  "history.conflict.changed": {
    "zh-CN": "{entity} {id} 已被别人改过，这次没有写入任何内容。请看过现在的内容后再改。",
    en: "The {entity} {id} was changed meanwhile; nothing was written. Look at it as it is now, then change it again.",
  },
  "history.conflict.gone": {
    "zh-CN": "{entity} {id} 已不存在，这次没有写入任何内容。可在历史中找回它。",
    en: "The {entity} {id} is not there any more; nothing was written. The history can bring it back.",
  },
  "history.conflict.exists": {
    "zh-CN": "{entity} {id} 已经存在，这次没有写入任何内容。请换一个编号再试。",
    en: "The {entity} {id} exists already; nothing was written. Try again with another id.",
  },
  "history.refused.used": {
    "zh-CN": "{entity} {id} 还有内容在用（{users}），不能删除。请先改动或删除那些内容。",
    en: "The {entity} {id} is still used ({users}) and cannot be removed. Change or remove what uses it first.",
  },
  "history.refused.missing": {
    "zh-CN": "{entity} {id} 引用的{target} {targetId} 不存在，这次没有写入任何内容。请另选一个。",
    en: "The {entity} {id} names the {target} {targetId}, which does not exist; nothing was written. Choose another.",
  },
  "history.refused.duplicate": {
    "zh-CN": "{entity}「{value}」已经有了，不能再有一个相同的。请换一个，或使用已有的。",
    en: "There is a {entity} “{value}” already and cannot be a second. Choose another, or use the one that is there.",
  },
  "history.refused.misfit": {
    "zh-CN": "{entity} {id} 的内容不合规定，这次没有写入任何内容。请检查各项后再试（{reason}）。",
    en: "The {entity} {id} does not fit the rules of the workbook; nothing was written. Check it and try again ({reason}).",
  },
  "history.undo.nothing": {
    "zh-CN": "没有可以撤销的操作。更早的修改可在历史中单独还原。",
    en: "There is nothing to undo. Any earlier edit can be reverted from the history.",
  },
  "history.redo.nothing": {
    "zh-CN": "没有可以重做的操作。被撤销的修改仍在历史中，可从那里取回。",
    en: "There is nothing to redo. What was undone is still in the history and can be brought back from there.",
  },
  "history.undo.notOnTop": {
    "zh-CN": "修订 {id} 已不是最近的一次操作，不能直接撤销。请刷新后再试，或在历史中还原它。",
    en: "Revision {id} is not the latest any more and cannot be undone. Try again, or revert it from the history.",
  },
  "history.revision.missing": {
    "zh-CN": "历史中没有修订 {id}。请刷新历史列表。",
    en: "There is no revision {id} in the history. Load the list again.",
  },
  "history.revert.empty": {
    "zh-CN": "修订 {id} 所做的修改已经不在了，没有可还原的内容。",
    en: "What revision {id} changed is back already: there is nothing to revert.",
  },
  "history.revert.inTheWay": {
    "zh-CN":
      "之后的修改动过同样的内容（修订 {revisions}），不能直接还原修订 {id}。请先还原那些修订，或手工修改。",
    en: "Later edits touched the same things (revisions {revisions}), so revision {id} cannot be reverted by itself. Revert those first, or change it by hand.",
  },
  "history.title": { "zh-CN": "历史", en: "History" },
  "history.undid": { "zh-CN": "已撤销：{what}", en: "Undone: {what}" },
  "history.redid": { "zh-CN": "已重做：{what}", en: "Redone: {what}" },
  "history.reverted": { "zh-CN": "已还原：{what}", en: "Reverted: {what}" },
  "history.search": { "zh-CN": "搜索作者、操作或内容", en: "Search author, gesture or content" },
  "history.count": { "zh-CN": "{count} 次修订", en: "{count} revisions" },
  "history.matching": { "zh-CN": "{matching} / {total} 次修订", en: "{matching} of {total} revisions" },
  "history.empty": {
    "zh-CN": "还没有任何修改。每一次修改都会记在这里，可以逐条还原。",
    en: "Nothing has been changed yet. Every edit is recorded here and can be reverted one by one.",
  },
  "history.noMatch": { "zh-CN": "没有匹配的修订。", en: "No revision matches." },
  "history.pick": {
    "zh-CN": "选中一次修订，查看它改了什么。",
    en: "Select a revision to see what it changed.",
  },
  "history.changes": { "zh-CN": "{count} 处修改", en: "{count} changes" },
  "history.more": { "zh-CN": "只显示前 {count} 处修改。", en: "Only the first {count} changes are shown." },
  "history.revert": { "zh-CN": "还原", en: "Revert" },
  "history.revertThis": { "zh-CN": "还原这次修订", en: "Revert this revision" },
  "history.before": { "zh-CN": "原值", en: "Before" },
  "history.after": { "zh-CN": "新值", en: "After" },
  "history.field": { "zh-CN": "字段", en: "Field" },
  "history.inserted": { "zh-CN": "添加", en: "Added" },
  "history.deleted": { "zh-CN": "删除", en: "Deleted" },
  "history.updated": { "zh-CN": "修改", en: "Changed" },
  "history.none": { "zh-CN": "还没有修改记录。", en: "No changes are recorded." },
  "history.noValue": { "zh-CN": "空", en: "empty" },
  "history.loadMore": { "zh-CN": "显示更早的修订", en: "Show earlier revisions" },

  "field.title": { "zh-CN": "标题", en: "Title" },
  "field.publisher": { "zh-CN": "发布者", en: "Publisher" },
  "field.date": { "zh-CN": "日期", en: "Date" },
  "field.file_name": { "zh-CN": "文件名", en: "File name" },
  "field.words": { "zh-CN": "原文", en: "Words" },
  "field.note": { "zh-CN": "备注", en: "Note" },
  "field.name": { "zh-CN": "名称", en: "Name" },
  "field.name_zh": { "zh-CN": "中文名", en: "Chinese name" },
  "field.name_en": { "zh-CN": "英文名", en: "English name" },
  "field.spec": { "zh-CN": "对比设置", en: "What is compared" },
  "field.body": { "zh-CN": "批注内容", en: "Comment" },
  "field.resolved_at": { "zh-CN": "解决时间", en: "Resolved at" },
  "field.author": { "zh-CN": "作者", en: "Author" },
  "field.kind": { "zh-CN": "类型", en: "Kind" },
  "field.parent_id": { "zh-CN": "上级", en: "Parent" },
  "field.alias": { "zh-CN": "别名", en: "Alias" },
  "field.indicator_group": { "zh-CN": "类别", en: "Group" },
  "field.definition_zh": { "zh-CN": "口径（中文）", en: "Definition (Chinese)" },
  "field.definition_en": { "zh-CN": "口径（英文）", en: "Definition (English)" },
  "field.text_length": { "zh-CN": "正文字数", en: "Length of the text" },
} satisfies Record<string, Text>;
