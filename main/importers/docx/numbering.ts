/**
 * The numbers that Word writes before paragraphs (一、 （二） 3. 第四条): they are not in the text of the file but are
 * counted from definitions, and a report without them loses its sections. Bullets are left out.
 */
import { walkXml } from "./xml-part.ts";

interface Level {
  start: number;
  format: string;
  /** `第%1章`: %n is the counter of level n. */
  pattern: string;
}
interface Numbering {
  /** numId → what it is counted with, and where counting begins anew. */
  lists: Map<string, { counters: string; starts: Map<number, number> }>;
  /** abstractNumId → levels. */
  levels: Map<string, Map<number, Level>>;
}

function readNumbering(part: Uint8Array | undefined, format: string): Numbering {
  const numbering: Numbering = { lists: new Map(), levels: new Map() };
  if (!part) return numbering;
  let levels: Map<number, Level> | undefined;
  let level: Level | undefined;
  let list: { counters: string; starts: Map<number, number> } | undefined;
  let overridden = 0;
  walkXml(part, format, {
    open(name, attribute) {
      const value = attribute("val") ?? "";
      if (name === "abstractNum") {
        levels = new Map();
        numbering.levels.set(attribute("abstractNumId") ?? "", levels);
      } else if (name === "num") {
        list = { counters: "", starts: new Map() };
        numbering.lists.set(attribute("numId") ?? "", list);
      } else if (name === "abstractNumId" && list) list.counters = value;
      else if (name === "lvlOverride") overridden = Number(attribute("ilvl")) || 0;
      else if (name === "startOverride") list?.starts.set(overridden, Number(value) || 0);
      else if (name === "lvl" && levels) {
        level = { start: 1, format: "decimal", pattern: "" };
        levels.set(Number(attribute("ilvl")) || 0, level);
      } else if (name === "start" && level) level.start = Number(value) || 0;
      else if (name === "numFmt" && level) level.format = value;
      else if (name === "lvlText" && level) level.pattern = value;
    },
    close(name) {
      if (name === "abstractNum") levels = undefined;
      if (name === "num") list = undefined;
      if (name === "lvl") level = undefined;
    },
  });
  return numbering;
}

const digits = "零一二三四五六七八九";

/** 1–9999 in Chinese: 十二, 一百零五. */
export function chineseNumber(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number > 9_999) return String(number);
  if (number < 10) return digits[number]!;
  let words = "";
  let gap = false;
  for (const [unit, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(number / unit) % 10;
    if (digit === 0) gap = words !== "";
    else {
      words += (gap ? "零" : "") + digits[digit] + name;
      gap = false;
    }
  }
  return number < 20 ? words.slice(1) : words;
}

function roman(number: number): string {
  const steps: [number, string][] = [
    [1000, "m"],
    [900, "cm"],
    [500, "d"],
    [400, "cd"],
    [100, "c"],
    [90, "xc"],
    [50, "l"],
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ];
  if (number < 1 || number > 3_999) return String(number);
  let words = "";
  let rest = number;
  for (const [value, letters] of steps) for (; rest >= value; rest -= value) words += letters;
  return words;
}

/** a … z, aa … zz. */
const letter = (number: number) =>
  number < 1 || number > 780
    ? String(number)
    : String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));

function counter(number: number, format: string): string {
  if (/^(?:chinese|japanese|taiwanese|ideograph(?:Digital)?$|ideographDigital)/.test(format))
    return chineseNumber(number);
  if (format === "ideographTraditional") return "甲乙丙丁戊己庚辛壬癸"[number - 1] ?? String(number);
  if (format.startsWith("decimalEnclosedCircle") && number >= 1 && number <= 20)
    return String.fromCharCode(0x2460 + number - 1);
  if (format === "decimalZero") return String(number).padStart(2, "0");
  if (format === "lowerLetter") return letter(number);
  if (format === "upperLetter") return letter(number).toUpperCase();
  if (format === "lowerRoman") return roman(number);
  if (format === "upperRoman") return roman(number).toUpperCase();
  return String(number);
}

/** Counts through a document: call it for every numbered paragraph in order; gives what stands before it, or "". */
export function numberer(
  part: Uint8Array | undefined,
  format: string,
): (list: string, level: number) => string {
  const { lists, levels } = readNumbering(part, format);
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return (listId, at) => {
    const list = lists.get(listId);
    const defined = list && levels.get(list.counters);
    const level = defined?.get(at);
    if (!list || !defined || !level || level.format === "bullet" || level.format === "none") return "";
    const counts = counters.get(list.counters) ?? [];
    counters.set(list.counters, counts);
    if (!begun.has(listId)) {
      begun.add(listId);
      for (const [index, start] of list.starts) counts[index] = start - 1;
    }
    counts[at] = (counts[at] ?? level.start - 1) + 1;
    counts.length = at + 1;
    const words = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const other = defined.get(index);
      counts[index] ??= other?.start ?? 1;
      return counter(counts[index], other?.format ?? "decimal");
    });
    return words === "" || /[、．。.）)：:]$/.test(words) ? words : `${words} `;
  };
}
