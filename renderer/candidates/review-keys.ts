/**
 * The keys of the review, one hand on the keyboard. They are the text's and the list's own and no actions: a plain letter
 * must never fire from a button or a menu elsewhere. F1 shows this table. Pure.
 */
import type { TextKey } from "../../shared/i18n/translate.ts";
import { DismissalReason } from "../../shared/model/dismissal.ts";

export type ReviewCommand =
  | { do: "go"; by: 1 | -1 }
  | { do: "accept" | "edit" | "dismiss" | "field" | "split" | "merge" | "undo" | "bulk" | "nothing" }
  | { do: "stretch"; end: 1 | -1 | 0; start: 1 | -1 | 0 }
  | { do: "choose"; index: number };

/** As the chooser numbers them: what is most often said first. `nothing_here` is said of passages, not of a figure. */
export const dismissalReasons: readonly DismissalReason[] = [
  "not_of_interest",
  ...DismissalReason.options.filter((one) => !["not_of_interest", "nothing_here", "other"].includes(one)),
  "other",
];

export interface KeyPress {
  key: string;
  code: string;
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
}

const letters: Record<string, ReviewCommand> = {
  n: { do: "go", by: 1 },
  p: { do: "go", by: -1 },
  e: { do: "edit" },
  x: { do: "dismiss" },
  c: { do: "field" },
  s: { do: "split" },
  m: { do: "merge" },
  u: { do: "undo" },
  b: { do: "bulk" },
  0: { do: "nothing" },
};
const named: Record<string, ReviewCommand> = {
  Enter: { do: "accept" },
  F2: { do: "edit" },
  Delete: { do: "dismiss" },
};

/** The command of a key; null where the key means nothing here. Capitals and a Chinese keyboard's letters count too. */
export function commandOf(press: KeyPress): ReviewCommand | null {
  const { key, ctrl, shift, alt } = press;
  if (alt) return null;
  if (shift && (key === "ArrowLeft" || key === "ArrowRight")) {
    const by = key === "ArrowRight" ? 1 : -1;
    return { do: "stretch", end: ctrl ? 0 : by, start: ctrl ? by : 0 };
  }
  if (ctrl) return null;
  if (!shift && named[key]) return named[key];
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1]?.toLowerCase() ?? key.toLowerCase();
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(press.code)?.[1] ?? (/^\d$/.test(key) ? key : null);
  if (digit !== null && digit !== "0") return shift ? null : { do: "choose", index: Number(digit) - 1 };
  return (shift ? null : letters[digit ?? letter]) ?? null;
}

/** For F1: what each key is for. */
export const reviewKeys: readonly [TextKey, string][] = [
  ["candidates.keys.go", "N, P"],
  ["candidates.keys.accept", "Enter"],
  ["candidates.keys.edit", "E, F2"],
  ["candidates.keys.field", "C"],
  ["candidates.keys.choose", "1–5"],
  ["candidates.keys.dismiss", "X, Delete"],
  ["candidates.keys.reason", "1–7"],
  ["candidates.keys.stretch", "Shift+←, Shift+→"],
  ["candidates.keys.stretchStart", "Ctrl+Shift+←, Ctrl+Shift+→"],
  ["candidates.keys.split", "S"],
  ["candidates.keys.merge", "M"],
  ["candidates.keys.bulk", "B"],
  ["candidates.keys.nothing", "0"],
  ["candidates.keys.undo", "U, Ctrl+Z"],
];
