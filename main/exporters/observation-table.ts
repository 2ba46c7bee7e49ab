/** Observations as rows of a table: every column, values as reported and in the base unit, codes in people's words. */
import { translate, translateCode } from "../../shared/i18n/translate.ts";
import type { Language } from "../../shared/model/codes.ts";
import type { ObservationRow } from "../../shared/model/observation.ts";
import { formatTimePeriod } from "../../shared/model/time-period.ts";
import type { CsvCell } from "./csv.ts";

/** Printed decimals of a binary number: 57800000000, 0.1; never 5.78e10. */
const decimal = (value: number | null): CsvCell =>
  value === null
    ? null
    : { number: value.toLocaleString("en", { useGrouping: false, maximumSignificantDigits: 15 }) };

const printed = (value: string | null): CsvCell => (value === null ? null : { number: value });

const columns = {
  id: (row) => ({ number: String(row.id) }),
  areaName: (row) => row.areaName,
  areaId: (row) => row.areaId,
  indicatorName: (row) => row.indicatorName,
  indicatorId: (row) => row.indicatorId,
  period: (row) => row.period,
  periodWords: (row, language) => formatTimePeriod(row.period, language),
  scenario: (row, language) => translateCode(language, `scenario.${row.scenario}`),
  asReported: (row) => row.asReported,
  value: (row) => printed(row.value),
  valueHigh: (row) => printed(row.valueHigh),
  unit: (row) => row.unit,
  bound: (row, language) => translateCode(language, `bound.${row.bound}`),
  baseValue: (row) => decimal(row.baseValue),
  baseUnit: (row) => row.baseUnit,
  low: (row) => decimal(row.low),
  high: (row) => decimal(row.high),
  missingReason: (row, language) =>
    row.missingReason === null ? null : translateCode(language, `missing.${row.missingReason}`),
  measure: (row, language) => translateCode(language, `measure.${row.measure}`),
  accumulation: (row, language) =>
    row.accumulation === null ? null : translateCode(language, `accumulation.${row.accumulation}`),
  breakdown: (row) =>
    Object.entries(row.breakdown)
      .map(([dimension, member]) => `${dimension}=${member}`)
      .join("; "),
  entity: (row) => row.entity,
  obsStatus: (row, language) => translateCode(language, `obsStatus.${row.obsStatus}`),
  reviewState: (row, language) => translateCode(language, `reviewState.${row.reviewState}`),
  sourceTitle: (row) => row.sourceTitle,
  note: (row) => row.note,
  annotations: (row) => ({ number: String(row.annotations) }),
} satisfies Record<string, (row: ObservationRow, language: Language) => CsvCell>;

export type ObservationExportColumn = keyof typeof columns;
const names = Object.keys(columns) as ObservationExportColumn[];

export const observationHead = (language: Language): CsvCell[] =>
  names.map((name) => translate(language, `exports.column.${name}`));

export const observationCells = (row: ObservationRow, language: Language): CsvCell[] =>
  names.map((name) => columns[name](row, language));
