/**
 * PDF with text → paragraphs. pdf.js gives pieces of text with their places; lines, furniture and paragraphs are ours.
 * A PDF of pictures, of fonts without a mapping to characters, or with a password is refused; single pages of pictures
 * among pages of text leave a line that says so, since nobody would otherwise miss them.
 */
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import type { PDFDocumentProxy, PDFPageProxy, TextItem } from "pdfjs-dist/types/src/display/api.d.ts";
import { confirmedTitle, type ReadDocument } from "../document.ts";
import { limits } from "../limits.ts";
import { asProblem, ImportProblem } from "../problem.ts";
import { plainCharacters, tidyLines } from "./cjk-text.ts";
import { withoutFurniture } from "./furniture.ts";
import { columnsOf, type Page, type Piece } from "./lines.ts";
import { paragraphsOf } from "./paragraphs.ts";

const format = "PDF";
/** Stands in the text for a page that is a picture. */
export const picturePage = "〔此页是图片，没有可读的文字〕";
/** Pages without text that are looked at for pictures; looking means reading the pictures. */
const lookedAt = 12;

/** Reads a PDF. Throws an ImportProblem. Takes over `bytes`. */
export async function readPdf(bytes: Uint8Array): Promise<ReadDocument> {
  const pdf = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const home = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const task = pdf.getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: join(home, "cmaps") + sep,
    cMapPacked: true,
    standardFontDataUrl: join(home, "standard_fonts") + sep,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    verbosity: pdf.VerbosityLevel.ERRORS,
  });
  try {
    return await readPages(await task.promise, pdf.Util.transform.bind(pdf.Util), pdf.OPS);
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException")
      throw new ImportProblem("importers.encrypted", { format }, error);
    throw asProblem(format, error);
  } finally {
    await task.destroy();
  }
}

type Transform = (a: number[], b: number[]) => number[];

async function readPages(
  document: PDFDocumentProxy,
  transform: Transform,
  operators: Record<string, number>,
): Promise<ReadDocument> {
  const count = document.numPages;
  if (count > limits.pdfPages)
    throw new ImportProblem("importers.pdf.tooManyPages", { pages: count, limit: limits.pdfPages });
  const pages: Page[] = [];
  const pictures = new Set<number>();
  let empty = 0;
  for (let index = 0; index < count; index++) {
    const page = await document.getPage(index + 1);
    const view = page.getViewport({ scale: 1 });
    const columns = columnsOf(await piecesOf(page, view.transform, transform));
    if (columns.length === 0 && ++empty <= lookedAt && (await hasPicture(page, operators)))
      pictures.add(index);
    pages.push({ width: view.width, height: view.height, columns });
    page.cleanup();
  }
  if (empty === count) throw new ImportProblem("importers.pdf.pictures", { pages: count });
  const text = textOf(withoutFurniture(pages), pictures);
  const readable = text.replaceAll(picturePage, "").replace(/\s/g, "");
  // A scan with a stamp or a running head on it has some characters, but no report.
  if (readable.length < 2 || (pictures.size > count / 2 && readable.length < count * 20))
    throw new ImportProblem("importers.pdf.pictures", { pages: count });
  const unmapped = readable.match(/[\p{Cc}\p{Co}\ufffd]/gu)?.length ?? 0;
  if (unmapped * 5 > readable.length) throw new ImportProblem("importers.pdf.unmapped");
  const { info } = (await document.getMetadata()) as { info: { Title?: unknown } };
  const title = confirmedTitle(typeof info.Title === "string" ? info.Title : undefined, text);
  return { text, mediaType: "application/pdf", ...(title === undefined ? {} : { title }) };
}

/** Paragraphs do not run over a page that is a picture. */
function textOf(pages: readonly Page[], pictures: ReadonlySet<number>): string {
  const parts: string[] = [];
  let from = 0;
  for (const index of [...pictures, pages.length]) {
    parts.push(...paragraphsOf(pages.slice(from, index)));
    if (index < pages.length) parts.push(picturePage);
    from = index;
  }
  return tidyLines(parts.join("\n"));
}

async function piecesOf(page: PDFPageProxy, upright: number[], transform: Transform): Promise<Piece[]> {
  const { items } = await page.getTextContent();
  return items
    .filter((item): item is TextItem => "str" in item)
    .flatMap((item) => {
      const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform(upright, item.transform as number[]);
      // Words at an angle are watermarks.
      if (Math.abs(b) > Math.abs(a) * 0.1 || Number.isNaN(x + y)) return [];
      const size = Math.hypot(c, d) || Math.abs(a);
      return [{ text: plainCharacters(item.str), x, y, width: item.width, size }];
    });
}

async function hasPicture(page: PDFPageProxy, operators: Record<string, number>): Promise<boolean> {
  const { fnArray } = await page.getOperatorList();
  const drawn = new Set(
    [
      "paintImageXObject",
      "paintInlineImageXObject",
      "paintImageMaskXObject",
      "paintInlineImageXObjectGroup",
    ].map((name) => operators[name]),
  );
  return fnArray.some((operator) => drawn.has(operator));
}
