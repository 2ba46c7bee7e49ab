/**
 * A sheet and a mapping → the figures that it proposes and the cells that cannot be read, each with its place. Pure.
 * Empty cells and the marks that tables set for «nothing» (—, …, /) propose nothing; they never become 0.
 */

import type {
  FigureMapping,
  FiguresColumn,
  FigureTableError,
  ProposedRow,
} from "../../../shared/model/figure-table.ts";
import { parseQuantity } from "../../../shared/model/quantity.ts";
import { findUnit } from "../../../shared/model/unit.ts";
import { keyOf, sameFigure } from "./key.ts";
import { type FigureLists, FigureNames, scenarioOf, splitUnit } from "./names.ts";
import {
  accounting,
  areaFrom,
  commensurable,
  indicatorFrom,
  Problem,
  periodFrom,
  problem,
  type RowWords,
  readRow,
} from "./row.ts";

export interface Proposal {
  rows: ProposedRow[];
  errors: FigureTableError[];
  /** Cells of figure columns that hold nothing. */
  blank: number;
  /** Cells that say again what another cell of the table has said. */
  repeated: number;
}

const nothing = /^(?:[-—–−/.…·*×]+|n\/?a|nan|null|none|无|暂无|未公布|缺|缺失|#n\/a)$/i;
const footnote = /^(?:[*＊]|注|备注|说明|资料来源|数据来源|来源|note|source)\s*[:：.\d]?/i;

/** The figures of a sheet. Never throws; what cannot be read is among `errors`. */
export function proposeRows(rows: readonly string[][], mapping: FigureMapping, lists: FigureLists): Proposal {
  const names = new FigureNames(lists);
  const indicators = new Map(lists.indicators.map((indicator) => [indicator.id, indicator]));
  const known = new Set(lists.areas.map(({ id }) => id));
  const proposal: Proposal = { rows: [], errors: [], blank: 0, repeated: 0 };
  const seen = new Map<string, ProposedRow>();
  const above = new Map<number, string>();
  const figureColumns = mapping.columns.flatMap((use, column) =>
    use.role === "figures" ? [{ use, column }] : [],
  );

  for (let row = mapping.headRow + mapping.headRows; row < rows.length; row++) {
    const cells = rows[row]!;
    const filled = cells.filter((cell) => cell !== "");
    if (filled.length === 0 || (filled.length === 1 && footnote.test(filled[0]!))) continue;
    const said = readRow(cells, mapping.columns, above);
    for (const { use, column } of figureColumns) {
      const text = cells[column] ?? "";
      if (text === "" || nothing.test(text)) {
        proposal.blank++;
        continue;
      }
      try {
        const proposed = { row, column, fields: readFigure(text, said, use, mapping) };
        const key = keyOf(proposed.fields);
        const twin = seen.get(key);
        if (!twin) {
          seen.set(key, proposed);
          proposal.rows.push(proposed);
        } else if (sameFigure(twin, proposed)) proposal.repeated++;
        else throw problem("figure_table.twice", { row: twin.row + 1, other: twin.fields.asReported });
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        const at = error.column ?? column;
        // A row whose area nobody knows is one error, not one for each of its figures.
        if (
          error.column !== null &&
          proposal.errors.some((other) => other.row === row && other.column === at)
        )
          continue;
        proposal.errors.push({
          row,
          column: at,
          text: cells[at] ?? "",
          code: error.code,
          message: error.text,
        });
      }
    }
  }
  return proposal;

  function readFigure(
    text: string,
    said: RowWords,
    use: FiguresColumn,
    { areaId, indicatorId, period, unit, scenario }: FigureMapping,
  ): ProposedRow["fields"] {
    const when = use.period ?? periodFrom(said, period);
    const what = indicatorFrom(said, use.indicatorId, indicatorId, names, indicators);
    const where = areaFrom(said, use.areaId, areaId, when, names, known);
    const measure = use.measure ?? what.measure ?? what.indicator.measure;
    const given = said.words.get("unit");
    const givenUnit = given && given.text !== "" ? given.text : undefined;
    if (givenUnit !== undefined && !findUnit(givenUnit))
      throw problem("figure_table.unit", { unit: givenUnit }, given!.column);
    const inWords = said.words.get("indicator") ? splitUnit(said.words.get("indicator")!.text).unit : null;
    const own = measure === what.indicator.measure ? what.indicator.unit : "%";
    const defaultUnit =
      givenUnit ?? use.unit ?? inWords ?? (measure === what.indicator.measure ? unit : null) ?? own;
    const parsed = parseQuantity(accounting(text), { defaultUnit });
    if (!parsed.ok) throw new Problem(parsed.code, parsed.message);
    const { quantity } = parsed;
    if (measure === what.indicator.measure) {
      const base = findUnit(quantity.unit)?.baseUnit;
      if (base !== undefined && !commensurable(base, what.indicator.baseUnit))
        throw problem("figure_table.otherUnit", {
          unit: quantity.unit,
          indicator: what.indicator.nameZh,
          usual: what.indicator.unit,
        });
    }
    const situation = said.words.get("scenario");
    const told = situation && situation.text !== "" ? scenarioOf(situation.text) : undefined;
    if (told === null) throw problem("figure_table.scenario", { text: situation!.text }, situation!.column);
    return {
      areaId: where,
      indicatorId: what.indicator.id,
      period: when,
      scenario: use.scenario ?? told ?? scenario,
      measure,
      ...quantity,
      asReported: text,
      entity: said.words.get("entity")?.text || null,
      breakdown: said.breakdown,
      note: [said.words.get("note")?.text, said.words.get("source")?.text].filter(Boolean).join("；"),
    };
  }
}
