import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numerals } from "./all-numerals.ts";
import { Candidate, toGuideRow } from "./candidate.ts";
import { extract } from "./extract.ts";
import { fixtureTexts } from "./fixtures/all.ts";
import { readFixture } from "./fixtures/fixture.ts";
import { type FixtureScore, scoreFixture } from "./fixtures/scoring.ts";
import { fold } from "./fold.ts";

describe("texts of every genre", () => {
  const total: FixtureScore = { gold: 0, found: 0, predicted: 0, metric: 0, clean: 0, complaints: [] };
  test.each(fixtureTexts.map((fixture) => [fixture.name, fixture] as const))("%s", (_, fixture) => {
    const { text, rows } = readFixture(fixture);
    const score = scoreFixture(rows, extract(text));
    for (const key of ["gold", "found", "predicted", "metric", "clean"] as const) total[key] += score[key];
    const reached = {
      recall: score.found / score.gold >= 0.95,
      precision: score.found / Math.max(1, score.predicted) >= 0.92,
      rows: score.clean / Math.max(1, score.metric) >= 0.7,
    };
    // The complaints are in the comparison so that a failure shows them.
    expect({ ...reached, complaints: score.complaints }).toEqual({
      recall: true,
      precision: true,
      rows: true,
      complaints: score.complaints,
    });
  });
  test("together: recall 98 %, precision 97 %, rows right 90 %", () => {
    expect(total.gold).toBeGreaterThan(200);
    expect(total.found / total.gold).toBeGreaterThanOrEqual(0.98);
    expect(total.found / total.predicted).toBeGreaterThanOrEqual(0.97);
    expect(total.clean / total.metric).toBeGreaterThanOrEqual(0.9);
  });
});

/** Characters and pieces of which reports are made, and what files hold besides. */
const piece = fc.oneof(
  fc.constantFrom(
    ...Array.from(
      "0123456789一二三两十百千万亿半近约超余多个家元％%，。；：、\n\r\t 　年月日第的增长下降到至(（)）“”",
    ),
    "２０２３年",
    "1.2万亿元",
    "20-50亿元",
    "同比增长5.2%",
    "分别为1、2和3个",
    "截至2023年底",
    "余杭区",
    "良渚新城",
    "😀",
    "𠮷",
    "\u200b",
    "\ufeff",
    "\r\n",
    "4.3:55.2:40.5",
    "2.1∶1",
    "〔2024〕6号",
    "50亿元以上项目4个",
  ),
  fc.string({ unit: "binary", maxLength: 4 }),
);
const text = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(""));

describe("whatever the text", () => {
  test("never throws; spans lie in the text, hold its words, are in order and do not overlap", () => {
    fc.assert(
      fc.property(text, (words) => {
        let last = 0;
        for (const candidate of extract(words)) {
          expect(Candidate.safeParse(candidate).error).toBeUndefined();
          expect(candidate.start).toBeGreaterThanOrEqual(last);
          expect(candidate.end).toBeGreaterThan(candidate.start);
          expect(candidate.end).toBeLessThanOrEqual(words.length);
          expect(candidate.text).toBe(words.slice(candidate.start, candidate.end));
          last = candidate.end;
          toGuideRow(candidate);
        }
        for (const numeral of numerals(words))
          expect(words.slice(numeral.start, numeral.end)).toBe(numeral.text);
      }),
      { numRuns: 400 },
    );
  });
  test("the same text gives the same figures", () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(extract(words)).toEqual(extract(words));
      }),
      { numRuns: 50 },
    );
  });
  test("widths, spaces, line ends and astral characters move the spans and nothing else", () => {
    const { text: plain } = readFixture(fixtureTexts[0]!);
    const wide = (words: string) =>
      words
        .replace(/[0-9%]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
        .replaceAll("\n", "\r\n");
    const spaced = (words: string) => words.replace(/(\d)([\u4e00-\u9fa5])/g, "$1 $2");
    const read = (words: string) =>
      extract(words).map((one) => ({ ...one, start: 0, end: 0, text: "", repeatOf: null }));
    expect(read(wide(plain))).toEqual(read(plain));
    expect(read(spaced(plain))).toEqual(read(plain));
    expect(read(`😀𠮷\n${plain}`)).toEqual(read(plain));
  });
  test("folding keeps the way back", () => {
    fc.assert(
      fc.property(text, (words) => {
        const folded = fold(words);
        let last = -1;
        for (let index = 0; index < folded.text.length; index++) {
          expect(folded.startOf(index)).toBeGreaterThan(last);
          last = folded.startOf(index);
        }
        expect(folded.startOf(folded.text.length)).toBe(words.length);
      }),
    );
  });
});

test("a passage that comes again is the same figure again", () => {
  const passage = "2022年,青羊区新引进高新技术企业36家,实现技术合同成交额128亿元。";
  const [first, second, again, more] = extract(`${passage}\n${passage}`).filter(
    (one) => one.class === "metric",
  );
  expect(first?.repeatOf).toBeNull();
  expect(again?.repeatOf).toBe(first?.start);
  expect(more?.repeatOf).toBe(second?.start);
  expect(again?.period).toBe(first?.period);
});

test("every numeral is told what it is", () => {
  const words = "2023年,三大产业集群新增企业45家,占全市的12.5%,“1323”工作法入选第3批试点。";
  expect(numerals(words).map(({ text: said, reason }) => [said, reason])).toEqual([
    ["2023年", "date"],
    ["三", expect.stringMatching(/^not\./)],
    ["45家", null],
    ["12.5%", null],
    ["1323", "not.quoted_name"],
    ["第3", "not.ordinal"],
  ]);
});

test("fifty thousand characters of anything take no more than their share of time", () => {
  const time = (words: string) => {
    const start = Date.now();
    extract(words);
    return Date.now() - start;
  };
  for (const unit of ["1,", "万亿", "第", "新城", "、1", "1个", "\n", "分别增长1%", "(", "“", "2023年5月"]) {
    const small = Math.max(5, time(unit.repeat(Math.ceil(10_000 / unit.length))));
    const large = time(unit.repeat(Math.ceil(50_000 / unit.length)));
    expect([unit, large < small * 40]).toEqual([unit, true]);
  }
});

const periods = (text: string) =>
  new Map(extract(text).map((figure) => [text.slice(figure.start, figure.end), figure.period]));

describe("terms of years", () => {
  const report = `政府工作报告
（2022年1月9日在云河县第十八届人民代表大会第一次会议上）

一、过去五年工作回顾

——这五年，城市面貌更新。新建公园31个，优良天数由2016年的270天增加到301天。

二、今后五年目标任务

今后五年，规上工业总产值达到900亿元，地区生产总值年均增长6%。
`;
  test("reads the term that a paragraph looks back on, and its last year for what was reached", () => {
    expect(periods(report).get("31个")).toBe("2017/2021");
    expect(periods(report).get("301天")).toBe("2021");
  });
  test("reads the years to come: their end for a level, all of them for a rate", () => {
    expect(periods(report).get("900亿元")).toBe("2026");
    expect(periods(report).get("6%")).toBe("2022/2026");
  });
});

describe("bulletins of an event", () => {
  const bulletin = `云河县举行2023年第三季度重大项目集中开工活动

8月21日上午，云河县2023年第三季度重大项目集中开工活动在城北园区举行。此次集中开工项目33个，总投资97.4亿元，年度计划投资12.6亿元。

1—7月，全县固定资产投资同比增长11.3%。

全县共签约项目64个，落地率51.2%。

■ 开工项目简介

云河智谷产业园：占地207亩，总投资8.8亿元，投产后预计年产值23亿元。
`;
  test("reads what is announced as of the day, the months so far until the next heading", () => {
    const read = periods(bulletin);
    for (const figure of ["33个", "97.4亿元", "207亩", "8.8亿元"])
      expect([figure, read.get(figure)]).toEqual([figure, "2023-08-21"]);
    for (const figure of ["11.3%", "64个", "51.2%"])
      expect([figure, read.get(figure)]).toEqual([figure, "2023-01/2023-07"]);
    expect(read.get("12.6亿元")).toBe("2023");
    expect(read.get("23亿元")).toBeNull();
  });
});

test("leaves out where a place lies and who a promise is for", () => {
  const text =
    "云河县地处北纬28度。对新建500头以上标准化养殖场，每新增存栏1头补贴900元；经营满2年的再补贴6万元。";
  const kept = extract(text).filter((figure) => figure.class !== "other");
  expect(kept.map((figure) => figure.text)).toEqual(["900元", "6万元"]);
});
