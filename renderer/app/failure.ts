/** The sentence for people in whatever was thrown: the contract's refusals carry it in both languages. */

import { translate } from "../../shared/i18n/translate.ts";
import type { Language } from "../../shared/model/codes.ts";
import type { Text } from "../../shared/model/text.ts";

const textOf = (error: unknown): Text | undefined => {
  const data = (error as { data?: { text?: Partial<Text> } } | null)?.data;
  const text = data?.text;
  return typeof text?.["zh-CN"] === "string" && typeof text.en === "string" ? (text as Text) : undefined;
};

/** Code of the refusal (`CONFLICT`, `NOT_FOUND` …), or undefined. */
export const failureCode = (error: unknown): string | undefined => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : undefined;
};

export function failureText(error: unknown, language: Language): string {
  const text = textOf(error);
  if (text) return text[language];
  const reason = error instanceof Error ? error.message : String(error);
  return translate(language, "app.unexpected", { reason });
}
