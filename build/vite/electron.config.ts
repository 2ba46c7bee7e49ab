/**
 * What runs outside the page: the desktop app's main process, its engine process and the command line as ES modules
 * (`--mode main`), and the preload as the one CommonJS file that a sandboxed window takes (`--mode preload`). Packages
 * with native or WebAssembly files of their own stay packages; everything else is bundled.
 */
import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { externalPackages } from "../electron/external-packages.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const from = (path: string) => `${root}main/${path}`;

const isExternal = (id: string): boolean =>
  id.startsWith("node:") ||
  builtinModules.includes(id) ||
  ["electron", ...externalPackages].some((name) => id === name || id.startsWith(`${name}/`));

const preload: Record<string, string> = { preload: from("electron/preload.ts") };
const programs: Record<string, string> = {
  main: from("electron/app-main.ts"),
  "engine-main": from("electron/engine-main.ts"),
  cli: from("cli/cli.ts"),
  // Looked for beside the file that starts it, so everything lies in one folder.
  "document-worker": from("importers/document-worker.ts"),
  "reading-worker": from("engine/reading-worker.ts"),
};

export default defineConfig(({ mode }) => ({
  root,
  cacheDir: `${root}.cache/vite/electron`,
  publicDir: false,
  resolve: { conditions: ["node", "import"], mainFields: ["module", "main"] },
  ssr: { noExternal: true, target: "node" },
  build: {
    ssr: true,
    target: "node24",
    outDir: `${root}dist/electron`,
    // `build.mjs` empties the folder once; the two modes share it.
    emptyOutDir: false,
    minify: false,
    sourcemap: false,
    rolldownOptions: {
      external: isExternal,
      input: mode === "preload" ? preload : programs,
      output:
        mode === "preload"
          ? { format: "cjs", entryFileNames: "[name].cjs", codeSplitting: false }
          : { format: "es", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
}));
