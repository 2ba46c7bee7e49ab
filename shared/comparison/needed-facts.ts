/** What must be read for a comparison beyond what it names: predecessors of its areas, other periods, what is divided by. */
import type { Scenario } from "../model/codes.ts";
import type { AreaChange, ReferenceArea } from "../model/reference-area.ts";
import { partsOf, relatives } from "./lineage.ts";
import { residentsId } from "./normalise.ts";
import { previousYear } from "./periods.ts";
import type { ComparisonSpec } from "./spec.ts";

export interface NeededFacts {
  areaIds: string[];
  indicatorIds: string[];
  /** Empty: all. */
  periods: string[];
  scenarios: Scenario[];
}

export function neededFacts(
  spec: ComparisonSpec,
  known: { areas: readonly ReferenceArea[]; changes: readonly AreaChange[] },
): NeededFacts {
  const named = spec.areaIds.flatMap(partsOf);
  const hasGroups = named.length > spec.areaIds.length;
  const allPeriods =
    spec.addQuarters === true || (spec.alignment !== undefined && spec.alignment.rule !== "exact");
  const own = spec.boundary !== undefined || hasGroups ? relatives(named, known.changes) : named;
  const by = spec.normalise?.by;
  const parents =
    by === "parent"
      ? known.areas.filter(({ id }) => own.includes(id)).flatMap((area) => area.parentId ?? [])
      : [];
  return {
    areaIds: [...new Set([...own, ...parents])],
    indicatorIds: [...new Set([...spec.indicatorIds, ...(by === "resident" ? [residentsId] : [])])],
    periods: allPeriods || spec.periods.length === 0 ? [] : [...new Set([...spec.periods, ...basesOf(spec)])],
    scenarios: [...new Set([...spec.scenarios, ...(by === "resident" ? (["actual"] as const) : [])])],
  };
}

function basesOf({ normalise, periods }: ComparisonSpec): string[] {
  if (normalise?.by === "index") return [normalise.base];
  return normalise?.by === "growth" ? periods.flatMap((period) => previousYear(period) ?? []) : [];
}
