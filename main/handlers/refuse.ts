/** Refusals of the handlers: a code of the contract and a sentence of `shared/i18n/texts/refusals.ts`. */
import { StoreError } from "../../db/store/store-error.ts";
import type { FailureCode } from "../../shared/api/failure.ts";
import { bothLanguages, type TextKey, type TextParams } from "../../shared/i18n/translate.ts";
import type { Text } from "../../shared/model/text.ts";

export const refusal = (
  code: FailureCode,
  key: TextKey,
  params: TextParams = {},
  details: Record<string, unknown> = {},
): StoreError => new StoreError(code, bothLanguages(key, params), details);

/** The same where parameters have a wording of their own in each language. */
export function wordedRefusal(
  code: FailureCode,
  key: TextKey,
  params: Record<string, Text | string | number>,
  details: Record<string, unknown> = {},
): StoreError {
  const text = { "zh-CN": "", en: "" };
  for (const language of ["zh-CN", "en"] as const) {
    const words = Object.entries(params).map(([name, value]) => [
      name,
      typeof value === "object" ? value[language] : value,
    ]);
    text[language] = bothLanguages(key, Object.fromEntries(words))[language];
  }
  return new StoreError(code, text, details);
}

type Missing = "observation" | "source" | "passage" | "annotation" | "comparison" | "area" | "indicator";

/** NOT_FOUND, if `found` is undefined. */
export function present<T>(found: T | undefined, entity: Missing, id: string | number): T {
  if (found === undefined) throw refusal("NOT_FOUND", `refusals.missing.${entity}`, { id }, { entity, id });
  return found;
}

/** 3 个数据、2 份报告, without those that are none; null if all are. */
export function usesInWords(uses: Record<string, number>): Text | null {
  const some = Object.entries(uses).filter(([, count]) => count > 0);
  if (some.length === 0) return null;
  const words = some.map(([what, count]) => bothLanguages(`refusals.uses.${what}` as TextKey, { count }));
  return {
    "zh-CN": words.map((text) => text["zh-CN"]).join("、"),
    en: words.map((text) => text.en).join(", "),
  };
}
