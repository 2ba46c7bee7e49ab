/**
 * Settings. Those of the machine (language, theme, author) live in the user's configuration folder, those of the
 * workbook (where one was, widths, open tabs) in the workbook; neither is part of the history.
 */
import { z } from "zod";
import { Language } from "../model/codes.ts";
import { about } from "./failure.ts";

export const MachineSettings = z.object({
  language: Language,
  theme: z.enum(["system", "light", "dark"]),
  /** The name that revisions and comments carry. */
  author: z.string().min(1),
});
export type MachineSettings = z.infer<typeof MachineSettings>;

export const settings = {
  get: about("Settings of the machine, and the values remembered in the workbook").output(
    z.object({ machine: MachineSettings, workbook: z.record(z.string(), z.json()) }),
  ),
  setMachine: about("Change settings of the machine")
    .input(MachineSettings.partial())
    .output(MachineSettings),
  setWorkbook: about("Remember a value in the workbook (null forgets it)")
    .input(z.object({ key: z.string().min(1), value: z.json() }))
    .output(z.object({ key: z.string() })),
};
