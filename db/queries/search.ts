/**
 * Searching the workbook. The index proposes rows (search-index.ts), the rows' own words decide: every term must stand
 * in one of its fields, wherever white space, width and case do not matter. Sources give up to five places each.
 */
import type { SearchHit } from "../../shared/api/search.ts";
import type { Change } from "../../shared/history/change.ts";
import { foldForSearch, foldWithOrigin, searchTerms } from "../../shared/search/search-text.ts";
import type { ReadableDb } from "../store/handles.ts";
import { get, sql } from "../store/sql.ts";
import { type SearchedEntity, searchCandidates, searchedFields } from "./search-index.ts";

const placesPerSource = 5;
/** Characters shown on either side of a hit. */
const around = 24;

interface Place {
  /** Offsets in the field as it is stored. */
  start: number;
  end: number;
}

function placesOf(field: string, term: string, limit: number): Place[] {
  const { text, origin } = foldWithOrigin(field);
  const places: Place[] = [];
  for (
    let at = text.indexOf(term);
    at >= 0 && places.length < limit;
    at = text.indexOf(term, at + term.length)
  ) {
    const last = origin[at + term.length - 1]!;
    const end = last + (field.codePointAt(last)! > 0xffff ? 2 : 1);
    places.push({ start: origin[at]!, end });
  }
  return places;
}

/** An offset that does not cut a surrogate pair. */
const whole = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
};

function snippetOf(field: string, { start, end }: Place): Pick<SearchHit, "snippet" | "hit"> {
  const from = whole(field, Math.max(0, start - around));
  const to = whole(field, Math.min(field.length, end + around));
  // One character for one: the span of the hit stays right.
  const snippet = field.slice(from, to).replace(/\s/g, " ");
  return { snippet, hit: { start: start - from, end: end - from } };
}

function titleOf(db: ReadableDb, entity: SearchedEntity, id: Change["id"]): string {
  if (entity === "source")
    return get<{ t: string }>(db, sql`SELECT title AS t FROM source WHERE id = ${id}`)?.t ?? "";
  if (entity === "indicator")
    return get<{ t: string }>(db, sql`SELECT name_zh AS t FROM indicator WHERE id = ${id}`)?.t ?? "";
  if (entity === "annotation")
    return (
      get<{ t: string }>(
        db,
        sql`SELECT author || ' · ' || substr(created_at, 1, 10) AS t FROM annotation WHERE id = ${id}`,
      )?.t ?? ""
    );
  return (
    get<{ t: string }>(
      db,
      sql`SELECT a.name_zh || ' · ' || i.name_zh || ' · ' || o.period AS t FROM observation o
          JOIN reference_area a ON a.id = o.area_id JOIN indicator i ON i.id = o.indicator_id WHERE o.id = ${id}`,
    )?.t ?? ""
  );
}

/** At most `limit` hits: indicators first, then sources, comments, notes; the newest of each first. */
export function searchWorkbook(db: ReadableDb, query: string, limit: number): SearchHit[] {
  const terms = searchTerms(query);
  const hits: SearchHit[] = [];
  const first = terms[0];
  if (first === undefined) return hits;
  for (const { entity, id } of searchCandidates(db, query)) {
    if (hits.length >= limit) break;
    const fields = searchedFields(db, entity, id) ?? [];
    const folded = fields.map(foldForSearch);
    if (!terms.every((term) => folded.some((field) => field.includes(term)))) continue;
    const at = folded.findIndex((field) => field.includes(first));
    const field = fields[at]!;
    const isText = entity === "source" && at === 0;
    const title = titleOf(db, entity, id);
    for (const place of placesOf(field, first, isText ? placesPerSource : 1).slice(0, limit - hits.length))
      hits.push({ entity, id, title, ...snippetOf(field, place), offset: isText ? place.start : null });
  }
  return hits;
}
