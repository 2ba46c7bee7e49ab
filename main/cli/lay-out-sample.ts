/** `sample --workbook W`: the sample workbook, where no file is yet. */
import { translate } from "../../shared/i18n/translate.ts";
import type { Command } from "./command.ts";
import { withSession } from "./session.ts";

export const layOutSample: Command = {
  name: "sample",
  summary: "cli.sample.summary",
  options: { workbook: { about: "cli.workbook", value: "FILE", required: true } },
  run: ({ must }, { language, out }) =>
    withSession({ mode: "none" }, async ({ client }) => {
      const { path, counts } = await client.workbook.create({ path: must("workbook"), sample: true });
      const { observations, sources, comparisons } = counts;
      out(`${translate(language, "cli.sample.done", { path, observations, sources, comparisons })}\n`);
      return 0;
    }),
};
