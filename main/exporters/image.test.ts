import { createRequire } from "node:module";
import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import { comparisonChart } from "../../shared/charts/comparison-chart.ts";
import { namesOf } from "../../shared/charts/names.ts";
import { compare } from "../../shared/comparison/compare.ts";
import { area, changes, figure, indicators, sources, spec } from "../../shared/comparison/facts-for-tests.ts";
import { FontMetrics } from "./font-metrics.ts";
import { chartFonts, glyphsOf, keptCharacters } from "./fonts.ts";
import { chartPng, chartSvg } from "./image.ts";
import { charactersByWeight, svgTexts } from "./svg-text.ts";

/** jsdom ships no types; this much of it is used. */
const { JSDOM } = createRequire(import.meta.url)("jsdom") as {
  JSDOM: new (text: string, options: { contentType: string }) => { window: { document: XmlDocument } };
};
interface XmlElement {
  textContent: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): XmlElement | null;
  querySelectorAll(selector: string): Iterable<XmlElement>;
}
interface XmlDocument extends XmlElement {
  documentElement: XmlElement;
}

const areas = [area("a", "堃源区<&\"'>"), area("b", "衢江新城"), area("c", "鄞州区")];
const facts = {
  observations: [
    figure("a", "signed", "-5.2"),
    figure("b", "signed", "578", { bound: "approx", reviewState: "entered" }),
    figure("c", "signed", null, { missingReason: "not_reported" }),
  ],
  areas,
  changes,
  indicators,
  sources,
};
const asked = spec({ areaIds: ["a", "b", "c"], title: "签约＜投资＞“对比”①" });
const chart = comparisonChart(compare(asked, facts), asked, namesOf(facts, "zh-CN"));
const size = { width: 700, height: null, theme: "light" as const };

describe("SVG", () => {
  test("is well-formed, carries all words as text, and says what it shows", async () => {
    const svg = await chartSvg(chart, size);
    const document = new JSDOM(svg, { contentType: "image/svg+xml" }).window.document;
    expect(document.querySelector("parsererror")).toBeNull();
    const root = document.documentElement;
    expect(root.getAttribute("role")).toBe("img");
    expect(root.querySelector("title")?.textContent).toBe(asked.title);
    expect(root.querySelector("desc")?.textContent).toBe(chart.alt);
    const words = [...root.querySelectorAll("text")].map((text) => text.textContent).join("");
    for (const expected of [
      "堃源区<&\"'>",
      "衢江新城",
      "约578",
      "−5.2",
      "未见",
      "①",
      chart.notes.split("\n")[0]!,
      chart.source,
    ])
      expect(words).toContain(expected);
    expect(svgTexts(svg).join("")).toBe(words);
  });
  test("embeds a font in which every one of its characters has a glyph", async () => {
    const svg = await chartSvg(chart, size);
    expect(
      [
        ...svg.matchAll(
          /@font-face\{font-family:'Noto Sans SC';font-weight:(\d+);src:url\(data:font\/woff2/g,
        ),
      ].map((m) => m[1]),
    ).toEqual(["400", "600"]);
    const needed = charactersByWeight(svg);
    for (const font of await chartFonts()) {
      const text = needed.get(font.weight) ?? "";
      const metrics = new FontMetrics(await glyphsOf(font, text, "truetype"));
      expect(Array.from(text).filter((char) => !metrics.has(char.codePointAt(0)!))).toEqual([]);
    }
  });
  test("is the same bytes for the same input, whatever was drawn before", async () => {
    const first = await chartSvg(chart, size);
    await chartSvg({ ...chart, title: "别的" }, { ...size, theme: "dark" });
    expect((await chartSvg(chart, size)) === first).toBe(true);
  });
});

describe("PNG", () => {
  test("has exactly the pixels asked for, is not blank, and is the same bytes each time", async () => {
    const request = { width: 700, height: 420, theme: "light" as const, scale: 2 };
    const bytes = await chartPng(chart, request);
    const image = PNG.sync.read(Buffer.from(bytes));
    expect([image.width, image.height]).toEqual([1400, 840]);
    let inked = 0;
    for (let at = 0; at < image.data.length; at += 4) if (image.data[at]! < 128) inked++;
    expect(inked).toBeGreaterThan(2_000);
    expect(Buffer.from(await chartPng(chart, request)).equals(Buffer.from(bytes))).toBe(true);
  });
  test("draws rare characters: the title of a chart in them leaves other ink than one in boxes", async () => {
    const request = { width: 300, height: 200, theme: "light" as const, scale: 2 };
    const titled = async (title: string) =>
      Buffer.from(await chartPng({ ...chart, title, panels: [] }, request));
    expect((await titled("堃喆")).equals(await titled("喆堃"))).toBe(false);
  });
});

describe("the cut font", () => {
  test("has every character of GB2312, the signs of figures, and a minus", async () => {
    const [font] = await chartFonts();
    const decoder = new TextDecoder("gb2312");
    const missing: string[] = [];
    for (let lead = 0xb0; lead <= 0xf7; lead++)
      for (let trail = 0xa1; trail <= 0xfe; trail++) {
        const char = decoder.decode(new Uint8Array([lead, trail]));
        if (
          char.length === 1 &&
          char !== "\ufffd" &&
          /\p{Script=Han}/u.test(char) &&
          !font!.metrics.has(char.codePointAt(0)!)
        )
          missing.push(char);
      }
    expect(missing).toEqual([]);
    const signs = Array.from("①⑳㎡²−≥≈—…·“”《》％℃→");
    expect(signs.filter((sign) => !font!.metrics.has(sign.codePointAt(0)!))).toEqual([]);
    expect(keptCharacters().length).toBeGreaterThan(20_000);
  });
  test("Chinese is as wide as the size, digits are all of one width", async () => {
    const [font] = await chartFonts();
    expect(font!.metrics.width("余杭", 12)).toBe(24);
    expect(new Set(Array.from("0123456789").map((digit) => font!.metrics.width(digit, 100))).size).toBe(1);
  });
});
