/** An indicator (SDMX INDICATOR): what is counted or measured, with the definition (口径) that makes figures comparable. */
import { z } from "zod";
import { Accumulation, Measure } from "./codes.ts";

export const Indicator = z.object({
  id: z.string().min(1),
  /** Code of `indicatorGroups`. */
  group: z.string().min(1),
  nameZh: z.string().min(1),
  nameEn: z.string(),
  /** Other wordings that reports use. */
  aliases: z.array(z.string()),
  /** The unit it is shown in unless chosen otherwise: 亿元, 个, %. */
  unit: z.string().min(1),
  /** Base unit of `shared/codelists/units.ts`: CNY, count, percent … */
  baseUnit: z.string().min(1),
  measure: Measure,
  accumulation: Accumulation.nullable(),
  direction: z.enum(["higher_better", "lower_better", "neutral"]),
  /** Whether the figures of disjoint areas may be added. */
  additive: z.boolean(),
  /** 签约 / 落地 / 开工 / 投产, 协议 / 总 / 到位 …; null where there are no stages. */
  stage: z.string().nullable(),
  definitionZh: z.string(),
  definitionEn: z.string(),
});
export type Indicator = z.infer<typeof Indicator>;
