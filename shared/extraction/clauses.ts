/**
 * A figure in its sentence: the words of its clause before and after it, with dates and leading areas taken out. What
 * the later readings (measure, scenario, indicator) look at.
 */
import type { AreaMention } from "./areas.ts";
import type { DateReading } from "./dates.ts";
import type { NamedEntity } from "./entities.ts";
import type { QuantityReading } from "./quantities.ts";
import type { OtherMark } from "./scan.ts";
import type { Sentence } from "./sentences.ts";

export interface SentenceMarks {
  sentence: Sentence;
  figures: QuantityReading[];
  dates: DateReading[];
  areas: AreaMention[];
  /** Those of the areas that stand as subjects. */
  subjects: AreaMention[];
  others: OtherMark[];
  /** Whether it has a word of what is to be, once looked for. */
  ahead?: boolean;
  /** The companies and projects it names, once looked for. */
  entities?: NamedEntity[];
}
export interface FigureContext {
  reading: QuantityReading;
  marks: SentenceMarks;
  /** Position among the sentence's figures. */
  index: number;
  /** Where the clause begins: behind the last ，；：、-after-a-figure, or the figure before. */
  clauseStart: number;
  clauseEnd: number;
  /** The clause's words up to the figure, dates and leading areas left out. */
  pre: string;
  /** The same, raw. */
  rawPre: string;
  /** The words behind the figure up to the clause's end or the next figure. */
  post: string;
  /** No words between this figure and the one before (19宗约1383亩; 82%、95%). */
  joined: "none" | "direct" | "listed";
  /** The words of time nearest to the figure, once looked for; null if there are none. */
  near?: DateReading | null;
  /** Another figure stands in the same clause behind this one. */
  beforeFigure: boolean;
  /** The clause goes on with the list of the one before: 新增A企业26家、B企业3家. */
  listed: boolean;
  /** The text of the sentence before the figure. */
  sentencePre: string;
  sentencePost: string;
}

const boundary = /[，。；：:！？\n ]/;

export function contextOf(text: string, marks: SentenceMarks, index: number): FigureContext {
  const reading = marks.figures[index] as QuantityReading;
  const { sentence } = marks;
  const previous = marks.figures[index - 1];
  const next = marks.figures[index + 1];
  let clauseStart = reading.start;
  const floor = Math.max(sentence.start, previous?.end ?? 0);
  let depth = 0;
  while (clauseStart > floor) {
    const char = text[clauseStart - 1] ?? "";
    if (char === ")") depth++;
    if (char === "(") {
      if (depth === 0) break;
      depth--;
    }
    if (depth === 0 && boundary.test(char)) break;
    clauseStart--;
  }
  let joined: FigureContext["joined"] = "none";
  if (previous && clauseStart === previous.end) {
    const between = text.slice(clauseStart, reading.start);
    if (between === "") joined = "direct";
    else if (/^[、和与及](?:的)?$/.test(between)) joined = "listed";
    if (/^[、和与及]/.test(between) || between.startsWith("(")) clauseStart++;
  } else if (
    previous &&
    previous.end === clauseStart - 1 &&
    text[clauseStart - 1] === "，" &&
    clauseStart === reading.start
  )
    joined = "listed";
  // 固定资产投资(-3.4%): what is meant stands before the bracket.
  if (
    text[clauseStart - 1] === "(" &&
    /^[+↑↓]?$/.test(text.slice(clauseStart, reading.start)) &&
    previous?.end !== clauseStart - 1
  ) {
    clauseStart--;
    while (clauseStart > floor && !boundary.test(text[clauseStart - 1] ?? "\n")) clauseStart--;
  }
  let clauseEnd = reading.end;
  const limit = Math.min(sentence.end, next?.start ?? sentence.end);
  while (clauseEnd < limit && !/[，。；：:！？\n() ]/.test(text[clauseEnd] ?? "\n")) clauseEnd++;
  return {
    reading,
    marks,
    index,
    clauseStart,
    clauseEnd,
    pre: without(text, clauseStart, reading.start, marks).replace(/[(]([+↑↓]?)$/, "$1"),
    rawPre: text.slice(clauseStart, reading.start),
    post:
      next && next.start === reading.end
        ? text.slice(next.end, phraseEnd(text, next.end, sentence.end))
        : text.slice(reading.end, clauseEnd),
    joined,
    beforeFigure: next !== undefined && clauseEnd === next.start,
    listed: index > 0 && /[、和与及]/.test(text[clauseStart - 1] ?? "") && clauseStart - 1 === previous?.end,
    sentencePre: text.slice(sentence.start, reading.start),
    sentencePost: text.slice(reading.end, sentence.end),
  };
}

/** Where the phrase that begins at `from` ends: at the next mark of punctuation. */
export function phraseEnd(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && !/[，。；：:！？\n() ]/.test(text[end] ?? "\n")) end++;
  return end;
}

/** The words between two offsets without dates and without areas that open the clause. */
export function without(text: string, from: number, to: number, marks: SentenceMarks): string {
  let out = "";
  let at = from;
  const taken = [...marks.dates, ...marks.subjects]
    .filter((mark) => mark.start >= from && mark.end <= to)
    .sort((a, b) => a.start - b.start);
  for (const mark of taken) {
    if (mark.start < at) continue;
    out += text.slice(at, mark.start);
    at = mark.end;
  }
  return out + text.slice(at, to);
}
