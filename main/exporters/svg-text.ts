/** Reads and tidies the SVG that ECharts draws, so that the same chart is the same file and every reader understands it. */

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };
const unescapeXml = (text: string) =>
  text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal) return String.fromCodePoint(Number(decimal));
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      return (name && entities[name]) ?? whole;
    },
  );

/** The texts of an SVG in document order. */
export const svgTexts = (svg: string): string[] =>
  [...svg.matchAll(/<text\b[^>]*>([^<]*)<\/text>/g)].map((match) => unescapeXml(match[1] ?? ""));

/** The characters that an SVG draws, by weight of the font. */
export function charactersByWeight(svg: string): Map<400 | 600, string> {
  const found = new Map<400 | 600, Set<string>>([
    [400, new Set(" ")],
    [600, new Set(" ")],
  ]);
  for (const match of svg.matchAll(/<text\b([^>]*)>([^<]*)<\/text>/g)) {
    const isBold = /font-weight[:=]\s*"?(?:600|700|bold)/.test(match[1] ?? "");
    const characters = found.get(isBold ? 600 : 400);
    for (const char of unescapeXml(match[2] ?? "")) characters?.add(char);
  }
  return new Map([...found].map(([weight, characters]) => [weight, [...characters].sort().join("")]));
}

/**
 * Takes out what only a live page needs and what counts up from chart to chart: hover styles, their classes, the marks
 * for hydration. Ids that stay are numbered from the first chart.
 */
export const printSvg = (svg: string): string =>
  svg
    .replace(/<style\s*><!\[CDATA\[[\s\S]*?\]\]>\s*<\/style>\n?/g, "")
    .replace(/ (?:class="zr[^"]*"|ecmeta_\w+="[^"]*"|pointer-events="[^"]*")/g, "")
    .replace(/\bzr\d+-/g, "zr0-");

/**
 * `dominant-baseline` is unknown to Word, older WPS and Inkscape, which then draw text half a line too high. A shift by
 * the share of the font size that centres Noto Sans SC says the same to everybody.
 */
export const plainBaselines = (svg: string): string =>
  svg.replace(/ dominant-baseline="central"/g, ' dy="0.35em"');
