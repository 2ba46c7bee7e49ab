/**
 * From a chart spec to the option of ECharts, for a size and a theme. Screen and export call this one function; all that
 * belongs to the figure (title, keys, notes, source line) is inside the option, so that every file carries it.
 */
import type { EChartsOption } from "echarts";
import { translate } from "../i18n/translate.ts";
import { barShapes, type Shape } from "./bar-shapes.ts";
import type { ChartMark, ChartSeries, ChartSpec } from "./chart-spec.ts";
import { frameElements } from "./figure-frame.ts";
import { figureFontFamily } from "./figure-text.ts";
import { type FigureLayout, figureLayout } from "./layout.ts";
import { areaLook, type ChartTheme, mix, type ThemeName, themes, toneOf } from "./palette.ts";
import type { PanelLayout } from "./panel-layout.ts";
import { sizes } from "./sizes.ts";
import type { MeasureText } from "./text-lines.ts";
import { tooltipHtml } from "./tooltip.ts";
import { ticksOf, type ValueAxis } from "./value-axis.ts";

export interface FigureRequest {
  /** In CSS pixels. Height null: as the data need. */
  width: number;
  height: number | null;
  theme: ThemeName;
  measure: MeasureText;
  fontFamily?: string;
  /** Ground of the figure, where it is not the theme's. */
  background?: string;
}

export interface Figure {
  option: EChartsOption;
  width: number;
  height: number;
}

/** What an event of the chart carries in `event.data` when a bar is pointed at. */
export interface FigureDatum {
  value: [number, number];
  mark: ChartMark | null;
}

/** The option and the size that the figure needs. */
export function figureOption(spec: ChartSpec, request: FigureRequest): Figure {
  const theme: ChartTheme = request.background
    ? { ...themes[request.theme], background: request.background }
    : themes[request.theme];
  const fontFamily = request.fontFamily ?? figureFontFamily;
  const layout = figureLayout(spec, request, request.measure);
  const context = { spec, theme, fontFamily, layout };
  const option = {
    animation: false,
    backgroundColor: theme.background,
    textStyle: { fontFamily },
    aria: { enabled: false },
    tooltip: {
      trigger: "item",
      confine: true,
      backgroundColor: theme.background,
      borderColor: theme.grid,
      textStyle: { color: theme.text, fontSize: 12 },
      formatter: (params: unknown) => tooltipHtml(spec, params, theme),
    },
    grid: layout.panels.map(({ plot }) => ({
      left: plot.x,
      top: plot.y,
      width: plot.width,
      height: plot.height,
      containLabel: false,
      outerBoundsMode: "none",
    })),
    ...axesOf(context),
    series: layout.panels.flatMap((panel, p) =>
      panel.panel.series.map((series, s) => barSeries(context, panel, p, series, s)),
    ),
    graphic: { elements: frameElements(context) },
  };
  return { option: option as unknown as EChartsOption, width: layout.width, height: layout.height };
}

export interface FigureContext {
  spec: ChartSpec;
  theme: ChartTheme;
  fontFamily: string;
  layout: FigureLayout;
}

function axesOf({ theme, fontFamily, layout }: FigureContext) {
  const isRight = layout.direction === "right";
  const value = layout.panels.map(({ axis }, p) => ({
    type: "value",
    gridIndex: p,
    position: isRight ? "top" : "left",
    min: axis.min,
    max: axis.max,
    interval: axis.step,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: {
      show: true,
      showMinLine: isTick(axis, axis.min),
      lineStyle: { color: theme.grid, width: 1 },
    },
    axisLabel: {
      color: theme.tertiary,
      fontSize: sizes.tick.size,
      fontFamily,
      margin: 6,
      showMinLabel: isTick(axis, axis.min),
      hideOverlap: true,
      formatter: (tick: number) => groupedTick(tick),
    },
  }));
  const category = layout.panels.map(({ panel }, p) => ({
    type: "category",
    gridIndex: p,
    inverse: isRight,
    data: panel.categories.map((entry) => entry.label),
    axisTick: { show: false },
    splitLine: { show: false },
    // The names are drawn by the frame, with their note marks; the line is the zero line.
    axisLabel: { show: false },
    axisLine: { show: true, onZero: true, lineStyle: { color: theme.zero, width: 1 } },
    z: 3,
  }));
  return isRight ? { xAxis: value, yAxis: category } : { xAxis: category, yAxis: value };
}

const isTick = (axis: ValueAxis, value: number) => ticksOf(axis).includes(value);

const groupedTick = (tick: number) => {
  const [whole = "", fraction] = String(Math.abs(tick)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return `${tick < 0 ? "−" : ""}${fraction === undefined ? grouped : `${grouped}.${fraction}`}`;
};

interface RenderApi {
  coord(point: [number, number]): [number, number];
  size(range: [number, number]): [number, number];
}

function barSeries(
  context: FigureContext,
  panel: PanelLayout,
  panelIndex: number,
  series: ChartSeries,
  index: number,
) {
  const { spec, layout, theme, fontFamily } = context;
  const isRight = layout.direction === "right";
  const count = panel.bars;
  return {
    type: "custom",
    id: `panel-${panelIndex}-series-${index}`,
    name: series.label || panel.panel.title,
    coordinateSystem: "cartesian2d",
    xAxisIndex: panelIndex,
    yAxisIndex: panelIndex,
    encode: isRight ? { x: 1, y: 0 } : { x: 0, y: 1 },
    clip: false,
    z: 2,
    data: series.marks.map((mark, i): FigureDatum => ({ value: [i, mark?.value ?? 0], mark })),
    renderItem: (params: { dataIndex: number }, api: RenderApi) => {
      const mark = series.marks[params.dataIndex];
      if (!mark) return null;
      const beside = panel.panel.series.filter((other) => other.marks[params.dataIndex]);
      const place = beside.indexOf(series);
      const at = (value: number) =>
        isRight ? api.coord([value, params.dataIndex]) : api.coord([params.dataIndex, value]);
      const along = (value: number | null) => (value === null ? null : at(value)[isRight ? 0 : 1]);
      const across = at(0)[isRight ? 1 : 0];
      const band = isRight ? api.size([0, 1])[1] : api.size([1, 0])[0];
      const gap = count > 1 ? 2 : 0;
      const thickness = Math.min(
        isRight ? 26 : 64,
        (band * (count > 1 ? 0.72 : 0.64) - gap * (count - 1)) / count,
      );
      const group = beside.length * thickness + (beside.length - 1) * gap;
      const { colour, pattern } = lookOf(spec, mark.colour, theme);
      const isHollow = series.scenario !== "actual";
      return {
        type: "group",
        children: barShapes(
          mark,
          {
            direction: layout.direction,
            zero: along(0) ?? 0,
            value: along(mark.value),
            low: along(mark.low),
            high: along(mark.high),
            from: across - group / 2 + place * (thickness + gap),
            thickness,
            extent: panel.axis.max - panel.axis.min,
          },
          {
            colour: isHollow ? colour : mix(colour, theme.background, toneOf(series.tone, panel.panel.tones)),
            pattern,
            scenario: series.scenario,
            theme,
            fontFamily,
          },
        ) satisfies Shape[],
      };
    },
  };
}

function lookOf(spec: ChartSpec, colour: number, theme: ChartTheme) {
  return spec.coloured ? areaLook(colour, theme) : ({ colour: theme.neutral, pattern: "plain" } as const);
}

/** The words for an empty chart. */
export const emptyText = (spec: ChartSpec): string => translate(spec.language, "charts.empty");
