/** What must be read for a comparison beyond what it names: predecessors of its areas, other periods. */
import type { AreaChange } from "../model/reference-area.ts";
import { partsOf, relatives } from "./lineage.ts";
import type { ComparisonSpec } from "./spec.ts";

export interface NeededFacts {
  areaIds: string[];
  indicatorIds: string[];
  /** Empty: all. */
  periods: string[];
}

export function neededFacts(spec: ComparisonSpec, changes: readonly AreaChange[]): NeededFacts {
  const named = spec.areaIds.flatMap(partsOf);
  const hasGroups = named.length > spec.areaIds.length;
  const allPeriods =
    spec.addQuarters === true || (spec.alignment !== undefined && spec.alignment.rule !== "exact");
  return {
    areaIds: spec.boundary !== undefined || hasGroups ? relatives(named, changes) : [...new Set(named)],
    indicatorIds: [...new Set(spec.indicatorIds)],
    periods: allPeriods ? [] : spec.periods,
  };
}
