/**
 * The gesture of an undo or a redo carries the one that it takes back: its code in `params.what`, its revision in
 * `params.of`, its parameters beside them. So 「撤销：贴入 48 个单元格」 can be said without looking the other one up.
 */
import { translateCode } from "../i18n/translate.ts";
import type { Language } from "../model/codes.ts";
import type { Gesture } from "./change.ts";

export const undoCode = "gesture.undo";
export const redoCode = "gesture.redo";
export const revertCode = "gesture.revert";
/** The sample that a workbook may begin with. */
export const sampleGesture = "gesture.sample";
export const sampleComparisonsGesture = "gesture.sample.comparisons";
export const isSampleGesture = (code: string): boolean => code.startsWith(sampleGesture);

/** The gesture that a person made, under any number of undos and redos. */
export function rootGesture(gesture: Gesture): Gesture {
  if (gesture.code !== undoCode && gesture.code !== redoCode) return gesture;
  const { what, of: _of, ...params } = gesture.params;
  return { code: String(what ?? gesture.code), params };
}

/** A gesture about revision `id`, whose own gesture is `gesture`. */
export function gestureAbout(code: string, id: number, gesture: Gesture): Gesture {
  if (code === revertCode) return { code, params: { id } };
  const root = rootGesture(gesture);
  return { code, params: { ...root.params, what: root.code, of: id } };
}

/** The gesture in words: 贴入 48 个单元格; 撤销：贴入 48 个单元格. */
export function gestureText(language: Language, gesture: Gesture): string {
  const root = rootGesture(gesture);
  const words = translateCode(language, root.code, root.params);
  if (root === gesture) return words;
  return `${translateCode(language, gesture.code)}${language === "en" ? ": " : "："}${words}`;
}
