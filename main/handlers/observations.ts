/** Observations: read a page, edit in one gesture. */
import {
  columnValues,
  listObservations,
  observationRow,
  observationRows,
} from "../../db/queries/observations.ts";
import { os } from "../engine/context.ts";
import { planEdit } from "./observation-edit.ts";
import { gestureOf } from "./observation-gesture.ts";
import { present } from "./refuse.ts";

export const observations = {
  list: os.observations.list.handler(({ input, context: { engine } }) =>
    listObservations(engine.readable(), input),
  ),
  get: os.observations.get.handler(({ input, context: { engine } }) =>
    present(observationRow(engine.readable(), input.id), "observation", input.id),
  ),
  values: os.observations.values.handler(({ input, context: { engine } }) =>
    columnValues(engine.readable(), input.column, input, input.limit),
  ),
  edit: os.observations.edit.handler(({ input, context: { engine } }) => {
    const plan = planEdit(engine.writable(), input);
    const revision = engine.commit(input.gesture ?? gestureOf(input), plan.changes);
    const rows = observationRows(engine.readable(), [...plan.inserted, ...plan.updated]);
    return { revision, inserted: plan.inserted, rows };
  }),
};
