/** A comparison as data: which areas, indicators and periods, how they are laid out, and how the chart is drawn. */
import { z } from "zod";
import { Scenario } from "../model/codes.ts";

export const Dimension = z.enum(["area", "indicator", "period"]);
export type Dimension = z.infer<typeof Dimension>;

export const ComparisonSpec = z.object({
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
