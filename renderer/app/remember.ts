/**
 * Where one was: widths, columns, filters, the open view. Kept in the workbook (`settings.setWorkbook`), outside the
 * history. Written at once here and 250 ms later there, so that a crash costs a quarter of a second of scrolling.
 */
import { useCallback } from "react";
import { create } from "zustand";
import { client } from "./connect.ts";

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

interface Remembered {
  values: Record<string, Json>;
  ready: boolean;
}
const useStore = create<Remembered>(() => ({ values: {}, ready: false }));
const timers = new Map<string, ReturnType<typeof setTimeout>>();

/** Takes what the workbook remembers in place of what was here; called at start and when another workbook opens. */
export function recall(values: Record<string, Json>): void {
  for (const timer of timers.values()) clearTimeout(timer);
  timers.clear();
  useStore.setState({ values, ready: true });
}

export const remembered = (key: string): Json | undefined => useStore.getState().values[key];

export function remember(key: string, value: Json): void {
  useStore.setState((state) => ({ values: { ...state.values, [key]: value } }));
  clearTimeout(timers.get(key));
  timers.set(
    key,
    setTimeout(() => {
      timers.delete(key);
      // A read-only workbook refuses; then it is remembered for this session only.
      client.settings.setWorkbook({ key, value }).catch(() => undefined);
    }, 250),
  );
}

/** `useRemembered("app.open", true)` is about booleans, not about `true`. */
type Widened<T> = T extends boolean ? boolean : T extends number ? number : T;

/** A value that the workbook remembers, and how to change it. `key` starts with the name of the view: `sources.width`. */
export function useRemembered<T extends Json>(
  key: string,
  fallback: T,
): [Widened<T>, (value: Widened<T>) => void] {
  const value = useStore((state) => state.values[key]) as Widened<T> | undefined;
  const set = useCallback((next: Widened<T>) => remember(key, next), [key]);
  return [value ?? (fallback as Widened<T>), set];
}
