/** Exports. The engine draws them, so that every host writes the same bytes for the same input. */
import { z } from "zod";
import { ComparisonSpec } from "../comparison/spec.ts";
import { Language } from "../model/codes.ts";
import { about } from "./failure.ts";
import { ObservationQuery } from "./observations.ts";

/** A finished file. `bytes` is base64. */
export const ExportedFile = z.object({ fileName: z.string(), mediaType: z.string(), bytes: z.base64() });
export type ExportedFile = z.infer<typeof ExportedFile>;

export const exports = {
  chart: about("The chart of a comparison as SVG or PNG, with the font it needs")
    .input(
      z.object({
        spec: ComparisonSpec,
        format: z.enum(["svg", "png"]),
        language: Language.default("zh-CN"),
        /** Size in CSS pixels; a PNG has `scale` times as many. Height null: as the data need. */
        width: z.int().min(200).max(4000).default(960),
        height: z.int().min(150).max(4000).nullable().default(null),
        scale: z.number().min(1).max(4).default(2),
        /** Which of several columns' indicators and periods the chart shows; default all that share a unit. */
        theme: z.enum(["light", "dark"]).default("light"),
        fileName: z.string().optional(),
      }),
    )
    .output(ExportedFile),
  table: about("The table of a comparison as CSV, with its notes and sources below")
    .input(
      z.object({
        spec: ComparisonSpec,
        format: z.enum(["csv"]).default("csv"),
        encoding: z.enum(["utf-8-bom", "utf-8", "gb18030"]).default("utf-8-bom"),
        language: Language.default("zh-CN"),
        fileName: z.string().optional(),
      }),
    )
    .output(ExportedFile),
  observations: about("Rows of the observations as CSV or JSON, all columns, filtered and sorted as asked")
    .input(
      z.object({
        query: ObservationQuery,
        format: z.enum(["csv", "json"]).default("csv"),
        encoding: z.enum(["utf-8-bom", "utf-8", "gb18030"]).default("utf-8-bom"),
        language: Language.default("zh-CN"),
      }),
    )
    .output(ExportedFile),
};
