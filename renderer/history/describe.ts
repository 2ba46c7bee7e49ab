/** Gestures in words. */
import type { Gesture, Revision } from "../../shared/history/change.ts";
import { translate, translateCode } from "../../shared/i18n/translate.ts";
import type { Language } from "../../shared/model/codes.ts";

export const describeGesture = (gesture: Gesture, language: Language): string =>
  translateCode(language, gesture.code, gesture.params);

/** What a revision did; one that takes another back says which. `undone` is that other, where it is known. */
export function describeRevision(revision: Revision, language: Language, undone?: Revision): string {
  if (revision.undoes === null || !undone) return describeGesture(revision.gesture, language);
  const what = describeGesture(undone.gesture, language);
  return translate(language, "history.undid", { what });
}
