/** Other names of reference areas and indicators: one row a name, changed as a list. */
import type { Change } from "../../shared/history/change.ts";
import { nextId } from "../history/ids.ts";
import type { ReadableDb } from "../store/handles.ts";
import { all, name, sql } from "../store/sql.ts";

export type AliasEntity = "area_alias" | "indicator_alias";

const ownerColumn = { area_alias: "area_id", indicator_alias: "indicator_id" } as const;

interface AliasRow {
  id: number;
  owner: string;
  alias: string;
}

const rowsOf = (db: ReadableDb, entity: AliasEntity): AliasRow[] =>
  all<AliasRow>(
    db,
    sql`SELECT id, ${name(ownerColumn[entity])} AS owner, alias FROM ${name(entity)} ORDER BY id`,
  );

/** Owner → aliases, in the order in which they were given. */
export function aliasesByOwner(db: ReadableDb, entity: AliasEntity): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { owner, alias } of rowsOf(db, entity)) {
    const list = found.get(owner);
    if (list) list.push(alias);
    else found.set(owner, [alias]);
  }
  return found;
}

/** The changes that make `wanted` the aliases of `owner`: trimmed, without blanks and repetitions. */
export function aliasChanges(
  db: ReadableDb,
  entity: AliasEntity,
  owner: string,
  wanted: readonly string[],
): Change[] {
  const column = ownerColumn[entity];
  const had = rowsOf(db, entity).filter((row) => row.owner === owner);
  const names = new Set(wanted.map((alias) => alias.trim()).filter((alias) => alias !== ""));
  const known = new Set(had.map((row) => row.alias));
  const added = [...names].filter((alias) => !known.has(alias));
  const first = nextId(db, entity, added.length);
  return [
    ...had
      .filter((row) => !names.has(row.alias))
      .map(
        (row): Change => ({
          entity,
          id: row.id,
          before: { [column]: owner, alias: row.alias },
          after: null,
        }),
      ),
    ...added.map(
      (alias, index): Change => ({
        entity,
        id: first + index,
        before: null,
        after: { [column]: owner, alias },
      }),
    ),
  ];
}
