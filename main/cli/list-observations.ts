/** `list --workbook W [--format table|json|csv]`: the observations, for people, programs and spreadsheets. */
import { translate, translateCode } from "../../shared/i18n/translate.ts";
import type { ObservationRow } from "../../shared/model/observation.ts";
import { formatTimePeriod } from "../../shared/model/time-period.ts";
import type { Client } from "../engine/start.ts";
import type { Command } from "./command.ts";
import { withSession } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import { textTable } from "./text-table.ts";

const pageSize = 10_000;

async function readRows(client: Client, search: string, limit: number) {
  const rows: ObservationRow[] = [];
  let matching = 0;
  do {
    const page = await client.observations.list({
      search,
      offset: rows.length,
      limit: Math.min(pageSize, limit - rows.length),
    });
    matching = page.matching;
    rows.push(...page.rows);
    if (page.rows.length === 0) break;
  } while (rows.length < Math.min(limit, matching));
  return { rows, matching };
}

function table(rows: readonly ObservationRow[], matching: number, { language }: Terminal): string {
  const titles = [
    "id",
    "area",
    "indicator",
    "period",
    "value",
    "unit",
    "bound",
    "scenario",
    "state",
    "source",
  ] as const;
  const cells = rows.map((row) => [
    String(row.id),
    row.areaName,
    row.indicatorName,
    formatTimePeriod(row.period, language),
    row.value === null
      ? `— ${translateCode(language, `missing.${row.missingReason}`)}`
      : [row.value, row.valueHigh].filter((value) => value !== null).join("–"),
    row.unit,
    row.bound === "eq" ? "" : translateCode(language, `bound.${row.bound}`),
    translateCode(language, `scenario.${row.scenario}`),
    translateCode(language, `reviewState.${row.reviewState}`),
    row.sourceTitle ?? "",
  ]);
  const columns = titles.map((name) => ({
    title: translate(language, `cli.list.${name}`),
    ...(name === "id" || name === "value" ? { align: "right" as const } : {}),
  }));
  return `${textTable(columns, cells)}${translate(language, "cli.list.rows", { shown: rows.length, matching })}\n`;
}

export const listObservations: Command = {
  name: "list",
  summary: "cli.list.summary",
  options: {
    workbook: { about: "cli.workbook", value: "FILE", required: true },
    format: { about: "cli.list.format", value: "table|json|csv", choices: ["table", "json", "csv"] },
    search: { about: "cli.list.search", value: "TEXT" },
    limit: { about: "cli.list.limit", value: "N", number: true },
  },
  run: (args, terminal) =>
    withSession({ workbook: args.must("workbook"), mode: "look" }, async ({ client }) => {
      const search = args.one("search") ?? "";
      const format = args.one("format") ?? "table";
      if (format === "csv" && args.number("limit") === undefined) {
        const { bytes } = await client.exports.observations({
          query: { search },
          format: "csv",
          encoding: "utf-8",
          language: terminal.language,
        });
        terminal.out(Buffer.from(bytes, "base64"));
        return 0;
      }
      const limit = args.number("limit") ?? Number.POSITIVE_INFINITY;
      const { rows, matching } = await readRows(client, search, limit);
      terminal.out(
        format === "table" ? table(rows, matching, terminal) : `${JSON.stringify(rows, null, 2)}\n`,
      );
      return 0;
    }),
};
