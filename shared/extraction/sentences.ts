/**
 * A folded text in lines and sentences. Offsets point into the folded text. No sentence is longer than a cap, so that
 * work per sentence stays bounded whatever a file holds.
 */
export interface Sentence {
  start: number;
  end: number;
  /** Index of its line (paragraph). */
  line: number;
}
export interface Line {
  start: number;
  end: number;
  /** A short line without a closing mark: title, heading, caption. */
  heading: boolean;
}

const longest = 1_500;
const stops = new Uint8Array(65_536);
for (const char of "。！？\n") stops[char.charCodeAt(0)] = 1;

export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    if (end > start) {
      const last = text[end - 1] ?? "";
      const length = end - start;
      const heading = length <= 60 && !/[。；，！：…]/.test(last) && !/[。；]/.test(text.slice(start, end));
      lines.push({ start, end, heading });
    }
    start = end + 1;
  }
  return lines;
}

export function splitSentences(text: string, lines: Line[]): Sentence[] {
  const sentences: Sentence[] = [];
  lines.forEach((line, index) => {
    let start = line.start;
    for (let at = line.start; at < line.end; at++) {
      const stop = stops[text.charCodeAt(at)] === 1 || at - start >= longest;
      if (!stop) continue;
      // A question or cry in the middle of a sentence is an end too; a closing quote belongs to it.
      let end = at + 1;
      while (end < line.end && /[”』」)]/.test(text[end] ?? "")) end++;
      sentences.push({ start, end, line: index });
      start = end;
      at = end - 1;
    }
    if (start < line.end) sentences.push({ start, end: line.end, line: index });
  });
  return sentences;
}
