/**
 * `npm run bench [-- --json FILE] [-- --only NAME[,NAME]] [-- --slow]`: prints a table; with `--json` also writes
 * `[{name, ours, bare, ratio, unit, n}]`. `ratio` = ours / bare; for times smaller is better.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { entries } from "./entries.ts";
import { type BenchResult, measure } from "./entry.ts";

const { values } = parseArgs({
  options: { json: { type: "string" }, only: { type: "string" }, slow: { type: "boolean", default: false } },
});
const wanted = values.only?.split(",");
const unknown = wanted?.filter((name) => !entries.some((entry) => entry.name === name)) ?? [];
if (unknown.length > 0) {
  console.error(
    `No such measurement: ${unknown.join(", ")}. There are: ${entries.map(({ name }) => name).join(", ")}`,
  );
  process.exit(1);
}
const chosen = entries.filter((entry) => (wanted ? wanted.includes(entry.name) : values.slow || !entry.slow));

const digits = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
const row = (cells: readonly string[]) =>
  `${cells[0]!.padEnd(16)}${cells
    .slice(1, 5)
    .map((cell) => cell.padStart(12))
    .join("")}   ${cells[5] ?? ""}`;

console.log(row(["name", "ours", "bare", "ratio", "n", "what against what"]));
const results: BenchResult[] = [];
for (const entry of chosen) {
  const result = "run" in entry ? await entry.run() : await measure(entry);
  results.push(result);
  const time = (value: number) => `${digits(value)} ${result.unit}`;
  const cells = [
    time(result.ours),
    time(result.bare),
    result.ratio.toFixed(2),
    String(result.n),
    entry.about,
  ];
  console.log(row([entry.name, ...cells]));
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
