/**
 * A new edition of a known source: its passages and dismissals move to the new text by quote and context, in one revision
 * with the source. The old text stays, by its hash, for undo and for the history. Figures whose words changed or went
 * keep their value (only a person changes it) and are open for review again.
 */
import { dismissalColumns, dismissalsOfSource } from "../../db/queries/dismissals.ts";
import { observationsById } from "../../db/queries/observations.ts";
import { contextOf, passageColumns, passagesOfSource } from "../../db/queries/passages.ts";
import { deletion, difference } from "../../db/queries/row-changes.ts";
import { findSourceByHash, listSources, sourceColumns, textOfSource } from "../../db/queries/sources.ts";
import type { ReadableDb } from "../../db/store/handles.ts";
import type { SourceGuess } from "../../shared/api/sources.ts";
import type { Change } from "../../shared/history/change.ts";
import type { Source } from "../../shared/model/source.ts";
import type { Span } from "../../shared/model/span.ts";
import { likeness } from "../../shared/search/name-match.ts";
import { compareTexts } from "../../shared/source-text/compare-texts.ts";
import type { EditionChanges, PassageMove } from "../../shared/source-text/edition.ts";
import { type Anchored, EditionMap } from "../../shared/source-text/re-anchor.ts";
import type { Imported } from "../importers/importer.ts";
import { planEdit } from "./observation-edit.ts";
import { orNull } from "./or-null.ts";
import { refusal } from "./refuse.ts";
import { placeOf } from "./source-fill.ts";

export interface EditionPlan {
  source: Source;
  changes: Change[];
  edition: EditionChanges;
}

const noChanges: EditionChanges = {
  sentences: [],
  passages: [],
  counts: { kept: 0, moved: 0, changed: 0, lost: 0 },
};

/** The plan; without changes where the text is the same. REFUSED if another source has this text. */
export function planEdition(
  db: ReadableDb,
  known: Source,
  imported: Imported,
  fields: Partial<SourceGuess>,
): EditionPlan {
  const holder = findSourceByHash(db, imported.textHash);
  if (holder && holder.id !== known.id)
    throw refusal("REFUSED", "review.edition.known", { title: holder.title }, { id: holder.id });
  if (holder && holder.textLength !== null) return { source: known, changes: [], edition: noChanges };
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const asked = { ...known, ...given };
  const source: Source = {
    ...asked,
    title: asked.title.trim(),
    publisher: orNull(asked.publisher),
    date: orNull(asked.date),
    fileName: imported.fileName ?? known.fileName,
    mediaType: imported.mediaType,
    textHash: imported.textHash,
    textLength: imported.text.length,
    importedAt: new Date().toISOString(),
  };
  const anchors = anchorsOf(textOfSource(db, known), imported.text);
  const moved = movePassages(db, known.id, imported.text, anchors.place);
  return {
    source,
    changes: [
      ...difference("source", known.id, sourceColumns(known), sourceColumns(source)),
      ...moved.changes,
      ...moveDismissals(db, known.id, imported.text, anchors),
      ...reopened(db, moved.moves),
    ],
    edition: { sentences: anchors.sentences, passages: inOrder(moved.moves), counts: countsOf(moved.moves) },
  };
}

interface Anchors {
  place: (span: Span & { words: string }) => Anchored;
  sentences: EditionChanges["sentences"];
}

/** Where only facts were held there is no old text: words alone find their place, if it is the only one. */
function anchorsOf(oldText: string | null, text: string): Anchors {
  if (oldText === null)
    return {
      place: (span) => {
        const place = placeOf(text, span);
        if (!place) return { start: 0, end: 0, state: "lost" };
        return { ...place, state: place.start === span.start ? "kept" : "moved" };
      },
      sentences: [],
    };
  const map = new EditionMap(oldText, text);
  return { place: (span) => map.place(span), sentences: map.sentences() };
}

function movePassages(
  db: ReadableDb,
  sourceId: number,
  text: string,
  place: Anchors["place"],
): { changes: Change[]; moves: PassageMove[] } {
  const moves: PassageMove[] = [];
  const changes = passagesOfSource(db, sourceId).flatMap((passage) => {
    const { start, end, state } = place(passage);
    const lost = state === "lost";
    const words = lost ? passage.words : text.slice(start, end);
    const after = {
      ...passage,
      start,
      end,
      words,
      // What is lost keeps the words that were round it, so that it can still be told where it stood.
      ...(lost ? {} : contextOf(text, start, end)),
    };
    moves.push({
      passageId: passage.id,
      observationIds: passage.observationIds,
      state,
      before: { start: passage.start, end: passage.end, words: passage.words },
      after: lost ? null : { start, end, words },
    });
    return difference("passage", passage.id, passageColumns(passage), passageColumns(after));
  });
  return { changes, moves };
}

/** A dismissal holds for the words that were looked at: where they changed, they are open again. */
function moveDismissals(
  db: ReadableDb,
  sourceId: number,
  text: string,
  { place, sentences }: Anchors,
): Change[] {
  return dismissalsOfSource(db, sourceId).flatMap((one) => {
    const gone = () => [deletion("dismissal", one.id, dismissalColumns(one))];
    if (one.scope === "source") return sentences.length > 0 ? gone() : [];
    const { start, end, state } = place(one);
    if (state === "changed" || state === "lost") return gone();
    const after = { ...one, start, end, ...contextOf(text, start, end) };
    return difference("dismissal", one.id, dismissalColumns(one), dismissalColumns(after));
  });
}

/** Figures whose words changed or went are to be looked at again. */
function reopened(db: ReadableDb, moves: readonly PassageMove[]): Change[] {
  const ids = moves
    .filter(({ state }) => state === "changed" || state === "lost")
    .flatMap(({ observationIds }) => observationIds);
  const checked = [...observationsById(db, ids).values()].filter(
    ({ reviewState }) => reviewState !== "entered",
  );
  return planEdit(db, {
    insert: [],
    update: checked.map(({ id }) => ({ id, fields: { reviewState: "entered" as const } })),
    delete: [],
  }).changes;
}

const inOrder = (moves: readonly PassageMove[]): PassageMove[] =>
  moves.toSorted(
    (a, b) =>
      (a.after?.start ?? Number.MAX_SAFE_INTEGER) - (b.after?.start ?? Number.MAX_SAFE_INTEGER) ||
      a.before.start - b.before.start,
  );

function countsOf(moves: readonly PassageMove[]): EditionChanges["counts"] {
  const counts = { kept: 0, moved: 0, changed: 0, lost: 0 };
  for (const { state } of moves) counts[state]++;
  return counts;
}

const sameTitle = 0.85;
const sharedPart = 0.3;
const mostAsked = 3;

/** The source that a text seems to be a new edition of: called nearly the same, a third of its sentences the same. */
export function editionOf(
  db: ReadableDb,
  text: string,
  { title, fileName }: { title: string; fileName: string | null },
): number | null {
  const named = listSources(db)
    .filter((source) => source.textLength !== null)
    .map((source) => ({
      source,
      score: Math.max(
        likeness(source.title, title),
        fileName !== null && source.fileName === fileName ? sameTitle : 0,
      ),
    }))
    .filter(({ score }) => score >= sameTitle)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostAsked);
  for (const { source } of named) {
    const old = textOfSource(db, source);
    if (old === null) continue;
    const { pairs, before, after } = compareTexts(old, text);
    const same = pairs.filter(({ kind }) => kind === "same" || kind === "moved").length;
    if (same >= sharedPart * Math.max(before.length, after.length)) return source.id;
  }
  return null;
}
