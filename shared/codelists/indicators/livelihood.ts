/** 民生: housing, schools, roads, incomes. */
import type { Indicator } from "../../model/indicator.ts";
import { rowsOf } from "./indicator-row.ts";

const { flow, growth } = rowsOf("livelihood");

export const livelihoodIndicators: Indicator[] = [
  flow({
    id: "resettlement-drawn",
    name: ["摇号分房安置户数", "Households that drew their resettlement homes"],
    aliases: "分房摇号安置房户数",
    unit: "户",
    stage: "分房",
    definition: [
      "当期参加安置房摇号分房的户数；村社记在分类里。",
      "Households that drew lots for their homes within the period; the villages are in the breakdown.",
    ],
  }),
  flow({
    id: "resettlement-delivered",
    name: ["交付安置房项目数", "Resettlement projects delivered"],
    aliases: "交付安置房区块数 交付安置房数",
    stage: "交付",
    definition: ["当期交付的安置房项目（区块）。", "Resettlement housing delivered within the period."],
  }),
  flow({
    id: "resettlement-started",
    name: ["开工安置房项目数", "Resettlement projects started"],
    aliases: "开工建设安置房区块数",
    stage: "开工",
    definition: ["当期开工的安置房项目（区块）。", "Resettlement housing begun within the period."],
  }),
  flow({
    id: "affordable-housing-started",
    name: ["开工保障房项目数", "Affordable-housing projects started"],
    aliases: "开工建设保障房项目数",
    stage: "开工",
    definition: [
      "当期开工的公租房、共有产权房等保障房项目。",
      "Public rental, shared-ownership and similar housing begun within the period.",
    ],
  }),
  flow({
    id: "affordable-housing-started-area",
    name: ["开工保障房面积", "Floor area of affordable housing started"],
    aliases: "开工建设保障房项目面积",
    unit: "万平方米",
    stage: "开工",
    definition: [
      "当期开工的保障房项目建筑面积。",
      "Floor area of the affordable housing begun within the period.",
    ],
  }),
  flow({
    id: "homes-completed",
    name: ["竣工住房套数", "Homes completed"],
    aliases: "竣工备案地块项目住房套数",
    unit: "套",
    stage: "竣工",
    definition: ["当期完成竣工备案的住房。", "Homes whose completion was put on record within the period."],
  }),
  flow({
    id: "schools-completed",
    name: ["竣工交付学校数", "Schools completed"],
    unit: "所",
    stage: "竣工",
    definition: ["当期竣工交付的学校、幼儿园。", "Schools and kindergartens handed over within the period."],
  }),
  flow({
    id: "schools-started",
    name: ["开工学校数", "Schools started"],
    aliases: "开工建设学校数",
    unit: "所",
    stage: "开工",
    definition: ["当期开工的学校、幼儿园。", "Schools and kindergartens begun within the period."],
  }),
  flow({
    id: "roads-completed",
    name: ["完工城市道路数", "City roads completed"],
    aliases: "完工道路数",
    unit: "条",
    stage: "竣工",
    definition: ["当期完工的城市道路。", "City roads finished within the period."],
  }),
  flow({
    id: "disposable-income",
    name: ["居民人均可支配收入", "Disposable income per resident"],
    aliases: "人均可支配收入",
    unit: "元",
    additive: false,
    definition: ["全体居民；城镇、农村记在分类里。", "All residents; urban and rural are in the breakdown."],
  }),
  growth({
    id: "disposable-income-growth",
    name: ["居民人均可支配收入增速", "Growth of disposable income"],
    aliases: "人均可支配收入增速",
    definition: ["比上年同期，名义。", "On the same period of the year before, nominal."],
  }),
  flow({
    id: "new-urban-jobs",
    name: ["城镇新增就业人数", "New urban jobs"],
    aliases: "新增就业人数",
    unit: "人",
    definition: ["当期城镇新增就业。", "Within the period."],
  }),
];
