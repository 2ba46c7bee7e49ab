/** Indicators and areas that an acceptance makes on the way: each name once, in the same revision as the figures. */
import { nextId } from "../../db/history/ids.ts";
import { areaColumns, listAreas } from "../../db/queries/areas.ts";
import { indicatorColumns, listIndicators } from "../../db/queries/indicators.ts";
import { insertion } from "../../db/queries/row-changes.ts";
import type { ReadableDb } from "../../db/store/handles.ts";
import type { Change } from "../../shared/history/change.ts";
import type { Indicator } from "../../shared/model/indicator.ts";
import type { ReferenceArea } from "../../shared/model/reference-area.ts";
import { type AreaDraft, assertSound, newArea } from "./areas.ts";
import { type IndicatorDraft, newIndicator } from "./indicators.ts";
import type { Created } from "./observation-edit.ts";

export class CodelistMaker {
  private readonly made = new Map<string, Change[]>();
  readonly created: { areaIds: string[]; indicators: Indicator[] } & Created = {
    areaIds: [],
    indicators: [],
  };
  private readonly db: ReadableDb;
  private readonly indicators: Indicator[];
  private readonly areas: ReferenceArea[];
  private readonly next: { area_alias: number; indicator_alias: number };

  constructor(db: ReadableDb) {
    this.db = db;
    this.indicators = [...listIndicators(db)];
    this.areas = [...listAreas(db)];
    this.next = { area_alias: nextId(db, "area_alias"), indicator_alias: nextId(db, "indicator_alias") };
  }

  /** The id of the indicator of that name and kind of unit: one that is there, or a new one. */
  indicator(draft: IndicatorDraft): string {
    const made = newIndicator(draft, new Set(this.indicators.map(({ id }) => id)));
    const known = this.indicators.find(
      ({ nameZh, baseUnit, measure }) =>
        nameZh === made.nameZh && baseUnit === made.baseUnit && measure === made.measure,
    );
    if (known) return known.id;
    this.indicators.push(made);
    this.created.indicators.push(made);
    this.made.set(made.id, [
      insertion("indicator", made.id, indicatorColumns(made)),
      ...this.aliases("indicator_alias", { indicator_id: made.id }, draft.aliases),
    ]);
    return made.id;
  }

  /** The id of the area of that name and kind: one that is there, or a new one. */
  area(draft: AreaDraft): string {
    const known = this.areas.find(({ nameZh, kind }) => nameZh === draft.nameZh && kind === draft.kind);
    if (known) return known.id;
    const made = newArea(draft, new Set(this.areas.map(({ id }) => id)));
    assertSound(this.db, made);
    this.areas.push(made);
    this.created.areaIds.push(made.id);
    this.made.set(made.id, [
      insertion("reference_area", made.id, areaColumns(made)),
      ...this.aliases("area_alias", { area_id: made.id }, draft.aliases),
    ]);
    return made.id;
  }

  /** The changes that make those of `ids` that are new; what no figure uses in the end is not made. */
  changesFor(ids: ReadonlySet<string>): Change[] {
    return [...this.made].flatMap(([id, changes]) => (ids.has(id) ? changes : []));
  }

  private aliases(
    entity: "area_alias" | "indicator_alias",
    owner: Record<string, string>,
    aliases: readonly string[] = [],
  ): Change[] {
    const names = new Set(aliases.map((alias) => alias.trim()).filter(Boolean));
    return [...names].map((alias) => insertion(entity, this.next[entity]++, { ...owner, alias }));
  }
}
