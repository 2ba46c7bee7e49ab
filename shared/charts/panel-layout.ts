/**
 * Where the panels of a figure go. Bars run upwards only where every name and every value has its room; else to the
 * right, where long Chinese names can be read. Panels about the same areas stand side by side and name them once.
 */
import { arrowLength, hasWhisker, labelGap } from "./bar-shapes.ts";
import type { ChartMark, ChartPanel, ChartSpec } from "./chart-spec.ts";
import { noteRichWidth } from "./figure-text.ts";
import { sizes } from "./sizes.ts";
import { fitLines, type MeasureText } from "./text-lines.ts";
import { ticksOf, type ValueAxis, valueAxis, valuesOf } from "./value-axis.ts";

export interface PanelLayout {
  panel: ChartPanel;
  /** The ground of the bars. */
  plot: { x: number; y: number; width: number; height: number };
  axis: ValueAxis;
  title: { x: number; y: number; lines: string[]; unit: string };
  /** Names of the groups of bars, broken into lines; empty where the panel to the left has them. */
  names: { lines: string[]; noteMarks: string }[];
  /** Most bars that any group has. */
  bars: number;
}

export interface Panels {
  /** Lays them out from a corner on; `height` null: as high as the data need. */
  place(x: number, y: number, height: number | null): { panels: PanelLayout[]; height: number };
}

const panelGap = 28;
const rowGap = 24;
const leastPanel = 190;
/** Bars upwards keep to bands of this width; where there is more room, they lie better. */
const widestBand = 150;

const labelWidth = (mark: ChartMark, measure: MeasureText) =>
  noteRichWidth(mark.label, mark.noteMarks, mark.value === null ? 11 : 12, measure);

const marksOf = (panel: ChartPanel) =>
  panel.series.flatMap((series) => series.marks.filter((mark) => mark !== null));

/** Most bars and gaps that stand in one group. */
export const mostBarsOf = (panel: ChartPanel): number =>
  Math.max(1, ...panel.categories.map((_, i) => panel.series.filter((series) => series.marks[i]).length));

export function directionOf(spec: ChartSpec, inner: number, measure: MeasureText): "right" | "up" {
  if (spec.direction !== "auto") return spec.direction;
  const [panel] = spec.panels;
  if (!panel || spec.panels.length > 1) return "right";
  const count = panel.categories.length;
  const bars = mostBarsOf(panel);
  if (count < 2 || count > 8 || bars > 3) return "right";
  const band = (inner - 44) / count;
  if (band > widestBand) return "right";
  const namesFit = panel.categories.every(
    ({ label, noteMarks }) => noteRichWidth(label, noteMarks, sizes.category.size, measure) <= band - 10,
  );
  const valuesFit = marksOf(panel).every((mark) => labelWidth(mark, measure) <= (band * 0.86) / bars);
  return namesFit && valuesFit ? "up" : "right";
}

/** One panel with its bars upwards. */
export const panelsUp = (spec: ChartSpec, inner: number, measure: MeasureText): Panels => ({
  place(x, y, height) {
    const panel = spec.panels[0];
    if (!panel) return { panels: [], height: 0 };
    const axis = valueAxis(valuesOf(panel));
    const ticks = ticksOf(axis).map((tick) => measure(tick.toLocaleString("en"), sizes.tick.size, 400));
    const left = Math.ceil(Math.max(...ticks)) + 10;
    const below = sizes.category.line + 8;
    const head = 22;
    const plotHeight = Math.max(80, height === null ? 260 : height - below - head);
    return {
      panels: [
        {
          panel,
          plot: { x: x + left, y: y + head, width: inner - left, height: plotHeight },
          axis,
          title: { x, y, lines: [], unit: "" },
          names: panel.categories.map(({ label, noteMarks }) => ({ lines: [label], noteMarks })),
          bars: mostBarsOf(panel),
        },
      ],
      height: head + plotHeight + below,
    };
  },
});

interface Row {
  panels: ChartPanel[];
  names: PanelLayout["names"];
  head: number;
  plotHeight: number;
  left: number;
  width: number;
}

/** Panels with their bars to the right, as many side by side as there is room for. */
export function panelsRight(spec: ChartSpec, inner: number, measure: MeasureText): Panels {
  const rows = rowsOf(spec.panels, inner, measure);
  return {
    place(x, y, height) {
      const total = rows.reduce((sum, row) => sum + row.plotHeight, 0);
      const others = rows.reduce((sum, row) => sum + row.head, 0) + Math.max(0, rows.length - 1) * rowGap;
      // Bars may grow to fill a given height, though never into slabs; they shrink as far as they must.
      const stretch =
        height === null || total === 0 ? 1 : Math.min(1.35, Math.max(0.3, (height - others) / total));
      const placed: PanelLayout[] = [];
      let at = y;
      for (const row of rows) {
        const plotHeight = row.plotHeight * stretch;
        for (const [i, panel] of row.panels.entries()) {
          const panelX = x + row.left + i * (row.width + panelGap);
          const axis = valueAxis(valuesOf(panel), Math.max(2, Math.min(5, Math.floor(row.width / 58))));
          const { offset, length } = plotWithin(panel, axis, row.width, measure);
          placed.push({
            panel,
            plot: { x: panelX + offset, y: at + row.head, width: length, height: plotHeight },
            axis,
            title: {
              x: panelX,
              y: at,
              lines: spec.panels.length > 1 ? titleLines(panel, row.width, measure) : [],
              unit: spec.panels.length > 1 ? panel.unit : "",
            },
            names: i === 0 ? row.names : [],
            bars: Math.max(...row.panels.map(mostBarsOf)),
          });
        }
        at += row.head + plotHeight + rowGap;
      }
      return { panels: placed, height: Math.max(0, at - y - rowGap) };
    },
  };
}

const sameGroups = (a: ChartPanel, b: ChartPanel) =>
  a.categories.length === b.categories.length &&
  a.categories.every((entry, i) => entry.id === b.categories[i]?.id);

function rowsOf(panels: readonly ChartPanel[], inner: number, measure: MeasureText): Row[] {
  const width = nameWidthOf(panels, inner, measure);
  const left = width + 12;
  const most = Math.max(1, Math.floor((inner - left + panelGap) / (leastPanel + panelGap)));
  const groups: ChartPanel[][] = [];
  for (const panel of panels) {
    const last = groups.at(-1);
    if (last?.[0] && last.length < most && sameGroups(last[0], panel)) last.push(panel);
    else groups.push([panel]);
  }
  const columns = Math.max(1, ...groups.map((group) => group.length));
  const panelWidth = Math.floor((inner - left - (columns - 1) * panelGap) / columns);
  return groups.map((group): Row => {
    const names = (group[0]?.categories ?? []).map(({ label, noteMarks }) => ({
      lines: fitLines(
        label,
        width - (noteMarks ? noteRichWidth("", noteMarks, sizes.category.size, measure) : 0),
        2,
        sizes.category.size,
        400,
        measure,
      ),
      noteMarks,
    }));
    const isTall = names.some(({ lines }) => lines.length > 1);
    const titles = Math.max(...group.map((panel) => titleLines(panel, panelWidth, measure).length));
    const bars = Math.max(...group.map(mostBarsOf));
    const band = Math.max(bars === 1 ? 30 : bars * 18 + 16, isTall ? 38 : 0);
    return {
      panels: group,
      names,
      head: 22 + (panels.length > 1 ? titles * sizes.panelTitle.line + sizes.tick.line : 0),
      plotHeight: names.length * band,
      left,
      width: panelWidth,
    };
  });
}

function nameWidthOf(panels: readonly ChartPanel[], inner: number, measure: MeasureText): number {
  const widths = panels.flatMap((panel) =>
    panel.categories.map(({ label, noteMarks }) =>
      Math.ceil(noteRichWidth(label, noteMarks, sizes.category.size, measure)),
    ),
  );
  return Math.min(Math.max(48, ...widths), Math.floor(inner * (panels.length > 2 ? 0.22 : 0.3)));
}

const titleLines = (panel: ChartPanel, width: number, measure: MeasureText) =>
  fitLines(panel.title, width, 3, sizes.panelTitle.size, 600, measure);

/** Where the value axis may run within a panel so that every label still fits beside its bar. */
function plotWithin(panel: ChartPanel, axis: ValueAxis, width: number, measure: MeasureText) {
  const marks = marksOf(panel);
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
