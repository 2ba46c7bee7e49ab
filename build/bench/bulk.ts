/**
 * `paste-10k`, `undo-10k`, `import-100k`: many cells or rows as one revision, against the same statements in bare
 * better-sqlite3 (same tables, same indexes, same log rows), prepared once, in one transaction.
 */
import type Database from "better-sqlite3";
import { commit } from "../../db/history/commit.ts";
import { redo, undo } from "../../db/history/revert.ts";
import { dropFresh, freshWorkbook } from "../../db/store/fresh-workbook.ts";
import type { WritableDb } from "../../db/store/handles.ts";
import type { Change, Columns } from "../../shared/history/change.ts";
import { bareCopy } from "./bare-store.ts";
import { benchFolder } from "./bench-folder.ts";
import type { BenchEntry, Side } from "./entry.ts";

const cells = 10_000;
const gesture = { code: "gesture.load", params: { count: cells } };
const meta = { author: "bench", gesture };

/** Row `id` as an import writes it: every column named. */
const rowOf = (id: number): Columns => ({
  area_id: "hangzhou",
  indicator_id: "gdp",
  period: String(1000 + (id % 2000)),
  scenario: "actual",
  measure: "level",
  accumulation: "flow",
  value: String(id % 977),
  value_high: null,
  unit: "亿元",
  bound: "approx",
  as_reported: `约${id % 977}亿元`,
  missing_reason: null,
  breakdown: "{}",
  entity: null,
  obs_status: "A",
  review_state: "entered",
  source_id: null,
  passage_id: null,
  note: "",
  low_override: null,
  high_override: null,
  base_unit: "CNY",
  base_value: (id % 977) * 1e8,
  low: (id % 977) * 1e8 - 5e7,
  high: (id % 977) * 1e8 + 5e7,
});

const inserts = (first: number, count: number): Change[] =>
  Array.from({ length: count }, (_, i) => ({
    entity: "observation",
    id: first + i,
    before: null,
    after: rowOf(first + i),
  }));

const cellOf = (id: number, turn: number): Columns => ({
  value: String((id % 977) + turn),
  base_value: ((id % 977) + turn) * 1e8,
});

const pasteOf = (turn: number): Change[] =>
  Array.from({ length: cells }, (_, i) => ({
    entity: "observation",
    id: i + 1,
    before: cellOf(i + 1, turn),
    after: cellOf(i + 1, turn + 1),
  }));

const timed = (body: () => void): number => {
  const start = performance.now();
  body();
  return performance.now() - start;
};

function ours(round: (db: WritableDb, turn: number) => number, prepare: (db: WritableDb) => void): Side {
  const { db, close } = freshWorkbook({ parent: benchFolder() });
  prepare(db);
  let turn = 0;
  return {
    round: () => round(db, turn++),
    close: () => {
      close();
      dropFresh();
    },
  };
}

/** The statements of a log, as `commit` leaves them. */
function bareLog(connection: Database.Database) {
  const revision = connection.prepare(
    `INSERT INTO revision (at, author, gesture, params, change_count, first_change, kind, undoes, beneath)
     VALUES (?, 'bench', 'gesture.load', '{}', ?, (SELECT coalesce(max(id), 0) + 1 FROM change), 'edit', NULL, NULL)`,
  );
  const change = connection.prepare(
    "INSERT INTO change (revision_id, entity, row_id, before, after) VALUES (?, 'observation', ?, ?, ?)",
  );
  return { begin: (count: number) => revision.run(new Date().toISOString(), count).lastInsertRowid, change };
}

function bare(
  round: (connection: Database.Database) => (turn: number) => void,
  prepare: (db: WritableDb) => void,
): Side {
  const workbook = freshWorkbook({ parent: benchFolder() });
  prepare(workbook.db);
  workbook.close();
  const { connection, close } = bareCopy(workbook.path);
  const body = connection.transaction(round(connection));
  let turn = 0;
  return { round: () => timed(() => body.immediate(turn++)), close };
}

function barePaste(connection: Database.Database) {
  const log = bareLog(connection);
  const update = connection.prepare(
    "UPDATE observation SET value = ?, base_value = ? WHERE id = ? AND value IS ? AND base_value IS ?",
  );
  return (turn: number) => {
    const revision = log.begin(cells);
    for (const { id, before, after } of pasteOf(turn)) {
      update.run(after!["value"], after!["base_value"], id, before!["value"], before!["base_value"]);
      log.change.run(revision, BigInt(id), JSON.stringify(before), JSON.stringify(after));
    }
  };
}

/** What the log keeps of a row: what the defaults of the table do not restore. */
const keptOf = (row: Columns): Columns =>
  Object.fromEntries(
    Object.entries(row).filter(
      ([, value]) => value !== null && value !== "" && value !== "{}" && value !== "A",
    ),
  );

function bareImport(count: number) {
  return (connection: Database.Database) => {
    const log = bareLog(connection);
    const names = Object.keys(rowOf(1));
    const insert = connection.prepare(
      `INSERT INTO observation (id, ${names.join(", ")}) VALUES (?${", ?".repeat(names.length)})`,
    );
    return (turn: number) => {
      const revision = log.begin(count);
      for (let id = turn * count + 1; id <= (turn + 1) * count; id++) {
        const row = rowOf(id);
        insert.run(id, ...Object.values(row));
        log.change.run(revision, BigInt(id), null, JSON.stringify(keptOf(row)));
      }
    };
  };
}

const tenThousand = (db: WritableDb): void => void commit(db, meta, inserts(1, cells));
const nothing = (): void => undefined;

export const paste10k: BenchEntry = {
  name: "paste-10k",
  about: "10,000 cells as one revision; the same statements in bare better-sqlite3",
  unit: "ms",
  n: 1,
  rounds: 7,
  ours: () => ours((db, turn) => timed(() => void commit(db, meta, pasteOf(turn))), tenThousand),
  bare: () => bare(barePaste, tenThousand),
};

export const undo10k: BenchEntry = {
  name: "undo-10k",
  about: "undo (redo) of 10,000 cells; the same statements, with the values at hand, in bare better-sqlite3",
  unit: "ms",
  n: 1,
  rounds: 7,
  ours: () =>
    ours(
      (db, turn) => timed(() => void (turn % 2 ? redo(db, "bench") : undo(db, "bench"))),
      (db) => {
        tenThousand(db);
        commit(db, meta, pasteOf(0));
      },
    ),
  bare: () => bare(barePaste, tenThousand),
};

const imported = 100_000;

export const import100k: BenchEntry = {
  name: "import-100k",
  about: "100,000 new rows as one revision; the same inserts and log in bare better-sqlite3",
  unit: "ms",
  n: 1,
  rounds: 3,
  slow: true,
  ours: () =>
    ours((db, turn) => timed(() => void commit(db, meta, inserts(turn * imported + 1, imported))), nothing),
  bare: () => bare(bareImport(imported), nothing),
};
