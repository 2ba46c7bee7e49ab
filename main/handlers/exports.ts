/** Exports: drawn and written here, so that every host gives the same bytes for the same input. */
import { comparisonFacts } from "../../db/queries/comparisons.ts";
import { listObservations } from "../../db/queries/observations.ts";
import type { ReadableDb } from "../../db/store/handles.ts";
import type { ExportedFile } from "../../shared/api/exports.ts";
import { comparisonChart } from "../../shared/charts/comparison-chart.ts";
import { namesOf } from "../../shared/charts/names.ts";
import { compare } from "../../shared/comparison/compare.ts";
import type { ComparisonSpec } from "../../shared/comparison/spec.ts";
import { translate } from "../../shared/i18n/translate.ts";
import type { Language } from "../../shared/model/codes.ts";
import { os } from "../engine/context.ts";
import { comparisonTable } from "../exporters/comparison-table.ts";
import { type CsvEncoding, csvText, encodeText } from "../exporters/csv.ts";
import { exportName } from "../exporters/file-name.ts";
import { chartPng, chartSvg } from "../exporters/image.ts";
import { observationCells, observationHead } from "../exporters/observation-table.ts";
import { refusal } from "./refuse.ts";

const mediaTypes = {
  svg: "image/svg+xml",
  png: "image/png",
  csv: "text/csv",
  json: "application/json",
} as const;
const charsets: Record<CsvEncoding, string> = { "utf-8-bom": "utf-8", "utf-8": "utf-8", gb18030: "gb18030" };

function file(
  name: { given: string | undefined; title: string },
  kind: keyof typeof mediaTypes,
  bytes: Uint8Array,
  charset?: string,
): ExportedFile {
  return {
    fileName: name.given ? exportName(name.given, kind, null) : exportName(name.title, kind, new Date()),
    mediaType: charset ? `${mediaTypes[kind]}; charset=${charset}` : mediaTypes[kind],
    bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64"),
  };
}

/** The comparison, its chart and the names in one language; REFUSED where nothing was chosen. */
function figureOf(db: ReadableDb, spec: ComparisonSpec, language: Language) {
  const facts = comparisonFacts(db, spec);
  const result = compare(spec, facts);
  if (result.areaIds.length === 0 || result.columns.length === 0) throw refusal("REFUSED", "exports.nothing");
  const names = namesOf(facts, language);
  return { result, names, chart: comparisonChart(result, spec, names) };
}

const pageSize = 20_000;

export const exports = {
  chart: os.exports.chart.handler(async ({ input, context: { engine } }) => {
    const { chart } = figureOf(engine.readable(), input.spec, input.language);
    const name = { given: input.fileName, title: chart.title };
    return input.format === "png"
      ? file(name, "png", await chartPng(chart, input))
      : file(name, "svg", new TextEncoder().encode(await chartSvg(chart, input)), "utf-8");
  }),

  table: os.exports.table.handler(({ input, context: { engine } }) => {
    const { result, names, chart } = figureOf(engine.readable(), input.spec, input.language);
    const text = csvText(comparisonTable(result, names, chart));
    return file(
      { given: input.fileName, title: chart.title },
      "csv",
      encodeText(text, input.encoding),
      charsets[input.encoding],
    );
  }),

  observations: os.exports.observations.handler(({ input, context: { engine } }) => {
    const db = engine.readable();
    const { language, format, encoding } = input;
    const parts = format === "csv" ? [csvText([observationHead(language)])] : [];
    for (let offset = 0; ; offset += pageSize) {
      const { rows } = listObservations(db, { ...input.query, offset, limit: pageSize });
      parts.push(
        format === "csv"
          ? csvText(rows.map((row) => observationCells(row, language)))
          : rows.map((row) => JSON.stringify(row)).join(",\n"),
      );
      if (rows.length < pageSize) break;
    }
    const name = { given: undefined, title: translate(language, "exports.observations") };
    if (format === "csv") return file(name, "csv", encodeText(parts.join(""), encoding), charsets[encoding]);
    const json = `[\n${parts.filter(Boolean).join(",\n")}\n]\n`;
    return file(name, "json", encodeText(json, "utf-8"), "utf-8");
  }),
};
