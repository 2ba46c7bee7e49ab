/** What a new edition of a source changes: sentences, and the passages and dismissals that point into its text. */
import { z } from "zod";
import { Span } from "../model/span.ts";

/** `kept`: same words, same sentence; `moved`: the words stand elsewhere; `changed`: other words now; `lost`: gone. */
export const AnchorState = z.enum(["kept", "moved", "changed", "lost"]);
export type AnchorState = z.infer<typeof AnchorState>;

export const SentenceChange = z.object({
  kind: z.enum(["changed", "added", "removed"]),
  /** Null for what was added. */
  before: z.object({ span: Span, text: z.string() }).nullable(),
  /** Null for what was removed. */
  after: z.object({ span: Span, text: z.string() }).nullable(),
});
export type SentenceChange = z.infer<typeof SentenceChange>;

export const PassageMove = z.object({
  passageId: z.int(),
  observationIds: z.array(z.int()),
  state: AnchorState,
  before: Span.extend({ words: z.string() }),
  /** Null where it is lost: then the passage keeps its words and has an empty span where they stood. */
  after: Span.extend({ words: z.string() }).nullable(),
});
export type PassageMove = z.infer<typeof PassageMove>;

export const EditionChanges = z.object({
  sentences: z.array(SentenceChange),
  /** All passages of the source, in the order of the new text; the lost ones last. */
  passages: z.array(PassageMove),
  counts: z.record(AnchorState, z.int()),
});
export type EditionChanges = z.infer<typeof EditionChanges>;
