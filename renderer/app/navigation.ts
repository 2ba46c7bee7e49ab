/** Which view is seen and with what, and the way back. Remembered in the workbook, so that it opens where one was. */
import { create } from "zustand";
import { remember } from "./remember.ts";

export interface ViewParams {
  observations: { observationId?: number; sourceId?: number; search?: string };
  sources: { sourceId?: number; passageId?: number; start?: number; end?: number };
  comparisons: { comparisonId?: number };
  history: { revisionId?: number };
  settings: { section?: string };
}
export type ViewId = keyof ViewParams;
export interface Place<V extends ViewId = ViewId> {
  view: V;
  params: ViewParams[V];
  /** Grows with every `go`, so that a view can tell a new errand from an old one. */
  visit: number;
}

interface Navigation {
  place: Place;
  behind: Place[];
  /** The last errand to each view that was seen. */
  errands: Partial<Record<ViewId, Place>>;
}
const nowhere: Place = { view: "comparisons", params: {}, visit: 0 };
export const useNavigation = create<Navigation>(() => ({ place: nowhere, behind: [], errands: {} }));

const longestWay = 50;

function stand(view: ViewId, params: ViewParams[ViewId], behind: Place[]): void {
  const { place, errands } = useNavigation.getState();
  const next: Place = { view, params, visit: place.visit + 1 };
  useNavigation.setState({ place: next, behind, errands: { ...errands, [view]: next } });
}
/** The settings are a place one passes through: no workbook opens there. */
function keep({ view, params }: Omit<Place, "visit">): void {
  if (view === "settings") return;
  remember("app.place", { view, params: { ...params } as Record<string, string | number> });
}

/** To a view, with what to show there; empty params leave the view as it was. */
export function go<V extends ViewId>(view: V, params: ViewParams[V] = {}): void {
  const { place, behind } = useNavigation.getState();
  stand(view, params, [...behind, place].slice(-longestWay));
  keep({ view, params });
}

/** One step back; false where there is none. */
export function back(): boolean {
  const { behind } = useNavigation.getState();
  const last = behind.at(-1);
  if (!last) return false;
  stand(last.view, last.params, behind.slice(0, -1));
  keep(last);
  return true;
}

/** Stands somewhere without a way back: at start, and when another workbook opens. */
export function arrive(view: ViewId, params: ViewParams[ViewId]): void {
  useNavigation.setState({ errands: {} });
  stand(view, params, []);
}

/** `{visit, ...params}` of the last errand to a view; stays as it was while other views are seen. */
export function useErrand<V extends ViewId>(view: V): ViewParams[V] & { visit: number } {
  const errand = useNavigation((state) => state.errands[view]);
  return { ...(errand?.params as ViewParams[V]), visit: errand?.visit ?? 0 };
}
