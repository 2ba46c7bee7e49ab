/**
 * The bars on the annotated reports, by the corpus's own score. The reports are no part of the project: where they are
 * not beside it, this says so and passes.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { toGuideRow } from "../../shared/extraction/candidate.ts";
import { extract } from "../../shared/extraction/extract.ts";

const corpus = fileURLToPath(new URL("../../../shared/corpus/", import.meta.url));
const there = existsSync(join(corpus, "score.mjs"));

test.runIf(!there)("the annotated reports (../shared/corpus) are not here: nothing to measure", () => {
  expect(there).toBe(false);
});

test.runIf(there)("annotated reports: recall 98 %, precision 95 %, rows right 85 %", () => {
  const folder = mkdtempSync(join(tmpdir(), "predictions-"));
  try {
    for (const file of readdirSync(corpus).filter((name) => name.endsWith(".txt"))) {
      const rows = extract(readFileSync(join(corpus, file), "utf8")).map((one) =>
        JSON.stringify(toGuideRow(one)),
      );
      writeFileSync(join(folder, file.replace(/txt$/, "jsonl")), `${rows.join("\n")}\n`);
    }
    const score = JSON.parse(
      execFileSync(process.execPath, [join(corpus, "score.mjs"), "--predictions", folder, "--json"], {
        encoding: "utf8",
      }),
    ) as { recall: number; precision: number; clean: number };
    expect(score.recall).toBeGreaterThanOrEqual(0.98);
    expect(score.precision).toBeGreaterThanOrEqual(0.95);
    expect(score.clean).toBeGreaterThanOrEqual(0.85);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
