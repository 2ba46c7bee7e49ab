/**
 * Texts of notes, both languages side by side, so that none can be missing. `{name}` takes a parameter, which
 * `shared/charts/footnotes.ts` writes out for people (periods, areas, kinds of area).
 */
import type { Text } from "../../model/text.ts";

export const notes = {
  "note.period": { "zh-CN": "期间为{period}", en: "for {period}" },
  "note.periodLength": { "zh-CN": "期间长度不同，为{period}", en: "covers another length of time, {period}" },
  "note.accumulation.flow": { "zh-CN": "为当期数", en: "within the period" },
  "note.accumulation.stock": { "zh-CN": "为期末数", en: "as of the end of the period" },
  "note.accumulation.cumulative": { "zh-CN": "为累计数", en: "cumulative" },
  "note.boundary.before": {
    "zh-CN": "早于该地区现行区划（{date}起）",
    en: "before the area had its present boundary (from {date})",
  },
  "note.boundary.after": {
    "zh-CN": "晚于该地区区划截止日（{date}）",
    en: "after the area ceased to exist in this boundary ({date})",
  },
  "note.boundary.across": {
    "zh-CN": "期间跨越区划调整（{date}）",
    en: "the period spans a change of boundary ({date})",
  },
  "note.boundary.other": {
    "zh-CN": "为{date}区划调整另一侧同名地区的数字，范围不同，不可连成一线",
    en: "figure of the area that had the name on the other side of the change of {date}: other ground, no one line",
  },
  "note.boundary.same": {
    "zh-CN": "为{date}调整前后的同一地域",
    en: "the same ground under the name it had on the other side of {date}",
  },
  "note.ground": {
    "zh-CN": "按区划调整前后一致的范围，含{area}",
    en: "on ground that did not change; it holds {area}",
  },
  "note.sum.areas": { "zh-CN": "由{areas}加总而得", en: "the sum of {areas}" },
  "note.sum.quarters": { "zh-CN": "由四个季度加总而得", en: "the sum of the four quarters" },
  "note.align.nearest": {
    "zh-CN": "无该期数据，取{months}个月以内最近一期",
    en: "none for the period: the nearest within {months} months",
  },
  "note.align.latestCommon": {
    "zh-CN": "取各地区都有的最近一期（{period}）",
    en: "the latest period that all areas have ({period})",
  },
  "note.align.noCommon": {
    "zh-CN": "各地区没有共同的期间，各取最近一期",
    en: "the areas have no period in common: each shows its latest",
  },
  "note.align.yearToDate": {
    "zh-CN": "统一取年初至同一月份（{period}）",
    en: "from January to the same month for all ({period})",
  },
  "note.align.noYearToDate": {
    "zh-CN": "各地区没有起讫相同的年初累计数，未作对齐",
    en: "no figures from January to a month that all share: not aligned",
  },
  "note.normalise.km2": { "zh-CN": "按土地面积折算", en: "per km² of land" },
  "note.normalise.resident": {
    "zh-CN": "按{period}常住人口折算",
    en: "per resident, by the residents of {period}",
  },
  "note.normalise.parent": { "zh-CN": "为占{area}的比重", en: "share of {area}" },
  "note.normalise.index": { "zh-CN": "以{period}为100", en: "index, {period} = 100" },
  "note.normalise.growth": {
    "zh-CN": "由两期数值推算的名义增速，以{period}为基数",
    en: "nominal growth computed from two levels, on {period}",
  },
  "note.areaKind": {
    "zh-CN": "地区类型为{areaKind}，与其他地区不同",
    en: "another kind of area: {areaKind}",
  },
  "note.inside": {
    "zh-CN": "位于{area}之内，两者有重叠，不可相加",
    en: "lies inside {area}: the two overlap and must not be added",
  },
  "note.redrawn": {
    "zh-CN": "{date}由{area}调整而来，两者范围不同",
    en: "formed out of {area} on {date}: not the same ground",
  },
  "note.hedge.approx": { "zh-CN": "原文为约数", en: 'reported as "about"' },
  "note.hedge.over": {
    "zh-CN": "原文为“超”“余”，实际值更高",
    en: 'reported as "over": the true value is higher',
  },
  "note.hedge.under": {
    "zh-CN": "原文为“近”“不到”，实际值更低",
    en: 'reported as "nearly": the true value is lower',
  },
  "note.hedge.at_least": { "zh-CN": "原文为“以上”，上不封顶", en: 'reported as "at least": open upwards' },
  "note.hedge.at_most": { "zh-CN": "原文为“以内”，下不设限", en: 'reported as "at most": open downwards' },
  "note.hedge.range": { "zh-CN": "原文为区间", en: "reported as a range" },
  "note.override": { "zh-CN": "区间由分析者设定", en: "interval set by the analyst" },
  "note.unit": { "zh-CN": "原文单位为{from}，已换算为{to}", en: "converted from {from} to {to}" },
  "note.breakdown": { "zh-CN": "仅为其中一部分：{breakdown}", en: "only a part: {breakdown}" },
  "note.entity": { "zh-CN": "为{entity}的数字", en: "figure of {entity}" },
  "note.conflict.chosen": {
    "zh-CN": "另有{count}个不同的数字，此处为人工选定",
    en: "{count} other figure(s) differ; this one was chosen by hand",
  },
  "note.conflict.period": {
    "zh-CN": "另有{count}个不同的数字，取期间一致者",
    en: "{count} other figure(s) differ; this one is for the very period",
  },
  "note.conflict.review": {
    "zh-CN": "另有{count}个不同的数字，取核对程度较高者",
    en: "{count} other figure(s) differ; this one is reviewed further",
  },
  "note.conflict.source": {
    "zh-CN": "另有{count}个不同的数字，取较晚的来源",
    en: "{count} other figure(s) differ; this one is from the later source",
  },
  "note.conflict.entry": {
    "zh-CN": "另有{count}个不同的数字，取后录入者",
    en: "{count} other figure(s) differ; this one was entered last",
  },
  "note.obsStatus.E": { "zh-CN": "为估计数", en: "estimated" },
  "note.obsStatus.P": { "zh-CN": "为初步数", en: "provisional" },
  "note.obsStatus.F": { "zh-CN": "为预测数", en: "forecast" },
  "note.obsStatus.D": { "zh-CN": "口径不同", en: "another definition" },
  "note.obsStatus.B": { "zh-CN": "序列在此中断", en: "break in the series" },
  "note.obsStatus.M": { "zh-CN": "该数字不存在", en: "cannot exist" },
  "note.obsStatus.L": { "zh-CN": "未收集", en: "not collected" },
  "note.obsStatus.O": { "zh-CN": "缺失", en: "missing" },
  "note.review.entered": { "zh-CN": "数字尚未核对", en: "not yet checked" },
  "note.missing.no_observation": { "zh-CN": "工作簿中未见数据", en: "no figure in this workbook" },
  "note.missing.not_reported": { "zh-CN": "报告未提及", en: "not in the report" },
  "note.missing.not_applicable": { "zh-CN": "不适用", en: "not applicable" },
  "note.missing.not_read": { "zh-CN": "报告尚未阅读", en: "report not read yet" },
  "note.missing.withheld": { "zh-CN": "未公布", en: "withheld" },
  "note.missing.cleared": { "zh-CN": "数字已清除", en: "figure was cleared" },
  "note.missing.onlyGroup": {
    "zh-CN": "{date}区划调整后单独一区无法还原，只有{areas}合计可比",
    en: "cannot be followed alone across {date}; only {areas} together can",
  },
  "note.missing.notAdditive": {
    "zh-CN": "该指标不可加总，无法换算到其他区划范围",
    en: "the indicator cannot be added up, so it has no value on this boundary",
  },
  "note.missing.noPredecessor": {
    "zh-CN": "当时尚无或已无该地区，也没有同名地区",
    en: "the area did not exist then, nor did another of its name",
  },
  "note.missing.overlap": {
    "zh-CN": "所选地区相互重叠，不可加总",
    en: "the areas overlap and must not be added",
  },
  "note.missing.part": { "zh-CN": "缺{area}的数字，无法加总", en: "not added up: {area} has no figure" },
  "note.missing.unlikeParts": {
    "zh-CN": "各部分的期间或口径不同，无法加总",
    en: "not added up: the parts differ in period or scope",
  },
  "note.missing.noCommonPeriod": {
    "zh-CN": "各部分没有共同的期间，请选定期间",
    en: "the parts show different periods: choose one",
  },
  "note.missing.notDivisible": {
    "zh-CN": "该指标是比率、位次等，不能再折算",
    en: "the indicator is a rate, a rank or the like and cannot be divided further",
  },
  "note.missing.zeroBase": { "zh-CN": "基数可能为零，无法折算", en: "the base may be zero: not computed" },
  "note.missing.noArea": { "zh-CN": "缺{area}的土地面积", en: "the land area of {area} is not known" },
  "note.missing.noResidents": {
    "zh-CN": "缺该地区{period}的常住人口",
    en: "the residents of the area in {period} are not known",
  },
  "note.missing.noParent": { "zh-CN": "没有上级地区", en: "no area around it" },
  "note.missing.noParentFigure": {
    "zh-CN": "缺{area}{period}的同一指标",
    en: "{area} has no such figure for {period}",
  },
  "note.missing.noBase": { "zh-CN": "缺基期（{period}）数字", en: "no figure for the base ({period})" },
  "note.missing.otherGround": {
    "zh-CN": "基期（{period}）为区划调整另一侧的范围，不可比",
    en: "the base ({period}) is of other ground: not computed",
  },
  "note.missing.otherPeriod": {
    "zh-CN": "无该期数据，最近一期为{period}",
    en: "none for this period; the latest is for {period}",
  },
  "note.missing.onlyParts": {
    "zh-CN": "只有{count}个分项数字，无总数",
    en: "only {count} figures of parts, none of the whole",
  },
  "note.missing.otherUnit": {
    "zh-CN": "原文单位（{unit}）或数值类型不同，无法放入本列",
    en: "reported in another unit ({unit}) or as another kind of measure: it does not fit the column",
  },
} satisfies Record<string, Text>;
