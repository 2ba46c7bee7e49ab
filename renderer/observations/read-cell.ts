/** From what was typed into a cell to the fields of the observation, or to the reason why it cannot be read. */
import { bothLanguages } from "../../shared/i18n/translate.ts";
import type { ObservationFields, ObservationRow } from "../../shared/model/observation.ts";
import { parseQuantity } from "../../shared/model/quantity.ts";
import type { Text } from "../../shared/model/text.ts";
import { parseTimePeriod } from "../../shared/model/time-period.ts";
import type { GridColumn } from "./cell-text.ts";
import { type Choice, meant } from "./choices.ts";

/** What an editor hands over: an entry of a list, or words. */
export type Entry = { id: string } | { text: string };

export type CellReading = { ok: true; fields: Partial<ObservationFields> } | { ok: false; reason: Text };

const fine = (fields: Partial<ObservationFields>): CellReading => ({ ok: true, fields });

/** Columns in which something can be written. */
export const editable: ReadonlySet<GridColumn> = new Set<GridColumn>([
  "area",
  "indicator",
  "period",
  "asReported",
  "scenario",
  "bound",
  "entity",
  "breakdown",
  "note",
  "reviewState",
  "accumulation",
  "obsStatus",
]);

/**
 * Reads an entry for a column of a row. `choices` are those of the column where it has any, `defaultUnit` is the
 * indicator's. Empty words in the value clear it; elsewhere they empty the field where it may be empty.
 */
export function readCell(
  column: GridColumn,
  entry: Entry,
  row: Pick<ObservationRow, "unit">,
  options: { choices?: readonly Choice[] | undefined; defaultUnit?: string | undefined } = {},
): CellReading {
  if (options.choices) return readChoice(column, entry, options.choices);
  const text = "text" in entry ? entry.text : entry.id;
  switch (column) {
    case "asReported":
      return readValue(text, options.defaultUnit ?? row.unit);
    case "period": {
      const parsed = parseTimePeriod(text);
      return parsed.ok ? fine({ period: parsed.period }) : { ok: false, reason: parsed.message };
    }
    case "breakdown":
      return readBreakdown(text);
    case "entity":
      return fine({ entity: text.trim() === "" ? null : text.trim() });
    default:
      return fine({ note: text });
  }
}

/** What clearing a cell does (Delete); undefined where a figure cannot be without it. */
export function cleared(column: GridColumn): Partial<ObservationFields> | undefined {
  if (column === "asReported" || column === "baseValue")
    return { value: null, valueHigh: null, missingReason: "cleared", asReported: "" };
  if (column === "note") return { note: "" };
  if (column === "entity") return { entity: null };
  if (column === "breakdown") return { breakdown: {} };
  if (column === "accumulation") return { accumulation: null };
  return undefined;
}

function readValue(text: string, defaultUnit: string): CellReading {
  const words = text.trim();
  if (words === "") return fine(cleared("asReported")!);
  const parsed = parseQuantity(words, { defaultUnit });
  if (!parsed.ok) return { ok: false, reason: parsed.message };
  const { value, valueHigh, unit, bound } = parsed.quantity;
  return fine({ value, valueHigh, unit, bound, asReported: words, missingReason: null });
}

const fieldOf = { area: "areaId", indicator: "indicatorId" } as const;

function readChoice(column: GridColumn, entry: Entry, choices: readonly Choice[]): CellReading {
  const id = "id" in entry ? entry.id : meant(choices, entry.text)?.id;
  if (id === undefined || !choices.some((one) => one.id === id)) {
    const text = "text" in entry ? entry.text : entry.id;
    const key =
      column === "area"
        ? "observations.badArea"
        : column === "indicator"
          ? "observations.badIndicator"
          : "observations.badChoice";
    return { ok: false, reason: bothLanguages(key, { text }) };
  }
  const field = column === "area" || column === "indicator" ? fieldOf[column] : column;
  return fine({ [field]: id });
}

function readBreakdown(text: string): CellReading {
  const breakdown: Record<string, string> = {};
  for (const part of text.split(/[;；]/).filter((one) => one.trim() !== "")) {
    const match = /^([^=＝]+)[=＝](.+)$/.exec(part.trim());
    if (!match) return { ok: false, reason: bothLanguages("observations.badBreakdown") };
    breakdown[match[1]!.trim()] = match[2]!.trim();
  }
  return fine({ breakdown });
}
