/** Comparisons: saved as data, computed on demand. */
import { nextId } from "../../db/history/ids.ts";
import {
  availableFigures,
  comparisonColumns,
  comparisonFacts,
  findComparison,
  listComparisons,
} from "../../db/queries/comparisons.ts";
import { completenessFacts } from "../../db/queries/completeness.ts";
import { deletion, difference, insertion } from "../../db/queries/row-changes.ts";
import { targetFacts } from "../../db/queries/targets.ts";
import { compare } from "../../shared/comparison/compare.ts";
import { completenessOf } from "../../shared/comparison/completeness.ts";
import type { Comparison } from "../../shared/comparison/spec.ts";
import { targetLedger } from "../../shared/comparison/targets.ts";
import { os } from "../engine/context.ts";
import { removalOfAnnotationsOn } from "./annotation-removal.ts";
import { present } from "./refuse.ts";

const gesture = (what: "insert" | "update" | "delete", comparison: Pick<Comparison, "name">) => ({
  code: `gesture.comparison.${what}`,
  params: { name: comparison.name },
});

export const comparisons = {
  list: os.comparisons.list.handler(({ context: { engine } }) => listComparisons(engine.readable())),

  get: os.comparisons.get.handler(({ input: { id }, context: { engine } }) =>
    present(findComparison(engine.readable(), id), "comparison", id),
  ),

  insert: os.comparisons.insert.handler(({ input, context: { engine } }) => {
    const id = nextId(engine.writable(), "comparison");
    engine.commit(gesture("insert", input), [insertion("comparison", id, comparisonColumns(input))]);
    return { ...input, id };
  }),

  update: os.comparisons.update.handler(({ input: { id, fields }, context: { engine } }) => {
    const before = present(findComparison(engine.writable(), id), "comparison", id);
    const after = { ...before, ...fields };
    engine.commit(
      gesture("update", after),
      difference("comparison", id, comparisonColumns(before), comparisonColumns(after)),
    );
    return after;
  }),

  delete: os.comparisons.delete.handler(({ input: { id }, context: { engine } }) => {
    const db = engine.writable();
    const comparison = present(findComparison(db, id), "comparison", id);
    engine.commit(gesture("delete", comparison), [
      ...removalOfAnnotationsOn(db, "comparison", [id]),
      deletion("comparison", id, comparisonColumns(comparison)),
    ]);
    return { deleted: id };
  }),

  compute: os.comparisons.compute.handler(({ input: { spec }, context: { engine } }) =>
    compare(spec, comparisonFacts(engine.readable(), spec)),
  ),

  targets: os.comparisons.targets.handler(({ input, context: { engine } }) =>
    targetLedger(targetFacts(engine.readable(), input)),
  ),

  completeness: os.comparisons.completeness.handler(({ input, context: { engine } }) =>
    completenessOf(input, completenessFacts(engine.readable(), input)),
  ),

  available: os.comparisons.available.handler(({ input, context: { engine } }) =>
    availableFigures(engine.readable(), input),
  ),
};
