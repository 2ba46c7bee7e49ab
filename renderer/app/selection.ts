/** What is selected, for the one inspector of all views; and what each view says in the status bar. */
import { useEffect } from "react";
import { create } from "zustand";
import { useView } from "./view-context.ts";

export type SelectedEntity =
  | "observation"
  | "source"
  | "passage"
  | "comparison"
  | "indicator"
  | "reference_area";
export interface Selected {
  entity: SelectedEntity;
  id: number | string;
}

interface Selection {
  selected: Selected | null;
  /** Part of the inspector that is open. */
  tab: InspectorTab;
}
export type InspectorTab = "provenance" | "annotations" | "history";

export const useSelection = create<Selection>(() => ({ selected: null, tab: "provenance" }));

export const select = (selected: Selected | null): void => {
  const now = useSelection.getState().selected;
  if (now?.entity === selected?.entity && now?.id === selected?.id) return;
  useSelection.setState({ selected });
};
export const showTab = (tab: InspectorTab): void => useSelection.setState({ tab });

/** One part of the status bar; `title` is shown on hovering, `tone` colours it. */
export interface StatusPart {
  key: string;
  text: string;
  title?: string;
  tone?: "plain" | "warning" | "error";
}

export const useStatusStore = create<{ parts: Record<string, StatusPart[]> }>(() => ({ parts: {} }));

/** Says something in the status bar for as long as the view is mounted; it is seen while the view is. */
export function useStatus(parts: StatusPart[]): void {
  const { id } = useView();
  const text = JSON.stringify(parts);
  useEffect(() => {
    useStatusStore.setState((state) => ({
      parts: { ...state.parts, [id]: JSON.parse(text) as StatusPart[] },
    }));
  }, [id, text]);
}
