import { describe, expect, it } from "vitest";
import type { Revision } from "../../shared/history/change.ts";
import { describeRevision, originOf } from "./describe.ts";

const revision = (id: number, code: string, undoes: number | null, params = {}): Revision => ({
  id,
  at: "2026-11-21T06:00:00.000Z",
  author: "沈",
  gesture: { code, params },
  changeCount: 1,
  undoes,
});
const edit = revision(1, "gesture.observation.delete", null, { count: 2 });
const undo = revision(2, "gesture.undo", 1);
const redo = revision(3, "gesture.redo", 2);
const known = new Map([edit, undo, redo].map((one) => [one.id, one]));

describe("revisions in words", () => {
  it("says what was undone and done again", () => {
    expect(describeRevision(edit, known, "zh-CN")).toBe("删除 2 个数据");
    expect(describeRevision(undo, known, "zh-CN")).toBe("撤销：删除 2 个数据");
    expect(describeRevision(redo, known, "en")).toBe("Redo: Delete 2 figure(s)");
  });
  it("says what it can where the edit is not in the list", () => {
    expect(describeRevision(redo, new Map(), "zh-CN")).toBe("重做");
  });
  it("follows the chain to the edit", async () => {
    const read = (id: number) => Promise.resolve(known.get(id));
    expect(await originOf(redo, read)).toBe(edit);
    expect(await originOf(edit, read)).toBe(edit);
  });
});
