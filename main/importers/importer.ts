/**
 * The one door for reports: a file goes to the importer for its content (its ending only decides where the content does
 * not), or is refused with what to do. Text is decoded at once; documents are read in a worker, within limits.
 */
import { hashOfText } from "../../db/store/source-text.ts";
import type { SourceGuess, SourceInput } from "../../shared/api/sources.ts";
import type { ReadDocument } from "./document.ts";
import { recognise } from "./file-format.ts";
import { guess } from "./guess.ts";
import type { NamedArea } from "./guess-area.ts";
import { assertFileSize, type ReadOptions, readDocument } from "./read-document.ts";
import { readPasted, readText, unreadable } from "./text.ts";

export interface Imported {
  /** Without a byte-order mark. */
  text: string;
  /** Of the bytes of a text; `pasted`, `docx`, `pdf` or `html` where the text was made out of something else. */
  encoding: string;
  mediaType: string;
  textHash: string;
  /** Without a folder; null for pasted text. */
  fileName: string | null;
  /** What a document says of itself. */
  said: Pick<ReadDocument, "title" | "publisher" | "date">;
}

/**
 * Reads a file or pasted text. Rejects with UNREADABLE and a sentence that names the file and says what to do; nothing of
 * it is left behind. `options.signal` cancels.
 */
export async function importInput(input: SourceInput, options: ReadOptions = {}): Promise<Imported> {
  if ("text" in input) {
    const read = readPasted(input.text);
    return { ...read, textHash: hashOfText(read.text), fileName: null, said: {} };
  }
  const fileName = input.fileName.split(/[\\/]/).at(-1) || "report.txt";
  // Base64 has four characters for three bytes: too much is refused before it is decoded.
  assertFileSize(Math.floor(input.bytes.length * 0.75), fileName);
  const bytes = Buffer.from(input.bytes, "base64");
  const format = recognise(bytes, fileName);
  if (format?.document) {
    const { text, mediaType, ...said } = await readDocument(format.document, bytes, fileName, options);
    return { text, encoding: format.document, mediaType, textHash: hashOfText(text), fileName, said };
  }
  if (format) throw unreadable(format.refusal, { name: fileName, format: format.format });
  const read = readText(bytes, fileName);
  return { ...read, textHash: hashOfText(read.text), fileName, said: {} };
}

/** Title, publisher, date and area for a person to correct: what the document says, else what its words let guess. */
export function guessOf({ text, fileName, said }: Imported, areas: readonly NamedArea[]): SourceGuess {
  const guessed = guess(text, fileName, areas);
  return {
    ...guessed,
    title: said.title ?? guessed.title,
    publisher: said.publisher ?? guessed.publisher,
    date: said.date ?? guessed.date,
  };
}
