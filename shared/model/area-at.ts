/** Areas as they were in a period: a district that was re-drawn has one row before and one after. */
import type { ReferenceArea } from "./reference-area.ts";
import { spanOf } from "./time-period.ts";

/** The areas that were valid on the last day of the period; all of them where the period says no day. */
export function areasAt(areas: readonly ReferenceArea[], period: string): ReferenceArea[] {
  const span = spanOf(period);
  const day = span.end ?? span.start;
  return areas.filter(
    (area) => day === null || ((area.validFrom ?? "") <= day && day <= (area.validTo ?? "9999")),
  );
}
