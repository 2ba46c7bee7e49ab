/**
 * Texts for people. One file a noun in `texts/`, each entry in both languages (so a missing translation does not
 * compile; that is why there is no zh-CN.ts beside an en.ts). Keys start with their file's name: `observations.title`.
 */
import type { Language } from "../model/codes.ts";
import type { Text } from "../model/text.ts";
import { actions } from "./texts/actions.ts";
import { app } from "./texts/app.ts";
import { candidates } from "./texts/candidates.ts";
import { charts } from "./texts/charts.ts";
import { cli } from "./texts/cli.ts";
import { codes } from "./texts/codes.ts";
import { comparisons } from "./texts/comparisons.ts";
import { exports } from "./texts/exports.ts";
import { figureTables } from "./texts/figure-tables.ts";
import { gestures } from "./texts/gestures.ts";
import { grades } from "./texts/grades.ts";
import { grid } from "./texts/grid.ts";
import { history } from "./texts/history.ts";
import { importers } from "./texts/importers.ts";
import { notes } from "./texts/notes.ts";
import { observations } from "./texts/observations.ts";
import { refusals } from "./texts/refusals.ts";
import { review } from "./texts/review.ts";
import { settings } from "./texts/settings.ts";
import { sources } from "./texts/sources.ts";
import { workbook } from "./texts/workbook.ts";

const texts = {
  ...actions,
  ...app,
  ...candidates,
  ...charts,
  ...cli,
  ...codes,
  ...comparisons,
  ...exports,
  ...figureTables,
  ...gestures,
  ...grades,
  ...grid,
  ...history,
  ...importers,
  ...notes,
  ...observations,
  ...refusals,
  ...review,
  ...settings,
  ...sources,
  ...workbook,
};

export type TextKey = keyof typeof texts;
export type TextParams = Record<string, string | number>;

const fill = (text: string, params: TextParams) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));

/** The text of a key in a language, with `{name}` filled in. */
export const translate = (language: Language, key: TextKey, params: TextParams = {}): string =>
  fill(texts[key][language], params);

/** The same for codes that come from data (`gesture.paste`): the code itself where no text is known. */
export function translateCode(language: Language, code: string, params: TextParams = {}): string {
  const text = (texts as Record<string, Text | undefined>)[code];
  return text ? fill(text[language], params) : code;
}

/** Both languages at once, for messages that travel. */
export const bothLanguages = (key: TextKey, params: TextParams = {}): Text => ({
  "zh-CN": translate("zh-CN", key, params),
  en: translate("en", key, params),
});
