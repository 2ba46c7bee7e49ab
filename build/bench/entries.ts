/** All measurements, in the order of the table. Add yours here; its name stays for ever. */
import { import100k, paste10k, undo10k } from "./bulk.ts";
import { editCommit } from "./edit-commit.ts";
import type { BenchEntry } from "./entry.ts";

export const entries = (): Promise<BenchEntry[]> =>
  Promise.resolve([editCommit, paste10k, undo10k, import100k]);
