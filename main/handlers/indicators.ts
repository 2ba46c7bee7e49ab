/** Indicators. The base unit follows from the unit; one is removed only while nothing uses it. */
import { aliasChanges } from "../../db/queries/aliases.ts";
import { comparisonsNaming } from "../../db/queries/areas.ts";
import { findIndicator, indicatorColumns, listIndicators } from "../../db/queries/indicators.ts";
import { countObservationsWith } from "../../db/queries/observations.ts";
import { deletion, difference, insertion } from "../../db/queries/row-changes.ts";
import type { Indicator } from "../../shared/model/indicator.ts";
import { findUnit } from "../../shared/model/unit.ts";
import { os } from "../engine/context.ts";
import { present, refusal, usesInWords, wordedRefusal } from "./refuse.ts";
import { freeSlug } from "./slug.ts";

const gesture = (what: "insert" | "update" | "delete", indicator: Indicator) => ({
  code: `gesture.indicator.${what}`,
  params: { name: indicator.nameZh },
});

/** UNREADABLE if nobody knows the unit. */
function baseUnitOf(unit: string): string {
  const reading = findUnit(unit);
  if (!reading) throw refusal("UNREADABLE", "refusals.observation.unit", { unit }, { field: "unit" });
  return reading.baseUnit;
}

export type IndicatorDraft = { [Field in keyof Indicator]?: Indicator[Field] | undefined } & Pick<
  Indicator,
  "group" | "nameZh" | "unit"
>;

/** An indicator with its defaults and an id of its own. CONFLICT if the id is taken, UNREADABLE for an unknown unit. */
export function newIndicator(input: IndicatorDraft, taken: ReadonlySet<string>): Indicator {
  const id = input.id ?? freeSlug("indicator", [input.nameEn], taken);
  if (taken.has(id)) throw refusal("CONFLICT", "refusals.indicator.exists", { id }, { field: "id" });
  const measure = input.measure ?? "level";
  const unit = input.unit.trim();
  return {
    id,
    group: input.group,
    nameZh: input.nameZh,
    nameEn: input.nameEn ?? "",
    aliases: [],
    unit,
    baseUnit: baseUnitOf(unit),
    measure,
    accumulation: input.accumulation ?? null,
    direction: input.direction ?? "neutral",
    // Rates, shares, ranks and durations of two areas never add up; levels do unless somebody says otherwise.
    additive: input.additive ?? measure === "level",
    stage: input.stage ?? null,
    definitionZh: input.definitionZh ?? "",
    definitionEn: input.definitionEn ?? "",
  };
}

export const indicators = {
  list: os.indicators.list.handler(({ context: { engine } }) => listIndicators(engine.readable())),

  insert: os.indicators.insert.handler(({ input, context: { engine } }) => {
    const db = engine.writable();
    const taken = new Set(listIndicators(db).map(({ id }) => id));
    const indicator = newIndicator(input, taken);
    const { id } = indicator;
    engine.commit(gesture("insert", indicator), [
      insertion("indicator", id, indicatorColumns(indicator)),
      ...aliasChanges(db, "indicator_alias", id, input.aliases ?? []),
    ]);
    return present(findIndicator(db, id), "indicator", id);
  }),

  update: os.indicators.update.handler(({ input: { id, fields }, context: { engine } }) => {
    const db = engine.writable();
    const before = present(findIndicator(db, id), "indicator", id);
    const after = { ...before, ...fields };
    if (fields.unit !== undefined) after.unit = fields.unit.trim();
    after.baseUnit = baseUnitOf(after.unit);
    engine.commit(gesture("update", after), [
      ...difference("indicator", id, indicatorColumns(before), indicatorColumns(after)),
      ...(fields.aliases ? aliasChanges(db, "indicator_alias", id, fields.aliases) : []),
    ]);
    return present(findIndicator(db, id), "indicator", id);
  }),

  delete: os.indicators.delete.handler(({ input: { id }, context: { engine } }) => {
    const db = engine.writable();
    const indicator = present(findIndicator(db, id), "indicator", id);
    const uses = {
      observations: countObservationsWith(db, "indicator", id),
      comparisons: comparisonsNaming(db, "indicatorIds", id),
    };
    const words = usesInWords(uses);
    if (words)
      throw wordedRefusal(
        "REFUSED",
        "refusals.indicator.used",
        { name: indicator.nameZh, uses: words },
        { id, uses },
      );
    const revision = engine.commit(gesture("delete", indicator), [
      ...aliasChanges(db, "indicator_alias", id, []),
      deletion("indicator", id, indicatorColumns(indicator)),
    ]);
    return { revision: revision! };
  }),
};
