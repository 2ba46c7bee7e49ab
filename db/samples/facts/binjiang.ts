/**
 * 杭州高新区(滨江), the year 2020 and the opening of 2021. Read by hand with the rules of the corpus's GUIDE. Left out:
 * the thirty years of the zone (they only frame a sentence), and “the only one” among the province's zones (an ordinal).
 */
import { figuresOf, type SampleSource } from "../sample-source.ts";

const areaId = "hangzhou-high-tech-zone";
const figure = figuresOf(areaId);

export const binjiang: SampleSource = {
  id: "binjiang-2021",
  title: "杭州高新区(滨江):推进“三个年” 奋力开新局",
  publisher: "浙江日报",
  date: "2021-01-28",
  areaId,
  textSha256: "b6e700f86930d5fec231a303d8965689bcb426a855370097c6ef92eba334958d",
  facts: [
    figure(583, "10个", "10", "个", "landed-projects", "2020-10", { areaId: "binjiang-free-trade-block" }),
    figure(596, "36条", "36", "条", "policy-measures", "2021-01", {
      areaId: "binjiang-free-trade-block",
      note: { zh: "政策措施和创新清单合计。", en: "Measures and list of innovations together." },
    }),
    figure(609, "18个", "18", "个", "signed-projects", "2021-01", { areaId: "binjiang-free-trade-block" }),
    figure(667, "19个", "19", "个", "started-projects", "2020", {
      note: { zh: "产业项目。", en: "Industrial projects." },
    }),
    figure(679, "翻番", "2", "倍", "started-projects-multiple", "2020", {
      note: { zh: "“同比翻番”，即上年的2倍。", en: "Doubled on the year before." },
    }),
    figure(685, "25个", "25", "个", "landed-projects", "2020", { breakdown: { investment_size: ">=1亿元" } }),
    figure(959, "2家", "2", "家", "company-listing-subsidiaries", "..2021-01", { entity: "大华股份" }),
    figure(971, "10多家", "10", "家", "company-incubated", "..2021-01", {
      bound: "over",
      entity: "大华股份",
    }),
    figure(1188, "15天", "15", "天", "land-listing-duration", "..2021-01", {
      areaId: "binjiang-fuyang-cooperation-zone",
      entity: "宏华数码项目",
    }),
    figure(1202, "两个半月", "2.5", "个月", "land-to-start", "..2021-01", {
      areaId: "binjiang-fuyang-cooperation-zone",
      entity: "宏华数码项目",
    }),
    figure(1720, "2.3平方公里", "2.3", "平方公里", "territory", "..2021-01", {
      areaId: "binjiang-internet-town",
    }),
    figure(1749, "4000多家", "4000", "家", "companies", "..2021-01", {
      bound: "over",
      areaId: "binjiang-internet-town",
    }),
    figure(1758, "9.1万名", "9.1", "万名", "employees", "..2021-01", { areaId: "binjiang-internet-town" }),
    figure(2019, "6000万家", "6000", "万家", "platform-records", "..2021-01", {
      entity: "全球产业科技发现与科创服务平台",
      breakdown: { record: "企业" },
    }),
    figure(2028, "1.3亿件", "1.3", "亿件", "platform-records", "..2021-01", {
      entity: "全球产业科技发现与科创服务平台",
      breakdown: { record: "专利" },
    }),
    figure(2036, "1400万名", "1400", "万名", "platform-engineers", "..2021-01", {
      entity: "全球产业科技发现与科创服务平台",
    }),
    figure(2046, "5万家", "5", "万家", "platform-records", "..2021-01", {
      entity: "全球产业科技发现与科创服务平台",
      breakdown: { record: "投资机构" },
    }),
    figure(2291, "1万间", "1", "万间", "talent-flats", "..2023-12", { scenario: "target" }),
    figure(3064, "25年", "25", "年", "district-age", "..2021-01", {
      areaId: "binjiang",
      note: {
        zh: "1996年12月设区，按原文取25年。",
        en: "The district dates from December 1996; 25 is the report's number.",
      },
    }),
  ],
};
