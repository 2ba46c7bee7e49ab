/** Text in figures: fonts, and a label followed by the small marks of its notes. */
import type { ChartTheme } from "./palette.ts";
import type { MeasureText } from "./text-lines.ts";

/** The bundled font first; the names after it are what screens and offices have when a file is opened elsewhere. */
export const figureFontFamily =
  "'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

const markSize = 11;

/** Style of a text element: the label, then its note marks smaller and in grey. */
export function noteRich(
  label: string,
  marks: string,
  size: number,
  fill: string,
  look: { theme: ChartTheme; fontFamily: string },
): Record<string, unknown> {
  // A rim of the ground keeps figures legible where a grid line passes.
  const rim = { stroke: look.theme.background, lineWidth: 3 };
  const base = { fontFamily: look.fontFamily, fontSize: size, fill, ...rim };
  if (!marks) return { text: label, ...base };
  return {
    text: `{v|${label}}{n| ${marks}}`,
    ...base,
    rich: {
      v: base,
      n: { fontFamily: look.fontFamily, fontSize: markSize, fill: look.theme.secondary, ...rim },
    },
  };
}

/** Width of what `noteRich` draws. */
export const noteRichWidth = (label: string, marks: string, size: number, measure: MeasureText): number =>
  measure(label, size, 400) + (marks ? measure(` ${marks}`, markSize, 400) : 0);
