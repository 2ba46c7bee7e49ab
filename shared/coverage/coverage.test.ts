import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dismissal } from "../model/dismissal.ts";
import { readText } from "../source-text/reading.ts";
import { coverageOf, reasonOf } from "./coverage.ts";
import { isSettled, settledCount } from "./coverage-counts.ts";

const text = [
  "岚湖新城2023年盘点",
  "2023年1—11月，新签约项目42个，总投资约318亿元。",
  "第三届推介会在5号楼举行，咨询电话0571-88886666。",
].join("\n");
const { numerals } = readText(text, { date: "2024-01" });
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const dismissal = (
  id: number,
  words: string,
  scope: Dismissal["scope"],
  reason: Dismissal["reason"],
): Dismissal => ({
  id,
  sourceId: 1,
  scope,
  ...(scope === "source" ? { start: 0, end: 0 } : span(words)),
  words,
  before: "",
  after: "",
  reason,
  note: "",
});
const states = (coverage: ReturnType<typeof coverageOf>) =>
  Object.fromEntries(coverage.spans.map((one) => [text.slice(one.start, one.end), one.state]));

describe("every numeral", () => {
  test("is a figure, or has a reason why not; a date or a number of a telephone counts once", () => {
    const coverage = coverageOf(numerals, [], []);
    expect(states(coverage)).toMatchObject({
      "2023年1—11月": "automatic",
      "42个": "open",
      约318亿元: "open",
      "0571-88886666": "automatic",
    });
    expect(coverage.open).toBe(2);
    expect(isSettled(coverage)).toBe(false);
    expect(coverage.spans.find(({ because }) => because === "date")?.reason).toBe("date");
    expect(coverage.spans.every((one) => (one.state === "automatic") === (one.because !== null))).toBe(true);
  });
  test("is captured by the passage over it, else dismissed by a person, else explained, else open", () => {
    const whole = coverageOf(
      numerals,
      [span("总投资约318亿元")],
      [dismissal(1, "42个", "numeral", "not_of_interest")],
    );
    expect(states(whole)).toMatchObject({
      "42个": "dismissed",
      约318亿元: "captured",
      "2023年1—11月": "automatic",
    });
    expect(settledCount(whole)).toBe(whole.total);
    expect(isSettled(whole)).toBe(true);
    const line = text.split("\n")[1]!;
    const passage = coverageOf(numerals, [], [dismissal(2, line, "passage", "nothing_here")]);
    expect(states(passage)).toMatchObject({ "42个": "dismissed", "2023年1—11月": "automatic" });
    const source = coverageOf(numerals, [span("42个")], [dismissal(3, "", "source", "nothing_here")]);
    expect(states(source)).toMatchObject({ "42个": "captured", 约318亿元: "dismissed" });
    expect(source.spans.find(({ state }) => state === "dismissed")).toMatchObject({
      dismissalId: 3,
      reason: "nothing_here",
    });
  });
  test("explained by itself has a reason in the words of people", () => {
    expect(["date", "not.code", "not.ordinal", "not.idiom", "repeat", "not.furniture"].map(reasonOf)).toEqual(
      ["date", "code_or_name", "ordinal", "slogan", "repeated", "other"],
    );
  });
});

const pieces = [
  "签约项目",
  "约",
  "12",
  "３４",
  "个",
  "亿元",
  "2023年",
  "一季度",
  "，",
  "。",
  "\r\n",
  " ",
  "😀",
  "第",
  "三",
  "十余",
  "%",
  "A",
  "5G",
  "-",
  ".",
  "其中",
  "占",
];
const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(""));

test("whatever the text: no digit is missed, no numeral counts twice, every one lies within the text", () => {
  fc.assert(
    fc.property(anyText, (words) => {
      const reading = readText(words, { date: "2024" });
      const all = reading.numerals;
      let end = 0;
      for (const one of all) {
        expect(one.start).toBeGreaterThanOrEqual(end);
        expect(one.end).toBeGreaterThan(one.start);
        ({ end } = one);
      }
      expect(end).toBeLessThanOrEqual(words.length);
      for (const match of words.matchAll(/[0-9０-９]/g))
        expect(
          all.some((one) => one.start <= match.index && match.index < one.end),
          `${words} at ${match.index}`,
        ).toBe(true);
      const { total, captured, dismissed, automatic, open } = coverageOf(all, all.slice(0, 2), []);
      expect(captured + dismissed + automatic + open).toBe(total);
      expect(total).toBe(all.length);
      const { sections } = reading;
      expect([sections[0]?.start, sections.at(-1)?.end]).toEqual([0, words.length]);
      sections.slice(1).forEach((section, index) => expect(section.start).toBe(sections[index]?.end));
    }),
    { numRuns: 400 },
  );
});
