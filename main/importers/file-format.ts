/**
 * What a file is, told by its first bytes (its ending only where the content does not say): the reader for it, or the
 * sentence with which it is refused; null for what may be text. Zip files are told apart by the names in them.
 */
import type { TextKey } from "../../shared/i18n/translate.ts";
import type { DocumentKind } from "./document.ts";

export interface FileFormat {
  /** As people call it: PDF, DOCX, PNG. */
  format: string;
  /** What is said where it is not read as a report. */
  refusal: TextKey;
  /** The reader of `read-document.ts` that takes it. */
  document?: DocumentKind;
}

const html: FileFormat = { format: "HTML", refusal: "importers.sheet.other", document: "html" };

const latin = (bytes: Uint8Array, from: number, to: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1", from, to);

/** Beginning of the file → what it is. */
const beginnings: [begin: string, format: string, refusal: TextKey][] = [
  ["{\\rtf", "RTF", "refusals.file.document"],
  ["\x89PNG", "PNG", "refusals.file.image"],
  ["\xff\xd8\xff", "JPEG", "refusals.file.image"],
  ["GIF8", "GIF", "refusals.file.image"],
  ["II*\0", "TIFF", "refusals.file.image"],
  ["MM\0*", "TIFF", "refusals.file.image"],
  ["AT&TFORM", "DjVu", "refusals.file.image"],
  ["SQLite format 3\0", "SQLite", "refusals.file.workbook"],
  ["7z\xbc\xaf\x27\x1c", "7z", "refusals.file.archive"],
  ["Rar!\x1a\x07", "RAR", "refusals.file.archive"],
  ["\x1f\x8b", "GZIP", "refusals.file.archive"],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office 97–2003", "refusals.file.office"],
  ["MIME-Version:", "MHT", "importers.html.archive"],
];

/** A name inside a zip file → what the zip file is. */
const zipParts: [part: RegExp, format: string, refusal: TextKey, document?: DocumentKind][] = [
  [/mimetypeapplication\/vnd\.oasis\.opendocument\.text/, "ODT", "refusals.file.document"],
  [/mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/, "ODS", "refusals.file.spreadsheet"],
  [/mimetypeapplication\/vnd\.oasis\.opendocument\.presentation/, "ODP", "refusals.file.document"],
  [/word\//, "DOCX", "importers.sheet.other", "docx"],
  [/xl\//, "XLSX", "refusals.file.spreadsheet"],
  [/ppt\//, "PPTX", "refusals.file.document"],
  [/OFD\.xml/, "OFD", "refusals.file.document"],
  [/mimetypeapplication\/epub/, "EPUB", "refusals.file.document"],
];

/** An Office file with a password is an OLE container like the old formats, with one telling name in it. */
const isLocked = (bytes: Uint8Array, head: string) =>
  head.startsWith("\xd0\xcf\x11\xe0") &&
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("EncryptedPackage", 0, "utf16le");

/** What the file is, or null if it may be text. `fileName` may be empty. */
export function recognise(bytes: Uint8Array, fileName: string): FileFormat | null {
  const head = latin(bytes, 0, 1024);
  for (const [begin, format, refusal] of beginnings)
    if (head.startsWith(begin))
      return isLocked(bytes, head)
        ? { format: "Office", refusal: "importers.encrypted" }
        : { format, refusal };
  // A PDF may have some bytes of rubbish before its mark; a WebP has its name behind a length.
  if (head.includes("%PDF-")) return { format: "PDF", refusal: "importers.sheet.other", document: "pdf" };
  if (/^RIFF[\s\S]{4}WEBP/.test(head)) return { format: "WebP", refusal: "refusals.file.image" };
  if (/^BM[\s\S]{4}\0\0\0\0/.test(head)) return { format: "BMP", refusal: "refusals.file.image" };
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) {
    // The names stand in the first entries and again in the directory at the end. Where it was cut off, the ending tells.
    const ending = /\.(doc|xls|ppt)x$/i.exec(fileName)?.[1]?.toLowerCase();
    const folder = ending === undefined ? "" : { doc: "word/", xls: "xl/", ppt: "ppt/" }[ending];
    const names = `${head}${latin(bytes, Math.max(0, bytes.length - 65_536), bytes.length)} ${folder}`;
    for (const [part, format, refusal, document] of zipParts)
      if (part.test(names)) return { format, refusal, ...(document && { document }) };
    return { format: "ZIP", refusal: "refusals.file.archive" };
  }
  const plain = head.replaceAll("\0", "").replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "");
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(plain))
    return html;
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  if (ending === "csv" || ending === "tsv")
    return { format: ending.toUpperCase(), refusal: "refusals.file.spreadsheet" };
  if (ending === "htm" || ending === "html" || ending === "xhtml") return html;
  return null;
}
