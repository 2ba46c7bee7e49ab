/** Comparisons: saved as data, computed on demand. */
import { z } from "zod";
import { Completeness, CompletenessQuestion } from "../comparison/completeness.ts";
import { ComparisonResult } from "../comparison/result.ts";
import { Comparison, ComparisonSpec } from "../comparison/spec.ts";
import { TargetLedger } from "../comparison/targets.ts";
import { about } from "./failure.ts";

export const comparisons = {
  list: about("All saved comparisons").output(z.array(Comparison)),
  get: about("One saved comparison")
    .input(z.object({ id: z.int() }))
    .output(Comparison),
  insert: about("Save a comparison under a name")
    .input(Comparison.omit({ id: true }).extend({ note: z.string().default("") }))
    .output(Comparison),
  update: about("Change a saved comparison")
    .input(z.object({ id: z.int(), fields: Comparison.omit({ id: true }).partial() }))
    .output(Comparison),
  delete: about("Remove a saved comparison")
    .input(z.object({ id: z.int() }))
    .output(z.object({ deleted: z.int() })),
  compute: about(
    "Align the figures that a comparison asks for: cells, intervals, notes, what is missing and why",
  )
    .input(z.object({ spec: ComparisonSpec }))
    .output(ComparisonResult),
  targets: about(
    "Goals against results: met, missed, undecidable, never mentioned again; completion as an interval",
  )
    .input(
      z.object({ areaIds: z.array(z.string()).default([]), indicatorIds: z.array(z.string()).default([]) }),
    )
    .output(TargetLedger),
  completeness: about(
    "What is reported, in conflict, searched and absent, not applicable or not read, for every area, indicator and period",
  )
    .input(CompletenessQuestion)
    .output(Completeness),
  /** Which periods and scenarios there are figures for, so that only what exists is offered. */
  available: about("Areas, indicators and periods that have figures, with counts")
    .input(
      z.object({ areaIds: z.array(z.string()).default([]), indicatorIds: z.array(z.string()).default([]) }),
    )
    .output(
      z.object({
        areas: z.array(z.object({ id: z.string(), count: z.int() })),
        indicators: z.array(z.object({ id: z.string(), count: z.int(), areas: z.int() })),
        periods: z.array(z.object({ period: z.string(), count: z.int() })),
      }),
    ),
};
