/**
 * Who may talk to the loopback server. One place decides, for every request and for the WebSocket's upgrade:
 *
 * - `Host` must name this machine (against DNS rebinding). The port may differ, so that `ssh -L` works.
 * - `Origin`, where there is one, must be the page's own; calls (`/rpc`) must have one. This also keeps out pages of
 *   other ports of this machine, to which the browser would send the cookie as well.
 * - The token in the address is good once and buys a cookie (HttpOnly, SameSite=Strict) that every other request needs.
 */
import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

const loopbackNames = new Set(["127.0.0.1", "localhost", "[::1]"]);

export interface GuardedRequest {
  method: string;
  /** As on the request line: path and query. */
  url: string;
  headers: IncomingHttpHeaders;
}

export type Verdict =
  | { kind: "admitted"; host: string }
  /** The token was right: set the cookie and go to `/`. */
  | { kind: "exchange"; cookie: string | null }
  | { kind: "refused"; status: 400 | 401 | 403 | 405; reason: string };

const refused = (status: 400 | 401 | 403 | 405, reason: string): Verdict => ({
  kind: "refused",
  status,
  reason,
});

const same = (a: string, b: string): boolean => {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
};

function cookieOf(headers: IncomingHttpHeaders, name: string): string | null {
  for (const part of (headers.cookie ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}

export class Guard {
  /** For the address that is printed; good once. */
  readonly token = randomBytes(32).toString("base64url");
  private readonly session = randomBytes(32).toString("base64url");
  private readonly cookieName: string;
  private tokenUsed = false;

  /** `name` keeps the cookies of two servers on one machine apart: cookies know no ports. */
  constructor(name: string) {
    this.cookieName = `duibiao-${name}`;
  }

  judge(request: GuardedRequest, purpose: "http" | "upgrade"): Verdict {
    const host = request.headers.host ?? "";
    if (!loopbackNames.has(host.replace(/:\d+$/, "").toLowerCase()))
      return refused(403, "This address is served on this machine only.");
    if (!request.url.startsWith("/") || request.url.startsWith("//")) return refused(400, "Not a path.");
    const url = new URL(request.url, `http://${host}`);
    const { origin } = request.headers;
    if (origin !== undefined && origin !== `http://${host}`)
      return refused(403, "Calls from other pages are refused.");
    const site = request.headers["sec-fetch-site"];
    if (site !== undefined && site !== "same-origin" && site !== "none")
      return refused(403, "Calls from other pages are refused.");
    const isCall = purpose === "upgrade" || url.pathname === "/rpc" || url.pathname.startsWith("/rpc/");
    if (isCall && origin === undefined) return refused(403, "A call must say which page it comes from.");

    const cookie = cookieOf(request.headers, this.cookieName);
    const known = cookie !== null && same(cookie, this.session);
    if (!isCall && request.method !== "GET" && request.method !== "HEAD")
      return refused(405, "Files can only be read.");
    const token = url.searchParams.get("token");
    if (token !== null && url.pathname === "/" && !isCall) {
      if (known) return { kind: "exchange", cookie: null };
      if (this.tokenUsed || request.method !== "GET" || !same(token, this.token))
        return refused(
          401,
          "This address was used already or is not right. Start Duibiao again for a new one.",
        );
      this.tokenUsed = true;
      return {
        kind: "exchange",
        cookie: `${this.cookieName}=${this.session}; HttpOnly; SameSite=Strict; Path=/`,
      };
    }
    if (!known) return refused(401, "Open the address that Duibiao printed when it started.");
    return { kind: "admitted", host };
  }
}
