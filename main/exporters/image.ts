/**
 * Charts as files: SVG with its own few glyphs embedded and words for those who cannot see it; PNG at an exact number of
 * pixels. Drawn by ECharts on the server side with the widths of the bundled font: the same input gives the same bytes
 * on every machine and in every host.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderAsync } from "@resvg/resvg-js";
import * as echarts from "echarts";
import type { ChartSpec } from "../../shared/charts/chart-spec.ts";
import { figureOption } from "../../shared/charts/echarts-option.ts";
import { figureFontFamily } from "../../shared/charts/figure-text.ts";
import type { ThemeName } from "../../shared/charts/palette.ts";
import type { MeasureText } from "../../shared/charts/text-lines.ts";
import { type ChartFont, chartFonts, fontFamily, fontWeights, glyphsOf } from "./fonts.ts";
import { charactersByWeight, escapeXml, plainBaselines, printSvg } from "./svg-text.ts";

export interface ImageRequest {
  /** In CSS pixels. Height null: as the data need. */
  width: number;
  height: number | null;
  theme: ThemeName;
}

interface Drawing {
  svg: string;
  width: number;
  height: number;
}

const measureWith =
  (fonts: readonly ChartFont[]): MeasureText =>
  (text, size, weight) =>
    fonts.find((font) => font.weight === weight)?.metrics.width(text, size) ?? text.length * size;

function draw(chart: ChartSpec, request: ImageRequest, fonts: readonly ChartFont[]): Drawing {
  const measure = measureWith(fonts);
  echarts.setPlatformAPI({
    measureText: (text: string, font?: string) => {
      const size = Number(/([\d.]+)px/.exec(font ?? "")?.[1] ?? 12);
      return { width: measure(text, size, /\b(?:600|700|bold)\b/.test(font ?? "") ? 600 : 400) };
    },
  });
  const { option, width, height } = figureOption(chart, {
    ...request,
    measure,
    fontFamily: figureFontFamily,
  });
  const instance = echarts.init(null, null, { ssr: true, renderer: "svg", width, height });
  try {
    instance.setOption(option);
    return { svg: plainBaselines(printSvg(instance.renderToSVGString())), width, height };
  } finally {
    instance.dispose();
  }
}

/** `<title>`, `<desc>` and role, right after the opening tag. */
function describe(svg: string, chart: ChartSpec): string {
  const words = `<title id="title">${escapeXml(chart.title)}</title><desc id="desc">${escapeXml(chart.alt)}</desc>`;
  return svg.replace(/^<svg\b([^>]*)>/, (_, attributes: string) => {
    const language = ` role="img" aria-labelledby="title desc" xml:lang="${chart.language}"`;
    return `<svg${attributes}${language}>${words}`;
  });
}

/** An SVG that carries its font. */
export async function chartSvg(chart: ChartSpec, request: ImageRequest): Promise<string> {
  const fonts = await chartFonts();
  const { svg } = draw(chart, request, fonts);
  const needed = charactersByWeight(svg);
  const faces: string[] = [];
  for (const font of fonts) {
    const glyphs = await glyphsOf(font, needed.get(font.weight) ?? "", "woff2");
    const data = Buffer.from(glyphs).toString("base64");
    faces.push(
      `@font-face{font-family:'${fontFamily}';font-weight:${font.weight};src:url(data:font/woff2;base64,${data}) format('woff2')}`,
    );
  }
  return describe(svg, chart).replace("</desc>", `</desc><style>${faces.join("")}</style>`);
}

/** A PNG of `scale` times the chart's CSS pixels. */
export async function chartPng(
  chart: ChartSpec,
  request: ImageRequest & { scale: number },
): Promise<Uint8Array> {
  const fonts = await chartFonts();
  const { svg, width } = draw(chart, request, fonts);
  const needed = charactersByWeight(svg);
  // The rasteriser reads fonts from files only. A chart's own glyphs are read in a moment, the whole font is not.
  const folder = await mkdtemp(join(tmpdir(), "duibiao-font-"));
  try {
    const fontFiles: string[] = [];
    for (const weight of fontWeights) {
      const font = fonts.find((one) => one.weight === weight);
      if (!font) continue;
      const path = join(folder, `${weight}.ttf`);
      await writeFile(path, await glyphsOf(font, needed.get(weight) ?? "", "truetype"));
      fontFiles.push(path);
    }
    const image = await renderAsync(svg, {
      font: { fontFiles, loadSystemFonts: false, defaultFontFamily: fontFamily, sansSerifFamily: fontFamily },
      fitTo: { mode: "width", value: Math.round(width * request.scale) },
      logLevel: "off",
    });
    return image.asPng();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
