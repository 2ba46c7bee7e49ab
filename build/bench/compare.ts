/**
 * `compare`: 20 areas × 10 indicators × 5 years out of a million observations, gathered, aligned, graded and ranked,
 * against the bare SQL query that fetches the same rows.
 */
import type Database from "better-sqlite3";
import { listAreas } from "../../db/queries/areas.ts";
import { comparisonFacts } from "../../db/queries/comparisons.ts";
import { listIndicators } from "../../db/queries/indicators.ts";
import { dropFresh, freshWorkbook } from "../../db/store/fresh-workbook.ts";
import type { ReadableDb } from "../../db/store/handles.ts";
import { compare } from "../../shared/comparison/compare.ts";
import type { ComparisonSpec } from "../../shared/comparison/spec.ts";
import { benchFolder } from "./bench-folder.ts";
import { type BenchResult, median } from "./entry.ts";

const wantedRows = 1_000_000;
const rounds = 25;
const warmUps = 10;
const years = ["2019", "2020", "2021", "2022", "2023"];

/** Years, quarters and months, newest first. */
const periods = Array.from({ length: 14 }, (_, i) => 2024 - i).flatMap((year) => [
  `${year}`,
  ...[1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`),
  ...Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, "0")}`),
]);

/** Fills the table: every area has a series for every indicator, until there are a million rows. */
function fill(connection: Database.Database, areaIds: string[], indicatorIds: string[]): void {
  const insert = connection.prepare(
    `INSERT INTO observation (area_id, indicator_id, period, scenario, measure, accumulation, value, unit, bound,
       as_reported, review_state, base_unit, base_value, low, high)
     VALUES (?, ?, ?, 'actual', 'level', 'flow', ?, '亿元', ?, ?, 'checked', 'CNY', ?, ?, ?)`,
  );
  let rows = 0;
  connection.transaction(() => {
    for (const [p, period] of periods.entries())
      for (const [a, area] of areaIds.entries())
        for (const [i, indicator] of indicatorIds.entries()) {
          if (rows++ >= wantedRows) return;
          const value = 100 + ((a * 7919 + i * 104729 + p * 15485863) % 9000);
          const base = value * 1e8;
          const bound = (a + i + p) % 7 === 0 ? "approx" : "eq";
          const words = `${bound === "approx" ? "约" : ""}${value}亿元`;
          insert.run(area, indicator, period, String(value), bound, words, base, base - 5e7, base + 5e7);
        }
  })();
  connection.exec("ANALYZE");
}

const marks = (values: readonly string[]) => values.map(() => "?").join(",");

function bareQuery(db: ReadableDb, spec: ComparisonSpec): () => unknown[] {
  const statement = db.connection.prepare(
    `SELECT * FROM observation WHERE indicator_id IN (${marks(spec.indicatorIds)})
       AND area_id IN (${marks(spec.areaIds)}) AND period IN (${marks(spec.periods)}) AND scenario IN ('actual')`,
  );
  return () => statement.all(...spec.indicatorIds, ...spec.areaIds, ...spec.periods);
}

export function benchCompare(): BenchResult {
  const { db, close } = freshWorkbook({ parent: benchFolder() });
  try {
    const areaIds = listAreas(db).map(({ id }) => id);
    const indicators = listIndicators(db);
    const inMoney = indicators.filter(({ measure, unit }) => measure === "level" && unit === "亿元");
    fill(
      db.connection,
      areaIds,
      [...inMoney, ...indicators.filter((one) => !inMoney.includes(one))].map(({ id }) => id),
    );
    const spec: ComparisonSpec = {
      areaIds: areaIds.slice(0, 20),
      indicatorIds: inMoney.slice(0, 10).map(({ id }) => id),
      periods: years,
      scenarios: ["actual"],
      columns: "indicator",
      units: {},
      chosen: [],
      title: "",
      subtitle: "",
      order: "given",
    };
    const bare = bareQuery(db, spec);
    const ours = () => compare(spec, comparisonFacts(db, spec));
    const cells = ours()
      .cells.flat()
      .filter((cell) => cell.value !== null).length;
    const fetched = bare().length;
    if (cells !== fetched || fetched !== 1000)
      throw new Error(`${cells} cells from ${fetched} rows, not 1000`);
    const times = { ours: [] as number[], bare: [] as number[] };
    const timed = (body: () => unknown) => {
      const start = performance.now();
      body();
      return performance.now() - start;
    };
    for (let round = -warmUps; round < rounds; round++) {
      const [a, b] = [timed(ours), timed(bare)];
      if (round < 0) continue;
      times.ours.push(a);
      times.bare.push(b);
    }
    const [a, b] = [median(times.ours), median(times.bare)];
    return { name: "compare", ours: a, bare: b, ratio: a / b, unit: "ms", n: 1 };
  } finally {
    close();
    dropFresh();
  }
}
