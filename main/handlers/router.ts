/** All handlers. A procedure of the contract without one does not compile. */
import { os } from "../engine/context.ts";
import { annotations } from "./annotations.ts";
import { areas } from "./areas.ts";
import { candidates } from "./candidates.ts";
import { comparisons } from "./comparisons.ts";
import { events } from "./events.ts";
import { exports } from "./exports.ts";
import { figureTables } from "./figure-tables.ts";
import { history } from "./history.ts";
import { indicators } from "./indicators.ts";
import { observations } from "./observations.ts";
import { search } from "./search.ts";
import { settings } from "./settings.ts";
import { sources } from "./sources.ts";
import { workbook } from "./workbook.ts";

export const router = os.router({
  annotations,
  areas,
  candidates,
  comparisons,
  events,
  exports,
  figureTables,
  history,
  indicators,
  observations,
  search,
  settings,
  sources,
  workbook,
});
export type Router = typeof router;
