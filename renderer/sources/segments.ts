/** A paragraph cut where marks begin and end: stored passages and candidates. They may overlap or run over paragraphs. */

/** `stored`: a passage of figures that no candidate stands for; the others are the states of a candidate. */
export type MarkState = "stored" | "open" | "accepted" | "dismissed";

export interface TextMark {
  key: string;
  start: number;
  end: number;
  state: MarkState;
}

export interface Segment {
  start: number;
  end: number;
  /** The marks that cover it, the shortest first: a click means the innermost. */
  marks: TextMark[];
}

/** Segments that tile [start, end) without gaps. `marks` are those that may touch it, in any order. */
export function segmentsOf(start: number, end: number, marks: readonly TextMark[]): Segment[] {
  const touching = marks.filter((mark) => mark.start < end && mark.end > start && mark.start < mark.end);
  if (touching.length === 0) return [{ start, end, marks: [] }];
  const cuts = new Set([start, end]);
  for (const mark of touching) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  const at = [...cuts].sort((a, b) => a - b);
  return at.slice(0, -1).map((from, index) => {
    const to = at[index + 1] ?? end;
    const covering = touching
      .filter((mark) => mark.start <= from && mark.end >= to)
      .sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
    return { start: from, end: to, marks: covering };
  });
}

/**
 * The marks of each paragraph: `result[i]` belongs to `paragraphs[i]`. A paragraph without any has the same empty array
 * every time, so that it is not drawn again.
 */
export function marksByParagraph(
  paragraphs: readonly { start: number; end: number }[],
  marks: readonly TextMark[],
): (readonly TextMark[])[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start);
  const found: TextMark[][] = paragraphs.map(() => none);
  let first = 0;
  for (const mark of sorted) {
    while (first < paragraphs.length && (paragraphs[first]?.end ?? 0) <= mark.start) first++;
    for (let index = first; index < paragraphs.length; index++) {
      const paragraph = paragraphs[index];
      if (!paragraph || paragraph.start >= mark.end) break;
      if (found[index] === none) found[index] = [];
      found[index]?.push(mark);
    }
  }
  return found;
}
const none: TextMark[] = [];
