/**
 * Reading and converting units. `findUnit` reads the words (万平方米, 亿美元, 万元/人); `matchUnit` reads the longest
 * unit at a place of a folded text. `convert` works between units of one base, and between bases of one measure
 * (亩 ↔ 公顷) because there a person asked for it; % and 个百分点 never meet.
 */
import { Decimal } from "decimal.js";
import { baseMeasures, displayUnits, type Unit, units } from "../codelists/units.ts";
import type { DecimalText } from "./codes.ts";

const exact = Decimal.clone({ precision: 40 });

export interface UnitReading {
  /** As reported: 亿元, 万元/人. */
  unitText: string;
  baseUnit: string;
  factor: DecimalText;
}
export interface UnitMatch extends UnitReading {
  /** Where the unit ends in the text it was matched in. */
  end: number;
  /** The plain unit without 万/亿 (`undefined`: 亿 alone). */
  plain: Unit | undefined;
  /** 万, 亿, 万亿 …, or "". */
  scale: string;
}

const byName = new Map<string, Unit>();
for (const unit of units) for (const name of [unit.symbol, ...unit.aliases]) byName.set(name, unit);
const longest = Math.max(...[...byName.keys()].map((name) => name.length));
const firstChars = new Set([...byName.keys()].map((name) => name[0]));
/** The characters that a unit may begin with. */
export const unitStarts: ReadonlySet<string> = new Set([...byName.keys()].map((name) => name.slice(0, 1)));
const scales: Record<string, bigint> = {
  十: 10n,
  百: 100n,
  千: 1_000n,
  万: 10_000n,
  亿: 100_000_000n,
};

/** The longest plain unit at `at`, without 万/亿. */
export function plainUnitAt(text: string, at: number): Unit | undefined {
  if (!firstChars.has(text[at])) return undefined;
  for (let length = Math.min(longest, text.length - at); length > 0; length--) {
    const unit = byName.get(text.substr(at, length));
    if (unit) return unit;
  }
  return undefined;
}

/** Words that begin with the character of a unit and are none: 3项目, 2.0升级, 增长5分别. */
const words = new Set(
  (
    "项目 名列 名单 名称 名牌 所有 所在 所属 所得 只有 只要 只能 部门 部分 部队 部署 门类 组织 组团 组合 支持 支出 支付 场所 场馆 场地 场景 批发 批准 对口 对外 对接 对比 对于 期间 期末 期限 " +
    "列入 列车 列为 例如 起来 起步 起草 元素 元宇 升级 升至 升到 升学 升高 分别 分布 分为 分之 分类 分散 分步 方面 方案 方式 方向 天然 天津 天河 天府 日均 日前 日益 日报 日常 年级 周边 种植 种养 种子 节能 " +
    "节约 节日 班子 位于 位居 位列 位置 把握 头部 台阶 台州 条件 片面 队伍 口岸 口径 幅度 道路 轮换 处于 处理 处置 届时 间接 包括 包含 顶级 团队 团结 标准 标志 档次 课题 首届 首次 首个 首批 首家 尾气 人均 " +
    "秒杀 村社 镇街 站点 站位 票据 村庄 村级 村民 社区居 升格 升温 升幅 个性 个体 件均 户籍 户均 户外 户型 家居 家庭 家电 家政 家具 座谈 次序 月均 条块 点位 米其 克服 克拉 斤斤 分管 分析 分享 分工 分局 分行 分公 把关"
  ).split(" "),
);

/** How many characters the longest unit name at `at` has; 0 if none. */
function nameLengthAt(text: string, at: number): number {
  if (!firstChars.has(text[at])) return 0;
  for (let length = Math.min(longest, text.length - at); length > 0; length--)
    if (byName.has(text.substr(at, length)))
      return length === 1 && words.has(text.substr(at, 2)) ? 0 : length;
  return 0;
}

const times = (a: string, b: bigint) => (b === 1n ? a : new exact(a).times(b.toString()).toFixed());

/** The longest unit that begins at `at`, compositions with 万/亿 and quotients (元/平方米) included. */
export function matchUnit(text: string, at: number): UnitMatch | undefined {
  let scaleEnd = at;
  let scale = 1n;
  let length = nameLengthAt(text, scaleEnd);
  for (;;) {
    const step = scales[text[scaleEnd] ?? ""];
    if (step === undefined || scaleEnd - at >= 4) break;
    // 千瓦 and 千米 are units; 万 before a unit is always a scale.
    if (length > 1 && (text[scaleEnd] === "千" || text[scaleEnd] === "百")) break;
    scale *= step;
    scaleEnd++;
    length = nameLengthAt(text, scaleEnd);
  }
  const unit = length ? byName.get(text.substr(scaleEnd, length)) : undefined;
  if (!unit) {
    if (scaleEnd === at) return undefined;
    const unitText = text.slice(at, scaleEnd);
    return {
      unitText,
      baseUnit: "count",
      factor: scale.toString(),
      end: scaleEnd,
      plain: undefined,
      scale: unitText,
    };
  }
  let end = scaleEnd + length;
  let baseUnit = unit.baseUnit;
  const scaleText = text.slice(at, scaleEnd);
  let factor = times(unit.factor, scale);
  let unitText = scaleText + unit.symbol;
  if (unit.dimension === "count" || unit.dimension === "person" || unit.dimension === "duration")
    unitText = text.slice(at, end);
  const per = quotientAt(text, end, unit);
  if (per) {
    end = per.end;
    baseUnit = `${baseUnit}/${per.base}`;
    unitText += per.text;
  }
  return { unitText, baseUnit, factor, end, plain: unit, scale: scaleText };
}

/** `/平方米`, `每平方米`, `/万元` after a unit. */
function quotientAt(
  text: string,
  at: number,
  over: Unit,
): { end: number; base: string; text: string } | undefined {
  const sign = text[at];
  if (sign !== "/" && !(sign === "每" && over.dimension === "money")) return undefined;
  let from = at + 1;
  if (sign === "/" && text[from] === " ") from++;
  const scale = scales[text[from] ?? ""];
  const unitFrom = scale === undefined ? from : from + 1;
  const length = nameLengthAt(text, unitFrom);
  const below = length ? byName.get(text.substr(unitFrom, length)) : undefined;
  if (sign === "/" && text[from] === "月") return { end: from + 1, base: "month", text: "/月" };
  if (!below) return undefined;
  const factor = times(below.factor, scale ?? 1n);
  const end = unitFrom + length;
  return {
    end,
    base: `${factor === "1" ? "" : factor}${below.baseUnit}`,
    text: `/${text.slice(from, end)}`,
  };
}

const found = new Map<string, UnitReading | undefined>();

/** Reads the words of a unit, all of them: 亿元, 万家, 元/平方米. `undefined` if they are no unit. */
export function findUnit(text: string): UnitReading | undefined {
  const name = text.trim().replaceAll("／", "/").replaceAll("％", "%");
  if (found.has(name)) return found.get(name);
  const match = matchUnit(name, 0);
  const reading =
    match?.end === name.length && name !== ""
      ? { unitText: name, baseUnit: match.baseUnit, factor: match.factor }
      : undefined;
  if (found.size < 5_000) found.set(name, reading);
  return reading;
}

/**
 * A number in another unit, exactly where the decimals allow (20 places otherwise). `undefined` if either word is no
 * unit or they measure different things: 亩 → 公顷 is possible, % → 个百分点 and 元 → 美元 are not.
 */
export function convert(value: DecimalText, fromUnit: string, toUnit: string): DecimalText | undefined {
  const from = findUnit(fromUnit);
  const to = findUnit(toUnit);
  if (!from || !to) return undefined;
  let number = new exact(value).times(from.factor);
  if (from.baseUnit !== to.baseUnit) {
    const a = baseMeasures[from.baseUnit];
    const b = baseMeasures[to.baseUnit];
    if (!a || !b || a.common !== b.common) return undefined;
    number = number.times(a.times).times(b.over).div(new exact(a.over).times(b.times));
  }
  return number.div(to.factor).toDecimalPlaces(20).toFixed();
}

/** The units in which a column of this base unit may be shown, smallest first: CNY → 元, 万元, 亿元. */
export function unitsFor(baseUnit: string): Unit[] {
  const named = (displayUnits[baseUnit] ?? []).map((symbol) => byName.get(symbol));
  const known = named.filter((unit) => unit !== undefined);
  if (known.length) return known;
  const plain = units.find((unit) => unit.baseUnit === baseUnit && unit.factor === "1");
  return plain ? [plain] : [];
}
