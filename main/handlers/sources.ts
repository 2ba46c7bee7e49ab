/**
 * Sources. The same text (by hash) is the same source: importing it again writes nothing; where only the facts were
 * held, they get their text. The text itself goes into the content store in the same transaction as the revision.
 */

import { commit } from "../../db/history/commit.ts";
import { nextId } from "../../db/history/ids.ts";
import { listAreas } from "../../db/queries/areas.ts";
import { dismissalColumns, dismissalsOfSource } from "../../db/queries/dismissals.ts";
import { changeForDelete } from "../../db/queries/observation-columns.ts";
import { observationIdsOfSource, observationsById } from "../../db/queries/observations.ts";
import { passageColumns, passagesOfSource } from "../../db/queries/passages.ts";
import { deletion, difference, insertion } from "../../db/queries/row-changes.ts";
import {
  findSource,
  findSourceByHash,
  listSources,
  sourceColumns,
  textOfSource,
} from "../../db/queries/sources.ts";
import type { ReadableDb } from "../../db/store/handles.ts";
import { putSourceText } from "../../db/store/source-text.ts";
import { transaction } from "../../db/store/sql.ts";
import type { SourceGuess, SourceInput } from "../../shared/api/sources.ts";
import type { Change, Revision } from "../../shared/history/change.ts";
import type { Source } from "../../shared/model/source.ts";
import { spanOf } from "../../shared/model/time-period.ts";
import { type Engine, os } from "../engine/context.ts";
import { guessOf, type Imported, importInput } from "../importers/importer.ts";
import { removalOfAnnotationsOn } from "./annotation-removal.ts";
import { orNull } from "./or-null.ts";
import { present, refusal } from "./refuse.ts";
import { editionOf, planEdition } from "./source-edition.ts";
import { fillPassages } from "./source-fill.ts";

type What = "insert" | "fill" | "edition" | "update" | "delete";
const gesture = (what: What, { title }: Source) => ({ code: `gesture.source.${what}`, params: { title } });

/** Throws UNREADABLE for a title of blanks or a date that is none, NOT_FOUND for an area that is not there. */
export function assertSound(db: ReadableDb, { title, date, areaId }: Source): void {
  if (title.trim() === "") throw refusal("UNREADABLE", "refusals.source.title", {}, { field: "title" });
  if (date !== null && !(/^\d{4}(?:-\d{2}){0,2}$/.test(date) && spanOf(date).start !== null))
    throw refusal("UNREADABLE", "refusals.source.date", { date }, { field: "date" });
  if (areaId !== null)
    present(
      listAreas(db).find(({ id }) => id === areaId),
      "area",
      areaId,
    );
}

/** Writes text and revision together, then tells everybody. */
function commitWithText(
  engine: Engine,
  what: What,
  source: Source,
  text: string,
  changes: Change[],
): Revision | null {
  const db = engine.writable();
  const revision = transaction(db, () => {
    putSourceText(db, text);
    return commit(db, { author: engine.author(), gesture: gesture(what, source) }, changes);
  });
  if (revision) engine.announce(revision, changes);
  return revision;
}

/** Facts that were there without their text get it; what was known of the source stays as it was. */
function fill(
  engine: Engine,
  known: Source,
  imported: Imported,
): { source: Source; revision: Revision | null } {
  const db = engine.writable();
  const source: Source = {
    ...known,
    fileName: known.fileName ?? imported.fileName,
    mediaType: imported.mediaType,
    textLength: imported.text.length,
  };
  const changes = [
    ...difference("source", known.id, sourceColumns(known), sourceColumns(source)),
    ...fillPassages(db, known.id, imported.text),
  ];
  return { source, revision: commitWithText(engine, "fill", source, imported.text, changes) };
}

function insert(
  engine: Engine,
  imported: Imported,
  fields: Partial<SourceGuess>,
): { source: Source; revision: Revision | null } {
  const db = engine.writable();
  const guessed = guessOf(imported, listAreas(db));
  const asked = {
    ...guessed,
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
  };
  const source: Source = {
    id: nextId(db, "source"),
    title: asked.title.trim(),
    publisher: orNull(asked.publisher),
    date: orNull(asked.date),
    areaId: asked.areaId,
    fileName: imported.fileName,
    mediaType: imported.mediaType,
    textHash: imported.textHash,
    textLength: imported.text.length,
    importedAt: new Date().toISOString(),
    note: "",
  };
  assertSound(db, source);
  const changes = [insertion("source", source.id, sourceColumns(source))];
  return { source, revision: commitWithText(engine, "insert", source, imported.text, changes) };
}

/** Reads what is imported. Reading takes a while: into a workbook that was opened meanwhile nothing is written. */
async function read(engine: Engine, input: SourceInput, signal: AbortSignal | undefined): Promise<Imported> {
  const { path } = engine.workbook();
  const imported = await importInput(input, signal ? { signal } : {});
  if (engine.workbook().path !== path)
    throw refusal("REFUSED", "importers.cancelled", { name: imported.fileName ?? "—" });
  return imported;
}

export const sources = {
  list: os.sources.list.handler(({ context: { engine } }) => listSources(engine.readable())),

  get: os.sources.get.handler(({ input: { id }, context: { engine } }) => {
    const db = engine.readable();
    const source = present(findSource(db, id), "source", id);
    return { source, text: textOfSource(db, source), passages: passagesOfSource(db, id) };
  }),

  preview: os.sources.preview.handler(async ({ input, signal, context: { engine } }) => {
    const imported = await read(engine, input, signal);
    const { text, encoding, mediaType, textHash } = imported;
    const db = engine.readable();
    const known = findSourceByHash(db, textHash);
    const guess = guessOf(imported, listAreas(db));
    return {
      text,
      encoding,
      mediaType,
      textHash,
      guess,
      knownId: known?.id ?? null,
      editionOf: known ? null : editionOf(db, text, { title: guess.title, fileName: imported.fileName }),
    };
  }),

  insert: os.sources.insert.handler(async ({ input, signal, context: { engine } }) => {
    const imported = await read(engine, input.input, signal);
    const known = findSourceByHash(engine.writable(), imported.textHash);
    if (!known) return { ...insert(engine, imported, input.fields), outcome: "inserted" as const };
    if (known.textLength !== null) return { source: known, outcome: "known" as const, revision: null };
    return { ...fill(engine, known, imported), outcome: "filled" as const };
  }),

  reimport: os.sources.reimport.handler(async ({ input, signal, context: { engine } }) => {
    const imported = await read(engine, input.input, signal);
    const db = input.dryRun ? engine.readable() : engine.writable();
    const known = present(findSource(db, input.id), "source", input.id);
    const plan = planEdition(db, known, imported, input.fields);
    const { source: after, edition } = plan;
    assertSound(db, after);
    if (input.dryRun || plan.changes.length === 0) return { source: known, revision: null, edition };
    const revision = commitWithText(engine, "edition", after, imported.text, plan.changes);
    return { source: after, revision, edition };
  }),

  update: os.sources.update.handler(({ input: { id, fields }, context: { engine } }) => {
    const db = engine.writable();
    const before = present(findSource(db, id), "source", id);
    const asked = { ...before, ...fields };
    const after: Source = {
      ...asked,
      title: asked.title.trim(),
      publisher: orNull(asked.publisher),
      date: orNull(asked.date),
    };
    assertSound(db, after);
    engine.commit(
      gesture("update", after),
      difference("source", id, sourceColumns(before), sourceColumns(after)),
    );
    return after;
  }),

  delete: os.sources.delete.handler(({ input: { id, withObservations }, context: { engine } }) => {
    const db = engine.writable();
    const source = present(findSource(db, id), "source", id);
    const observationIds = observationIdsOfSource(db, id);
    if (observationIds.length > 0 && !withObservations)
      throw refusal(
        "REFUSED",
        "refusals.source.used",
        { title: source.title, count: observationIds.length },
        { id, uses: { observations: observationIds.length } },
      );
    const passages = passagesOfSource(db, id);
    const revision = engine.commit(gesture("delete", source), [
      ...removalOfAnnotationsOn(db, "observation", observationIds),
      ...removalOfAnnotationsOn(
        db,
        "passage",
        passages.map((passage) => passage.id),
      ),
      ...removalOfAnnotationsOn(db, "source", [id]),
      ...[...observationsById(db, observationIds).values()].map(changeForDelete),
      ...passages.map((passage) => deletion("passage", passage.id, passageColumns(passage))),
      ...dismissalsOfSource(db, id).map((one) => deletion("dismissal", one.id, dismissalColumns(one))),
      deletion("source", id, sourceColumns(source)),
    ]);
    return { revision: revision! };
  }),
};
