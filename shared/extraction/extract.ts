/**
 * From a report's text to its figures. Fold → lines and sentences → one scan for marks → each figure read in its
 * clause: measure, scenario, period, area, indicator, breakdown. Pure and deterministic, linear in the length.
 */

import type { Accumulation, Scenario } from "../model/codes.ts";
import { inBase } from "../model/quantity.ts";
import { accumulationOf, isTotal } from "./accumulations.ts";
import { type AreaState, areaOf, carriedArea, subjectsOf } from "./area-readings.ts";
import { breakdownOf, classesOf } from "./breakdowns.ts";
import type { Candidate } from "./candidate.ts";
import { contextOf, type FigureContext, type SentenceMarks, without } from "./clauses.ts";
import { commitmentOf, conditionsOf } from "./commitments.ts";
import type { DateReading } from "./dates.ts";
import { frameOf, headlineOf, type ReportFrame, type Source } from "./document.ts";
import { type EntityState, entityOf, entityOfHeading } from "./entities.ts";
import { type Folded, fold } from "./fold.ts";
import { indicatorOf, type Subject } from "./indicators.ts";
import { measureOf } from "./measures.ts";
import { carriedPeriod, continues, isReference, type PeriodState, periodOf } from "./periods.ts";
import type { QuantityReading } from "./quantities.ts";
import { markRepeats, passageKey } from "./repeats.ts";
import { type Marks, type OtherMark, scan } from "./scan.ts";
import { scenarioOf } from "./scenarios.ts";
import { scoreOf } from "./scores.ts";
import { sectionOf, turnsAhead } from "./sections.ts";
import { type Line, splitLines, splitSentences } from "./sentences.ts";
import { type SeriesPlace, sharedUnits, spreadLists } from "./series.ts";

export type { Candidate } from "./candidate.ts";
export { toGuideRow } from "./candidate.ts";
export type { Source } from "./document.ts";

interface Reader {
  text: string;
  folded: Folded;
  original: string;
  frame: ReportFrame;
  candidates: Candidate[];
  keys: (string | undefined)[];
}
interface State {
  period: PeriodState;
  area: AreaState;
  entity: EntityState;
  plan: boolean;
  subject: Subject | undefined;
  scenario: Scenario;
  /** The lines before belong to the heading's project. */
  underHeading: boolean;
  /** The line before announces this one (…: or …；). */
  announced: boolean;
}

/** What one figure of a sentence leaves to the next. */
interface Pass {
  scenario: Scenario;
  last: Accumulation | null;
}

/**
 * Every figure of a text (class `metric` and `entity`) and the numbers that look most like one (class `other`), in the
 * order of the text. What is not known of the source is guessed from the text. Never throws.
 */
export function extract(text: string, source: Source = {}): Candidate[] {
  const folded = fold(text);
  const lines = splitLines(folded.text);
  const headline = headlineOf(folded.text, lines, source);
  const marks = scan(folded.text, lines, headline.known);
  const frame = frameOf(folded.text, marks.areas, headline, source);
  const reader: Reader = { text: folded.text, folded, original: text, frame, candidates: [], keys: [] };
  readSentences(reader, lines, marks);
  return markRepeats(reader.candidates, reader.keys);
}

function readSentences(reader: Reader, lines: Line[], marks: Marks): void {
  const { text, frame } = reader;
  const sentences = splitSentences(text, lines);
  const state: State = {
    period: { paragraph: undefined, section: undefined, last: undefined, year: undefined },
    area: { paragraph: undefined },
    entity: { current: undefined },
    plan: false,
    subject: undefined,
    scenario: "actual",
    underHeading: false,
    announced: false,
  };
  const next = { dates: 0, areas: 0, figures: 0, others: 0 };
  let line = -1;
  for (const sentence of sentences) {
    if (sentence.line !== line) {
      line = sentence.line;
      openLine(reader, lines[line] as Line, state);
    }
    const slice = <T extends { start: number; end: number }>(list: T[], key: keyof typeof next): T[] => {
      const from = next[key];
      let to = from;
      while (to < list.length && (list[to] as T).start < sentence.end) to++;
      next[key] = to;
      return list.slice(from, to);
    };
    const areas = slice(marks.areas, "areas");
    const own: SentenceMarks = {
      sentence,
      dates: slice(marks.dates, "dates"),
      areas,
      subjects: subjectsOf(text, areas, sentence.start),
      figures: sharedUnits(text, slice(marks.figures, "figures")),
      others: slice(marks.others, "others"),
    };
    if (frame.workReport && turnsAhead(text.slice(sentence.start, sentence.end))) state.plan = true;
    readSentence(reader, own, state);
    state.period.last =
      lastDate(text, own) ?? (continues(text, sentence.start) ? state.period.last : undefined);
    const announces = state.announced
      ? own.dates.findLast((date) => !isReference(text, date) && date.from.day === undefined)
      : undefined;
    state.period.paragraph =
      carriedPeriod(text, own.dates, sentence.start) ?? announces ?? state.period.paragraph;
    state.area.paragraph =
      carriedArea(text, own.subjects, sentence.start, frame.home) ?? state.area.paragraph;
  }
}

/** The last words of time of a sentence, with the year that stood before them. */
function lastDate(text: string, own: SentenceMarks): DateReading | undefined {
  const date = own.dates.findLast((reading) => !isReference(text, reading));
  if (!date || date.from.year !== undefined || date.from.relative) return date;
  const year = own.dates.findLast((reading) => reading.from.year !== undefined && reading.start < date.start)
    ?.from.year;
  if (year === undefined) return date;
  return { ...date, from: { ...date.from, year }, ...(date.to ? { to: { ...date.to, year } } : {}) };
}

function openLine(reader: Reader, line: Line, state: State): void {
  const words = reader.text.slice(line.start, Math.min(line.end, line.start + 61));
  const section = sectionOf(words, line.heading, reader.frame);
  if (section) {
    state.plan = section.plan;
    state.period.section = section.date;
  }
  if (!state.announced) state.period.paragraph = undefined;
  const last = reader.text[line.end - 1] ?? "";
  state.announced = last === ":" || (state.announced && last === "；");
  state.area.paragraph = undefined;
  state.entity.current = line.heading
    ? entityOfHeading(words)
    : state.underHeading
      ? state.entity.current
      : undefined;
  state.underHeading =
    line.heading || (state.underHeading && state.entity.current !== undefined && words.length < 61);
  state.subject = undefined;
}

function readSentence(reader: Reader, own: SentenceMarks, state: State): void {
  const { text } = reader;
  const { figures } = own;
  const classes = figures.length ? classesOf(text, figures) : new Map<number, number>();
  if (figures.length > 1)
    for (const [from, to] of conditionsOf(
      text,
      own.sentence.start,
      own.sentence.end,
      figures,
      reader.frame.genre === "notice",
    ))
      if (!classes.has(from)) classes.set(from, to);
  const spread =
    figures.length > 1
      ? spreadLists(text, own.sentence.start, own.sentence.end, figures, own.areas)
      : undefined;
  const named: Subject[] = [];
  let namedByClass = false;
  let last: FigureContext | undefined;
  const pass: Pass = {
    scenario: state.scenario,
    last: null,
  };
  const pending: { at: number; emit: () => void }[] = own.others.map((other) => ({
    at: other.start,
    emit: () => pushOther(reader, other),
  }));
  // What the last sentence of the paragraph named is only a last resort.
  let subject = state.subject;
  figures.forEach((reading, index) => {
    if (classes.has(index)) {
      pending.push({
        at: reading.start,
        emit: () => pushOther(reader, { start: reading.start, end: reading.end, reason: "not.class" }),
      });
      return;
    }
    const context = contextOf(text, own, index);
    const mine = [...classes]
      .filter(([, target]) => target === index)
      .map(([from]) => figures[from] as QuantityReading);
    if (mine.length) withoutClass(text, context, mine);
    const place = spread?.get(reading);
    if (place) withPlace(context, place);
    shareList(context, last);
    last = context;
    const about = mine.length
      ? namedByClass
        ? undefined
        : named[0]
      : subjectFor(text, context, named, subject);
    const candidate = readFigure(reader, context, state, about, place, mine, pass);
    const aside = text[context.clauseStart - 1] === "(" && index > 0;
    if (aside) last = figures[index - 1] && last;
    else if (candidate.measure === "ratio") {
      // 是上年的2倍 says nothing new of what is measured.
    } else if (candidate.measure !== "growth" || !subject) {
      subject = candidate.subject;
      if (candidate.measure === "level") {
        if (!named.length && mine.length) namedByClass = true;
        named.push(candidate.subject);
      }
    } else if (candidate.fresh) subject = candidate.subject;
    pending.push({ at: reading.start, emit: () => push(reader, candidate.candidate, reading) });
  });
  state.subject = subject;
  state.scenario = figures.length ? pass.scenario : "actual";
  pending.sort((a, b) => a.at - b.at);
  for (const { emit } of pending) emit();
}

/** 占全区82%、95%: the first number speaks of the first of the two figures before, the second of the second. */
function subjectFor(
  text: string,
  context: FigureContext,
  named: Subject[],
  fallback: Subject | undefined,
): Subject | undefined {
  const { marks, index, reading } = context;
  if (reading.baseUnit !== "percent") return fallback;
  let first = index;
  while (first > 0 && index - first < 30 && /^[、和]$/.test(gap(text, marks, first))) first--;
  let last = index;
  while (last + 1 < marks.figures.length && last - index < 30 && /^[、和]$/.test(gap(text, marks, last + 1)))
    last++;
  const size = last - first + 1;
  if (size < 2 || named.length < size) return fallback;
  return named[named.length - size + (index - first)];
}
/** In a list of shares the later ones mean what was said before the first. */
function shareList(context: FigureContext, last: FigureContext | undefined): void {
  if (
    context.joined !== "listed" ||
    !last ||
    context.pre !== "" ||
    last.reading.baseUnit !== context.reading.baseUnit
  )
    return;
  if (!["percent", "percentage_point", "ratio"].includes(context.reading.baseUnit)) return;
  context.pre = last.pre;
  context.rawPre = last.rawPre;
}

const gap = (text: string, marks: SentenceMarks, index: number): string =>
  text.slice(
    (marks.figures[index - 1] as QuantityReading).end,
    (marks.figures[index] as QuantityReading).start,
  );

/** The words of a class (50亿元以上) are no part of the phrase. */
function withoutClass(text: string, context: FigureContext, classes: QuantityReading[]): void {
  for (const reading of classes) {
    const inFront = reading.end <= context.reading.start;
    if (inFront) {
      let from = reading.start;
      while (from > context.marks.sentence.start && !/[，。；：、\n]/.test(text[from - 1] ?? "\n")) from--;
      const lead = without(text, from, reading.start, context.marks).replace(
        /(?:财政收入|税收|总?投资额?|年?产值|年?营收|年?营业收入|销售额|超)$/,
        "",
      );
      context.pre = `${lead}${text.slice(reading.end, context.reading.start).replace(/^(?:及|以上|以下|级|规模|的)+/, "")}`;
      context.rawPre = context.pre;
    } else {
      context.post = text
        .slice(reading.end, context.marks.sentence.end)
        .replace(/^(?:及|以上|以下|级|规模|的)+/, "");
      const stop = context.post.search(/[，。；：！？\n()]/);
      if (stop >= 0) context.post = context.post.slice(0, stop);
    }
  }
}

function withPlace(context: FigureContext, place: SeriesPlace): void {
  if (place.name !== undefined) {
    context.pre = place.name + place.verb;
    context.rawPre = context.pre;
  } else if (place.area) {
    context.pre = place.verb;
    context.rawPre = place.verb;
  }
  context.joined = "none";
}

function readFigure(
  reader: Reader,
  context: FigureContext,
  state: State,
  subject: Subject | undefined,
  place: SeriesPlace | undefined,
  classes: QuantityReading[],
  pass: Pass,
) {
  const { text, frame } = reader;
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
  const named = indicatorOf(context, finalMeasure, subject, undefined, classes.length > 0);
  const promised = frame.genre === "notice" ? commitmentOf(context) : undefined;
  if (promised) named.indicator = promised;
  const early = periodOf(context, text, state.period, frame, { stock: false, actual: true, duration: false });
  const future = isFuture(early.period, frame);
  let scene = scenarioOf(context, { planSection: state.plan, future, notice: frame.genre === "notice" });
  if (
    scene.reason === "scenario.default" &&
    state.scenario !== "actual" &&
    continues(text, context.marks.sentence.start)
  )
    scene = { scenario: state.scenario, reason: "scenario.sentence" };
  pass.scenario = scene.scenario;
  // 33个项目,总建筑面积600万平方米: of the projects of that year, not as of its end.
  const generic = named.reason === "indicator.inherited" && !isTotal(context);
  const accumulation = accumulationOf(context, finalMeasure, named.indicator, early.date, pass.last);
  const period = periodOf(context, text, planPeriod(state, frame), frame, {
    stock: accumulation === "stock" && !(generic && pass.last === "flow"),
    actual: scene.scenario === "actual",
    duration: finalMeasure === "duration",
  });
  pass.last = accumulation;
  const area = place?.area
    ? { area: place.area.name, reason: "area.spread" }
    : areaOf(context, frame.home, state.area);
  const entity = entityOf(context, text, state.entity);
  const value = measured.value ?? reading.value;
  const valueHigh = measured.valueHigh ?? reading.valueHigh;
  const currency =
    reading.unit !== "" && reading.unit === reading.scale ? bareMoney(context, named.indicator) : undefined;
  const unit = reading.unit === "" ? "倍" : (currency ?? reading.unit);
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
    baseUnit: currency ? "CNY" : reading.unit === "" ? "ratio" : counted,
    bound: boundOf(context),
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
    } satisfies Subject,
    accumulation,
    fresh: named.reason !== "indicator.inherited",
  };
}

/** In the part that plans, a period that nobody names is the year of the plan. */
function planPeriod(state: State, frame: ReportFrame): PeriodState {
  if (
    !state.plan ||
    state.period.section ||
    state.period.paragraph ||
    !frame.workReport ||
    frame.thisYear === undefined
  )
    return state.period;
  return { ...state.period, section: { start: 0, end: 0, kind: "point", from: { year: frame.thisYear } } };
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
function boundOf(context: FigureContext): Candidate["bound"] {
  const { reading, rawPre } = context;
  if (reading.bound !== "eq") return reading.bound;
  if (/^约(?:完成|占|合|增长|下降|为|有)/.test(rawPre) || /(?:^|[，、])约[\u4e00-\u9fa5]{1,10}$/.test(rawPre))
    return "approx";
  return "eq";
}

const silent = new Set([
  "not.furniture",
  "not.word",
  "not.article",
  "not.idiom",
  "not.bare",
  "not.enumeration",
  "not.name_of_scale",
  "not.date",
]);

function pushOther(reader: Reader, other: OtherMark): void {
  if (silent.has(other.reason)) return;
  const start = reader.folded.startOf(other.start);
  const end = reader.folded.endOf(other.end);
  reader.keys.push(undefined);
  reader.candidates.push({
    start,
    end,
    text: reader.original.slice(start, end),
    class: "other",
    value: "0",
    valueHigh: null,
    unit: "",
    baseValue: 0,
    baseUnit: "count",
    bound: "eq",
    measure: "level",
    scenario: "actual",
    accumulation: null,
    indicator: "",
    area: null,
    entity: null,
    period: null,
    breakdown: {},
    repeatOf: null,
    note: other.reason,
    score: 0.1,
    reasons: [other.reason],
  });
}

function push(reader: Reader, candidate: Candidate, reading: QuantityReading): void {
  reader.candidates.push(candidate);
  reader.keys.push(passageKey(reader.text, reading.start, reading.end));
}
