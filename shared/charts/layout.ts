/**
 * Where everything of a figure goes, in pixels: title, subtitle, keys, panels, notes and source line. The same spec,
 * width and widths of text give the same layout. Heights follow from the data unless one is given.
 */
import type { ChartSpec } from "./chart-spec.ts";
import { type Key, keysOf, placeKeys } from "./keys.ts";
import { directionOf, type PanelLayout, panelsRight, panelsUp } from "./panel-layout.ts";
import { sizes } from "./sizes.ts";
import { breakLines, fitLines, type MeasureText } from "./text-lines.ts";

export interface FigureLayout {
  width: number;
  height: number;
  direction: "right" | "up";
  padding: number;
  title: { y: number; lines: string[] };
  subtitle: { y: number; lines: string[] };
  keys: { key: Key; x: number; y: number }[];
  panels: PanelLayout[];
  notes: { y: number; lines: string[] };
  source: { y: number; lines: string[] };
}

const gradeWidth = 104;
/** The least that the bars keep of a height that is too small for all. */
const leastBody = 60;

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
  const between = notes.length && source.length ? 2 : 0;
  const below = (notes.length + source.length) * sizes.notes.line + between + padding - 4;

  const direction = directionOf(spec, inner, measure);
  const body = direction === "up" ? panelsUp(spec, inner, measure) : panelsRight(spec, inner, measure);
  const room = wanted.height === null ? null : Math.max(leastBody, wanted.height - top - below - 12);
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
    notes: { y: notesTop, lines: notes },
    source: { y: notesTop + notes.length * sizes.notes.line + between, lines: source },
  };
}
