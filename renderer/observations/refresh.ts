/**
 * The grid after an event. Rows that only changed are shown anew in their place: nothing jumps away under the hand that
 * edits, even where the sort or the filter would now put them elsewhere. Where rows came or went, all loaded pages are
 * read again, without a gap.
 */
import type { EngineEvent } from "../../shared/api/events.ts";
import { client } from "../app/connect.ts";
import { type Counts, currentQuery } from "./datasource.ts";
import { type Api, show } from "./edit.ts";

/** Above this many rows it is cheaper to read the pages again. */
const few = 200;
let known: Counts | null = null;
export const noteCounts = (counts: Counts): void => {
  known = counts;
};

const about = new Set(["observation", "annotation", "source", "reference_area", "indicator"]);

export function follow(event: EngineEvent, api: Api | null, onCounts: (counts: Counts) => void): void {
  if (!api || event.kind === "settings") return;
  if (event.kind === "workbook") {
    api.purgeInfiniteCache();
    return;
  }
  const touched = event.touched.filter((one) => about.has(one.entity));
  if (touched.length === 0) return;
  const only = touched.length === 1 ? touched[0] : undefined;
  const ids = only?.entity === "observation" ? only.ids : null;
  if (ids === null || ids.length > few) {
    api.refreshInfiniteCache();
    return;
  }
  void patch(api, ids.map(String), onCounts).catch(() => api.refreshInfiniteCache());
}

async function patch(api: Api, ids: string[], onCounts: (counts: Counts) => void): Promise<void> {
  const sortModel = api
    .getColumnState()
    .filter((column) => column.sort)
    .map((column) => ({ colId: column.colId, sort: column.sort as "asc" | "desc" }));
  const [now, changed] = await Promise.all([
    client.observations.list({ ...currentQuery(sortModel), limit: 0 }),
    client.observations.list({ filters: [{ kind: "set", column: "id", values: ids }], limit: few }),
  ]);
  const before = known;
  onCounts({ matching: now.matching, total: now.total });
  // Rows that came or went: the numbers say so, or an id that is gone.
  if (before?.total !== now.total || changed.rows.length < ids.length) api.refreshInfiniteCache();
  else show(api, changed.rows);
}
