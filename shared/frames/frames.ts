/**
 * What accepted readings teach. A frame is the construction round a figure, with its numbers as slots: 「新引进企业#家，
 * 总投资#」. It is derived from the passages that observations come from and stored nowhere. The same frame elsewhere, in
 * this or another source, proposes the indicator that was chosen last time; nothing is written without a person.
 */
import type { Accumulation, Measure } from "../model/codes.ts";

/** An accepted reading: a stored figure with the words it comes from. */
export interface Lesson {
  observationId: number;
  words: string;
  before: string;
  after: string;
  indicatorId: string;
  measure: Measure;
  accumulation: Accumulation | null;
  /** What the extractor calls the figure, where its text is at hand. */
  called: string | null;
}

export interface Taught {
  lesson: Lesson;
  /** 1: the same clause to both sides; 0.7: the same words before it; 0.5: called the same in this source. */
  strength: 1 | 0.7 | 0.5;
}

const stops = /[。！？；\n】]/;
const pauses = /[。！？；\n】，、：:,;]/;
const widest = 24;
const hedges = /[约近超逾达共有为]+$/;

/** Half-width, without spaces, numbers as `#`. */
const slotted = (words: string): string =>
  words
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/\d+(?:[.,]\d+)*/g, "#");

const lastPart = (text: string, mark: RegExp): string => {
  for (let at = text.length - 1; at >= 0; at--) if (mark.test(text[at]!)) return text.slice(at + 1);
  return text;
};
const firstPart = (text: string, mark: RegExp): string => {
  const at = text.search(mark);
  return at < 0 ? text : text.slice(0, at);
};

/** 约578亿元 → 亿元; 十余家 → 家. */
const unitOf = (words: string): string =>
  words
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[\d.,~—–-]+|[零一二两三四五六七八九十百千几数]+|[约近超逾余多达突破将不到以上下内左右]+/g, "");

/** The keys of a place, the narrowest first; a key is missing where there are too few words to tell. */
export function frameKeys(place: Pick<Lesson, "words" | "before" | "after">): {
  clause: string | null;
  lead: string | null;
} {
  const unit = unitOf(place.words);
  const sentence = slotted(lastPart(place.before, stops)).slice(-widest).replace(hedges, "");
  const clause = slotted(lastPart(place.before, pauses)).slice(-widest).replace(hedges, "");
  const after = slotted(firstPart(place.after, pauses)).slice(0, 8);
  // A clause of its own (项目12个) says more than the words of a neighbour; without one the sentence has to.
  const lead = clause.replaceAll("#", "").length >= 2 ? clause : sentence;
  const enough = (words: string, least: number) => words.replaceAll("#", "").length >= least;
  return {
    clause: enough(sentence + after, 4) ? `${sentence}|${unit}|${after}` : null,
    lead: enough(lead, 3) ? `${lead}|${unit}` : null,
  };
}

/** All lessons, asked by place. Of several the last one given counts: what was chosen last time. */
export class Frames {
  private readonly byClause = new Map<string, Lesson>();
  private readonly byLead = new Map<string, Lesson>();
  private readonly byName = new Map<string, Lesson>();

  constructor(lessons: readonly Lesson[]) {
    for (const lesson of lessons) this.learn(lesson);
  }

  learn(lesson: Lesson): void {
    const { clause, lead } = frameKeys(lesson);
    if (clause) this.byClause.set(clause, lesson);
    if (lead) this.byLead.set(lead, lesson);
    if (lesson.called) this.byName.set(`${lesson.called}|${unitOf(lesson.words)}`, lesson);
  }

  taught(place: Pick<Lesson, "words" | "before" | "after" | "called">): Taught | null {
    const { clause, lead } = frameKeys(place);
    const same = clause === null ? undefined : this.byClause.get(clause);
    if (same) return { lesson: same, strength: 1 };
    const led = lead === null ? undefined : this.byLead.get(lead);
    if (led) return { lesson: led, strength: 0.7 };
    const named = place.called ? this.byName.get(`${place.called}|${unitOf(place.words)}`) : undefined;
    return named ? { lesson: named, strength: 0.5 } : null;
  }
}
