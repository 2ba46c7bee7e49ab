/** What the store throws when it refuses: a code of the contract, the sentence for people, and details for programs. */
import type { FailureCode } from "../../shared/api/failure.ts";
import type { Text } from "../../shared/model/text.ts";

export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly code: FailureCode;
  readonly text: Text;
  readonly details: Record<string, unknown> | undefined;

  constructor(code: FailureCode, text: Text, details?: Record<string, unknown>, cause?: unknown) {
    super(text.en, cause === undefined ? undefined : { cause });
    this.code = code;
    this.text = text;
    this.details = details;
  }
}
