/** `import REPORT… --workbook W`: every report on its own; one that cannot be read does not stop the others. */
import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { translate } from "../../shared/i18n/translate.ts";
import type { Command } from "./command.ts";
import { withSession } from "./session.ts";
import { lineAbout } from "./terminal.ts";

const texts = {
  inserted: "cli.import.inserted",
  known: "cli.import.known",
  filled: "cli.import.filled",
} as const;

export const importReports: Command = {
  name: "import",
  summary: "cli.import.summary",
  operands: "REPORT…",
  options: { workbook: { about: "cli.workbook", value: "FILE", required: true } },
  run: ({ files, must }, { language, out, err }) =>
    withSession({ workbook: must("workbook"), mode: "create" }, async ({ client, engine }, created) => {
      if (created) out(`${translate(language, "cli.import.created", { path: engine.workbook().path })}\n`);
      let problems = 0;
      for (const path of files) {
        const file = basename(path);
        try {
          const bytes = (await readFile(resolve(path))).toString("base64");
          const { source, outcome } = await client.sources.insert({ input: { fileName: file, bytes } });
          const params = { file, title: source.title, count: source.textLength ?? 0 };
          out(`${translate(language, texts[outcome], params)}\n`);
        } catch (error) {
          problems++;
          err(translate(language, "cli.import.problem", { file: path, reason: lineAbout(error, language) }));
        }
      }
      return problems > 0 ? 1 : 0;
    }),
};
