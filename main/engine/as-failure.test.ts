import { ORPCError } from "@orpc/server";
import { describe, expect, it } from "vitest";
import { StoreError } from "../../db/store/store-error.ts";
import { asFailure } from "./as-failure.ts";
import { sentence, terminalLanguage } from "./sentence.ts";

const coded = (code: string, more: object = {}) =>
  Object.assign(new Error(`${code}: secret words at /home/li/x.ts:1:2`), { code, ...more });

describe("what is thrown", () => {
  it("keeps the code, sentence and details of a StoreError", () => {
    const text = { "zh-CN": "没有", en: "none" };
    expect(asFailure(new StoreError("CONFLICT", text, { id: 3 }))).toMatchObject({
      code: "CONFLICT",
      defined: true,
      status: 409,
      data: { text, details: { id: 3 } },
    });
  });

  it("is recognised where SQLite or the file system threw it", () => {
    const codeOf = (code: string) => asFailure(coded(code)).code;
    expect(codeOf("SQLITE_FULL")).toBe("FAILED");
    expect(codeOf("SQLITE_BUSY_SNAPSHOT")).toBe("CONFLICT");
    expect(codeOf("SQLITE_READONLY_DIRECTORY")).toBe("REFUSED");
    expect(codeOf("SQLITE_CORRUPT_VTAB")).toBe("UNREADABLE");
    expect(codeOf("EACCES")).toBe("REFUSED");
    expect(sentence(coded("ENOENT", { path: "/甲.duibiao" }), "zh-CN")).toContain(
      "找不到文件「/甲.duibiao」",
    );
  });

  it("becomes FAILED where it is a fault of ours, with its reason and never a stack", () => {
    const failure = asFailure(new TypeError("x is not a function\n    at f (a.ts:1)"));
    expect(failure).toMatchObject({ code: "FAILED", data: { details: { reason: "x is not a function" } } });
    expect(JSON.stringify(failure.toJSON())).not.toContain("a.ts");
    expect(asFailure("a word").code).toBe("FAILED");
    expect(asFailure(new ORPCError("INTERNAL_SERVER_ERROR")).code).toBe("FAILED");
    expect(sentence(new Error("boom"), "en")).toMatch(/^The program failed.* \(boom\)$/);
  });

  it("stays what it is where the input is of the wrong shape", () => {
    const issues = [{ message: "Too small", path: ["update", 0, "id"] }];
    const wrong = new ORPCError("BAD_REQUEST", { data: { issues } });
    expect(asFailure(wrong)).toBe(wrong);
    expect(sentence(wrong, "en")).toBe("update.0.id: Too small");
  });
});

describe("the terminal's language", () => {
  it("follows the locale, and is Chinese where there is none", () => {
    expect(terminalLanguage({ LANG: "en_GB.UTF-8" })).toBe("en");
    expect(terminalLanguage({ LC_ALL: "zh_CN.UTF-8", LANG: "en_GB.UTF-8" })).toBe("zh-CN");
    expect(terminalLanguage({ LANG: "C.UTF-8" })).toBe("en");
    expect(terminalLanguage({})).toBe("zh-CN");
  });
});
