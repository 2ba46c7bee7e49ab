/**
 * Lays the sample out in a workbook: the five reports as sources without their text (an import of the same text fills
 * it in by its hash), their figures with the spans they were read from, and the comparisons. One revision a report, one
 * for the comparisons: the history begins with something to look at. What is there already is not laid out twice.
 */
import type { Change, Revision } from "../../shared/history/change.ts";
import { sampleComparisonsGesture, sampleGesture } from "../../shared/history/gesture-text.ts";
import type { ObservationFields } from "../../shared/model/observation.ts";
import { commit } from "../history/commit.ts";
import { nextId } from "../history/ids.ts";
import { canonicalJson } from "../queries/canonical-json.ts";
import { changeForInsert } from "../queries/observation-columns.ts";
import type { ReadableDb, WritableDb } from "../store/handles.ts";
import { all, get, sql, transaction } from "../store/sql.ts";
import { sampleComparisons } from "./comparisons.ts";
import type { SampleFact, SampleSource } from "./sample-source.ts";
import { sampleSources } from "./sample-sources.ts";

const fieldsOf = (fact: SampleFact, sourceId: number, passageId: number): ObservationFields => ({
  areaId: fact.areaId,
  indicatorId: fact.indicatorId,
  period: fact.period,
  scenario: fact.scenario,
  measure: fact.measure,
  accumulation: fact.accumulation,
  value: fact.value,
  valueHigh: fact.valueHigh,
  unit: fact.unit,
  bound: fact.bound,
  asReported: fact.words,
  missingReason: null,
  breakdown: fact.breakdown,
  entity: fact.entity,
  obsStatus: "A",
  reviewState: "checked",
  sourceId,
  passageId,
  note: fact.note?.zh ?? "",
  lowOverride: null,
  highOverride: null,
});

/** The source that has this text, and whether figures come from it. */
const knownSource = (db: ReadableDb, textHash: string) =>
  get<{ id: number; used: number }>(
    db,
    sql`SELECT id, EXISTS (SELECT 1 FROM observation WHERE source_id = source.id) AS used
        FROM source WHERE text_hash = ${textHash}`,
  );

function changesOfSource(db: ReadableDb, source: SampleSource, at: string): Change[] {
  const known = knownSource(db, source.textSha256);
  if (known?.used) return [];
  const sourceId = known?.id ?? nextId(db, "source");
  const changes: Change[] = [];
  if (known === undefined) {
    const { title, publisher, date, areaId, textSha256 } = source;
    const after = {
      title,
      publisher,
      date,
      area_id: areaId,
      media_type: "text/plain",
      text_hash: textSha256,
    };
    changes.push({ entity: "source", id: sourceId, before: null, after: { ...after, imported_at: at } });
  }
  const passages = new Map<string, number>();
  let nextPassage = nextId(db, "passage", source.facts.length);
  let nextObservation = nextId(db, "observation", source.facts.length);
  for (const fact of source.facts) {
    const span = `${fact.start}-${fact.end}`;
    let passageId = passages.get(span);
    if (passageId === undefined) {
      passageId = nextPassage++;
      passages.set(span, passageId);
      const after = {
        source_id: sourceId,
        start_offset: fact.start,
        end_offset: fact.end,
        words: fact.words,
      };
      changes.push({ entity: "passage", id: passageId, before: null, after });
    }
    changes.push(changeForInsert(nextObservation++, fieldsOf(fact, sourceId, passageId)));
  }
  return changes;
}

function changesOfComparisons(db: ReadableDb): Change[] {
  const names = new Set(all<{ name: string }>(db, sql`SELECT name FROM comparison`).map(({ name }) => name));
  let id = nextId(db, "comparison", sampleComparisons.length);
  return sampleComparisons
    .filter(({ nameZh }) => !names.has(nameZh))
    .map(({ nameZh, noteZh, spec }) => ({
      entity: "comparison",
      id: id++,
      before: null,
      after: { name: nameZh, note: noteZh, spec: canonicalJson(spec) },
    }));
}

/** Lays out what is not there yet, all or nothing; answers the revisions that were written. */
export function layOutSample(db: WritableDb, author: string): Revision[] {
  const at = new Date().toISOString();
  return transaction(db, () => {
    const revisions = sampleSources.map((source) =>
      commit(
        db,
        { author, at, gesture: { code: sampleGesture, params: { title: source.title } } },
        changesOfSource(db, source, at),
      ),
    );
    revisions.push(
      commit(
        db,
        { author, at, gesture: { code: sampleComparisonsGesture, params: {} } },
        changesOfComparisons(db),
      ),
    );
    return revisions.filter((revision) => revision !== null);
  });
}
