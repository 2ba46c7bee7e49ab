/** An error as one line for people at a terminal, in the language of the locale; never a stack. */
import type { Failure } from "../../shared/api/failure.ts";
import type { Language } from "../../shared/model/codes.ts";
import { asFailure } from "./as-failure.ts";

/** The language that LC_ALL, LC_MESSAGES or LANG ask for; Chinese where nothing is said. */
export function terminalLanguage(env: Record<string, string | undefined> = process.env): Language {
  const locale = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "zh";
  return locale.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}

const isFailure = (data: unknown): data is Failure =>
  typeof data === "object" && data !== null && "text" in data;

interface Issue {
  message: string;
  path?: readonly (PropertyKey | { key: PropertyKey })[];
}

const issueLine = (issue: Issue): string => {
  const path = (issue.path ?? []).map((part) => String(typeof part === "object" ? part.key : part)).join(".");
  return path ? `${path}: ${issue.message}` : issue.message;
};

/** What happened and what to do. Faults of the program add their reason in brackets. */
export function sentence(error: unknown, language: Language = terminalLanguage()): string {
  if (error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"))
    return error.message.split("\n", 1)[0] ?? error.message;
  const failure = asFailure(error);
  if (isFailure(failure.data)) {
    const reason = failure.code === "FAILED" ? failure.data.details?.["reason"] : undefined;
    const text = failure.data.text[language];
    return (typeof reason === "string" ? `${text} (${reason})` : text).replaceAll(/\s*\n\s*/g, " ");
  }
  const issues = (failure.data as { issues?: Issue[] } | undefined)?.issues;
  return issues ? issues.map(issueLine).join("; ") : failure.message;
}
