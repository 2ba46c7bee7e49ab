/**
 * The page's files and the rules it lives under, for the two hosts that serve it (`app://` in Electron, the loopback
 * server in the browser): one policy, one way from an address to a file, no way out of the folder.
 */
import { statSync } from "node:fs";
import { extname, resolve, sep } from "node:path";

const mediaTypes: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webp": "image/webp",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
};

/**
 * The Content-Security-Policy. Styles may be inline because the grid and the components inject theirs; nothing else may.
 * `connect` are further origins to talk to (the browser host's own WebSocket).
 */
export function contentSecurityPolicy(connect: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src ${["'self'", ...connect].join(" ")}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** What every answer to the page carries. */
export const pageHeaders = (connect: readonly string[] = []): Record<string, string> => ({
  "Content-Security-Policy": contentSecurityPolicy(connect),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Frame-Options": "DENY",
  "Cache-Control": "no-cache",
});

export interface PageFile {
  /** Absolute, inside the root. */
  path: string;
  mediaType: string;
  bytes: number;
}

/**
 * The file that a path of the address (still percent-encoded, starting with `/`) names below `root`; `/` is
 * `index.html`. Null: there is none, it is no file, or the path tries to leave the root.
 */
export function pageFile(root: string, urlPath: string): PageFile | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (!decoded.startsWith("/") || /[\0\\]/.test(decoded) || decoded.split("/").includes("..")) return null;
  const base = resolve(root);
  const path = resolve(base, `.${decoded === "/" ? "/index.html" : decoded}`);
  if (!path.startsWith(base + sep)) return null;
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) return null;
  const mediaType = mediaTypes[extname(path).toLowerCase()] ?? "application/octet-stream";
  return { path, mediaType, bytes: stat.size };
}
