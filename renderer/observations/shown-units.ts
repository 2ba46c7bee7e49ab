/** In which unit normalised values are shown: one for each base unit, chosen in the head of the column, never mixed. */
import { displayUnits } from "../../shared/codelists/units.ts";
import { type ShownUnit, unitChoices } from "../ui/figure-text.ts";

/** Base unit → symbol, where it is not the first choice. */
export type UnitChoice = Record<string, string>;

/** Money reads best in 亿; all else as it is counted. */
const usual: UnitChoice = { CNY: "亿元", USD: "亿美元", HKD: "亿港元", EUR: "亿欧元", m2: "万平方米" };

export function shownUnit(baseUnit: string, chosen: UnitChoice): ShownUnit {
  const choices = unitChoices(baseUnit);
  const wanted = chosen[baseUnit] ?? usual[baseUnit];
  return choices.find((unit) => unit.symbol === wanted) ?? choices[0]!;
}

/** The bases that there is a choice for. */
export const basesWithChoice: readonly string[] = Object.keys(displayUnits).filter(
  (base) => unitChoices(base).length > 1,
);
