/**
 * 临平新城, the year 2022 and the plan for 2023. The report names neither its paper nor its day; the year is from the text.
 */
import { figuresOf, type SampleSource } from "../sample-source.ts";

const areaId = "linping-new-town";
const figure = figuresOf(areaId);

export const linping: SampleSource = {
  id: "linping-2023",
  title: "开局即奔跑 全力奋战“开门红” 临平新城奋力推进“科产城人”融合发展",
  publisher: null,
  date: "2023",
  areaId,
  textSha256: "9d3ba34d1e82feaff6286602cff7d00da2413c035902d2abc62cafe5552d9f74",
  facts: [
    figure(519, "1458家", "1458", "家", "net-new-market-entities", "2022"),
    figure(527, "突破3万家", "3", "万家", "market-entities", "..2022-12", {
      bound: "over",
      accumulation: "cumulative",
    }),
    figure(537, "1681.57亿元", "1681.57", "亿元", "market-entity-revenue", "2022", {
      note: {
        zh: "未写明谁的营收，按句中主语读作市场主体。",
        en: "Whose revenue is not said; read as that of the market entities.",
      },
    }),
    figure(555, "61个", "61", "个", "signed-projects", "2022"),
    figure(561, "50个", "50", "个", "landed-projects", "2022"),
    figure(572, "14幢", "14", "幢", "new-key-buildings", "2022"),
    figure(580, "25幢", "25", "幢", "new-star-buildings", "2022"),
    figure(590, "82%", "82", "%", "new-key-buildings-share", "2022", { breakdown: { whole: "临平区总量" } }),
    figure(594, "95%", "95", "%", "new-star-buildings-share", "2022", {
      breakdown: { whole: "临平区总量" },
      note: {
        zh: "25 占任何整数都不是 95%（25/26 为 96.2%，25/27 为 92.6%）。",
        en: "25 is 95% of no whole number (of 26: 96.2%, of 27: 92.6%).",
      },
    }),
    figure(733, "42项", "42", "项", "economic-tasks", "2023"),
    figure(803, "12%", "12", "%", "core-digital-growth", "2023", { scenario: "target" }),
    figure(854, "10%以上", "10", "%", "services-revenue-growth", "2023", {
      bound: "at_least",
      scenario: "target",
    }),
    figure(872, "18%以上", "18", "%", "profit-services-revenue-growth", "2023", {
      bound: "at_least",
      scenario: "target",
    }),
    figure(890, "8%", "8", "%", "fixed-asset-investment-growth", "2023", {
      scenario: "target",
      note: {
        zh: "原文指项目投资，不含房地产。",
        en: "The report speaks of project investment, without real estate.",
      },
    }),
    figure(904, "100%", "100", "%", "key-project-start-rate", "2023", {
      scenario: "target",
      breakdown: { level: "省市" },
    }),
    figure(1019, "8件", "8", "件", "key-works", "2023", { breakdown: { type: "大事" } }),
    figure(1044, "2件", "2", "件", "key-works", "2023", { breakdown: { type: "要事" } }),
    figure(1288, "70个以上", "70", "个", "signed-projects", "2023", {
      bound: "at_least",
      scenario: "target",
    }),
    figure(2220, "3个", "3", "个", "affordable-housing-started", "2022"),
    figure(2222, "33万平方米", "33", "万平方米", "affordable-housing-started-area", "2022"),
    figure(2542, "2平方公里", "2", "平方公里", "planned-territory", "2023", {
      scenario: "target",
      areaId: "hangzhou-future-industry-zone",
      note: { zh: "规划打造，何时建成未说明。", en: "Planned; when it is to be built is not said." },
    }),
    figure(2841, "85个", "85", "个", "construction-projects", "2023", {
      scenario: "target",
      breakdown: { project_type: "政府投资" },
    }),
    figure(2865, "9所", "9", "所", "schools-completed", "2023", {
      scenario: "target",
      note: {
        zh: "只点名一所小学，其余未列。",
        en: "Only one primary school is named; the others are not listed.",
      },
    }),
    figure(2878, "3所", "3", "所", "schools-started", "2023", { scenario: "target" }),
    figure(2891, "9个", "9", "个", "resettlement-delivered", "2023", { scenario: "target" }),
    figure(2898, "3个", "3", "个", "resettlement-started", "2023", { scenario: "target" }),
    figure(3066, "12宗", "12", "宗", "cleared-plots", "2023", { scenario: "target" }),
    figure(3069, "867亩", "867", "亩", "cleared-area", "2023", { scenario: "target" }),
  ],
};
