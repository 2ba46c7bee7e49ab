/**
 * What a person decided not to take from a source: one figure, a passage with nothing in it, or the whole source.
 * Candidates themselves are not stored: they follow from the text, and what became of them from passages and dismissals.
 */
import { z } from "zod";

export const DismissalScope = z.enum(["numeral", "passage", "source"]);
export type DismissalScope = z.infer<typeof DismissalScope>;

/** `nothing_here` is «checked: nothing here», said of a passage or of a source. */
export const DismissalReason = z.enum([
  "date",
  "code_or_name",
  "ordinal",
  "slogan",
  "repeated",
  "not_of_interest",
  "nothing_here",
  "other",
]);
export type DismissalReason = z.infer<typeof DismissalReason>;

export const Dismissal = z.object({
  id: z.int(),
  sourceId: z.int(),
  scope: DismissalScope,
  /** UTF-16 offsets into the source's text, end exclusive; 0 and 0 for a whole source. */
  start: z.int().min(0),
  end: z.int().min(0),
  /** The words of the span as printed; empty for a whole source. */
  words: z.string(),
  /** Up to 40 characters on either side, by which a new edition finds the place again. */
  before: z.string(),
  after: z.string(),
  reason: DismissalReason,
  note: z.string(),
});
export type Dismissal = z.infer<typeof Dismissal>;
