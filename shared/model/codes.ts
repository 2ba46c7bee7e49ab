/**
 * The small closed codelists that every layer speaks. `GUIDE.md` of the corpus uses the same words.
 * Labels for people live in `shared/i18n`.
 */
import { z } from "zod";

/** What the words round the number allow: eq 578, approx 约, over 超, under 近, at_least 以上, at_most 以内, range 20-50. */
export const Bound = z.enum(["eq", "approx", "over", "under", "at_least", "at_most", "range"]);
export type Bound = z.infer<typeof Bound>;

/** What kind of number it is: a level, a rate of change, a part of a whole, actual against plan, a place, a time taken, a ratio. */
export const Measure = z.enum(["level", "growth", "share", "completion", "rank", "duration", "ratio"]);
export type Measure = z.infer<typeof Measure>;

/** Whether it happened, is aimed at, or is expected. */
export const Scenario = z.enum(["actual", "target", "forecast"]);
export type Scenario = z.infer<typeof Scenario>;

/** Within the period, as of its end, or since a start. `null` where it does not apply. */
export const Accumulation = z.enum(["flow", "stock", "cumulative"]);
export type Accumulation = z.infer<typeof Accumulation>;

/** metric: of an area or its administration; entity: of one company, project, plot; other: no quantity worth a row. */
export const FigureClass = z.enum(["metric", "entity", "other"]);
export type FigureClass = z.infer<typeof FigureClass>;

/** How far a person has looked at it. Any change of the figure re-opens it to `entered`. */
export const ReviewState = z.enum(["entered", "checked", "approved"]);
export type ReviewState = z.infer<typeof ReviewState>;

/**
 * SDMX CL_OBS_STATUS, the part that is used: A normal, E estimated, P provisional, F forecast, D definition differs,
 * B break in series, M missing (cannot exist), L missing (exists, not collected), O missing value.
 */
export const ObsStatus = z.enum(["A", "E", "P", "F", "D", "B", "M", "L", "O"]);
export type ObsStatus = z.infer<typeof ObsStatus>;

/** What a reference area is. */
export const AreaKind = z.enum([
  "province",
  "city",
  "district",
  "county",
  "new_town",
  "zone",
  "town",
  "park",
  "street",
]);
export type AreaKind = z.infer<typeof AreaKind>;

/** The two languages of the screen. */
export const Language = z.enum(["zh-CN", "en"]);
export type Language = z.infer<typeof Language>;

/** A decimal number as people wrote it, without separators: `578`, `-5.2`, `1681.57`. Kept as text: never a binary float. */
export const DecimalText = z.string().regex(/^-?\d+(\.\d+)?$/);
export type DecimalText = z.infer<typeof DecimalText>;
