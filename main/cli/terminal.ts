/** Where a command writes: standard output for results, standard error for one line that says what is wrong. */
import { CliValidationError } from "trpc-cli";
import type { Language } from "../../shared/model/codes.ts";
import { sentence } from "../engine/sentence.ts";
import { Complaint } from "./complaint.ts";

export interface Terminal {
  language: Language;
  /** Text as it is, without a line break added. */
  out: (text: string | Uint8Array) => void;
  /** One line. */
  err: (line: string) => void;
}

/** One line for a person about anything that was thrown. */
export function lineAbout(error: unknown, language: Language): string {
  if (error instanceof Complaint) return error.text[language];
  // What trpc-cli finds wrong with an option: «expected number … → at id», then a page of help.
  if (error instanceof CliValidationError) {
    const [problem = error.message] = error.message.split("\n\n", 1);
    return problem.replaceAll(/\s*\n\s*/g, " ").trim();
  }
  return sentence(error, language);
}
