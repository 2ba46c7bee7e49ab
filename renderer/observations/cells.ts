/**
 * Cells drawn without React, which is quicker to scroll, and in an element of their own: the unseen field that catches
 * typing (`type-catcher.ts`) lies beside it, and plain text in a cell would be wiped together with that field.
 */
import type { ICellRendererComp, ICellRendererParams } from "ag-grid-community";
import type { ObservationRow } from "../../shared/model/observation.ts";
import { type CellContext, shownText } from "./cell-text.ts";
import { shownUnit } from "./shown-units.ts";

type Params = ICellRendererParams<ObservationRow, string, CellContext>;

const element = (className: string): HTMLSpanElement => {
  const span = document.createElement("span");
  span.className = className;
  return span;
};

/** The text of a cell. */
export class TextCell implements ICellRendererComp<ObservationRow> {
  protected readonly gui = element("cell-text");
  init(params: Params): void {
    this.draw(params);
  }
  getGui(): HTMLElement {
    return this.gui;
  }
  refresh(params: Params): boolean {
    this.draw(params);
    return true;
  }
  protected draw(params: Params): void {
    this.gui.textContent = params.value ?? "";
  }
}

/** Digits after the point for which room is kept. */
const kept = 2;

/** A normalised value: decimal points under one another, its unit in grey. */
export class NormalisedCell extends TextCell {
  private readonly number = element("number");
  private readonly room = element("room");
  private readonly unit = element("unit");

  override init(params: Params): void {
    this.gui.className = "normalised";
    this.room.ariaHidden = "true";
    this.gui.append(this.number, this.room, this.unit);
    this.draw(params);
  }
  protected override draw({ data, context }: Params): void {
    const base = data && data.baseValue !== null ? data.baseUnit : null;
    const text = data && base !== null ? shownText("baseValue", data, context) : "";
    const decimals = text.split(".")[1]?.length ?? 0;
    this.number.textContent = text;
    this.room.textContent =
      decimals === 0 ? `.${"0".repeat(kept)}` : "0".repeat(Math.max(0, kept - decimals));
    this.unit.textContent = base === null ? "" : shownUnit(base, context.units).symbol;
  }
}
