/**
 * Bytes → the text of a report, with limits. Line ends and spaces stay as they are: passages are offsets into this text.
 */
import { StoreError } from "../../db/store/store-error.ts";
import { bothLanguages, type TextKey, type TextParams } from "../../shared/i18n/translate.ts";
import { decodeText, type Encoding } from "./decode.ts";

/** A report of 20 MB has seven million characters; anything above is no report. */
export const textLimit = 20 * 1024 * 1024;

export interface ReadText {
  /** Without a byte-order mark. */
  text: string;
  /** `pasted` where there were no bytes. */
  encoding: Encoding | "pasted";
  mediaType: "text/plain" | "text/markdown";
}

export const unreadable = (key: TextKey, params: TextParams) =>
  new StoreError("UNREADABLE", bothLanguages(key, params), { reason: key.split(".").at(-1) });

const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);

function assertSize(bytes: number, name: string): void {
  if (bytes > textLimit)
    throw unreadable("refusals.file.tooLarge", {
      name,
      size: megabytes(bytes),
      limit: textLimit / 1024 / 1024,
    });
}

/** Reads a text file. Throws UNREADABLE: too large, binary, of unknown encoding, damaged, or without text. */
export function readText(bytes: Uint8Array, name: string): ReadText {
  assertSize(bytes.length, name);
  const decoded = decodeText(bytes);
  if ("problem" in decoded) {
    if (decoded.problem === "unknown") throw unreadable("refusals.file.encoding", { name });
    if (decoded.problem === "binary")
      throw unreadable("refusals.file.binary", { name, place: decoded.at + 1 });
    const lines = Buffer.from(bytes.buffer, bytes.byteOffset, decoded.at)
      .toString("latin1")
      .split("\n").length;
    throw unreadable("refusals.file.damaged", { name, line: lines });
  }
  if (decoded.text.trim() === "") throw unreadable("refusals.file.empty", { name });
  const mediaType = /\.(?:md|markdown)$/i.test(name) ? "text/markdown" : "text/plain";
  return { text: decoded.text, encoding: decoded.encoding, mediaType };
}

/** Pasted text under the same limits. Half a surrogate pair becomes U+FFFD, so that what is stored is what was hashed. */
export function readPasted(pasted: string): ReadText {
  const bytes = Buffer.byteLength(pasted);
  if (bytes > textLimit)
    throw unreadable("refusals.pasted.tooLarge", { size: megabytes(bytes), limit: textLimit / 1024 / 1024 });
  if (pasted.includes("\0")) throw unreadable("refusals.pasted.binary", {});
  if (pasted.trim() === "") throw unreadable("refusals.pasted.empty", {});
  return { text: pasted.toWellFormed(), encoding: "pasted", mediaType: "text/plain" };
}
