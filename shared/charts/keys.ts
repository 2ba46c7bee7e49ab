/** The keys of a figure: only for what is in it and not already said by a label beside it. */
import { translate } from "../i18n/translate.ts";
import type { Scenario } from "../model/codes.ts";
import { hasWhisker } from "./bar-shapes.ts";
import type { ChartSpec } from "./chart-spec.ts";
import type { MeasureText } from "./text-lines.ts";
import { valueAxis, valuesOf } from "./value-axis.ts";

export interface Key {
  kind: "series" | "draft" | "interval";
  label: string;
  scenario: Scenario;
  tone: number;
  tones: number;
  /** The colour of the area that the key stands for; null: none. */
  colour: number | null;
}

export const swatch = { width: 16, height: 10, gap: 6 };
const between = 18;
const line = 20;

export function keysOf(spec: ChartSpec): Key[] {
  const keys: Key[] = [];
  for (const panel of spec.panels)
    for (const series of panel.series) {
      if (series.marks.every((mark) => mark === null || mark.value === null)) continue;
      const label =
        series.label ||
        (series.scenario === "actual" ? "" : translate(spec.language, `charts.key.${series.scenario}`));
      const text = series.noteMarks && label ? `${label} ${series.noteMarks}` : label;
      if (text && !keys.some((key) => key.label === text))
        keys.push({
          kind: "series",
          label: text,
          scenario: series.scenario,
          tone: series.tone,
          tones: panel.tones,
          colour: series.colour,
        });
    }
  const marks = spec.panels.flatMap((panel) => panel.series.flatMap((series) => series.marks));
  const other = { scenario: "actual", tone: 0, tones: 1, colour: null } as const;
  if (marks.some((mark) => mark?.draft))
    keys.push({ kind: "draft", label: translate(spec.language, "charts.key.draft"), ...other });
  const isDrawn = spec.panels.some((panel) => {
    const axis = valueAxis(valuesOf(panel));
    const extent = axis.max - axis.min;
    return panel.series.some((series) => series.marks.some((mark) => mark && hasWhisker(mark, extent)));
  });
  if (isDrawn)
    keys.push({ kind: "interval", label: translate(spec.language, "charts.key.interval"), ...other });
  return keys;
}

/** Keys from left to right, on as many lines as they need. */
export function placeKeys(keys: readonly Key[], width: number, measure: MeasureText) {
  const items: { key: Key; x: number; y: number }[] = [];
  let x = 0;
  let y = 0;
  for (const key of keys) {
    const own = swatch.width + swatch.gap + measure(key.label, 11, 400);
    if (x > 0 && x + own > width) {
      x = 0;
      y += line;
    }
    items.push({ key, x, y });
    x += own + between;
  }
  return { items, height: keys.length ? y + line : 0 };
}
