/**
 * What kind of number a figure is, from the words just before it and its unit: a level, a growth, a share, a completion,
 * a rank, a duration, a ratio; and what that does to the value (下降 is negative, 增长两倍 is 3).
 */
import { Decimal } from "decimal.js";
import type { Measure } from "../model/codes.ts";
import type { FigureContext } from "./clauses.ts";

export const growthWords =
  "增长|增加|增幅|增速|增|上升|上涨|涨幅|涨|提高|提升|扩大|加快|回升|反弹|攀升|下降|下跌|下滑|减少|降低|降幅|降|回落|收窄|缩小|缩减|缩短|压缩|压减|减|负增长|跌|放缓|减慢|精简|节约|快于|慢于|高于|低于|高出|快|变动|同比|环比|年均|翻";
const growthTail = new RegExp(
  `(?:${growthWords})(?:了|率|幅度?|速度?)?(?:分别)?(?:达到了?|为|达|约|超过|是|在|保持|实现|到了|可达|平均|均)?$`,
);
const declineTail =
  /(?:下降|下跌|下滑|减少|降低|降幅|降|回落|收窄|缩小|缩减|缩短|压缩|压减|减|负增长|跌|放缓|减慢|精简|节约|慢于|低于|低|减税|下调)(?:了|率|幅度?|速度?)?(?:分别)?(?:为|达到?|约|超过)?$/;
const reaches = /(?:至|到|为|成)(?:了)?$/;
const completionWords =
  /(?:完成率|完成(?:了)?(?:[\u4e00-\u9fa5]{0,12})?(?:计划|任务|目标|预算|进度|指标)(?:数|任务|目标)?的?|(?:计划|任务|目标|预算|指标|进度)(?:数|任务|目标)?的|(?:完成|占|为)(?:年度?|全年|年初|调整)?(?:计划|任务|预算|目标|年)[\u4e00-\u9fa5]{0,6}的?|(?:收储|征收|完成|执行|兑现)率|序时进度|投资进度)(?:达到?|为|约|的|是)*$/;
const shareWords =
  /(?:占|比重|占比|份额|率|比例|覆盖面|成数|参保|达标|优良|合格|满意度|开工|贡献度?|提高到|提升到|提升至|提高至|降至|下降到|降到|升至|达到|达|为|有|[近约超过]|成)[\u4e00-\u9fa5“”、]{0,12}$/;

export interface MeasureReading {
  measure: Measure;
  /** The value with its sign, or grown times; `undefined`: as printed. */
  value: string | undefined;
  valueHigh: string | undefined;
  /** A decline: the words say so. */
  decline: boolean;
}

const exact = Decimal.clone({ precision: 30 });
const units: Record<string, Measure> = {
  day: "duration",
  week: "duration",
  month: "duration",
  year: "duration",
  hour: "duration",
  minute: "duration",
  second: "duration",
  working_day: "duration",
};

export function measureOf(context: FigureContext, text: string): MeasureReading {
  const { reading, post } = context;
  const rawPre = context.rawPre.slice(-32);
  // The words just before the number decide; longer openings would only be tried in vain.
  const pre = context.pre.slice(-32).replace(/(?:了|约|近|超|共)$/, "");
  const plain = (measure: Measure): MeasureReading => ({
    measure,
    value: undefined,
    valueHigh: undefined,
    decline: false,
  });
  const grows =
    (growthTail.test(pre) && !reaches.test(rawPre.replace(/(?:约|近)$/, ""))) ||
    growthTail.test(pre.replace(/为$/, ""));
  const reached = /(?:至|到)了?$/.test(pre) && !/(?:达到|得到)$/.test(pre);
  const decline = grows && !reached && declineTail.test(pre);
  const signed = (measure: Measure): MeasureReading => ({
    measure,
    value: decline && Number(reading.value) !== 0 ? `-${reading.value}` : undefined,
    valueHigh: decline && reading.valueHigh ? `-${reading.valueHigh}` : undefined,
    decline,
  });
  const base = reading.baseUnit;
  // 302.5亿元(+5.1%), ↓3.2%
  const arrow =
    /[+↑↓]$/.exec(context.rawPre.slice(-1))?.[0] ??
    (reading.value.startsWith("-") && /^$|[(]$/.test(context.rawPre) ? "-" : "");
  if (arrow && (base === "percent" || base === "percentage_point"))
    return {
      measure: "growth",
      value: arrow === "↓" ? `-${reading.value}` : undefined,
      valueHigh: undefined,
      decline: arrow === "↓",
    };
  if (base === "rank") {
    if (
      reading.form !== "ordinal" &&
      /(?:前移|后移|上升|提升|跃升|提高|前进|下降|进|升|移|晋升|跃进|退)(?:了)?$/.test(pre)
    ) {
      const back = /(?:后移|下降|退)(?:了)?$/.test(pre);
      return {
        measure: "growth",
        value: back ? `-${reading.value}` : undefined,
        valueHigh: undefined,
        decline: back,
      };
    }
    return plain("rank");
  }
  if (base === "percentage_point") return signed("growth");
  if (units[base]) return signed(reading.unit === "岁" ? "level" : "duration");
  if (reading.form === "doubling") return plain("growth");
  if (base === "ratio") {
    if (reading.form === "number" && grows && !reached) {
      const grown = (value: string) => new exact(value).plus(1).toFixed();
      return {
        measure: "growth",
        value: grown(reading.value),
        valueHigh: reading.valueHigh ? grown(reading.valueHigh) : undefined,
        decline: false,
      };
    }
    return plain("ratio");
  }
  if (base === "permille" && !/(?:下降|上升|提高|增加|减少|降低)了?$/.test(pre)) return plain("share");
  if (base === "percent" || base === "permille") {
    if (/超额完成[\u4e00-\u9fa5]{0,12}$/.test(pre) || completionWords.test(pre.replace(/约$/, "")))
      return plain("completion");
    if (reading.form === "word" && text.slice(reading.end, reading.end + 2).startsWith("增长"))
      return plain("growth");
    if (/^(?:的)?(?:速度|增速|增长|增幅|涨幅)/.test(post)) return signed("growth");
    if (/^(?:的)?(?:降幅|跌幅)/.test(post))
      return { measure: "growth", value: `-${reading.value}`, valueHigh: undefined, decline: true };
    if (grows && !reached) return signed("growth");
    return plain(shareWords.test(pre) || !grows ? "share" : "growth");
  }
  if (
    /(?:比|较)[\u4e00-\u9fa5]{0,8}(?:增加|减少|增|减|多|少)(?:了)?$/.test(context.rawPre) ||
    (/(?:增加|减少)了?$/.test(pre) && !reached)
  )
    return signed("growth");
  if (decline && /(?:减少|下降|压减|缩减)/.test(pre)) return signed("growth");
  return plain("level");
}
