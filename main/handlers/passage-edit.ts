/** Passages that come and go with the observations that use them. */

import { nextId } from "../../db/history/ids.ts";
import { annotationsOf } from "../../db/queries/annotations.ts";
import { passagesInUse } from "../../db/queries/observations.ts";
import { contextOf, findPassageAt, passageColumns, passagesById } from "../../db/queries/passages.ts";
import { deletion, insertion } from "../../db/queries/row-changes.ts";
import { findSource, textOfSource } from "../../db/queries/sources.ts";
import type { ReadableDb } from "../../db/store/handles.ts";
import type { ObservationDraft } from "../../shared/api/observations.ts";
import type { Change } from "../../shared/history/change.ts";
import { present, refusal } from "./refuse.ts";

type Span = NonNullable<ObservationDraft["passage"]>;

/** The passages that one edit needs: found where the span is known, made where it is not. */
export class PassageMaker {
  readonly changes: Change[] = [];
  private readonly made = new Map<string, number>();
  private readonly own = new Set<number>();
  private readonly texts = new Map<number, string | null>();
  private readonly db: ReadableDb;
  private next: number;

  /** `texts`: those of sources that the same edit inserts. */
  constructor(db: ReadableDb, texts: ReadonlyMap<number, string> = new Map()) {
    this.db = db;
    this.next = nextId(db, "passage");
    for (const [sourceId, text] of texts) this.texts.set(sourceId, text);
  }

  /** Whether this edit makes the passage. */
  makes(id: number): boolean {
    return this.own.has(id);
  }

  /** The id of the passage. UNREADABLE if the words do not stand there. */
  idOf(sourceId: number | null, span: Span, details: Record<string, unknown>): number {
    if (sourceId === null)
      throw refusal(
        "UNREADABLE",
        "refusals.observation.passageNoSource",
        {},
        { ...details, field: "sourceId" },
      );
    const { start, end, words } = span;
    const text = this.textOf(sourceId);
    if (!(start >= 0 && end > start) || (text !== null && text.slice(start, end) !== words))
      throw refusal(
        "UNREADABLE",
        "refusals.observation.passageWords",
        { start, end, words },
        { ...details, field: "passageId" },
      );
    const key = `${sourceId} ${start} ${end}`;
    const known = this.made.get(key) ?? findPassageAt(this.db, sourceId, start, end)?.id;
    if (known !== undefined) return known;
    const id = this.next++;
    const context = text === null ? { before: "", after: "" } : contextOf(text, start, end);
    this.made.set(key, id);
    this.own.add(id);
    this.changes.push(insertion("passage", id, passageColumns({ sourceId, start, end, words, ...context })));
    return id;
  }

  private textOf(sourceId: number): string | null {
    const known = this.texts.get(sourceId);
    if (known !== undefined) return known;
    const text = textOfSource(this.db, present(findSource(this.db, sourceId), "source", sourceId));
    this.texts.set(sourceId, text);
    return text;
  }
}

/** A passage that is named must be one of the source that is named. */
export function assertPassageOfSource(
  db: ReadableDb,
  passageId: number,
  sourceId: number | null,
  details: Record<string, unknown>,
): void {
  const passage = present(passagesById(db, [passageId]).get(passageId), "passage", passageId);
  if (passage.sourceId !== sourceId)
    throw refusal("UNREADABLE", "refusals.observation.passageSource", {}, { ...details, field: "passageId" });
}

/**
 * The changes that remove those of `candidates` that nothing will use: no observation but those in `leaving`, none of
 * `kept`, and no comment.
 */
export function removalOfUnused(
  db: ReadableDb,
  candidates: readonly number[],
  leaving: ReadonlySet<number>,
  kept: ReadonlySet<number>,
): Change[] {
  if (candidates.length === 0) return [];
  const ids = [...new Set(candidates)];
  const used = passagesInUse(db, ids, leaving);
  const commented = new Set(annotationsOf(db, "passage", ids).map((annotation) => annotation.target.id));
  return [...passagesById(db, ids).values()]
    .filter(({ id }) => !used.has(id) && !kept.has(id) && !commented.has(id))
    .map((passage) => deletion("passage", passage.id, passageColumns(passage)));
}
