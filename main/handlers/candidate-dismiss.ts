/** Dismissals as the changes of one revision: figures, a passage, or the whole source. */
import { nextId } from "../../db/history/ids.ts";
import { dismissalColumns } from "../../db/queries/dismissals.ts";
import { contextOf } from "../../db/queries/passages.ts";
import { deletion, difference, insertion } from "../../db/queries/row-changes.ts";
import type { ReadableDb } from "../../db/store/handles.ts";
import type { Change } from "../../shared/history/change.ts";
import type { Dismissal, DismissalReason } from "../../shared/model/dismissal.ts";
import { type Span, SpanIndex } from "../../shared/model/span.ts";
import { assertSpan } from "./candidate-at.ts";
import type { Review } from "./candidate-review.ts";
import { refusal } from "./refuse.ts";

export interface DismissPlan {
  changes: Change[];
  dismissalIds: number[];
}

const dismissalAt = (review: Review, span: Span): Omit<Dismissal, "id" | "scope" | "reason" | "note"> => ({
  sourceId: review.source.id,
  start: span.start,
  end: span.end,
  words: review.reading.text.slice(span.start, span.end),
  ...contextOf(review.reading.text, span.start, span.end),
});

/** What is stored already is left out; what was dismissed before gets the new reason. */
export function planDismiss(
  db: ReadableDb,
  review: Review,
  spans: readonly Span[],
  { reason, note }: { reason: DismissalReason; note: string },
): DismissPlan {
  const captured = new SpanIndex(review.passages);
  const known = new Map(
    review.dismissals
      .filter(({ scope }) => scope === "numeral")
      .map((one) => [`${one.start} ${one.end}`, one]),
  );
  const plan: DismissPlan = { changes: [], dismissalIds: [] };
  let id = nextId(db, "dismissal", spans.length);
  const seen = new Set<string>();
  for (const span of spans) {
    assertSpan(review.reading, span);
    const key = `${span.start} ${span.end}`;
    if (captured.over(span).length > 0 || seen.has(key)) continue;
    seen.add(key);
    const before = known.get(key);
    if (before) {
      const after = { ...before, reason, note };
      plan.changes.push(
        ...difference("dismissal", before.id, dismissalColumns(before), dismissalColumns(after)),
      );
      plan.dismissalIds.push(before.id);
      continue;
    }
    const made = { ...dismissalAt(review, span), scope: "numeral" as const, reason, note };
    plan.changes.push(insertion("dismissal", id, dismissalColumns(made)));
    plan.dismissalIds.push(id++);
  }
  return plan;
}

/** NOT_FOUND if one of them is not (any more) of this source. */
export function planRestore(review: Review, ids: readonly number[]): Change[] {
  const known = new Map(review.dismissals.map((one) => [one.id, one]));
  return [...new Set(ids)].map((id) => {
    const one = known.get(id);
    if (!one) throw refusal("NOT_FOUND", "review.dismissalGone", { id }, { entity: "dismissal", id });
    return deletion("dismissal", id, dismissalColumns(one));
  });
}

/** «Checked: nothing here»; said twice it is said once. */
export function planNothing(
  db: ReadableDb,
  review: Review,
  span: Span | undefined,
  note: string,
): { changes: Change[]; dismissalId: number } {
  if (span) assertSpan(review.reading, span);
  const scope = span ? ("passage" as const) : ("source" as const);
  const known = review.dismissals.find(
    (one) => one.scope === scope && (!span || (one.start === span.start && one.end === span.end)),
  );
  if (known) {
    const after = { ...known, note: note || known.note };
    return {
      changes: difference("dismissal", known.id, dismissalColumns(known), dismissalColumns(after)),
      dismissalId: known.id,
    };
  }
  const id = nextId(db, "dismissal");
  const place = span
    ? dismissalAt(review, span)
    : { sourceId: review.source.id, start: 0, end: 0, words: "", before: "", after: "" };
  const made = { ...place, scope, reason: "nothing_here" as const, note };
  return { changes: [insertion("dismissal", id, dismissalColumns(made))], dismissalId: id };
}
