/** What stands round the bars: title, subtitle, keys, names of panels and areas, notes and source line, as graphic elements. */
import { translate } from "../i18n/translate.ts";
import { hatchLines } from "./bar-shapes.ts";
import type { FigureContext } from "./echarts-option.ts";
import { noteRich } from "./figure-text.ts";
import { type Key, swatch } from "./keys.ts";
import { areaLook, mix, toneOf } from "./palette.ts";
import type { PanelLayout } from "./panel-layout.ts";
import { sizes } from "./sizes.ts";

type Element = Record<string, unknown>;

export function frameElements(context: FigureContext): Element[] {
  const { layout, theme, spec } = context;
  const { padding } = layout;
  const block = (
    lines: string[],
    x: number,
    y: number,
    size: { size: number; line: number },
    fill: string,
    weight = 400,
  ) =>
    lines.map((text, i) =>
      textElement(context, text, x, y + i * size.line + size.line / 2, {
        fontSize: size.size,
        fill,
        fontWeight: weight,
      }),
    );
  const elements = [
    ...block(layout.title.lines, padding, layout.title.y, sizes.title, theme.text, 600),
    ...block(layout.subtitle.lines, padding, layout.subtitle.y, sizes.subtitle, theme.secondary),
    ...layout.keys.flatMap(({ key, x, y }) => keyElements(context, key, x, y)),
    ...layout.panels.flatMap((panel) => panelElements(context, panel)),
    ...block(layout.notes.lines, padding, layout.notes.y, sizes.notes, theme.secondary),
    ...block(layout.source.lines, padding, layout.source.y, sizes.notes, theme.secondary),
  ];
  if (spec.grade) elements.push(...gradeElements(context, spec.grade));
  if (spec.panels.length === 0)
    elements.push(
      textElement(context, translate(spec.language, "charts.empty"), padding, layout.subtitle.y + 48, {
        fontSize: 12,
        fill: theme.tertiary,
      }),
    );
  return elements;
}

function textElement(context: FigureContext, text: string, x: number, y: number, style: Element): Element {
  return {
    type: "text",
    x,
    y,
    silent: true,
    style: { text, fontFamily: context.fontFamily, verticalAlign: "middle", ...style },
  };
}

function panelElements(context: FigureContext, panel: PanelLayout): Element[] {
  const { layout, theme } = context;
  const { title, plot } = panel;
  const elements = title.lines.map((text, i) =>
    textElement(context, text, title.x, title.y + (i + 0.5) * sizes.panelTitle.line, {
      fontSize: sizes.panelTitle.size,
      fontWeight: 600,
      fill: theme.text,
    }),
  );
  if (title.unit)
    elements.push(
      textElement(
        context,
        title.unit,
        title.x,
        title.y + title.lines.length * sizes.panelTitle.line + sizes.tick.line / 2,
        {
          fontSize: sizes.tick.size,
          fill: theme.secondary,
        },
      ),
    );
  const count = panel.names.length;
  for (const [i, category] of panel.names.entries()) {
    const isRight = layout.direction === "right";
    const band = (isRight ? plot.height : plot.width) / count;
    const middle = (i + 0.5) * band;
    const x = isRight ? layout.padding : plot.x + middle;
    const y = isRight ? plot.y + middle : plot.y + plot.height + 8 + sizes.category.line / 2;
    const first = y - ((category.lines.length - 1) * sizes.category.line) / 2;
    for (const [l, text] of category.lines.entries()) {
      const marks = l === category.lines.length - 1 ? category.noteMarks : "";
      elements.push({
        type: "text",
        x,
        y: first + l * sizes.category.line,
        silent: true,
        style: {
          ...noteRich(text, marks, sizes.category.size, theme.text, context),
          align: isRight ? "left" : "center",
          verticalAlign: "middle",
        },
      });
    }
  }
  return elements;
}

function keyElements(context: FigureContext, key: Key, x: number, y: number): Element[] {
  const { theme } = context;
  const middle = y + 10;
  const box = { x, y: middle - swatch.height / 2, width: swatch.width, height: swatch.height };
  const ink =
    key.colour !== null
      ? areaLook(key.colour, theme).colour
      : context.spec.coloured
        ? theme.tertiary
        : theme.neutral;
  const inset = { x: box.x + 0.75, y: box.y + 0.75, width: box.width - 1.5, height: box.height - 1.5 };
  const drawn: Element[] = [];
  if (key.kind === "interval") {
    const line = (x1: number, y1: number, x2: number, y2: number) =>
      drawn.push({
        type: "line",
        silent: true,
        shape: { x1, y1, x2, y2 },
        style: { stroke: theme.text, lineWidth: 1.25 },
      });
    line(x, middle, x + swatch.width, middle);
    line(x + 0.6, middle - 4, x + 0.6, middle + 4);
    line(x + swatch.width - 0.6, middle - 4, x + swatch.width - 0.6, middle + 4);
  } else if (key.kind === "draft") {
    drawn.push(
      {
        type: "rect",
        silent: true,
        shape: box,
        style: { fill: mix(ink, theme.background, 0.22), stroke: ink, lineWidth: 1 },
      },
      ...hatchLines(box, 4).map(([x1, y1, x2, y2]) => ({
        type: "line",
        silent: true,
        shape: { x1, y1, x2, y2 },
        style: { stroke: ink, lineWidth: 1.25 },
      })),
    );
  } else if (key.scenario === "actual")
    drawn.push({
      type: "rect",
      silent: true,
      shape: box,
      style: { fill: mix(ink, theme.background, toneOf(key.tone, key.tones)) },
    });
  else
    drawn.push({
      type: "rect",
      silent: true,
      shape: inset,
      style: {
        fill: key.scenario === "forecast" ? mix(ink, theme.background, 0.14) : theme.background,
        stroke: ink,
        lineWidth: 1.5,
        ...(key.scenario === "forecast" ? { lineDash: [4, 3] } : {}),
      },
    });
  return [
    ...drawn,
    textElement(context, key.label, x + swatch.width + swatch.gap, middle, {
      fontSize: 11,
      fill: theme.secondary,
    }),
  ];
}

function gradeElements(context: FigureContext, grade: string): Element[] {
  const { layout, theme } = context;
  const right = layout.width - layout.padding;
  return [
    {
      type: "rect",
      silent: true,
      shape: { x: right - 84, y: layout.title.y + 1, width: 84, height: 22, r: 3 },
      style: { fill: "none", stroke: theme.tertiary, lineWidth: 1 },
    },
    textElement(context, grade, right - 42, layout.title.y + 12, {
      fontSize: 12,
      fontWeight: 600,
      fill: theme.text,
      align: "center",
    }),
  ];
}
