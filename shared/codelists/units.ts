/**
 * The units that the reports use. A unit has one base unit within its dimension; `factor` brings a number to the base
 * unit. Two units share a base unit only where the words mean the same measure: 亩 keeps its own base (`mu`), so that it
 * never becomes 公顷 by itself; % and 个百分点 have different dimensions and no way between them.
 *
 * 万 and 亿 multiply any unit (万家, 亿件): those compositions are read by `shared/model/unit.ts`; this list holds the
 * plain units and the compositions that are common enough to be offered in a menu.
 */

export type Dimension =
  | "money"
  | "count"
  | "person"
  | "percent"
  | "percentage_point"
  | "permille"
  | "ratio"
  | "rank"
  | "area"
  | "length"
  | "volume"
  | "mass"
  | "energy"
  | "power"
  | "temperature"
  | "duration"
  | "containers"
  | "score"
  | "data";

export interface Unit {
  /** Unique; the symbol as it is printed. */
  id: string;
  symbol: string;
  zh: string;
  en: string;
  /** Other spellings in reports, half-width. */
  aliases: string[];
  dimension: Dimension;
  /** CNY, USD, count, person, percent, percentage_point, m2, mu, km2, day, month, year, rank, ratio … */
  baseUnit: string;
  /** One of this unit is `factor` of the base unit. Decimal text: 1, 10000, 0.1. */
  factor: string;
}

type Row = [symbol: string, en: string, baseUnit: string, factor: string, aliases?: string];

const unit = (dimension: Dimension, rows: Row[]): Unit[] =>
  rows.map(([symbol, en, baseUnit, factor, aliases]) => ({
    id: symbol,
    symbol,
    zh: symbol,
    en,
    aliases: aliases ? aliases.split(" ") : [],
    dimension,
    baseUnit,
    factor,
  }));

const money = unit("money", [
  ["元", "yuan", "CNY", "1", "人民币 元人民币 块钱"],
  ["千元", "thousand yuan", "CNY", "1000"],
  ["万元", "10 thousand yuan", "CNY", "10000", "万元人民币"],
  ["百万元", "million yuan", "CNY", "1000000"],
  ["千万元", "10 million yuan", "CNY", "10000000"],
  ["亿元", "100 million yuan", "CNY", "100000000", "亿元人民币"],
  ["万亿元", "trillion yuan", "CNY", "1000000000000"],
  ["美元", "US dollars", "USD", "1", "美金"],
  ["万美元", "10 thousand US dollars", "USD", "10000"],
  ["亿美元", "100 million US dollars", "USD", "100000000"],
  ["港元", "Hong Kong dollars", "HKD", "1", "港币"],
  ["万港元", "10 thousand Hong Kong dollars", "HKD", "10000"],
  ["亿港元", "100 million Hong Kong dollars", "HKD", "100000000"],
  ["欧元", "euros", "EUR", "1"],
  ["万欧元", "10 thousand euros", "EUR", "10000"],
  ["亿欧元", "100 million euros", "EUR", "100000000"],
  ["日元", "Japanese yen", "JPY", "1"],
  ["英镑", "pounds sterling", "GBP", "1"],
]);

const shares = [
  ...unit("percent", [
    ["%", "%", "percent", "1", "个%"],
    ["成", "tenths", "percent", "10"],
  ]),
  ...unit("percentage_point", [
    ["个百分点", "percentage points", "percentage_point", "1", "百分点 个百份点 个pct pct"],
  ]),
  ...unit("permille", [["‰", "‰", "permille", "1"]]),
  ...unit("ratio", [
    ["倍", "times", "ratio", "1"],
    ["番", "doublings", "ratio", "1"],
  ]),
  ...unit("rank", [
    ["位", "place", "rank", "1", "名次"],
    ["强", "top", "rank", "1"],
  ]),
];

const measures = [
  ...unit("area", [
    ["平方米", "m²", "m2", "1", "㎡ 平米 m² m2 平方"],
    ["万平方米", "10 thousand m²", "m2", "10000", "万方"],
    ["亩", "mu", "mu", "1"],
    ["万亩", "10 thousand mu", "mu", "10000"],
    ["公顷", "hectares", "ha", "1", "ha"],
    ["万公顷", "10 thousand hectares", "ha", "10000"],
    ["平方公里", "km²", "km2", "1", "平方千米 km² km2"],
    ["万平方公里", "10 thousand km²", "km2", "10000"],
  ]),
  ...unit("length", [
    ["公里", "km", "km", "1", "千米 km"],
    ["万公里", "10 thousand km", "km", "10000"],
    ["米", "m", "m", "1", "延米"],
    ["厘米", "cm", "m", "0.01", "cm"],
    ["毫米", "mm", "mm", "1", "mm"],
    ["微米", "µm", "um", "1"],
    ["纳米", "nm", "nm", "1", "nm"],
    ["海里", "nautical miles", "nmi", "1"],
    ["英里", "miles", "mi", "1"],
  ]),
  ...unit("volume", [
    ["立方米", "m³", "m3", "1", "m³ m3 立方 方"],
    ["亿立方米", "100 million m³", "m3", "100000000"],
    ["升", "litres", "l", "1"],
  ]),
  ...unit("mass", [
    ["吨", "t", "t", "1"],
    ["万吨", "10 thousand t", "t", "10000"],
    ["吨标准煤", "t of standard coal", "tce", "1", "吨标煤"],
    ["公斤", "kg", "kg", "1", "千克 kg"],
    ["斤", "jin", "jin", "1"],
    ["克", "g", "g", "1"],
    ["毫克", "mg", "mg", "1"],
    ["微克", "µg", "ug", "1", "μg ug µg"],
  ]),
  ...unit("energy", [
    ["千瓦时", "kWh", "kWh", "1", "度电 kWh 千瓦小时"],
    ["兆瓦时", "MWh", "kWh", "1000", "MWh"],
    ["吉瓦时", "GWh", "kWh", "1000000", "GWh"],
  ]),
  ...unit("power", [
    ["千瓦", "kW", "kW", "1", "kW"],
    ["兆瓦", "MW", "kW", "1000", "MW"],
    ["吉瓦", "GW", "kW", "1000000", "GW"],
    ["千伏", "kV", "kV", "1", "kV"],
    ["千伏安", "kVA", "kVA", "1", "kVA"],
  ]),
  ...unit("temperature", [["℃", "°C", "celsius", "1", "摄氏度 °C 度"]]),
  ...unit("containers", [
    ["标箱", "TEU", "TEU", "1", "标准箱 TEU 个标准箱 个标箱 国际标准箱"],
    ["万标箱", "10 thousand TEU", "TEU", "10000"],
  ]),
  ...unit("score", [["分", "points", "point", "1"]]),
  ...unit("data", [
    ["GB", "GB", "GB", "1"],
    ["TB", "TB", "TB", "1"],
    ["PB", "PB", "PB", "1"],
    ["Gbps", "Gbps", "Gbps", "1"],
    ["PFlops", "PFLOPS", "PFlops", "1", "P PFLOPS EFlops"],
  ]),
];

const durations = unit("duration", [
  ["天", "days", "day", "1", "日 个自然日 自然日 整天"],
  ["工作日", "working days", "working_day", "1", "个工作日"],
  ["周", "weeks", "week", "1", "个星期 星期"],
  ["季度", "quarters", "quarter", "1", "个季度"],
  ["个月", "months", "month", "1"],
  ["年", "years", "year", "1", "周年 年时间"],
  ["岁", "years of age", "year", "1", "周岁"],
  ["小时", "hours", "hour", "1", "个小时 h"],
  ["分钟", "minutes", "minute", "1"],
  ["秒", "seconds", "second", "1", "秒钟"],
]);

/** Classifiers: what they count differs, what they measure is the same. */
const counters =
  "个 家 幢 栋 座 宗 项 件 户 套 次 人次 家次 件次 户次 场次 场 条 所 批次 批 期 只 支 台 台套 辆 辆次 艘 艘次 架 架次 列 班 班次 车次 处 间 块 片 " +
  "本 册 部 篇 幅 份 张 笔 单 门 种 类 款 例 起 组 队 对 轮 头 匹 株 棵 颗 枚 床 卷 羽 个次 宗次 趟 趟次 节 道 盏 杆 根 口 眼 尾 部次 堂 则 桩 包 " +
  "箱 盒 袋 瓶 站 首 片区 标段 档 朵 顶 尊 具 把 剂次 剂 人份 票 枪 出 档次 课时 镇 街道 乡 村 社区 丛 面 轮次 批件 页 台次 列次";
const counts = unit(
  "count",
  counters.split(" ").map((symbol): Row => [symbol, "", "count", "1"]),
);
const countScales = unit("count", [
  ["万个", "10 thousand", "count", "10000"],
  ["亿个", "100 million", "count", "100000000"],
  ["万家", "10 thousand", "count", "10000"],
  ["万件", "10 thousand", "count", "10000"],
  ["万户", "10 thousand", "count", "10000"],
  ["万套", "10 thousand", "count", "10000"],
  ["万次", "10 thousand", "count", "10000"],
  ["万人次", "10 thousand visits", "count", "10000"],
  ["亿人次", "100 million visits", "count", "100000000"],
  ["万辆", "10 thousand", "count", "10000"],
  ["亿件", "100 million", "count", "100000000"],
]);
const persons = unit("person", [
  ["人", "persons", "person", "1"],
  ["名", "persons", "person", "1"],
  ["万人", "10 thousand persons", "person", "10000"],
  ["亿人", "100 million persons", "person", "100000000"],
]);

/** Every unit, each once. */
export const units: Unit[] = [
  ...money,
  ...shares,
  ...counts,
  ...countScales,
  ...persons,
  ...measures,
  ...durations,
];

/** The units a column of one base unit may be shown in, smallest first. A base that is not listed is shown as it is. */
export const displayUnits: Record<string, string[]> = {
  CNY: ["元", "万元", "亿元", "万亿元"],
  USD: ["美元", "万美元", "亿美元"],
  HKD: ["港元", "万港元", "亿港元"],
  EUR: ["欧元", "万欧元", "亿欧元"],
  count: ["个", "万个", "亿个"],
  person: ["人", "万人", "亿人"],
  percent: ["%"],
  percentage_point: ["个百分点"],
  permille: ["‰"],
  m2: ["平方米", "万平方米"],
  mu: ["亩", "万亩"],
  ha: ["公顷", "万公顷"],
  km2: ["平方公里", "万平方公里"],
  km: ["公里", "万公里"],
  t: ["吨", "万吨"],
  m3: ["立方米", "亿立方米"],
  TEU: ["标箱", "万标箱"],
};

/** Ways between base units that a person must ask for: a factor to the common measure of the dimension. */
export const baseMeasures: Record<string, { common: string; times: string; over: string }> = {
  m2: { common: "m2", times: "1", over: "1" },
  km2: { common: "m2", times: "1000000", over: "1" },
  ha: { common: "m2", times: "10000", over: "1" },
  mu: { common: "m2", times: "2000", over: "3" },
  m: { common: "m", times: "1", over: "1" },
  km: { common: "m", times: "1000", over: "1" },
  mm: { common: "m", times: "1", over: "1000" },
  t: { common: "kg", times: "1000", over: "1" },
  kg: { common: "kg", times: "1", over: "1" },
  jin: { common: "kg", times: "1", over: "2" },
  day: { common: "day", times: "1", over: "1" },
  week: { common: "day", times: "7", over: "1" },
  hour: { common: "minute", times: "60", over: "1" },
  minute: { common: "minute", times: "1", over: "1" },
  month: { common: "month", times: "1", over: "1" },
  year: { common: "month", times: "12", over: "1" },
  percent: { common: "permille", times: "10", over: "1" },
  permille: { common: "permille", times: "1", over: "1" },
};
