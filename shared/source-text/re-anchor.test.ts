import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareTexts } from "./compare-texts.ts";
import { EditionMap } from "./re-anchor.ts";

const first = [
  "岚湖新城一年成绩单",
  "2023年，岚湖新城签约项目42个，总投资约318亿元。新认定楼宇9幢，入驻企业近260家。",
  "全年收储土地12宗，约640亩。其中工业用地5宗。",
  "",
].join("\n");

const spanIn = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const placed = (from: string, to: string, words: string) => {
  const { start, end, state } = new EditionMap(from, to).place(spanIn(from, words));
  return [state, to.slice(start, end)];
};

describe("a passage in a new edition", () => {
  test("stays with its sentence, however far that is pushed", () => {
    const second = `编者按：以下为修订稿。\n${first}`;
    for (const words of ["42个", "约318亿元", "9幢", "约640亩", "5宗"])
      expect(placed(first, second, words)).toEqual(["kept", words]);
  });
  test("is found in a sentence that was reworded round it", () => {
    const second = first.replace("岚湖新城签约项目42个", "岚湖新城全年新签约重大项目42个");
    expect(placed(first, second, "42个")).toEqual(["moved", "42个"]);
    expect(placed(first, second, "约318亿元")).toEqual(["moved", "约318亿元"]);
    expect(placed(first, second, "9幢")).toEqual(["kept", "9幢"]);
  });
  test("takes the words that stand in its place now", () => {
    const second = first.replace("约318亿元", "约329.5亿元").replace("12宗", "14宗");
    expect(placed(first, second, "约318亿元")).toEqual(["changed", "约329.5亿元"]);
    expect(placed(first, second, "12宗")).toEqual(["changed", "14宗"]);
    expect(placed(first, second, "42个")).toEqual(["moved", "42个"]);
  });
  test("goes with a paragraph that was put elsewhere", () => {
    const [title, one, two] = first.split("\n");
    expect(placed(first, [title, two, one, ""].join("\n"), "约318亿元")[1]).toBe("约318亿元");
    expect(placed(first, [title, two, one, ""].join("\n"), "5宗")[1]).toBe("5宗");
  });
  test("is lost where its sentence is gone, and never takes another number for its own", () => {
    const second = first.replace("新认定楼宇9幢，入驻企业近260家。", "");
    expect(placed(first, second, "9幢")).toEqual(["lost", ""]);
    expect(placed(first, second, "近260家")).toEqual(["lost", ""]);
    expect(placed("项目12个。别的话。", "项目112个。别的话。", "12个")).toEqual(["changed", "112个"]);
  });
  test("line ends and spaces are no change", () => {
    const second = first.replaceAll("\n", "\r\n\r\n").replace("签约项目42个", "签约 项目 42个");
    expect(new EditionMap(first, second).sentences()).toEqual([]);
    expect(placed(first, second, "42个")[1]).toBe("42个");
  });
});

describe("the sentences of two editions", () => {
  test("that came, went or changed are listed, with both wordings", () => {
    const second = first
      .replace("签约项目42个", "签约项目45个")
      .replace("其中工业用地5宗。", "")
      .replace("全年收储", "全年新增绿道8公里。全年收储");
    expect(
      new EditionMap(first, second)
        .sentences()
        .map(({ kind, before, after }) => [kind, before?.text, after?.text]),
    ).toEqual([
      [
        "changed",
        "2023年，岚湖新城签约项目42个，总投资约318亿元。",
        "2023年，岚湖新城签约项目45个，总投资约318亿元。",
      ],
      ["added", undefined, "全年新增绿道8公里。"],
      ["removed", "其中工业用地5宗。", undefined],
    ]);
  });

  const sentence = fc.stringMatching(/^[甲乙丙丁0-9]{1,6}。$/);
  const text = fc.array(sentence, { maxLength: 14 }).map((sentences) => sentences.join(""));
  test("are each named once, whatever the texts are", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { before, after, pairs } = compareTexts(a, b);
        const indexes = (side: "before" | "after") =>
          pairs
            .map((pair) => pair[side])
            .filter((index) => index !== null)
            .sort((x, y) => x - y);
        expect(indexes("before")).toEqual(before.map((_, index) => index));
        expect(indexes("after")).toEqual(after.map((_, index) => index));
        for (const { before: i, after: j } of pairs.filter(({ kind }) => kind === "same" || kind === "moved"))
          expect(b.slice(after[j!]!.start, after[j!]!.end)).toBe(a.slice(before[i!]!.start, before[i!]!.end));
      }),
      { numRuns: 300 },
    );
  });
  test("of the same text are all the same, and every span stays", () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (a, x, y) => {
        const start = x % (a.length + 1);
        const end = Math.min(a.length, start + 1 + (y % 6));
        const map = new EditionMap(a, a);
        expect(map.sentences()).toEqual([]);
        fc.pre(start < end && !a.slice(start, end - 1).includes("。"));
        expect(map.place({ start, end })).toEqual({ start, end, state: "kept" });
      }),
    );
  });
  test("a placed span lies within the new text and, unless changed, has the old words", () => {
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (a, b, x, y) => {
        const start = x % Math.max(1, a.length);
        const end = Math.min(a.length, start + 1 + (y % 5));
        const found = new EditionMap(a, b).place({ start, end });
        expect(found.start).toBeGreaterThanOrEqual(0);
        expect(found.end).toBeLessThanOrEqual(b.length);
        expect(found.start).toBeLessThanOrEqual(found.end);
        const same = b.slice(found.start, found.end) === a.slice(start, end);
        expect(same || found.state === "changed" || found.state === "lost").toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
