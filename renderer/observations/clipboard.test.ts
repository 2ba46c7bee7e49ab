import { expect, it } from "vitest";
import { asHtml, asTsv } from "./clipboard.ts";

it("writes TSV as Excel does: quotes where a cell has tabs, lines or quotes (habit 4)", () => {
  expect(
    asTsv([
      ["甲", "两\n行", '他说"好"'],
      ["1,234.5", "", "a\tb"],
    ]),
  ).toBe('甲\t"两\n行"\t"他说""好"""\r\n1,234.5\t\t"a\tb"');
});
it("writes a table in which nothing is markup", () => {
  expect(asHtml([["<b>", "a&b\nc"]])).toBe("<table><tr><td>&lt;b&gt;</td><td>a&amp;b<br>c</td></tr></table>");
});
