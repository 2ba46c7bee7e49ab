/**
 * Where everything of a figure goes, in pixels: title, subtitle, keys, panels, notes and source line. The same spec,
 * width and widths of text give the same layout. Heights follow from the data unless one is given.
 */
import { arrowLength, hasWhisker, labelGap } from "./bar-shapes.ts";
import type { ChartMark, ChartPanel, ChartSpec } from "./chart-spec.ts";
import { noteRichWidth } from "./figure-text.ts";
import { type Key, keysOf, placeKeys } from "./keys.ts";
import { breakLines, fitLines, type MeasureText } from "./text-lines.ts";
import { type ValueAxis, valueAxis, valuesOf } from "./value-axis.ts";

export interface PanelLayout {
  panel: ChartPanel;
  /** The ground of the bars. */
  plot: { x: number; y: number; width: number; height: number };
  axis: ValueAxis;
  title: { x: number; y: number; lines: string[]; unit: string };
  /** Whether the categories are named at this panel. */
  hasCategories: boolean;
}

export interface FigureLayout {
  width: number;
  height: number;
  direction: "right" | "up";
  padding: number;
  title: { y: number; lines: string[] };
  subtitle: { y: number; lines: string[] };
  keys: { key: Key; x: number; y: number }[];
  panels: PanelLayout[];
  /** Category names broken into lines, and the width that they have. */
  categories: { lines: string[]; noteMarks: string }[];
  categoryWidth: number;
  notes: { y: number; lines: string[] };
  source: { y: number; lines: string[] };
}

export const sizes = {
  padding: 20,
  title: { size: 16, line: 24 },
  subtitle: { size: 12, line: 18 },
  key: { size: 11, line: 20 },
  category: { size: 12, line: 16 },
  panelTitle: { size: 12, line: 17 },
  tick: { size: 11, line: 16 },
  notes: { size: 11, line: 17 },
} as const;

const panelGap = 28;
const leastPanel = 190;
const gradeWidth = 96;
/** Bars upwards keep to this; where there is more room, they lie better. */
const widestBand = 150;

export function figureLayout(
  spec: ChartSpec,
  wanted: { width: number; height: number | null },
  measure: MeasureText,
): FigureLayout {
  const { padding } = sizes;
  const inner = wanted.width - 2 * padding;
  const titleWidth = inner - (spec.grade ? gradeWidth : 0);
  const title = {
    y: padding - 4,
    lines: fitLines(spec.title, titleWidth, 2, sizes.title.size, 600, measure),
  };
  const subtitle = {
    y: title.y + title.lines.length * sizes.title.line + 2,
    lines: spec.subtitle ? fitLines(spec.subtitle, titleWidth, 2, sizes.subtitle.size, 400, measure) : [],
  };
  const keyTop = subtitle.y + subtitle.lines.length * sizes.subtitle.line + 6;
  const keys = placeKeys(keysOf(spec), inner, measure);
  const top = keyTop + keys.height + (keys.height ? 10 : 4);

  const paragraph = (text: string) => (text ? breakLines(text, inner, sizes.notes.size, 400, measure) : []);
  const notes = paragraph(spec.notes);
  const source = paragraph(spec.source);
  const below =
    (notes.length + source.length) * sizes.notes.line + (notes.length && source.length ? 2 : 0) + padding - 4;

  const direction = directionOf(spec, inner, measure);
  const body = direction === "up" ? panelsUp(spec, inner, measure) : panelsRight(spec, inner, measure);
  const room = wanted.height === null ? null : Math.max(60, wanted.height - top - below - 12);
  const panels = body.place(padding, top, room);
  const bottom = top + panels.height + 12;
  const height = wanted.height ?? Math.ceil(bottom + below);
  const notesTop = wanted.height === null ? bottom : height - below;
  return {
    width: wanted.width,
    height,
    direction,
    padding,
    title,
    subtitle,
    keys: keys.items.map((item) => ({ key: item.key, x: padding + item.x, y: keyTop + item.y })),
    panels: panels.panels,
    categories: body.categories,
    categoryWidth: body.categoryWidth,
    notes: { y: notesTop, lines: notes },
    source: {
      y: notesTop + notes.length * sizes.notes.line + (notes.length && source.length ? 2 : 0),
      lines: source,
    },
  };
}

interface Body {
  categories: FigureLayout["categories"];
  categoryWidth: number;
  place(x: number, y: number, height: number | null): { panels: PanelLayout[]; height: number };
}

const labelWidth = (mark: ChartMark, measure: MeasureText) =>
  noteRichWidth(mark.label, mark.noteMarks, mark.value === null ? 11 : 12, measure);

/** Upwards only where every name and every value has its room; else to the right, where long names may be read. */
function directionOf(spec: ChartSpec, inner: number, measure: MeasureText): "right" | "up" {
  if (spec.direction !== "auto") return spec.direction;
  const [panel] = spec.panels;
  const count = spec.categories.length;
  if (!panel || spec.panels.length > 1 || count < 2 || count > 8 || panel.series.length > 3) return "right";
  const band = (inner - 44) / count;
  if (band > widestBand) return "right";
  const slot = (band * 0.86) / panel.series.length;
  const namesFit = spec.categories.every(
    (category) =>
      noteRichWidth(category.label, category.noteMarks, sizes.category.size, measure) <= band - 10,
  );
  const valuesFit = panel.series.every((series) =>
    series.marks.every((mark) => labelWidth(mark, measure) <= slot),
  );
  return namesFit && valuesFit ? "up" : "right";
}

function panelsUp(spec: ChartSpec, inner: number, measure: MeasureText): Body {
  const panel = spec.panels[0];
  const names = spec.categories.map((category) => ({
    lines: [category.label],
    noteMarks: category.noteMarks,
  }));
  return {
    categories: names,
    categoryWidth: 0,
    place(x, y, height) {
      if (!panel) return { panels: [], height: 0 };
      const axis = valueAxis(valuesOf(panel));
      const ticks = [axis.min, axis.max].map((tick) =>
        measure(tick.toLocaleString("en"), sizes.tick.size, 400),
      );
      const left = Math.ceil(Math.max(...ticks)) + 10;
      const names = sizes.category.line + 8;
      const head = 20;
      const plotHeight = Math.max(80, height === null ? 260 : height - names - head);
      const width = inner - left;
      return {
        panels: [
          {
            panel,
            plot: { x: x + left, y: y + head, width, height: plotHeight },
            axis,
            title: { x, y, lines: [], unit: "" },
            hasCategories: true,
          },
        ],
        height: head + plotHeight + names,
      };
    },
  };
}

function panelsRight(spec: ChartSpec, inner: number, measure: MeasureText): Body {
  const nameWidth = Math.min(
    Math.max(
      48,
      ...spec.categories.map((category) =>
        Math.ceil(noteRichWidth(category.label, category.noteMarks, sizes.category.size, measure)),
      ),
    ),
    Math.floor(inner * (spec.panels.length > 2 ? 0.22 : 0.3)),
  );
  const categories = spec.categories.map((category) => ({
    lines: fitLines(
      category.label,
      nameWidth - (category.noteMarks ? noteRichWidth("", category.noteMarks, 12, measure) : 0),
      2,
      sizes.category.size,
      400,
      measure,
    ),
    noteMarks: category.noteMarks,
  }));
  const left = nameWidth + 12;
  const perRow = Math.max(
    1,
    Math.min(spec.panels.length, Math.floor((inner - left + panelGap) / (leastPanel + panelGap))),
  );
  const rowCount = Math.ceil(spec.panels.length / perRow);
  const width = Math.floor((inner - left - (perRow - 1) * panelGap) / perRow);
  const twoLines = categories.some((category) => category.lines.length > 1);
  const rows = Array.from({ length: rowCount }, (_, row) =>
    spec.panels.slice(row * perRow, (row + 1) * perRow),
  );
  const isTitled = spec.panels.length > 1;
  const heads = rows.map((panels) =>
    isTitled
      ? Math.max(...panels.map((panel) => titleLines(panel, width, measure).length)) * sizes.panelTitle.line +
        sizes.tick.line +
        22
      : 22,
  );
  return {
    categories,
    categoryWidth: nameWidth,
    place(x, y, height) {
      const natural = rows.map((panels) => spec.categories.length * bandOf(panels, twoLines));
      const gaps = (rowCount - 1) * 24;
      const total = natural.reduce((a, b) => a + b, 0);
      const free = height === null ? total : height - heads.reduce((a, b) => a + b, 0) - gaps;
      // Bars may grow to fill a given height, though never into slabs; they shrink as far as they must.
      const stretch = total === 0 ? 1 : Math.min(1.35, Math.max(0.3, free / total));
      const placed: PanelLayout[] = [];
      let at = y;
      for (const [row, panels] of rows.entries()) {
        const head = heads[row] ?? 0;
        const plotHeight = (natural[row] ?? 0) * stretch;
        for (const [i, panel] of panels.entries()) {
          const panelX = x + left + i * (width + panelGap);
          const lines = isTitled ? titleLines(panel, width, measure) : [];
          const axis = valueAxis(valuesOf(panel), Math.max(2, Math.min(5, Math.floor(width / 58))));
          const { offset, length } = plotWithin(panel, axis, width, measure);
          placed.push({
            panel,
            plot: { x: panelX + offset, y: at + head, width: length, height: plotHeight },
            axis,
            title: { x: panelX, y: at, lines, unit: isTitled ? panel.unit : "" },
            hasCategories: i === 0,
          });
        }
        at += head + plotHeight + 24;
      }
      return { panels: placed, height: at - y - 24 };
    },
  };
}

const titleLines = (panel: ChartPanel, width: number, measure: MeasureText) =>
  fitLines(panel.title, width, 3, sizes.panelTitle.size, 600, measure);

/** Height of one category's band: bars are 60–70 % of it. */
function bandOf(panels: readonly ChartPanel[], twoLines: boolean): number {
  const bars = Math.max(1, ...panels.map((panel) => panel.series.length));
  return Math.max(bars === 1 ? 30 : bars * 18 + 16, twoLines ? 38 : 0);
}

/** Where the value axis may run within a panel so that every label still fits beside its bar. */
function plotWithin(panel: ChartPanel, axis: ValueAxis, width: number, measure: MeasureText) {
  const marks = panel.series.flatMap((series) => series.marks);
  const share = (value: number) => (value - axis.min) / (axis.max - axis.min || 1);
  const reach = (mark: ChartMark) => Math.max(mark.value ?? 0, mark.high ?? mark.value ?? 0, 0);
  const fit = (room: number) => {
    let length = room - 8;
    for (const mark of marks) {
      if ((mark.value ?? 0) < 0) continue;
      const open = mark.high === null && hasWhisker(mark, 1) ? arrowLength : 0;
      const label = labelWidth(mark, measure) + labelGap + 2 + open;
      const part = share(reach(mark));
      if (part > 0) length = Math.min(length, (room - label) / part);
    }
    return Math.max(40, length);
  };
  let length = fit(width);
  let offset = 0;
  for (const mark of marks) {
    if (mark.value === null || mark.value >= 0) continue;
    const label = labelWidth(mark, measure) + labelGap + 2;
    offset = Math.max(offset, label - share(Math.min(mark.value, mark.low ?? mark.value)) * length);
  }
  if (offset > 0) length = fit(width - offset);
  return { offset: Math.ceil(offset), length: Math.floor(length) };
}
