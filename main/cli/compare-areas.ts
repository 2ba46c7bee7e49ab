/**
 * `compare --workbook W --indicator I --areas A,B,C [--period P] --out FILE.svg|.png|.csv`. The output is written whole,
 * in the place of an existing file: a script may run twice.
 */
import { extname, resolve } from "node:path";
import type { ComparisonSpec } from "../../shared/comparison/spec.ts";
import { bothLanguages, translate } from "../../shared/i18n/translate.ts";
import { Language, Scenario } from "../../shared/model/codes.ts";
import type { ReferenceArea } from "../../shared/model/reference-area.ts";
import { formatTimePeriod, parseTimePeriod, spanOf } from "../../shared/model/time-period.ts";
import type { Client } from "../engine/start.ts";
import { writeWhole } from "../engine/write-whole.ts";
import type { Arguments, Command } from "./command.ts";
import { Complaint } from "./complaint.ts";
import { type Match, matchName, type Named } from "./name-match.ts";
import { withSession } from "./session.ts";

const unknown = { area: "cli.compare.unknownArea", indicator: "cli.compare.unknownIndicator" } as const;

/** The id that was found, or a complaint that says what is near. */
function idOf(match: Match, name: string, what: keyof typeof unknown, language: Language): string {
  if (match.kind === "found") return match.id;
  if (match.kind === "several")
    throw new Complaint("cli.compare.ambiguous", { name, names: match.ids.join(", ") });
  const separator = language === "en" ? ", " : "、";
  const near =
    match.near.length > 0
      ? bothLanguages("cli.compare.near", { names: match.near.join(separator) })[language]
      : "";
  throw new Complaint(unknown[what], { name, near });
}

type Asked = Pick<ComparisonSpec, "indicatorIds" | "periods">;

/** Whether the area was there at some time of a period; without periods, whether it is there now. */
function isOfTime(area: ReferenceArea, periods: readonly string[]): boolean {
  if (periods.length === 0) return area.validTo === null;
  return periods.map(spanOf).some(({ start, end }) => {
    const endsBefore = area.validTo !== null && start !== null && area.validTo < start;
    const beginsAfter = area.validFrom !== null && end !== null && area.validFrom > end;
    return !endsBefore && !beginsAfter;
  });
}

/** A district re-drawn shares its name with the old one: meant is the one that has figures, then the one of the time. */
async function areaIds(client: Client, names: string[], spec: Asked, language: Language): Promise<string[]> {
  const { areas } = await client.areas.list();
  const { indicatorIds } = spec;
  const available = await client.comparisons.available({ areaIds: [], indicatorIds });
  const withFigures = new Set(available.areas.filter(({ count }) => count > 0).map(({ id }) => id));
  const items = areas.map((area) => ({
    ...area,
    label: area.nameZh,
    names: [area.nameEn, area.code ?? "", ...area.aliases].filter(Boolean),
  }));
  const preferences = [
    (area: ReferenceArea) => withFigures.has(area.id),
    (area: ReferenceArea) => isOfTime(area, spec.periods),
  ];
  return names.map((name) => idOf(matchName(items, name, preferences), name, "area", language));
}

async function indicatorIds(client: Client, names: string[], language: Language): Promise<string[]> {
  const items = (await client.indicators.list()).map(
    (indicator): Named => ({
      id: indicator.id,
      label: indicator.nameZh,
      names: [indicator.nameEn, ...indicator.aliases].filter(Boolean),
    }),
  );
  return names.map((name) => idOf(matchName(items, name), name, "indicator", language));
}

function periodOf(text: string): string {
  const read = parseTimePeriod(text);
  if (read.ok) return read.period;
  throw new Complaint("cli.tooMany", { name: text, command: "compare" });
}

async function specOf(client: Client, args: Arguments, language: Language): Promise<ComparisonSpec> {
  const periods = args.all("period").map(periodOf);
  const indicators = await indicatorIds(client, args.all("indicator"), language);
  const asked = { indicatorIds: indicators, periods };
  const scenarios = args.all("scenario").map((word) => Scenario.parse(word));
  return {
    ...asked,
    areaIds: await areaIds(client, args.all("areas"), asked, language),
    scenarios: scenarios.length > 0 ? scenarios : ["actual"],
    columns: periods.length > 1 ? "period" : "indicator",
    units: {},
    chosen: [],
    title: args.one("title") ?? "",
    subtitle: "",
    order: "given",
  };
}

/** Refuses what would be a figure without a single value, and says which periods there are. */
async function demandFigures(client: Client, spec: ComparisonSpec, language: Language): Promise<void> {
  const { cells } = await client.comparisons.compute({ spec });
  if (cells.some((row) => row.some((cell) => cell.observationId !== null && cell.value !== null))) return;
  const { areaIds, indicatorIds } = spec;
  const available = await client.comparisons.available({ areaIds, indicatorIds });
  const periods = available.periods.map(({ period }) => formatTimePeriod(period, language));
  throw new Complaint("cli.compare.empty", {
    indicator: indicatorIds.join(", "),
    periods: periods.join(", ") || translate(language, "cli.compare.noPeriods"),
  });
}

export const compareAreas: Command = {
  name: "compare",
  summary: "cli.compare.summary",
  options: {
    workbook: { about: "cli.workbook", value: "FILE", required: true },
    indicator: { about: "cli.compare.indicator", value: "I", required: true, several: true },
    areas: { about: "cli.compare.areas", value: "A,B,C", required: true, several: true },
    period: { about: "cli.compare.period", value: "P", several: true },
    scenario: {
      about: "cli.compare.scenario",
      value: "S",
      several: true,
      choices: Scenario.options,
    },
    out: { about: "cli.compare.out", value: "FILE", required: true },
    title: { about: "cli.compare.title", value: "TEXT" },
    language: { about: "cli.compare.language", value: "L", choices: Language.options },
    width: { about: "cli.compare.width", value: "PX", number: true },
    scale: { about: "cli.compare.scale", value: "N", number: true },
  },
  run(args, { language, out }) {
    const path = resolve(args.must("out"));
    const format = extname(path).toLowerCase().slice(1);
    if (format !== "svg" && format !== "png" && format !== "csv")
      throw new Complaint("cli.compare.ending", { path });
    return withSession({ workbook: args.must("workbook"), mode: "look" }, async ({ client, engine }) => {
      const spec = await specOf(client, args, language);
      await demandFigures(client, spec, language);
      const figure = Language.parse(args.one("language") ?? engine.machine.get().language);
      const width = args.number("width");
      const scale = args.number("scale");
      const file =
        format === "csv"
          ? await client.exports.table({ spec, language: figure })
          : await client.exports.chart({
              spec,
              format,
              language: figure,
              ...(width === undefined ? {} : { width }),
              ...(scale === undefined ? {} : { scale }),
            });
      const bytes = Buffer.from(file.bytes, "base64");
      writeWhole(path, bytes);
      out(`${translate(language, "cli.written", { path, bytes: bytes.length })}\n`);
      return 0;
    });
  },
};
