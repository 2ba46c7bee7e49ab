/** All the arithmetic of a text: what does not close first, each with its sentences. Pure. */
import { overlaps, type Span } from "../model/span.ts";
import { indexAt } from "../source-text/sections.ts";
import type { ArithmeticCheck } from "./check.ts";
import { classChecks } from "./classes.ts";
import type { Check, Operand, PlacedOperand } from "./operand.ts";
import { partsChecks, type TextSentence } from "./parts.ts";
import { periodChecks } from "./periods.ts";
import { completionChecks, growthChecks, shareChecks } from "./ratios.ts";

/**
 * `operands`: the figures of the text in order, a repeated passage once; `sentences` its sentences; `others`: stored
 * figures of other sources that may be the year before or the plan.
 */
export function arithmeticOf(
  text: string,
  sentences: readonly Span[],
  operands: readonly PlacedOperand[],
  others: readonly Operand[] = [],
): ArithmeticCheck[] {
  const parts = sentencesOf(text, sentences, operands);
  const checks: Check[] = [
    ...partsChecks(parts),
    ...periodChecks(operands),
    ...completionChecks(parts, others),
    ...growthChecks(operands, others),
    ...shareChecks(parts),
    ...classChecks(parts),
  ];
  const seen = new Set<string>();
  return checks
    .filter((check) => {
      const key = JSON.stringify([
        check.kind,
        check.operands.map(({ role, span, text: words }) => [role, span, words]),
      ]);
      return seen.has(key) ? false : Boolean(seen.add(key));
    })
    .map((check) => ({ ...check, sentences: sentencesUnder(check, sentences) }))
    .sort((a, b) => Number(a.closes) - Number(b.closes) || firstPlace(a) - firstPlace(b));
}

const firstPlace = (check: Check): number =>
  Math.min(...check.operands.map(({ span }) => span?.start ?? Number.MAX_SAFE_INTEGER));

/** The sentences that hold figures, each with its own; they and the one before it are all that a check looks at. */
function sentencesOf(
  text: string,
  sentences: readonly Span[],
  operands: readonly PlacedOperand[],
): TextSentence[] {
  const byIndex = new Map<number, PlacedOperand[]>();
  for (const operand of operands) {
    const index = indexAt(sentences, operand.span.start);
    const list = byIndex.get(index);
    if (list) list.push(operand);
    else byIndex.set(index, [operand]);
  }
  return [...byIndex.keys()]
    .sort((a, b) => a - b)
    .map((index, at, all) => {
      const span = sentences[index] ?? { start: 0, end: text.length };
      const before = all[at - 1];
      const last = before === undefined ? undefined : sentences[before];
      return {
        text: text.slice(span.start, span.end),
        start: span.start,
        operands: byIndex.get(index) ?? [],
        continues:
          before === index - 1 && last !== undefined && !text.slice(last.end - 1, span.start).includes("\n"),
      };
    });
}

function sentencesUnder(check: Check, sentences: readonly Span[]): Span[] {
  const found = new Set<number>();
  for (const { span } of check.operands) {
    if (!span) continue;
    const index = indexAt(sentences, span.start);
    const sentence = sentences[index];
    if (sentence && overlaps(sentence, span)) found.add(index);
  }
  return [...found].sort((a, b) => a - b).map((index) => sentences[index]!);
}
