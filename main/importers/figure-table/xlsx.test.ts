import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { xlsxBytes, xlsxParts } from "../fixtures/xlsx-bytes.ts";
import { zipBytes } from "../fixtures/zip-bytes.ts";
import { ImportProblem } from "../problem.ts";
import { readXlsx } from "./xlsx.ts";

const formats = [
  "0.0%",
  '#,##0.0"亿元"',
  "yyyy-mm-dd",
  'yyyy"年"m"月"',
  '0!.0,"万"',
  '0"年"',
  "#,##0.00;[Red]-#,##0.00",
];
const rowsOf = async (...rows: (string | number | [number, number])[][]) =>
  (await readXlsx(xlsxBytes([{ name: "数据", rows }], formats)))[0]!.rows;

describe("cells are values, with what their format adds", () => {
  test.each<[string, string | number | [number, number], string]>([
    ["text", "云栖区 ", "云栖区"],
    ["a whole number", 350, "350"],
    ["what binary fractions leave", 0.1 + 0.2, "0.3"],
    ["more digits than are shown", [1234.5678, 7], "1234.5678"],
    ["a percentage", [0.085, 1], "8.5%"],
    ["a percentage with a binary tail", [0.07 * 3, 1], "21%"],
    ["a unit in the format", [12.4, 2], "12.4亿元"],
    ["a date", [45_061, 3], "2023-05-15"],
    ["a month", [45_047, 4], "2023-05"],
    ["shown in ten-thousands", [123_456, 5], "123456"],
    ["a year in words", [2023, 6], "2023年"],
    ["a negative number", [-3.5, 7], "-3.5"],
    ["a large number", 57_800_000_000_000, "57800000000000"],
    ["a small number", 0.0000012, "0.0000012"],
  ])("%s", async (_, cell, text) => {
    expect((await rowsOf([cell]))[0]).toEqual([text]);
  });
});

test("merged words stand in all their cells, merged numbers in one; hidden and empty sheets are left out", async () => {
  const sheets = await readXlsx(
    xlsxBytes([
      { name: "隐藏", rows: [["a"]], hidden: true },
      { name: "空", rows: [] },
      {
        name: "表",
        rows: [
          ["地区", "2023年", ""],
          ["", "税收", "投资"],
          ["云栖区", 12.4, ""],
        ],
        merges: ["A1:A2", "B1:C1", "B3:C3"],
      },
    ]),
  );
  expect(sheets).toEqual([
    {
      name: "表",
      rows: [
        ["地区", "2023年", "2023年"],
        ["地区", "税收", "投资"],
        ["云栖区", "12.4", ""],
      ],
    },
  ]);
});

const problem = async (bytes: Uint8Array): Promise<string> => {
  try {
    await readXlsx(bytes);
    return "read";
  } catch (error) {
    if (error instanceof ImportProblem) return error.key;
    throw error;
  }
};

describe("refuses with a code", () => {
  const whole = xlsxBytes([{ name: "数据", rows: [["地区", 1]] }]);
  const withSheet = (xml: string | Uint8Array) =>
    zipBytes(
      xlsxParts([{ name: "数据", rows: [["a"]] }]).map((part) =>
        part.name.includes("sheet1") ? { ...part, data: xml } : part,
      ),
    );
  test.each<[string, string, Uint8Array]>([
    ["no cells", "importers.sheet.empty", xlsxBytes([{ name: "空", rows: [] }])],
    ["cut off", "importers.damaged", whole.subarray(0, 700)],
    ["entities", "importers.unsafe", withSheet('<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>')],
    ["a bomb", "importers.expands", withSheet(Buffer.alloc(60 * 1024 * 1024, " "))],
    [
      "two cells in far corners",
      "importers.damaged",
      withSheet(
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
      ),
    ],
  ])("%s", async (_, key, bytes) => {
    expect(await problem(bytes)).toBe(key);
  });
  test("bytes changed, taken out or cut off: read or refused", async () => {
    const at = fc.nat(whole.length - 1);
    const property = fc.asyncProperty(
      fc.array(fc.tuple(at, fc.nat(255)), { maxLength: 6 }),
      at,
      fc.nat(30),
      async (changes, from, gone) => {
        const changed = Buffer.from(whole);
        for (const [place, value] of changes) changed[place] = value;
        await problem(Buffer.concat([changed.subarray(0, from), changed.subarray(from + gone)]));
      },
    );
    expect(await fc.check(property, { numRuns: 150 })).toMatchObject({ failed: false });
  });
});
