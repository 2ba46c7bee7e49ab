/**
 * DOCX → text in reading order, straight from its XML: paragraphs, the numbers Word counts before them, rows of tables
 * with their cells parted by tabs, text boxes and notes behind the paragraph they belong to. Left out is what the page
 * does not show (deleted and hidden words) and what is furniture (heads and feet, tables of contents, comments). A
 * reader of our own, since mammoth's raw text drops notes, counted numbers and the columns of tables.
 */

import { confirmedTitle, type ReadDocument } from "../document.ts";
import { plainCharacters, tidyLines } from "../pdf/cjk-text.ts";
import { guarded, ImportProblem } from "../problem.ts";
import { openZip, type Zip } from "../zip-limits.ts";
import { DocxFlow } from "./flow.ts";
import { numberer } from "./numbering.ts";
import { readDocxStyles } from "./styles.ts";
import { walkXml } from "./xml-part.ts";

const format = "DOCX";
const mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Where the document is: what the package says, else where Word puts it. */
function mainPart(zip: Zip): string {
  const relations = zip.read("_rels/.rels");
  let target: string | undefined;
  if (relations)
    walkXml(relations, format, {
      open(name, attribute) {
        if (name === "Relationship" && attribute("Type")?.endsWith("/officeDocument"))
          target ??= attribute("Target");
      },
      close() {},
    });
  const name = target?.replace(/^\//, "");
  return name && zip.has(name) ? name : "word/document.xml";
}

function coreTitle(part: Uint8Array | undefined): string | undefined {
  if (!part) return undefined;
  let inside = false;
  let title = "";
  walkXml(part, format, {
    open(name) {
      inside = name === "title";
    },
    close() {
      inside = false;
    },
    text(words) {
      if (inside) title += words;
    },
  });
  return title.trim() || undefined;
}

/** Reads a Word document. Throws an ImportProblem. */
export function readDocx(bytes: Uint8Array): ReadDocument {
  return guarded(format, () => {
    const zip = openZip(bytes, format);
    const main = mainPart(zip);
    const part = zip.read(main);
    if (!part) throw new ImportProblem("importers.damaged", { format });
    const beside = (name: string) => zip.read(main.replace(/[^/]*$/, name));
    const styles = readDocxStyles(beside("styles.xml"), format);
    const number = numberer(beside("numbering.xml"), format);
    const notes = new Map<string, string>();
    for (const kind of ["footnote", "endnote"] as const) {
      const noted = beside(`${kind}s.xml`);
      if (noted) walkXml(noted, format, new DocxFlow(styles, () => "", notes));
    }
    const flow = new DocxFlow(styles, number, notes);
    walkXml(part, format, flow);
    const text = tidyLines(plainCharacters(flow.lines.join("\n")));
    if (text.trim() === "") throw new ImportProblem("importers.noText");
    const title = flow.title ?? confirmedTitle(coreTitle(zip.read("docProps/core.xml")), text);
    return { text, mediaType, ...(title === undefined ? {} : { title }) };
  });
}
