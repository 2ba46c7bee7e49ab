/** What the command line refuses by itself: one sentence in both languages. */
import { bothLanguages, type TextKey, type TextParams } from "../../shared/i18n/translate.ts";
import type { Text } from "../../shared/model/text.ts";

export class Complaint extends Error {
  override readonly name = "Complaint";
  readonly text: Text;

  constructor(key: TextKey, params: TextParams = {}) {
    const text = bothLanguages(key, params);
    super(text.en);
    this.text = text;
  }
}
