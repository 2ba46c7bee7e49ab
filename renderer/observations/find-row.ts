/** Where an observation stands in the grid as it is sorted and filtered; null where it is not let through. */
import { client } from "../app/connect.ts";
import { currentQuery } from "./datasource.ts";
import type { Api } from "./edit.ts";

const page = 5_000;

export async function findRow(api: Api, id: number): Promise<number | null> {
  const loaded = api.getRowNode(String(id));
  if (loaded?.rowIndex != null && loaded.data) return loaded.rowIndex;
  const sorted = api
    .getColumnState()
    .filter((one) => one.sort)
    .map((one) => ({ colId: one.colId, sort: one.sort as "asc" | "desc" }));
  for (let offset = 0; ; offset += page) {
    const { rows, matching } = await client.observations.list({
      ...currentQuery(sorted),
      offset,
      limit: page,
    });
    const at = rows.findIndex((row) => row.id === id);
    if (at >= 0) return offset + at;
    if (offset + page >= matching) return null;
  }
}
