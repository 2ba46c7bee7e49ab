/**
 * Percentages against what they are percentages of: a completion against plan and actual, a growth against two levels,
 * a share against part and whole. Where the whole of a share is not stated and things are counted one by one, there
 * must be a whole number that fits: 25 as 95 % would need a whole between 26.2 and 26.5.
 */
import type { Interval } from "../comparison/interval.ts";
import type { CheckOperand } from "./check.ts";
import { difference, integersIn, meet, plus, quotient, times } from "./intervals.ts";
import {
  type Check,
  intervalOf,
  isLevel,
  named,
  type Operand,
  type PlacedOperand,
  sameArea,
  sameBreakdown,
  sameIndicator,
  yearBefore,
} from "./operand.ts";
import type { TextSentence } from "./parts.ts";

const percent = (ratio: Interval): Interval => times(ratio, 100);

const ratioCheck = (
  kind: Check["kind"],
  operands: CheckOperand[],
  expected: Interval,
  stated: Operand,
): Check => {
  const said = intervalOf(stated);
  return {
    kind,
    operands: [...operands, named("stated", stated)],
    expected,
    stated: said,
    baseUnit: stated.baseUnit,
    relation: "equal",
    closes: meet(expected, said),
    integers: null,
  };
};

/** 年度计划投资约113亿元，完成约128亿元，约完成114%. `others`: stored plans of earlier reports. */
export function completionChecks(sentences: readonly TextSentence[], others: readonly Operand[]): Check[] {
  return sentences.flatMap((sentence, index) =>
    sentence.operands.flatMap((stated) => {
      if (stated.measure !== "completion" || stated.baseUnit !== "percent") return [];
      const earlier = [
        ...(sentence.continues ? (sentences[index - 1]?.operands ?? []) : []),
        ...sentence.operands.filter(({ span }) => span.end <= stated.span.start),
      ];
      const done = (one: PlacedOperand) =>
        isLevel(one) &&
        one.entity === stated.entity &&
        (one.scenario === "actual" || saysDone(sentence, one));
      const actual = earlier.findLast(done);
      if (!actual) return [];
      const planned = (one: Operand) =>
        one !== actual &&
        isLevel(one) &&
        one.scenario === "target" &&
        one.baseUnit === actual.baseUnit &&
        one.entity === actual.entity;
      const plan =
        earlier.findLast(planned) ??
        others.find(
          (one) =>
            planned(one) &&
            sameIndicator(one, actual) &&
            sameArea(one, actual) &&
            one.period === actual.period,
        );
      const expected = plan && quotient(intervalOf(actual), intervalOf(plan));
      if (!expected) return [];
      return [
        ratioCheck("completion", [named("plan", plan), named("actual", actual)], percent(expected), stated),
      ];
    }),
  );
}

/** 完成投资约128亿元 was done, even beside a plan. */
const saysDone = ({ text, start }: TextSentence, { span }: PlacedOperand): boolean =>
  span.start >= start &&
  /(?:完成|实现|实际|到位|已)[^，。；、0-9]{0,8}$/.test(text.slice(0, span.start - start));

const growthName = /(?:增速|增长率|增幅|增长额|增长|增减|变动|降幅)$/;
/** Their growth is told at constant prices, so that two levels at the prices of their years say nothing. */
const constantPrices = /生产总值|GDP|增加值|可比价|不变价|可比口径/;

/** Growth of what has a level now and a level a year before, in this text or in the workbook. */
export function growthChecks(operands: readonly PlacedOperand[], others: readonly Operand[]): Check[] {
  const levels: Operand[] = [...operands, ...others].filter(isLevel);
  return operands.flatMap((stated) => {
    if (stated.measure !== "growth" || constantPrices.test(stated.indicator)) return [];
    const name = stated.indicator.replace(growthName, "");
    const before = yearBefore(stated.period);
    if (name === "" || before === null) return [];
    const like = (one: Operand) =>
      sameArea(one, stated) &&
      one.scenario === stated.scenario &&
      one.entity === stated.entity &&
      sameBreakdown(one, stated);
    const now = operands.find(
      (one) =>
        isLevel(one) && one.period === stated.period && like(one) && bare(one.indicator) === bare(name),
    );
    const then = now && levels.find((one) => one.period === before && like(one) && sameIndicator(one, now));
    if (!now || !then || now.baseUnit !== then.baseUnit) return [];
    const expected = grown(intervalOf(now), intervalOf(then), now.baseUnit, stated.baseUnit);
    return expected
      ? [ratioCheck("growth", [named("before", then), named("after", now)], expected, stated)]
      : [];
  });
}

const bare = (name: string) => name.replace(/(?:总额|总量|总数|额|数|量)$/, "");

/** Two levels as a growth in the unit in which it is stated; null where they do not go together. */
function grown(now: Interval, then: Interval, levelUnit: string, growthUnit: string): Interval | null {
  if (growthUnit === "percent" && levelUnit !== "percent") {
    const ratio = quotient(now, then);
    return ratio && plus(percent(ratio), -100);
  }
  if (growthUnit === "percentage_point" && levelUnit === "percent") return difference(now, then);
  return growthUnit === levelUnit && levelUnit !== "percent" ? difference(now, then) : null;
}

const counted = new Set(["count", "person"]);
const isCounted = ({ baseUnit, bound, unit, value }: Operand) =>
  counted.has(baseUnit) && bound === "eq" && !/[万亿]/.test(unit) && /^[1-9]\d*$/.test(value);

/** Shares in a sentence: the whole is stated before 其中, or things are counted and a whole number has to exist. */
export function shareChecks(sentences: readonly TextSentence[]): Check[] {
  return sentences.flatMap((sentence) => {
    const { operands } = sentence;
    return operands.flatMap((stated, index): Check[] => {
      if (stated.measure !== "share" || stated.baseUnit !== "percent") return [];
      const part = partOf(operands, index);
      if (!part) return [];
      const whole = wholeBefore(sentence, part);
      if (whole) {
        const ratio = quotient(intervalOf(part), intervalOf(whole));
        const operandsOf = [named("part", part), named("whole", whole)];
        return ratio ? [ratioCheck("share", operandsOf, percent(ratio), stated)] : [];
      }
      if (!isCounted(part)) return [];
      const share = intervalOf(stated);
      const implied = quotient(intervalOf(part), times(share, 0.01));
      if (!implied) return [];
      const integers = integersIn(implied);
      return [
        {
          kind: "share",
          operands: [named("part", part), named("stated", stated)],
          expected: implied,
          stated: share,
          baseUnit: part.baseUnit,
          relation: "equal",
          closes: integers === null || integers.length > 0,
          integers,
        },
      ];
    });
  });
}

/** Of k shares in a row the first belongs to the first of the k levels before them, and so on. */
function partOf(operands: readonly PlacedOperand[], index: number): PlacedOperand | null {
  const isShare = (one: PlacedOperand | undefined) => one?.measure === "share" && one.baseUnit === "percent";
  let first = index;
  while (isShare(operands[first - 1])) first--;
  let last = index;
  while (isShare(operands[last + 1])) last++;
  const size = last - first + 1;
  const before = operands.slice(0, first);
  const levels: PlacedOperand[] = [];
  for (let at = before.length - 1; at >= 0 && levels.length < size; at--) {
    const one = before[at]!;
    if (!isLevel(one)) break;
    if (levels.length > 0 && one.baseUnit !== levels[0]!.baseUnit) break;
    levels.unshift(one);
  }
  return levels.length === size ? levels[index - first]! : null;
}

function wholeBefore({ text, start, operands }: TextSentence, part: PlacedOperand): PlacedOperand | null {
  const before = operands.filter(({ span }) => span.end <= part.span.start);
  const whole = before.findLast(
    (one) => isLevel(one) && one.baseUnit === part.baseUnit && one.scenario === part.scenario,
  );
  if (!whole) return null;
  const between = text.slice(whole.span.end - start, part.span.start - start);
  return /其中/.test(between) && !/[；;]/.test(between) ? whole : null;
}
