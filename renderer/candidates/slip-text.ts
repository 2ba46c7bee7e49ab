/** What is said of a slip of the unit. */
import type { Slip } from "../../shared/slips/slip.ts";
import type { Translate } from "../app/language.tsx";
import { figureText } from "../ui/figure-text.ts";

export const slipText = (slip: Slip, t: Translate): string =>
  t(`candidates.slip.${slip.kind}`, {
    unit: slip.unit,
    times: slip.times === null ? "" : figureText(slip.times, slip.times < 1 ? 5 : 0),
    neighbours: slip.neighbours
      .slice(0, 2)
      .map(({ text, period }) => (period ? `${period} ${text}` : text))
      .join("，"),
  });
