/** What a row of a table says of its figures: where, what, when; and the problems with that. */
import { bothLanguages, type TextKey, type TextParams } from "../../../shared/i18n/translate.ts";
import type { ColumnUse } from "../../../shared/model/figure-table.ts";
import type { Indicator } from "../../../shared/model/indicator.ts";
import type { Text } from "../../../shared/model/text.ts";
import { parseTimePeriod } from "../../../shared/model/time-period.ts";
import { type FigureNames, longestName, periodOf } from "./names.ts";

type Role = Exclude<ColumnUse["role"], "figures" | "skip" | "breakdown">;

/** What a row says of all its figures; a column index where it says it, for errors. */
export interface RowWords {
  words: Map<Role, { text: string; column: number }>;
  breakdown: Record<string, string>;
}

export class Problem extends Error {
  readonly code: string;
  readonly text: Text;
  readonly column: number | null;
  constructor(code: string, text: Text, column: number | null = null) {
    super(code);
    this.code = code;
    this.text = text;
    this.column = column;
  }
}
export const problem = (
  key: Extract<TextKey, `figure_table.${string}`>,
  params: TextParams = {},
  column: number | null = null,
) => new Problem(key, bothLanguages(key, params), column);

/** (3.5) and ▲3.5 are how accountants write −3.5; 1,2E+05 is how programs write large numbers. */
export function accounting(text: string): string {
  if (text.length > longestName) return "";
  const plain = text.normalize("NFKC").trim();
  const negative = /^\(\s*([\d.,]+%?)\s*\)$/.exec(plain)?.[1] ?? /^[▲△▼−]\s*([\d.,]+%?)$/.exec(plain)?.[1];
  if (negative !== undefined) return `-${negative}`;
  if (/^-?\d+(?:\.\d+)?e[+-]?\d{1,2}$/i.test(plain)) {
    const number = Number(plain);
    return Number.isSafeInteger(number) ? String(number) : text;
  }
  return text;
}

export const commensurable = (base: string, other: string) =>
  base === other ||
  [base, other].every((unit) => /^(?:m2|mu|km2|hectare|ha)$/.test(unit)) ||
  [base, other].every((unit) => /^(?:count|person)$/.test(unit)) ||
  [base, other].every((unit) => /^(?:day|working_day|month|year)$/.test(unit));

export function readRow(
  cells: readonly string[],
  columns: readonly ColumnUse[],
  above: Map<number, string>,
): RowWords {
  const said: RowWords = { words: new Map(), breakdown: {} };
  for (const [column, use] of columns.entries()) {
    if (use.role === "skip" || use.role === "figures") continue;
    let text = (cells[column] ?? "").trim();
    if (text === "" && use.fillDown) text = above.get(column) ?? "";
    above.set(column, text);
    if (use.role === "breakdown") {
      if (text !== "") said.breakdown[use.dimension] = text;
    } else if (!said.words.has(use.role)) said.words.set(use.role, { text, column });
  }
  return said;
}

export function periodFrom(said: RowWords, otherwise: string | null): string {
  const own = said.words.get("period");
  if (!own || own.text === "") {
    if (otherwise === null) throw problem("figure_table.noPeriod", {}, own?.column ?? null);
    return otherwise;
  }
  const year = otherwise === null ? undefined : Number(/\d{4}/.exec(otherwise)?.[0]);
  const period = periodOf(own.text, year);
  if (period !== null) return period;
  const parsed = parseTimePeriod(own.text.slice(0, longestName), year === undefined ? {} : { year });
  if (parsed.ok) throw problem("figure_table.period", { text: own.text }, own.column);
  throw new Problem(parsed.code, parsed.message, own.column);
}

export function indicatorFrom(
  said: RowWords,
  head: string | null,
  otherwise: string | null,
  names: FigureNames,
  indicators: ReadonlyMap<string, Indicator>,
): { indicator: Indicator; measure: Indicator["measure"] | null } {
  const own = said.words.get("indicator");
  if (head === null && own && own.text !== "") {
    const found = names.indicatorNamed(own.text);
    if (!found) throw problem("figure_table.indicator", { text: own.text }, own.column);
    return found;
  }
  const indicator = indicators.get(head ?? otherwise ?? "");
  if (!indicator) throw problem("figure_table.noIndicator", {}, own?.column ?? null);
  return { indicator, measure: null };
}

export function areaFrom(
  said: RowWords,
  head: string | null,
  otherwise: string | null,
  period: string,
  names: FigureNames,
  known: ReadonlySet<string>,
): string {
  const own = said.words.get("area");
  if (head === null && own && own.text !== "") {
    const area = names.areaNamed(own.text, period);
    if (area) return area.id;
    const several = names.areasNamed(own.text).length > 1;
    throw problem(
      several ? "figure_table.areas" : "figure_table.area",
      { text: own.text, period },
      own.column,
    );
  }
  const id = head ?? otherwise;
  if (id === null || !known.has(id)) throw problem("figure_table.noArea", {}, own?.column ?? null);
  return id;
}
