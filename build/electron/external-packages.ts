/**
 * Packages that are not bundled: they load files of their own (native code, WebAssembly, character maps) that a bundle
 * would not find. They are what the packed app has in its node_modules, with all that they need themselves.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Imported as packages at run time; `trpc-cli` by the command line only, which is not packed. */
export const externalPackages = [
  "better-sqlite3",
  "@resvg/resvg-js",
  "subset-font",
  "pdfjs-dist",
  "trpc-cli",
];

const packed = externalPackages.filter((name) => name !== "trpc-cli");
/** Optional parts that nothing of ours uses: a canvas for drawing PDF pages. */
const unused = ["@napi-rs/canvas"];

interface Locked {
  packages: Record<
    string,
    { dependencies?: Record<string, string>; optionalDependencies?: Record<string, string> } | undefined
  >;
}

/** The packages of the packed app: those above and everything below them, by the lockfile. */
export function packedPackages(): string[] {
  const lockfile = fileURLToPath(new URL("../../package-lock.json", import.meta.url));
  const { packages } = JSON.parse(readFileSync(lockfile, "utf8")) as Locked;
  const found = new Set<string>();
  const walk = (name: string) => {
    const entry = packages[`node_modules/${name}`];
    if (!entry || found.has(name) || unused.includes(name)) return;
    found.add(name);
    for (const below of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })) walk(below);
  };
  for (const name of packed) walk(name);
  return [...found].sort();
}
