/** Numbers as they are shown: thousands by comma, minus as minus, no more digits than the number has. */
import { type Unit, units } from "../../shared/codelists/units.ts";
import { unitsFor } from "../../shared/model/unit.ts";

/** A unit that only has a name: bases that no menu knows (CNY/m2). */
const plain = (baseUnit: string): Pick<Unit, "symbol" | "factor"> => ({
  symbol: units.find((unit) => unit.baseUnit === baseUnit && unit.factor === "1")?.symbol ?? baseUnit,
  factor: "1",
});
export type ShownUnit = Pick<Unit, "symbol" | "factor">;

/** The units a base can be shown in, smallest first; never empty. */
export const unitChoices = (baseUnit: string): ShownUnit[] => {
  const known = unitsFor(baseUnit);
  return known.length > 0 ? known : [plain(baseUnit)];
};

/** The largest unit in which the number is at least 1: 57800000000 CNY → 亿元. */
export function bestUnit(baseUnit: string, baseValue: number): ShownUnit {
  const choices = unitChoices(baseUnit);
  return choices.findLast((unit) => Math.abs(baseValue) >= Number(unit.factor)) ?? choices[0]!;
}

/** A base value in a unit, free of binary noise (0.1 + 0.2). */
export const inUnit = (baseValue: number, unit: ShownUnit): number =>
  Number((baseValue / Number(unit.factor)).toPrecision(12));

/** 1234.5 → 1,234.5. At most `decimals` digits after the point, half away from zero. */
export function figureText(value: number, decimals = 4): string {
  const scale = 10 ** decimals;
  // toPrecision first, so that 1.005 is what was written and not 1.00499999.
  const rounded = (Math.sign(value) * Math.round(Number((Math.abs(value) * scale).toPrecision(15)))) / scale;
  const [whole = "0", rest] = Math.abs(rounded).toFixed(decimals).split(".");
  const digits = rest?.replace(/0+$/, "") ?? "";
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return (rounded < 0 ? "−" : "") + grouped + (digits ? `.${digits}` : "");
}
