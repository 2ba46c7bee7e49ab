/**
 * The fonts that charts and documents are drawn with, brought along so that a figure looks the same on every machine.
 *
 * `dist/fonts` holds two weights of Noto Sans SC, cut at build time to what GBK can write (every character of
 * GB2312, the traditional ones and rare ones of place names) plus signs, arrows and ①–㊿. A chart takes its own few
 * glyphs out of them: embedded in an SVG, as a small file for the rasteriser of a PNG. Where `dist/fonts` is missing (a
 * fresh clone before the first build) it is cut on demand from `@expo-google-fonts/noto-sans-sc`.
 */
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import { StoreError } from "../../db/store/store-error.ts";
import { bothLanguages } from "../../shared/i18n/translate.ts";
import { FontMetrics } from "./font-metrics.ts";

export const fontFamily = "Noto Sans SC";
export const fontWeights = [400, 600] as const;
export type FontWeight = (typeof fontWeights)[number];

export interface ChartFont {
  weight: FontWeight;
  path: string;
  bytes: Uint8Array;
  metrics: FontMetrics;
}

const here = dirname(fileURLToPath(import.meta.url));
const fileNames: Record<FontWeight, string> = {
  400: "NotoSansSC-Regular.ttf",
  600: "NotoSansSC-SemiBold.ttf",
};
const originals: Record<FontWeight, string> = {
  400: "400Regular/NotoSansSC_400Regular.ttf",
  600: "600SemiBold/NotoSansSC_600SemiBold.ttf",
};

/** The folders above this file, nearest first; of an asar also its unpacked twin. */
function* foldersAbove(): Generator<string> {
  let folder = here;
  for (;;) {
    yield folder;
    if (folder.includes(`app.asar${sep}`)) yield folder.replace(`app.asar${sep}`, `app.asar.unpacked${sep}`);
    const above = dirname(folder);
    if (above === folder) return;
    folder = above;
  }
}

const isComplete = (folder: string) =>
  fontWeights.every((weight) => existsSync(join(folder, fileNames[weight])));

/** Where the cut fonts are: `fonts` or `dist/fonts` of a folder above this file; undefined if nowhere. */
function findFonts(): string | undefined {
  for (const folder of foldersAbove())
    for (const candidate of [join(folder, "fonts"), join(folder, "dist", "fonts")])
      if (isComplete(candidate)) return candidate;
  return undefined;
}

/** Where they are made when they are nowhere: `dist/fonts` beside the package.json above this file. */
function ownFolder(): string {
  for (const folder of foldersAbove())
    if (existsSync(join(folder, "package.json"))) return join(folder, "dist", "fonts");
  return join(here, "fonts");
}

/** Blocks kept whole: Latin, Greek, Cyrillic, punctuation, signs, enclosed numbers, kana, full-width forms. */
const keptBlocks: [number, number][] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2b0, 0x4ff],
  [0x1e00, 0x1eff],
  [0x2000, 0x33ff],
  [0xff00, 0xffef],
];

/** Every character that the cut keeps: these blocks and all that GBK writes. */
export function keptCharacters(): string {
  const gbk = new TextDecoder("gb18030");
  let kept = "";
  for (const [first, last] of keptBlocks)
    for (let code = first; code <= last; code++) kept += String.fromCodePoint(code);
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const read = gbk.decode(new Uint8Array([lead, trail]));
      if (Array.from(read).length === 1 && read !== "\ufffd") kept += read;
    }
  return kept;
}

/**
 * Cuts the fonts into `folder` (created if needed). The same package gives the same bytes. Returns the paths written.
 * Each file appears whole or not at all.
 */
export async function cutFonts(folder: string = ownFolder()): Promise<string[]> {
  const manifest = createRequire(import.meta.url).resolve("@expo-google-fonts/noto-sans-sc/package.json");
  const kept = keptCharacters();
  await mkdir(folder, { recursive: true });
  const written: string[] = [];
  for (const weight of fontWeights) {
    const original = await readFile(join(dirname(manifest), originals[weight]));
    const cut = await subsetFont(original, kept, {
      targetFormat: "truetype",
      noHinting: true,
      // Vertical writing and layout features are not used; their tables would only weigh.
      dropTables: ["vhea", "vmtx", "GPOS", "GSUB", "GDEF", "BASE", "STAT"],
      preserveNameIds: [1, 2, 13, 16, 17],
    });
    const path = join(folder, fileNames[weight]);
    const partial = `${path}.${process.pid}.part`;
    await writeFile(partial, cut);
    await rename(partial, path);
    written.push(path);
  }
  return written;
}

async function load(): Promise<ChartFont[]> {
  let folder = findFonts();
  if (!folder) {
    try {
      await cutFonts();
    } catch (cause) {
      throw new StoreError("FAILED", bothLanguages("exports.fontsMissing"), undefined, cause);
    }
    folder = ownFolder();
  }
  const found = folder;
  return Promise.all(
    fontWeights.map(async (weight) => {
      const path = join(found, fileNames[weight]);
      const bytes = await readFile(path);
      return { weight, path, bytes, metrics: new FontMetrics(bytes) };
    }),
  );
}

let loaded: Promise<ChartFont[]> | undefined;

/** The fonts, read once. Throws a `StoreError` that says what to do where they are neither there nor to be made. */
export function chartFonts(): Promise<ChartFont[]> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

/** The glyphs of `text` out of a font, as a font of its own. */
export const glyphsOf = (
  font: ChartFont,
  text: string,
  targetFormat: "truetype" | "woff2",
): Promise<Uint8Array> =>
  subsetFont(Buffer.from(font.bytes), text, {
    targetFormat,
    noHinting: true,
    preserveNameIds: [1, 2, 16, 17],
  });
