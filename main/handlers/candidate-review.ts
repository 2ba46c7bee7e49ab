/**
 * The candidates of a source as they stand: the reading of its text, what people made of it, and what the workbench
 * would make of each. Everything here is derived anew from text and tables; nothing is stored.
 */
import { listAreas } from "../../db/queries/areas.ts";
import { dismissalsOfSource } from "../../db/queries/dismissals.ts";
import { listIndicators } from "../../db/queries/indicators.ts";
import { lastLessons } from "../../db/queries/lessons.ts";
import { neighboursOf } from "../../db/queries/neighbours.ts";
import { observationsById } from "../../db/queries/observations.ts";
import { contextOf, passagesOfSource } from "../../db/queries/passages.ts";
import { perChangeOf, perRevision } from "../../db/queries/per-revision.ts";
import type { ReadableDb } from "../../db/store/handles.ts";
import type { ReviewCandidate, Section } from "../../shared/api/candidates.ts";
import { coverageOf, DismissalIndex } from "../../shared/coverage/coverage.ts";
import type { Coverage } from "../../shared/coverage/coverage-counts.ts";
import type { Candidate } from "../../shared/extraction/candidate.ts";
import { Frames } from "../../shared/frames/frames.ts";
import { Matcher } from "../../shared/frames/proposal.ts";
import type { Dismissal } from "../../shared/model/dismissal.ts";
import type { Indicator } from "../../shared/model/indicator.ts";
import type { Observation } from "../../shared/model/observation.ts";
import type { Passage, Source } from "../../shared/model/source.ts";
import { type Span, SpanIndex, sharedLength } from "../../shared/model/span.ts";
import { findUnit } from "../../shared/model/unit.ts";
import type { Slip } from "../../shared/slips/slip.ts";
import { type Neighbour, slipsOf } from "../../shared/slips/slips.ts";
import { indexAt } from "../../shared/source-text/sections.ts";
import type { SourceReading } from "../engine/source-reading.ts";

type UsedPassage = Passage & { observationIds: number[] };

export const matcherOf = (db: ReadableDb): Matcher =>
  perChangeOf(
    db,
    ["indicator", "indicator_alias", "reference_area", "area_alias"],
    "matcher of names",
    () => new Matcher(listIndicators(db), listAreas(db)),
  );

/** One source under review, as of the present revision. */
export class Review {
  readonly source: Source;
  readonly reading: SourceReading;
  readonly dismissals: Dismissal[];
  readonly passages: UsedPassage[];
  private readonly db: ReadableDb;
  private readonly captured: SpanIndex<UsedPassage>;
  private readonly dismissed: DismissalIndex;
  private readonly frames: Frames;
  private readonly observations: Map<number, Observation>;
  private readonly indicators: ReadonlyMap<string, Indicator>;

  constructor(db: ReadableDb, source: Source, reading: SourceReading) {
    this.db = db;
    this.source = source;
    this.reading = reading;
    this.dismissals = dismissalsOfSource(db, source.id);
    this.passages = passagesOfSource(db, source.id).filter(({ observationIds }) => observationIds.length > 0);
    this.captured = new SpanIndex(this.passages);
    this.dismissed = new DismissalIndex(this.dismissals);
    this.observations = observationsById(
      db,
      this.passages.flatMap(({ observationIds }) => observationIds),
    );
    this.indicators = new Map(listIndicators(db).map((one) => [one.id, one]));
    this.frames = this.framesHere();
  }

  /** Those offered: figures (no dates and codes), a repeated passage once. */
  candidates(): ReviewCandidate[] {
    const repeats = new Map<number, Span[]>();
    for (const { repeatOf, start, end } of this.reading.candidates)
      if (repeatOf !== null) repeats.set(repeatOf, [...(repeats.get(repeatOf) ?? []), { start, end }]);
    const offered = this.reading.candidates.filter(
      (candidate) => candidate.class !== "other" && candidate.repeatOf === null,
    );
    return this.withSlips(offered.map((one) => this.reviewed(one, repeats.get(one.start) ?? [])));
  }

  /** One candidate, wherever it came from. */
  reviewOne = (candidate: Candidate): ReviewCandidate => this.withSlips([this.reviewed(candidate, [])])[0]!;

  coverage(): Coverage {
    return coverageOf(this.reading.numerals, this.passages, this.dismissals);
  }

  sections(candidates: readonly ReviewCandidate[]): Section[] {
    const open = this.reading.sections.map(() => 0);
    for (const { state, section } of candidates)
      if (state === "open") open[section] = (open[section] ?? 0) + 1;
    return this.reading.sections.map((section, index) => ({ ...section, open: open[index] ?? 0 }));
  }

  /** The stored figure with exactly this span: what was accepted in its place. */
  storedAt({ start, end }: Span): Observation | undefined {
    const at = this.captured.over({ start, end }).find((one) => one.start === start && one.end === end);
    return at && this.observations.get(at.observationIds[0]!);
  }

  get nothingHere(): Dismissal | undefined {
    return this.dismissed.whole;
  }

  private reviewed(candidate: Candidate, repeats: Span[]): ReviewCandidate {
    const { text, sections, sentences } = this.reading;
    const span = { start: candidate.start, end: candidate.end };
    const over = this.captured.over(span);
    const dismissal = this.dismissed.of(span);
    const proposal = matcherOf(this.db).propose(
      candidate,
      contextOf(text, span.start, span.end),
      this.frames,
      this.source.areaId,
    );
    const own = over.toSorted((a, b) => sharedLength(b, span) - sharedLength(a, span))[0];
    return {
      ...candidate,
      ...proposal,
      state: over.length > 0 ? "accepted" : dismissal ? "dismissed" : "open",
      observationIds: over.flatMap(({ observationIds }) => observationIds),
      dismissalId: dismissal?.id ?? null,
      missing: missingOf({ ...candidate, ...proposal }),
      repeats,
      section: indexAt(sections, span.start),
      sentence: sentences[indexAt(sentences, span.start)] ?? span,
      slips: [],
      differs: own && own.start === span.start && own.end === span.end ? this.differs(candidate, own) : [],
    };
  }

  private differs(candidate: Candidate, { observationIds }: UsedPassage): ReviewCandidate["differs"] {
    const stored = observationIds.map((id) => this.observations.get(id)).filter((one) => one !== undefined);
    return (["value", "unit", "bound"] as const).filter((field) =>
      stored.every((one) => one[field] !== candidate[field]),
    );
  }

  /** Lessons of all sources; those of this one also by what the extractor calls the figure here. */
  private framesHere(): Frames {
    const called = new Map(
      this.reading.candidates.map(({ start, end, indicator }) => [`${start} ${end}`, indicator]),
    );
    const here = new Map(
      this.passages.map(({ id, start, end }) => [id, called.get(`${start} ${end}`) ?? null]),
    );
    const lessons = perRevision(this.db, "lessons of accepted readings", () => lastLessons(this.db));
    return new Frames(
      lessons.map((lesson) => ({ ...lesson, called: (here.get(lesson.passageId) ?? null) || null })),
    );
  }

  private withSlips(candidates: ReviewCandidate[]): ReviewCandidate[] {
    const open = candidates.filter(({ state, indicatorId }) => state === "open" && indicatorId !== null);
    const areaIds = [...new Set(open.map(({ areaId }) => areaId).filter((id) => id !== null))];
    const stored = neighboursOf(
      this.db,
      open.map(({ indicatorId }) => indicatorId!),
      areaIds,
    );
    return candidates.map((candidate) => ({
      ...candidate,
      slips:
        candidate.state === "open" && candidate.indicatorId !== null
          ? slipsBeside(
              candidate,
              stored.get(candidate.indicatorId) ?? [],
              this.indicators.get(candidate.indicatorId) ?? null,
            )
          : [],
    }));
  }
}

/** The slips of a figure beside what the workbook holds of its indicator. */
export function slipsBeside(
  figure: {
    areaId: string | null;
    period: string | null;
    value: string;
    unit: string;
    measure: Observation["measure"];
  },
  stored: readonly Observation[],
  indicator: Indicator | null,
): Slip[] {
  const neighbours = stored
    .filter(
      ({ areaId, period, scenario }) =>
        scenario === "actual" && !(areaId === figure.areaId && period === figure.period),
    )
    .map(
      (one): Neighbour => ({
        value: one.value ?? "0",
        unit: one.unit,
        measure: one.measure,
        period: one.period,
        observationId: one.id,
        text: one.asReported || `${one.value ?? ""}${one.unit}`,
        ownArea: one.areaId === figure.areaId,
      }),
    );
  return slipsOf(figure, neighbours, indicator);
}

function missingOf(
  candidate: Pick<ReviewCandidate, "indicatorId" | "areaId" | "period" | "unit">,
): ReviewCandidate["missing"] {
  const missing: ReviewCandidate["missing"] = [];
  if (candidate.indicatorId === null) missing.push("indicator");
  if (candidate.areaId === null) missing.push("area");
  if (candidate.period === null) missing.push("period");
  if (!findUnit(candidate.unit)) missing.push("unit");
  if (candidate.unit === "") missing.push("value");
  return missing;
}
