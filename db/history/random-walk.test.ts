import assert from "node:assert/strict";
import * as fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import type { Change, Columns, Entity } from "../../shared/history/change.ts";
import { stacksOf } from "../../shared/history/stacks.ts";
import { rebuildSearchIndex, searchCandidates, searchedFields } from "../queries/search-index.ts";
import { dropFresh, freshWorkbook } from "../store/fresh-workbook.ts";
import type { WritableDb } from "../store/handles.ts";
import { openWorkbook } from "../store/open.ts";
import { all, name, sql } from "../store/sql.ts";
import { StoreError } from "../store/store-error.ts";
import { commit } from "./commit.ts";
import { nextId } from "./ids.ts";
import { changesOfRevision } from "./log.ts";
import { logEnd } from "./log-end.ts";
import { inverse, keyOf, meets, PlainModel, type Rows } from "./plain-model.ts";
import { redo, revert, undo } from "./revert.ts";
import { defaultsOf, tableOf } from "./tables.ts";

afterAll(dropFresh);

type WalkedEntity = "comparison" | "annotation" | "source";
const walked: readonly WalkedEntity[] = ["comparison", "annotation", "source"];
const texts = [
  "",
  "招商",
  "商",
  "招商引资 落地",
  'it\'s "quoted"',
  "全角ＧＤＰ",
  "𠮷野家😀",
  "a\u0000b\n",
  "约578亿元",
];
const author = "测试";
const gesture = { code: "gesture.edit", params: {} };

interface Step {
  kind: number;
  pick: number;
  text: number;
  size: number;
}

/** What the walks came through; each kind has to be seen. */
const visits: Record<string, number> = {};
const visit = (kind: string) => (visits[kind] = (visits[kind] ?? 0) + 1);

class Walk {
  db: WritableDb;
  readonly path: string;
  readonly model = new PlainModel();
  private dropConnection: () => void;

  constructor() {
    const fresh = freshWorkbook({ seed: false });
    this.db = fresh.db;
    this.path = fresh.path;
    this.dropConnection = fresh.close;
    this.hasten();
  }

  /** These walks are about what is written, not about power cuts. */
  private hasten = () => this.db.connection.pragma("synchronous = OFF");

  reopen(): void {
    this.close();
    const workbook = openWorkbook(this.path, { mode: "open" });
    if (workbook.readOnly) throw new Error("read-only");
    this.db = workbook.db;
    this.dropConnection = () => workbook.close();
    this.hasten();
  }

  close = (): void => this.dropConnection();

  /** The tables as they are. */
  rows(): Rows {
    const rows: Rows = new Map();
    for (const entity of walked)
      for (const { id, ...columns } of all<Columns & { id: number }>(
        this.db,
        sql`SELECT * FROM ${name(entity)}`,
      ))
        rows.set(keyOf(entity, id), columns);
    return rows;
  }

  /** Tries to write; the model follows, or both stay. */
  commit(changes: Change[], expected: Rows | null, effective = changes): StoreError | null {
    const before = this.rows();
    try {
      const revision = commit(this.db, { author, gesture }, changes);
      if (revision === null) {
        visit("nothing");
        assert.deepEqual(this.rows(), before);
      } else {
        assert.notEqual(expected, null);
        this.model.edit(revision.id, effective, expected!);
      }
      return null;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      visit(error.code);
      assert.deepEqual(this.rows(), before);
      return error;
    }
  }
}

function insertOf(walk: Walk, entity: WalkedEntity, id: number, step: Step): Change {
  const text = texts[step.text % texts.length]!;
  if (entity === "comparison")
    return { entity, id, before: null, after: { name: `对比${id}`, note: text, spec: "{}" } };
  if (entity === "source") {
    const after = {
      title: text,
      publisher: null,
      date: null,
      area_id: null,
      file_name: null,
      text_length: null,
    };
    const rest = { media_type: "text/plain", text_hash: `hash ${id}`, imported_at: "2026", note: "" };
    return { entity, id, before: null, after: { ...after, ...rest } };
  }
  const parents = [...walk.model.rows.keys()].filter((key) => key.startsWith("annotation "));
  const parent =
    parents.length > 0 && step.pick % 2 ? Number(parents[step.pick % parents.length]!.split(" ")[1]) : null;
  const target = { target_entity: "comparison", target_id: 1, parent_id: parent };
  return {
    entity,
    id,
    before: null,
    after: { ...target, body: text, author, created_at: "2026", resolved_at: null },
  };
}

const textColumn: Record<WalkedEntity, string> = { comparison: "note", annotation: "body", source: "title" };

function updateOf(walk: Walk, key: string, step: Step): Change {
  const [entity, id] = key.split(" ") as [WalkedEntity, string];
  const column = textColumn[entity];
  const row = walk.model.rows.get(key)!;
  const before = { [column]: row[column]! };
  return { entity, id: Number(id), before, after: { [column]: texts[step.text % texts.length]! } };
}

const deleteOf = (walk: Walk, key: string): Change => {
  const [entity, id] = key.split(" ") as [Entity, string];
  return { entity, id: Number(id), before: walk.model.rows.get(key)!, after: null };
};

function edit(walk: Walk, step: Step): void {
  const changes: Change[] = [];
  const fresh = Object.fromEntries(walked.map((entity) => [entity, nextId(walk.db, entity, 10)]));
  const keys = [...walk.model.rows.keys()];
  const touched = new Set<string>();
  for (let i = 0; i < 1 + (step.size % 4); i++) {
    const turn = { ...step, pick: step.pick + i * 7, text: step.text + i };
    const key = keys[turn.pick % Math.max(1, keys.length)];
    const what = (step.kind + i) % 4;
    if (what < 2 || key === undefined || touched.has(key)) {
      const entity = walked[turn.pick % walked.length]!;
      changes.push(insertOf(walk, entity, fresh[entity]!++, turn));
      visit("insert");
      continue;
    }
    touched.add(key);
    changes.push(what === 2 ? updateOf(walk, key, turn) : deleteOf(walk, key));
    visit(what === 2 ? "update" : "delete");
  }
  const effective = changes.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  walk.commit(changes, walk.model.after(effective), effective);
}

function staleEdit(walk: Walk, step: Step): void {
  const keys = [...walk.model.rows.keys()];
  const key = keys[step.pick % Math.max(1, keys.length)];
  if (key === undefined) return;
  const change = updateOf(walk, key, step);
  const column = Object.keys(change.before!)[0]!;
  const stale = { ...change, before: { [column]: "what nobody wrote" } };
  const good = insertOf(walk, "comparison", nextId(walk.db, "comparison"), step);
  const error = walk.commit([good, stale], null);
  assert.equal(error?.code, "CONFLICT");
  expect(error?.details).toMatchObject({
    columns: [column],
    theirs: { [column]: walk.model.rows.get(key)![column] },
  });
  visit("stale");
}

function revertAny(walk: Walk, step: Step): void {
  const done = walk.model.log[step.pick % Math.max(1, walk.model.log.length)];
  if (done === undefined) return;
  const changes = inverse(done.changes);
  const expected = walk.model.after(changes);
  try {
    const revision = revert(walk.db, author, done.id);
    assert.notEqual(expected, null);
    walk.model.edit(revision.id, changes, expected!);
    visit(done === walk.model.log.at(-2) ? "revert the last" : "revert in the middle");
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    visit(`revert ${error.code}`);
    if (error.code === "CONFLICT") {
      assert.equal(expected, null);
      const revisions = error.details?.["revisions"] as number[];
      assert.ok(revisions.every((id) => id > done.id));
      if (revisions.length > 0) visit("revert in the way");
    }
  }
}

function takeStep(walk: Walk, step: Step): void {
  const { model } = walk;
  const kind = step.kind % 16;
  if (kind < 7) return edit(walk, step);
  if (kind < 11) {
    if (model.undoStack.length === 0) {
      assert.throws(() => undo(walk.db, author), /nothing to undo/);
      return void visit("undo nothing");
    }
    model.undo(undo(walk.db, author).id);
    return void visit("undo");
  }
  if (kind < 13) {
    if (model.redoStack.length === 0) {
      assert.throws(() => redo(walk.db, author), /nothing to redo/);
      return void visit("redo nothing");
    }
    model.redo(redo(walk.db, author).id);
    return void visit("redo");
  }
  if (kind === 13) return revertAny(walk, step);
  if (kind === 14) return staleEdit(walk, step);
  walk.reopen();
  visit("reopen");
}

function checkAgainstModel(walk: Walk): void {
  expect(walk.rows()).toEqual(walk.model.rows);
  const end = logEnd(walk.db);
  const log = all<{ id: number; undoes: number | null }>(
    walk.db,
    sql`SELECT id, undoes FROM revision ORDER BY id`,
  );
  const stacks = stacksOf(log);
  expect(end.undo).toBe(stacks.undo.at(-1) ?? null);
  expect(end.redo).toBe(stacks.redo.at(-1) ?? null);
  expect(stacks.undo).toEqual(walk.model.undoStack.map(({ id }) => id));
  expect(stacks.redo).toEqual(walk.model.redoStack.map((entry) => entry.undo));
}

/** The whole log, replayed on nothing, comes to what is there. */
function checkReplay(walk: Walk): void {
  const rows: Rows = new Map();
  for (const { id } of walk.model.log)
    for (const { entity, id: rowId, before, after } of changesOfRevision(walk.db, id)) {
      const key = keyOf(entity, rowId);
      assert.ok(meets(rows.get(key), before));
      if (after === null) rows.delete(key);
      else rows.set(key, { ...(rows.get(key) ?? defaultsOf(tableOf(walk.db, entity))), ...after });
    }
  expect(rows).toEqual(walk.model.rows);
}

/** The index, kept up step by step, proposes all that is there, and just what a new index would. */
function checkSearch(walk: Walk): void {
  const queries = ["商", "招商", "gdp", "78", "😀", "引资 招商", "无此词"];
  const candidates = () =>
    queries.map(
      (query) => new Set(searchCandidates(walk.db, query).map(({ entity, id }) => keyOf(entity, id))),
    );
  const kept = candidates();
  for (const [i, query] of queries.entries()) {
    const there = [...walk.model.rows.keys()].filter((key) => {
      const [entity, id] = key.split(" ") as ["annotation" | "source", string];
      if (!walked.slice(1).includes(entity)) return false;
      const fields = searchedFields(walk.db, entity, Number(id)) ?? [];
      const folded = fields.map((field) => field.normalize("NFKC").toLowerCase().replace(/\s/gu, ""));
      return query.split(" ").every((term) => folded.some((field) => field.includes(term)));
    });
    for (const key of there) assert.ok(kept[i]!.has(key), `${query} in ${key}`);
    visit(there.length > 0 ? "found" : "not found");
  }
  rebuildSearchIndex(walk.db);
  expect(candidates()).toEqual(kept);
}

test("any walk of edits, undos, redos, reverts and reopenings comes to what the plain model says", () => {
  const step = fc.record({ kind: fc.nat(63), pick: fc.nat(999), text: fc.nat(999), size: fc.nat(99) });
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 60, size: "max" }), (steps) => {
      const walk = new Walk();
      try {
        for (const one of steps) {
          takeStep(walk, one);
          checkAgainstModel(walk);
        }
        walk.reopen();
        checkAgainstModel(walk);
        checkReplay(walk);
        checkSearch(walk);
      } finally {
        walk.close();
      }
    }),
    { numRuns: 120 },
  );
  const kinds = [
    "insert",
    "update",
    "delete",
    "nothing",
    "undo",
    "redo",
    "undo nothing",
    "redo nothing",
    "reopen",
  ];
  const refusals = [
    "stale",
    "CONFLICT",
    "REFUSED",
    "revert CONFLICT",
    "revert in the way",
    "found",
    "not found",
  ];
  for (const kind of [...kinds, ...refusals, "revert in the middle"])
    expect(visits[kind] ?? 0, `${kind} in ${JSON.stringify(visits)}`).toBeGreaterThan(4);
}, 120_000);
