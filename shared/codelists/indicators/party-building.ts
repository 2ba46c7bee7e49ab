/** 党建. Numbers of acts: more is not better by itself. */
import type { Indicator } from "../../model/indicator.ts";
import { rowsOf } from "./indicator-row.ts";

const { flow, stock } = rowsOf("party");
const direction = "neutral";

export const partyIndicators: Indicator[] = [
  stock({
    id: "party-organisations",
    name: ["两新党组织数", "Party organisations in new economic and social bodies"],
    aliases: "两新党组织个数",
    direction,
    definition: [
      "新经济组织和新社会组织中的党组织，期末累计。",
      "In private companies and social organisations, at the end of the period.",
    ],
  }),
  stock({
    id: "companies-with-party-organisation",
    name: ["党组织覆盖企业数", "Companies covered by party organisations"],
    aliases: "实现党组织全覆盖的企业数",
    unit: "家",
    direction,
    definition: ["期末党组织覆盖的企业。", "At the end of the period."],
  }),
  flow({
    id: "party-study-sessions",
    name: ["理论学习中心组学习次数", "Sessions of the study group"],
    aliases: "中心组学习次数",
    unit: "次",
    direction,
    definition: ["当期召开。", "Held within the period."],
  }),
  flow({
    id: "party-activities",
    name: ["主题教育活动次数", "Party education activities"],
    aliases: "“三会一课”主题教育活动次数",
    unit: "次",
    direction,
    definition: ["当期各级党组织开展的“三会一课”等活动。", "Held by party organisations within the period."],
  }),
  flow({
    id: "research-topics",
    name: ["领导干部申领课题数", "Topics taken up by leaders"],
    aliases: "领导干部申领“一线破难”等课题数",
    direction,
    definition: ["当期领导干部领办的破难、民生课题。", "Taken up by leading officials within the period."],
  }),
  flow({
    id: "volunteer-services",
    name: ["党员志愿服务次数", "Volunteer services of members"],
    aliases: "机关党员参与志愿服务次数",
    unit: "次",
    direction,
    definition: ["当期党员参加的志愿服务。", "Within the period."],
  }),
  flow({
    id: "care-talks",
    name: ["关心关爱谈话人次", "Talks with staff"],
    aliases: "领导班子关心关爱谈话人次",
    unit: "人次",
    direction,
    definition: ["当期领导班子与干部的谈话。", "Held by the leadership within the period."],
  }),
  flow({
    id: "home-visits",
    name: ["政治家访人次", "Home visits to staff"],
    aliases: "领导班子带队政治家访人次",
    unit: "人次",
    direction,
    definition: ["当期领导班子带队的家访。", "Made by the leadership within the period."],
  }),
  flow({
    id: "model-staff-batches",
    name: ["先进典型评选批次", "Rounds of commending staff"],
    aliases: "“亲、清、勤、廉”星上墙张榜批次",
    unit: "批",
    direction,
    definition: ["活动开始以来张榜表扬的批次。", "Since the campaign began."],
  }),
  flow({
    id: "model-staff-commended",
    name: ["先进典型宣传人次", "Staff commended"],
    aliases: "“亲、清、勤、廉”星宣传人次",
    unit: "人次",
    direction,
    definition: ["活动开始以来表扬宣传的人次。", "Since the campaign began."],
  }),
];
