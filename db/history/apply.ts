/**
 * Writes one change to its table, if the row is as `before` says. Answers what goes into the log: for an update the
 * columns that differ, for an insert and a delete the whole row, without what the schema's defaults restore by
 * themselves (a third of an observation).
 */
import type { Change, Columns, ColumnValue } from "../../shared/history/change.ts";
import type { WritableDb } from "../store/handles.ts";
import { brokenReference, conflict, duplicate, existsAlready, misfit, readRow } from "./refusals.ts";
import { type Column, type Table, tableOf, withoutDefaults } from "./tables.ts";

function fits(column: Column, value: ColumnValue): boolean {
  if (value === null) return column.nullable;
  if (column.type === "TEXT") return typeof value === "string";
  return (
    typeof value === "number" &&
    (column.type === "REAL" ? Number.isFinite(value) : Number.isSafeInteger(value))
  );
}

function check(table: Table, id: Change["id"], columns: Columns): void {
  for (const name in columns) {
    const column = table.columns.get(name);
    if (column === undefined) throw misfit(table.entity, id, `${name}?`);
    if (!fits(column, columns[name]!))
      throw misfit(table.entity, id, `${name}: ${JSON.stringify(columns[name])}`);
  }
}

/** What SQLite refused, in our words. */
function refusal(error: unknown, db: WritableDb, change: Change): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const message = error instanceof Error ? error.message : "";
  if (code === "SQLITE_CONSTRAINT_PRIMARYKEY" || code === "SQLITE_CONSTRAINT_ROWID")
    return existsAlready(db, change);
  if (code === "SQLITE_CONSTRAINT_FOREIGNKEY") return brokenReference(db, change);
  if (code === "SQLITE_CONSTRAINT_UNIQUE") return duplicate(message, change);
  if (code.startsWith("SQLITE_CONSTRAINT")) return misfit(change.entity, change.id, message);
  return error;
}

function write(db: WritableDb, change: Change, text: string, params: (ColumnValue | undefined)[]): number {
  try {
    return db.statements.get(text).run(...params).changes;
  } catch (error) {
    throw refusal(error, db, change);
  }
}

/** Rows of one gesture mostly name the same columns: the statement made for the last one is kept with its table. */
interface Shape {
  changed: readonly string[];
  seen: readonly string[];
  text: string;
}
const lastInsert = new WeakMap<Table, Shape>();
const lastUpdate = new WeakMap<Table, Shape>();

const same = (a: readonly string[], b: readonly string[]): boolean => {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
};

function textOf(
  kept: WeakMap<Table, Shape>,
  table: Table,
  changed: readonly string[],
  seen: readonly string[],
  make: () => string,
): string {
  const last = kept.get(table);
  if (last && same(last.changed, changed) && same(last.seen, seen)) return last.text;
  const text = make();
  kept.set(table, { changed, seen, text });
  return text;
}

function insert(db: WritableDb, table: Table, change: Change, after: Columns): void {
  const names = Object.keys(after);
  const text = textOf(
    lastInsert,
    table,
    names,
    [],
    () =>
      `INSERT INTO ${table.entity} (${["id", ...names].join(", ")}) VALUES (?${", ?".repeat(names.length)})`,
  );
  write(db, change, text, [change.id, ...Object.values(after)]);
}

function update(
  db: WritableDb,
  table: Table,
  change: Change,
  before: Columns,
  after: Columns,
  changed: readonly string[],
): void {
  const seen = Object.keys(before);
  const text = textOf(lastUpdate, table, changed, seen, () => {
    const set = changed.map((name) => `${name} = ?`).join(", ");
    return `UPDATE ${table.entity} SET ${set} WHERE id = ?${seen.map((name) => ` AND ${name} IS ?`).join("")}`;
  });
  const params = [...changed.map((name) => after[name]), change.id, ...Object.values(before)];
  if (write(db, change, text, params) === 0) throw conflict(db, change);
}

function remove(db: WritableDb, table: Table, change: Change, before: Columns): Columns {
  const row = readRow(db, table.entity, change.id);
  if (row === undefined || Object.keys(before).some((name) => row[name] !== before[name]))
    throw conflict(db, change);
  write(db, change, `DELETE FROM ${table.entity} WHERE id = ?`, [change.id]);
  return withoutDefaults(table, row);
}

/** SQLite keeps no lone surrogates: what it would silently replace is replaced here, so that log and row agree. */
function wellFormed(columns: Columns): Columns {
  for (const name in columns) {
    const value = columns[name];
    if (typeof value === "string" && !value.isWellFormed())
      return Object.fromEntries(
        Object.entries(columns).map(([key, v]) => [key, typeof v === "string" ? v.toWellFormed() : v]),
      );
  }
  return columns;
}

/** Whether a change changes nothing: an update of no column to another value. */
export const isIdle = ({ before, after }: Change): boolean =>
  before === after ||
  (before !== null && after !== null && Object.keys(after).every((name) => before[name] === after[name]));

/** Applies `change`; throws a StoreError (CONFLICT, REFUSED) and leaves it to the transaction to take everything back. */
export function applyChange(db: WritableDb, change: Change): Change {
  const table = tableOf(db, change.entity);
  const { entity, id } = change;
  if (typeof id !== (table.idType === "TEXT" ? "string" : "number")) throw misfit(entity, id, "id");
  const before = change.before && wellFormed(change.before);
  const after = change.after && wellFormed(change.after);
  if (before) check(table, id, before);
  if (after) check(table, id, after);
  if (before === null && after === null) throw misfit(entity, id, "null → null");
  if (before === null) {
    insert(db, table, change, after!);
    return { entity, id, before, after: withoutDefaults(table, after!) };
  }
  if (after === null) return { entity, id, before: remove(db, table, change, before), after };
  const changed = Object.keys(after).filter((name) => before[name] !== after[name]);
  if (changed.some((name) => !(name in before))) throw misfit(entity, id, "before?");
  update(db, table, { entity, id, before, after }, before, after, changed);
  const pick = (columns: Columns): Columns =>
    Object.fromEntries(changed.map((name) => [name, columns[name]!]));
  return { entity, id, before: pick(before), after: pick(after) };
}
