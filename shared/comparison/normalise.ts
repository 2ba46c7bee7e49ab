/**
 * Figures made comparable in size: per km², per resident, as a share of the area around, as an index or growth. The
 * interval goes through the division; what is divided by is of the same ground and the same time as the figure, or there
 * is no value but a reason. Quotients are rounded to the digits of the shorter operand (at least three), growth and
 * indices to one decimal; their intervals are not rounded.
 */
import { Decimal } from "decimal.js";
import type { Indicator } from "../model/indicator.ts";
import type { ReferenceArea } from "../model/reference-area.ts";
import { boundOf } from "./derived.ts";
import { type DraftCell, type DraftColumn, type FilledCell, isFilled } from "./fill.ts";
import type { FigureInUnit } from "./in-unit.ts";
import { interval } from "./interval.ts";
import { type Ends, point, product, quotient, sum } from "./interval-arithmetic.ts";
import { togetherId } from "./lineage.ts";
import type { Remark } from "./numbering.ts";
import { previousYear } from "./periods.ts";
import { breakdownKey } from "./selection.ts";
import type { Normalising } from "./spec.ts";
import { sourcesOf } from "./standing.ts";

const exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

/** The indicator that figures per resident are divided by: 常住人口. */
export const residentsId = "residents";
const personsUnit = "万人";

export interface NormaliseContext {
  areas: ReadonlyMap<string, ReferenceArea>;
  residents: Indicator | undefined;
  /** Fills a cell of a row (an area or a group) as the comparison does. */
  cellOf: (areaId: string, column: DraftColumn) => DraftCell;
}

/** What a figure is divided by. */
interface Divisor {
  value: string;
  ends: Ends;
  bound: FilledCell["selection"]["figure"]["bound"];
  remark: Remark;
  observationIds: number[];
  sourceIds: number[];
}

/** The unit of a column after normalising: 亿元 → 亿元/平方公里, 万元/人, %, 2019=100. */
export function normalisedUnit(unit: string, by: Normalising): string {
  switch (by.by) {
    case "km2":
      return `${unit}/平方公里`;
    case "resident":
      // 亿元 over 万人 is 万元 over 人.
      if (unit.startsWith("亿")) return `万${unit.slice(1)}/人`;
      return unit.startsWith("万") && unit.length > 1 ? `${unit.slice(1)}/人` : `${unit}/${personsUnit}`;
    case "index":
      return `${by.base}=100`;
    default:
      return "%";
  }
}

/** A cell normalised; a cell without a value stays as it is. */
export function normalisedCell(
  areaId: string,
  column: DraftColumn,
  cell: DraftCell,
  by: Normalising,
  context: NormaliseContext,
): DraftCell {
  if (!isFilled(cell)) return cell;
  const { measure, additive } = column.indicator;
  const parts = by.by === "km2" || by.by === "resident" || by.by === "parent";
  if (measure !== "level" || (parts && !additive)) return refused(cell, "note.missing.notDivisible");
  const divisor = divisorOf(areaId, column, cell, by, context);
  if ("code" in divisor) return { ...refused(cell, divisor.code), refusal: divisor };
  const ratio = quotient(cell.inUnit, divisor.ends);
  if (!ratio || Number(divisor.value) === 0) return refused(cell, "note.missing.zeroBase");
  const { figure } = cell.selection;
  const shown = shownAs(cell.inUnit, divisor, ratio, by);
  const bound = boundOf(
    [figure.bound, divisor.bound].map((one) => (one === "range" ? "approx" : one)),
    shown,
  );
  return {
    ...cell,
    selection: { ...cell.selection, figure: { ...figure, bound } },
    inUnit: shown,
    divisorIds: divisor.observationIds,
    sourceIds: [...new Set([...sourcesOf([cell]), ...divisor.sourceIds])],
    remarks: [divisor.remark, ...(cell.remarks ?? [])],
  };
}

const refused = (cell: DraftCell, code: string): DraftCell => ({
  ...cell,
  selection: { ...cell.selection, figure: null },
  inUnit: undefined,
  refusal: { code, params: {} },
});

const digitsOf = (text: string) => text.replace(/^-/, "").replace(".", "").replace(/^0+/, "").length;

const roundings: Record<Normalising["by"], (value: Decimal, digits: number) => Decimal> = {
  km2: (value, digits) => value.toSignificantDigits(digits),
  resident: (value, digits) => value.toSignificantDigits(digits),
  parent: (value, digits) => value.times(100).toSignificantDigits(digits),
  index: (value) => value.times(100).toDecimalPlaces(1),
  growth: (value) => value.minus(1).times(100).toDecimalPlaces(1),
};

function shownAs(own: FigureInUnit, divisor: Divisor, ratio: Ends, by: Normalising): FigureInUnit {
  const value = new exact(own.valueText).div(divisor.value);
  const hundred = by.by === "km2" || by.by === "resident" ? ratio : product(ratio, point(100));
  const digits = Math.max(3, Math.min(digitsOf(own.valueText), digitsOf(divisor.value)));
  const text = roundings[by.by](value, digits).toFixed();
  return {
    value: Number(text),
    valueText: text,
    valueHigh: null,
    valueHighText: null,
    ...(by.by === "growth" ? sum([hundred, point(-100)]) : hundred),
    converted: false,
  };
}

function divisorOf(
  areaId: string,
  column: DraftColumn,
  cell: FilledCell,
  by: Normalising,
  context: NormaliseContext,
): Divisor | Remark {
  const { figure } = cell.selection;
  /** Whose figure this is: not the row's where another area or several stand for it. */
  const own = cell.origin?.how === "sum_quarters" || !cell.origin ? [areaId] : cell.origin.areaIds;
  switch (by.by) {
    case "km2":
      return squareKilometres(
        own.flatMap((id) => id.split("+")),
        context,
      );
    case "resident": {
      const { residents } = context;
      const lacking: Remark = { code: "note.missing.noResidents", params: { period: figure.period } };
      if (!residents) return lacking;
      const found = context.cellOf(togetherId(own), {
        indicator: residents,
        period: figure.period,
        scenario: "actual",
        unit: personsUnit,
      });
      return isFilled(found)
        ? divisorFrom(found, {
            code: "note.normalise.resident",
            params: { period: found.selection.figure.period },
          })
        : lacking;
    }
    case "parent": {
      const parentId = (cell.area ?? context.areas.get(areaId))?.parentId ?? null;
      if (parentId === null) return { code: "note.missing.noParent", params: {} };
      const found = context.cellOf(parentId, { ...column, period: figure.period });
      if (
        !isFilled(found) ||
        breakdownKey(found.selection.figure.breakdown) !== breakdownKey(figure.breakdown)
      )
        return { code: "note.missing.noParentFigure", params: { areaId: parentId, period: figure.period } };
      return divisorFrom(found, { code: "note.normalise.parent", params: { areaId: parentId } });
    }
    default:
      return baseOf(areaId, column, cell, by, context);
  }
}

const divisorFrom = (cell: FilledCell, remark: Remark): Divisor => ({
  value: cell.inUnit.valueText,
  ends: cell.inUnit,
  bound: cell.selection.figure.bound,
  remark,
  observationIds: cell.origin?.observationIds ?? [cell.selection.figure.id],
  sourceIds: sourcesOf([cell]),
});

function squareKilometres(ids: readonly string[], { areas }: NormaliseContext): Divisor | Remark {
  const sizes = ids.map((id) => areas.get(id)?.areaKm2 ?? null);
  const lacking = ids.find((_, i) => sizes[i] === null);
  if (lacking !== undefined) return { code: "note.missing.noArea", params: { areaId: lacking } };
  const known = sizes.filter((size) => size !== null);
  return {
    value: known.reduce((whole, size) => whole.plus(size), new exact(0)).toFixed(),
    ends: sum(known.map((value) => interval({ value, valueHigh: null, unit: "平方公里", bound: "eq" }))),
    bound: "eq",
    remark: { code: "note.normalise.km2", params: {} },
    observationIds: [],
    sourceIds: [],
  };
}

/** The same series at the base: of the very ground and part, or none. */
function baseOf(
  areaId: string,
  column: DraftColumn,
  cell: FilledCell,
  by: Extract<Normalising, { by: "index" | "growth" }>,
  context: NormaliseContext,
): Divisor | Remark {
  const { figure } = cell.selection;
  const period = by.by === "index" ? by.base : previousYear(figure.period);
  const lacking: Remark = { code: "note.missing.noBase", params: { period: period ?? figure.period } };
  if (period === null) return lacking;
  const found = context.cellOf(areaId, { ...column, period });
  if (!isFilled(found)) return lacking;
  if (groundOf(areaId, found) !== groundOf(areaId, cell))
    return { code: "note.missing.otherGround", params: { period } };
  const base = found.selection.figure;
  const unlike =
    breakdownKey(base.breakdown) !== breakdownKey(figure.breakdown) ||
    (base.accumulation !== null && figure.accumulation !== null && base.accumulation !== figure.accumulation);
  if (unlike) return lacking;
  return divisorFrom(found, {
    code: `note.normalise.${by.by}`,
    params: { period: found.selection.figure.period },
  });
}

/** Figures of the row's own ground have one, whoever reports them; those of other ground of the same name another. */
const groundOf = (areaId: string, cell: DraftCell) =>
  cell.remarks?.some(({ code }) => code === "note.boundary.other")
    ? (cell.origin?.areaIds.join("+") ?? areaId)
    : areaId;
