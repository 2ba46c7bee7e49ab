/** The one door for what people bring: a file goes to the importer for its content, or is refused with what to do. */

import { hashOfText } from "../../db/store/source-text.ts";
import type { SourceInput } from "../../shared/api/sources.ts";
import { recognise } from "./file-format.ts";
import { type ReadText, readPasted, readText, unreadable } from "./text.ts";

export interface Imported extends ReadText {
  textHash: string;
  /** Without a folder; null for pasted text. */
  fileName: string | null;
}

/** Reads a file or pasted text. Throws UNREADABLE with a sentence that names the format and says what to do. */
export function importInput(input: SourceInput): Imported {
  if ("text" in input) {
    const read = readPasted(input.text);
    return { ...read, textHash: hashOfText(read.text), fileName: null };
  }
  const fileName = input.fileName.split(/[\\/]/).at(-1) || "report.txt";
  const bytes = Buffer.from(input.bytes, "base64");
  const format = recognise(bytes, fileName);
  if (format) throw unreadable(format.refusal, { name: fileName, format: format.format });
  const read = readText(bytes, fileName);
  return { ...read, textHash: hashOfText(read.text), fileName };
}
