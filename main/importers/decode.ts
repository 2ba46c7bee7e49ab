/**
 * From bytes to text: which encoding it is, told by its mark or, without one, by what the bytes can be. The order matters:
 * valid UTF-8 is UTF-8 (Chinese in another encoding hardly ever is); then GB18030, where the bytes must fall on the
 * characters that people use and not merely be decodable, since mojibake decodes too; then UTF-16 without a mark.
 * A byte-order mark is no part of the text, so offsets count from the first character behind it.
 */

export type Encoding = "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be" | "gb18030";

export type Decoded =
  | { text: string; encoding: Encoding }
  /** damaged: UTF-8 but for a few bytes; `at` is the offset of the first. */
  | { problem: "unknown" }
  | { problem: "binary" | "damaged"; at: number };

const decode = (label: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const startsWith = (bytes: Uint8Array, ...head: number[]) =>
  head.every((byte, index) => bytes[index] === byte);

/** Bytes → text. Never throws. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
    const text = decode("utf-8", bytes.subarray(3));
    return text === undefined ? damagedUtf8(bytes) : checked({ text, encoding: "utf-8-bom" });
  }
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff))
    return { problem: "unknown" };
  for (const [encoding, high, low] of [
    ["utf-16le", 0xff, 0xfe],
    ["utf-16be", 0xfe, 0xff],
  ] as const) {
    if (!startsWith(bytes, high, low)) continue;
    const text = decode(encoding, bytes.subarray(2));
    return text === undefined ? { problem: "unknown" } : checked({ text, encoding });
  }
  const nul = bytes.indexOf(0);
  if (nul < 0) {
    const text = decode("utf-8", bytes);
    if (text !== undefined) return checked({ text, encoding: "utf-8" });
    if (isGb18030(bytes)) {
      const chinese = decode("gb18030", bytes);
      if (chinese !== undefined) return checked({ text: chinese, encoding: "gb18030" });
    }
  }
  const wide = utf16WithoutMark(bytes);
  if (wide) return checked(wide);
  if (nul >= 0) return { problem: "binary", at: nul };
  return damagedUtf8(bytes);
}

/** A text has no NUL, and hardly a control character. */
function checked(decoded: { text: string; encoding: Encoding }): Decoded {
  const { text } = decoded;
  let controls = 0;
  let first = -1;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 32 || (code >= 9 && code <= 13)) continue;
    if (code === 0) return { problem: "binary", at: index };
    controls++;
    if (first < 0) first = index;
  }
  return controls > 8 && controls * 100 > text.length ? { problem: "binary", at: first } : decoded;
}

/**
 * Whether bytes that are no UTF-8 are Chinese in GB18030: of the pairs, most lie on the rows of signs (A1–A9) and of the
 * 3,755 common characters (B0–D7) of GB 2312. UTF-8 read as GB18030 lies elsewhere; so do Big5 and Latin-1.
 */
function isGb18030(bytes: Uint8Array): boolean {
  let pairs = 0;
  let common = 0;
  for (let index = 0; index < bytes.length; index++) {
    const lead = bytes[index]!;
    if (lead < 0x81) continue;
    const next = bytes[index + 1];
    if (next === undefined) return false;
    if (next >= 0x30 && next <= 0x39) {
      index += 3;
      continue;
    }
    pairs++;
    if (next >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa9) || (lead >= 0xb0 && lead <= 0xd7))) common++;
    index++;
  }
  return pairs > 0 && common >= pairs * 0.7;
}

/** UTF-16 without a mark: nearly all code units are Chinese, ASCII or their signs in one order of the bytes. */
function utf16WithoutMark(bytes: Uint8Array): { text: string; encoding: Encoding } | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const share = (high: 0 | 1) => {
    let usual = 0;
    let certain = 0;
    for (let index = 0; index < bytes.length; index += 2) {
      const code = bytes[index + high]! * 256 + bytes[index + 1 - high]!;
      const plain = code === 9 || code === 10 || code === 13 || (code >= 32 && code < 127);
      const sign = (code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xffef);
      if (plain || sign || (code >= 0x2010 && code <= 0x2030) || code === 0xb7) certain++;
      else if (code < 0x4e00 || code > 0x9fff) continue;
      usual++;
    }
    return certain > 0 ? (usual * 2) / bytes.length : 0;
  };
  const [little, big] = [share(1), share(0)];
  if (Math.max(little, big) < 0.97 || little === big) return undefined;
  const encoding = little > big ? "utf-16le" : "utf-16be";
  const text = decode(encoding, bytes);
  return text === undefined ? undefined : { text, encoding };
}

/** UTF-8 with a few broken bytes is worth a sentence of its own: the place can be mended. */
function damagedUtf8(bytes: Uint8Array): Decoded {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const chinese = text.match(/[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0;
  if (broken === 0 || chinese < 20 || broken * 50 > chinese) return { problem: "unknown" };
  const before = text.slice(0, text.indexOf("\ufffd"));
  return { problem: "damaged", at: new TextEncoder().encode(before).length };
}
