/** The marks of a text: a candidate each, and the passages of figures that no candidate stands for. Pure. */
import type { ReviewCandidate } from "../../shared/api/candidates.ts";
import { type Span, SpanIndex } from "../../shared/model/span.ts";
import { keyOf } from "../candidates/review-list.ts";
import type { TextMark } from "./segments.ts";

interface PassageSpan {
  id: number;
  start: number;
  end: number;
}

export const passageKey = (id: number): string => `passage-${id}`;

export function marksOf(
  candidates: readonly ReviewCandidate[],
  passages: readonly PassageSpan[],
): TextMark[] {
  const accepted = new SpanIndex(candidates.filter((one) => one.state === "accepted"));
  const stored = new SpanIndex(passages);
  /** What is stored is shown as it is stored: a person may have cut it otherwise than it was offered. */
  const shown = (one: ReviewCandidate): Span => {
    const [passage, another] = one.state === "accepted" ? stored.over(one) : [];
    return passage && !another && accepted.over(passage).length === 1 ? passage : one;
  };
  const found: TextMark[] = candidates.map((one) => {
    const { start, end } = shown(one);
    return { key: keyOf(one), start, end, state: one.state };
  });
  for (const passage of passages)
    if (accepted.over(passage).length === 0)
      found.push({ key: passageKey(passage.id), start: passage.start, end: passage.end, state: "stored" });
  return found;
}

/** The mark under which a passage stands in the text. */
export function markOfPassage(passage: PassageSpan, candidates: readonly ReviewCandidate[]): string {
  const candidate = candidates.find(
    (one) => one.state === "accepted" && one.start < passage.end && passage.start < one.end,
  );
  return candidate ? keyOf(candidate) : passageKey(passage.id);
}
