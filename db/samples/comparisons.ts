/**
 * The comparisons that the sample workbook comes with; the first is open at the first start. Each puts side by side what
 * truly meets in the five reports, and each shows one thing that a careful analyst has to see: figures of unlike years,
 * of a part, goals beside results, stages that are no sum.
 */
import type { ComparisonSpec } from "../../shared/comparison/spec.ts";

export interface SampleComparison {
  id: string;
  nameZh: string;
  nameEn: string;
  noteZh: string;
  noteEn: string;
  spec: ComparisonSpec;
}

/** A spec without units, titles or choices of its own. */
const spec = (given: Pick<ComparisonSpec, "areaIds" | "indicatorIds"> & Partial<ComparisonSpec>) => ({
  periods: [],
  scenarios: ["actual" as const],
  columns: "indicator" as const,
  units: {},
  chosen: [],
  title: "",
  subtitle: "",
  order: "given" as const,
  ...given,
});

export const sampleComparisons: SampleComparison[] = [
  {
    id: "signed-and-landed",
    nameZh: "签约与落地项目数",
    nameEn: "Projects signed and landed",
    noteZh: "各地取最近一期：年份、时长和统计范围不尽相同，自贸区块在高新区之内，见注。",
    noteEn:
      "The latest of each area: years, spans and scope differ, and one lies inside another; see the notes.",
    spec: spec({
      areaIds: [
        "liangzhu-new-town",
        "linping-new-town",
        "qiantang-smart-city",
        "hangzhou-high-tech-zone",
        "binjiang-free-trade-block",
        "yuhang-to-2021",
      ],
      indicatorIds: ["signed-projects", "landed-projects"],
    }),
  },
  {
    id: "signed-goal-and-result",
    nameZh: "签约项目：实绩与目标",
    nameEn: "Projects signed: results and goals",
    noteZh: "临平新城2023年为目标（70个以上），良渚新城2023年为实绩。",
    noteEn: "For 2023 Linping New Town gives a goal (70 and more), Liangzhu New Town a result.",
    spec: spec({
      areaIds: ["liangzhu-new-town", "linping-new-town"],
      indicatorIds: ["signed-projects"],
      periods: ["2022", "2023"],
      scenarios: ["actual", "target"],
      columns: "period",
    }),
  },
  {
    id: "liangzhu-investment-2023",
    nameZh: "良渚新城2023年：签约、计划与完成投资",
    nameEn: "Liangzhu New Town 2023: investment signed, planned and done",
    noteZh: "签约额、总投资和年度投资是三个阶段，不可相加；年度计划约113亿元，完成约128亿元。",
    noteEn:
      "Signed, total and yearly investment are stages, not parts of a sum; about 113 was planned, about 128 done.",
    spec: spec({
      areaIds: ["liangzhu-new-town"],
      indicatorIds: ["signed-investment", "construction-total-investment", "construction-investment"],
      periods: ["2023"],
      scenarios: ["actual", "target"],
    }),
  },
  {
    id: "growth-results-and-goals",
    nameZh: "产业增速：良渚新城实绩与临平新城目标",
    nameEn: "Growth of industries: results of Liangzhu, goals of Linping",
    noteZh: "“超”“以上”只给出下限，图上以区间表示。",
    noteEn: "“Over” and “and more” give a lower end only; the chart draws the interval.",
    spec: spec({
      areaIds: ["liangzhu-new-town", "linping-new-town"],
      indicatorIds: [
        "culture-revenue-growth",
        "life-science-revenue-growth",
        "core-digital-growth",
        "services-revenue-growth",
        "profit-services-revenue-growth",
        "fixed-asset-investment-growth",
      ],
      periods: ["2023"],
      scenarios: ["actual", "target"],
    }),
  },
  {
    id: "yuhang-quarters-2020",
    nameZh: "原余杭区2020年分季度签约和开工总投资",
    nameEn: "Former Yuhang 2020: investment signed and started, by quarter",
    noteZh: "三季度合计1738亿元，报道概称“近1800亿元”。",
    noteEn: "The three quarters come to 1738; the report says “nearly 1800”.",
    spec: spec({
      areaIds: ["yuhang-to-2021"],
      indicatorIds: ["signed-and-started-investment"],
      periods: ["2020-Q1", "2020-Q2", "2020-Q3"],
      columns: "period",
    }),
  },
  {
    id: "land-2023",
    nameZh: "土地：收储、净地与出让面积",
    nameEn: "Land: taken into reserve, cleared, sold",
    noteZh: "良渚新城为2023年实绩，临平新城净地为2023年目标；亩不换算为公顷。",
    noteEn: "Results of Liangzhu New Town, a goal of Linping New Town for 2023; mu are left as mu.",
    spec: spec({
      areaIds: ["liangzhu-new-town", "linping-new-town"],
      indicatorIds: ["land-reserved-area", "cleared-area", "land-sold-area"],
      periods: ["2023"],
      scenarios: ["actual", "target"],
    }),
  },
];
