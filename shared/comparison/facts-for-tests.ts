/** Facts for tests of comparisons and charts: invented districts, written as reports write. */
import type { Indicator } from "../model/indicator.ts";
import type { Observation } from "../model/observation.ts";
import { normalise } from "../model/quantity.ts";
import type { AreaChange, ReferenceArea } from "../model/reference-area.ts";
import type { ComparisonFacts } from "./compare.ts";
import type { ComparisonSpec } from "./spec.ts";

export const area = (id: string, nameZh: string, fields: Partial<ReferenceArea> = {}): ReferenceArea => ({
  id,
  kind: "district",
  code: null,
  parentId: null,
  nameZh,
  nameEn: id,
  aliases: [],
  validFrom: null,
  validTo: null,
  areaKm2: null,
  noteZh: "",
  noteEn: "",
  ...fields,
});

export const indicator = (id: string, nameZh: string, fields: Partial<Indicator> = {}): Indicator => ({
  id,
  group: "investment",
  nameZh,
  nameEn: id,
  aliases: [],
  unit: "亿元",
  baseUnit: "CNY",
  measure: "level",
  accumulation: "flow",
  direction: "higher_better",
  additive: true,
  stage: null,
  definitionZh: "",
  definitionEn: "",
  ...fields,
});

let lastId = 0;
/** A figure as printed; what follows from it is derived as the store does. Ids count up. */
export function figure(
  areaId: string,
  indicatorId: string,
  value: string | null,
  fields: Partial<Observation> = {},
): Observation {
  const unit = fields.unit ?? "亿元";
  const bound = fields.bound ?? "eq";
  const derived =
    value === null
      ? { baseUnit: null, baseValue: null, low: null, high: null }
      : normalise({ value, valueHigh: fields.valueHigh ?? null, unit, bound });
  return {
    id: ++lastId,
    areaId,
    indicatorId,
    period: "2023",
    scenario: "actual",
    measure: "level",
    accumulation: "flow",
    value,
    valueHigh: null,
    unit,
    bound,
    asReported: value === null ? "" : `${value}${unit}`,
    missingReason: value === null ? "not_reported" : null,
    breakdown: {},
    entity: null,
    obsStatus: "A",
    reviewState: "checked",
    sourceId: 1,
    passageId: null,
    note: "",
    lowOverride: null,
    highOverride: null,
    baseUnit: derived.baseUnit,
    baseValue: derived.baseValue,
    low: derived.low,
    high: derived.high,
    ...fields,
  };
}

export const areas = [
  area("east", "东港区"),
  area("west", "西岭区"),
  area("north", "北桥新城", { kind: "new_town", parentId: "east" }),
  area("south", "南浦区", { validFrom: "2021-04-09" }),
  area("old-south", "原南浦区", { validTo: "2021-04-08" }),
];
export const indicators = [
  indicator("signed", "签约项目总投资额"),
  indicator("started", "开工项目总投资额"),
  indicator("projects", "签约项目数", { unit: "个", baseUnit: "count" }),
  indicator("growth", "固定资产投资增速", {
    unit: "%",
    baseUnit: "percent",
    measure: "growth",
    accumulation: null,
  }),
  indicator("land", "出让土地面积", { unit: "亩", baseUnit: "mu" }),
];
export const changes: AreaChange[] = [
  {
    id: "south-2021",
    date: "2021-04-09",
    kind: "split",
    fromIds: ["old-south"],
    toIds: ["south"],
    exact: false,
    noteZh: "",
    noteEn: "",
  },
];
export const sources = [
  { id: 1, title: "东港区2023年工作报告", publisher: "东港区人民政府", date: "2024-01" },
  { id: 2, title: "西岭区2023年统计公报", publisher: "西岭区统计局", date: "2024-03-15" },
];

export const factsWith = (observations: Observation[]): ComparisonFacts & { sources: typeof sources } => ({
  observations,
  areas,
  changes,
  indicators,
  sources,
});

export const spec = (fields: Partial<ComparisonSpec>): ComparisonSpec => ({
  areaIds: ["east", "west"],
  indicatorIds: ["signed"],
  periods: ["2023"],
  scenarios: ["actual"],
  columns: "indicator",
  units: {},
  chosen: [],
  title: "",
  subtitle: "",
  order: "given",
  ...fields,
});
