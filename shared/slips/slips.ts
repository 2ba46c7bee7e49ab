/**
 * Slips of the unit. A figure is held against its neighbours: the same indicator of the same area in other years, and
 * of other areas. 万 for 亿 shows as ten thousand times the usual size, 亩 for 公顷 as fifteen times; a rate's change is in
 * 个百分点 and a growth in %. Nothing is changed and nothing refused: it is said, and the analyst looks.
 */
import { Decimal } from "decimal.js";
import type { Measure } from "../model/codes.ts";
import { findUnit } from "../model/unit.ts";
import type { Slip } from "./slip.ts";

export interface Weighed {
  value: string;
  unit: string;
  measure: Measure;
}
export interface Neighbour extends Weighed {
  period: string | null;
  observationId: number | null;
  /** As printed: 约578亿元. */
  text: string;
  /** The same area in another year, rather than another area. */
  ownArea: boolean;
}

const exact = Decimal.clone({ precision: 40 });
const mu = new exact(10_000).div(15);
/** Square metres in the units of land, which are never converted silently. */
const squareMetres: Record<string, Decimal> = {
  m2: new exact(1),
  mu,
  ha: new exact(10_000),
  km2: new exact(1_000_000),
};
const tenThousand = 10_000;
/** Never counted in 万 or 亿. */
const relative = new Set(["percent", "percentage_point", "ratio", "rank"]);
/** How far from 10⁴ (and 15) the ratio may lie, as a factor. */
const scaleSlack = 5;
const landSlack = 1.4;

interface Size {
  base: string;
  size: number;
}

/** The size in one unit per dimension; land in m². Null for 0 and for what has no known unit. */
function sizeOf({ value, unit }: Weighed): Size | null {
  const reading = findUnit(unit);
  if (!reading) return null;
  const metres = squareMetres[reading.baseUnit];
  const size = new exact(value)
    .abs()
    .times(reading.factor)
    .times(metres ?? 1)
    .toNumber();
  return size > 0 ? { base: metres ? "m2" : reading.baseUnit, size } : null;
}

const median = (sizes: readonly number[]): number => {
  const sorted = [...sizes].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : Math.sqrt(sorted[middle - 1]! * sorted[middle]!);
};

const isNear = (ratio: number, target: number, slack: number) =>
  ratio >= target / slack && ratio <= target * slack;

/** 亿元 → 万元, 万家 → 家; the other way round for `up`. Null where the unit has no such step. */
export function scaledUnit(unit: string, up: boolean): string | null {
  const stepped = up
    ? unit.startsWith("万亿") || unit.startsWith("亿")
      ? null
      : unit.startsWith("万")
        ? `亿${unit.slice(1)}`
        : `万${unit}`
    : unit.startsWith("万亿")
      ? unit.slice(1)
      : unit.startsWith("亿")
        ? `万${unit.slice(1)}`
        : unit.startsWith("万")
          ? unit.slice(1)
          : null;
  const base = stepped && findUnit(stepped)?.baseUnit;
  return base && !relative.has(base) ? stepped : null;
}

const shown = (neighbours: readonly Neighbour[]): Slip["neighbours"] =>
  neighbours.slice(0, 5).map(({ text, period, observationId }) => ({ text, period, observationId }));

/** The neighbours to judge by: other years of the area if there are any, else other areas, of which it takes three. */
function judges(neighbours: readonly Neighbour[]): readonly Neighbour[] {
  const own = neighbours.filter(({ ownArea }) => ownArea);
  if (own.length > 0) return own;
  return neighbours.length >= 3 ? neighbours : [];
}

function sizeSlips(figure: Weighed, neighbours: readonly Neighbour[]): Slip[] {
  const own = sizeOf(figure);
  if (!own) return [];
  const like = judges(
    neighbours.filter((one) => one.measure === figure.measure && sizeOf(one)?.base === own.base),
  );
  if (like.length === 0) return [];
  const sizes = like.map((one) => sizeOf(one)!.size);
  const usual = median(sizes);
  const ratio = own.size / usual;
  const all = (target: number, slack: number) =>
    sizes.every((size) => isNear(own.size / size, target, slack * 4));
  for (const up of [false, true]) {
    const target = up ? 1 / tenThousand : tenThousand;
    const unit = scaledUnit(figure.unit, up);
    if (unit && isNear(ratio, target, scaleSlack) && all(target, scaleSlack))
      return [{ kind: "scale", unit, times: ratio, neighbours: shown(like) }];
  }
  const unit = figure.unit.endsWith("亩")
    ? figure.unit.replace(/亩$/, "公顷")
    : figure.unit.endsWith("公顷")
      ? figure.unit.replace(/公顷$/, "亩")
      : null;
  const target = unit?.endsWith("亩") ? 15 : 1 / 15;
  if (unit && isNear(ratio, target, landSlack) && like.some((one) => one.ownArea))
    return [{ kind: "land", unit, times: ratio, neighbours: shown(like) }];
  return [];
}

const rate = "%";
const points = "个百分点";

/** `of`: the base unit and measure of the indicator, if it is known. */
function percentSlips(
  figure: Weighed,
  neighbours: readonly Neighbour[],
  of: { baseUnit: string; measure: Measure } | null,
): Slip[] {
  const base = findUnit(figure.unit)?.baseUnit;
  if (base !== "percent" && base !== "percentage_point") return [];
  const other = base === "percent" ? "percentage_point" : "percent";
  const unit = base === "percent" ? points : rate;
  const like = neighbours.filter((one) => one.measure === figure.measure);
  const bases = like.map((one) => findUnit(one.unit)?.baseUnit);
  const against = like.filter((_, index) => bases[index] === other);
  if (against.length >= 2 && !bases.includes(base))
    return [{ kind: "percent", unit, times: null, neighbours: shown(against) }];
  if (figure.measure !== "growth" || !of || of.measure === "growth") return [];
  const isRate = of.baseUnit === "percent";
  if (isRate === (base === "percent")) return [{ kind: "percent", unit, times: null, neighbours: [] }];
  return [];
}

/** What looks like a slip in a figure; `[]` for most. */
export const slipsOf = (
  figure: Weighed,
  neighbours: readonly Neighbour[],
  of: { baseUnit: string; measure: Measure } | null,
): Slip[] => [...sizeSlips(figure, neighbours), ...percentSlips(figure, neighbours, of)];
