/** What the actions do to the chosen rows of the grid. */
import type { InputRef } from "antd";
import type { RefObject } from "react";
import type { ObservationRow } from "../../shared/model/observation.ts";
import { useAction } from "../app/actions.ts";
import { client } from "../app/connect.ts";
import { useText } from "../app/language.tsx";
import { go } from "../app/navigation.ts";
import { saveFile } from "../app/save-file.ts";
import { toast } from "../app/toasts.tsx";
import type { CellContext, GridColumn } from "./cell-text.ts";
import { currentQuery } from "./datasource.ts";
import { type Api, deleteRows, setState } from "./edit.ts";
import { clearFilters, isFiltered, useQueryState } from "./query.ts";
import { clearChosen } from "./range-edit.ts";
import { chosenRows } from "./row-selection.ts";

interface Parts {
  api: Api | null;
  row: ObservationRow | undefined;
  column: GridColumn | undefined;
  context: CellContext;
  search: RefObject<InputRef | null>;
  add: () => void;
}

export function useGridActions({ api, row, column, context, search, add }: Parts): void {
  const t = useText();
  const filtered = useQueryState(isFiltered);
  const some = api !== null && row !== undefined;
  const rows = async () => (api ? chosenRows(api) : []);

  useAction("edit.find", () => search.current?.focus({ cursor: "all" }));
  useAction("observation.insert", add);
  useAction(
    "observation.clear",
    async () => {
      if (!api || !column) return;
      const { rows: changed, kept } = await clearChosen(api, "gesture.observation.clear");
      if (changed === 0 && kept > 0)
        toast(t("observations.cannotClear", { column: t(`observations.column.${column}`) }));
    },
    some,
  );
  useAction(
    "observation.delete",
    async () => {
      const gone = await rows();
      await deleteRows(gone);
      toast(t("observations.deleted", { count: gone.length }), { undo: true });
    },
    some,
  );
  const state = async (to: ObservationRow["reviewState"]) => {
    if (api) await setState(api, await rows(), to);
  };
  useAction("observation.check", () => state("checked"), some);
  useAction("observation.approve", () => state("approved"), some);
  useAction("observation.reopen", () => state("entered"), some);
  useAction("observation.clearFilters", clearFilters, filtered);
  const sourceId = row?.sourceId ?? null;
  useAction(
    "observation.openSource",
    () => {
      if (sourceId === null) return;
      go("sources", { sourceId, ...(row?.passageId != null && { passageId: row.passageId }) });
    },
    sourceId !== null,
  );
  useAction("export.observations", async () => {
    const sorted = (api?.getColumnState() ?? [])
      .filter((one) => one.sort)
      .map((one) => ({ colId: one.colId, sort: one.sort as "asc" | "desc" }));
    const file = await client.exports.observations({
      query: currentQuery(sorted),
      language: context.language,
    });
    const name = await saveFile(file);
    if (name !== null) toast(t("observations.exported", { name }));
  });
}
