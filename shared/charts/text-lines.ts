/**
 * Breaks text into lines by measured widths: Chinese between any two characters, except before closing and after opening
 * punctuation (避头尾); words, numbers and signs in a row stay whole.
 */

/** Width of a text in pixels. Screen and export pass their own: a canvas, or the widths of the bundled font. */
export type MeasureText = (text: string, size: number, weight: 400 | 600) => number;

const closing = "，。；：、！？）》〉」』】”’％%‰℃…—·,.;:!?)]}";
const opening = "（《〈「『【“‘([{";
const isWordPart = (char: string) => /[\p{Script=Latin}\p{N}.,'’+\-−–/&_#%]/u.test(char);
const isMark = (char: string) => /[①-⑳㉑-㉟㊱-㊿]/u.test(char);

/** Pieces that must not be broken. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const char of text) {
    const last = found.at(-1);
    const before = last?.at(-1) ?? "";
    const joins =
      last !== undefined &&
      before !== " " &&
      (closing.includes(char) ||
        char === " " ||
        opening.includes(before) ||
        isMark(before) ||
        (isWordPart(before) && isWordPart(char) && !isMark(char)));
    if (joins) found[found.length - 1] = last + char;
    else found.push(char);
  }
  return found;
}

/** Lines of at most `width` pixels; a piece that is wider by itself is broken anywhere. `\n` in the text is kept. */
export function breakLines(
  text: string,
  width: number,
  size: number,
  weight: 400 | 600,
  measure: MeasureText,
): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    for (const piece of pieces(paragraph)) {
      if (measure((line + piece).trimEnd(), size, weight) <= width) {
        line += piece;
        continue;
      }
      if (line.trim() !== "") lines.push(line.trimEnd());
      line = "";
      for (const char of piece) {
        if (line !== "" && measure(line + char, size, weight) > width) {
          lines.push(line);
          line = "";
        }
        line += char;
      }
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

/** The same, at most `most` lines, the last one ending in … where text is left over. */
export function fitLines(
  text: string,
  width: number,
  most: number,
  size: number,
  weight: 400 | 600,
  measure: MeasureText,
): string[] {
  const lines = breakLines(text, width, size, weight, measure);
  if (lines.length <= most) return lines;
  let last = lines.slice(most - 1).join("");
  while (last !== "" && measure(`${last}…`, size, weight) > width)
    last = Array.from(last).slice(0, -1).join("");
  return [...lines.slice(0, most - 1), `${last}…`];
}
