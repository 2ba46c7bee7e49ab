/** Why a file is not read, as it travels out of the worker that reads it: the key of a sentence and what fills it in. */
import type { TextKey, TextParams } from "../../shared/i18n/translate.ts";

export type ImporterKey = Extract<TextKey, `importers.${string}`>;

/** The only error that an importer throws; `{name}` is filled in by the one who knows the file's name. */
export class ImportProblem extends Error {
  override readonly name = "ImportProblem";
  readonly key: ImporterKey;
  readonly params: TextParams;

  constructor(key: ImporterKey, params: TextParams = {}, cause?: unknown) {
    super(key, cause === undefined ? undefined : { cause });
    this.key = key;
    this.params = params;
  }
}

/** Runs a reader; whatever it throws that is no ImportProblem becomes one: the format was not what it must be. */
export function guarded<T>(format: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw asProblem(format, error);
  }
}

export function asProblem(format: string, error: unknown): ImportProblem {
  if (error instanceof ImportProblem) return error;
  if (error instanceof RangeError && /call stack/i.test(error.message))
    return new ImportProblem("importers.tooDeep", {}, error);
  return new ImportProblem("importers.damaged", { format }, error);
}
