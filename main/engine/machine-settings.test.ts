import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openMachineSettings } from "./machine-settings.ts";
import { openRecentList } from "./recent.ts";
import { writeWhole } from "./write-whole.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duibiao 设置-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("settings of the machine", () => {
  it("begin in Chinese and are kept", () => {
    const settings = openMachineSettings(join(folder, "new"));
    expect(settings.get()).toMatchObject({ language: "zh-CN", theme: "system" });
    expect(settings.get().author).not.toBe("");
    settings.set({ language: "en", author: "王芳" });
    expect(openMachineSettings(join(folder, "new")).get()).toEqual({
      language: "en",
      theme: "system",
      author: "王芳",
    });
  });

  it("fall back entry by entry where the file is damaged", () => {
    const settings = openMachineSettings(folder);
    writeFileSync(join(folder, "settings.json"), "{ not json");
    expect(settings.get().language).toBe("zh-CN");
    writeFileSync(
      join(folder, "settings.json"),
      JSON.stringify({ language: "fr", theme: "dark", author: "" }),
    );
    expect(settings.get()).toMatchObject({ language: "zh-CN", theme: "dark" });
    expect(settings.get().author).not.toBe("");
  });
});

describe("recent workbooks", () => {
  it("are listed newest first, once each, twelve at most, and say which are gone", () => {
    const recent = openRecentList(folder);
    const there = join(folder, "在.duibiao");
    writeFileSync(there, "");
    recent.add(there);
    for (let i = 1; i <= 14; i++) recent.add(join(folder, `${i}.duibiao`));
    recent.add(there);
    const list = openRecentList(folder).list();
    expect(list).toHaveLength(12);
    expect(list[0]).toMatchObject({ path: there, exists: true });
    expect(list[1]).toMatchObject({ path: join(folder, "14.duibiao"), exists: false });
    expect(list.filter((entry) => entry.path === there)).toHaveLength(1);
  });
});

describe("writing whole", () => {
  it("replaces the old file, or leaves it and nothing else", () => {
    const path = join(folder, "a.json");
    writeWhole(path, "old");
    writeWhole(path, new Uint8Array([110, 101, 119]));
    expect(readdirSync(folder)).toEqual(["a.json"]);
    expect(() => writeWhole(folder, "a folder is in the way")).toThrow(
      /EISDIR|EPERM|ENOTEMPTY|EEXIST|EACCES/,
    );
    expect(readdirSync(folder)).toEqual(["a.json"]);
  });
});
