/**
 * How areas became others. `exact` rows cover the same ground before and after: only there may sums of additive
 * indicators be set against each other. The rows of a single district that gained or lost streets (上城, 钱塘, 萧山) are
 * not exact and say what is missing; the smallest group round them that is exact is a row of its own.
 */
import { z } from "zod";
import { AreaChange } from "../model/reference-area.ts";

export const AreaChangeSeed = AreaChange.extend({
  /** The act that made the change. */
  source: z.string().min(1),
});
export type AreaChangeSeed = z.infer<typeof AreaChangeSeed>;

const decree2021 = "浙政发〔2021〕7号，2021-03-11，2021-04-09 公布";

export const areaChanges: AreaChangeSeed[] = [
  {
    id: "yuhang-2021",
    date: "2021-04-09",
    kind: "split",
    fromIds: ["yuhang-to-2021"],
    toIds: ["yuhang-2021", "linping"],
    exact: true,
    noteZh: "原余杭区分为余杭区（12个镇街）和临平区（8个镇街）。",
    noteEn: "The former Yuhang became Yuhang (12 towns and streets) and Linping (8).",
    source: decree2021,
  },
  {
    id: "gongshu-2021",
    date: "2021-04-09",
    kind: "merge",
    fromIds: ["xiacheng", "gongshu-to-2021"],
    toIds: ["gongshu-2021"],
    exact: true,
    noteZh: "下城区、拱墅区合并为新的拱墅区。",
    noteEn: "Xiacheng and Gongshu became the new Gongshu.",
    source: decree2021,
  },
  {
    id: "shangcheng-2021",
    date: "2021-04-09",
    kind: "merge",
    fromIds: ["shangcheng-to-2021", "jianggan"],
    toIds: ["shangcheng-2021"],
    exact: false,
    noteZh: "上城区、江干区合并为新的上城区，下沙、白杨街道除外（划入钱塘区）。",
    noteEn:
      "Shangcheng and Jianggan became the new Shangcheng, without Xiasha and Baiyang, which went to Qiantang.",
    source: decree2021,
  },
  {
    id: "qiantang-2021",
    date: "2021-04-09",
    kind: "transfer",
    fromIds: ["jianggan", "xiaoshan-to-2021"],
    toIds: ["qiantang"],
    exact: false,
    noteZh: "原江干区下沙、白杨街道和原萧山区河庄、义蓬、新湾、临江、前进街道设为钱塘区。",
    noteEn: "Xiasha and Baiyang of Jianggan and five streets of Xiaoshan became Qiantang.",
    source: decree2021,
  },
  {
    id: "xiaoshan-2021",
    date: "2021-04-09",
    kind: "transfer",
    fromIds: ["xiaoshan-to-2021"],
    toIds: ["xiaoshan-2021"],
    exact: false,
    noteZh: "萧山区五个街道划入钱塘区，其余不变。",
    noteEn: "Xiaoshan without the five streets that went to Qiantang.",
    source: decree2021,
  },
  {
    id: "shangcheng-qiantang-xiaoshan-2021",
    date: "2021-04-09",
    kind: "transfer",
    fromIds: ["shangcheng-to-2021", "jianggan", "xiaoshan-to-2021"],
    toIds: ["shangcheng-2021", "qiantang", "xiaoshan-2021"],
    exact: true,
    noteZh: "三区合计口径不变：新上城＋钱塘＋新萧山＝原上城＋江干＋原萧山。",
    noteEn:
      "Together unchanged: the new Shangcheng, Qiantang and Xiaoshan are the former Shangcheng, Jianggan and Xiaoshan.",
    source: decree2021,
  },
  {
    id: "fuyang-2014",
    date: "2014-12-13",
    kind: "rename",
    fromIds: ["fuyang-to-2014"],
    toIds: ["fuyang-2014"],
    exact: true,
    noteZh: "富阳撤市设区，地域不变。",
    noteEn: "Fuyang City became Fuyang District on the same ground.",
    source: "国务院 2014-12-13 批复",
  },
  {
    id: "linan-2017",
    date: "2017-07-18",
    kind: "rename",
    fromIds: ["linan-to-2017"],
    toIds: ["linan-2017"],
    exact: true,
    noteZh: "临安撤市设区，地域不变。",
    noteEn: "Lin'an City became Lin'an District on the same ground.",
    source: "国务院 2017-07-18 批复",
  },
];
