/**
 * What became of every numeral of a text. A stored passage captures what it overlaps; a person's dismissal of a figure
 * comes next; then what the workbench explains by itself (a date, a code, a passage that was offered before); then
 * «nothing here» said of the passage or of the whole source. The rest is open.
 */
import type { Dismissal, DismissalReason } from "../model/dismissal.ts";
import { type Span, SpanIndex } from "../model/span.ts";
import type { Numeral } from "../source-text/numerals.ts";
import type { Coverage, CoverageSpan } from "./coverage-counts.ts";

const reasons: [pattern: RegExp, reason: DismissalReason][] = [
  [/^(?:date|not\.(?:date|bracketed_year|clock|anniversary|time_frame))$/, "date"],
  [/^not\.(?:ordinal|enumeration)$/, "ordinal"],
  [/^not\.(?:idiom|word|article|name_of_scale|summing_up)$/, "slogan"],
  [
    /^not\.(?:code|document_number|dotted|letters|list_name|name|number_of|phone|quoted_name|scheme|version|bare)$/,
    "code_or_name",
  ],
  [/^repeat$/, "repeated"],
];

/** The reason of an automatic explanation in the words of dismissals. */
export const reasonOf = (because: string): DismissalReason =>
  reasons.find(([pattern]) => pattern.test(because))?.[1] ?? "other";

/** The dismissal that covers a span: its own before that of a passage round it before that of the source. */
export class DismissalIndex {
  private readonly spans: SpanIndex<Dismissal>;
  readonly whole: Dismissal | undefined;

  constructor(dismissals: readonly Dismissal[]) {
    this.spans = new SpanIndex(dismissals.filter(({ scope }) => scope !== "source"));
    this.whole = dismissals.find(({ scope }) => scope === "source");
  }

  /** Said of this figure itself. */
  own(span: Span): Dismissal | undefined {
    return this.spans.over(span).find(({ scope }) => scope === "numeral");
  }

  around(span: Span): Dismissal | undefined {
    return this.spans.over(span).find(({ scope }) => scope === "passage") ?? this.whole;
  }

  of = (span: Span): Dismissal | undefined => this.own(span) ?? this.around(span);
}

export function coverageOf(
  numerals: readonly Numeral[],
  passages: readonly Span[],
  dismissals: readonly Dismissal[],
): Coverage {
  const captured = new SpanIndex(passages);
  const dismissed = new DismissalIndex(dismissals);
  const spans = numerals.map(({ start, end, because }): CoverageSpan => {
    const span = { start, end };
    const plain = { ...span, reason: null, because: null, dismissalId: null };
    if (captured.over(span).length > 0) return { ...plain, state: "captured" };
    const own = dismissed.own(span);
    if (own) return { ...plain, state: "dismissed", reason: own.reason, dismissalId: own.id };
    if (because !== null) return { ...plain, state: "automatic", reason: reasonOf(because), because };
    const around = dismissed.around(span);
    if (around) return { ...plain, state: "dismissed", reason: around.reason, dismissalId: around.id };
    return { ...plain, state: "open" };
  });
  const counts = { total: spans.length, captured: 0, dismissed: 0, automatic: 0, open: 0 };
  for (const { state } of spans) counts[state]++;
  return { ...counts, spans };
}
