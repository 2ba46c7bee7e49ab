/** Workbooks opened lately, in `recent.json` of the configuration folder. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import type { RecentWorkbook } from "./context.ts";
import { readJson } from "./machine-settings.ts";
import { writeWhole } from "./write-whole.ts";

const most = 12;
const Entries = z.array(z.object({ path: z.string(), openedAt: z.string() }));

export interface RecentList {
  /** Newest first. */
  list(): RecentWorkbook[];
  add(path: string): void;
}

export function openRecentList(folder: string): RecentList {
  const file = join(folder, "recent.json");
  const read = () => Entries.safeParse(readJson(file)).data ?? [];
  return {
    list: () => read().map((entry) => ({ ...entry, exists: existsSync(entry.path) })),
    add(path) {
      const absolute = resolve(path);
      const others = read().filter((entry) => entry.path !== absolute);
      const entries = [{ path: absolute, openedAt: new Date().toISOString() }, ...others].slice(0, most);
      writeWhole(file, `${JSON.stringify(entries, null, 2)}\n`);
    },
  };
}
