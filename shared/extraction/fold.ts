/**
 * The form in which the extractor reads a text: half-width digits, letters and signs, one kind of dash, comma and colon,
 * no spaces between Chinese words, and lines that a page or column broke in the middle of a sentence joined again.
 * Every character of the folded text knows where it came from, so that spans lead back into the original (UTF-16).
 */

export interface Folded {
  text: string;
  /** Offset in the original of the character at `index`; `index === text.length` gives the original's length. */
  startOf(index: number): number;
  /** Offset just behind the character before `index`: the end of a span that ends at `index`. */
  endOf(index: number): number;
}

const dashes = "-‐‑‒–—―−－─﹣";
const spaces = " \t\u00a0\u3000\u2002\u2003\u2009\u202f\v\f";
const dropped = "\u200b\u200c\u200d\ufeff\u00ad\u2060\r";

/** What each UTF-16 unit becomes; itself where nothing is said. */
const table = Uint16Array.from({ length: 65_536 }, (_, code) => code);
const put = (from: string, to: string) => {
  for (const char of from) table[char.charCodeAt(0)] = to.charCodeAt(0);
};
for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0;
put(dashes, "-");
put(spaces, " ");
put("~～〜∼˜", "~");
put("：:∶︰﹕", ":");
put("，,﹐", "，");
put("；;", "；");
put("！!", "！");
put("？?", "？");
put("％﹪", "%");
put("\u2028\u2029\u0085", "\n");
put("〇", "零");

const dropTable = new Uint8Array(65_536);
for (const char of dropped) dropTable[char.charCodeAt(0)] = 1;

const space = 32;
const newline = 10;
const comma = "，".charCodeAt(0);
const isDigit = (code: number) => code >= 48 && code <= 57;
const isIdeograph = (code: number) => code >= 0x4e00 && code <= 0x9fa5;
const isAlphanumeric = (code: number) =>
  isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** Folds one character at a time; 1:1, or 1:0 for what is dropped. */
export function fold(text: string): Folded {
  const codes = new Uint16Array(text.length);
  const origin = new Uint32Array(text.length + 1);
  let length = 0;
  let pendingSpace = false;
  let lineStart = 0;
  for (let index = 0; index < text.length; index++) {
    const raw = text.charCodeAt(index);
    if (dropTable[raw] === 1) continue;
    const code = table[raw] as number;
    if (code === space) {
      pendingSpace = length > lineStart;
      continue;
    }
    if (code === newline) {
      pendingSpace = false;
      codes[length] = newline;
      origin[length++] = index;
      lineStart = length;
      continue;
    }
    if (pendingSpace) {
      pendingSpace = false;
      const before = codes[length - 1] ?? 0;
      // Numbers and words of Latin letters stay apart, and so do the halves of a headline.
      if ((isAlphanumeric(before) && isAlphanumeric(code)) || (isIdeograph(before) && isIdeograph(code))) {
        codes[length] = space;
        origin[length++] = index - 1;
      }
    }
    codes[length] = code;
    origin[length++] = index;
  }
  thousands(codes, origin, length, text);
  return joined(codes, origin, length, text.length);
}

/** A comma between groups of three digits is a thousands separator: it becomes `,`; every other comma is `，`. */
function thousands(codes: Uint16Array, origin: Uint32Array, length: number, text: string): void {
  for (let index = 1; index + 3 < length + 1; index++) {
    if (codes[index] !== comma || !isDigit(codes[index - 1] ?? 0)) continue;
    const three = [1, 2, 3].every((step) => index + step < length && isDigit(codes[index + step] ?? 0));
    if (!three || (index + 4 < length && isDigit(codes[index + 4] ?? 0))) continue;
    let before = 1;
    while (before < 5 && isDigit(codes[index - before] ?? 0)) before++;
    const groupBefore = before - 1;
    if (groupBefore > 3 || (codes[index - groupBefore - 1] === 44 && groupBefore !== 3)) continue;
    // A full-width comma separates thousands only among full-width digits.
    if (text.charCodeAt(origin[index] ?? 0) === comma && text.charCodeAt((origin[index] ?? 0) - 1) < 128)
      continue;
    codes[index] = 44;
  }
}

const sentenceEnd = new Set(Array.from("。！？；:…”」』）)】》", (char) => char.charCodeAt(0)));
const proseMark = new Set(Array.from("，。；", (char) => char.charCodeAt(0)));
const heading =
  /^(?:[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十\d]{1,3}[)]|\d{1,2}[.、．](?!\d)|第[一二三四五六七八九十]{1,3}[章节部]|[-·•●■◆★▲【])/;

/** Takes out the line breaks in the middle of a sentence: a line of prose that ends without a mark goes on in the next. */
function joined(codes: Uint16Array, origin: Uint32Array, length: number, originalLength: number): Folded {
  let out = 0;
  let lineFrom = 0;
  let prose = false;
  for (let index = 0; index < length; index++) {
    const code = codes[index] ?? 0;
    if (code === newline && prose && out - lineFrom >= 15 && !sentenceEnd.has(codes[out - 1] ?? 0)) {
      let next = index;
      while (next < length && codes[next] === newline) next++;
      const head = String.fromCharCode(...codes.subarray(next, Math.min(length, next + 8)));
      if (next < length && next - index <= 3 && !heading.test(head)) {
        index = next - 1;
        continue;
      }
    }
    if (code === newline) {
      lineFrom = out + 1;
      prose = false;
    } else if (proseMark.has(code)) prose = true;
    codes[out] = code;
    origin[out++] = origin[index] ?? 0;
  }
  origin[out] = originalLength;
  const parts: string[] = [];
  for (let from = 0; from < out; from += 8192)
    parts.push(String.fromCharCode(...codes.subarray(from, Math.min(out, from + 8192))));
  return {
    text: parts.join(""),
    startOf: (index) => origin[Math.min(index, out)] ?? originalLength,
    endOf: (index) => (index <= 0 ? 0 : (origin[Math.min(index, out) - 1] ?? 0) + 1),
  };
}
