/**
 * The zones, new towns, towns and parks of the sample reports: which district each lies in, and since when. They have no
 * code in GB/T 2260. Their figures are part of the district's or overlap it: never add a zone to its district.
 */
import type { AreaSeed } from "../reference-areas.ts";
import { areasOfKind } from "./area-row.ts";

const inOldYuhang = [{ areaId: "yuhang-to-2021", until: "2021-04-08" }];

const newTowns = areasOfKind("new_town", [
  {
    id: "liangzhu-new-town",
    nameZh: "良渚新城",
    nameEn: "Liangzhu New Town",
    parentId: "yuhang-2021",
    earlierParents: inOldYuhang,
    noteZh: "一直在余杭区；2021年4月9日起属新的余杭区。",
    noteEn: "In Yuhang throughout; since 9 April 2021 in the new Yuhang.",
  },
  {
    id: "linping-new-town",
    nameZh: "临平新城",
    nameEn: "Linping New Town",
    parentId: "linping",
    earlierParents: inOldYuhang,
    noteZh: "2021年4月8日以前在原余杭区，此后在临平区。",
    noteEn: "In the former Yuhang until 8 April 2021, in Linping since.",
  },
]);

const zones = areasOfKind("zone", [
  {
    id: "hangzhou-high-tech-zone",
    nameZh: "杭州高新区(滨江)",
    nameEn: "Hangzhou High-tech Zone (Binjiang)",
    parentId: "binjiang",
    aliases: [
      "杭州高新区（滨江）",
      "高新区(滨江)",
      "高新区（滨江）",
      "杭州高新区",
      "滨江高新区",
      "杭州高新技术产业开发区",
    ],
    noteZh: "国家高新区与滨江区合署，地域重合；与滨江区的数字不可相加。",
    noteEn:
      "The national high-tech zone and Binjiang District are one administration on the same ground; never add the two.",
  },
  {
    id: "binjiang-free-trade-block",
    nameZh: "自贸试验区杭州片区滨江区块",
    nameEn: "Binjiang block of the free-trade zone",
    parentId: "hangzhou-high-tech-zone",
    aliases: ["滨江自贸区块", "自贸区滨江区块", "滨江自贸区"],
    noteZh: "浙江自贸试验区杭州片区的一部分，2020年9月扩区时设立。",
    noteEn:
      "Part of the Hangzhou area of the Zhejiang free-trade zone, set up with its extension in September 2020.",
  },
  {
    id: "binjiang-fuyang-cooperation-zone",
    nameZh: "杭州高新区(滨江)富阳特别合作区",
    nameEn: "Binjiang–Fuyang Special Cooperation Zone",
    parentId: "fuyang-2014",
    aliases: ["富阳特别合作区", "滨富特别合作区", "滨富合作区"],
    noteZh: "由滨江建设管理，地在富阳区。",
    noteEn: "Built and run by Binjiang on ground of Fuyang.",
  },
  {
    id: "qiantang-smart-city",
    nameZh: "钱塘智慧城",
    nameEn: "Qiantang Smart City",
    parentId: "shangcheng-2021",
    earlierParents: [{ areaId: "jianggan", until: "2021-04-08" }],
    noteZh: "2021年4月8日以前在江干区，此后在上城区；与钱塘区无关。",
    noteEn:
      "In Jianggan until 8 April 2021, in Shangcheng since; it has nothing to do with Qiantang District.",
  },
  {
    id: "shangcheng-high-tech-park",
    nameZh: "上城信息智能高新技术产业园区",
    nameEn: "Shangcheng Information and Intelligence High-tech Park",
    parentId: "shangcheng-2021",
    validFrom: "2022-03-01",
    aliases: ["上城信息智能高新区"],
    noteZh: "2022年3月列入省级创建名单；钱塘智慧城是其核心，两者部分重叠。",
    noteEn: "On the province's list since March 2022; Qiantang Smart City is its core, so the two overlap.",
  },
  {
    id: "future-sci-tech-city",
    nameZh: "未来科技城",
    nameEn: "Future Sci-Tech City",
    parentId: "yuhang-2021",
    earlierParents: inOldYuhang,
    aliases: ["杭州未来科技城"],
  },
  {
    id: "yuhang-economic-zone",
    nameZh: "余杭经济技术开发区",
    nameEn: "Yuhang Economic and Technological Development Zone",
    parentId: "linping",
    earlierParents: inOldYuhang,
    aliases: ["余杭经开区"],
    noteZh: "沿用旧名，2021年4月9日起在临平区。",
    noteEn: "It kept its name; since 9 April 2021 it lies in Linping.",
  },
  {
    id: "hangzhou-future-industry-zone",
    nameZh: "杭州未来产业高新区",
    nameEn: "Hangzhou Future Industry High-tech Zone",
    parentId: "linping-new-town",
    noteZh: "2023年规划中，在永和湖周边。",
    noteEn: "Planned in 2023 around Yonghe Lake.",
  },
]);

const towns = areasOfKind("town", [
  {
    id: "binjiang-internet-town",
    nameZh: "互联网小镇",
    nameEn: "Binjiang Internet Town",
    parentId: "hangzhou-high-tech-zone",
    aliases: ["滨江互联网小镇"],
  },
  {
    id: "digital-health-town",
    nameZh: "数字健康小镇",
    nameEn: "Digital Health Town",
    parentId: "future-sci-tech-city",
    aliases: ["数字·健康小镇"],
  },
  {
    id: "liangzhu-life-health-town",
    nameZh: "良渚生命健康小镇",
    nameEn: "Liangzhu Life and Health Town",
    parentId: "liangzhu-new-town",
    aliases: ["良渚生命科技小镇", "生命科技小镇"],
  },
  {
    id: "dream-perch-town",
    nameZh: "梦栖小镇",
    nameEn: "Mengqi Town",
    parentId: "liangzhu-new-town",
    aliases: ["良渚梦栖小镇"],
  },
  {
    id: "yishang-town",
    nameZh: "艺尚小镇",
    nameEn: "Yishang Fashion Town",
    parentId: "linping-new-town",
    aliases: ["临平艺尚小镇"],
  },
]);

const parks = areasOfKind("park", [
  {
    id: "liangzhu-digital-culture-park",
    nameZh: "良渚数字文化产业园",
    nameEn: "Liangzhu Digital Culture Park",
    parentId: "liangzhu-new-town",
  },
]);

export const hangzhouZones: AreaSeed[] = [...newTowns, ...zones, ...towns, ...parks];
