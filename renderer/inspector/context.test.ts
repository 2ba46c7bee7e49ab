import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { Passage } from "../../shared/model/source.ts";
import { contextOf } from "./context.ts";

const passage = (text: string, words: string, rest: Partial<Passage> = {}): Passage => {
  const start = text.indexOf(words);
  return { id: 1, sourceId: 1, start, end: start + words.length, words, before: "前", after: "后", ...rest };
};

it("shows the paragraph of the words and no other", () => {
  const text = "上一段。\n青岚新城去年签约 42 个项目，超过预期。\n下一段。";
  expect(contextOf(passage(text, "42 个"), text)).toStrictEqual({
    before: "青岚新城去年签约 ",
    words: "42 个",
    after: "项目，超过预期。",
  });
});
it("cuts a long paragraph with a sign", () => {
  const text = `${"甲".repeat(300)}42 个${"乙".repeat(300)}`;
  const { before, after } = contextOf(passage(text, "42 个"), text);
  expect(before).toBe(`…${"甲".repeat(120)}`);
  expect(after).toBe(`${"乙".repeat(120)}…`);
});
it("falls back on the kept context where there is no text, or the text has other words there", () => {
  const kept = { before: "前", words: "42 个", after: "后" };
  expect(contextOf(passage("42 个", "42 个"), null)).toStrictEqual(kept);
  expect(contextOf(passage("42 个", "42 个"), "全都变了")).toStrictEqual(kept);
});
it("never changes the words", () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (a, words, b) => {
      const text = a + words + b;
      const one = passage(text, words, { start: a.length, end: a.length + words.length });
      expect(contextOf(one, text).words).toBe(words);
    }),
  );
});
