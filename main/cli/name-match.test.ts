import { describe, expect, it } from "vitest";
import { likeness, matchName } from "./name-match.ts";

const items = [
  { id: "yun-old", label: "云岭区", names: ["Yunling", "330199"], valid: false },
  { id: "yun", label: "云岭区", names: ["Yunling"], valid: true },
  { id: "yun-town", label: "云岭新城", names: ["新城"], valid: true },
  { id: "he", label: "河东区", names: ["Hedong District"], valid: true },
];
const valid = (item: { valid: boolean }) => item.valid;

describe("matching a name", () => {
  it("takes ids, names and aliases without regard to width, case and spaces", () => {
    expect(matchName(items, "yun-old")).toEqual({ kind: "found", id: "yun-old" });
    expect(matchName(items, "hedong　DISTRICT")).toEqual({ kind: "found", id: "he" });
    expect(matchName(items, "３３０１９９")).toEqual({ kind: "found", id: "yun-old" });
    expect(matchName(items, "新城")).toEqual({ kind: "found", id: "yun-town" });
  });

  it("lets preferences decide between namesakes, in turn, and asks where they do not", () => {
    expect(matchName(items, "云岭区", [valid])).toEqual({ kind: "found", id: "yun" });
    expect(matchName(items, "云岭区", [() => false, (item) => !item.valid])).toEqual({
      kind: "found",
      id: "yun-old",
    });
    expect(matchName(items, "云岭区")).toEqual({ kind: "several", ids: ["yun-old", "yun"] });
  });

  it("names what is near, each once, nearest first", () => {
    expect(matchName(items, "云岭")).toEqual({ kind: "none", near: ["云岭区", "云岭新城"] });
    expect(matchName(items, "完全无关")).toEqual({ kind: "none", near: [] });
  });
});

describe("likeness", () => {
  it("is 1 for the same, 0 for nothing in common, symmetric", () => {
    expect(likeness("河东区", "河东区")).toBe(1);
    expect(likeness("河东区", "云岭")).toBe(0);
    expect(likeness("河东新区", "河东区")).toBe(likeness("河东区", "河东新区"));
    expect(likeness("", "河")).toBe(0);
  });
});
