/**
 * The reference areas every new workbook begins with: Zhejiang, its prefecture cities, Hangzhou district by district
 * before and after April 2021, and the zones, new towns and parks of the sample reports.
 *
 * Slugs: a place has a plain slug (`xihu`). A place that was re-drawn is several areas: `-to-2021` is the one that
 * ended, `-2021` the one that began; both carry the same name and, where it was kept, the same GB/T 2260 code. Days of
 * validity are inclusive. For April 2021 they follow the day the decree was made public (9 April; it is dated 11 March).
 *
 * A zone that kept its ground when the district around it was re-drawn stays ONE area, so that its series is not broken:
 * `parentId` is the district it lies in now, `earlierParents` those it lay in before; `parentOn` answers for a date.
 * County-level cities (建德市, and 富阳市 and 临安市 of old) have kind `county`: the level, not the name.
 */
import { z } from "zod";
import { ReferenceArea } from "../model/reference-area.ts";
import { hangzhouDistricts } from "./areas/hangzhou-districts.ts";
import { hangzhouZones } from "./areas/hangzhou-zones.ts";
import { zhejiangCities } from "./areas/zhejiang-cities.ts";

export const AreaSeed = ReferenceArea.extend({
  /** Areas it lay in before `parentId`, with the last day it did; oldest first. */
  earlierParents: z.array(z.object({ areaId: z.string(), until: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) })),
});
export type AreaSeed = z.infer<typeof AreaSeed>;

export const referenceAreas: AreaSeed[] = [...zhejiangCities, ...hangzhouDistricts, ...hangzhouZones];

const byId = new Map(referenceAreas.map((area) => [area.id, area]));

/** The area that `areaId` lay in on `date` (YYYY-MM-DD); null if there is none, or the area is not in this list. */
export function parentOn(areaId: string, date: string): string | null {
  const area = byId.get(areaId);
  return area?.earlierParents.find((earlier) => date <= earlier.until)?.areaId ?? area?.parentId ?? null;
}
