/** Gestures in words. Undo and redo say what they undid or did again. */
import type { Gesture, Revision } from "../../shared/history/change.ts";
import { translate, translateCode } from "../../shared/i18n/translate.ts";
import type { Language } from "../../shared/model/codes.ts";
import { client } from "../app/connect.ts";

export const describeGesture = (gesture: Gesture, language: Language): string =>
  translateCode(language, gesture.code, gesture.params);

/** The edit at the end of a chain of undo and redo, with one reading of a revision a link. */
export async function originOf(
  revision: Revision,
  read: (id: number) => Promise<Revision | undefined> = readRevision,
): Promise<Revision> {
  let origin = revision;
  while (origin.undoes !== null) {
    const before = await read(origin.undoes);
    if (!before) return origin;
    origin = before;
  }
  return origin;
}

const readRevision = async (id: number): Promise<Revision> =>
  (await client.history.get({ id, limit: 1 })).revision;

/** What a revision of a list did; `known` are those whose words can be told without asking. */
export function describeRevision(
  revision: Revision,
  known: ReadonlyMap<number, Revision>,
  language: Language,
): string {
  const own = describeGesture(revision.gesture, language);
  let origin: Revision | undefined = revision;
  while (origin && origin.undoes !== null) origin = known.get(origin.undoes);
  if (!origin || origin === revision) return own;
  return translate(language, "history.of", { gesture: own, what: describeGesture(origin.gesture, language) });
}
