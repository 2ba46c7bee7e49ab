/** The words of a passage with what stands round them: the paragraph, cut where it is long. */
import type { Passage } from "../../shared/model/source.ts";

const most = 120;

export function contextOf(
  passage: Passage,
  text: string | null,
): { before: string; words: string; after: string } {
  // A text that no longer has the words there is not shown as if it had.
  if (text === null || text.slice(passage.start, passage.end) !== passage.words)
    return { before: passage.before, words: passage.words, after: passage.after };
  const from = Math.max(text.lastIndexOf("\n", passage.start - 1) + 1, passage.start - most);
  const lineEnd = text.indexOf("\n", passage.end);
  const to = Math.min(lineEnd === -1 ? text.length : lineEnd, passage.end + most);
  const cutBefore = from > 0 && text[from - 1] !== "\n";
  const cutAfter = to < text.length && text[to] !== "\n";
  return {
    before: (cutBefore ? "…" : "") + text.slice(from, passage.start).trimStart(),
    words: passage.words,
    after: text.slice(passage.end, to).trimEnd() + (cutAfter ? "…" : ""),
  };
}
