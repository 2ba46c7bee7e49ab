/** 固定资产投资 and the projects that make it. */
import type { Indicator } from "../../model/indicator.ts";
import { rowsOf } from "./indicator-row.ts";

const { flow, stock, growth, share, completion } = rowsOf("fixed-investment");
const onYear: [string, string] = ["比上年同期。", "On the same period of the year before."];

export const fixedInvestmentIndicators: Indicator[] = [
  flow({
    id: "fixed-asset-investment",
    name: ["固定资产投资额", "Fixed-asset investment"],
    aliases: "固定资产投资 固投 有效投资",
    unit: "亿元",
    definition: [
      "当期完成额，统计口径（500万元以上项目和房地产开发）。",
      "Done within the period, of projects of 5 million yuan and more and of real estate.",
    ],
  }),
  growth({
    id: "fixed-asset-investment-growth",
    name: ["固定资产投资增速", "Growth of fixed-asset investment"],
    aliases: "固投增速 固定资产投资项目投资增速 固定资产投资增长",
    definition: [
      "比上年同期；只含项目投资（不含房地产）与否按原文。",
      "On the same period of the year before; some reports leave real estate out.",
    ],
  }),
  flow({
    id: "industrial-investment",
    name: ["工业投资额", "Industrial investment"],
    aliases: "工业投资",
    unit: "亿元",
    definition: ["固定资产投资中的工业部分。", "The industrial part of fixed-asset investment."],
  }),
  growth({
    id: "industrial-investment-growth",
    name: ["工业投资增速", "Growth of industrial investment"],
    definition: onYear,
  }),
  growth({
    id: "manufacturing-investment-growth",
    name: ["制造业投资增速", "Growth of manufacturing investment"],
    definition: onYear,
  }),
  growth({
    id: "private-investment-growth",
    name: ["民间投资增速", "Growth of private investment"],
    aliases: "民间项目投资增速",
    definition: onYear,
  }),
  growth({
    id: "transport-investment-growth",
    name: ["交通投资增速", "Growth of transport investment"],
    definition: onYear,
  }),
  growth({
    id: "high-tech-investment-growth",
    name: ["高新技术产业投资增速", "Growth of high-tech investment"],
    aliases: "高新投资增速",
    definition: onYear,
  }),
  flow({
    id: "started-projects",
    name: ["开工项目数", "Projects started"],
    aliases: "新开工项目数 新开工产业项目数 集中开工项目数",
    stage: "开工",
    definition: ["当期新开工的项目个数。", "Projects on which work began within the period."],
  }),
  growth({
    id: "started-projects-multiple",
    name: ["开工项目数与上年之比", "Projects started, as a multiple of the year before"],
    aliases: "新开工项目数倍数",
    unit: "倍",
    stage: "开工",
    definition: [
      "当期为上年同期的几倍；翻番为2倍。",
      "How many times the same period of the year before; doubled is 2.",
    ],
  }),
  flow({
    id: "completed-projects",
    name: ["竣工项目数", "Projects completed"],
    aliases: "竣工备案地块项目数 竣工备案项目数",
    stage: "竣工",
    definition: [
      "当期完成竣工备案的项目个数。",
      "Projects whose completion was put on record within the period.",
    ],
  }),
  flow({
    id: "operating-projects",
    name: ["投产项目数", "Projects gone into operation"],
    aliases: "投产达效项目数",
    stage: "投产",
    definition: ["当期投产的项目个数。", "Projects that went into operation within the period."],
  }),
  share({
    id: "key-project-start-rate",
    name: ["重点项目开工率", "Key projects started"],
    aliases: "省市重点新建项目开工率 新建项目开工率",
    stage: "开工",
    definition: ["已开工的重点新建项目占计划的比重。", "New key projects begun, of those planned."],
  }),
  flow({
    id: "construction-projects",
    name: ["推进建设项目数", "Construction projects under way"],
    aliases: "统筹推进建设项目数 实施政府投资项目数 推进道路、市政景观项目数 在建项目数",
    definition: [
      "当期推进的建设项目，开工前和续建都算；类别记在分类里。",
      "Projects pursued within the period, before and after the start of work; their kind is in the breakdown.",
    ],
  }),
  flow({
    id: "added-construction-projects",
    name: ["年中新增建设项目数", "Construction projects added in the year"],
    aliases: "中期新增建设项目数",
    definition: [
      "年度计划之外中期增加的项目，已含在推进建设项目数内。",
      "Added to the year's plan in mid-year; contained in the projects under way.",
    ],
  }),
  stock({
    id: "construction-total-investment",
    name: ["推进建设项目总投资", "Total investment of projects under way"],
    unit: "亿元",
    stage: "总投资",
    definition: [
      "推进的建设项目自始至终的总投资。",
      "The investment of the projects under way from beginning to end.",
    ],
  }),
  flow({
    id: "construction-investment",
    name: ["建设项目年度投资额", "Year's investment in construction projects"],
    aliases: "建设项目完成形象投资 建设项目年度计划投资 形象投资",
    unit: "亿元",
    definition: [
      "推进的建设项目当年的投资：计划为目标，完成的形象投资为实际。",
      "What the projects under way take in the year: the plan is the target, the work done the actual figure.",
    ],
  }),
  completion({
    id: "construction-plan-completion",
    name: ["建设项目年度投资计划完成率", "Completion of the year's construction plan"],
    aliases: "年度投资计划完成率",
    definition: ["完成的形象投资除以年度计划投资。", "Work done over the year's planned investment."],
  }),
  stock({
    id: "construction-floor-area",
    name: ["推进建设项目总建筑面积", "Floor area of projects under way"],
    aliases: "推进安置房、学校、保障房、创新性产业用地等项目总建筑面积",
    unit: "万平方米",
    definition: ["推进的建设项目的总建筑面积。", "Total floor area of the projects under way."],
  }),
  flow({
    id: "fixed-asset-projects",
    name: ["固投项目数", "Fixed-asset projects"],
    aliases: "亿元制造业固投项目数 亿元服务业固投项目数 入库项目数",
    definition: [
      "当期完成入库的固定资产投资项目；产业和规模记在分类里。",
      "Projects entered in the fixed-asset statistics within the period; industry and size are in the breakdown.",
    ],
  }),
];
