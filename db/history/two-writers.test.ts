import { afterAll, expect, test } from "vitest";
import type { Change } from "../../shared/history/change.ts";
import { dropFresh, freshWorkbook } from "../store/fresh-workbook.ts";
import type { WritableDb } from "../store/handles.ts";
import { openWorkbook } from "../store/open.ts";
import { get, sql } from "../store/sql.ts";
import { StoreError } from "../store/store-error.ts";
import { commit } from "./commit.ts";
import { nextId } from "./ids.ts";
import { undo, undoRedoState } from "./revert.ts";

afterAll(dropFresh);

const write = (db: WritableDb, author: string, ...changes: Change[]) =>
  commit(db, { author, gesture: { code: "gesture.edit", params: {} } }, changes);
const insert = (id: number): Change => ({
  entity: "comparison",
  id,
  before: null,
  after: { name: "签约", spec: "{}" },
});
const rename = (before: string, after: string): Change => ({
  entity: "comparison",
  id: 1,
  before: { name: before },
  after: { name: after },
});
const codeOf = (body: () => unknown): string => {
  try {
    body();
    return "written";
  } catch (error) {
    return error instanceof StoreError ? error.code : String(error);
  }
};

test("the second writer is refused where it did not see the first, and never overwrites", () => {
  const { db: first, path, close } = freshWorkbook({ seed: false });
  const other = openWorkbook(path, { mode: "open" });
  if (other.readOnly) throw new Error("writable");
  const second = other.db;

  write(first, "甲", insert(1));
  const seen = nextId(second, "comparison");
  expect(seen).toBe(2);
  write(first, "甲", rename("签约", "签约项目"), insert(2));
  expect(codeOf(() => write(second, "乙", rename("签约", "签约额")))).toBe("CONFLICT");
  expect(codeOf(() => write(second, "乙", insert(seen)))).toBe("CONFLICT");
  expect(get(second, sql`SELECT name FROM comparison WHERE id = 1`)).toEqual({ name: "签约项目" });
  expect(codeOf(() => write(second, "乙", rename("签约项目", "签约额")))).toBe("written");

  // What the other wrote is on top of the one stack that there is.
  expect(undoRedoState(first).undo).toMatchObject({ author: "乙" });
  undo(first, "甲");
  expect(get(second, sql`SELECT name FROM comparison WHERE id = 1`)).toEqual({ name: "签约项目" });
  other.close();
  close();
});
