/**
 * What the actions of `shared/actions` do now. A view registers what it can do with `useAction`; the last one that is
 * registered and enabled runs. Menu, keys, palette and buttons all go through `runAction`.
 */
import { useEffect, useRef } from "react";
import { create } from "zustand";
import { type Action, type ActionId, actions } from "../../shared/actions/actions.ts";
import { reportProblem } from "./toasts.tsx";
import { useView } from "./view-context.ts";

interface Doer {
  run: () => void | Promise<void>;
  enabled: boolean;
}
interface Doers {
  doers: Record<string, readonly Doer[]>;
}
const useDoers = create<Doers>(() => ({ doers: {} }));

const doerOf = (doers: Doers["doers"], id: string): Doer | undefined =>
  doers[id]?.findLast((doer) => doer.enabled);

export function registerAction(id: ActionId, doer: Doer): () => void {
  useDoers.setState(({ doers }) => ({ doers: { ...doers, [id]: [...(doers[id] ?? []), doer] } }));
  return () =>
    useDoers.setState(({ doers }) => ({
      doers: { ...doers, [id]: (doers[id] ?? []).filter((one) => one !== doer) },
    }));
}

/** Registers what an action does while the component is mounted, its view is seen and `enabled` holds. */
export function useAction(id: ActionId, run: () => void | Promise<void>, enabled = true): void {
  const { active } = useView();
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(
    () => registerAction(id, { run: () => latest.current(), enabled: enabled && active }),
    [id, enabled, active],
  );
}

/** Runs it if it can be done now; whether it could. What it throws is told to the person. */
export function runAction(id: ActionId): boolean {
  const doer = doerOf(useDoers.getState().doers, id);
  if (!doer) return false;
  void (async () => doer.run())().catch(reportProblem);
  return true;
}

export const canRun = (id: ActionId): boolean => doerOf(useDoers.getState().doers, id) !== undefined;

/** Whether an action can be done now; for buttons. */
export const useCanRun = (id: ActionId): boolean =>
  useDoers((state) => doerOf(state.doers, id) !== undefined);

/** Ids of all actions that can be done now, as one string that is equal when they are. */
export const useEnabledActions = (): string =>
  useDoers((state) =>
    actions
      .filter((action) => doerOf(state.doers, action.id))
      .map((action) => action.id)
      .join(" "),
  );

export function actionOf(id: ActionId): Action {
  const action = actions.find((one) => one.id === id);
  if (!action) throw new Error(`No action is called ${id}`);
  return action;
}

/** Whether a word from outside (the desktop's menu) is the id of an action. */
export const isActionId = (id: string): id is ActionId => actions.some((action) => action.id === id);
