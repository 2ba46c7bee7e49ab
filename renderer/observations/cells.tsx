/** The one cell that is more than text: a normalised value, decimal points under one another, its unit in grey. */
import type { CustomCellRendererProps } from "ag-grid-react";
import type { ObservationRow } from "../../shared/model/observation.ts";
import { type CellContext, shownText } from "./cell-text.ts";
import { shownUnit } from "./shown-units.ts";

/** Digits after the point for which room is kept. */
const kept = 2;

export function NormalisedCell({
  data,
  context,
}: CustomCellRendererProps<ObservationRow, unknown, CellContext>) {
  if (!data || data.baseValue === null || data.baseUnit === null) return null;
  const text = shownText("baseValue", data, context);
  const decimals = text.split(".")[1]?.length ?? 0;
  const room = decimals === 0 ? `.${"0".repeat(kept)}` : "0".repeat(Math.max(0, kept - decimals));
  return (
    <span className="normalised">
      <span className="number">
        {text}
        <i aria-hidden="true">{room}</i>
      </span>
      <span className="unit">{shownUnit(data.baseUnit, context.units).symbol}</span>
    </span>
  );
}
