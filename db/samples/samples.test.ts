import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { areaChanges } from "../../shared/codelists/area-changes.ts";
import { indicators } from "../../shared/codelists/indicators.ts";
import { referenceAreas } from "../../shared/codelists/reference-areas.ts";
import { compare } from "../../shared/comparison/compare.ts";
import { ComparisonSpec } from "../../shared/comparison/spec.ts";
import { Observation, ObservationFields } from "../../shared/model/observation.ts";
import { normalise, Quantity } from "../../shared/model/quantity.ts";
import { spanOf, TimePeriod } from "../../shared/model/time-period.ts";
import { findUnit } from "../../shared/model/unit.ts";
import { sampleComparisons } from "./comparisons.ts";
import type { SampleFact } from "./sample-source.ts";
import { sampleSources } from "./sample-sources.ts";

const facts = sampleSources.flatMap((source) => source.facts.map((fact) => ({ source, fact })));
const indicatorOf = new Map(indicators.map((indicator) => [indicator.id, indicator]));
const areaOf = new Map(referenceAreas.map((area) => [area.id, area]));
const label = (fact: SampleFact) => `${fact.indicatorId} ${fact.words}`;

const corpus = new URL("../../../shared/corpus/", import.meta.url);
const hasCorpus = existsSync(corpus);

/** What Chinese words come to, for those of the sample that hold no digits. */
const spelled: Record<string, string> = {
  翻番: "2",
  两个半月: "2.5",
  半个多世纪: "50",
  上千家: "1000",
  千亿: "1000",
  一两个月: "1",
  五宗: "5",
  第七位: "7",
  第一: "1",
  十余个: "10",
  三: "3",
  一半: "50",
  一日: "1",
  三个月: "3",
};
/** Words that bound a number, by the bound they stand for. */
const hedges: Partial<Record<SampleFact["bound"], RegExp>> = {
  approx: /约|左右/,
  over: /超|突破|余|多/,
  under: /近|不到/,
  at_least: /以上|不少于|上千/,
  at_most: /以内|强/,
};
const observations = facts.map(({ fact }, at) => {
  const { start: _start, end: _end, words, note, ...rest } = fact;
  const source = facts[at]?.source;
  return Observation.parse({
    ...rest,
    ...normalise(fact),
    id: at + 1,
    asReported: words,
    missingReason: null,
    obsStatus: "A",
    reviewState: "checked",
    sourceId: sampleSources.findIndex((other) => other === source) + 1,
    passageId: at + 1,
    note: note?.zh ?? "",
    lowOverride: null,
    highOverride: null,
  });
});

describe("the sample's facts", () => {
  it("are those of five reports, 176 of them", () => {
    expect(sampleSources.map((source) => [source.id, source.facts.length])).toEqual([
      ["yuhang-2020q3", 24],
      ["binjiang-2021", 19],
      ["linping-2023", 28],
      ["qiantang-2023", 36],
      ["liangzhu-2023", 69],
    ]);
  });

  it("are well-formed, with areas and indicators that are listed", () => {
    for (const { fact } of facts) {
      Quantity.parse(fact);
      ObservationFields.pick({ measure: true, scenario: true, accumulation: true, breakdown: true }).parse(
        fact,
      );
      expect([label(fact), TimePeriod.safeParse(fact.period).success]).toEqual([label(fact), true]);
      expect([label(fact), areaOf.has(fact.areaId)]).toEqual([label(fact), true]);
      expect([label(fact), fact.valueHigh !== null]).toEqual([label(fact), fact.bound === "range"]);
    }
    for (const source of sampleSources) expect(areaOf.has(source.areaId)).toBe(true);
  });

  it("measure what their indicator measures, in a unit of its kind", () => {
    const time = ["day", "working_day", "month", "year"];
    for (const { fact } of facts) {
      const indicator = indicatorOf.get(fact.indicatorId);
      expect([label(fact), fact.measure]).toEqual([label(fact), indicator?.measure]);
      const base = findUnit(fact.unit)?.baseUnit ?? "unknown";
      const allowed = fact.measure === "duration" ? time : [indicator?.baseUnit];
      expect([label(fact), allowed.includes(base)]).toEqual([label(fact), true]);
    }
  });

  it("are about areas that were there at the time", () => {
    for (const { fact } of facts) {
      const { start, end } = spanOf(fact.period);
      const area = areaOf.get(fact.areaId);
      expect([label(fact), (end ?? "9999") >= (area?.validFrom ?? "")]).toEqual([label(fact), true]);
      expect([label(fact), (start ?? end ?? "") <= (area?.validTo ?? "9999")]).toEqual([label(fact), true]);
    }
  });

  it("state one thing once: no report has two figures for one key", () => {
    const keys = facts.map(({ source, fact }) => {
      const { indicatorId, areaId, period, scenario, entity, breakdown } = fact;
      return JSON.stringify([source.id, indicatorId, areaId, period, scenario, entity, breakdown]);
    });
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it("have the value and the bound that their words state", () => {
    for (const { fact } of facts) {
      const digits = /\d+(\.\d+)?/.exec(fact.words)?.[0] ?? spelled[fact.words];
      expect([label(fact), digits]).toEqual([label(fact), fact.value]);
      const hedge = hedges[fact.bound] ?? /^(?!.*[约余超近多])/;
      // 约完成年度计划的114%: the bound stands apart from the number.
      const words = fact.words === "114%" ? "约114%" : fact.words;
      expect([label(fact), words]).toEqual([label(fact), expect.stringMatching(hedge)]);
    }
  });

  it("have the unit that their words state", () => {
    const otherwise = new Map([
      ["翻番", "倍"],
      ["半个多世纪", "年"],
      ["第一", "位"],
      ["三", "个"],
      ["一半", "%"],
      ["千亿", "亿元"],
      ["约128亿", "亿元"],
      ["两个半月", "个月"],
      ["50多个", "个"],
    ]);
    for (const { fact } of facts)
      expect([fact.words, otherwise.get(fact.words) ?? fact.unit]).toEqual([fact.words, fact.unit]);
    const stated = facts.filter(({ fact }) => !otherwise.has(fact.words));
    for (const { fact } of stated) {
      const bare = fact.words.replace(/[余多]/, "");
      expect([bare, bare.includes(fact.unit)]).toEqual([bare, true]);
    }
  });

  it("add up as the reports say", () => {
    const sum = (id: string, indicatorId: string) =>
      facts
        .filter(({ source, fact }) => source.id === id && fact.indicatorId === indicatorId)
        .filter(({ fact }) => fact.areaId === "yuhang-to-2021")
        .map(({ fact }) => Number(fact.value));
    const quarters = sum("yuhang-2020q3", "signed-and-started-investment").reduce((a, b) => a + b, 0);
    expect(quarters).toBe(556 + 582 + 600);
    expect(quarters).toBeLessThan(1800);
    expect(sum("yuhang-2020q3", "signed-projects")).toEqual([20, 21, 17, 58]);
  });
});

describe.skipIf(!hasCorpus)(
  `the sample's facts beside the reports${hasCorpus ? "" : ": ../shared/corpus is not here"}`,
  () => {
    const texts = new Map(
      sampleSources.map((source) => [
        source.id,
        hasCorpus ? readFileSync(new URL(`${source.id}.txt`, corpus), "utf8") : "",
      ]),
    );

    it("are of just these texts", () => {
      for (const source of sampleSources) {
        const hash = createHash("sha256")
          .update(texts.get(source.id) ?? "", "utf8")
          .digest("hex");
        expect([source.id, hash]).toEqual([source.id, source.textSha256]);
      }
    });

    it("stand where they say, in order, without overlap", () => {
      for (const source of sampleSources) {
        let last = 0;
        for (const fact of source.facts) {
          expect(texts.get(source.id)?.slice(fact.start, fact.end)).toBe(fact.words);
          expect(fact.start).toBeGreaterThanOrEqual(last);
          last = fact.end;
        }
      }
    });

    it("hold every figure that the annotated reports have, once", () => {
      const annotated = sampleSources.filter((source) =>
        existsSync(new URL(`${source.id}.gold.jsonl`, corpus)),
      );
      expect(annotated.map((source) => source.id)).toEqual([
        "yuhang-2020q3",
        "linping-2023",
        "liangzhu-2023",
      ]);
      // Named again further on in other words: 今年以来…近1800亿元, 总投资556亿元.
      const again = new Set(["yuhang-2020q3 266", "yuhang-2020q3 1858"]);
      for (const source of annotated) {
        const gold = readFileSync(new URL(`${source.id}.gold.jsonl`, corpus), "utf8")
          .split("\n")
          .filter((line) => line.trim() !== "")
          .map((line) => JSON.parse(line) as Record<string, unknown>)
          .filter((row) => row["class"] !== "other" && row["repeat_of"] === undefined)
          .filter((row) => !again.has(`${source.id} ${String(row["start"])}`))
          .map((row) => [
            row["start"],
            row["end"],
            row["value"],
            row["bound"],
            row["measure"],
            row["scenario"],
          ]);
        const ours = source.facts.map((fact) => [
          fact.start,
          fact.end,
          Number(fact.value),
          fact.bound,
          fact.measure,
          fact.scenario,
        ]);
        expect(ours).toEqual(gold);
      }
    });

    it("keep no more of the reports than the words of a figure", () => {
      for (const { fact } of facts) expect([fact.words, fact.words.length <= 14]).toEqual([fact.words, true]);
    });
  },
);

describe("the sample's comparisons", () => {
  const results = sampleComparisons.map((sample) => ({
    sample,
    result: compare(sample.spec, {
      observations,
      areas: referenceAreas,
      changes: areaChanges,
      indicators,
      sources: sampleSources.map((source, at) => ({ id: at + 1, date: source.date })),
    }),
  }));

  it("ask for what there is: every row and every column has a figure", () => {
    for (const { sample, result } of results) {
      ComparisonSpec.parse(sample.spec);
      const filled = result.cells.map((row) => row.map((cell) => cell.value !== null));
      expect([sample.id, result.areaIds]).toEqual([sample.id, sample.spec.areaIds]);
      for (const row of filled) expect([sample.id, row.includes(true)]).toEqual([sample.id, true]);
      for (const [c] of result.columns.entries())
        expect([sample.id, c, filled.some((row) => row[c])]).toEqual([sample.id, c, true]);
    }
    expect(new Set(sampleComparisons.map((sample) => sample.id)).size).toBe(sampleComparisons.length);
  });

  it("open on six areas of which every one has a figure", () => {
    const first = results[0]?.result;
    expect(first?.cells.map((row) => row.map((cell) => cell.value))).toEqual([
      [104, null],
      [61, 50],
      [null, 118],
      [null, 25],
      [18, 10],
      [58, null],
    ]);
  });

  it("show the plan of 良渚新城 beside what was done", () => {
    const result = results.find(({ sample }) => sample.id === "liangzhu-investment-2023")?.result;
    expect(result?.columns.map((column, c) => [column.scenario, result.cells[0]?.[c]?.value])).toEqual([
      ["actual", 578],
      ["actual", 753],
      ["actual", 128],
      ["target", 113],
    ]);
  });
});
