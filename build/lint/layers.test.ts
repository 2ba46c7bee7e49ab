import { describe, expect, it } from "vitest";
import { complaints } from "./layers.ts";

describe("the layers rule", () => {
  it("lets each room import what the table allows", () => {
    expect(
      complaints("db/queries/observations.ts", `import { x } from "../../shared/model/observation.ts";`),
    ).toEqual([]);
    expect(complaints("main/handlers/a.ts", `import { x } from "../../db/queries/a.ts";`)).toEqual([]);
    expect(complaints("shared/model/a.ts", `import { z } from "zod";`)).toEqual([]);
  });
  it("refuses an import that goes up or across", () => {
    expect(complaints("shared/model/a.ts", `import { x } from "../../db/a.ts";`)).toHaveLength(1);
    expect(complaints("db/a.ts", `import { x } from "../main/engine/engine.ts";`)).toHaveLength(1);
    expect(complaints("renderer/app/a.ts", `import type { x } from "../../db/a.ts";`)).toHaveLength(1);
    expect(complaints("main/browser/a.ts", `import { x } from "../electron/main.ts";`)).toHaveLength(1);
    expect(complaints("main/browser/a.ts", `import { x } from "../../db/a.ts";`)).toHaveLength(1);
  });
  it("gives electron and better-sqlite3 one home, and shared no Node", () => {
    expect(complaints("main/engine/a.ts", `import { app } from "electron";`)).toHaveLength(1);
    expect(complaints("main/engine/a.ts", `import Database from "better-sqlite3";`)).toHaveLength(1);
    expect(complaints("shared/a.ts", `import { readFileSync } from "node:fs";`)).toHaveLength(1);
    expect(complaints("main/electron/window.ts", `const x = ipcRenderer;`)).toHaveLength(1);
  });
  it("lets shared name ECharts in types, never load it", () => {
    expect(complaints("shared/charts/a.ts", `import type { EChartsOption } from "echarts";`)).toEqual([]);
    expect(complaints("shared/charts/a.ts", `import { init } from "echarts";`)).toHaveLength(1);
    expect(complaints("shared/charts/a.ts", `import type { ElementEvent } from "zrender";`)).toHaveLength(1);
  });
  it("takes a word in a string for no import", () => {
    expect(
      complaints("shared/a.ts", `entry("source.import", "file", "actions.source.import", ["Mod+I"])`),
    ).toEqual([]);
  });
  it("sees an import for its effect", () => {
    expect(complaints("shared/a.ts", `import "node:fs";`)).toHaveLength(1);
    expect(complaints("shared/a.ts", `const t = { en: "nothing to import" },\n  "b": 1`)).toEqual([]);
  });
  it("sees imports over several lines and dynamic ones", () => {
    expect(complaints("shared/a.ts", `import {\n  a,\n  b,\n} from "../db/a.ts";`)).toHaveLength(1);
    expect(complaints("shared/a.ts", `const x = await import("../db/a.ts");`)).toHaveLength(1);
  });
});
