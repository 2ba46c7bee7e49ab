/** Numbers that are no figures, as candidates of class `other`: so that a reader sees why not. */
import type { Reader } from "./reading-state.ts";
import type { OtherMark } from "./scan.ts";

/** Too plain to be shown: words, articles, furniture. */
const silent = new Set([
  "not.furniture",
  "not.word",
  "not.article",
  "not.idiom",
  "not.bare",
  "not.enumeration",
  "not.name_of_scale",
  "not.date",
]);

export function pushOther(reader: Reader, other: OtherMark): void {
  if (silent.has(other.reason)) return;
  const start = reader.folded.startOf(other.start);
  const end = reader.folded.endOf(other.end);
  reader.keys.push(undefined);
  reader.candidates.push({
    start,
    end,
    text: reader.original.slice(start, end),
    class: "other",
    value: "0",
    valueHigh: null,
    unit: "",
    baseValue: 0,
    baseUnit: "count",
    bound: "eq",
    measure: "level",
    scenario: "actual",
    accumulation: null,
    indicator: "",
    area: null,
    entity: null,
    period: null,
    breakdown: {},
    repeatOf: null,
    note: other.reason,
    score: 0.1,
    reasons: [other.reason],
  });
}
