/**
 * Pages for the grid's infinite model. Sort, filters and search go to the engine; a changed question empties the cache,
 * an event of the engine reads the loaded pages anew without showing a gap.
 */
import type { IDatasource, IGetRowsParams } from "ag-grid-community";
import type { ObservationColumn, ObservationQuery } from "../../shared/api/observations.ts";
import { client } from "../app/connect.ts";
import { useQueryState } from "./query.ts";

export interface Counts {
  matching: number;
  total: number;
}

/** The question as it stands, with the sort that the grid shows. */
export function currentQuery(sortModel: { colId: string; sort: "asc" | "desc" }[]): ObservationQuery {
  const { filters, search } = useQueryState.getState();
  return {
    filters,
    search: search.trim(),
    sort: sortModel.map(({ colId, sort }) => ({ column: colId as ObservationColumn, direction: sort })),
  };
}

export function datasource(
  onCounts: (counts: Counts) => void,
  onError: (error: unknown) => void,
): IDatasource {
  // An answer to a question that is no longer asked must not count.
  let latest = 0;
  return {
    getRows(params: IGetRowsParams) {
      const asked = ++latest;
      client.observations
        .list({
          ...currentQuery(params.sortModel as { colId: string; sort: "asc" | "desc" }[]),
          offset: params.startRow,
          limit: params.endRow - params.startRow,
        })
        .then(
          ({ rows, matching, total }) => {
            params.successCallback(rows, matching);
            if (asked === latest) onCounts({ matching, total });
          },
          (error: unknown) => {
            params.failCallback();
            onError(error);
          },
        );
    },
  };
}
