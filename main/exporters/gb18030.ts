/**
 * GB18030 for files that old Excel and WPS must read: every assigned character of Unicode has a code, so nothing is lost.
 * Node only decodes it; the tables are turned round once from the decoder itself: one and two bytes, then four bytes for
 * the rest of the BMP, and a formula beyond it.
 */

let table: Map<number, number> | undefined;

const fourBytes = (linear: number): [number, number, number, number] => [
  0x81 + Math.floor(linear / 12600),
  0x30 + (Math.floor(linear / 1260) % 10),
  0x81 + (Math.floor(linear / 10) % 126),
  0x30 + (linear % 10),
];

/** The last linear position of the BMP (0x84 31 A4 39), and where the supplementary planes begin. */
const lastOfBmp = 39419;
const firstBeyond = 189000;

function codes(): Map<number, number> {
  if (table) return table;
  const decoder = new TextDecoder("gb18030");
  const found = new Map<number, number>();
  const bytes = new Uint8Array(4 * (lastOfBmp + 1));
  for (let linear = 0; linear <= lastOfBmp; linear++) bytes.set(fourBytes(linear), 4 * linear);
  const quads = decoder.decode(bytes);
  for (let linear = 0; linear <= lastOfBmp; linear++) {
    const code = quads.charCodeAt(linear);
    if (code !== 0xfffd) found.set(code, (1 << 24) | linear);
  }
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const read = decoder.decode(new Uint8Array([lead, trail]));
      if (read.length === 1 && read !== "\ufffd") found.set(read.charCodeAt(0), (lead << 8) | trail);
    }
  // The decoder says U+FFFD for errors, so its own code is not learnt from it.
  found.set(0xfffd, (1 << 24) | 39417);
  table = found;
  return found;
}

/** Text as GB18030. A lone surrogate, which no encoding has, becomes U+FFFD; so do the few private-use characters that standard and decoder disagree on. */
export function encodeGb18030(text: string): Uint8Array {
  const known = codes();
  const bytes = new Uint8Array(text.length * 4);
  let at = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0xfffd;
    if (code < 0x80) {
      bytes[at++] = code;
      continue;
    }
    if (code > 0xffff) {
      bytes.set(fourBytes(firstBeyond + code - 0x10000), at);
      at += 4;
      continue;
    }
    const entry = known.get(code) ?? known.get(0xfffd) ?? 0x3f;
    if (entry >= 1 << 24) {
      bytes.set(fourBytes(entry & 0xffffff), at);
      at += 4;
    } else {
      if (entry > 0xff) bytes[at++] = entry >> 8;
      bytes[at++] = entry & 0xff;
    }
  }
  return bytes.slice(0, at);
}
