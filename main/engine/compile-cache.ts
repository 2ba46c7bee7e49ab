/** Keeps compiled code between starts, which halves the time of one. Where the folder cannot be written, nothing happens. */
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

export const cacheCompiledCode = (): unknown =>
  enableCompileCache(fileURLToPath(new URL("../../.cache/node", import.meta.url)));
