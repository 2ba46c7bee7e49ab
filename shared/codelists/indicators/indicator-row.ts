/** Rows of the lists of indicators: the makers fill in what a kind of indicator has in common. */
import type { Accumulation, Measure } from "../../model/codes.ts";
import type { Indicator } from "../../model/indicator.ts";
import { findUnit } from "../../model/unit.ts";

type Given = {
  id: string;
  /** Chinese, English. */
  name: [string, string];
  /** Other wordings, separated by spaces. */
  aliases?: string;
  /** What it covers (口径), Chinese and English. */
  definition: [string, string];
  unit?: string;
  direction?: Indicator["direction"];
  additive?: boolean;
  stage?: string;
};

interface Kind {
  measure: Measure;
  accumulation: Accumulation | null;
  unit: string;
  direction: Indicator["direction"];
  additive: boolean;
}

const maker =
  (group: string, kind: Kind) =>
  (row: Given): Indicator => {
    const unit = row.unit ?? kind.unit;
    const reading = findUnit(unit);
    if (!reading) throw new Error(`indicator ${row.id}: no such unit ${unit}`);
    return {
      id: row.id,
      group,
      nameZh: row.name[0],
      nameEn: row.name[1],
      aliases: row.aliases ? row.aliases.split(" ") : [],
      unit,
      baseUnit: reading.baseUnit,
      measure: kind.measure,
      accumulation: kind.accumulation,
      direction: row.direction ?? kind.direction,
      additive: row.additive ?? kind.additive,
      stage: row.stage ?? null,
      definitionZh: row.definition[0],
      definitionEn: row.definition[1],
    };
  };

/** The makers for one group. Levels default to a number of things, 个, of which more is better and which may be added. */
export function rowsOf(group: string) {
  const level = (accumulation: Accumulation | null): Kind => ({
    measure: "level",
    accumulation,
    unit: "个",
    direction: "higher_better",
    additive: true,
  });
  const relative = (measure: Measure, unit: string, direction: Indicator["direction"]): Kind => ({
    measure,
    accumulation: null,
    unit,
    direction,
    additive: false,
  });
  return {
    /** Within a period. */
    flow: maker(group, level("flow")),
    /** As of a date. */
    stock: maker(group, level("stock")),
    /** The size of one thing, or a number without time. */
    size: maker(group, { ...level(null), additive: false }),
    growth: maker(group, relative("growth", "%", "higher_better")),
    share: maker(group, relative("share", "%", "higher_better")),
    completion: maker(group, relative("completion", "%", "higher_better")),
    rank: maker(group, relative("rank", "位", "lower_better")),
    duration: maker(group, relative("duration", "天", "lower_better")),
    ratio: maker(group, relative("ratio", "万元/人", "higher_better")),
  };
}
