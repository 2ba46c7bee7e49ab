import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where files that are measured lie: on the disk of the project, for the folder of temporary files may be memory. */
export function benchFolder(): string {
  const folder = fileURLToPath(new URL("../../.cache/bench/", import.meta.url));
  mkdirSync(folder, { recursive: true });
  return folder;
}
