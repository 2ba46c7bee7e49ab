/**
 * A saved web page → the text of its article. Mozilla's Readability tells the article from menus, links and feet; where
 * it finds none, or loses most of the words (pages that are one large table), all text but the named furniture is taken.
 * Chinese government sites state title, source and date in `meta` elements of their own (ArticleTitle, ContentSource,
 * PubDate), which are believed first. Nothing is fetched and no script runs.
 */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { decodeText } from "../decode.ts";
import type { ReadDocument } from "../document.ts";
import { limits } from "../limits.ts";
import { plainCharacters, tidyLines } from "../pdf/cjk-text.ts";
import { guarded, ImportProblem } from "../problem.ts";
import { furnitureElements, textOfElement } from "./article-text.ts";

const format = "HTML";

/** Bytes → text: a mark or valid UTF-8 first, since pages lie; then what the page declares; then what it looks like. */
export function decodeHtml(bytes: Uint8Array): string {
  const decoded = decodeText(bytes);
  if ("text" in decoded && decoded.encoding !== "gb18030") return decoded.text;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString("latin1");
  const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  const label = declared && /^(?:gb2312|gbk|gb_2312-80|x-gbk)$/.test(declared) ? "gb18030" : declared;
  try {
    const text = new TextDecoder(label ?? "utf-8").decode(bytes);
    const broken = text.match(/\ufffd/g)?.length ?? 0;
    if (broken * 200 < text.length) return text;
  } catch {
    // A charset that nobody knows.
  }
  if ("text" in decoded) return decoded.text;
  throw new ImportProblem("importers.damaged", { format });
}

type PageDocument = ReturnType<typeof parseHTML>["document"];

/** The content of the first `meta` of these names that has one. */
function metaOf(document: PageDocument, ...names: string[]): string | undefined {
  const byName = new Map<string, string>();
  for (const element of document.querySelectorAll("meta")) {
    const name = (element.getAttribute("name") ?? element.getAttribute("property") ?? "").toLowerCase();
    const content = (element.getAttribute("content") ?? "").trim();
    if (content !== "" && !byName.has(name)) byName.set(name, content);
  }
  for (const name of names) {
    const content = byName.get(name.toLowerCase());
    if (content !== undefined) return content;
  }
  return undefined;
}

const isoDay = (text: string | undefined): string | undefined => {
  const match = /((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/.exec(text ?? "");
  if (!match) return undefined;
  const day = `${match[1]}-${match[2]!.padStart(2, "0")}-${match[3]!.padStart(2, "0")}`;
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day) ? undefined : day;
};

/** `报告标题_某某区人民政府` → its first part. */
const withoutSite = (title: string | undefined) =>
  title
    ?.split(/\s*[|_]\s*|\s+[-–—]\s+/)[0]
    ?.replace(/\s+/g, " ")
    .trim() || undefined;

/** Pages may leave out their outer elements; the reader wants them. */
const withBody = (page: string) =>
  /<body[\s>]/i.test(page)
    ? page
    : `<html><body>${page.replace(/<!doctype[^>]*>|<\/?(?:html|head)(?:\s[^>]*)?>/gi, "")}</body></html>`;

/** Reads a web page. Throws an ImportProblem. */
export function readHtml(bytes: Uint8Array): ReadDocument {
  return guarded(format, () => {
    const page = decodeHtml(bytes);
    const { document } = parseHTML(withBody(page));
    const heading = [...document.querySelectorAll("h1")].map((h1) => textOfElement(h1));
    const ownTitle =
      metaOf(document, "ArticleTitle", "og:title") ?? (heading.length === 1 ? heading[0] : undefined);
    const title =
      withoutSite(ownTitle) ?? withoutSite(document.querySelector("title")?.textContent ?? undefined);
    const whole = textOfElement(document.documentElement);
    const publisher =
      metaOf(document, "ContentSource", "source", "og:site_name", "SiteName") ??
      /(?:信息来源|来源|发布机构|稿源)\s*[:：]\s*([^\s|｜,，;；]{2,30})/.exec(whole)?.[1];
    const date =
      isoDay(metaOf(document, "PubDate", "publishdate", "article:published_time", "og:release_date")) ??
      isoDay(
        /(?:发布(?:时间|日期)?|时间|日期)\s*[:：]?\s*(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2})/.exec(whole)?.[1],
      );
    const article = plainCharacters(articleOf(document));
    if (article.replace(/\s/g, "").length < 2) throw new ImportProblem("importers.html.noArticle");
    const headed =
      title &&
      !article
        .slice(0, title.length + 200)
        .replace(/\s/g, "")
        .includes(title.replace(/\s/g, ""))
        ? `${title}\n${article}`
        : article;
    return {
      text: tidyLines(headed),
      mediaType: "text/html",
      ...(title === undefined ? {} : { title }),
      ...(publisher === undefined ? {} : { publisher: publisher.replace(/\s+/g, " ") }),
      ...(date === undefined ? {} : { date }),
    };
  });
}

/** The article's text, else the text of the page without its named furniture. Takes the document apart. */
function articleOf(document: PageDocument): string {
  for (const element of document.querySelectorAll(furnitureElements)) element.remove();
  const body = textOfElement(document.body ?? document.documentElement);
  if (document.querySelectorAll("*").length > limits.articleElements) return body;
  const article = new Readability(document, {
    charThreshold: 120,
    serializer: (node) => textOfElement(node),
  }).parse();
  const text = article?.content ?? "";
  const digits = (words: string) => words.match(/\d/g)?.length ?? 0;
  // A table of figures that Readability took for layout is what the analyst came for.
  const lost = text.length < body.length * 0.3 || digits(text) < digits(body) * 0.5;
  return lost ? body : text;
}
