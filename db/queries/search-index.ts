/**
 * Full-text search that finds words of one and two characters. SQLite's own tokenisers do not cut Chinese into words
 * (and `trigram` finds nothing shorter than three characters), so the tokens are ours: every pair of neighbouring
 * characters, and the last one alone, each character as four ASCII letters. A search asks for all pairs of its words (a
 * single character: every pair that begins with it), which can only find too much; the words themselves decide.
 * The index holds tokens only, neither text nor positions; what a row says is read from the row.
 */
import type { Change, Columns, Entity } from "../../shared/history/change.ts";
import { foldForSearch, searchTerms } from "../../shared/search/search-text.ts";
import type { ReadableDb, WritableDb } from "../store/handles.ts";
import { all, get, run, sql } from "../store/sql.ts";

export type SearchedEntity = "indicator" | "source" | "observation" | "annotation";

/** The columns that are searched; a change of none of them touches no index. */
const searchedColumns: Partial<Record<Entity, readonly string[]>> = {
  indicator: ["name_zh", "name_en"],
  source: ["title", "publisher", "note", "text_hash", "text_length"],
  observation: ["note"],
  annotation: ["body"],
};

const letters = (character: string): string => character.codePointAt(0)!.toString(36).padStart(4, "0");

/** The tokens of a text: pairs, and the last character of each field. */
export function tokensOf(fields: readonly string[]): Set<string> {
  const tokens = new Set<string>();
  for (const field of fields) {
    let previous = "";
    for (const character of foldForSearch(field)) {
      const token = letters(character);
      if (previous !== "") tokens.add(previous + token);
      previous = token;
    }
    if (previous !== "") tokens.add(previous);
  }
  return tokens;
}

/** The FTS5 expression that every row with all `terms` fulfils. */
export function matchExpression(terms: readonly string[]): string {
  const needed = new Set<string>();
  for (const term of terms) {
    const characters = Array.from(term);
    if (characters.length === 1) needed.add(`"${letters(term)}"*`);
    for (let i = 0; i + 1 < characters.length; i++)
      needed.add(letters(characters[i]!) + letters(characters[i + 1]!));
  }
  return [...needed].join(" AND ");
}

/** What a row says, field by field; undefined: there is no such row. */
export function searchedFields(
  db: ReadableDb,
  entity: SearchedEntity,
  id: Change["id"],
): string[] | undefined {
  if (entity === "observation") {
    const row = get<{ note: string }>(db, sql`SELECT note FROM observation WHERE id = ${id}`);
    return row && [row.note];
  }
  if (entity === "annotation") {
    const row = get<{ body: string }>(db, sql`SELECT body FROM annotation WHERE id = ${id}`);
    return row && [row.body];
  }
  if (entity === "source") {
    const row = get<{ title: string; publisher: string | null; note: string; text: string | null }>(
      db,
      sql`SELECT s.title, s.publisher, s.note, t.text FROM source s
          LEFT JOIN source_text t ON t.text_hash = s.text_hash AND s.text_length IS NOT NULL WHERE s.id = ${id}`,
    );
    return row && [row.text ?? "", row.title, row.publisher ?? "", row.note];
  }
  const row = get<{ name_zh: string; name_en: string }>(
    db,
    sql`SELECT name_zh, name_en FROM indicator WHERE id = ${id}`,
  );
  const aliases = all<{ alias: string }>(
    db,
    sql`SELECT alias FROM indicator_alias WHERE indicator_id = ${id} ORDER BY id`,
  );
  return row && [row.name_zh, row.name_en, ...aliases.map(({ alias }) => alias)];
}

function reindex(db: WritableDb, entity: SearchedEntity, id: Change["id"]): void {
  const known = get<{ id: number }>(
    db,
    sql`SELECT id FROM search_entry WHERE entity = ${entity} AND entity_id = ${id}`,
  )?.id;
  const tokens = tokensOf(searchedFields(db, entity, id) ?? []);
  if (known !== undefined) run(db, sql`DELETE FROM search_index WHERE rowid = ${known}`);
  if (tokens.size === 0) {
    if (known !== undefined) run(db, sql`DELETE FROM search_entry WHERE id = ${known}`);
    return;
  }
  // As an integer, as in the log: the column takes what it is given.
  const entityId = typeof id === "number" ? BigInt(id) : id;
  if (known === undefined)
    run(db, sql`INSERT INTO search_entry (entity, entity_id) VALUES (${entity}, ${entityId})`);
  run(
    db,
    sql`INSERT INTO search_index (rowid, tokens)
        SELECT id, ${[...tokens].join(" ")} FROM search_entry WHERE entity = ${entity} AND entity_id = ${id}`,
  );
}

const differs = (before: Columns | null, after: Columns | null, column: string): boolean =>
  (before?.[column] ?? "") !== (after?.[column] ?? "");

/** Brings the index up to date with `changes`, which have been written. */
export function touchSearchIndex(db: WritableDb, changes: readonly Change[]): void {
  const touched = new Map<string, [SearchedEntity, Change["id"]]>();
  const touch = (entity: SearchedEntity, id: Change["id"]) => touched.set(`${entity} ${id}`, [entity, id]);
  for (const { entity, id, before, after } of changes) {
    if (entity === "indicator_alias") {
      for (const owner of [before?.["indicator_id"], after?.["indicator_id"]])
        if (typeof owner === "string") touch("indicator", owner);
      if (before && after && !("indicator_id" in after)) touch("indicator", ownerOfAlias(db, id));
      continue;
    }
    const columns = searchedColumns[entity];
    if (columns?.some((column) => differs(before, after, column))) touch(entity as SearchedEntity, id);
  }
  for (const [entity, id] of touched.values()) reindex(db, entity, id);
}

const ownerOfAlias = (db: ReadableDb, id: Change["id"]): string =>
  get<{ owner: string }>(db, sql`SELECT indicator_id AS owner FROM indicator_alias WHERE id = ${id}`)
    ?.owner ?? "";

/** Makes the whole index anew, from what the rows say. */
export function rebuildSearchIndex(db: WritableDb): void {
  run(db, sql`INSERT INTO search_index (search_index) VALUES ('delete-all')`);
  run(db, sql`DELETE FROM search_entry`);
  const rows = all<{ entity: SearchedEntity; id: Change["id"] }>(
    db,
    sql`SELECT 'indicator' AS entity, id FROM indicator UNION ALL SELECT 'source', id FROM source
        UNION ALL SELECT 'observation', id FROM observation WHERE note <> ''
        UNION ALL SELECT 'annotation', id FROM annotation`,
  );
  for (const { entity, id } of rows) reindex(db, entity, id);
}

/** Rows that may contain all terms of `query`, by the index alone, in the order indicator, source, annotation, observation. */
export function searchCandidates(
  db: ReadableDb,
  query: string,
): { entity: SearchedEntity; id: Change["id"] }[] {
  const terms = searchTerms(query);
  if (terms.length === 0) return [];
  return all(
    db,
    sql`SELECT e.entity, e.entity_id AS id FROM search_index s JOIN search_entry e ON e.id = s.rowid
        WHERE s.search_index MATCH ${matchExpression(terms)}
        ORDER BY CASE e.entity WHEN 'indicator' THEN 0 WHEN 'source' THEN 1 WHEN 'annotation' THEN 2 ELSE 3 END,
          e.entity_id DESC`,
  );
}
