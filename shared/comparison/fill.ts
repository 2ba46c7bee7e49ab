/** Fills one cell: which of an area's figures stands in a column, and what there is instead where none does. */
import type { Scenario } from "../model/codes.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Observation } from "../model/observation.ts";
import type { ReferenceArea } from "../model/reference-area.ts";
import { type FigureInUnit, inUnit } from "./in-unit.ts";
import { latestPeriod, matchPeriod } from "./matching.ts";
import type { Remark } from "./numbering.ts";
import type { CellOrigin } from "./result.ts";
import { type Selection, type SelectionRequest, selectFigure } from "./selection.ts";

export interface DraftColumn {
  indicator: Indicator;
  /** Null: each area's latest. */
  period: string | null;
  scenario: Scenario;
  unit: string;
  /** What was done to its period. */
  remark?: Remark;
}
export interface DraftCell {
  selection: Selection;
  inUnit: FigureInUnit | undefined;
  /** Where there is no figure: the latest period that has one. */
  otherPeriod: string | null;
  /** The area that the figure is of, where it is another than the row's or one without dates. */
  area?: ReferenceArea;
  /** Where no single figure of the row's area stands here. */
  origin?: CellOrigin;
  /** Observations that it was divided by. */
  divisorIds?: number[];
  /** Of the parts, where there are several. */
  sourceIds?: number[];
  /** What was done to get here. */
  remarks?: Remark[];
  /** Why there is nothing although figures were asked for that may exist. */
  refusal?: Remark;
}
/** A figure with its value in the column's unit. */
export interface FilledSelection {
  figure: Observation;
  inUnit: FigureInUnit;
}
export type FilledCell = DraftCell & {
  selection: Selection & { figure: Observation };
  inUnit: FigureInUnit;
};
export const isFilled = (cell: DraftCell): cell is FilledCell =>
  cell.inUnit !== undefined && cell.selection.figure !== null;

export type Choice = Pick<SelectionRequest, "chosen" | "breakdown" | "sourceDates">;

/** A function that fills the cells of a column out of all figures of an area, its indicator and its scenario. */
export function fillerOf(
  column: DraftColumn,
  choice: Choice,
): (figures: readonly Observation[]) => DraftCell {
  const { period, unit } = column;
  const request: SelectionRequest = {
    ...choice,
    indicator: column.indicator,
    unit,
    isAsOf: (figure) => period !== null && matchPeriod(figure, period) === "as_of",
  };
  const isOwn = (figure: Observation) => figure.entity === null || choice.chosen.has(figure.id);
  const select =
    period === null
      ? (figures: readonly Observation[]) => selectLatest(figures.filter(isOwn), request)
      : (figures: readonly Observation[]) =>
          selectFigure(
            figures.filter((figure) => matchPeriod(figure, period) !== null),
            request,
          );
  return (figures) => {
    const selection = select(figures);
    return {
      selection,
      inUnit: selection.figure ? inUnit(selection.figure, unit) : undefined,
      otherPeriod: selection.figure
        ? null
        : latestPeriod(figures.filter((figure) => isOwn(figure) && figure.value !== null)),
    };
  };
}

/** The latest period that has a figure to show: one that only has parts must not hide an earlier one of the whole. */
function selectLatest(figures: readonly Observation[], request: SelectionRequest): Selection {
  let left = figures;
  let first: Selection | undefined;
  while (left.length > 0) {
    const latest = latestPeriod(left);
    const selection = selectFigure(
      left.filter((figure) => figure.period === latest),
      request,
    );
    if (selection.figure) return selection;
    first ??= selection;
    left = left.filter((figure) => figure.period !== latest);
  }
  return first ?? selectFigure([], request);
}
