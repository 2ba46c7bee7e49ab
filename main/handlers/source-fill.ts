/** Giving their text to facts that came without it: passages find their words again and get their context. */
import { contextOf, passageColumns, passagesOfSource } from "../../db/queries/passages.ts";
import { difference } from "../../db/queries/row-changes.ts";
import type { ReadableDb } from "../../db/store/handles.ts";
import type { Change } from "../../shared/history/change.ts";
import type { Passage } from "../../shared/model/source.ts";

/**
 * Where the words of a passage stand in the text: at its span, else at the one other place where they do. Null if they
 * stand nowhere, or at several places of which none is its own: nothing is guessed.
 */
export function placeOf(text: string, { start, end, words }: Pick<Passage, "start" | "end" | "words">) {
  if (text.slice(start, end) === words) return { start, end };
  const first = words === "" ? -1 : text.indexOf(words);
  if (first < 0 || text.indexOf(words, first + 1) >= 0) return null;
  return { start: first, end: first + words.length };
}

/** The changes that give the passages of a source their place in `text` and the words around it. */
export const fillPassages = (db: ReadableDb, sourceId: number, text: string): Change[] =>
  passagesOfSource(db, sourceId).flatMap((passage) => {
    const place = placeOf(text, passage);
    if (!place) return [];
    const filled = { ...passage, ...place, ...contextOf(text, place.start, place.end) };
    return difference("passage", passage.id, passageColumns(passage), passageColumns(filled));
  });
