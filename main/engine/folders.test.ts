import { homedir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { configFolder, dataFolder } from "./folders.ts";

describe("the program's own folders", () => {
  it("follow each system's rule and never lie in Documents", () => {
    expect(configFolder({}, "linux")).toBe(join(homedir(), ".config", "duibiao"));
    expect(configFolder({ XDG_CONFIG_HOME: "/x" }, "linux")).toBe(join("/x", "duibiao"));
    expect(dataFolder({ XDG_DATA_HOME: "/y" }, "linux")).toBe(join("/y", "duibiao"));
    expect(dataFolder({}, "darwin")).toBe(join(homedir(), "Library", "Application Support", "Duibiao"));
    expect(configFolder({ APPDATA: "/a" }, "win32")).toBe(join("/a", "Duibiao", "Settings"));
    expect(dataFolder({ LOCALAPPDATA: "/l" }, "win32")).toBe(join("/l", "Duibiao", "Data"));
    for (const platform of ["linux", "darwin", "win32"])
      expect(configFolder({}, platform)).not.toBe(dataFolder({}, platform));
  });

  it("can be put elsewhere", () => {
    expect(configFolder({ DUIBIAO_CONFIG_DIR: "/c", XDG_CONFIG_HOME: "/x" }, "linux")).toBe("/c");
    expect(dataFolder({ DUIBIAO_DATA_DIR: "/d" }, "win32")).toBe("/d");
  });
});
