/** A value axis: from zero (or through it), at most five ticks, at round numbers. */

import { hasWhisker } from "./bar-shapes.ts";
import type { ChartPanel } from "./chart-spec.ts";

export interface ValueAxis {
  /** A tick, unless the values go only a little below zero. */
  min: number;
  max: number;
  step: number;
}

const roundSteps = [1, 2, 2.5, 3, 4, 5, 10];

/** The axis that holds `values`. Zero is always on it. */
export function valueAxis(values: readonly number[], mostTicks = 5): ValueAxis {
  const high = Math.max(0, ...values);
  const low = Math.min(0, ...values);
  const extent = high - low < 1e-12 ? 1 : high - low;
  const rough = extent / (mostTicks - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  for (const factor of [...roundSteps, 20, 25, 50]) {
    const step = factor * power;
    // A hair of tolerance: 0.3 / 0.1 is not 3 in binary.
    const isShallow = low < 0 && -low < step / 2;
    const min = isShallow ? low : Math.floor(low / step + 1e-9) * step;
    const max = Math.ceil(high / step - 1e-9) * step || (low < 0 ? 0 : step);
    if (step >= rough * 0.999 && countTicks(min, max, step) <= mostTicks)
      return { min: tidy(min), max: tidy(max), step: tidy(step) };
  }
  return { min: low, max: high || 1, step: extent };
}

const countTicks = (min: number, max: number, step: number) =>
  Math.floor(max / step + 1e-9) - Math.ceil(min / step - 1e-9) + 1;

const tidy = (number: number) => Number(number.toPrecision(12)) + 0;

/** The ticks of an axis, smallest first. */
export function ticksOf({ min, max, step }: ValueAxis): number[] {
  const first = Math.ceil(min / step - 1e-9);
  return Array.from({ length: countTicks(min, max, step) }, (_, i) => tidy((first + i) * step));
}

/** All that the axis of a panel must hold: values, and the closed ends of intervals that are wide enough to be drawn. */
export function valuesOf(panel: ChartPanel): number[] {
  const marks = panel.series.flatMap((series) => series.marks.filter((mark) => mark !== null));
  const values = marks.flatMap((mark) => mark.value ?? []);
  const extent = Math.max(0, ...values) - Math.min(0, ...values);
  const ends = marks
    .filter((mark) => hasWhisker(mark, extent))
    .flatMap((mark) => [mark.low, mark.high].filter((end) => end !== null));
  return [...values, ...ends];
}
