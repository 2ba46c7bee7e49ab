import { writeXlsx } from "hucre/xlsx";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dropFresh } from "../../db/store/fresh-workbook.ts";
import { failureOf, type TestClient, testClient } from "./test-client.ts";

let client: TestClient;
let engine: Awaited<ReturnType<typeof testClient>>["engine"];
let areaName: string;
let otherArea: string;

const csvFile = (text: string, fileName = "各区指标.csv") => ({
  fileName,
  bytes: Buffer.from(text).toString("base64"),
});
/** Two indicators of the codelist, in 亿元 and in 家 or 个. */
let money: { id: string; name: string };
let count: { id: string; name: string; unit: string };

beforeEach(async () => {
  ({ client, engine } = await testClient());
  const { areas } = await client.areas.list();
  const named = areas.filter(
    (area) => area.validTo === null && areas.filter((other) => other.nameZh === area.nameZh).length === 1,
  );
  [areaName, otherArea] = [named[0]!.nameZh, named[1]!.nameZh];
  const indicators = await client.indicators.list();
  const plain = indicators.filter(
    ({ nameZh, measure }) =>
      measure === "level" && indicators.filter((other) => other.nameZh === nameZh).length === 1,
  );
  const inMoney = plain.find(({ unit }) => unit === "亿元")!;
  const inCount = plain.find(({ unit, baseUnit }) => baseUnit === "count" && unit === "个")!;
  money = { id: inMoney.id, name: inMoney.nameZh };
  count = { id: inCount.id, name: inCount.nameZh, unit: inCount.unit };
});
afterEach(async () => {
  await engine.close();
  dropFresh();
});

const table = (...values: string[]) =>
  csvFile(
    `地区,年份,${money.name}（亿元）,${count.name}\n${areaName},2023,${values[0]},${values[1]}\n${otherArea},2023,${values[2]},${values[3]}\n`,
  );
const preview = (file: ReturnType<typeof csvFile>) => client.figureTables.preview({ file });

test("a preview says what would be written and writes nothing", async () => {
  const shown = await preview(table("12.4", "350", "约8", "—"));
  expect(shown.counts).toEqual({ insert: 3, update: 0, unchanged: 0, errors: 0, blank: 1, repeated: 0 });
  expect(shown.sheets).toEqual([{ name: "各区指标", rows: 3, columns: 4 }]);
  expect(shown.columns[2]).toEqual({ letter: "C", head: `${money.name}（亿元）`, samples: ["12.4", "约8"] });
  expect(shown.rows[1]).toMatchObject({
    row: 1,
    column: 3,
    action: "insert",
    existing: null,
    fields: { indicatorId: count.id, period: "2023", value: "350", bound: "eq" },
  });
  expect(await client.sources.list()).toEqual([]);
  expect((await client.observations.list({})).total).toBe(0);
});

test("writing is one revision and one undo; every figure leads to its cell", async () => {
  const file = table("12.4", "350", "约8", "90");
  const { mapping } = await preview(file);
  const written = await client.figureTables.insert({
    file,
    mapping,
    fields: { publisher: "统计局", date: "2024-02" },
    expected: { insert: 4, update: 0 },
  });
  expect(written.revision).toMatchObject({
    gesture: { code: "gesture.import_table", params: { title: "各区指标", inserted: 4, updated: 0 } },
  });
  expect(written.source).toMatchObject({
    title: "各区指标",
    publisher: "统计局",
    date: "2024-02",
    fileName: "各区指标.csv",
  });
  const { text, passages } = await client.sources.get({ id: written.source!.id });
  expect(passages.map((passage) => text?.slice(passage.start, passage.end))).toEqual([
    "12.4",
    "350",
    "约8",
    "90",
  ]);
  expect(passages.map((passage) => passage.observationIds)).toEqual(written.inserted.map((id) => [id]));
  const row = await client.observations.get({ id: written.inserted[2]! });
  expect(row).toMatchObject({
    areaName: otherArea,
    value: "8",
    bound: "approx",
    unit: "亿元",
    asReported: "约8",
  });

  await client.history.undo();
  expect((await client.observations.list({})).total).toBe(0);
  expect(await client.sources.list()).toEqual([]);
  await client.history.redo();
  expect((await client.observations.list({})).total).toBe(4);
});

test("a later edition changes what differs and shows old and new; the same file again writes nothing", async () => {
  const first = table("12.4", "350", "8", "90");
  const { mapping } = await preview(first);
  const { inserted } = await client.figureTables.insert({ file: first, mapping });
  const again = await client.figureTables.insert({ file: first, mapping });
  expect(again).toMatchObject({ revision: null, counts: { unchanged: 4 } });

  const second = table("12.6", "350", "80000万", "90");
  const shown = await preview(second);
  expect(shown.counts).toMatchObject({ insert: 0, update: 1, unchanged: 3 });
  expect(shown.rows[0]).toMatchObject({
    action: "update",
    fields: { value: "12.6" },
    existing: { id: inserted[0], value: "12.4" },
  });
  const written = await client.figureTables.insert({ file: second, mapping, expected: shown.counts });
  expect(written.updated).toEqual([inserted[0]]);
  const row = await client.observations.get({ id: inserted[0]! });
  expect(row).toMatchObject({ value: "12.6", sourceId: written.source!.id });
  await client.history.undo();
  expect(await client.observations.get({ id: inserted[0]! })).toMatchObject({ value: "12.4" });
});

test("what changed after the preview is a conflict, and nothing is written", async () => {
  const file = table("12.4", "350", "8", "90");
  const { mapping } = await preview(file);
  const failure = await failureOf(
    client.figureTables.insert({ file, mapping, expected: { insert: 3, update: 1 } }),
  );
  expect(failure.code).toBe("CONFLICT");
  expect(failure.text["zh-CN"]).toContain("没有写入");
  expect((await client.observations.list({})).total).toBe(0);
});

test("errors are listed with their cells and come home as CSV; the rest is written", async () => {
  const file = csvFile(
    `地区,年份,${money.name}\n${areaName},2023,12.4\n无此地,2023,"1,000"\n${otherArea},某年,=1\n`,
  );
  const shown = await preview(file);
  expect(shown.errors.map(({ row, column, code }) => [row, column, code])).toEqual([
    [2, 0, "figure_table.area"],
    [3, 1, "period.unread"],
  ]);
  const { csv, fileName } = await client.figureTables.errors({ file, mapping: shown.mapping });
  expect(fileName).toBe("各区指标 - 有误的行.csv");
  expect(csv.startsWith("\ufeff行,列,内容,问题和办法,地区,年份,")).toBe(true);
  expect(csv.split("\r\n")[1]).toMatch(/^3,A,无此地,没有叫「无此地」的地区.*,无此地,2023,"1,000"$/);
  expect(csv.split("\r\n")[2]).toMatch(/'=1$/);
  expect((await client.figureTables.insert({ file, mapping: shown.mapping })).inserted).toHaveLength(1);
});

describe("workbooks of Excel", () => {
  const xlsx = async (rows: (string | number | Date | null)[][], numFmts: Record<number, string> = {}) =>
    Buffer.from(
      await writeXlsx({
        sheets: [
          { name: "说明", rows: [["见下表"]] },
          {
            name: "数据",
            rows,
            columns: rows[0]!.map((_, index) => (numFmts[index] ? { numFmt: numFmts[index] } : {})),
          },
        ],
      }),
    ).toString("base64");

  test("are read sheet by sheet, with what number formats add", async () => {
    const bytes = await xlsx(
      [
        ["地区", "年份", `${money.name}增速`, money.name, count.name],
        [areaName, 2023, 0.085, 0.1 + 0.2, 350],
      ],
      { 2: "0.0%", 3: '0.0"亿元"' },
    );
    const file = { fileName: "年报.xlsx", bytes };
    const shown = await client.figureTables.preview({ file, sheet: 1 });
    expect(shown.sheets.map(({ name }) => name)).toEqual(["说明", "数据"]);
    expect(shown.errors).toEqual([]);
    expect(shown.rows.map(({ fields }) => [fields.value, fields.unit, fields.measure])).toEqual([
      ["8.5", "%", "growth"],
      ["0.3", "亿元", "level"],
      ["350", count.unit, "level"],
    ]);
    const written = await client.figureTables.insert({ file, mapping: shown.mapping });
    expect(written.source).toMatchObject({ title: "年报 · 数据" });
  });

  test("broken or foreign files are refused, and no source is left", async () => {
    const bytes = await xlsx([["地区"], [areaName]]);
    const cut = Buffer.from(bytes, "base64").subarray(0, 900).toString("base64");
    expect((await failureOf(preview({ fileName: "a.xlsx", bytes: cut }))).details).toEqual({
      reason: "damaged",
    });
    const pdf = Buffer.from("%PDF-1.7").toString("base64");
    expect((await failureOf(preview({ fileName: "a.pdf", bytes: pdf }))).details).toEqual({
      reason: "other",
    });
    expect(
      (await failureOf(client.figureTables.preview({ file: { fileName: "a.xlsx", bytes }, sheet: 7 }))).code,
    ).toBe("UNREADABLE");
    expect(await client.sources.list()).toEqual([]);
  });
});
