/** The browser host over real sockets: its files, its headers, its calls, and what it keeps out. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { type Engine, prepareEngine } from "../engine/start.ts";
import { type BrowserHost, listen } from "./listen.ts";

let folder: string;
let engine: Engine;
let host: BrowserHost;
let cookie = "";

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Raw: paths go out as they are, unlike with fetch. */
const ask = (path: string, headers: Record<string, string> = {}, method = "GET", body = "") =>
  new Promise<Answer>((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port: host.port, path, method, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
      });
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
      );
    });
    asked.on("error", reject);
    asked.end(body);
  });

const own = () => `http://127.0.0.1:${host.port}`;
const upgrade = (headers: Record<string, string>, path = "/rpc") =>
  new Promise<string>((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}${path}`, { headers });
    socket.on("open", () => {
      socket.terminate();
      resolve("open");
    });
    socket.on("error", (error) => resolve(error.message));
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "duibiao 浏览-"));
  mkdirSync(join(folder, "page", "assets"), { recursive: true });
  writeFileSync(join(folder, "page", "index.html"), "<!doctype html>页");
  writeFileSync(join(folder, "page", "assets", "a.js"), "export {};");
  writeFileSync(join(folder, "secret.txt"), "secret");
  engine = prepareEngine({ configFolder: join(folder, "config") });
  await engine.create(join(folder, "a.duibiao"), { sample: false });
  host = await listen({ engine, page: join(folder, "page") });
});
afterAll(async () => {
  await host.close();
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the browser host", () => {
  it("listens on the loopback interface and sells one cookie for one token", async () => {
    expect(host.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/);
    expect((await ask("/")).status).toBe(401);
    const { pathname, search } = new URL(host.address);
    const exchange = await ask(pathname + search);
    expect(exchange).toMatchObject({ status: 303, headers: { location: "/" } });
    expect(exchange.headers["set-cookie"]?.[0]).toMatch(/HttpOnly; SameSite=Strict/);
    cookie = exchange.headers["set-cookie"]?.[0]?.split(";", 1)[0] ?? "";
    expect((await ask(pathname + search)).status).toBe(401);
    expect((await ask(pathname + search)).headers["set-cookie"]).toBeUndefined();
  });

  it("serves the page under the same policy as the desktop", async () => {
    const page = await ask("/", { cookie });
    expect(page).toMatchObject({ status: 200, body: "<!doctype html>页" });
    const policy = String(page.headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'");
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${host.port}`);
    expect(page.headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "x-frame-options": "DENY",
    });
    expect((await ask("/assets/a.js", { cookie })).headers["content-type"]).toMatch(/javascript/);
    expect(await ask("/", { cookie }, "HEAD")).toMatchObject({ status: 200, body: "" });
  });

  it("serves nothing outside the page's folder", async () => {
    for (const path of [
      "/../secret.txt",
      "/%2e%2e/secret.txt",
      "/..%2fsecret.txt",
      "/assets/../../secret.txt",
      "/assets/..%5c..%5csecret.txt",
      "/%00",
      "/assets",
      "/%",
    ])
      expect([path, (await ask(path, { cookie })).status]).toEqual([path, 404]);
  });

  it("answers every refusal with the policy and without a hint", async () => {
    const refused = await ask("/", { host: "evil.example", cookie });
    expect(refused.status).toBe(403);
    expect(refused.headers["content-security-policy"]).toContain("default-src 'none'");
    expect((await ask("/", { cookie, origin: "http://evil.example" })).status).toBe(403);
    expect((await ask("/rpc/workbook/info", { cookie }, "POST", "{}")).status).toBe(403);
  });

  it("answers calls over HTTP", async () => {
    const headers = { cookie, origin: own(), "content-type": "application/json" };
    const answer = await ask("/rpc/workbook/info", headers, "POST", "{}");
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({ json: { name: "a", readOnly: false } });
    expect((await ask("/rpc/nothing/here", headers, "POST", "{}")).status).not.toBe(200);
  });

  it("opens a WebSocket for its own page only", async () => {
    expect(await upgrade({ cookie, origin: own() })).toBe("open");
    expect(await upgrade({ origin: own() })).toContain("401");
    expect(await upgrade({ cookie, origin: "http://evil.example" })).toContain("403");
    expect(await upgrade({ cookie })).toContain("403");
    expect(await upgrade({ cookie, origin: own(), host: "evil.example" })).toContain("403");
    expect(await upgrade({ cookie, origin: own() }, "/other")).toContain("404");
  });

  it("says so where the page is not built", async () => {
    const bare = await listen({ engine, page: join(folder, "nothing") });
    const first = await fetch(bare.address, { redirect: "manual" });
    const given = first.headers.get("set-cookie")?.split(";", 1)[0] ?? "";
    const page = await fetch(`http://127.0.0.1:${bare.port}/`, { headers: { cookie: given } });
    expect(page.status).toBe(503);
    expect(await page.text()).toContain("npm run build");
    await bare.close();
  });
});
