/**
 * What the history may write: the tables of `Entity` with their columns, read from the schema itself, so that a list
 * of columns is nowhere kept a second time. Anything not found here is not written.
 */
import { type Columns, type ColumnValue, Entity } from "../../shared/history/change.ts";
import type { ReadableDb } from "../store/handles.ts";
import { all, name, sql } from "../store/sql.ts";

export interface Column {
  name: string;
  type: "TEXT" | "INTEGER" | "REAL";
  nullable: boolean;
  /** What an insert that does not name the column leaves in it; undefined: it must be named. */
  default: ColumnValue | undefined;
}

export interface Reference {
  column: string;
  target: Entity;
}

export interface Table {
  entity: Entity;
  idType: "TEXT" | "INTEGER";
  /** Without the id. */
  columns: ReadonlyMap<string, Column>;
  references: readonly Reference[];
}

interface ColumnRow {
  name: string;
  type: Column["type"];
  notnull: number;
  dflt_value: string | null;
}

const known = new WeakMap<ReadableDb, ReadonlyMap<Entity, Table>>();

/** `'x'`, `3`, or nothing: what the schema uses as a default. */
function defaultOf(row: ColumnRow): Column["default"] {
  if (row.dflt_value === null) return row.notnull ? undefined : null;
  if (row.dflt_value.startsWith("'")) return row.dflt_value.slice(1, -1).replaceAll("''", "'");
  return Number(row.dflt_value);
}

function readTable(db: ReadableDb, entity: Entity): Table {
  const rows = all<ColumnRow>(
    db,
    sql`SELECT name, type, "notnull", dflt_value FROM pragma_table_info(${entity})`,
  );
  const id = rows.find((row) => row.name === "id");
  if (id === undefined) throw new TypeError(`no table for ${entity}`);
  const columns = rows
    .filter((row) => row !== id)
    .map((row): [string, Column] => [
      name(row.name).text,
      { name: row.name, type: row.type, nullable: row.notnull === 0, default: defaultOf(row) },
    ]);
  const references = all<{ column: string; target: Entity }>(
    db,
    sql`SELECT "from" AS "column", "table" AS target FROM pragma_foreign_key_list(${entity})`,
  );
  return { entity, idType: id.type === "TEXT" ? "TEXT" : "INTEGER", columns: new Map(columns), references };
}

export function tablesOf(db: ReadableDb): ReadonlyMap<Entity, Table> {
  let tables = known.get(db);
  if (tables === undefined) {
    tables = new Map(Entity.options.map((entity) => [entity, readTable(db, entity)]));
    known.set(db, tables);
  }
  return tables;
}

export function tableOf(db: ReadableDb, entity: Entity): Table {
  const table = tablesOf(db).get(entity);
  if (table === undefined) throw new TypeError(`no table for ${entity}`);
  return table;
}

/** What an insert that names nothing would leave in the row. */
export const defaultsOf = (table: Table): Columns =>
  Object.fromEntries(
    [...table.columns.values()].flatMap((column) =>
      column.default === undefined ? [] : [[column.name, column.default]],
    ),
  );

/** A row without what the defaults of its table restore by themselves. */
export function withoutDefaults(table: Table, row: Columns): Columns {
  const kept: Columns = {};
  for (const name in row)
    if (name !== "id" && table.columns.get(name)?.default !== row[name]) kept[name] = row[name]!;
  return kept;
}
