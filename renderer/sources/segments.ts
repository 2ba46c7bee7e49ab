/** A paragraph cut where stored passages begin and end. Passages may overlap or run over several paragraphs. */

export interface PassageSpan {
  id: number;
  start: number;
  end: number;
}

export interface Segment {
  start: number;
  end: number;
  /** The passages that cover it, the shortest first: a click means the innermost. */
  passages: number[];
}

/** Segments that tile [start, end) without gaps. `spans` are those that may touch it, in any order. */
export function segmentsOf(start: number, end: number, spans: readonly PassageSpan[]): Segment[] {
  const touching = spans.filter((span) => span.start < end && span.end > start && span.start < span.end);
  if (touching.length === 0) return [{ start, end, passages: [] }];
  const cuts = new Set([start, end]);
  for (const span of touching) {
    cuts.add(Math.max(start, span.start));
    cuts.add(Math.min(end, span.end));
  }
  const at = [...cuts].sort((a, b) => a - b);
  return at.slice(0, -1).map((from, index) => {
    const to = at[index + 1] ?? end;
    const passages = touching
      .filter((span) => span.start <= from && span.end >= to)
      .sort((a, b) => a.end - a.start - (b.end - b.start) || a.id - b.id)
      .map((span) => span.id);
    return { start: from, end: to, passages };
  });
}

/**
 * The passages of each paragraph: `result[i]` belongs to `paragraphs[i]`. A paragraph without any has the same empty
 * array every time, so that it is not drawn again.
 */
export function passagesByParagraph(
  paragraphs: readonly { start: number; end: number }[],
  spans: readonly PassageSpan[],
): (readonly PassageSpan[])[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const found: PassageSpan[][] = paragraphs.map(() => none);
  let first = 0;
  for (const span of sorted) {
    while (first < paragraphs.length && (paragraphs[first]?.end ?? 0) <= span.start) first++;
    for (let index = first; index < paragraphs.length; index++) {
      const paragraph = paragraphs[index];
      if (!paragraph || paragraph.start >= span.end) break;
      if (found[index] === none) found[index] = [];
      found[index]?.push(span);
    }
  }
  return found;
}
const none: PassageSpan[] = [];
