/**
 * The review of a source: what the extractor found in its text, what people made of it, how much is still open, and
 * what does not add up. Candidates are not stored; a candidate is named by its span. Accepting writes observations with
 * their passages, dismissing writes dismissals; each call is one gesture, one revision, one undo. Spans of one's own
 * (extended, shrunk, split, merged, selected by hand) are accepted like any other.
 */
import { z } from "zod";
import { ArithmeticCheck } from "../arithmetic/check.ts";
import { Coverage, CoverageCounts } from "../coverage/coverage-counts.ts";
import { Candidate } from "../extraction/candidate.ts";
import { Gesture, Revision } from "../history/change.ts";
import { Dismissal, DismissalReason } from "../model/dismissal.ts";
import { Indicator } from "../model/indicator.ts";
import { ObservationFields } from "../model/observation.ts";
import { ReferenceArea } from "../model/reference-area.ts";
import { Span } from "../model/span.ts";
import { Text } from "../model/text.ts";
import { Slip } from "../slips/slip.ts";
import { about } from "./failure.ts";

export const CandidateState = z.enum(["open", "accepted", "dismissed"]);
export type CandidateState = z.infer<typeof CandidateState>;

/** How the indicator or the area was found: as chosen last time in the same words, by its name, or as the source's own. */
export const MatchFrom = z.enum(["frame", "name", "source"]);
export type MatchFrom = z.infer<typeof MatchFrom>;

export const IndicatorChoice = z.object({ id: z.string(), score: z.number(), from: MatchFrom });
export type IndicatorChoice = z.infer<typeof IndicatorChoice>;

/**
 * A candidate under review. The fields of `Candidate` are the reading of the text; `score` and `measure`,
 * `accumulation` already follow an accepted reading of the same construction.
 */
export const ReviewCandidate = Candidate.extend({
  state: CandidateState,
  /** The stored figures whose passage overlaps this span. */
  observationIds: z.array(z.int()),
  /** What dismisses it: its own dismissal, or that of the passage or source round it. */
  dismissalId: z.int().nullable(),
  /** The workbook's own indicator and area; null: none is near, `indicator` and `area` hold the words. */
  indicatorId: z.string().nullable(),
  indicatorFrom: MatchFrom.nullable(),
  /** The best choices first, `indicatorId` among them; at most five. */
  indicatorChoices: z.array(IndicatorChoice),
  areaId: z.string().nullable(),
  areaFrom: MatchFrom.nullable(),
  /** The stored figure whose words taught this reading. */
  taughtBy: z.int().nullable(),
  /** What still stands in the way of accepting it as it is. */
  missing: z.array(z.enum(["indicator", "area", "period", "unit", "value"])),
  /** Later places where the text repeats it; it is offered once, here. */
  repeats: z.array(Span),
  /** Index of its section in `sections`. */
  section: z.int().min(0),
  /** The sentence that it stands in. */
  sentence: Span,
  slips: z.array(Slip),
  /** Fields in which the stored figure says something else than the words now do: corrected, or a new edition. */
  differs: z.array(z.enum(["value", "unit", "bound"])),
});
export type ReviewCandidate = z.infer<typeof ReviewCandidate>;

/** From one heading to the next. The first may have no heading: `title` is then empty and `heading` null. */
export const Section = Span.extend({
  title: z.string(),
  heading: Span.nullable(),
  /** Open candidates in it. */
  open: z.int().min(0),
});
export type Section = z.infer<typeof Section>;

/** What the analyst sets of a figure; the engine adds source and passage, the rest comes from the candidate. */
export const AcceptFields = ObservationFields.omit({ sourceId: true, passageId: true }).partial();
export type AcceptFields = z.infer<typeof AcceptFields>;

export const Acceptance = Span.extend({
  fields: AcceptFields.default({}),
  /** A new indicator or area, made in the same revision and used for this figure; the same name is made once. */
  createIndicator: Indicator.omit({ id: true, baseUnit: true })
    .partial()
    .required({ group: true, nameZh: true, unit: true })
    .optional(),
  createArea: ReferenceArea.omit({ id: true }).partial().required({ kind: true, nameZh: true }).optional(),
  /** Moves this stored figure to the span (and its quantity to the words) instead of making another one. */
  observationId: z.int().optional(),
  /** Stored figures that go in the same revision: those that were merged or split. */
  replaces: z.array(z.int()).default([]),
});
export type Acceptance = z.infer<typeof Acceptance>;

export const ArithmeticStatement = ArithmeticCheck.extend({
  /** The arithmetic as one sentence: 582+600+556=1738,与「近1800」相合。 */
  statement: Text,
});
export type ArithmeticStatement = z.infer<typeof ArithmeticStatement>;

const sourceId = z.int();

export const candidates = {
  list: about("The figures found in a source with what became of each, its sections and its coverage")
    .input(z.object({ sourceId }))
    .output(
      z.object({
        /** Empty, with a coverage of nothing, where only the facts of the source are held, and for a table of figures. */
        candidates: z.array(ReviewCandidate),
        sections: z.array(Section),
        dismissals: z.array(Dismissal),
        coverage: Coverage,
        /** The dismissal that says «checked: nothing here» of the whole source. */
        nothingHere: z.int().nullable(),
      }),
    ),
  read: about("Read one span as a figure: a candidate by hand, or one that was extended, split or merged")
    .input(Span.extend({ sourceId }))
    .output(ReviewCandidate),
  accept: about("Store figures with their passages, any number of them as one revision")
    .input(
      z.object({
        sourceId,
        items: z.array(Acceptance).min(1).max(20_000),
        /** Figures that lack an indicator, area or period: refuse all, or leave these out and list them. */
        incomplete: z.enum(["refuse", "skip"]).default("refuse"),
        /** Makes an indicator of the candidate's own words where the workbook has none (group `other`). */
        createIndicators: z.boolean().default(false),
        gesture: Gesture.optional(),
      }),
    )
    .output(
      z.object({
        /** Null when nothing was left to store. */
        revision: Revision.nullable(),
        /** The figures, by the place of their item; null for one that was left out. */
        observationIds: z.array(z.int().nullable()),
        skipped: z.array(
          Span.extend({
            missing: z.array(z.enum(["indicator", "area", "period", "unit", "value", "accepted"])),
          }),
        ),
        createdIndicatorIds: z.array(z.string()),
        createdAreaIds: z.array(z.string()),
      }),
    ),
  dismiss: about("Dismiss figures with a reason, any number of them as one revision")
    .input(
      z.object({
        sourceId,
        spans: z.array(Span).min(1).max(20_000),
        reason: DismissalReason,
        note: z.string().default(""),
      }),
    )
    .output(z.object({ revision: Revision.nullable(), dismissalIds: z.array(z.int()) })),
  restore: about("Take dismissals back, so that what they covered is open again")
    .input(z.object({ sourceId, dismissalIds: z.array(z.int()).min(1) }))
    .output(z.object({ revision: Revision.nullable() })),
  markNothing: about("Say «checked: nothing here» of a passage, or of the whole source")
    .input(z.object({ sourceId, span: Span.optional(), note: z.string().default("") }))
    .output(z.object({ revision: Revision.nullable(), dismissalId: z.int() })),
  arithmetic: about("What the text adds up, with intervals: what does not close first, then what does")
    .input(z.object({ sourceId }))
    .output(z.object({ checks: z.array(ArithmeticStatement), open: z.int(), closed: z.int() })),
  slips: about(
    "What looks like a slip of the unit beside neighbours and earlier years, for figures being typed",
  )
    .input(
      z.object({
        figures: z
          .array(
            ObservationFields.pick({
              areaId: true,
              indicatorId: true,
              period: true,
              value: true,
              unit: true,
              measure: true,
            }).extend({
              /** The stored figure that is being changed; it is no neighbour of itself. */
              id: z.int().optional(),
            }),
          )
          .max(10_000),
      }),
    )
    .output(z.array(z.array(Slip))),
  coverage: about("How far every source is settled")
    .input(z.object({ sourceIds: z.array(z.int()).optional() }))
    .output(
      z.array(
        CoverageCounts.extend({
          sourceId: z.int(),
          /** Nothing open. Where only the facts are held false; of a table of figures true: its cells were mapped on import. */
          settled: z.boolean(),
          /** Arithmetic that does not close. */
          notClosing: z.int().min(0),
        }),
      ),
    ),
};
