import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { arithmeticOf } from "../../shared/arithmetic/checks.ts";
import type { PlacedOperand } from "../../shared/arithmetic/operand.ts";
import { coverageOf } from "../../shared/coverage/coverage.ts";
import type { Candidate } from "../../shared/extraction/candidate.ts";
import { readText, type TextReading } from "../../shared/source-text/reading.ts";
import { readingOf } from "./readings.ts";

const sentence = "2023年，岚湖新城签约项目42个，总投资约318亿元，同比增长12.5%。\n";
const long = Array.from({ length: 2_000 }, (_, index) => sentence.replace("42", String(index + 1))).join("");

describe("reading", () => {
  test("a long text lets the engine go on meanwhile, and says what reading it here says", async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const reading = await readingOf("long", long, { date: "2024-01" });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
    expect(reading.candidates.length).toBeGreaterThan(5_000);
    expect(reading).toEqual(readText(long, { date: "2024-01" }));
  });

  test("happens once for the same text and the same source, anew for another date", async () => {
    const text = sentence.replace("2023年，", "");
    const first = await readingOf("short", text, { date: "2023-04" });
    expect(await readingOf("short", text, { date: "2023-04" })).toBe(first);
    const later = await readingOf("short", text, { date: "2024-04" });
    expect(later.candidates[0]?.period).not.toBe(first.candidates[0]?.period);
  });

  test("a text of any characters is read in the thread as well", async () => {
    const odd = `${"😀\u0000\ud800 12个，".repeat(400)}\r\n`;
    const { numerals } = await readingOf("odd", odd, {});
    expect(numerals.length).toBe(400);
  });
});

const corpus = new URL("../../../shared/corpus/", import.meta.url);
const there = existsSync(corpus);

const operandOf = (one: Candidate): PlacedOperand => ({
  ...one,
  span: { start: one.start, end: one.end },
  indicatorId: null,
  areaId: null,
  observationId: null,
});
const offered = ({ candidates }: TextReading) =>
  candidates.filter((one) => one.class !== "other" && one.repeatOf === null);

describe.skipIf(!there)("the real reports (skipped if ../shared/corpus is not there)", () => {
  const read = (name: string) => {
    const text = readFileSync(new URL(`${name}.txt`, corpus), "utf8");
    const reading = readText(text, {});
    const checks = arithmeticOf(text, reading.sentences, offered(reading).map(operandOf));
    return { reading, checks };
  };
  const words = (check: { operands: { text: string }[] }) => check.operands.map(({ text }) => text);

  test.each(["binjiang-2021", "liangzhu-2023", "linping-2023", "qiantang-2023", "yuhang-2020q3"])(
    "%s: no numeral is left without figure or reason",
    (name) => {
      const { reading } = read(name);
      const coverage = coverageOf(reading.numerals, offered(reading), []);
      expect(coverage.total).toBeGreaterThan(30);
      expect(coverage.open).toBe(0);
    },
  );

  test("three quarters against nearly 1800 close", () => {
    const { checks } = read("yuhang-2020q3");
    const quarters = checks.find(({ kind }) => kind === "periods");
    expect(quarters).toMatchObject({ closes: true, relation: "equal" });
    expect(words(quarters!)).toEqual(["近1800亿元", "582亿元", "600亿元", "556亿元"]);
    expect(checks.every(({ closes }) => closes)).toBe(true);
  });
  test("a plan of 113 with about 128 done against 114 % closes", () => {
    const { checks } = read("liangzhu-2023");
    const completion = checks.find(({ kind }) => kind === "completion");
    expect(completion?.closes).toBe(true);
    expect(words(completion!)).toEqual(["约113亿元", "约128亿", "114%"]);
    expect(checks.every(({ closes }) => closes)).toBe(true);
  });
  test("25 as 95 % fits no whole number, and nothing else is said not to close", () => {
    const { checks } = read("linping-2023");
    expect(checks.filter(({ closes }) => !closes)).toMatchObject([{ kind: "share", integers: [] }]);
    expect(words(checks[0]!)).toEqual(["25幢", "95%"]);
  });
});
