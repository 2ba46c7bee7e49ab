/**
 * The page's own address, `app://duibiao/`, instead of `file://`: it has an origin, a policy on every answer, and no way
 * out of the page's folder.
 */
import { readFile } from "node:fs/promises";
import { protocol } from "electron";
import { pageFile, pageHeaders } from "../engine/page-files.ts";

const scheme = "app";
export const pageOrigin = "app://duibiao";
export const pageAddress = `${pageOrigin}/`;

/** Whether an address is one of the page's. */
export function isPageAddress(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null && url.protocol === `${scheme}:` && url.host === "duibiao" && !url.username && !url.port
  );
}

/** Before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

const answer = (status: number, body: string | Uint8Array<ArrayBuffer>, mediaType: string) =>
  new Response(body, { status, headers: { ...pageHeaders(), "Content-Type": mediaType } });

const text = "text/plain; charset=utf-8";

/** The answer to a request for one of the page's files, `root` being the folder of the built page. */
export async function answerPage(root: string, request: Pick<Request, "method" | "url">): Promise<Response> {
  if (!isPageAddress(request.url)) return answer(403, "Not this page's address\n", text);
  if (request.method !== "GET" && request.method !== "HEAD")
    return answer(405, "Files can only be read\n", text);
  const file = pageFile(root, new URL(request.url).pathname);
  if (!file) return answer(404, "Not found\n", text);
  return answer(200, new Uint8Array(await readFile(file.path)), file.mediaType);
}

/** Once the app is ready. */
export function servePage(root: string): void {
  protocol.handle(scheme, (request) => answerPage(root, request));
}
