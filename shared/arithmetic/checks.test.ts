import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQuantity } from "../model/quantity.ts";
import { partsOf } from "../source-text/sections.ts";
import type { ArithmeticCheck } from "./check.ts";
import { arithmeticOf } from "./checks.ts";
import { sizeRange } from "./classes.ts";
import type { Operand, PlacedOperand } from "./operand.ts";
import { statementOf } from "./statement.ts";

type About = Partial<PlacedOperand>;

/** The figure that stands in `text` as `words`; what it is about is said, so that nothing rests on the extractor. */
function figure(text: string, words: string, indicator: string, about: About = {}): PlacedOperand {
  const start = text.indexOf(words);
  const parsed = parseQuantity(words);
  if (start < 0 || !parsed.ok) throw new Error(`${words}?`);
  return {
    span: { start, end: start + words.length },
    text: words,
    ...parsed.quantity,
    baseUnit: parsed.normalised.baseUnit,
    measure: "level",
    scenario: "actual",
    accumulation: "flow",
    indicator,
    indicatorId: null,
    area: "岚湖区",
    areaId: null,
    entity: null,
    period: "2023",
    breakdown: {},
    observationId: null,
    ...about,
  };
}
const check = (text: string, figures: readonly PlacedOperand[], others: readonly Operand[] = []) =>
  arithmeticOf(text, partsOf(text).sentences, figures, others);
const short = (checks: readonly ArithmeticCheck[]) => checks.map(({ kind, closes }) => [kind, closes]);

describe("periods", () => {
  const text = "一季度总投资582亿元，二季度总投资600亿元，三季度总投资556亿元。前三季度投资总额近1800亿元。";
  const quarters = (third = "556亿元", name = "集中签约总投资") => [
    figure(text, "582亿元", name, { period: "2020-Q1" }),
    figure(text, "600亿元", name, { period: "2020-Q2" }),
    { ...figure(text, "556亿元", name, { period: "2020-Q3" }), ...parsed(third) },
  ];
  const parsed = (words: string) => {
    const read = parseQuantity(words);
    return read.ok ? read.quantity : {};
  };
  const total = (name = "集中签约总投资") => figure(text, "近1800亿元", name, { period: "2020-Q1/2020-Q3" });

  test("582 + 600 + 556 against 近1800 closes", () => {
    const [one, ...more] = check(text, [...quarters(), total()]);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ kind: "periods", closes: true, relation: "equal" });
    expect(one?.operands.map(({ role }) => role)).toEqual(["total", "part", "part", "part"]);
    expect(one?.sentences).toHaveLength(2);
  });
  test("a quarter that is too small does not, where both are called the same", () => {
    expect(short(check(text, [...quarters("356亿元"), total()]))).toEqual([["periods", false]]);
  });
  test("where only the kind of amount is the same, what closes is said and what does not is left out", () => {
    expect(short(check(text, [...quarters(), total("落地项目投资总额")]))).toEqual([["periods", true]]);
    expect(check(text, [...quarters("356亿元"), total("落地项目投资总额")])).toEqual([]);
    expect(check(text, [...quarters(), total("规上工业总产值")])).toEqual([]);
  });
  test("a part may not be more than its whole; a stock, another area or a gap is no part", () => {
    const year = figure(text, "556亿元", "总投资", { period: "2020" });
    const quarter = figure(text, "600亿元", "总投资", { period: "2020-Q2", value: "612" });
    expect(short(check(text, [quarter, year]))).toEqual([["periods", false]]);
    expect(check(text, [{ ...quarter, accumulation: "stock" }, year])).toEqual([]);
    expect(check(text, [{ ...quarter, area: "别处" }, year])).toEqual([]);
    expect(check(text, [...quarters().slice(0, 2), total()])).toEqual([]);
  });
  test("months fill a year, and halves do", () => {
    const halves = "上半年52.3亿元，下半年61.2亿元，全年113.5亿元。";
    const of = (words: string, period: string) => figure(halves, words, "总投资", { period });
    const all = [of("52.3亿元", "2023-H1"), of("61.2亿元", "2023-H2"), of("113.5亿元", "2023")];
    expect(short(check(halves, all))).toEqual([["periods", true]]);
  });
});

describe("plan and actual", () => {
  const text = "年度计划投资约113亿元，形象投资约128亿元，约完成年度计划的114%。";
  const figures = (stated: About = {}) => [
    figure(text, "约113亿元", "计划投资", { scenario: "target" }),
    figure(text, "约128亿元", "形象投资"),
    figure(text, "114%", "投资完成率", { measure: "completion", ...stated }),
  ];
  test("a plan of 113 with about 128 done against a stated 114 % closes", () => {
    const [one] = check(text, figures());
    expect(one).toMatchObject({ kind: "completion", closes: true });
    expect(one?.expected.low).toBeLessThan(113.3);
    expect(statementOf(one!)["zh-CN"]).toContain("相合");
  });
  test("against 124 % it does not, and the sentence says what it should be", () => {
    const [one] = check(text, figures({ value: "124", text: "124%" }));
    expect(one?.closes).toBe(false);
    expect(statementOf(one!)["zh-CN"]).toMatch(/应为 112\.3%～114\.2%.*124%/);
  });
  test("the plan may come from the report before", () => {
    const [plan, actual, stated] = figures();
    const stored = { ...plan!, span: null, indicator: "形象投资", observationId: 7 };
    expect(check(text, [actual!, stated!], [stored])[0]).toMatchObject({
      closes: true,
      operands: [{ role: "plan", span: null, observationId: 7 }, {}, {}],
    });
    expect(check(text, [actual!, stated!])).toEqual([]);
  });
});

describe("shares", () => {
  const text = "重点楼宇14幢、星级楼宇25幢，占全区总量82%、95%。";
  const figures = [
    figure(text, "14幢", "重点楼宇数"),
    figure(text, "25幢", "星级楼宇数"),
    figure(text, "82%", "重点楼宇占比", { measure: "share" }),
    figure(text, "95%", "星级楼宇占比", { measure: "share" }),
  ];
  test("25 as 95 % of a whole closes with no integer and is said; 14 as 82 % is of 17", () => {
    const checks = check(text, figures);
    expect(checks.map(({ closes, integers }) => [closes, integers])).toEqual([
      [false, []],
      [true, [17]],
    ]);
    expect(statementOf(checks[0]!)["zh-CN"]).toContain("没有整数");
    expect(statementOf(checks[1]!).en).toContain("17");
  });
  test("money has no whole numbers; a whole that is stated is divided by", () => {
    const money = text.replaceAll("幢", "亿元");
    expect(
      check(money, [figure(money, "25亿元", "产值"), figure(money, "95%", "产值占比", { measure: "share" })]),
    ).toEqual([]);
    const among = "企业121家，其中高企25家，占20.7%。";
    const of = (share: string) => {
      const words = among.replace("20.7%", share);
      return check(words, [
        figure(words, "121家", "企业数"),
        figure(words, "25家", "高企数"),
        figure(words, share, "高企占比", { measure: "share" }),
      ]).filter(({ kind }) => kind === "share");
    };
    expect(short(of("20.7%"))).toEqual([["share", true]]);
    expect(short(of("27.2%"))).toEqual([["share", false]]);
  });
});

describe("parts", () => {
  const among = (part: string, more: About = {}) => {
    const text = `签约项目42个，其中市级项目${part}、区级项目9个。`;
    return check(text, [
      figure(text, "42个", "签约项目数"),
      figure(text, part, "签约项目数", { breakdown: { level: "市级" }, ...more }),
      figure(text, "9个", "签约项目数", { breakdown: { level: "区级" } }),
    ]);
  };
  test("after 其中 classes that cannot overlap may together not be more than the whole", () => {
    expect(short(among("5个"))).toEqual([["parts", true]]);
    expect(short(among("36个"))).toEqual([["parts", false]]);
    expect(among("33个")[0]).toMatchObject({ relation: "equal", closes: true });
  });
  test("kinds that may overlap are held one by one", () => {
    const text = "规上产值150亿元，其中高新产值100亿元，装备产值80亿元。";
    const of = (high: string) =>
      check(text, [
        figure(text, "150亿元", "规上工业产值"),
        { ...figure(text, "100亿元", "高新技术产值"), value: high },
        figure(text, "80亿元", "装备制造产值"),
      ]);
    expect(short(of("101"))).toEqual([["parts", true]]);
    expect(short(of("201"))).toEqual([["parts", false]]);
  });
  test("a sum that is spelled out, three industries, and single projects have to add up", () => {
    const spelled = "东片12个、西片17个，合计30个。";
    const areas = [
      ["12个", "东片"],
      ["17个", "西片"],
    ] as const;
    expect(
      short(
        check(spelled, [
          ...areas.map(([words, area]) => figure(spelled, words, "项目数", { area })),
          figure(spelled, "30个", "项目数"),
        ]).filter(({ relation }) => relation === "equal"),
      ),
    ).toEqual([["parts", false]]);
    const gdp = "生产总值901.2亿元，一产20.1亿元，二产380.4亿元，三产500.7亿元。";
    const value = (words: string, name: string) => figure(gdp, words, name);
    const three = [
      value("20.1亿元", "第一产业增加值"),
      value("380.4亿元", "第二产业增加值"),
      value("500.7亿元", "第三产业增加值"),
    ];
    expect(short(check(gdp, [value("901.2亿元", "地区生产总值"), ...three]))).toEqual([["parts", true]]);
    const listed = "签约项目2个、总投资61.5亿元：甲项目30.2亿元、乙项目21.3亿元。";
    const single = (words: string, entity: string) => figure(listed, words, "投资额", { entity });
    const both = [single("30.2亿元", "甲项目"), single("21.3亿元", "乙项目")];
    const sum = figure(listed, "61.5亿元", "总投资");
    expect(short(check(listed, [figure(listed, "2个", "项目数"), sum, ...both]))).toEqual([["parts", false]]);
    expect(short(check(listed, [sum, ...both]))).toEqual([["parts", true]]);
  });
});

describe("sizes", () => {
  test.each([
    [">=50亿元", 5e9, Infinity],
    ["20-50亿元", 2e9, 5e9],
    ["<1亿元", 0, 1e8],
  ])("%s", (words, from, to) => expect(sizeRange(words)).toEqual({ from, to }));
  test("projects by size may not be worth more than all together", () => {
    const of = (amount: string) => {
      const text = `总投资${amount}，50亿元以上4个，20-50亿元6个。`;
      const sized = (words: string, size: string) =>
        figure(text, words, "项目数", { breakdown: { investment_size: size } });
      return check(text, [
        figure(text, amount, "总投资"),
        sized("4个", ">=50亿元"),
        sized("6个", "20-50亿元"),
      ]);
    };
    expect(short(of("约578亿元"))).toEqual([["classes", true]]);
    expect(short(of("约278亿元"))).toEqual([["classes", false]]);
  });
});

describe("growth", () => {
  const text = "专项营收121.4亿元，增长20.0%。";
  const now = figure(text, "121.4亿元", "专项营收", { indicatorId: "x" });
  const growth = figure(text, "20.0%", "专项营收增速", { measure: "growth" });
  const before = (value: string): Operand => ({
    ...now,
    span: null,
    period: "2022",
    value,
    observationId: 3,
  });
  test("is held against the level of the year before", () => {
    expect(short(check(text, [now, growth], [before("101.2")]))).toEqual([["growth", true]]);
    expect(short(check(text, [now, growth], [before("112.4")]))).toEqual([["growth", false]]);
    expect(check(text, [now, growth])).toEqual([]);
  });
  test("at constant prices says nothing", () => {
    const gdp = (one: Operand) => ({ ...one, indicator: one.indicator.replace("专项营收", "地区生产总值") });
    const placed = [gdp(now), gdp(growth)] as PlacedOperand[];
    expect(check(text, placed, [gdp(before("112.4"))])).toEqual([]);
  });
  test("of a rate is in points", () => {
    const rate = "占比35.2%，提高2.1个百分点。";
    const level = figure(rate, "35.2%", "绿地率");
    const points = figure(rate, "2.1个百分点", "绿地率变动", { measure: "growth" });
    const earlier = (value: string): Operand => ({ ...level, span: null, period: "2022", value });
    expect(short(check(rate, [level, points], [earlier("33.1")]))).toEqual([["growth", true]]);
    expect(short(check(rate, [level, points], [earlier("31.0")]))).toEqual([["growth", false]]);
  });
});

test("a total made of its parts always closes, whatever the parts", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 4, maxLength: 4 }), (tenths) => {
      const words = tenths.map((value) => `${(value / 10).toFixed(1)}亿元`);
      const total = `${(tenths.reduce((a, b) => a + b) / 10).toFixed(1)}亿元`;
      let text = "";
      const operands = [...words, total].map((one, index) => {
        const start = text.length;
        text += `${one}，`;
        const period = index < 4 ? `2023-Q${index + 1}` : "2023";
        return {
          ...figure(text.slice(start), one, "总投资", { period }),
          span: { start, end: start + one.length },
        };
      });
      const [found] = check(text, operands);
      expect(found).toMatchObject({ kind: "periods", closes: true });
    }),
  );
});
