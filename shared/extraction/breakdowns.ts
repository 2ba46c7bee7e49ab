/**
 * Quantities that only say which ones are counted (50亿元以上项目4个; 60岁及以上人口): they become a dimension of the
 * figure that counts, not figures of their own. And the dimensions that stand in the words: 国家级, 规上.
 */
import { type FigureContext, without } from "./clauses.ts";
import type { QuantityReading } from "./quantities.ts";

export interface ClassQuantity {
  reading: QuantityReading;
  key: string;
  value: string;
}

const bounds: Record<string, string> = {
  over: ">",
  under: "<",
  at_least: ">=",
  at_most: "<=",
  approx: "~",
  eq: "",
  range: "",
};
const counted = new Set(["count", "person", "percent"]);
const between =
  /^(?:及|以上|以下|规模|级别?|的|\(含\))*[\u4e00-\u9fa5“”、A-Za-z]{1,16}?(?:约|近|有|共|达|为|超|新增|各|分别|占|已)*$/;
const verbs = /(?:增长|完成|实现|达到|签约|开工|同比|投资额?达|竣工|投产|占比|下降)/;
const key = (words: string, reading: QuantityReading): string => {
  if (/(?:岁)$/.test(reading.unit)) return "age";
  if (/(?:税收|财政|纳税)/.test(words)) return "fiscal_revenue";
  if (/(?:营收|营业收入|销售|产值|收入)/.test(words)) return "revenue";
  if (reading.baseUnit === "CNY" || reading.baseUnit === "USD") return "investment_size";
  if (/^(?:m2|km2|mu|ha)$/.test(reading.baseUnit)) return "area_size";
  if (reading.unit === "强") return "list";
  return "size";
};

/** The class quantities of a sentence: index of the class → index of the figure that it belongs to. */
export function classesOf(text: string, figures: QuantityReading[]): Map<number, number> {
  const classes = new Map<number, number>();
  for (let index = 0; index < figures.length; index++) {
    const reading = figures[index] as QuantityReading;
    if (reading.form !== "number" || (counted.has(reading.baseUnit) && reading.unit !== "岁")) continue;
    const next = figures[index + 1];
    const previous = figures[index - 1];
    const bounded =
      ["at_least", "at_most", "over", "under", "range"].includes(reading.bound) ||
      reading.unit === "岁" ||
      reading.unit === "强";
    const after = text.slice(reading.end, next?.start ?? reading.end);
    const bare =
      after === "" &&
      next !== undefined &&
      (reading.unit === "岁" || (bounded && ["CNY", "USD"].includes(reading.baseUnit)));
    const sized =
      ["CNY", "USD"].includes(reading.baseUnit) && /^[\u4e00-\u9fa5]{0,4}(?:项目|企业|楼宇)$/.test(after);
    const behind = text.slice(reading.end, reading.end + 8);
    if (
      next &&
      counted.has(next.baseUnit) &&
      (bare ||
        sized ||
        (bounded &&
          between.test(after) &&
          !verbs.test(next?.baseUnit === "percent" ? after.replace("占比", "") : after)))
    ) {
      classes.set(index, index + 1);
      continue;
    }
    // 25个亿元以上项目; 3个投资超10亿元项目
    const front = previous ? text.slice(previous.end, reading.start) : "";
    if (
      previous &&
      bounded &&
      !classes.has(index - 1) &&
      counted.has(previous.baseUnit) &&
      /^(?:总?投资额?|年?产值|年?营收|年?营业收入|年?销售额?|年?税收|单体投资|面积|规模)?$/.test(front) &&
      /^(?:及|以上|以下|级|的)*(?:的)?[\u4e00-\u9fa5]{2}/.test(behind) &&
      /^(?:以上|以下|级|的)*[\u4e00-\u9fa5、]{0,8}?(?:项目|企业|楼宇|产业|工程|村|地块|公司|集群|平台|园区)/.test(
        text.slice(reading.end, reading.end + 16),
      )
    )
      classes.set(index, index - 1);
  }
  // 50亿元或5亿美元以上: both name one class.
  for (let index = figures.length - 2; index >= 0; index--) {
    const target = classes.get(index + 1);
    const gap = text.slice(
      (figures[index] as QuantityReading).end,
      (figures[index + 1] as QuantityReading).start,
    );
    if (target !== undefined && gap === "或" && !classes.has(index)) classes.set(index, target);
  }
  return classes;
}

/** Dimensions of a figure: its class quantities and the words of its indicator. */
export function breakdownOf(text: string, classes: QuantityReading[], words: string): Record<string, string> {
  const breakdown: Record<string, string> = {};
  for (const reading of classes) {
    const sign = reading.unit === "岁" && reading.bound === "eq" ? "" : (bounds[reading.bound] ?? "");
    const number = reading.valueHigh === null ? reading.value : `${reading.value}-${reading.valueHigh}`;
    breakdown[key(text.slice(Math.max(0, reading.start - 8), reading.start), reading)] =
      `${sign}${number}${reading.unit}`;
  }
  const level = /(?:国家|省|市|区|县|世界)级/.exec(words);
  if (level) breakdown.level = level[0];
  const scope = /规上|规模以上|限上|限额以上/.exec(words);
  if (scope) breakdown.scope = scope[0];
  return breakdown;
}

/** The words of a class (50亿元以上) are no part of the phrase. */
export function withoutClass(text: string, context: FigureContext, classes: QuantityReading[]): void {
  for (const reading of classes) {
    const inFront = reading.end <= context.reading.start;
    if (inFront) {
      let from = reading.start;
      while (from > context.marks.sentence.start && !/[，。；：、\n]/.test(text[from - 1] ?? "\n")) from--;
      const lead = without(text, from, reading.start, context.marks)
        .replace(/[\d.~-]+[十百千万亿]*[美港欧]?元(?:以上)?或$/, "")
        .replace(
          /(?:财政收入|税收|投资总额|协议总?投资额?|总?投资额?|年?产值|年?营收|年?营业收入|销售额|注册资本|超)(?:在|达|为|超|过|约)?$/,
          "",
        );
      if (reading.unit === "岁" && reading.end === context.reading.start) {
        context.pre = `${text.slice(reading.start, reading.end)}人口`;
        context.rawPre = context.pre;
        continue;
      }
      context.pre = `${lead}${text.slice(reading.end, context.reading.start).replace(/^(?:及|以上|以下|级|规模|的)+/, "")}`;
      context.rawPre = context.pre;
    } else {
      context.post = text
        .slice(reading.end, context.marks.sentence.end)
        .replace(/^(?:及|以上|以下|级|规模|的)+/, "");
      const stop = context.post.search(/[，。；：！？\n()]/);
      if (stop >= 0) context.post = context.post.slice(0, stop);
    }
  }
}
