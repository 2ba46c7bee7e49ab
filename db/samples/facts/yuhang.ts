/**
 * 余杭区 before its split, the first three quarters of 2020. The page names neither its paper nor its day; the month
 * is that of the last event it reports.
 */
import { figuresOf, type SampleSource } from "../sample-source.ts";

const areaId = "yuhang-to-2021";
const figure = figuresOf(areaId);

export const yuhang: SampleSource = {
  id: "yuhang-2020q3",
  title: "前三季度近1800亿元项目落地 余杭速度“密码”几何",
  publisher: null,
  date: "2020-09",
  areaId,
  textSha256: "0df1f777cfda3b8bc9cbcde7c15d701d9a3572987157a0a82245436ffae28188",
  facts: [
    figure(4, "近1800亿元", "1800", "亿元", "landed-investment", "2020-Q1/2020-Q3", {
      bound: "under",
      note: {
        zh: "三个季度“双集中”为 582+600+556=1738 亿元；文中多次重复，记一次。",
        en: "The three quarters come to 582+600+556 = 1738; the number is repeated throughout and kept once.",
      },
    }),
    figure(135, "5位", "5", "位", "top-districts-rank-change", "2020"),
    figure(158, "第七位", "7", "位", "top-districts-rank", "2020", { breakdown: { scope: "全国" } }),
    figure(168, "第一", "1", "位", "top-districts-rank", "2020", { breakdown: { scope: "全省" } }),
    figure(232, "556亿元", "556", "亿元", "signed-and-started-investment", "2020-Q3", {
      note: { zh: "后文再次提到，同一数。", en: "Named again further on; the same number." },
    }),
    figure(726, "十余个", "10", "个", "signed-projects", "2020-Q3", {
      bound: "over",
      areaId: "linping-new-town",
    }),
    figure(1409, "4个", "4", "个", "provincial-laboratories", "..2020-09", {
      areaId: "zhejiang",
      note: { zh: "含在建。", en: "Some were still being built." },
    }),
    figure(1424, "三", "3", "个", "provincial-laboratories", "..2020-09", {
      note: { zh: "全省4个之中的3个。", en: "Three of the province's four." },
    }),
    figure(1543, "24个", "24", "个", "landed-projects", "2020-08-30", { areaId: "digital-health-town" }),
    figure(1798, "582亿元", "582", "亿元", "signed-and-started-investment", "2020-Q1"),
    figure(1815, "600亿元", "600", "亿元", "signed-and-started-investment", "2020-Q2"),
    figure(1921, "1228.41平方公里", "1228.41", "平方公里", "territory", "..2020-09"),
    figure(2141, "20个", "20", "个", "signed-projects", "2020-Q3", { breakdown: { industry: "制造业" } }),
    figure(2154, "21个", "21", "个", "signed-projects", "2020-Q3", { breakdown: { industry: "数字经济" } }),
    figure(2168, "17个", "17", "个", "signed-projects", "2020-Q3", { breakdown: { industry: "人才配套类" } }),
    figure(2178, "329亿元", "329", "亿元", "signed-investment", "2020-Q3", {
      note: {
        zh: "20+21+17=58 个项目；只含签约，不含开工，故小于 556 亿元。",
        en: "Of 20+21+17 = 58 projects; signed only, so less than the 556 of signing and starting together.",
      },
    }),
    figure(2207, "30亿元", "30", "亿元", "project-investment", "2020-Q3", { entity: "碳纤维航空结构件项目" }),
    figure(2247, "超过了10亿元", "10", "亿元", "project-investment", "2020-Q3", {
      bound: "over",
      entity: "本松新材料高分子新材料生产基地项目",
      note: {
        zh: "该批制造业项目每个均超10亿元，只点名一个。",
        en: "Each of a batch of projects; only one is named.",
      },
    }),
    figure(2352, "超过60家", "60", "家", "landed-companies", "2020-Q1/2020-Q3", {
      bound: "over",
      accumulation: "cumulative",
      breakdown: { industry: "直播电商" },
      note: {
        zh: "年初以来累计；也可读作期末存量。",
        en: "Since the beginning of the year; it may also be read as those there at its end.",
      },
    }),
    figure(2389, "58个", "58", "个", "signed-projects", "2020-09-29"),
    figure(2414, "60亿元", "60", "亿元", "project-investment", "2020-09-29", {
      scenario: "forecast",
      entity: "天下秀网红城市项目",
      note: {
        zh: "项目落在临平新城；“将带来”，读作预期。",
        en: "The project is in Linping New Town; read as an expectation.",
      },
    }),
    figure(2454, "100亿元", "100", "亿元", "company-valuation", "..2020-09", {
      entity: "天下秀",
      note: { zh: "原文写“项目方”，即天下秀。", en: "The report says “the party behind the project”." },
    }),
    figure(2600, "一半", "50", "%", "talent-retention-share", "..2020-09", {
      note: {
        zh: "“每年”的比例，年份不定，按成文时记。",
        en: "A yearly share without a year; kept as of the report.",
      },
    }),
    figure(3137, "一日", "1", "日", "business-set-up-duration", "2020", {
      note: { zh: "实为“一日内”。", en: "Within a day." },
    }),
  ],
};
