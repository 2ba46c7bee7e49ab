/** Finding words in a text: case, full and half width, and the two kinds of dash do not matter; offsets are exact. */
import type { Span } from "./text-offsets.ts";

/** One UTF-16 unit for one, so that offsets stay what they are. */
function foldUnit(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) code -= 0xfee0;
  if (code === 0x3000) return 32;
  if (code === 0x2014 || code === 0x2013 || code === 0x2212) return 45;
  return code >= 65 && code <= 90 ? code + 32 : code;
}

export function foldUnits(text: string): string {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) codes[at] = foldUnit(text.charCodeAt(at));
  const parts: string[] = [];
  for (let at = 0; at < codes.length; at += 8192)
    parts.push(String.fromCharCode(...codes.subarray(at, at + 8192)));
  return parts.join("");
}

/** The places of the words, in order, not overlapping; at most `limit`. `folded` is `foldUnits` of the text. */
export function findAll(folded: string, words: string, limit = 5000): Span[] {
  const asked = foldUnits(words);
  if (asked.trim() === "") return [];
  const found: Span[] = [];
  for (
    let at = folded.indexOf(asked);
    at >= 0 && found.length < limit;
    at = folded.indexOf(asked, at + asked.length)
  )
    found.push({ start: at, end: at + asked.length });
  return found;
}

/** Which hit is next from an offset; the first again after the last. −1 where there are none. */
export function hitFrom(hits: readonly Span[], offset: number): number {
  if (hits.length === 0) return -1;
  const next = hits.findIndex((hit) => hit.start >= offset);
  return next < 0 ? 0 : next;
}
