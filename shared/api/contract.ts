/** The contract: all that can be asked of the workbench. One file an area; handlers and screens carry the same names. */
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

export const contract = {
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
};
export type Contract = typeof contract;
