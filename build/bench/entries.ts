/** All measurements, in the order of the table. Add yours here; its name stays for ever. */
import { existsSync } from "node:fs";
import { import100k, paste10k, undo10k } from "./bulk.ts";
import { editCommit } from "./edit-commit.ts";
import type { BenchEntry, BenchResult, BenchRun } from "./entry.ts";

/** A measurement in a file of its own, `./NAME.ts`, whose function `exported` answers its result; none until it is there. */
function inOwnFile(name: string, exported: string, about: string, slow = false): BenchRun[] {
  const file = new URL(`./${name}.ts`, import.meta.url);
  if (!existsSync(file)) return [];
  const run = async () => {
    const module = (await import(file.href)) as Record<string, () => BenchResult | Promise<BenchResult>>;
    return await module[exported]!();
  };
  return [{ name, about, slow, run }];
}

export const entries: (BenchEntry | BenchRun)[] = [
  editCommit,
  paste10k,
  undo10k,
  import100k,
  ...inOwnFile("extract", "benchExtract", "reading a report; @microsoft/recognizers-text-suite line by line"),
  ...inOwnFile(
    "compare",
    "benchCompare",
    "a comparison out of a million observations; its rows in bare SQL",
    true,
  ),
];
