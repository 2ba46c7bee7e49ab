/**
 * Golden charts: the drawings of a few comparisons, numbers rounded and fonts left out. On a difference the new drawing
 * is written beside the golden one (`…-changed.svg`) to be looked at; if it is better, it takes the golden one's place
 * (`UPDATE_GOLDEN=1` does that for all).
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { comparisonChart } from "../../shared/charts/comparison-chart.ts";
import { namesOf } from "../../shared/charts/names.ts";
import { compare } from "../../shared/comparison/compare.ts";
import {
  area,
  changes,
  areas as districts,
  figure,
  indicators,
  sources,
  spec,
} from "../../shared/comparison/facts-for-tests.ts";
import type { ComparisonSpec } from "../../shared/comparison/spec.ts";
import type { Language } from "../../shared/model/codes.ts";
import type { Observation } from "../../shared/model/observation.ts";
import type { ReferenceArea } from "../../shared/model/reference-area.ts";
import { chartSvg } from "./image.ts";

interface Case {
  observations: Observation[];
  spec: ComparisonSpec;
  areas?: ReferenceArea[];
  language?: Language;
  theme?: "light" | "dark";
  width?: number;
}

const many = Array.from({ length: 20 }, (_, i) => area(`area-${i}`, `第${i + 1}片区`));
const long = [
  area("long-1", "东港国家自主创新示范区核心片区开发建设指挥部"),
  area("long-2", "西岭省级高新技术产业开发区（含出口加工区）"),
  area("long-3", "北桥新城"),
];
const five = { areaIds: ["east", "west", "north", "south"] };

const cases: Record<string, Case> = {
  plain: {
    observations: [
      figure("east", "signed", "578"),
      figure("west", "signed", "1681.57"),
      figure("south", "signed", "96.4"),
    ],
    spec: spec({ areaIds: ["east", "west", "south"], order: "value" }),
  },
  hedged: {
    observations: [
      figure("east", "signed", "1800", { bound: "under" }),
      figure("west", "signed", "600", { bound: "over", reviewState: "entered" }),
      figure("north", "signed", "500", { bound: "at_least" }),
      figure("south", "signed", "20", { bound: "range", valueHigh: "50", sourceId: 2 }),
    ],
    spec: spec(five),
  },
  missing: {
    observations: [
      figure("east", "signed", "578"),
      figure("west", "signed", null, { missingReason: "withheld" }),
      figure("north", "signed", "40", { period: "2022" }),
    ],
    spec: spec(five),
    language: "en",
  },
  targets: {
    observations: [
      figure("east", "signed", "128"),
      figure("east", "signed", "113", { scenario: "target", bound: "approx" }),
      figure("west", "signed", "90"),
      figure("west", "signed", "100", { scenario: "forecast" }),
      figure("south", "signed", "70", { scenario: "target", bound: "at_least" }),
    ],
    spec: spec({ areaIds: ["east", "west", "south"], scenarios: ["actual", "target", "forecast"] }),
    theme: "dark",
  },
  "long-labels": {
    observations: long.map(({ id }, i) => figure(id, "projects", String(30 + i * 17), { unit: "个" })),
    spec: spec({ areaIds: long.map(({ id }) => id), indicatorIds: ["projects"] }),
    areas: long,
    width: 480,
  },
  "twenty-areas": {
    observations: many.map(({ id }, i) => figure(id, "signed", (2000 / (i + 1)).toFixed(1))),
    spec: spec({ areaIds: many.map(({ id }) => id), order: "value" }),
    areas: many,
  },
  "one-area": {
    observations: ["2021", "2022", "2023"].map((period, i) =>
      figure("east", "signed", String(400 + i * 83), { period }),
    ),
    spec: spec({ areaIds: ["east"], periods: ["2021", "2022", "2023"], columns: "period" }),
  },
  panels: {
    observations: [
      figure("east", "signed", "578"),
      figure("west", "signed", "312"),
      figure("east", "growth", "-5.2", { unit: "%", measure: "growth", accumulation: null }),
      figure("west", "growth", "12", { unit: "%", measure: "growth", accumulation: null }),
      figure("east", "land", "867", { unit: "亩" }),
    ],
    spec: spec({ indicatorIds: ["signed", "growth", "land"] }),
  },
};

/** Without fonts; numbers of the drawing, not those of its words, to one decimal. */
const normalise = (svg: string) =>
  svg
    .replace(/<style>[\s\S]*?<\/style>/g, "")
    .replace(/font-family:[^;"]*;/g, "")
    .replace(/<[^>]*>/g, (tag) =>
      tag.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10 + 0)),
    )
    .replace(/></g, ">\n<");

const folder = fileURLToPath(new URL("golden/", import.meta.url));
const update = process.env["UPDATE_GOLDEN"] === "1";

describe("charts are drawn as they were", () => {
  for (const [name, one] of Object.entries(cases))
    test(`${name}.svg`, async () => {
      const facts = {
        observations: one.observations,
        areas: one.areas ?? districts,
        changes,
        indicators,
        sources,
      };
      const chart = comparisonChart(
        compare(one.spec, facts),
        one.spec,
        namesOf(facts, one.language ?? "zh-CN"),
      );
      const svg = normalise(
        await chartSvg(chart, { width: one.width ?? 720, height: null, theme: one.theme ?? "light" }),
      );
      const path = `${folder}${name}.svg`;
      const changed = `${folder}${name}-changed.svg`;
      if (update) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(path, `${svg}\n`);
      }
      const golden = existsSync(path) ? readFileSync(path, "utf8").trimEnd() : "";
      if (svg === golden) rmSync(changed, { force: true });
      else writeFileSync(changed, `${svg}\n`);
      expect(svg === golden, `${name}.svg differs: look at golden/${name}-changed.svg`).toBe(true);
    });
});
