/** Why a change was not written, as sentences for people and as details for programs. */
import type { Change, Columns, Entity } from "../../shared/history/change.ts";
import { bothLanguages, type TextKey, type TextParams } from "../../shared/i18n/translate.ts";
import type { Text } from "../../shared/model/text.ts";
import type { ReadableDb } from "../store/handles.ts";
import { all, get, name, sql } from "../store/sql.ts";
import { StoreError } from "../store/store-error.ts";
import { tableOf, tablesOf } from "./tables.ts";

const nameOf = (entity: Entity): Text => bothLanguages(`history.entity.${entity}`);

/** A text whose parameters have a wording of their own in each language. */
const worded = (key: TextKey, params: TextParams, texts: Record<string, Text>): Text => {
  const fill = (language: "zh-CN" | "en") => {
    const words = Object.entries(texts).map(([param, text]) => [param, text[language]]);
    return bothLanguages(key, { ...params, ...Object.fromEntries(words) })[language];
  };
  return { "zh-CN": fill("zh-CN"), en: fill("en") };
};

export const readRow = (db: ReadableDb, entity: Entity, id: Change["id"]): Columns | undefined =>
  get<Columns>(db, sql`SELECT * FROM ${name(entity)} WHERE id = ${id}`);

/** The row is not as the author saw it. */
export function conflict(db: ReadableDb, { entity, id, before }: Change): StoreError {
  const row = readRow(db, entity, id);
  const columns = Object.keys(before ?? {}).filter((column) => row?.[column] !== before?.[column]);
  const theirs = row && Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
  const key = row === undefined ? "history.conflict.gone" : "history.conflict.changed";
  return new StoreError("CONFLICT", worded(key, { id }, { entity: nameOf(entity) }), {
    entity,
    id,
    columns,
    theirs: theirs ?? null,
  });
}

export function existsAlready(db: ReadableDb, { entity, id, after }: Change): StoreError {
  return new StoreError("CONFLICT", worded("history.conflict.exists", { id }, { entity: nameOf(entity) }), {
    entity,
    id,
    columns: Object.keys(after ?? {}),
    theirs: readRow(db, entity, id) ?? null,
  });
}

/** A delete that something else still refers to, or a reference to what is not there. */
export function brokenReference(db: ReadableDb, { entity, id, after }: Change): StoreError {
  if (after === null) {
    const users = usersOf(db, entity, id);
    const list = (language: "zh-CN" | "en") =>
      users
        .map((user) => `${nameOf(user.entity)[language]} ${user.ids.join(", ")}${user.more ? " …" : ""}`)
        .join(language === "en" ? "; " : "；");
    const texts = { entity: nameOf(entity), users: { "zh-CN": list("zh-CN"), en: list("en") } };
    return new StoreError("REFUSED", worded("history.refused.used", { id }, texts), { entity, id, users });
  }
  for (const { column, target } of tableOf(db, entity).references) {
    const targetId = after[column];
    if (targetId === undefined || targetId === null || readRow(db, target, targetId)) continue;
    const texts = { entity: nameOf(entity), target: nameOf(target) };
    return new StoreError("REFUSED", worded("history.refused.missing", { id, targetId }, texts), {
      entity,
      id,
      column,
      target,
      targetId,
    });
  }
  return misfit(entity, id, "FOREIGN KEY");
}

/** What refers to a row: the first five ids of each entity. */
export function usersOf(db: ReadableDb, entity: Entity, id: Change["id"]) {
  const users: { entity: Entity; column: string; ids: Change["id"][]; more: boolean }[] = [];
  for (const table of tablesOf(db).values())
    for (const { column, target } of table.references) {
      if (target !== entity) continue;
      const rows = all<{ id: Change["id"] }>(
        db,
        sql`SELECT id FROM ${name(table.entity)} WHERE ${name(column)} = ${id} ORDER BY id LIMIT 6`,
      );
      if (rows.length === 0) continue;
      const ids = rows.slice(0, 5).map((row) => row.id);
      users.push({ entity: table.entity, column, ids, more: rows.length > 5 });
    }
  return users;
}

/** A second one where there may be only one: SQLite's message names the columns. */
export function duplicate(message: string, { entity, id, after }: Change): StoreError {
  const columns = [...message.matchAll(/\b\w+\.(\w+)/g)].map((match) => match[1] ?? "");
  const value = columns.map((column) => String(after?.[column] ?? "")).join(" · ");
  return new StoreError(
    "REFUSED",
    worded("history.refused.duplicate", { value }, { entity: nameOf(entity) }),
    {
      entity,
      id,
      columns,
    },
  );
}

export const misfit = (entity: Entity, id: Change["id"], reason: string): StoreError =>
  new StoreError("REFUSED", worded("history.refused.misfit", { id, reason }, { entity: nameOf(entity) }), {
    entity,
    id,
    reason,
  });
