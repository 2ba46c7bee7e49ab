/**
 * Colours of figures. Ten per theme, the first six the most unlike: found by a search for the largest smallest distance
 * under normal sight, protanopia, deuteranopia and tritanopia; `palette.test.ts` holds them to it. An area keeps its
 * number through the whole workbook; from the eleventh on the ten come again with a pattern.
 */

export interface ChartTheme {
  background: string;
  text: string;
  secondary: string;
  tertiary: string;
  /** Hairlines of the grid, and the line at zero. */
  grid: string;
  zero: string;
  /** Bars where colour says nothing (many areas), and the key of tones. */
  neutral: string;
  areas: readonly string[];
}

export type ThemeName = "light" | "dark";

export const themes: Record<ThemeName, ChartTheme> = {
  light: {
    background: "#ffffff",
    text: "#1c1f23",
    secondary: "#565d65",
    tertiary: "#6b7280",
    grid: "#e4e7ea",
    zero: "#3a3f45",
    neutral: "#3f6ea8",
    areas: [
      "#1361bb",
      "#b67d11",
      "#25b48a",
      "#82184a",
      "#a6aede",
      "#523500",
      "#363272",
      "#bea962",
      "#c0394c",
      "#7e7790",
    ],
  },
  dark: {
    background: "#17191c",
    text: "#e8eaed",
    secondary: "#aab1b9",
    tertiary: "#8e969f",
    grid: "#2d3136",
    zero: "#c2c7cd",
    neutral: "#7ea6dc",
    areas: [
      "#6f96ee",
      "#f4bf56",
      "#5cddb9",
      "#b94d7c",
      "#bfd7ff",
      "#8b712d",
      "#7d66a8",
      "#e0d78e",
      "#c88370",
      "#929db7",
    ],
  },
};

export type AreaPattern = "plain" | "rows" | "columns" | "dots";
const patterns: AreaPattern[] = ["plain", "rows", "columns", "dots"];

/** Colour and pattern of the n-th area of a workbook. */
export function areaLook(number: number, theme: ChartTheme): { colour: string; pattern: AreaPattern } {
  const count = theme.areas.length;
  return {
    colour: theme.areas[number % count] ?? theme.neutral,
    pattern: patterns[Math.floor(number / count) % patterns.length] ?? "plain",
  };
}

const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** `share` of `colour` on `ground` as an opaque colour: 0 is the ground, 1 the colour. */
export function mix(colour: string, ground: string, share: number): string {
  const under = channels(ground);
  return `#${channels(colour)
    .map((channel, i) =>
      Math.round(channel * share + (under[i] ?? 0) * (1 - share))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

const tones: number[][] = [[1], [1, 0.42], [1, 0.6, 0.32], [1, 0.7, 0.48, 0.28]];

/** How strong the i-th of n tones of one colour is; the first is the strongest. */
export const toneOf = (index: number, count: number): number =>
  tones[count - 1]?.[index] ?? 1 - (0.75 * index) / Math.max(1, count - 1);
