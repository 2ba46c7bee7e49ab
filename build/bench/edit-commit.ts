/**
 * `edit-commit`: one durable edit of a value through `commit`, against the same UPDATE and the same two INSERTs in bare
 * better-sqlite3, both in one immediate transaction on a file on disk with `synchronous=FULL`.
 */
import { commit } from "../../db/history/commit.ts";
import { dropFresh, freshWorkbook } from "../../db/store/fresh-workbook.ts";
import type { WritableDb } from "../../db/store/handles.ts";
import type { Change } from "../../shared/history/change.ts";
import { bareCopy } from "./bare-store.ts";
import { benchFolder } from "./bench-folder.ts";
import type { BenchEntry } from "./entry.ts";

const rows = 1000;
const edits = 200;
const gesture = { code: "gesture.observation.update", params: { count: 1 } };

const observation = (id: number): Change => ({
  entity: "observation",
  id,
  before: null,
  after: {
    area_id: "hangzhou",
    indicator_id: "gdp",
    period: String(1000 + id),
    scenario: "actual",
    measure: "level",
    accumulation: "flow",
    value: "578",
    unit: "亿元",
    bound: "approx",
    as_reported: "约578亿元",
    base_unit: "CNY",
    base_value: 57_800_000_000,
    low: 57_750_000_000,
    high: 57_850_000_000,
  },
});

/** A workbook with some observations. */
function filled(): { db: WritableDb; path: string; close: () => void } {
  const workbook = freshWorkbook({ parent: benchFolder() });
  const changes = Array.from({ length: rows }, (_, i) => observation(i + 1));
  commit(workbook.db, { author: "bench", gesture }, changes);
  return workbook;
}

/** The values of the edit that is the `turn`th of its row. */
const valueOf = (turn: number) => ({ value: String(578 + turn), base_value: (578 + turn) * 1e8 });

function oursSide() {
  const { db, close } = filled();
  let done = 0;
  return {
    round: () => {
      const start = performance.now();
      for (let i = 0; i < edits; i++, done++) {
        const turn = Math.floor(done / rows);
        const change: Change = {
          entity: "observation",
          id: (done % rows) + 1,
          before: valueOf(turn),
          after: valueOf(turn + 1),
        };
        commit(db, { author: "bench", gesture }, [change]);
      }
      return performance.now() - start;
    },
    close: () => {
      close();
      dropFresh();
    },
  };
}

function bareSide() {
  const { path, close } = filled();
  close();
  const bare = bareCopy(path);
  const { connection } = bare;
  const update = connection.prepare(
    "UPDATE observation SET value = ?, base_value = ? WHERE id = ? AND value IS ? AND base_value IS ?",
  );
  const revision = connection.prepare(
    `INSERT INTO revision (at, author, gesture, params, change_count, first_change, kind, undoes, beneath)
     VALUES (?, ?, ?, ?, ?, ?, 'edit', NULL, ?)`,
  );
  const log = connection.prepare(
    "INSERT INTO change (revision_id, entity, row_id, before, after) VALUES (?, 'observation', ?, ?, ?)",
  );
  let [lastRevision, lastChange, done] = [1, rows, 0];
  const edit = connection.transaction(() => {
    const turn = Math.floor(done / rows);
    const [before, after] = [valueOf(turn), valueOf(turn + 1)];
    const id = (done % rows) + 1;
    update.run(after.value, after.base_value, id, before.value, before.base_value);
    const at = new Date().toISOString();
    const params = JSON.stringify(gesture.params);
    const run = revision.run(at, "bench", gesture.code, params, 1, ++lastChange, lastRevision);
    lastRevision = Number(run.lastInsertRowid);
    log.run(lastRevision, BigInt(id), JSON.stringify(before), JSON.stringify(after));
  });
  return {
    round: () => {
      const start = performance.now();
      for (let i = 0; i < edits; i++, done++) edit.immediate();
      return performance.now() - start;
    },
    close: bare.close,
  };
}

export const editCommit: BenchEntry = {
  name: "edit-commit",
  about: "one durable edit with its log; the same statements in bare better-sqlite3, synchronous=FULL",
  unit: "µs",
  n: edits,
  rounds: 15,
  ours: oursSide,
  bare: bareSide,
};
