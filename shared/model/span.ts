/** A span of a source's text: UTF-16 offsets, end exclusive. */
import { z } from "zod";

export const Span = z.object({ start: z.int().min(0), end: z.int().min(0) });
export type Span = z.infer<typeof Span>;

/** How many characters two spans share. */
export const sharedLength = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Whether two spans share a character; an empty one shares none. */
export const overlaps = (a: Span, b: Span): boolean => sharedLength(a, b) > 0;

/** Spans that are asked again and again which of them overlap another one. Built once, each question is a short walk. */
export class SpanIndex<T extends Span> {
  private readonly sorted: T[];
  /** The furthest end of the spans up to this one. */
  private readonly reach: number[] = [];

  constructor(spans: readonly T[]) {
    this.sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
    let end = 0;
    for (const span of this.sorted) this.reach.push((end = Math.max(end, span.end)));
  }

  /** Those that share a character with `span`, in the order of the text. */
  over(span: Span): T[] {
    const found: T[] = [];
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.reach[middle]! > span.start) high = middle;
      else low = middle + 1;
    }
    for (let at = low; at < this.sorted.length && this.sorted[at]!.start < span.end; at++)
      if (overlaps(this.sorted[at]!, span)) found.push(this.sorted[at]!);
    return found;
  }
}
