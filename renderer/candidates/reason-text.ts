/** The extractor's reasons in words; those that say nothing to people (the form of the number) are left out. */
import { translateCode } from "../../shared/i18n/translate.ts";
import type { Language } from "../../shared/model/codes.ts";

const prefix = "candidates.reason.";

export function reasonTexts(reasons: readonly string[], language: Language): string[] {
  const found = reasons.map((reason) => translateCode(language, prefix + reason));
  return [...new Set(found.filter((text) => !text.startsWith(prefix)))];
}
