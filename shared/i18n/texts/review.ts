/**
 * Texts of the review that the engine itself says: refusals, the arithmetic in words. Both languages side by side.
 * `{name}` takes a parameter.
 */
import type { Text } from "../../model/text.ts";

const refused = {
  "review.span": {
    "zh-CN": "第 {start}—{end} 个字不在正文里（正文共 {length} 个字）。报告可能已换成新版，请重新选取文字。",
    en: "Characters {start}–{end} do not lie within the text (it has {length}). The report may have a new edition: select the words again.",
  },
  "review.noText": {
    "zh-CN": "《{title}》只存了数据，没有正文。请先导入这份报告的正文，再从原文里取数据。",
    en: "Only the figures of “{title}” are held, not its text. Import the text of this report first, then take figures out of it.",
  },
  "review.incomplete": {
    "zh-CN": "有 {count} 个数据还不能收入，第一个是「{words}」：缺{missing}。请补上后再收，或选择跳过它们。",
    en: "{count} figure(s) cannot be stored yet; the first is “{words}”: {missing} missing. Fill it in, or leave these out.",
  },
  "review.missing.indicator": { "zh-CN": "指标", en: "the indicator" },
  "review.missing.area": { "zh-CN": "地区", en: "the area" },
  "review.missing.period": { "zh-CN": "时间", en: "the period" },
  "review.missing.unit": { "zh-CN": "单位", en: "the unit" },
  "review.missing.value": { "zh-CN": "数值", en: "the value" },
  "review.missing.accepted": { "zh-CN": "（已经收入）", en: "nothing (it is stored already)" },
  "review.otherSource": {
    "zh-CN": "数据 {id} 不是从《{title}》取出的，不能在这里移动或替换。请在它自己的报告里改。",
    en: "Figure {id} does not come from “{title}” and cannot be moved or replaced here. Change it in its own report.",
  },
  "review.dismissalGone": {
    "zh-CN": "要恢复的标记 {id} 已经不在了。它可能刚被恢复，请刷新后再试。",
    en: "The dismissal {id} is not there any more. It may just have been taken back: refresh and try again.",
  },
  "review.edition.same": {
    "zh-CN": "新文件的正文和《{title}》完全一样，没有可更新的内容。",
    en: "The text of the new file is the same as that of “{title}”; there is nothing to update.",
  },
  "review.edition.known": {
    "zh-CN": "这份正文已作为《{title}》导入，不能再当另一份报告的新版。请打开那份报告，或先删除它。",
    en: "This text is imported as “{title}” already and cannot be a new edition of another report. Open that one, or delete it first.",
  },
} satisfies Record<string, Text>;

const reasons = {
  "dismissal.date": { "zh-CN": "日期或时间", en: "A date or time" },
  "dismissal.code_or_name": { "zh-CN": "编号或名称", en: "A code or a name" },
  "dismissal.ordinal": { "zh-CN": "序数", en: "An ordinal" },
  "dismissal.slogan": { "zh-CN": "口号或习语", en: "A slogan or an idiom" },
  "dismissal.repeated": { "zh-CN": "重复", en: "Repeated" },
  "dismissal.not_of_interest": { "zh-CN": "不需要", en: "Not of interest" },
  "dismissal.nothing_here": { "zh-CN": "已查看：没有数据", en: "Checked: nothing here" },
  "dismissal.other": { "zh-CN": "其他", en: "Other" },
  "dismissalScope.numeral": { "zh-CN": "一个数", en: "One figure" },
  "dismissalScope.passage": { "zh-CN": "一段文字", en: "A passage" },
  "dismissalScope.source": { "zh-CN": "整份报告", en: "The whole report" },
  "field.scope": { "zh-CN": "范围", en: "Scope" },
  "field.reason": { "zh-CN": "原因", en: "Reason" },
} satisfies Record<string, Text>;

const arithmetic = {
  "arithmetic.kind.parts": { "zh-CN": "分项与合计", en: "Parts and total" },
  "arithmetic.kind.periods": { "zh-CN": "分期与全期", en: "Periods and their whole" },
  "arithmetic.kind.completion": { "zh-CN": "计划与完成", en: "Plan and completion" },
  "arithmetic.kind.growth": { "zh-CN": "增速与两期数值", en: "Growth and two levels" },
  "arithmetic.kind.share": { "zh-CN": "占比与数值", en: "Share and whole" },
  "arithmetic.kind.classes": { "zh-CN": "规模与总额", en: "Sizes and total" },
  "arithmetic.sum.closes": {
    "zh-CN": "{parts}＝{expected}，与「{total}」相合。",
    en: "{parts} = {expected}, which agrees with “{total}”.",
  },
  "arithmetic.sum.open": {
    "zh-CN": "{parts}＝{expected}，与「{total}」不合。请核对各项，或看是否有别的口径。",
    en: "{parts} = {expected}, which does not agree with “{total}”. Check the terms, or whether they are defined differently.",
  },
  "arithmetic.atMost.closes": {
    "zh-CN": "{parts}都在「{total}」之内。",
    en: "{parts} lie within “{total}”.",
  },
  "arithmetic.atMost.open": {
    "zh-CN": "{parts}超过了「{total}」。请核对数值和单位。",
    en: "{parts} come to more than “{total}”. Check values and units.",
  },
  "arithmetic.hundred.closes": { "zh-CN": "{parts}合为 100%。", en: "{parts} make 100 %." },
  "arithmetic.hundred.open": {
    "zh-CN": "{parts}＝{expected}，不是 100%。请核对各项。",
    en: "{parts} = {expected}, not 100 %. Check the terms.",
  },
  "arithmetic.completion.closes": {
    "zh-CN": "计划「{plan}」、完成「{actual}」，即 {expected}，与「{stated}」相合。",
    en: "“{actual}” of the planned “{plan}” is {expected}, which agrees with “{stated}”.",
  },
  "arithmetic.completion.open": {
    "zh-CN": "计划「{plan}」、完成「{actual}」，应为 {expected}，文中写的是「{stated}」。请核对这三个数。",
    en: "“{actual}” of the planned “{plan}” is {expected}, but the text says “{stated}”. Check these three.",
  },
  "arithmetic.growth.closes": {
    "zh-CN": "从「{before}」到「{after}」，增长 {expected}，与「{stated}」相合。",
    en: "From “{before}” to “{after}” is a growth of {expected}, which agrees with “{stated}”.",
  },
  "arithmetic.growth.open": {
    "zh-CN":
      "从「{before}」到「{after}」，应增长 {expected}，文中写的是「{stated}」。上期数值可能修订过，或口径不同，请核对。",
    en: "From “{before}” to “{after}” is a growth of {expected}, but the text says “{stated}”. The earlier level may have been revised or defined differently: check it.",
  },
  "arithmetic.share.closes": {
    "zh-CN": "「{part}」占「{whole}」的 {expected}，与「{stated}」相合。",
    en: "“{part}” of “{whole}” is {expected}, which agrees with “{stated}”.",
  },
  "arithmetic.share.open": {
    "zh-CN": "「{part}」占「{whole}」应为 {expected}，文中写的是「{stated}」。请核对这三个数。",
    en: "“{part}” of “{whole}” is {expected}, but the text says “{stated}”. Check these three.",
  },
  "arithmetic.integer.closes": {
    "zh-CN": "「{part}」占 {stated}，总数应为 {integers}。",
    en: "“{part}” as {stated} means a whole of {integers}.",
  },
  "arithmetic.integer.open": {
    "zh-CN": "「{part}」占 {stated}，总数应在 {expected} 之间，其中没有整数。请核对这两个数。",
    en: "“{part}” as {stated} means a whole between {expected}, where there is no whole number. Check both.",
  },
  "arithmetic.classes.closes": {
    "zh-CN": "{parts}按规模至少 {expected}，在「{total}」之内。",
    en: "{parts} are worth {expected} at least by their size, within “{total}”.",
  },
  "arithmetic.classes.open": {
    "zh-CN": "{parts}按规模至少 {expected}，超过了「{total}」。请核对项目数和总额。",
    en: "{parts} are worth {expected} at least by their size, more than “{total}”. Check number and total.",
  },
} satisfies Record<string, Text>;

export const review = { ...refused, ...reasons, ...arithmetic } satisfies Record<string, Text>;
