/**
 * Projects by size: those of 50亿元 and more are worth 50亿元 each at least, so number and size together may not be more
 * than the total that stands beside them, and the classes together not more than all projects.
 */
import { Decimal } from "decimal.js";
import { findUnit } from "../model/unit.ts";
import { canBeAtMost, sum } from "./intervals.ts";
import { type Check, intervalOf, isLevel, named, type PlacedOperand } from "./operand.ts";
import type { TextSentence } from "./parts.ts";

interface SizeClass {
  operand: PlacedOperand;
  /** What each is worth at least, and less than; in the base unit. */
  from: number;
  to: number;
}

const size = /^(>=|>|<=|<)?(\d+(?:\.\d+)?)(?:[-—~](\d+(?:\.\d+)?))?(.+)$/;

/** `>=50亿元`, `20-50亿元`, `<1亿元`; null for what is no size in money. */
export function sizeRange(words: string): { from: number; to: number } | null {
  const match = size.exec(words.normalize("NFKC").replace(/\s/g, ""));
  const unit = match && findUnit(match[4]!);
  if (!match || unit?.baseUnit !== "CNY") return null;
  const money = (value: string) => new Decimal(value).times(unit.factor).toNumber();
  const low = money(match[2]!);
  if (match[3]) return { from: low, to: money(match[3]) };
  return match[1]?.startsWith("<") ? { from: 0, to: low } : { from: low, to: Number.POSITIVE_INFINITY };
}

function classesIn({ operands }: TextSentence): SizeClass[] {
  return operands.flatMap((operand) => {
    const words = operand.breakdown["investment_size"];
    const range = words === undefined ? null : sizeRange(words);
    return range && isLevel(operand) && operand.baseUnit === "count" ? [{ operand, ...range }] : [];
  });
}

const separate = (classes: readonly SizeClass[]): boolean =>
  classes.every((a, index) => classes.slice(index + 1).every((b) => a.to <= b.from || b.to <= a.from));

export const classChecks = (sentences: readonly TextSentence[]): Check[] =>
  sentences.flatMap((sentence) => {
    const classes = classesIn(sentence);
    const first = classes[0]?.operand;
    if (!first || !separate(classes)) return [];
    const plain = sentence.operands.filter(
      (one) =>
        isLevel(one) &&
        one.span.end <= first.span.start &&
        Object.keys(one.breakdown).length === 0 &&
        one.scenario === first.scenario &&
        one.entity === null,
    );
    const checks: Check[] = [];
    const amount = plain.findLast(({ baseUnit }) => baseUnit === "CNY");
    if (amount) {
      const worth = classes.map(({ operand, from }) => {
        const { low } = intervalOf(operand);
        return { low: (low ?? 0) * from, high: null, lowOpen: false, highOpen: false };
      });
      const expected = sum(worth);
      const stated = intervalOf(amount);
      checks.push({
        kind: "classes",
        operands: [named("total", amount), ...classes.map(({ operand }) => named("size", operand))],
        expected,
        stated,
        baseUnit: "CNY",
        relation: "at_most",
        closes: canBeAtMost(expected, stated),
        integers: null,
      });
    }
    return checks;
  });
