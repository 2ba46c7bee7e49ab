/**
 * From a report's text to its figures. Fold → lines and sentences → one scan for marks → each figure read in its
 * clause: measure, scenario, period, area, indicator, breakdown. Pure and deterministic, linear in the length.
 */
import { carriedArea, subjectsOf } from "./area-readings.ts";
import { classesOf, withoutClass } from "./breakdowns.ts";
import type { Candidate } from "./candidate.ts";
import { contextOf, type FigureContext, type SentenceMarks } from "./clauses.ts";
import { conditionsOf } from "./commitments.ts";
import type { DateReading } from "./dates.ts";
import { frameOf, headlineOf, type Source } from "./document.ts";
import { entityOfHeading, entityOfItem } from "./entities.ts";
import { readFigure } from "./figure.ts";
import { fold } from "./fold.ts";
import type { Subject } from "./indicators.ts";
import { pushOther } from "./others.ts";
import { carriedPeriod, continues, isReference } from "./periods.ts";
import type { QuantityReading } from "./quantities.ts";
import type { Pass, Reader, State } from "./reading-state.ts";
import { markRepeats, passageKey } from "./repeats.ts";
import { type Marks, scan } from "./scan.ts";
import { sectionOf, turnsAhead } from "./sections.ts";
import { type Line, splitLines, splitSentences } from "./sentences.ts";
import { sharedUnits, shareList, spreadLists, subjectFor, withPlace } from "./series.ts";
import { unified } from "./short-forms.ts";

export type { Candidate } from "./candidate.ts";
export { toGuideRow } from "./candidate.ts";
export type { Source } from "./document.ts";

/**
 * Every figure of a text (class `metric` and `entity`) and the numbers that look most like one (class `other`), in the
 * order of the text. What is not known of the source is guessed from the text. Never throws.
 */
export function extract(text: string, source: Source = {}): Candidate[] {
  const folded = fold(text);
  const lines = splitLines(folded.text);
  const headline = headlineOf(folded.text, lines, source);
  const marks = scan(folded.text, lines, headline.known);
  marks.areas = unified(folded.text, marks.areas);
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
    aimed: 0,
    happened: 0,
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
    const carried = carriedPeriod(text, own.dates, sentence.start);
    // 1-10月,…: the paragraphs that follow in a bulletin of an event go on with it.
    if (frame.event && carried?.kind === "span") state.period.section = carried;
    // 这五年,…。2021年…: the paragraph goes on to speak of its term.
    if (!(carried?.kind === "point" && state.period.paragraph?.kind === "years"))
      state.period.paragraph = carried ?? announces ?? state.period.paragraph;
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
  } else if (reader.frame.event && line.heading) state.period.section = undefined;
  if (!state.announced) state.period.paragraph = undefined;
  const last = reader.text[line.end - 1] ?? "";
  state.announced = last === ":" || (state.announced && last === "；");
  state.area.paragraph = undefined;
  state.entity.current = line.heading
    ? entityOfHeading(words)
    : state.underHeading
      ? state.entity.current
      : undefined;
  state.entity.item = entityOfItem(words);
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
  /** The last count that is none of a class: what 其中10亿元以上项目4个 is a part of. */
  let counted: Subject | undefined;
  let parent: Subject | undefined;
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
  // 全县专任教师…: a sentence with a subject of its own speaks no longer of the schools before.
  if (subject && own.subjects[0]?.start === own.sentence.start) subject = { ...subject, topic: undefined };
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
      .sort(([a], [b]) => a - b)
      .filter(([, target]) => target === index)
      .map(([from]) => figures[from] as QuantityReading);
    if (mine.length) withoutClass(text, context, mine);
    const place = spread?.get(reading);
    if (place) withPlace(context, place);
    shareList(context, last);
    last = context;
    const gapStart = index ? (figures[index - 1] as QuantityReading).end : own.sentence.start;
    if (/其中/.test(text.slice(gapStart, reading.start))) parent = subject;
    const about = mine.length
      ? (counted ?? (unnamed(context) ? named[0] : undefined))
      : subjectFor(text, context, named, subject);
    const candidate = readFigure(
      reader,
      context,
      state,
      parent && about ? { ...about, parent } : about,
      place,
      mine,
      pass,
    );
    const aside = context.sentencePre.lastIndexOf("(") > context.sentencePre.lastIndexOf(")") && index > 0;
    if (aside) last = figures[index - 1] && last;
    else if (candidate.measure === "ratio") {
      // 是上年的2倍 says nothing new of what is measured.
    } else if (candidate.measure !== "growth" || !subject) {
      subject = candidate.subject;
      if (candidate.measure === "level") {
        const own = !mine.length || (candidate.fresh && !/其中/.test(text.slice(gapStart, reading.start)));
        if (own && candidate.subject.base === "count") counted = candidate.subject;
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

/** 其中10亿元以上6个: nothing is said of what is counted. */
const unnamed = (context: FigureContext): boolean =>
  context.pre.replace(/^[，、]?其中/, "") === "" && /^(?:$|[，。；、)])/.test(context.post);

function push(reader: Reader, candidate: Candidate, reading: QuantityReading): void {
  reader.candidates.push(candidate);
  reader.keys.push(passageKey(reader.text, reading.start, reading.end));
}
