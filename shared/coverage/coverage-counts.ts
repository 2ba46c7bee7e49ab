/** How far a source is settled: of every numeral in its text, whether it was captured, dismissed, explained, or is open. */
import { z } from "zod";
import { DismissalReason } from "../model/dismissal.ts";
import { Span } from "../model/span.ts";

const Count = z.int().min(0);

export const NumeralState = z.enum(["captured", "dismissed", "automatic", "open"]);
export type NumeralState = z.infer<typeof NumeralState>;

export const CoverageCounts = z.object({
  /** All numerals; the other four add up to it. */
  total: Count,
  /** A stored passage holds it. */
  captured: Count,
  /** A person said why not. */
  dismissed: Count,
  /** The workbench says why not: a date, a code, an ordinal. Counted apart from what people decided. */
  automatic: Count,
  open: Count,
});
export type CoverageCounts = z.infer<typeof CoverageCounts>;

export const CoverageSpan = Span.extend({
  state: NumeralState,
  /** Of a dismissal, or of the automatic explanation; null for what is captured or open. */
  reason: DismissalReason.nullable(),
  /** The extractor's own code of the explanation (`not.code`, `date` …); null unless automatic. */
  because: z.string().nullable(),
  dismissalId: z.int().nullable(),
});
export type CoverageSpan = z.infer<typeof CoverageSpan>;

export const Coverage = CoverageCounts.extend({ spans: z.array(CoverageSpan) });
export type Coverage = z.infer<typeof Coverage>;

/** 214 of 231: everything that is not open. */
export const settledCount = ({ total, open }: CoverageCounts): number => total - open;
export const isSettled = ({ open }: CoverageCounts): boolean => open === 0;
