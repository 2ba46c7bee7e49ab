/**
 * The one shape of refusal. Every procedure may answer with one of these codes; `text` is the sentence for people, in
 * both languages: what happened, why, what to do. Input of the wrong shape is oRPC's BAD_REQUEST with zod's issues.
 */
import { oc } from "@orpc/contract";
import { z } from "zod";
import { Text } from "../model/text.ts";

export const Failure = z.object({ text: Text, details: z.record(z.string(), z.unknown()).optional() });
export type Failure = z.infer<typeof Failure>;

export const failures = {
  /** What was named is not there (any more). */
  NOT_FOUND: { status: 404, data: Failure },
  /** Somebody else changed it meanwhile; nothing was written. */
  CONFLICT: { status: 409, data: Failure },
  /** A file, a figure or a text could not be read. */
  UNREADABLE: { status: 422, data: Failure },
  /** It may not be done: read-only, in use, newer than the program, nothing to undo. */
  REFUSED: { status: 403, data: Failure },
  /** The disk, the store or the program failed. */
  FAILED: { status: 500, data: Failure },
} as const;
export type FailureCode = keyof typeof failures;

/** What every procedure of the contract starts from. */
export const procedure = oc.errors(failures);

/** Summary of a procedure: one line of English, shown by the command line. */
export const about = (summary: string) => procedure.route({ summary });
