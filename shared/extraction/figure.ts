/** One figure in its clause → a candidate: measure, indicator, scenario, period, area, entity, breakdown, score. */
import { inBase } from "../model/quantity.ts";
import { accumulationOf, isTotal } from "./accumulations.ts";
import { areaOf } from "./area-readings.ts";
import { asBefore, limitOf } from "./bare-indicators.ts";
import { breakdownOf } from "./breakdowns.ts";
import type { Candidate } from "./candidate.ts";
import type { FigureContext } from "./clauses.ts";
import { commitmentOf } from "./commitments.ts";
import type { ReportFrame } from "./document.ts";
import { entityOf } from "./entities.ts";
import { indicatorOf, type Subject } from "./indicators.ts";
import { measureOf } from "./measures.ts";
import { continues, type PeriodReading, type PeriodState, periodOf } from "./periods.ts";
import type { QuantityReading } from "./quantities.ts";
import type { Pass, Reader, State } from "./reading-state.ts";
import { scenarioOf } from "./scenarios.ts";
import { scoreOf } from "./scores.ts";
import type { SeriesPlace } from "./series.ts";
import { isBase } from "./terms.ts";

/**
 * The candidate that a figure makes, and what it leaves to the figures behind it: its subject, and whether it named one
 * of its own. `subject` is what was named before it, `place` its place in a 分别-list, `classes` the quantities that only
 * say which ones it counts.
 */
export function readFigure(
  reader: Reader,
  context: FigureContext,
  state: State,
  subject: Subject | undefined,
  place: SeriesPlace | undefined,
  classes: QuantityReading[],
  pass: Pass,
) {
  const { text, frame } = reader;
  if (context.reading.unit.endsWith("位次")) context.reading = { ...context.reading, baseUnit: "rank" };
  const { reading } = context;
  const measured = measureOf(context, text);
  const { measure } = measured;
  const person =
    reading.unit === "位" &&
    reading.form === "number" &&
    measure === "rank" &&
    /^(?:[\u4e00-\u9fa5]{0,10}(?:人才|专家|院士|人|员|家|者|师|老人|代表|教授|博士|客|友|居民))/.test(
      context.post,
    );
  const counted = person ? "person" : reading.baseUnit;
  const reasons = [`form.${reading.form}`, `measure.${person ? "level" : measure}`];
  const finalMeasure = person ? "level" : measure;
  if (person) context.reading = { ...reading, baseUnit: "person" };
  const named = indicatorOf(context, finalMeasure, subject, classes.length > 0);
  const promised =
    frame.genre !== "notice"
      ? undefined
      : finalMeasure === "duration" && !/^(?:hour|minute)$/.test(reading.baseUnit) && !isBase(context)
        ? limitOf(context)
        : commitmentOf(context);
  if (promised) named.indicator = promised;
  else named.indicator = asBefore(named.indicator, reading.baseUnit, reader.candidates);
  const times = planPeriod(state, frame);
  const early = periodOf(context, text, times, frame, {
    stock: false,
    actual: true,
    measure: "level",
    flow: false,
  });
  const future = isFuture(early.period, frame);
  let scene = scenarioOf(context, {
    planSection: state.plan,
    future,
    past: isPast(early, frame),
    notice: frame.genre === "notice",
  });
  if (
    scene.reason === "scenario.default" &&
    state.scenario !== "actual" &&
    continues(text, context.marks.sentence.start)
  )
    scene = { scenario: state.scenario, reason: "scenario.sentence" };
  // A text that so far only set goals goes on with them: 新引进3家以上.
  if (
    scene.reason === "scenario.default" &&
    reading.bound === "at_least" &&
    state.aimed >= 3 &&
    state.happened === 0
  )
    scene = { scenario: "target", reason: "scenario.document" };
  if (scene.scenario === "actual") state.happened++;
  else state.aimed++;
  pass.scenario = scene.scenario;
  // 33个项目,总建筑面积600万平方米: of the projects of that year, not as of its end.
  const generic = named.reason === "indicator.inherited" && !isTotal(context);
  const accumulation = accumulationOf(context, finalMeasure, named.indicator, early.date, pass.last);
  const period = periodOf(context, text, times, frame, {
    stock: accumulation === "stock" && !(generic && pass.last === "flow"),
    actual: scene.scenario === "actual",
    measure: finalMeasure,
    flow: accumulation === "flow",
  });
  if (place?.quarter && frame.year !== undefined) period.period = `${frame.year}-Q${place.quarter}`;
  pass.last = accumulation;
  const area = place?.area
    ? { area: place.area.name, reason: "area.spread" }
    : areaOf(context, text, frame.home, state.area);
  const entity = entityOf(context, text, state.entity);
  const below =
    reading.baseUnit === "percentage_point" && /(?:低于|慢于)[\u4e00-\u9fa5]{2,10}$/.test(context.pre);
  const said = measured.value ?? reading.value;
  const value = below && !said.startsWith("-") ? `-${said}` : said;
  const valueHigh = measured.valueHigh ?? reading.valueHigh;
  const currency =
    reading.unit !== "" && reading.unit === reading.scale ? bareMoney(context, named.indicator) : undefined;
  // 13.81万贫困人口, 常住人口约45万: people with 人 left out.
  const people =
    reading.unit !== "" &&
    reading.unit === reading.scale &&
    !currency &&
    (/^[\u4e00-\u9fa5]{0,6}(?:人口|群众|居民)/.test(context.post) ||
      /(?:人口|人数)(?:约|近|超|达到?|为|有|由|从)*$/.test(context.pre) ||
      named.indicator.endsWith("人口"));
  const unit = reading.unit === "" ? "倍" : people ? `${reading.unit}人` : (currency ?? reading.unit);
  const factor = reading.factor;
  reasons.push(named.reason, scene.reason, period.reason, area.reason);
  if (reading.hedge) reasons.push("bound.word");
  const start = reader.folded.startOf(reading.start);
  const end = reader.folded.endOf(reading.end);
  const candidate: Candidate = {
    start,
    end,
    text: reader.original.slice(start, end),
    class: entity ? "entity" : "metric",
    value,
    valueHigh,
    unit,
    baseValue: inBase(value, factor),
    baseUnit: people ? "person" : currency ? "CNY" : reading.unit === "" ? "ratio" : counted,
    bound: boundOf(context, reader.original.slice(start, end)),
    measure: finalMeasure,
    scenario: scene.scenario,
    accumulation: entity ? null : accumulation,
    indicator: named.indicator,
    area: area.area,
    entity: entity ?? null,
    period: period.period,
    breakdown: breakdownOf(text, classes, named.indicator),
    repeatOf: null,
    note: null,
    score: 0,
    reasons,
  };
  candidate.score = scoreOf(candidate, reading);
  return {
    candidate,
    measure: finalMeasure,
    subject: {
      verb: named.verb,
      noun: named.noun,
      indicator: named.indicator,
      topic: named.topic,
      base: counted,
    } satisfies Subject,
    accumulation,
    fresh: named.reason !== "indicator.inherited",
  };
}

/** In the part that plans, 全年 is the year of the plan, and so is a period that nobody names. */
function planPeriod(state: State, frame: ReportFrame): PeriodState {
  if (!state.plan || !frame.workReport || frame.thisYear === undefined) return state.period;
  const { section, paragraph } = state.period;
  if (section || paragraph) return { ...state.period, year: frame.thisYear };
  return {
    ...state.period,
    year: frame.thisYear,
    section: { start: 0, end: 0, kind: "point", from: { year: frame.thisYear } },
  };
}

/** Whether the words name a year before that of the report. */
function isPast(read: PeriodReading, frame: ReportFrame): boolean {
  if (!read.period || read.reason === "period.report" || frame.thisYear === undefined) return false;
  // 2024-04-01../ has no end.
  if (read.period.endsWith("/")) return false;
  return Number(read.period.replace(/^\.\./, "").split("/").at(-1)?.slice(0, 4)) < frame.thisYear;
}

function isFuture(period: string | null, frame: ReportFrame): boolean {
  if (!period || frame.until === undefined) return false;
  const end = Number(period.replace(/^\.\./, "").split("/").at(-1)?.slice(0, 4));
  return (
    end >
    Number(
      (frame.thisYear === undefined
        ? frame.until
        : String(Math.max(frame.thisYear, Number(frame.until.slice(0, 4))))
      ).slice(0, 4),
    )
  );
}

/** 总投资353亿: money with 元 left out, unless something else is counted. */
function bareMoney(context: FigureContext, indicator: string): string | undefined {
  if (
    /(?:投资|产值|额|收入|税收|资金|金|GDP|增加值|营收|贷|存款|元|费|利润|总值|市值|估值)/.test(indicator) ||
    /^(?:投资|资金|元|产值)/.test(context.post)
  )
    return `${context.reading.unit}元`;
  return undefined;
}

/** The bound may stand apart from the number: 约完成年度计划的114%. */
function boundOf(context: FigureContext, text: string): Candidate["bound"] {
  const { reading, rawPre } = context;
  if (text.endsWith("左右")) return "approx";
  if (reading.bound !== "eq") return reading.bound;
  if (
    text.endsWith("内") ||
    (context.post.startsWith("内") && /^(?:day|month|year|hour|working_day|week)$/.test(reading.baseUnit))
  )
    return "at_most";
  if (/不(?:超过|高于|多于)[^，。；\d]{1,16}$/.test(rawPre)) return "at_most";
  if (text.startsWith("最长") || rawPre.endsWith("最长")) return "at_most";
  if (/(?:不低于|不少于|至少)[^，。；\d]{1,16}$/.test(rawPre)) return "at_least";
  if (
    /^约(?:完成|占|合|增长|下降|为|有)/.test(rawPre) ||
    /约(?:占|为|合|完成|增长|下降)[\u4e00-\u9fa5“”]{0,14}$/.test(rawPre)
  )
    return "approx";
  return "eq";
}
