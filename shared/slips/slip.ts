/** What looks like a slip of the unit: 万 for 亿, % for 个百分点, 亩 for 公顷. */
import { z } from "zod";

export const SlipKind = z.enum([
  /** Ten thousand times its neighbours, or a ten-thousandth of them. */
  "scale",
  /** A change of a rate in %, or a growth in 个百分点. */
  "percent",
  /** Fifteen times its neighbours or a fifteenth, by the measure of land that the others have. */
  "land",
]);
export type SlipKind = z.infer<typeof SlipKind>;

export const Slip = z.object({
  kind: SlipKind,
  /** The unit that would fit: 亿元, 个百分点, 公顷. */
  unit: z.string(),
  /** How many times the neighbours it is (scale and land); null for percent. */
  times: z.number().nullable(),
  /** The neighbours by which it is judged: words, period, and the stored figure where there is one. */
  neighbours: z.array(
    z.object({ text: z.string(), period: z.string().nullable(), observationId: z.int().nullable() }),
  ),
});
export type Slip = z.infer<typeof Slip>;
