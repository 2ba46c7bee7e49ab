/** What a new comparison may begin with: indicators that several areas have figures of, the best covered first. */
import type { ComparisonSpec } from "../../shared/comparison/spec.ts";

export interface Coverage {
  indicators: readonly { id: string; count: number; areas: number }[];
}

export const emptySpec: ComparisonSpec = {
  areaIds: [],
  indicatorIds: [],
  periods: [],
  scenarios: ["actual"],
  columns: "indicator",
  units: {},
  chosen: [],
  title: "",
  subtitle: "",
  order: "value",
};

/** Indicators worth comparing: of two areas or more; most areas first, then most figures. */
export const proposals = (available: Coverage, most = 4): string[] =>
  available.indicators
    .filter((indicator) => indicator.areas >= 2)
    .sort((a, b) => b.areas - a.areas || b.count - a.count || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map((indicator) => indicator.id);

/** How many areas a new comparison begins with at most: more cannot be told apart by colour. */
const mostAreas = 6;

/** The comparison of an indicator over the areas that have figures of it, those with most figures. */
export function proposed(
  indicatorId: string,
  areas: readonly { id: string; count: number }[],
): ComparisonSpec {
  const chosen = [...areas].sort((a, b) => b.count - a.count).slice(0, mostAreas);
  return { ...emptySpec, indicatorIds: [indicatorId], areaIds: chosen.map((area) => area.id) };
}

/** A name that no other comparison has: `name`, `name 2`, `name 3` … */
export function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  const stem = name.replace(/ \d+$/, "");
  for (let number = 2; ; number++) if (!taken.includes(`${stem} ${number}`)) return `${stem} ${number}`;
}
