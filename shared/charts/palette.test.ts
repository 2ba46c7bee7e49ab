/** Colours must stay apart for every kind of sight: distances in CIELAB after a simulation (Machado et al. 2009). */
import { describe, expect, test } from "vitest";
import { areaLook, mix, themes } from "./palette.ts";

const sights = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};
const linear = (colour: string) =>
  [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
function lab(rgb: number[]): number[] {
  const [r, g, b] = rgb.map((channel) => Math.min(1, Math.max(0, channel))) as [number, number, number];
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
const seen = (colour: string, sight: number[]) => {
  const rgb = linear(colour);
  return lab([0, 3, 6].map((row) => rgb.reduce((sum, channel, i) => sum + channel * sight[row + i]!, 0)));
};
const luminance = (colour: string) => {
  const [r, g, b] = linear(colour) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string) => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

describe.each(Object.entries(themes))("the %s theme", (_, theme) => {
  test.each(Object.entries(sights))("keeps the ten area colours apart under %s sight", (_sight, matrix) => {
    const points = theme.areas.map((colour) => seen(colour, matrix));
    const distances = points.flatMap((a, i) =>
      points.slice(i + 1).map((b) => Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!)),
    );
    expect(distances).toHaveLength(45);
    expect(Math.min(...distances)).toBeGreaterThan(19);
  });
  test("has text that can be read and bars that stand out", () => {
    for (const text of [theme.text, theme.secondary, theme.tertiary])
      expect(contrast(text, theme.background)).toBeGreaterThan(4.5);
    for (const colour of [...theme.areas, theme.neutral])
      expect(contrast(colour, theme.background)).toBeGreaterThan(2);
  });
});

test("from the eleventh area on the colours come again, with a pattern", () => {
  expect(areaLook(0, themes.light)).toEqual({ colour: themes.light.areas[0], pattern: "plain" });
  expect(areaLook(10, themes.light)).toEqual({ colour: themes.light.areas[0], pattern: "rows" });
  expect(areaLook(25, themes.light)).toEqual({ colour: themes.light.areas[5], pattern: "columns" });
});
test("a tone is a share of the colour on its ground", () => {
  expect(mix("#000000", "#ffffff", 0)).toBe("#ffffff");
  expect(mix("#102030", "#ffffff", 1)).toBe("#102030");
});
