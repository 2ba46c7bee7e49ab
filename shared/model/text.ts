/** A text in both languages of the screen. */
import { z } from "zod";

export const Text = z.object({ "zh-CN": z.string(), en: z.string() });
export type Text = z.infer<typeof Text>;
