/** Who may talk to the loopback server, rule by rule, without a socket. */
import { beforeEach, describe, expect, it } from "vitest";
import { Guard } from "./guard.ts";

let guard: Guard;
let cookie: string;
const host = "127.0.0.1:4711";
const own = `http://${host}`;

const judge = (
  url: string,
  headers: Record<string, string> = {},
  method = "GET",
  purpose: "http" | "upgrade" = "http",
) => guard.judge({ method, url, headers: { host, ...headers } }, purpose);
const statusOf = (...args: Parameters<typeof judge>) => {
  const verdict = judge(...args);
  return verdict.kind === "refused" ? verdict.status : verdict.kind;
};

beforeEach(() => {
  guard = new Guard("4711");
  const verdict = judge(`/?token=${guard.token}`);
  cookie = verdict.kind === "exchange" ? (verdict.cookie?.split(";", 1)[0] ?? "") : "";
});

describe("the token", () => {
  it("buys a strict cookie that scripts cannot read, once", () => {
    const fresh = new Guard("1");
    const ask = (token: string, headers = {}) =>
      fresh.judge({ method: "GET", url: `/?token=${token}`, headers: { host, ...headers } }, "http");
    expect(ask("wrong")).toMatchObject({ kind: "refused", status: 401 });
    const exchange = ask(fresh.token);
    expect(exchange.kind).toBe("exchange");
    const given = exchange.kind === "exchange" ? exchange.cookie! : "";
    expect(given).toMatch(/^duibiao-1=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
    expect(ask(fresh.token)).toMatchObject({ kind: "refused", status: 401 });
    expect(ask(fresh.token, { cookie: given.split(";", 1)[0]! })).toEqual({ kind: "exchange", cookie: null });
  });

  it("is good for nothing but the first page", () => {
    const fresh = new Guard("1");
    for (const url of [`/rpc?token=${fresh.token}`, `/assets/a.js?token=${fresh.token}`])
      expect(fresh.judge({ method: "GET", url, headers: { host, origin: own } }, "http").kind).toBe(
        "refused",
      );
    expect(
      fresh.judge({ method: "GET", url: `/?token=${fresh.token}`, headers: { host, origin: own } }, "upgrade")
        .kind,
    ).toBe("refused");
  });
});

describe("every request", () => {
  it("must come to this machine by name", () => {
    for (const name of ["evil.example", "127.0.0.1.evil.example:4711", "", "192.168.0.7:4711", "[::2]:4711"])
      expect([name, statusOf("/", { host: name, cookie })]).toEqual([name, 403]);
    for (const name of ["localhost:4711", "[::1]:4711", "127.0.0.1:9000"])
      expect([name, statusOf("/", { host: name, cookie })]).toEqual([name, "admitted"]);
  });

  it("must not come from another page, be it on this machine", () => {
    for (const origin of ["https://evil.example", "http://127.0.0.1:9999", "null", `${own}.evil.example`])
      expect([origin, statusOf("/", { origin, cookie })]).toEqual([origin, 403]);
    for (const site of ["cross-site", "same-site"])
      expect(statusOf("/", { "sec-fetch-site": site, cookie })).toBe(403);
    expect(statusOf("/", { "sec-fetch-site": "none", cookie })).toBe("admitted");
  });

  it("must have the cookie", () => {
    expect(statusOf("/")).toBe(401);
    expect(statusOf("/assets/a.js", { cookie: "duibiao-4711=guess" })).toBe(401);
    expect(statusOf("/assets/a.js", { cookie: cookie.replace("4711", "4712") })).toBe(401);
    expect(statusOf("/assets/a.js", { cookie: `a=b; ${cookie}; c=d` })).toBe("admitted");
  });

  it("must say where it comes from if it is a call", () => {
    expect(statusOf("/rpc/workbook/info", { cookie }, "POST")).toBe(403);
    expect(statusOf("/rpc/workbook/info", { cookie, origin: own }, "POST")).toBe("admitted");
    expect(statusOf("/rpc", { cookie }, "GET", "upgrade")).toBe(403);
    expect(statusOf("/rpc", { origin: own }, "GET", "upgrade")).toBe(401);
    expect(statusOf("/rpc", { cookie, origin: own }, "GET", "upgrade")).toBe("admitted");
  });

  it("may only read files, by a path", () => {
    expect(statusOf("/", { cookie, origin: own }, "POST")).toBe(405);
    for (const url of ["http://evil.example/", "//evil.example/", ""])
      expect([url, statusOf(url, { cookie })]).toEqual([url, 400]);
  });
});
