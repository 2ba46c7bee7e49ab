/** 楼宇与总部. */
import type { Indicator } from "../../model/indicator.ts";
import { rowsOf } from "./indicator-row.ts";

const { flow, stock, share } = rowsOf("buildings");

export const buildingIndicators: Indicator[] = [
  stock({
    id: "buildings",
    name: ["楼宇数", "Office buildings"],
    aliases: "商务楼宇数",
    unit: "幢",
    definition: ["期末投入使用的商务楼宇。", "Office buildings in use at the end of the period."],
  }),
  stock({
    id: "buildings-over-100m",
    name: ["亿元楼宇数", "Buildings yielding over 100 million yuan"],
    aliases: "税收亿元楼数 亿元楼数",
    unit: "幢",
    definition: [
      "年财政收入（或税收，按原文）超亿元的楼宇。",
      "Buildings with a yearly fiscal revenue (or taxes, as reported) of over 100 million yuan.",
    ],
  }),
  stock({
    id: "buildings-over-10m",
    name: ["千万元楼宇数", "Buildings yielding over 10 million yuan"],
    aliases: "税收千万元楼数 千万元楼数",
    unit: "幢",
    definition: [
      "年财政收入（或税收）千万元以上的楼宇；是否含亿元楼宇按原文。",
      "Buildings with a yearly fiscal revenue or taxes of 10 million yuan and more; reports differ on whether those over 100 million count.",
    ],
  }),
  stock({
    id: "key-buildings",
    name: ["重点楼宇数", "Key buildings"],
    aliases: "累计认定重点楼宇数",
    unit: "幢",
    definition: ["累计认定的重点楼宇。", "Recognised as key buildings so far."],
  }),
  flow({
    id: "new-key-buildings",
    name: ["新认定重点楼宇数", "Newly recognised key buildings"],
    unit: "幢",
    definition: ["当期认定。", "Recognised within the period."],
  }),
  share({
    id: "new-key-buildings-share",
    name: ["新认定重点楼宇占全区比重", "Share of the district's new key buildings"],
    aliases: "新认定重点楼宇占临平区比重",
    definition: ["占所在区当期新认定数的比重。", "In those recognised in the district within the period."],
  }),
  flow({
    id: "new-star-buildings",
    name: ["新认定星级楼宇数", "Newly recognised star-rated buildings"],
    unit: "幢",
    definition: ["当期认定。", "Recognised within the period."],
  }),
  share({
    id: "new-star-buildings-share",
    name: ["新认定星级楼宇占全区比重", "Share of the district's new star-rated buildings"],
    aliases: "新认定星级楼宇占临平区比重",
    definition: ["占所在区当期新认定数的比重。", "In those recognised in the district within the period."],
  }),
  flow({
    id: "building-taxes",
    name: ["楼宇税收", "Taxes from office buildings"],
    aliases: "楼宇经济税收",
    unit: "亿元",
    definition: ["商务楼宇内企业当期税收。", "Taxes of the companies in office buildings within the period."],
  }),
  share({
    id: "building-occupancy",
    name: ["楼宇入驻率", "Occupancy of office buildings"],
    aliases: "楼宇出租率",
    definition: ["已入驻面积占可用面积的比重。", "Floor area taken, of what is to be had."],
  }),
  stock({
    id: "headquarters",
    name: ["总部企业数", "Headquarters"],
    aliases: "认定总部企业数",
    unit: "家",
    definition: [
      "期末有效认定；级别记在分类里。",
      "Recognised at the end of the period; the level is in the breakdown.",
    ],
  }),
  flow({
    id: "new-headquarters",
    name: ["新增总部企业数", "New headquarters"],
    aliases: "新认定总部企业数",
    unit: "家",
    definition: [
      "当期认定；级别记在分类里。",
      "Recognised within the period; the level is in the breakdown.",
    ],
  }),
];
