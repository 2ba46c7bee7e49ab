import { expect, test } from "vitest";
import { invertAll } from "./change.ts";
import { gestureAbout, gestureText, redoCode, revertCode, rootGesture, undoCode } from "./gesture-text.ts";
import { stacksOf } from "./stacks.ts";

const log = (...undoes: (number | null)[]) => undoes.map((target, i) => ({ id: i + 1, undoes: target }));

test("undo walks down, redo up, and an edit ends redo", () => {
  expect(stacksOf([])).toEqual({ undo: [], redo: [] });
  expect(stacksOf(log(null, null, 2, 1))).toEqual({ undo: [], redo: [3, 4] });
  expect(stacksOf(log(null, null, 2, 1, 4))).toEqual({ undo: [5], redo: [3] });
  expect(stacksOf(log(null, null, 2, 1, 4, 3, 6))).toEqual({ undo: [5], redo: [7] });
  expect(stacksOf(log(null, null, 2, null))).toEqual({ undo: [1, 4], redo: [] });
});

test("a log that takes back what is not on top is none", () => {
  expect(() => stacksOf(log(null, null, 1))).toThrow(/not on top/);
  expect(() => stacksOf(log(null, 1, null, 2))).toThrow(/not on top/);
});

test("the inverse goes backwards", () => {
  const insert = { entity: "comparison" as const, id: 1, before: null, after: { name: "甲" } };
  const update = { entity: "comparison" as const, id: 1, before: { name: "甲" }, after: { name: "乙" } };
  expect(invertAll([insert, update])).toEqual([
    { ...update, before: { name: "乙" }, after: { name: "甲" } },
    { ...insert, before: { name: "甲" }, after: null },
  ]);
});

test("what was undone is said in the words of the gesture itself", () => {
  const gesture = { code: "gesture.observation.delete", params: { count: 3 } };
  const undone = gestureAbout(undoCode, 7, gesture);
  const redone = gestureAbout(redoCode, 8, undone);
  expect(rootGesture(redone)).toEqual(gesture);
  expect(gestureText("zh-CN", gesture)).toBe("删除 3 个数据");
  expect(gestureText("zh-CN", undone)).toBe("撤销：删除 3 个数据");
  expect(gestureText("en", redone)).toMatch(/^Redo: .*3/);
  expect(gestureText("zh-CN", gestureAbout(revertCode, 7, gesture))).toContain("7");
});
