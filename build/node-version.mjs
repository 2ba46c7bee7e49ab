/**
 * better-sqlite3 crashes on Node 20, so nothing of ours starts there by accident. npm scripts find Node 24 first on
 * PATH (`node@24` in devDependencies); whoever calls a file directly with an older Node is told so.
 */
export function demandNode24() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major >= 24) return;
  console.error(
    `Duibiao needs Node 24, and this is Node ${process.versions.node}. Start it through npm (npm start, npm test, npm run duibiao), which brings its own Node after «npm ci».`,
  );
  process.exit(1);
}
