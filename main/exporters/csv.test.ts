import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { namesOf } from "../../shared/charts/names.ts";
import { compare } from "../../shared/comparison/compare.ts";
import {
  areas,
  factsWith,
  figure,
  indicators,
  sources,
  spec,
} from "../../shared/comparison/facts-for-tests.ts";
import { comparisonTable } from "./comparison-table.ts";
import { csvText, encodeText, neutralise } from "./csv.ts";
import { exportName } from "./file-name.ts";
import { encodeGb18030 } from "./gb18030.ts";

/** RFC 4180, character by character: knows nothing of the writer. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (quoted) {
      if (char === '"' && text[i + 1] === '"') {
        cell += '"';
        i++;
      } else if (char === '"') quoted = false;
      else cell += char;
    } else if (char === '"') quoted = true;
    else if (char === ",") {
      row.push(cell);
      cell = "";
    } else if (char === "\r" && text[i + 1] === "\n") {
      rows.push([...row, cell]);
      row = [];
      cell = "";
      i++;
    } else cell += char;
  }
  expect([row, cell, quoted]).toEqual([[], "", false]);
  return rows;
}

const text = fc.string({ unit: "binary", maxLength: 12 }).filter((s) => s.isWellFormed());

describe("CSV", () => {
  test("reads back equal, whatever the text", () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 5 }), { maxLength: 8 }), (rows) => {
        expect(parse(csvText(rows))).toEqual(rows.map((row) => row.map(neutralise)));
      }),
    );
  });
  test("makes formulas harmless and leaves numbers alone", () => {
    for (const bad of ["=1+1", "+cmd|x", "-2+3", "@sum", "\t=1", "＝1+1", "－A1", " =1"])
      expect(neutralise(bad)).toBe(`'${bad}`);
    for (const good of ["-5.2", "-12%", "+3", "578", "约578", "—", "…", "a=b"])
      expect(neutralise(good)).toBe(good);
    expect(csvText([[{ number: "-5.2" }, "-5.2亿元"]])).toBe("-5.2,'-5.2亿元\r\n");
  });
  test("comes as UTF-8 with and without a mark, and as GB18030, all readable by Node's decoder", () => {
    const row = csvText([["余杭区", "①㎡", { number: "1681.57" }, "𠮷𡈽", "é"]]);
    const bytes = encodeText(row, "utf-8-bom");
    expect(Array.from(bytes.subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder("utf-8").decode(bytes)).toBe(row);
    expect(new TextDecoder("utf-8").decode(encodeText(row, "utf-8"))).toBe(row);
    expect(new TextDecoder("gb18030").decode(encodeText(row, "gb18030"))).toBe(row);
  });
});

describe("GB18030", () => {
  test("every character but private ones comes back, in the bytes that iconv gives", () => {
    const decoder = new TextDecoder("gb18030");
    const lost: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += code > 0xffff ? 97 : 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const char = String.fromCodePoint(code);
      if (/\p{Co}/u.test(char)) continue;
      if (code !== 0xfeff && decoder.decode(encodeGb18030(char)) !== char) lost.push(code.toString(16));
    }
    expect(lost).toEqual([]);
    expect([...encodeGb18030("余é𠮷")]).toEqual([0xd3, 0xe0, 0xa8, 0xa6, 0x95, 0x34, 0xb2, 0x35]);
  });
});

describe("the table of a comparison", () => {
  const facts = factsWith([
    figure("east", "signed", "7600", { unit: "万元", bound: "over" }),
    figure("west", "signed", null, { missingReason: "not_applicable" }),
    figure("east", "projects", "58", { unit: "个" }),
  ]);
  const asked = spec({ indicatorIds: ["signed", "projects"] });
  const result = compare(asked, facts);
  const table = (language: "zh-CN" | "en") =>
    comparisonTable(result, namesOf({ areas, indicators, sources }, language), {
      title: "标题",
      subtitle: "2023年",
    });

  test("has the unit in the head, bare numbers, gaps that are no zeros, notes and sources below", () => {
    const rows = parse(csvText(table("zh-CN")));
    expect(rows[0]).toEqual(["标题"]);
    expect(rows[2]).toEqual([
      "地区",
      "签约项目总投资额 2023年（亿元）",
      "说明",
      "签约项目数 2023年（个）",
      "说明",
    ]);
    expect(rows[3]).toEqual(["东港区", "0.76", "超0.76①②", "58", ""]);
    expect(rows[4]).toEqual(["西岭区", "—", "不适用③", "—", "未见④"]);
    expect(rows.flat().join("\n")).toContain("②原文单位为万元，已换算为亿元");
    expect(rows.at(-1)).toEqual(["《东港区2023年工作报告》（东港区人民政府，2024年1月）"]);
  });
  test("reads in English too", () => {
    expect(parse(csvText(table("en")))[2]?.[1]).toBe("signed 2023 (100 million yuan)");
  });
});

describe("names of files", () => {
  test("keep the title and drop what no system takes", () => {
    const day = new Date(2026, 10, 5);
    expect(exportName("签约/开工: “对比”?", "svg", day)).toBe("签约 开工 “对比”_2026-11-05.svg");
    expect(exportName("con", "png", null)).toBe("_con.png");
    expect(exportName("../../etc/passwd", "csv", null)).toBe(".. .. etc passwd.csv");
    expect(exportName("图.PNG", "png", null)).toBe("图.png");
    expect(exportName("\u0000\u202e", "csv", null)).toBe("figure.csv");
    expect(exportName("长".repeat(300), "svg", day)).toHaveLength(80 + 15);
  });
});
