/**
 * Texts of sources, kept by their SHA-256 apart from the rows that the history covers: an import can be undone and
 * redone without writing the text again. Put the text first, then commit the source that names its hash.
 */
import { createHash } from "node:crypto";
import type { ReadableDb, WritableDb } from "./handles.ts";
import { get, run, sql } from "./sql.ts";

/** SHA-256 of the text as UTF-8, lower-case hex. */
export const hashOfText = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** Keeps a text and answers its hash; a text that is there already is not written again. */
export function putSourceText(db: WritableDb, text: string): string {
  const hash = hashOfText(text);
  run(db, sql`INSERT INTO source_text (text_hash, text) VALUES (${hash}, ${text}) ON CONFLICT DO NOTHING`);
  return hash;
}

/** The text with that hash; null: only its facts are held. */
export const getSourceText = (db: ReadableDb, hash: string): string | null =>
  get<{ text: string }>(db, sql`SELECT text FROM source_text WHERE text_hash = ${hash}`)?.text ?? null;
