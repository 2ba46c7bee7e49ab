/**
 * The shapes of one bar: fill by certainty (solid: checked actuals; hatched: drafts; hollow: targets; dashed: forecasts),
 * the pattern of its area, the whisker of what its words allow, the value or the word for a gap. Pure geometry in pixels,
 * the same to the right and upwards: `along` runs with the value, `across` over the band.
 */

import type { Scenario } from "../model/codes.ts";
import type { ChartMark } from "./chart-spec.ts";
import { noteRich } from "./figure-text.ts";
import { type AreaPattern, type ChartTheme, mix } from "./palette.ts";

export interface Shape {
  type: "rect" | "path" | "polyline" | "text";
  shape?: Record<string, unknown>;
  style: Record<string, unknown>;
  x?: number;
  y?: number;
  silent?: boolean;
}

export interface BarPlace {
  direction: "right" | "up";
  /** Pixel of zero, of the value, and of the ends of the interval (null: open or none), along the value axis. */
  zero: number;
  value: number | null;
  low: number | null;
  high: number | null;
  /** Near edge and thickness across. */
  from: number;
  thickness: number;
  /** Max less min of the value axis, in the unit of the values. */
  extent: number;
}

export interface BarLook {
  colour: string;
  pattern: AreaPattern;
  scenario: Scenario;
  theme: ChartTheme;
  fontFamily: string;
}

/** How far the arrow of an open interval reaches, and where the label begins after the end of a mark. */
export const arrowLength = 20;
export const labelGap = 6;
/**
 * An interval is drawn where one can see it: from this share of the axis on for a hedge, from the larger one for what
 * only the rounding of printed digits allows. Open intervals are always drawn.
 */
const leastShare = { hedge: 0.008, rounding: 0.03 };

const r = (number: number) => Math.round(number * 100) / 100;

/** Whether a mark has a whisker on an axis of this extent (in the unit of its values). */
export function hasWhisker(mark: ChartMark, extent: number): boolean {
  if (mark.value === null || mark.bound === null) return false;
  if (mark.low === null || mark.high === null) return mark.bound !== "eq" || mark.low !== mark.high;
  const share = (mark.high - mark.low) / (extent || 1);
  return share >= (mark.bound === "eq" ? leastShare.rounding : leastShare.hedge);
}

export function barShapes(mark: ChartMark, place: BarPlace, look: BarLook): Shape[] {
  if (mark.value === null || place.value === null) return [gapShape(mark, place, look)];
  const shapes = [...fillShapes(mark, place, look)];
  const whisker = whiskerShapes(mark, place, look.theme);
  shapes.push(...whisker);
  shapes.push(labelShape(mark, place, look, whisker.length > 0));
  return shapes;
}

/** A box in pixels from `along` a to b. */
function box(place: BarPlace, a: number, b: number) {
  const start = Math.min(a, b);
  const length = Math.abs(a - b);
  return place.direction === "right"
    ? { x: r(start), y: r(place.from), width: r(length), height: r(place.thickness) }
    : { x: r(place.from), y: r(start), width: r(place.thickness), height: r(length) };
}

const point = (place: BarPlace, along: number, across: number): [number, number] =>
  place.direction === "right" ? [r(along), r(across)] : [r(across), r(along)];

function fillShapes(mark: ChartMark, place: BarPlace, look: BarLook): Shape[] {
  const { theme, colour } = look;
  const shape = box(place, place.zero, place.value ?? place.zero);
  if (look.scenario === "target" || look.scenario === "forecast") {
    const inset = {
      x: shape.x + 0.75,
      y: shape.y + 0.75,
      width: Math.max(0, shape.width - 1.5),
      height: Math.max(0, shape.height - 1.5),
    };
    const isForecast = look.scenario === "forecast";
    return [
      {
        type: "rect",
        shape: inset,
        style: {
          fill: isForecast ? mix(colour, theme.background, 0.14) : theme.background,
          stroke: colour,
          lineWidth: 1.5,
          ...(isForecast ? { lineDash: [4, 3] } : {}),
        },
      },
    ];
  }
  if (mark.draft)
    return [
      {
        type: "rect",
        shape,
        style: { fill: mix(colour, theme.background, 0.22), stroke: colour, lineWidth: 1 },
      },
      {
        type: "path",
        shape: { pathData: pathOf(hatchLines(shape)) },
        style: { fill: "none", stroke: colour, lineWidth: 1.25 },
        silent: true,
      },
    ];
  const shapes: Shape[] = [{ type: "rect", shape, style: { fill: colour } }];
  const lines = patternPath(look.pattern, shape);
  if (lines)
    shapes.push({
      type: "path",
      shape: { pathData: lines },
      style: { fill: "none", stroke: mix(theme.background, colour, 0.7), lineWidth: 1.25 },
      silent: true,
    });
  return shapes;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

type Segment = [x1: number, y1: number, x2: number, y2: number];

/** Lines at 45° within a box, from lower left to upper right. */
export function hatchLines({ x, y, width, height }: Box, spacing = 5): Segment[] {
  const lines: Segment[] = [];
  for (let at = spacing / 2 - height; at < width; at += spacing) {
    const left = Math.max(0, at);
    const right = Math.min(width, at + height);
    if (right > left)
      lines.push([r(x + left), r(y + height - (left - at)), r(x + right), r(y + height - (right - at))]);
  }
  return lines;
}

const pathOf = (lines: readonly Segment[]) =>
  lines.map(([x1, y1, x2, y2]) => `M${x1} ${y1}L${x2} ${y2}`).join("");

function patternPath(pattern: AreaPattern, { x, y, width, height }: Box): string {
  let path = "";
  if (pattern === "rows")
    for (let at = 3; at < height; at += 4) path += `M${r(x)} ${r(y + at)}L${r(x + width)} ${r(y + at)}`;
  if (pattern === "columns")
    for (let at = 3; at < width; at += 4) path += `M${r(x + at)} ${r(y)}L${r(x + at)} ${r(y + height)}`;
  if (pattern === "dots")
    for (let row = 3; row < height - 1; row += 5)
      for (let at = 3; at < width - 1; at += 5)
        path += `M${r(x + at - 0.8)} ${r(y + row)}L${r(x + at + 0.8)} ${r(y + row)}`;
  return path;
}

/** Pixels of both ends of the whisker; an open end reaches as far as its arrow. */
function whiskerEnds(mark: ChartMark, place: BarPlace): { low: number; high: number } | null {
  if (place.value === null) return null;
  const outward = place.direction === "right" ? 1 : -1;
  const low = place.low ?? place.value - outward * arrowLength;
  const high = place.high ?? place.value + outward * arrowLength;
  return hasWhisker(mark, place.extent) ? { low, high } : null;
}

function whiskerShapes(mark: ChartMark, place: BarPlace, theme: ChartTheme): Shape[] {
  const ends = whiskerEnds(mark, place);
  if (!ends) return [];
  const middle = place.from + place.thickness / 2;
  const cap = Math.min(5, Math.max(3, place.thickness * 0.28));
  const segments: [number, number][][] = [[point(place, ends.low, middle), point(place, ends.high, middle)]];
  for (const [end, isOpen] of [
    [ends.low, mark.low === null],
    [ends.high, mark.high === null],
  ] as const) {
    // Where the interval begins at the value, the end of the bar is mark enough.
    if (!isOpen && Math.abs(end - (place.value ?? end)) < 0.01) continue;
    if (!isOpen) segments.push([point(place, end, middle - cap), point(place, end, middle + cap)]);
    else {
      const back = end + (end < (place.value ?? end) ? cap : -cap);
      segments.push([
        point(place, back, middle - cap),
        point(place, end, middle),
        point(place, back, middle + cap),
      ]);
    }
  }
  const line = (points: [number, number][], stroke: string, lineWidth: number): Shape => ({
    type: "polyline",
    shape: { points },
    style: { fill: "none", stroke, lineWidth, lineCap: "butt", lineJoin: "miter" },
    silent: true,
  });
  return [
    ...segments.map((points) => line(points, theme.background, 3.25)),
    ...segments.map((points) => line(points, theme.text, 1.25)),
  ];
}

/** The end of a mark along the value axis, whisker included: labels begin after it. */
export function markEnd(mark: ChartMark, place: BarPlace): number {
  const value = place.value ?? place.zero;
  const ends = whiskerEnds(mark, place);
  const isNegative = (mark.value ?? 0) < 0;
  const all = ends ? [value, ends.low, ends.high] : [value];
  const outermost = (place.direction === "right") !== isNegative ? Math.max : Math.min;
  return outermost(...all, place.zero);
}

function labelShape(mark: ChartMark, place: BarPlace, look: BarLook, isWhiskered: boolean): Shape {
  const isNegative = (mark.value ?? 0) < 0;
  const end = markEnd(mark, place);
  const middle = place.from + place.thickness / 2;
  const isUp = place.direction === "up";
  const outward = isUp === isNegative ? 1 : -1;
  const gap = isUp ? labelGap - 2 : labelGap + (isWhiskered ? 1 : 0);
  const [x, y] = point(place, end + outward * gap, middle);
  const isHollow = look.scenario !== "actual";
  return {
    type: "text",
    x,
    y,
    silent: true,
    style: {
      ...noteRich(mark.label, mark.noteMarks, 12, isHollow ? look.theme.secondary : look.theme.text, look),
      align: isUp ? "center" : isNegative ? "right" : "left",
      verticalAlign: isUp ? (isNegative ? "top" : "bottom") : "middle",
    },
  };
}

function gapShape(mark: ChartMark, place: BarPlace, look: BarLook): Shape {
  const isUp = place.direction === "up";
  const [x, y] = point(place, place.zero + (isUp ? -labelGap : labelGap), place.from + place.thickness / 2);
  return {
    type: "text",
    x,
    y,
    style: {
      ...noteRich(mark.label, mark.noteMarks, 11, look.theme.tertiary, look),
      align: isUp ? "center" : "left",
      verticalAlign: isUp ? "bottom" : "middle",
    },
  };
}
