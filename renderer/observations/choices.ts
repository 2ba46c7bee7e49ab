/** What can be chosen in a column: areas and indicators with all their wordings, and the closed codelists. */

import { Accumulation, Bound, ObsStatus, ReviewState, Scenario } from "../../shared/model/codes.ts";
import type { ReferenceArea } from "../../shared/model/reference-area.ts";
import { stateShapes } from "../ui/state-mark.tsx";
import { type CellContext, code, type GridColumn, groupText } from "./cell-text.ts";

export interface Choice {
  id: string;
  label: string;
  /** What tells it from others of the same name: parent, group, until when. */
  detail: string;
  /** All that it answers to, folded. */
  wordings: string[];
}

/** Full-width and half-width, upper and lower case are the same. */
export const folded = (text: string): string => text.normalize("NFKC").trim().toLocaleLowerCase();

const codelists = { scenario: Scenario, bound: Bound, accumulation: Accumulation, obsStatus: ObsStatus };

/** Undefined: the column takes any text. */
export function choicesOf(column: GridColumn, context: CellContext): Choice[] | undefined {
  const { names, language } = context;
  if (column === "area")
    return [...names.areas.values()].map((area) => ({
      id: area.id,
      label: names.area(area.id),
      detail: areaDetail(area, context),
      wordings: [area.nameZh, area.nameEn, area.code ?? "", ...area.aliases].map(folded),
    }));
  if (column === "indicator")
    return [...names.indicators.values()].map((indicator) => ({
      id: indicator.id,
      label: names.indicator(indicator.id),
      detail: `${groupText(indicator.group, language)} · ${indicator.unit}`,
      wordings: [indicator.nameZh, indicator.nameEn, ...indicator.aliases].map(folded),
    }));
  if (column === "reviewState")
    return ReviewState.options.map((id) => choice(id, `${stateShapes[id]} ${code(column, id, language)}`));
  const codelist = column in codelists ? codelists[column as keyof typeof codelists] : undefined;
  return codelist?.options.map((id) => choice(id, code(column, id, language)));
}

const choice = (id: string, label: string): Choice => ({
  id,
  label,
  detail: "",
  wordings: [folded(label), folded(id)],
});

function areaDetail(area: ReferenceArea, { names, language }: CellContext): string {
  const until = area.validTo ? `—${area.validTo.slice(0, 7)}` : "";
  const parent = area.parentId ? names.area(area.parentId) : "";
  return [parent, code("areaKind", area.kind, language), until].filter((part) => part !== "").join(" · ");
}

/** Choices that answer to a text, best first: the same words, then those that begin with it, then those that hold it. */
export function rank(choices: readonly Choice[], text: string): Choice[] {
  const wanted = folded(text);
  if (wanted === "") return [...choices];
  const score = (one: Choice): number => {
    let best = 4;
    for (const wording of one.wordings) {
      if (wording === "") continue;
      if (wording === wanted) return 0;
      if (wording.startsWith(wanted)) best = Math.min(best, 1);
      else if (wording.includes(wanted)) best = Math.min(best, 2);
    }
    return best === 4 && folded(one.label).includes(wanted) ? 3 : best;
  };
  return choices
    .map((one) => ({ one, score: score(one) }))
    .filter(({ score }) => score < 4)
    .sort((a, b) => a.score - b.score)
    .map(({ one }) => one);
}

/** The one choice that a text means: the same words as exactly one of them, or as the only valid one. */
export function meant(choices: readonly Choice[], text: string): Choice | undefined {
  const wanted = folded(text);
  const same = choices.filter((one) => one.wordings.includes(wanted) || folded(one.label) === wanted);
  return same.length === 1 ? same[0] : undefined;
}

/** Choices of a column for its editor; made once for a context. */
const made = new WeakMap<CellContext, Map<GridColumn, Choice[] | undefined>>();
export function choicesFor(column: GridColumn, context: CellContext): Choice[] | undefined {
  const known = made.get(context) ?? new Map<GridColumn, Choice[] | undefined>();
  made.set(context, known);
  if (!known.has(column)) known.set(column, choicesOf(column, context));
  return known.get(column);
}
