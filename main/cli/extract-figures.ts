/**
 * `extract FILE… --format jsonl [--out DIR]`: the figures of reports, one JSON object a line, fields as in the corpus
 * guide. Offsets count in the text as it is in the file. No workbook is needed.
 */
import { readFile } from "node:fs/promises";
import { basename, extname, join, resolve } from "node:path";
import { extract, toGuideRow } from "../../shared/extraction/extract.ts";
import { translate } from "../../shared/i18n/translate.ts";
import { readReport } from "../engine/start.ts";
import { writeWhole } from "../engine/write-whole.ts";
import type { Command } from "./command.ts";
import { lineAbout } from "./terminal.ts";

async function rowsOf(path: string): Promise<string> {
  const { text } = await readReport(basename(path), await readFile(resolve(path)));
  return extract(text)
    .map((candidate) => `${JSON.stringify(toGuideRow(candidate))}\n`)
    .join("");
}

export const extractFigures: Command = {
  name: "extract",
  summary: "cli.extract.summary",
  operands: "FILE…",
  options: {
    format: { about: "cli.extract.format", value: "jsonl", choices: ["jsonl"] },
    out: { about: "cli.extract.out", value: "DIR" },
  },
  async run({ files, one }, { language, out, err }) {
    const folder = one("out");
    let problems = 0;
    for (const path of files) {
      try {
        const rows = await rowsOf(path);
        if (folder === undefined) {
          out(rows);
          continue;
        }
        const target = resolve(join(folder, `${basename(path, extname(path))}.jsonl`));
        writeWhole(target, rows);
        const bytes = Buffer.byteLength(rows);
        out(`${translate(language, "cli.written", { path: target, bytes })}\n`);
      } catch (error) {
        problems++;
        err(translate(language, "cli.extract.problem", { file: path, reason: lineAbout(error, language) }));
      }
    }
    return problems > 0 ? 1 : 0;
  },
};
