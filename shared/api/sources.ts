/** Sources: read a file, import it, open it, search in it. Bytes travel as base64. */
import { z } from "zod";
import { Revision } from "../history/change.ts";
import { Passage, Source } from "../model/source.ts";
import { EditionChanges } from "../source-text/edition.ts";
import { about } from "./failure.ts";

export const SourceGuess = z.object({
  title: z.string(),
  publisher: z.string().nullable(),
  date: z.string().nullable(),
  areaId: z.string().nullable(),
});
export type SourceGuess = z.infer<typeof SourceGuess>;

/** Either a file or pasted text. */
export const SourceInput = z.union([
  z.object({ fileName: z.string(), bytes: z.base64() }),
  z.object({ text: z.string() }),
]);
export type SourceInput = z.infer<typeof SourceInput>;

export const sources = {
  list: about("All sources, newest first, with how many figures each has").output(
    z.array(Source.extend({ observations: z.int(), openAnnotations: z.int() })),
  ),
  get: about("One source with its text and its passages")
    .input(z.object({ id: z.int() }))
    .output(
      z.object({
        source: Source,
        /** Null where only the facts are held. */
        text: z.string().nullable(),
        passages: z.array(Passage.extend({ observationIds: z.array(z.int()) })),
      }),
    ),
  preview: about(
    "Read a file or pasted text without storing it: text, encoding, guesses, whether it is known",
  )
    .input(SourceInput)
    .output(
      z.object({
        text: z.string(),
        encoding: z.string(),
        mediaType: z.string(),
        textHash: z.string(),
        guess: SourceGuess,
        /** The source that has the same text already. */
        knownId: z.int().nullable(),
        /** The source that this seems to be a new edition of: nearly the same title, many of the same sentences. */
        editionOf: z.int().nullable(),
      }),
    ),
  insert: about("Import a file or pasted text as a source")
    .input(z.object({ input: SourceInput, fields: SourceGuess.partial().default({}) }))
    .output(
      z.object({
        source: Source,
        /** known: the same text was there, nothing written; filled: its facts were there and now have their text. */
        outcome: z.enum(["inserted", "known", "filled"]),
        revision: Revision.nullable(),
      }),
    ),
  reimport: about(
    "Give a source the text of its new edition: passages move by quote and context; lists the sentences that changed",
  )
    .input(
      z.object({
        id: z.int(),
        input: SourceInput,
        /** What is known anew; the rest stays as it was. */
        fields: SourceGuess.partial().default({}),
        /** Only look: nothing is written. */
        dryRun: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        source: Source,
        /** Null where nothing was written: the same text, or a dry run. */
        revision: Revision.nullable(),
        edition: EditionChanges,
      }),
    ),
  update: about("Correct title, publisher, date, area or note of a source")
    .input(z.object({ id: z.int(), fields: SourceGuess.extend({ note: z.string() }).partial() }))
    .output(Source),
  delete: about("Remove a source; refused while figures come from it, unless they go too")
    .input(z.object({ id: z.int(), withObservations: z.boolean().default(false) }))
    .output(z.object({ revision: Revision })),
};
