/**
 * Settings of the machine as a small JSON file. What cannot be read (damaged by hand, written by a newer program) falls
 * back to its default, entry by entry, so that a bad file never keeps the program from starting.
 */
import { readFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { MachineSettings } from "../../shared/api/settings.ts";
import type { MachineSettingsStore } from "./context.ts";
import { writeWhole } from "./write-whole.ts";

/** The name of the account; what revisions are signed with until the user says otherwise. */
export function accountName(): string {
  try {
    return userInfo().username || "user";
  } catch {
    return "user";
  }
}

/** The screen is Chinese until the user, or DUIBIAO_LANGUAGE, says otherwise. */
const defaults = (): MachineSettings => ({
  language: process.env["DUIBIAO_LANGUAGE"] === "en" ? "en" : "zh-CN",
  theme: "system",
  author: accountName(),
});

/** A file's JSON; undefined where it is missing or not JSON. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as unknown;
  } catch {
    return undefined;
  }
}

function readSettings(path: string): MachineSettings {
  const stored = readJson(path);
  const entries = typeof stored === "object" && stored !== null ? stored : {};
  const settings: Record<string, unknown> = defaults();
  for (const [key, schema] of Object.entries(MachineSettings.shape)) {
    const read = schema.safeParse((entries as Record<string, unknown>)[key]);
    if (read.success) settings[key] = read.data;
  }
  return MachineSettings.parse(settings);
}

/** The store over `settings.json` in `folder`, which is made when the first setting is written. */
export function openMachineSettings(folder: string): MachineSettingsStore {
  const path = join(folder, "settings.json");
  return {
    get: () => readSettings(path),
    set(fields) {
      const next = MachineSettings.parse({ ...readSettings(path), ...fields });
      writeWhole(path, `${JSON.stringify(next, null, 2)}\n`);
      return next;
    },
  };
}
