/** 经济总量: what every statistical bulletin of a district opens with. */
import type { Indicator } from "../../model/indicator.ts";
import { rowsOf } from "./indicator-row.ts";

const { flow, stock, growth, share, rank, ratio } = rowsOf("economy");

export const economyIndicators: Indicator[] = [
  flow({
    id: "gdp",
    name: ["地区生产总值", "Gross domestic product"],
    aliases: "GDP 生产总值 国内生产总值",
    unit: "亿元",
    definition: [
      "现价；增速按不变价计算，不可由两年水平直接推出。",
      "At current prices; its growth is at constant prices and does not follow from two levels.",
    ],
  }),
  growth({
    id: "gdp-growth",
    name: ["地区生产总值增速", "Growth of GDP"],
    aliases: "GDP增速 生产总值增速 GDP增长",
    definition: ["比上年同期，不变价。", "On the same period of the year before, at constant prices."],
  }),
  ratio({
    id: "gdp-per-capita",
    name: ["人均生产总值", "GDP per resident"],
    aliases: "人均GDP 人均地区生产总值",
    definition: ["地区生产总值除以年平均常住人口。", "GDP over the year's average residents."],
  }),
  stock({
    id: "residents",
    name: ["常住人口", "Residents"],
    aliases: "常住人口数 年末常住人口",
    unit: "万人",
    direction: "neutral",
    definition: [
      "年末在本地居住半年以上的人口，不同于户籍人口。",
      "People who have lived there for half a year or more, at the year's end; not the registered population.",
    ],
  }),
  flow({
    id: "services-value-added",
    name: ["服务业增加值", "Value added of services"],
    aliases: "第三产业增加值 三产增加值",
    unit: "亿元",
    definition: ["第三产业增加值，现价。", "Value added of the tertiary sector at current prices."],
  }),
  growth({
    id: "services-value-added-growth",
    name: ["服务业增加值增速", "Growth of services' value added"],
    aliases: "第三产业增加值增速",
    definition: ["比上年同期，不变价。", "On the same period of the year before, at constant prices."],
  }),
  share({
    id: "services-share",
    name: ["服务业增加值占比", "Share of services in GDP"],
    aliases: "第三产业占比 三产占比",
    direction: "neutral",
    definition: ["第三产业增加值占地区生产总值的比重。", "Value added of the tertiary sector in GDP."],
  }),
  flow({
    id: "retail-sales",
    name: ["社会消费品零售总额", "Retail sales of consumer goods"],
    aliases: "社零 社零总额 社会消费品零售额",
    unit: "亿元",
    definition: ["当期，现价。", "Within the period, at current prices."],
  }),
  growth({
    id: "retail-sales-growth",
    name: ["社会消费品零售总额增速", "Growth of retail sales"],
    aliases: "社零增速 社零总额增速",
    definition: ["比上年同期，现价。", "On the same period of the year before, at current prices."],
  }),
  flow({
    id: "foreign-trade",
    name: ["进出口总额", "Foreign trade"],
    aliases: "外贸进出口总额 货物进出口总额 外贸总额",
    unit: "亿元",
    definition: ["货物进口与出口之和，人民币计价。", "Imports and exports of goods together, in yuan."],
  }),
  growth({
    id: "foreign-trade-growth",
    name: ["进出口总额增速", "Growth of foreign trade"],
    aliases: "外贸进出口增速",
    definition: ["比上年同期，人民币计价。", "On the same period of the year before, in yuan."],
  }),
  flow({
    id: "exports",
    name: ["出口额", "Exports"],
    aliases: "外贸出口额 出口总额 自营出口额",
    unit: "亿元",
    definition: ["货物出口，人民币计价。", "Exports of goods, in yuan."],
  }),
  growth({
    id: "exports-growth",
    name: ["出口额增速", "Growth of exports"],
    aliases: "外贸出口增速 出口增速",
    definition: ["比上年同期，人民币计价。", "On the same period of the year before, in yuan."],
  }),
  rank({
    id: "top-districts-rank",
    name: ["中国百强区排名", "Rank among China's top districts"],
    aliases: "中国百强区榜单排名 百强区排名",
    definition: [
      "第三方机构榜单中的名次；榜单和比较范围记在分类和备注里。",
      "The place on the list of a third party; which list, and among whom, is in the breakdown and the note.",
    ],
  }),
  growth({
    id: "top-districts-rank-change",
    name: ["中国百强区排名前移位次", "Places gained among China's top districts"],
    aliases: "中国百强区榜单排名前移位次",
    unit: "位",
    definition: [
      "名次比上一期前移几位；后退为负。",
      "Places gained on the list before; lost places are negative.",
    ],
  }),
];
