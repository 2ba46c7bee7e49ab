/**
 * A source's text as paragraphs to be shown. Offsets are UTF-16 offsets into the text as it is stored; nothing is
 * changed in it, so `text.slice(start, end)` is exactly what stands on the screen. Line breaks (LF, CRLF, CR and the
 * Unicode separators) and blanks at both ends of a line belong to no paragraph. A line of more than `longest`
 * characters is cut at the ends of sentences into pieces, so that one endless line does not become one endless element.
 */

export interface Paragraph {
  start: number;
  end: number;
  /** Text of the report, a short line without a full stop (a heading, a caption), or what goes on from the piece before. */
  kind: "body" | "heading" | "rest";
  /** Whether an empty line stands before it. */
  apart: boolean;
}

const lineBreak = /\r\n|[\n\r\u2028\u2029\u0085]/g;
const blank = /[\s\u3000\ufeff]/;
const sentenceEnd = /[。！？；!?;…][”’」』）)]*/g;
const closing = /[。！？；：，、…!?;:,.][”’」』）)]*$/;
const prose = /[，。；,;]/;
const headingLength = 36;
/** A line as long as this is a title still if there is no comma in it. */
const titleLength = 80;

/** The paragraphs of a text, in order; `[]` for an empty one. */
export function paragraphsOf(text: string, longest = 2000): Paragraph[] {
  const found: Paragraph[] = [];
  let apart = false;
  let from = 0;
  const line = (lineStart: number, lineEnd: number) => {
    let start = lineStart;
    let end = lineEnd;
    while (start < end && blank.test(text[start] ?? "")) start++;
    while (end > start && blank.test(text[end - 1] ?? "")) end--;
    if (start === end) {
      apart = found.length > 0;
      return;
    }
    const before = found.at(-1);
    const cut = before !== undefined && before.kind !== "heading" && isCut(text, before);
    const length = end - start;
    const words = text.slice(start, Math.min(end, start + titleLength + 1));
    const short = length <= headingLength || (length <= titleLength && !prose.test(words));
    const heading = !cut && short && !closing.test(words);
    for (const [index, piece] of pieces(text, start, end, longest).entries())
      found.push({
        start: piece.start,
        end: piece.end,
        kind: index > 0 || cut ? "rest" : heading ? "heading" : "body",
        apart: index === 0 && apart && !cut,
      });
    apart = false;
  };
  for (const match of text.matchAll(lineBreak)) {
    line(from, match.index);
    from = match.index + match[0].length;
  }
  line(from, text.length);
  return found;
}

/** A long line of prose that ends without any mark goes on in the next: a column or a page broke it. */
const isCut = (text: string, { start, end }: Paragraph): boolean =>
  end - start > headingLength &&
  /[\p{L}\p{N}]/u.test(text[end - 1] ?? "") &&
  prose.test(text.slice(Math.max(start, end - 400), end));

/** Cuts a long line at the ends of its sentences; where there are none, anywhere but inside a surrogate pair. */
function pieces(text: string, start: number, end: number, longest: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let from = start;
  while (end - from > longest) {
    let cut = -1;
    const window = text.slice(from, from + longest);
    for (const match of window.matchAll(sentenceEnd)) cut = match.index + match[0].length;
    if (cut <= 0) {
      const low = text.charCodeAt(from + longest);
      cut = low >= 0xdc00 && low <= 0xdfff ? longest - 1 : longest;
    }
    found.push({ start: from, end: from + cut });
    from += cut;
  }
  found.push({ start: from, end });
  return found;
}

/** Index of the paragraph that holds an offset, or of the next one behind it; −1 if there is none. */
export function paragraphAt(paragraphs: readonly Paragraph[], offset: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low < paragraphs.length ? low : -1;
}
