/** Answers with a file of the built page, or says that there is none. */
import { createReadStream } from "node:fs";
import type { ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { pageFile } from "../engine/page-files.ts";

/** `path` is the address's path, still encoded. */
export async function answerFile(
  root: string,
  path: string,
  method: string,
  response: ServerResponse,
): Promise<void> {
  const file = pageFile(root, path);
  if (!file) {
    const unbuilt = path === "/";
    response.writeHead(unbuilt ? 503 : 404, { "Content-Type": "text/plain; charset=utf-8" });
    response.end(unbuilt ? "The page is not built yet: npm run build\n" : "Not found\n");
    return;
  }
  // The bundler puts a hash of the content into the names of what lies in assets/.
  if (path.startsWith("/assets/")) response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
  response.writeHead(200, { "Content-Type": file.mediaType, "Content-Length": file.bytes });
  if (method === "HEAD") response.end();
  else await pipeline(createReadStream(file.path), response);
}
