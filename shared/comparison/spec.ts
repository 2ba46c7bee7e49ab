/** A comparison as data: which areas, indicators and periods, how they are laid out, and how the chart is drawn. */
import { z } from "zod";
import { Scenario } from "../model/codes.ts";
import { TimePeriod } from "../model/time-period.ts";

export const Dimension = z.enum(["area", "indicator", "period"]);
export type Dimension = z.infer<typeof Dimension>;

/** How periods are brought together; what was done is a note. `align.ts` has the rules. */
export const Alignment = z.discriminatedUnion("rule", [
  /** Only the period asked for. */
  z.object({ rule: z.literal("exact") }),
  /** Where the period asked for has nothing: the nearest of the same length, its end at most `months` away. */
  z.object({
    rule: z.literal("nearest"),
    months: z.int().min(1).max(120),
    direction: z.enum(["before", "after", "either"]),
  }),
  /** Without periods asked for: the latest that every area has. */
  z.object({ rule: z.literal("latest_common") }),
  /** Flows of every year from January to the latest month that every area and year has. */
  z.object({ rule: z.literal("year_to_date") }),
]);
export type Alignment = z.infer<typeof Alignment>;

/** What figures are set in relation to (`normalise.ts`); `growth`: on the same period of the year before. */
export const Normalising = z.discriminatedUnion("by", [
  z.object({ by: z.literal("km2") }),
  z.object({ by: z.literal("resident") }),
  z.object({ by: z.literal("parent") }),
  z.object({ by: z.literal("index"), base: TimePeriod }),
  z.object({ by: z.literal("growth") }),
]);
export type Normalising = z.infer<typeof Normalising>;

export const ComparisonSpec = z.object({
  /** `a+b`: several areas together, as one row. */
  areaIds: z.array(z.string()),
  indicatorIds: z.array(z.string()),
  /** Canonical periods; empty: for each area and indicator the latest that is there. */
  periods: z.array(z.string()),
  scenarios: z.array(Scenario).min(1),
  /** What runs along the columns of the table; areas are its rows. */
  columns: z.enum(["indicator", "period"]),
  /** Indicator → unit it is shown in, where that is not the indicator's own; `auto`: the largest that keeps half of the values ≥ 1. */
  units: z.record(z.string(), z.string()),
  /** Only figures of exactly this breakdown; absent: those of the whole, and a breakdown only where it stands alone. */
  breakdown: z.record(z.string(), z.string()).optional(),
  /** Observation chosen by hand where several stand for one cell. */
  chosen: z.array(z.int()),
  /**
   * Areas that were re-drawn: `as_reported` takes, before and after, the area that carried the name (a broken line);
   * `constant` follows one ground by exact sums or refuses. Absent: only the area's own figures.
   */
  boundary: z.enum(["as_reported", "constant"]).optional(),
  /** Absent: exact. */
  alignment: Alignment.optional(),
  /** A year without a figure of its own is the sum of its quarters, where all four are there. */
  addQuarters: z.boolean().optional(),
  /** Absent: figures as they are. */
  normalise: Normalising.optional(),
  /** Title and subtitle of the figure; empty: made from what is compared. */
  title: z.string(),
  subtitle: z.string(),
  /** The order of the areas in the chart. */
  order: z.enum(["given", "value"]),
});
export type ComparisonSpec = z.infer<typeof ComparisonSpec>;

export const Comparison = z.object({
  id: z.int(),
  name: z.string().min(1),
  note: z.string(),
  spec: ComparisonSpec,
});
export type Comparison = z.infer<typeof Comparison>;
