/**
 * Parts against their total. After 其中 no part may be more than the whole; their sum only where they cannot overlap
 * (sizes, levels, areas), because kinds of industry mostly do. Sums that a text spells out (合计, three industries,
 * exports and imports) have to be met.
 */
import type { Interval } from "../comparison/interval.ts";
import { canBeAtMost, exactly, meet, sum } from "./intervals.ts";
import { type Check, headOf, intervalOf, isLevel, named, type PlacedOperand, sameArea } from "./operand.ts";

export interface TextSentence {
  text: string;
  start: number;
  /** Its figures, in order. */
  operands: PlacedOperand[];
  /** Whether it goes on in the paragraph of the sentence before. */
  continues: boolean;
}

const most = (spans: readonly Interval[]): Interval =>
  spans.reduce((a, b) => ((a.low ?? -Infinity) >= (b.low ?? -Infinity) ? a : b));

/** One total with its parts. `disjoint`: then their sum counts, else the largest of them. */
function partsCheck(
  total: PlacedOperand,
  parts: readonly PlacedOperand[],
  disjoint: boolean,
  equal: boolean,
): Check {
  const spans = parts.map(intervalOf);
  const stated = intervalOf(total);
  const added = sum(spans);
  const adds = parts.length > 1 && meet(added, stated);
  const expected = disjoint || adds ? added : most(spans);
  const relation = equal || adds ? "equal" : "at_most";
  return {
    kind: "parts",
    operands: [named("total", total), ...parts.map((part) => named("part", part))],
    expected,
    stated,
    baseUnit: total.baseUnit,
    relation,
    closes: relation === "equal" ? meet(expected, stated) : canBeAtMost(expected, stated),
    integers: null,
  };
}

const comparable = (a: PlacedOperand, b: PlacedOperand): boolean =>
  isLevel(a) && isLevel(b) && a.baseUnit === b.baseUnit && a.scenario === b.scenario;

/** The same kind of amount, as far as the names tell: 投资 is no part of 产值. */
function sameHead(a: PlacedOperand, b: PlacedOperand): boolean {
  const [one, other] = [headOf(a.indicator), headOf(b.indicator)];
  return one === null || other === null || one === other;
}

/** 项目33个，其中安置房12644套: flats are no part of projects, whatever both count. */
const isPartOf = (part: PlacedOperand, total: PlacedOperand): boolean =>
  comparable(part, total) &&
  sameHead(part, total) &&
  (total.baseUnit !== "count" ||
    part.unit === total.unit ||
    canBeAtMost(intervalOf(part), intervalOf(total)));

/** Classes of one dimension (size, level) or different areas never overlap. */
function areDisjoint(parts: readonly PlacedOperand[]): boolean {
  const areas = new Set(parts.map(({ area }) => area));
  if (areas.size === parts.length && parts.every(({ area }) => area !== null)) return true;
  const keys = parts.map(({ breakdown }) => Object.keys(breakdown).join());
  const values = new Set(parts.map(({ breakdown }) => Object.values(breakdown).join()));
  return keys[0] !== "" && new Set(keys).size === 1 && values.size === parts.length && keys[0] !== "industry";
}

/** 104个，其中50亿元以上4个、20—50亿元6个. */
function amongThem(sentence: TextSentence, before: TextSentence | undefined): Check[] {
  const checks: Check[] = [];
  for (const match of sentence.text.matchAll(/其中/g)) {
    const at = sentence.start + match.index;
    const stop = sentence.text.indexOf("其中", match.index + 2);
    const until = stop < 0 ? Number.POSITIVE_INFINITY : sentence.start + stop;
    const opens = /^[\s，,“]*$/.test(sentence.text.slice(0, match.index));
    const earlier = opens
      ? sentence.continues
        ? (before?.operands ?? [])
        : []
      : sentence.operands.filter(({ span }) => span.start < at);
    const later = sentence.operands.filter(
      ({ span }) => span.start > at && span.start < until && span.start - at < 120,
    );
    for (const unit of new Set(later.map(({ baseUnit }) => baseUnit))) {
      const total = earlier.findLast((one) => isLevel(one) && one.baseUnit === unit);
      const parts = total ? later.filter((part) => isPartOf(part, total)) : [];
      if (total && parts.length > 0) checks.push(partsCheck(total, parts, areDisjoint(parts), false));
    }
  }
  return checks;
}

/** 甲3个、乙4个，共计7个. */
function spelledOut(sentence: TextSentence): Check[] {
  const { operands, text, start } = sentence;
  return operands.flatMap((total, index) => {
    const from = operands[index - 1]?.span.end;
    if (from === undefined || !isLevel(total)) return [];
    if (!/(?:合计|共计|总计)[^，。；]{0,6}$/.test(text.slice(from - start, total.span.start - start)))
      return [];
    const parts = operands
      .slice(0, index)
      .filter((part) => comparable(part, total) && sameHead(part, total) && part.period === total.period);
    return parts.length > 1 ? [partsCheck(total, parts, true, true)] : [];
  });
}

/** Wholes that a statistic always divides in the same way. */
const divisions: { whole: RegExp; parts: RegExp[] }[] = [
  {
    whole: /^(?:地区)?生产总值$|^GDP$/,
    parts: [/^(?:第一产业|一产)增加值$/, /^(?:第二产业|二产)增加值$/, /^(?:第三产业|三产)增加值$/],
  },
  { whole: /^(?:外贸|货物)?进出口总?额$/, parts: [/^出口总?额$/, /^进口总?额$/] },
  { whole: /^常住人口$/, parts: [/^城镇(?:常住)?人口$/, /^(?:乡村|农村)(?:常住)?人口$/] },
];
const shares = [
  /^第一产业(?:占比|比重|增加值占比)/,
  /^第二产业(?:占比|比重|增加值占比)/,
  /^第三产业(?:占比|比重|增加值占比)/,
];

function divided(operands: readonly PlacedOperand[]): Check[] {
  const checks: Check[] = [];
  const like = (whole: PlacedOperand, pattern: RegExp) =>
    operands.find(
      (one) =>
        pattern.test(one.indicator) &&
        comparable(one, whole) &&
        one.period === whole.period &&
        sameArea(one, whole),
    );
  for (const { whole, parts } of divisions)
    for (const total of operands.filter((one) => isLevel(one) && whole.test(one.indicator))) {
      const found = parts.map((pattern) => like(total, pattern)).filter((one) => one !== undefined);
      if (found.length === parts.length) checks.push(partsCheck(total, found, true, true));
    }
  const first = operands.filter(
    ({ measure, indicator }) => measure === "share" && shares[0]!.test(indicator),
  );
  for (const one of first) {
    const found = shares.map((pattern) =>
      operands.find(
        (other) =>
          other.measure === "share" &&
          pattern.test(other.indicator) &&
          other.period === one.period &&
          sameArea(other, one),
      ),
    );
    const all = found.filter((share) => share !== undefined);
    if (all.length < 3) continue;
    const expected = sum(all.map(intervalOf));
    const stated = exactly(100);
    checks.push({
      kind: "parts",
      operands: all.map((share) => named("part", share)),
      expected,
      stated,
      baseUnit: "percent",
      relation: "equal",
      closes: meet(expected, stated),
      integers: null,
    });
  }
  return checks;
}

const overlapping = (a: string, b: string) => a.includes(b) || b.includes(a);

/** 全区签约30个：甲街道12个、乙街道10个: areas under the area that stands before them. */
function byArea(sentence: TextSentence): Check[] {
  const checks: Check[] = [];
  for (const [index, total] of sentence.operands.entries()) {
    if (!isLevel(total) || total.area === null) continue;
    const parts: PlacedOperand[] = [];
    for (const part of sentence.operands.slice(index + 1)) {
      if (part.area === total.area && part.baseUnit === total.baseUnit && isLevel(part)) break;
      if (
        part.area !== null &&
        comparable(part, total) &&
        part.indicator === total.indicator &&
        part.period === total.period &&
        part.entity === null &&
        !parts.some(({ area }) => overlapping(area!, part.area!))
      )
        parts.push(part);
    }
    if (parts.length > 1) checks.push(partsCheck(total, parts, true, false));
  }
  return checks;
}

/** 项目3个、总投资60亿元：甲项目30亿元、乙项目20亿元、丙项目10亿元: single ones against their number and their sum. */
function listed(sentence: TextSentence): Check[] {
  const amounts = sentence.operands.filter(
    (one) => one.entity === null && isLevel(one) && one.baseUnit === "CNY",
  );
  return amounts.flatMap((total, index) => {
    const until = amounts[index + 1]?.span.start ?? Number.POSITIVE_INFINITY;
    const parts = sentence.operands.filter(
      (one) =>
        one.entity !== null &&
        one.span.start > total.span.end &&
        one.span.start < until &&
        comparable(one, total),
    );
    const names = new Set(parts.map(({ entity }) => entity));
    if (parts.length < 2 || names.size < parts.length) return [];
    const count = sentence.operands.findLast(
      (one) =>
        one.entity === null && isLevel(one) && one.baseUnit === "count" && one.span.end <= total.span.start,
    );
    const complete = count?.bound === "eq" && Number(count.value) === parts.length;
    return [partsCheck(total, parts, true, complete)];
  });
}

/** All of it, sentence by sentence and over the whole text. */
export const partsChecks = (sentences: readonly TextSentence[]): Check[] => [
  ...sentences.flatMap((sentence, index) => [
    ...amongThem(sentence, sentences[index - 1]),
    ...spelledOut(sentence),
    ...byArea(sentence),
    ...listed(sentence),
  ]),
  ...divided(sentences.flatMap(({ operands }) => operands)),
];
