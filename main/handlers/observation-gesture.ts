/** What an edit is called in the history when its author gave it no name. */
import type { Gesture } from "../../shared/history/change.ts";
import type { ObservationEdit } from "./observation-edit.ts";

const gesture = (what: string, params: Gesture["params"]): Gesture => ({
  code: `gesture.observation.${what}`,
  params,
});

const reviewed = { entered: "reopen", checked: "check", approved: "approve" } as const;

export function gestureOf({ insert, update, delete: gone }: ObservationEdit): Gesture {
  const count = insert.length + update.length + gone.length;
  if (insert.length === count) {
    const words = count === 1 ? insert[0]?.passage?.words : undefined;
    return words ? gesture("take", { words: words.slice(0, 60) }) : gesture("insert", { count });
  }
  if (gone.length === count) return gesture("delete", { count });
  if (update.length < count) return gesture("edit", { count });
  const rows = new Set(update.map(({ id }) => id)).size;
  const only = (field: "value" | "reviewState") =>
    update.every(({ fields }) => Object.keys(fields).length === 1 && field in fields);
  if (only("value") && update.every(({ fields }) => fields.value === null))
    return gesture("clear", { count: rows });
  const state = update[0]?.fields.reviewState;
  if (state && only("reviewState") && update.every(({ fields }) => fields.reviewState === state))
    return gesture(reviewed[state], { count: rows });
  return gesture("update", { count: rows });
}
