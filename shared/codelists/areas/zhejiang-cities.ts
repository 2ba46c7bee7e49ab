/** 浙江省 and its prefecture-level cities, codes of GB/T 2260. */
import type { AreaSeed } from "../reference-areas.ts";
import { areasOfKind } from "./area-row.ts";

const cities: [id: string, zh: string, en: string, code: string][] = [
  ["hangzhou", "杭州市", "Hangzhou", "330100"],
  ["ningbo", "宁波市", "Ningbo", "330200"],
  ["wenzhou", "温州市", "Wenzhou", "330300"],
  ["jiaxing", "嘉兴市", "Jiaxing", "330400"],
  ["huzhou", "湖州市", "Huzhou", "330500"],
  ["shaoxing", "绍兴市", "Shaoxing", "330600"],
  ["jinhua", "金华市", "Jinhua", "330700"],
  ["quzhou", "衢州市", "Quzhou", "330800"],
  ["zhoushan", "舟山市", "Zhoushan", "330900"],
  ["taizhou", "台州市", "Taizhou", "331000"],
  ["lishui", "丽水市", "Lishui", "331100"],
];

export const zhejiangCities: AreaSeed[] = [
  ...areasOfKind("province", [
    {
      id: "zhejiang",
      nameZh: "浙江省",
      nameEn: "Zhejiang",
      parentId: null,
      code: "330000",
      aliases: ["浙江"],
    },
  ]),
  ...areasOfKind(
    "city",
    cities.map(([id, nameZh, nameEn, code]) => ({
      id,
      nameZh,
      nameEn,
      code,
      parentId: "zhejiang",
      aliases: [nameZh.slice(0, -1)],
    })),
  ),
];
