/** 人才. 引进, 培育 and 认定 are different acts. */
import type { Indicator } from "../../model/indicator.ts";
import { rowsOf } from "./indicator-row.ts";

const { flow, stock, share } = rowsOf("talent");

export const talentIndicators: Indicator[] = [
  flow({
    id: "high-level-talents",
    name: ["引进高层次人才数", "High-level talents brought in"],
    aliases: "引入海内外高层次人才数 引进海内外高层次人才数",
    unit: "名",
    stage: "引进",
    definition: [
      "当期引进的高层次人才，认定标准按当地。",
      "Brought in within the period; each place has its own standard.",
    ],
  }),
  flow({
    id: "trained-leading-talents",
    name: ["自主培育领军人才数", "Leading talents raised at home"],
    aliases: "培育领军人才数",
    unit: "名",
    stage: "培育",
    definition: [
      "当期自主培育入选的领军人才；级别记在分类里。",
      "Raised at home and selected within the period; the level is in the breakdown.",
    ],
  }),
  flow({
    id: "talent-led-projects",
    name: ["引进领军人才领衔项目数", "Projects led by leading talents"],
    aliases: "领军人才项目数",
    stage: "引进",
    definition: [
      "当期引进，由领军人才领衔；级别和行业记在分类里。",
      "Brought in within the period and led by leading talents; level and industry are in the breakdown.",
    ],
  }),
  flow({
    id: "approved-talent-projects",
    name: ["通过高层次人才项目评审数", "Talent projects that passed review"],
    aliases: "通过余杭区高层次人才项目评审的项目数",
    stage: "认定",
    definition: [
      "当期通过区级评审的人才项目。",
      "Talent projects that passed the district's review within the period.",
    ],
  }),
  flow({
    id: "talent-startup-projects",
    name: ["引进人才创业项目数", "Start-ups of talents brought in"],
    aliases: "海内外高层次人才创业项目数",
    stage: "引进",
    definition: ["引进的高层次人才创业项目。", "Start-ups of high-level talents."],
  }),
  share({
    id: "talent-target-share",
    name: ["人才指标完成量占全区比重", "Share of the district's talent target"],
    aliases: "完成全区人才指标比重",
    definition: ["占所在区人才指标的比重。", "In the talent target of the district it lies in."],
  }),
  share({
    id: "talent-retention-share",
    name: ["流入人才留存占比", "Share of the city's incoming talents"],
    aliases: "流入杭州人才留在余杭的比例",
    definition: ["全市流入人才中落在本区的比重。", "Talents coming to the city who settle in the district."],
  }),
  stock({
    id: "talent-flats",
    name: ["人才房数", "Flats for talents"],
    aliases: "人才租赁房数 人才配租房数",
    unit: "间",
    definition: ["期末可供的人才房。", "To be had at the end of the period."],
  }),
  stock({
    id: "signed-influencers",
    name: ["签约网红人才数", "Influencers under contract"],
    aliases: "签约主播数",
    unit: "人",
    definition: [
      "区内直播机构签约的网红人才累计。",
      "Under contract with the area's live-streaming agencies so far.",
    ],
  }),
  stock({
    id: "talents",
    name: ["人才总量", "Talents"],
    aliases: "人才资源总量",
    unit: "万人",
    definition: ["期末人才资源总量，统计口径。", "At the end of the period, as the statistics count them."],
  }),
  flow({
    id: "graduates-brought-in",
    name: ["引进大学生数", "Graduates brought in"],
    aliases: "新引进大学生数 新增大学生数",
    unit: "人",
    stage: "引进",
    definition: ["当期新引进的大学毕业生。", "Brought in within the period."],
  }),
];
