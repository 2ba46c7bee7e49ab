/**
 * Notes and source line of a figure in the house style of Chinese reports: 注：…；①…；②…。 资料来源：《…》（…）。
 * What holds for the whole figure comes first and has no mark.
 */
import type { ComparisonGrade } from "../comparison/comparability.ts";
import type { ComparisonNote, ComparisonResult } from "../comparison/result.ts";
import { translate, translateCode } from "../i18n/translate.ts";
import type { Language } from "../model/codes.ts";
import type { Names } from "./names.ts";

/** ① to ㊿, then (51). 0 has no mark. */
export function noteMark(number: number): string {
  if (number <= 0) return "";
  if (number <= 20) return String.fromCodePoint(0x2460 + number - 1);
  if (number <= 35) return String.fromCodePoint(0x3251 + number - 21);
  if (number <= 50) return String.fromCodePoint(0x32b1 + number - 36);
  return `(${number})`;
}

export const noteMarks = (numbers: readonly number[]): string =>
  [...new Set(numbers)]
    .sort((a, b) => a - b)
    .map(noteMark)
    .join("");

/** The sentence of one note, without its mark. */
export function noteText(note: Pick<ComparisonNote, "code" | "params">, names: Names): string {
  const params: Record<string, string | number> = { ...note.params };
  if (typeof params["areaId"] === "string") params["area"] = names.area(params["areaId"]);
  if (typeof params["areaIds"] === "string") params["areas"] = names.area(params["areaIds"]);
  for (const name of ["period", "date"])
    if (typeof params[name] === "string") params[name] = names.period(params[name]);
  if (typeof params["areaKind"] === "string")
    params["areaKind"] = translateCode(names.language, `areaKind.${params["areaKind"]}`);
  if (typeof params["breakdown"] === "string")
    params["breakdown"] = params["breakdown"].replaceAll(">=", "≥").replaceAll("<=", "≤");
  for (const name of ["from", "to", "unit"])
    if (typeof params[name] === "string") params[name] = names.unit(params[name]) || params[name];
  return translateCode(names.language, note.code, params);
}

/** Mark and sentence of every note, general ones first. */
export const notesOf = (result: ComparisonResult, names: Names): { number: number; text: string }[] =>
  result.notes.map((note) => ({ number: note.number, text: noteText(note, names) }));

/** All notes as one paragraph; empty where there are none. */
export function notesParagraph(
  notes: readonly { number: number; text: string }[],
  language: Names["language"],
): string {
  if (notes.length === 0) return "";
  const english = language === "en";
  const sentences = notes.map(
    ({ number, text }) => `${noteMark(number)}${english && number > 0 ? " " : ""}${text}`,
  );
  return `${translate(language, "charts.notes")}${sentences.join(english ? "; " : "；")}${english ? "." : "。"}`;
}

const mostReasons = 3;

/** 可比性D级（不宜排名）：期间长度不同（3/6对）、…。 The gravest reasons only; empty where nothing was graded. */
export function gradeSentence(grade: ComparisonGrade | null | undefined, language: Language): string {
  if (!grade) return "";
  const english = language === "en";
  const reasons = grade.reasons.slice(0, mostReasons).map(({ code, pairs }) =>
    translate(language, "grade.reason", {
      reason: translateCode(language, `grade.reason.${code}`),
      pairs,
      all: grade.pairs,
    }),
  );
  const sentence = translate(language, reasons.length ? "grade.sentence" : "grade.sentence.plain", {
    grade: grade.grade,
    meaning: translate(language, `grade.${grade.grade}`),
    reasons: reasons.join(english ? "; " : "、"),
  });
  return `${sentence}${english ? "." : "。"}`;
}

/** 资料来源：…；…。 Empty where no source is known. */
export function sourceLine(sourceIds: readonly number[], names: Names): string {
  if (sourceIds.length === 0) return "";
  const english = names.language === "en";
  const titles = sourceIds.map((id) => names.source(id)).join(english ? "; " : "；");
  return `${translate(names.language, "charts.source")}${titles}${english ? "." : "。"}`;
}
