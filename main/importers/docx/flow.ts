/** WordprocessingML as it streams by → lines of text. Used for the document and for its notes. */
import { joinPieces } from "../pdf/cjk-text.ts";
import { type DocxStyles, listOfStyle } from "./styles.ts";
import type { XmlHandler } from "./xml-part.ts";

/** What the page does not show, or shows twice. */
const unseen = new Set([
  "del",
  "moveFrom",
  "rt",
  "Fallback",
  "pPrChange",
  "rPrChange",
  "sectPrChange",
  "tblPrChange",
]);
const off = new Set(["0", "false", "off", "none"]);

interface Paragraph {
  text: string;
  style: string;
  list: string | undefined;
  level: number | undefined;
  /** Notes and text boxes, which stand behind it. */
  behind: string[];
  inProperties: boolean;
  hidden: boolean;
}
interface Table {
  rows: string[][];
  /** Cells of the row that is being read; each its lines. */
  cells: string[][];
  span: number;
  continued: boolean;
}

export class DocxFlow implements XmlHandler {
  readonly lines: string[] = [];
  title: string | undefined;
  /** Where finished paragraphs go: the body, a cell, a text box, a note. */
  private readonly containers: string[][] = [this.lines];
  private readonly paragraphs: Paragraph[] = [];
  private readonly tables: Table[] = [];
  private readonly contents: boolean[] = [];
  /** Elements below the outermost one that is not shown, itself included. */
  private skipping = 0;
  private collecting = false;
  private note: string | undefined;
  private readonly styles: DocxStyles;
  private readonly number: (list: string, level: number) => string;
  private readonly notes: Map<string, string>;

  constructor(
    styles: DocxStyles,
    number: (list: string, level: number) => string,
    notes: Map<string, string>,
  ) {
    this.styles = styles;
    this.number = number;
    this.notes = notes;
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (this.skipping > 0 || unseen.has(name) || (name === "sdtContent" && this.contents.at(-1) === true)) {
      this.skipping++;
      return;
    }
    const paragraph = this.paragraphs.at(-1);
    const value = () => attribute("val");
    const on = () => !off.has(value() ?? "1");
    switch (name) {
      case "p":
        this.paragraphs.push({
          text: "",
          style: "",
          list: undefined,
          level: undefined,
          behind: [],
          inProperties: false,
          hidden: false,
        });
        break;
      case "pPr":
        if (paragraph) paragraph.inProperties = true;
        break;
      case "pStyle":
        if (paragraph) paragraph.style = value() ?? "";
        break;
      case "numId":
        if (paragraph) paragraph.list = value();
        break;
      case "ilvl":
        if (paragraph) paragraph.level = Number(value()) || 0;
        break;
      case "r":
        if (paragraph) paragraph.hidden = false;
        break;
      case "vanish":
        if (paragraph && !paragraph.inProperties && on()) paragraph.hidden = true;
        break;
      case "t":
        this.collecting = paragraph !== undefined && !paragraph.hidden;
        break;
      case "tab":
        // Tab stops are `tab` elements, too.
        if (paragraph && !paragraph.inProperties) this.add("\t");
        break;
      case "br":
      case "cr":
        if (paragraph && attribute("type") !== "page" && attribute("type") !== "column") this.add("\n");
        break;
      case "noBreakHyphen":
        this.add("-");
        break;
      case "footnoteReference":
      case "endnoteReference":
        this.referTo(`${name.slice(0, -9)} ${attribute("id") ?? ""}`);
        break;
      case "footnote":
      case "endnote":
        this.note = /separator/i.test(attribute("type") ?? "")
          ? undefined
          : `${name} ${attribute("id") ?? ""}`;
        this.containers.push([]);
        break;
      case "txbxContent":
        this.containers.push([]);
        break;
      case "tbl":
        this.tables.push({ rows: [], cells: [], span: 1, continued: false });
        break;
      case "tc":
        this.beginCell();
        break;
      case "gridSpan":
        this.spanCells(Number(value()));
        break;
      case "vMerge":
        if (this.tables.length > 0 && value() !== "restart") this.tables.at(-1)!.continued = true;
        break;
      case "sdt":
        this.contents.push(false);
        break;
      case "docPartGallery":
        if (this.contents.length > 0 && /table of contents/i.test(value() ?? ""))
          this.contents[this.contents.length - 1] = true;
        break;
      default:
    }
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping--;
      return;
    }
    switch (name) {
      case "t":
        this.collecting = false;
        break;
      case "pPr":
        if (this.paragraphs.length > 0) this.paragraphs.at(-1)!.inProperties = false;
        break;
      case "p":
        this.endParagraph();
        break;
      case "footnote":
      case "endnote": {
        const words = this.containers.pop()!.filter((line) => line.trim() !== "");
        if (this.note !== undefined && words.length > 0) this.notes.set(this.note, words.join(" ").trim());
        break;
      }
      case "txbxContent": {
        const lines = this.containers.pop()!;
        (this.paragraphs.at(-1)?.behind ?? this.containers.at(-1)!).push(...lines);
        break;
      }
      case "tc":
        this.endCell();
        break;
      case "tr":
        this.endRow();
        break;
      case "tbl":
        this.endTable();
        break;
      case "sdt":
        this.contents.pop();
        break;
      default:
    }
  }

  text(words: string): void {
    if (this.collecting && this.skipping === 0) this.add(words);
  }

  private add(words: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph && !paragraph.hidden) paragraph.text += words;
  }

  private referTo(note: string): void {
    const words = this.notes.get(note);
    const label = words && /\p{Script=Han}/u.test(words) ? "注：" : "Note: ";
    if (words) this.paragraphs.at(-1)?.behind.push(label + words);
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    const style = this.styles.get(paragraph.style)?.name ?? paragraph.style.toLowerCase();
    if (/^toc ?\d/.test(style) || style === "toc heading") return;
    const inherited = listOfStyle(this.styles, paragraph.style);
    const list = paragraph.list ?? inherited.list;
    const shown = paragraph.text.trim() !== "";
    const before =
      list === undefined || !shown ? "" : this.number(list, paragraph.level ?? inherited.level ?? 0);
    const line = before + paragraph.text;
    if (shown && (style === "title" || style === "标题")) this.title ??= line.replace(/\s+/g, " ").trim();
    this.containers.at(-1)!.push(line, ...paragraph.behind);
  }

  private beginCell(): void {
    const table = this.tables.at(-1);
    if (table) Object.assign(table, { span: 1, continued: false });
    this.containers.push([]);
  }

  private spanCells(cells: number): void {
    const table = this.tables.at(-1);
    if (table && cells >= 1 && cells <= 64) table.span = cells;
  }

  private endCell(): void {
    const lines = this.containers.pop()!;
    const table = this.tables.at(-1);
    if (!table) {
      this.containers.at(-1)!.push(...lines);
      return;
    }
    table.cells.push(table.continued ? [] : lines);
    for (let more = 1; more < table.span; more++) table.cells.push([]);
    Object.assign(table, { span: 1, continued: false });
  }

  private endRow(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    const [only] = table.cells;
    // A table of one column is a frame round text: its paragraphs stay paragraphs.
    if (table.cells.length === 1 && only) table.rows.push(only);
    else {
      const cells = table.cells.map((lines) =>
        lines.map((line) => line.replace(/\s+/g, " ").trim()).reduce(joinPieces, ""),
      );
      if (cells.some((cell) => cell !== "")) table.rows.push([cells.join("\t")]);
    }
    table.cells = [];
  }

  private endTable(): void {
    const table = this.tables.pop();
    if (table) this.containers.at(-1)!.push(...table.rows.flat());
  }
}
