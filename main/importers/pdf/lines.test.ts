import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closeGaps, joinPieces, plainCharacters } from "./cjk-text.ts";
import { withoutFurniture } from "./furniture.ts";
import { columnsOf, type Page, type Piece } from "./lines.ts";
import { paragraphsOf } from "./paragraphs.ts";

const width = (text: string, size: number) =>
  Array.from(text).reduce((sum, character) => sum + (character < "\u2000" ? 0.5 : 1) * size, 0);
const piece = (text: string, x: number, y: number, size = 12): Piece => ({
  text,
  x,
  y,
  size,
  width: width(text, size),
});
const pageOf = (pieces: Piece[]): Page => ({ width: 595, height: 842, columns: columnsOf(pieces) });
const texts = (pieces: Piece[]) => columnsOf(pieces).map((lines) => lines.map(({ text }) => text));

describe("characters", () => {
  test("radicals and compatibility characters become characters, full width stays", () => {
    expect(plainCharacters("增⻓，⻋⻔⻅⻢⻛⻰⼀⾦豈ﬁ（１２．５％）①")).toBe(
      "增长，车门见马风龙一金豈fi（１２．５％）①",
    );
  });
  test.each([
    ["增长", "12.5%", "增长12.5%"],
    ["total", "area", "total area"],
    ["invest-", "ment", "investment"],
    ["GDP", "增长", "GDP增长"],
    ["2020-", "2023年", "2020-2023年"],
    ["", "a", "a"],
  ])("%s + %s", (before, after, joined) => {
    expect(joinPieces(before, after)).toBe(joined);
  });
  test("spaces between Chinese characters go, others stay", () => {
    expect(closeGaps("全 年　完 成 GDP 1.2 亿 元")).toBe("全年完成 GDP 1.2 亿元");
  });
});

describe("lines", () => {
  test("pieces of one baseline are one line, wide gaps part cells", () => {
    expect(texts([piece("全区完成", 90, 100), piece("36.8", 138, 100.5), piece("亿元", 162, 100)])).toEqual([
      ["全区完成36.8亿元"],
    ]);
    expect(texts([piece("税收", 90, 100), piece("12.4", 240, 100), piece("13.0", 330, 100)])).toEqual([
      ["税收\t12.4\t13.0"],
    ]);
  });
  test("raised digits are powers or marks of notes", () => {
    expect(texts([piece("占地35km", 90, 100), piece("2", 138, 95, 7), piece("。", 144, 100)])).toEqual([
      ["占地35km²。"],
    ]);
    expect(texts([piece("增长5.2%", 90, 100), piece("1", 138, 95, 7)])).toEqual([["增长5.2%[1]"]]);
  });
  test("two columns are read one after the other", () => {
    const column = (x: number, name: string) =>
      [1, 2, 3, 4].map((at) => piece(`${name}${at}`, x, 80 + at * 20));
    expect(texts([...column(60, "左"), ...column(320, "右")])).toEqual([
      ["左1", "左2", "左3", "左4"],
      ["右1", "右2", "右3", "右4"],
    ]);
  });
  test("what was drawn in no order is read by place", () => {
    expect(texts([piece("三", 90, 140), piece("一", 90, 100), piece("二", 90, 120)])).toEqual([
      ["一", "二", "三"],
    ]);
  });
  test("never throws, keeps every character that is shown", () => {
    const any = fc.record({
      text: fc.stringMatching(/^[a-z一-十0-9]{1,6}$/),
      x: fc.integer({ min: 0, max: 600 }),
      y: fc.integer({ min: 0, max: 800 }),
      size: fc.constantFrom(7, 12, 18),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (made) => {
        const pieces = made.map(({ text, x, y, size }) => piece(text, x, y, size));
        const shown = paragraphsOf([pageOf(pieces)]).join("");
        const sorted = (words: string) =>
          Array.from(words.replace(/[\s[\]²³-]/g, ""))
            .sort()
            .join("");
        const powers = shown.match(/²/g)?.length ?? 0;
        const cubes = shown.match(/³/g)?.length ?? 0;
        expect(sorted(shown + "2".repeat(powers) + "3".repeat(cubes))).toBe(
          sorted(pieces.map(({ text }) => text).join("")),
        );
      }),
    );
  });
});

describe("paragraphs", () => {
  const line = (text: string, indent = 0, y = 100, size = 12) => piece(text, 90 + indent * 12, y, size);
  const full = "这一行写满了三十个字为的是让程序知道它没有结束还要接着往下读呢";
  test("an indent begins one, a short line ends one", () => {
    const pieces = [
      line(full.slice(2), 2, 100),
      line(full, 0, 120),
      line("到此为止。", 0, 140),
      line(full.slice(2), 2, 160),
      line("又完了。", 0, 180),
    ];
    expect(paragraphsOf([pageOf(pieces)])).toEqual([
      `${full.slice(2)}${full}到此为止。`,
      `${full.slice(2)}又完了。`,
    ]);
  });
  test("a paragraph goes on over the end of a page", () => {
    const pages = [
      [line(full.slice(2), 2, 100), line(full, 0, 120)],
      [line("接上页。", 0, 60), line(full.slice(2), 2, 80), line(full, 0, 100)],
    ];
    expect(paragraphsOf(pages.map(pageOf))).toEqual([
      `${full.slice(2)}${full}接上页。`,
      full.slice(2) + full,
    ]);
  });
  test("whatever is set with indents comes back, over lines and pages", () => {
    const words = fc
      .array(fc.constantFrom(...Array.from("区镇街园新城产业投资项目总额增长面积万亿元个家，、的在和")), {
        minLength: 4,
        maxLength: 150,
      })
      .map((characters) => `${characters.join("")}。`);
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 6, maxLength: 25 }),
        fc.integer({ min: 8, max: 30 }),
        (written, height) => {
          // The first paragraph is long enough to show both margins.
          const paragraphs = [full.repeat(3), ...written];
          const lines = paragraphs.flatMap((text) => {
            const set = [text.slice(0, 30)];
            for (let at = 30; at < text.length; at += 32) set.push(text.slice(at, at + 32));
            return set.map((words, index) => ({ words, indent: index === 0 ? 2 : 0 }));
          });
          const pages: Piece[][] = [];
          for (let at = 0; at < lines.length; at += height)
            pages.push(
              lines
                .slice(at, at + height)
                .map(({ words, indent }, index) => line(words, indent, 80 + index * 20)),
            );
          expect(paragraphsOf(pages.map(pageOf))).toEqual(paragraphs);
        },
      ),
      { numRuns: 200 },
    );
  });
  test("a headline in two centred lines is one", () => {
    const pieces = [
      line("关于栖霞片区二〇二三年", 7.75, 60, 18),
      line("重点项目推进情况的通报", 7.75, 86, 18),
      line(full.slice(2), 2, 130),
      line(full, 0, 150),
      line(full, 0, 170),
    ];
    expect(paragraphsOf([pageOf(pieces)])[0]).toBe("关于栖霞片区二〇二三年重点项目推进情况的通报");
  });
  test("rows of a table stay rows", () => {
    const pieces = [1, 2].flatMap((at) => [line("税收", 0, 80 + at * 20), line("12.4", 15, 80 + at * 20)]);
    expect(paragraphsOf([pageOf(pieces)])).toEqual(["税收\t12.4", "税收\t12.4"]);
  });
});

describe("furniture", () => {
  const page = (index: number, ...more: Piece[]): Page => ({
    width: 595,
    height: 842,
    columns: columnsOf([
      piece("栖霞片区管理委员会", 90, 40),
      ...more,
      piece(`第${index}段正文`, 90, 400),
      piece(`— ${index + 3} —`, 280, 810),
    ]),
  });
  const shown = (pages: Page[]) =>
    withoutFurniture(pages).map(({ columns }) => columns.flat().map(({ text }) => text));
  test("heads that repeat and numbers that count go, other numbers stay", () => {
    const pages = [1, 2, 3, 4].map((index) => page(index, ...(index === 2 ? [piece("578", 90, 60)] : [])));
    expect(shown(pages)).toEqual([["第1段正文"], ["578", "第2段正文"], ["第3段正文"], ["第4段正文"]]);
  });
  test("chapter heads with the page's number go, rows of tables stay; contents go", () => {
    const pages = [1, 2, 3, 4, 5].map((index) => ({
      width: 595,
      height: 842,
      columns: columnsOf([
        piece(`第${"一二三四五"[index - 1]}章 发展情况`, 90, 40),
        piece(`${index + 3}`, 480, 40),
        piece("税收", 90, 70),
        piece(`${index * index}`, 480, 70),
        piece(`${index}．概况……………${index}`, 90, 300),
        piece(`第${index}段正文`, 90, 400),
      ]),
    }));
    expect(shown(pages)).toEqual(
      [1, 2, 3, 4, 5].map((index) => [`税收\t${index * index}`, `第${index}段正文`]),
    );
  });
  test("a single page loses its number only", () => {
    const single = {
      width: 595,
      height: 842,
      columns: columnsOf([piece("标题", 90, 40), piece("12", 90, 60), piece("- 1 -", 280, 810)]),
    };
    expect(shown([single])).toEqual([["标题", "12"]]);
  });
});
