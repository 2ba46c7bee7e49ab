/**
 * Input that could not be read. It stays in its cell, red, with the reason, until it is corrected or given up with Esc:
 * kept by row id and column, so that sort, filter and a look at another view lose nothing.
 */
import { create } from "zustand";

export interface Draft {
  text: string;
  reason: string;
}
interface Drafts {
  drafts: ReadonlyMap<string, Draft>;
}
export const useDrafts = create<Drafts>(() => ({ drafts: new Map() }));

const keyOf = (rowId: number, column: string): string => `${rowId} ${column}`;

export const draftOf = (rowId: number, column: string): Draft | undefined =>
  useDrafts.getState().drafts.get(keyOf(rowId, column));

export const keepDraft = (rowId: number, column: string, draft: Draft): void =>
  useDrafts.setState(({ drafts }) => ({ drafts: new Map(drafts).set(keyOf(rowId, column), draft) }));

/** Whether there was one. */
export function dropDraft(rowId: number, column: string): boolean {
  const { drafts } = useDrafts.getState();
  if (!drafts.has(keyOf(rowId, column))) return false;
  const next = new Map(drafts);
  next.delete(keyOf(rowId, column));
  useDrafts.setState({ drafts: next });
  return true;
}

export const dropAllDrafts = (): void => useDrafts.setState({ drafts: new Map() });
