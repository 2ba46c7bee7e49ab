import { describe, expect, it } from "vitest";
import { indicators } from "../../shared/codelists/indicators.ts";
import { referenceAreas } from "../../shared/codelists/reference-areas.ts";
import { parseQuantity } from "../../shared/model/quantity.ts";
import {
  breakdownText,
  canonicalPeriod,
  draftOf,
  type FigureReading,
  guessArea,
  guessIndicator,
  intervalText,
  kindFor,
  observationOf,
  problemsOf,
  readBreakdown,
  readingAt,
  unitDiffers,
} from "./figure-draft.ts";
import { figureAt, sentenceAround } from "./figure-span.ts";

const text = "2022年，云溪新城集中签约项目12个，总投资约86亿元，同比增长超30%。\r\n明年力争引进人才1.2万人。";
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const areas = referenceAreas;
const linping = areas.find((area) => area.nameZh === "临平区")!;
const source = { date: "2023-02-06", areaId: linping.id };
const reading = (words: string, rest: Partial<FigureReading>): FigureReading => ({
  ...spanOf(words),
  indicator: null,
  area: null,
  period: null,
  scenario: "actual",
  measure: "level",
  accumulation: null,
  breakdown: {},
  entity: null,
  ...rest,
});
const quantity = (words: string) => {
  const parsed = parseQuantity(words);
  if (!parsed.ok) throw new Error(words);
  return parsed;
};

describe("the form as it opens", () => {
  it("takes period, scenario and kind from what was read at the place, the area from the source", () => {
    const readings = [
      reading("12个", { indicator: "签约项目数" }),
      reading("约86亿元", {
        indicator: "签约项目总投资额",
        area: "临平区",
        period: "2022",
        accumulation: "flow",
        breakdown: { level: "市级" },
      }),
    ];
    const draft = draftOf({ text, span: spanOf("86亿元"), readings, source, areas, indicators });
    expect(draft).toMatchObject({
      words: "86亿元",
      period: "2022",
      areaId: linping.id,
      accumulation: "flow",
      breakdown: "level：市级",
      year: 2023,
    });
    const chosen = indicators.find((one) => one.id === draft.indicatorId)!;
    expect(chosen.baseUnit).toBe("CNY");
    expect([chosen.nameZh, ...chosen.aliases].join()).toContain("签约");
    expect(problemsOf(draft, quantity("86亿元"))).toEqual([]);
  });

  it("falls back on the source's year and area, and says what is still open", () => {
    const draft = draftOf({ text, span: spanOf("1.2万人"), readings: [], source, areas, indicators });
    expect(draft).toMatchObject({
      period: "2023",
      areaId: linping.id,
      indicatorId: null,
      scenario: "actual",
    });
    expect(problemsOf(draft, parseQuantity(draft.quantity))).toEqual(["indicatorId"]);
    const bare = draftOf({
      text,
      span: spanOf("云溪新城"),
      readings: [],
      source: { date: null, areaId: null },
      areas,
      indicators,
    });
    expect(problemsOf(bare, parseQuantity(bare.quantity))).toEqual([
      "quantity",
      "indicatorId",
      "areaId",
      "period",
    ]);
  });

  it("finds the one quantity in words that hold more, and leaves several to the analyst", () => {
    const draft = (words: string) =>
      draftOf({ text, span: spanOf(words), readings: [], source, areas, indicators });
    expect(draft("总投资约86亿元")).toMatchObject({ words: "总投资约86亿元", quantity: "约86亿元" });
    expect(draft("12个，总投资约86亿元").quantity).toBe("12个，总投资约86亿元");
  });

  it("joins words that a line end cut, and keeps them as they stood for the passage", () => {
    const cut = "总投资约8\r\n6亿元";
    const draft = draftOf({
      text: cut,
      span: { start: 3, end: cut.length },
      readings: [],
      source,
      areas,
      indicators,
    });
    expect(draft.quantity).toBe("约86亿元");
    expect(draft.words).toBe("约8\r\n6亿元");
  });
});

describe("guesses", () => {
  it("prefer the reading that shares most with the words", () => {
    const wide = reading("总投资约86亿元", { period: "2021" });
    const near = reading("约86亿元，同比增长超30%", { period: "2022" });
    expect(readingAt([wide, near], spanOf("超30%"))).toBe(near);
    expect(readingAt([wide], spanOf("12个"))).toBeNull();
  });

  it("choose the indicator of the same kind: a rate for a percentage, an amount for money", () => {
    const growth = guessIndicator("规模以上工业增加值增速", quantity("8.1%"), indicators);
    expect(growth?.baseUnit).toBe("percent");
    expect(guessIndicator("森林里的松鼠", quantity("8只"), indicators)).toBeNull();
    expect(guessIndicator("", quantity("8只"), indicators)).toBeNull();
  });

  it("take the area as it was then: 余杭区 before and after it was divided", () => {
    const before = guessArea("余杭区", "2020", linping.id, areas);
    const after = guessArea("余杭区", "2022", linping.id, areas);
    expect(before).not.toBe(after);
    for (const id of [before, after]) expect(areas.find((area) => area.id === id)?.nameZh).toContain("余杭");
    expect(guessArea("某某开发区", "2022", linping.id, areas)).toBe(linping.id);
    expect(guessArea(null, "2022", null, areas)).toBeNull();
  });

  it("call a percentage of an amount growth, and leave an indicator's own kind alone", () => {
    const money = indicators.find((one) => one.baseUnit === "CNY" && one.accumulation === "flow")!;
    const share = indicators.find((one) => one.measure === "share")!;
    expect(kindFor(money, quantity("12%"))).toEqual({ measure: "growth", accumulation: null });
    expect(kindFor(money, quantity("12亿元"))).toEqual({ measure: "level", accumulation: "flow" });
    expect(kindFor(share, quantity("12%")).measure).toBe("share");
    expect(kindFor(null, quantity("第3位")).measure).toBe("rank");
  });

  it("notice a unit of another measure", () => {
    const land = indicators.find((one) => one.baseUnit === "mu")!;
    expect(unitDiffers(land, quantity("12公顷"), land.measure)).toBe(true);
    expect(unitDiffers(land, quantity("12亩"), land.measure)).toBe(false);
    expect(unitDiffers(land, quantity("12%"), "growth")).toBe(false);
    expect(unitDiffers(null, quantity("12%"), "level")).toBe(false);
  });

  it("read a period as it is typed, with the source's year where none is said", () => {
    expect(canonicalPeriod("2023年前三季度", null)).toBe("2023-Q1/2023-Q3");
    expect(canonicalPeriod("三季度", 2023)).toBe("2023-Q3");
    expect(canonicalPeriod("三季度", null)).toBeNull();
    expect(canonicalPeriod("不知道", 2023)).toBeNull();
  });
});

describe("the interval of the words", () => {
  it("is shown in their own unit, and not at all where the number is exact", () => {
    const shown = (words: string) => intervalText(quantity(words));
    expect(shown("约312亿元")).toBe("311.5–312.5");
    expect(shown("超45亿元")).toBe("45–46");
    expect(shown("10%以上")).toBe("≥10");
    expect(shown("46个")).toBe("");
    expect(shown("0个")).toBe("");
  });
});

describe("what is stored", () => {
  it("has its breakdown as dimensions, whatever the width of the signs", () => {
    const breakdown = { investment_size: "20-50亿元", class: "市级" };
    expect(breakdownText(breakdown)).toBe("investment_size：20-50亿元；市级");
    expect(readBreakdown(breakdownText(breakdown))).toEqual(breakdown);
    expect(readBreakdown(" 行业: 制造业; ;")).toEqual({ 行业: "制造业" });
    expect(readBreakdown(" ")).toEqual({});
  });

  it("holds the words of the text as passage and the corrected quantity as reported", () => {
    const draft = {
      ...draftOf({ text, span: spanOf("约86亿元"), readings: [], source, areas, indicators }),
      indicatorId: indicators[0]!.id,
      period: "2022年",
      quantity: " 约86.5亿元 ",
      entity: "  ",
      note: " 含续建 ",
    };
    const stored = observationOf(draft, quantity("约86.5亿元"), 7);
    expect(stored.fields).toMatchObject({
      sourceId: 7,
      period: "2022",
      value: "86.5",
      unit: "亿元",
      bound: "approx",
      asReported: "约86.5亿元",
      entity: null,
      note: "含续建",
    });
    expect(stored.passage).toEqual({ ...spanOf("约86亿元"), words: "约86亿元" });
  });
});

describe("a double click", () => {
  it("selects the number with its unit and hedges, exactly, also behind astral characters and full-width digits", () => {
    const line = "𠮷祥园区😀新增１２.５亿元以上的项目近30个";
    const within = { start: 0, end: line.length };
    const at = (words: string) => figureAt(line, line.indexOf(words) + 1, within);
    const words = (span: ReturnType<typeof at>) => span && line.slice(span.start, span.end);
    expect(words(at("２.５"))).toBe("１２.５亿元以上");
    expect(words(at("30"))).toBe("近30个");
    expect(at("园区")).toBeNull();
  });

  it("knows the sentence round it", () => {
    const span = sentenceAround(text, spanOf("1.2万人"));
    expect(text.slice(span.start, span.end)).toBe("明年力争引进人才1.2万人");
  });
});
