/**
 * The one pass over a folded text: words of time, mentions of areas, numbers with their units, and the numbers that are
 * no figures with the reason why. Everything later works on these marks, sentence by sentence.
 */

import { unitStarts } from "../model/unit.ts";
import { type AreaMention, type KnownAreas, mentionAt, zoneMention } from "./areas.ts";
import { type DateReading, readDate } from "./dates.ts";
import { placeAt } from "./gazetteer.ts";
import { codeAt, endsReport, isFurniture, notFigure } from "./not-figures.ts";
import { type QuantityReading, readQuantity } from "./quantities.ts";
import type { Line } from "./sentences.ts";

export interface OtherMark {
  start: number;
  end: number;
  /** `not.code`, `not.ordinal`, `date` … */
  reason: string;
}
export interface Marks {
  dates: DateReading[];
  areas: AreaMention[];
  figures: QuantityReading[];
  others: OtherMark[];
}

const numberChars = "0123456789一二两三四五六七八九十百千万亿零数几第翻半过近前";
const dateChars =
  "第0123456789一二三四五六七八九十去今上下本明前当同首年底末开入截目现如眼迄至近过最这全晚早中凌傍未";
const selfChars = "全我本该";
const number = 1;
const date = 2;
const self = 4;
const flags = new Uint8Array(65_536);
const flag = (chars: string, bit: number) => {
  for (const char of chars) flags[char.charCodeAt(0)] = (flags[char.charCodeAt(0)] ?? 0) | bit;
};
flag(numberChars, number);
flag(dateChars, date);
flag(selfChars, self);

/** What may stand behind the first character of a Chinese numeral: a unit, a numeral, 余, 分之, 点, 半. */
const follows = new Uint8Array(65_536);
for (const char of [...unitStarts, ...Array.from(`${numberChars}分点余多来成番半数增位大`)])
  follows[char.charCodeAt(0)] = 1;

const triple = /(\d{1,2}(?:\.\d+)?):(\d{1,2}(?:\.\d+)?):(\d{1,2}(?:\.\d+)?)(?!\d|[:.]\d)/y;
const letter = /[A-Za-z]/;

/** Marks of a text. `known` says which short names of places to trust. Linear in the length of the text. */
export function scan(text: string, lines: Line[], known: KnownAreas): Marks {
  const marks: Marks = { dates: [], areas: [], figures: [], others: [] };
  let tail = false;
  for (const line of lines) {
    const head = text.slice(line.start, Math.min(line.end, line.start + 60));
    tail ||= line.start > text.length / 2 && endsReport(head);
    if (tail || isFurniture(head)) furnitureLine(text, line, marks);
    else scanLine(text, line, known, marks);
  }
  return marks;
}

/** Whether a Chinese numeral may state a quantity here: by the character behind it, before anything dearer is tried. */
function followsNumeral(text: string, at: number): boolean {
  return (
    follows[text.charCodeAt(at + 1)] === 1 ||
    text[at] === "第" ||
    text[at] === "前" ||
    text[at] === "翻" ||
    text[at - 1] === "其"
  );
}

function furnitureLine(text: string, line: Line, marks: Marks): void {
  for (const match of text.slice(line.start, line.end).matchAll(/\d[\d.,:/-]*/g))
    marks.others.push({
      start: line.start + match.index,
      end: line.start + match.index + match[0].replace(/[.,:/-]+$/, "").length,
      reason: "not.furniture",
    });
}

function scanLine(text: string, line: Line, known: KnownAreas, marks: Marks): void {
  let floor = line.start;
  let at = line.start;
  const other = (start: number, end: number, reason: string) => {
    marks.others.push({ start, end, reason });
    floor = end;
    at = end;
  };
  while (at < line.end) {
    const code = text.charCodeAt(at);
    const bits = flags[code] ?? 0;
    if (bits & date) {
      const reading = readDate(text, at);
      if (reading && reading.end <= line.end && !belongsToWord(text, reading)) {
        marks.dates.push(reading);
        floor = reading.end;
        at = reading.end;
        continue;
      }
    }
    const isDigit = code >= 48 && code <= 57;
    if (!isDigit) {
      const mention = mentionAt(text, at, known);
      if (mention) {
        marks.areas.push(mention);
        floor = mention.end;
        at = mention.end;
        continue;
      }
      const zone = zoneMention(text, at + 1, floor);
      if (zone) {
        addZone(text, zone, marks);
        floor = zone.end;
        at = zone.end;
        continue;
      }
    }
    if (!(bits & number) || (!isDigit && !followsNumeral(text, at))) {
      at++;
      continue;
    }
    if (isDigit) {
      const found = codeAt(text, at);
      if (found) {
        other(at, found.end, found.reason);
        continue;
      }
      triple.lastIndex = at;
      const parts = triple.exec(text);
      if (parts) {
        const sum = [1, 2, 3].reduce((total, group) => total + Number(parts[group]), 0);
        if (Math.abs(sum - 100) < 1 || Math.abs(sum - 10) < 0.2) {
          structure(parts, sum > 50, marks);
          floor = triple.lastIndex;
          at = triple.lastIndex;
          continue;
        }
      }
    }
    const reading = readQuantity(text, at);
    if (!reading || reading.end <= at) {
      at++;
      continue;
    }
    const reason = notFigure(text, reading, line.start);
    const start = Math.max(reading.start, floor);
    if (reason === undefined) {
      marks.figures.push({ ...reading, start });
      floor = reading.end;
      at = reading.end;
    } else if (isDigit || reading.form !== "number" || (reading.numeral && !reading.numeral.bare)) {
      // Only number and unit: the rest of the words may hold a mark of its own.
      other(reading.numberStart, Math.max(reading.unitEnd, reading.numeral?.end ?? at + 1), reason);
    } else at++;
    if (isDigit && letter.test(text[at] ?? "")) while (at < line.end && letter.test(text[at] ?? "")) at++;
  }
}

/** 一至三 in 周一至三, 十一月 after a digit, 同期 alone: no dates of their own. */
function belongsToWord(text: string, reading: DateReading): boolean {
  const before = text[reading.start - 1] ?? "";
  const words = text.slice(reading.start, reading.end);
  if (words === "年底" || words === "年末") return /[0-9]/.test(before);
  if (/^[底末]$/.test(words)) return true;
  if (words === "全年" || words === "年内" || words === "年度") return false;
  return /[第]/.test(before) && /^[一二三四五六七八九十\d]+年/.test(words);
}

/** A zone right behind a place takes it into its name: 余杭 + 经济技术开发区; after a full name it stands by itself. */
function addZone(text: string, zone: AreaMention, marks: Marks): void {
  const last = marks.areas.at(-1);
  if (last?.end === zone.start && last.kind === "place") {
    const own = zone.kind !== "self" && zone.name.length > 3;
    if (last.short || !own) {
      marks.areas.pop();
      marks.areas.push({
        start: last.start,
        end: zone.end,
        name: text.slice(last.start, zone.end),
        kind: "zone",
        place: last.place,
        short: false,
      });
      return;
    }
  }
  marks.areas.push(zone);
}

/** 3.2:45.6:51.2 is three shares. */
function structure(parts: RegExpExecArray, percentages: boolean, marks: Marks): void {
  let from = parts.index;
  for (const group of [1, 2, 3]) {
    const value = parts[group] ?? "";
    marks.figures.push({
      start: from,
      end: from + value.length,
      numberStart: from,
      value,
      valueHigh: null,
      unit: percentages ? "%" : "成",
      baseUnit: "percent",
      factor: percentages ? "1" : "10",
      bound: "eq",
      hedge: null,
      numeral: undefined,
      unitStart: from + value.length,
      unitEnd: from + value.length,
      scale: "",
      part: group,
      form: "ratio",
    });
    from += value.length + 1;
  }
}

/** Full names of places in a text, to learn which surroundings it speaks of. */
export function fullPlaceNames(
  text: string,
): Map<string, { place: ReturnType<typeof placeAt>; count: number; first: number }> {
  const names = new Map<string, { place: ReturnType<typeof placeAt>; count: number; first: number }>();
  for (let at = 0; at < text.length; at++) {
    const match = placeAt(text, at);
    if (!match || match.short) continue;
    const name = text.slice(at, match.end);
    const known = names.get(name);
    if (known) known.count++;
    else names.set(name, { place: match, count: 1, first: at });
    at = match.end - 1;
  }
  return names;
}
