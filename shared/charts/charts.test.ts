import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare } from "../comparison/compare.ts";
import { factsWith, figure, spec } from "../comparison/facts-for-tests.ts";
import type { ComparisonSpec } from "../comparison/spec.ts";
import type { Observation } from "../model/observation.ts";
import { hatchLines } from "./bar-shapes.ts";
import { ChartSpec } from "./chart-spec.ts";
import { comparisonChart } from "./comparison-chart.ts";
import { figureOption } from "./echarts-option.ts";
import { noteMark, noteMarks, notesParagraph } from "./footnotes.ts";
import { figureLayout } from "./layout.ts";
import { namesOf } from "./names.ts";
import { themes } from "./palette.ts";
import { breakLines, fitLines, type MeasureText } from "./text-lines.ts";
import { escapeMarkup, tooltipHtml } from "./tooltip.ts";
import { ticksOf, valueAxis } from "./value-axis.ts";

const measure: MeasureText = (text, size) =>
  Array.from(text).reduce((sum, char) => sum + (char.charCodeAt(0) < 0x2000 ? 0.55 : 1) * size, 0);
const chartOf = (
  observations: Observation[],
  fields: Partial<ComparisonSpec>,
  language: "zh-CN" | "en" = "zh-CN",
) => {
  const facts = factsWith(observations);
  const asked = spec(fields);
  return comparisonChart(compare(asked, facts), asked, namesOf(facts, language));
};

describe("a comparison's chart", () => {
  test("puts columns of one unit on one axis, in the largest unit, and others in panels of their own", () => {
    const chart = chartOf(
      [
        figure("east", "signed", "578"),
        figure("east", "started", "7600", { unit: "万元" }),
        figure("east", "projects", "58", { unit: "个" }),
        figure("west", "growth", "12", { unit: "%", measure: "growth" }),
      ],
      { indicatorIds: ["signed", "started", "projects", "growth"], units: { started: "万元" } },
    );
    expect(chart.panels.map((panel) => [panel.unit, panel.series.length])).toEqual([
      ["亿元", 2],
      ["个", 1],
      ["%", 1],
    ]);
    expect(chart.panels[0]!.series[1]!.marks[0]).toMatchObject({ value: 0.76, label: "0.76" });
    expect(ChartSpec.parse(chart)).toEqual(chart);
  });
  test("runs along periods and indicators where one area has many", () => {
    const chart = chartOf(
      ["2021", "2022", "2023"].map((period, i) => figure("east", "signed", String(400 + i), { period })),
      { areaIds: ["east"], periods: ["2021", "2022", "2023"], columns: "period" },
    );
    expect(chart.title).toBe("东港区：签约项目总投资额");
    expect(chart.panels[0]!.categories.map(({ label }) => label)).toEqual(["2021年", "2022年", "2023年"]);
    expect(chart.panels[0]!.series).toHaveLength(1);
  });
  test("sorts by value with gaps last, best first: the least where less is better", () => {
    const list = [figure("east", "signed", "5"), figure("south", "signed", "9")];
    const chart = chartOf(list, { areaIds: ["west", "east", "south"], order: "value" });
    expect(chart.areas.map(({ areaId }) => areaId)).toEqual(["south", "east", "west"]);
  });
  test("hatches drafts only where others are checked", () => {
    const drafts = (second: "entered" | "checked") =>
      chartOf(
        [
          figure("east", "signed", "5", { reviewState: "entered" }),
          figure("west", "signed", "6", { reviewState: second }),
        ],
        {},
      ).panels[0]!.series[0]!.marks.map((mark) => mark?.draft);
    expect(drafts("checked")).toEqual([true, false]);
    expect(drafts("entered")).toEqual([false, false]);
  });
  test("leaves out the gap of a goal that was never set, and keeps one gap where there is nothing at all", () => {
    const chart = chartOf(
      [figure("east", "signed", "5"), figure("west", "signed", "6", { scenario: "target" })],
      {
        areaIds: ["east", "west", "south"],
        scenarios: ["actual", "target"],
      },
    );
    expect(chart.panels[0]!.series.map((series) => series.marks.map((mark) => mark?.label ?? null))).toEqual([
      ["5", null, "未见"],
      [null, "6", null],
    ]);
  });
  test("prints hedges in words, in both languages", () => {
    const list = [
      figure("east", "signed", "1800", { bound: "under" }),
      figure("west", "signed", "20", { bound: "range", valueHigh: "50" }),
    ];
    const labels = (language: "zh-CN" | "en") =>
      chartOf(list, {}, language).panels[0]!.series[0]!.marks.map((mark) => mark?.label);
    expect(labels("zh-CN")).toEqual(["近1,800", "20—50"]);
    expect(labels("en")).toEqual(["<1,800", "20–50"]);
  });
  test("has an alternative text that tells a tie from a lead", () => {
    const text = (other: string) =>
      chartOf([figure("east", "signed", "600", { bound: "over" }), figure("west", "signed", other)], {}).alt;
    expect(text("650")).toContain("先后不能确定");
    expect(text("500")).not.toContain("先后不能确定");
    expect(text("500")).toContain("东港区最高，超600亿元；西岭区最低，500亿元");
  });
});

describe("the drawing", () => {
  const chart = chartOf(
    [figure("east", "signed", "578"), figure("west", "signed", "-31.2", { bound: "approx" })],
    {
      areaIds: ["east", "west", "north"],
    },
  );
  test("keeps everything inside the figure at every width, and nothing over something else", () => {
    for (const width of [320, 480, 720, 960, 1400]) {
      const layout = figureLayout(chart, { width, height: null }, measure);
      const plot = layout.panels[0]!.plot;
      expect(plot.x).toBeGreaterThanOrEqual(layout.padding);
      expect(plot.x + plot.width).toBeLessThanOrEqual(width);
      expect(plot.y).toBeGreaterThan(layout.subtitle.y);
      expect(layout.notes.y).toBeGreaterThanOrEqual(plot.y + plot.height);
      expect(layout.source.y + layout.source.lines.length * 17).toBeLessThanOrEqual(layout.height);
      for (const line of [...layout.notes.lines, ...layout.source.lines])
        expect(measure(line, 11, 400)).toBeLessThanOrEqual(width - 40);
    }
  });
  test("fills a given height", () => {
    const { height, option } = figureOption(chart, { width: 700, height: 500, theme: "dark", measure });
    expect(height).toBe(500);
    expect(option.backgroundColor).toBe(themes.dark.background);
  });
  test("escapes what comes from reports in its tooltip", () => {
    const mark = { ...chart.panels[0]!.series[0]!.marks[0]!, asReported: "<img src=x onerror=alert(1)>" };
    const html = tooltipHtml(chart, { data: { mark }, seriesName: '"><b>' }, themes.light);
    expect(html).not.toContain("<img");
    expect(html).toContain(escapeMarkup('"><b>'));
  });
});

describe("notes", () => {
  test("marks go on beyond ⑳ and beyond ㊿", () => {
    expect([1, 20, 21, 35, 36, 50, 51, 0].map(noteMark)).toEqual([
      "①",
      "⑳",
      "㉑",
      "㉟",
      "㊱",
      "㊿",
      "(51)",
      "",
    ]);
    expect(noteMarks([3, 1, 3])).toBe("①③");
  });
  test("are one sentence in the house style", () => {
    const notes = [
      { number: 0, text: "原文为约数" },
      { number: 1, text: "期间为2022年" },
    ];
    expect(notesParagraph(notes, "zh-CN")).toBe("注：原文为约数；①期间为2022年。");
    expect(notesParagraph([], "en")).toBe("");
  });
});

describe("the value axis", () => {
  test("holds all values and zero, has at most the ticks allowed, at round numbers", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e9, max: 1e12, noNaN: true }), { minLength: 1, maxLength: 10 }),
        fc.integer({ min: 2, max: 5 }),
        (values, most) => {
          const axis = valueAxis(values, most);
          const slack = axis.step * 1e-6 + 1e-12;
          expect(axis.min).toBeLessThanOrEqual(Math.min(0, ...values) + slack);
          expect(axis.max).toBeGreaterThanOrEqual(Math.max(0, ...values) - slack);
          const ticks = ticksOf(axis);
          expect(ticks.length).toBeLessThanOrEqual(most);
          expect(ticks).toContain(0);
          const lead = Number(axis.step.toExponential().split("e")[0]);
          expect([1, 2, 2.5, 3, 4, 5]).toContain(Number(lead.toFixed(6)));
        },
      ),
    );
  });
  test("does not give a small decline half of the room", () => {
    expect(valueAxis([-5.2, 578])).toEqual({ min: -5.2, max: 600, step: 200 });
  });
});

describe("lines of text", () => {
  test("no line begins with closing or ends with opening punctuation, and nothing is lost", () => {
    const pieces = fc.constantFrom(
      "东港区",
      "，",
      "《",
      "》",
      "2023年",
      "（",
      "）",
      "约578亿元",
      "。",
      "GDP ",
      "①",
      "“",
      "”",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), fc.integer({ min: 90, max: 400 }), (words, width) => {
        const text = words.join("");
        const lines = breakLines(text, width, 11, 400, measure);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        for (const line of lines) expect(measure(line, 11, 400)).toBeLessThanOrEqual(width);
        for (const line of fitLines(text, width, 2, 11, 400, measure))
          expect(measure(line, 11, 400)).toBeLessThanOrEqual(width);
      }),
    );
    const lines = breakLines("东港区人民政府工作报告（2023年），西岭区统计公报", 120, 11, 400, measure);
    for (const line of lines) {
      expect("，。）》").not.toContain(line[0]);
      expect("（《").not.toContain(line.at(-1));
    }
  });
});

test("hatching stays inside its box", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 60 }), (width, height) => {
      for (const [x1, y1, x2, y2] of hatchLines({ x: 10, y: 20, width, height }))
        for (const [x, y] of [
          [x1, y1],
          [x2, y2],
        ] as const) {
          expect(x).toBeGreaterThanOrEqual(10);
          expect(x).toBeLessThanOrEqual(10 + width);
          expect(y).toBeGreaterThanOrEqual(20);
          expect(y).toBeLessThanOrEqual(20 + height);
        }
    }),
  );
});
