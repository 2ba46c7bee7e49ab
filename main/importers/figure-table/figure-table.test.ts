import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Indicator } from "../../../shared/model/indicator.ts";
import type { Observation } from "../../../shared/model/observation.ts";
import { guessDelimiter, parseCsv } from "./csv.ts";
import { proposeRows } from "./figure-table.ts";
import { guessMapping } from "./guess-mapping.ts";
import { type FigureLists, FigureNames, splitUnit } from "./names.ts";
import { planRows } from "./plan.ts";

const area = (
  id: string,
  nameZh: string,
  aliases: string[] = [],
  valid: [string | null, string | null] = [null, null],
) => ({
  id,
  nameZh,
  nameEn: id,
  aliases,
  parentId: null,
  validFrom: valid[0],
  validTo: valid[1],
});
const indicator = (
  id: string,
  nameZh: string,
  unit: string,
  baseUnit: string,
  aliases: string[] = [],
): Indicator => ({
  id,
  group: "economy",
  nameZh,
  nameEn: id,
  aliases,
  unit,
  baseUnit,
  measure: "level",
  accumulation: "flow",
  direction: "neutral",
  additive: true,
  stage: null,
  definitionZh: "",
  definitionEn: "",
});
const lists: FigureLists = {
  areas: [
    area("yunqi", "云栖区", ["云栖"]),
    area("qixia", "栖霞新城"),
    area("lin_old", "临江区", [], [null, "2021-03-31"]),
    area("lin_new", "临江区", [], ["2021-04-01", null]),
  ],
  indicators: [
    indicator("tax", "税收收入", "亿元", "CNY", ["税收"]),
    indicator("invest", "固定资产投资", "亿元", "CNY", ["固投"]),
    indicator("firms", "企业数", "家", "count"),
    indicator("people", "常住人口", "万人", "person"),
  ],
};
const read = (csv: string) => {
  const rows = parseCsv(csv.trim(), guessDelimiter(csv)).map((row) => row.map((cell) => cell.trim()));
  const mapping = guessMapping(rows, lists);
  return proposeRows(rows, mapping, lists);
};
/** area indicator period value unit … of each proposed figure. */
const brief = (csv: string) => {
  const { rows, errors } = read(csv);
  return {
    figures: rows.map(({ fields: f }) =>
      [
        f.areaId,
        f.indicatorId,
        f.period,
        f.value,
        f.unit,
        f.scenario === "actual" ? "" : f.scenario,
        f.measure === "level" ? "" : f.measure,
      ]
        .filter((word) => word !== "")
        .join(" "),
    ),
    errors: errors.map(({ row, column, code }) => `${row + 1}/${column + 1} ${code}`),
  };
};

describe("tables of every shape", () => {
  test.each<[string, string, string[]]>([
    [
      "long",
      "地区,指标,年份,数值,单位\n云栖区,税收收入,2023,12.4,亿元\n栖霞新城,企业数,2023年三季度,约350,家",
      ["yunqi tax 2023 12.4 亿元", "qixia firms 2023-Q3 350 家"],
    ],
    [
      "English heads, semicolons",
      "area;indicator;period;value;unit\nyunqi;tax;2023-Q1;3.1;亿元",
      ["yunqi tax 2023-Q1 3.1 亿元"],
    ],
    [
      "areas × indicators with units in the heads, year in the title",
      "各区2023年主要指标,,,\n地区,税收收入（亿元）,固投(万元),企业数\n云栖区,12.4,5000,350\n栖霞新城,8,—,120",
      [
        "yunqi tax 2023 12.4 亿元",
        "yunqi invest 2023 5000 万元",
        "yunqi firms 2023 350 家",
        "qixia tax 2023 8 亿元",
        "qixia firms 2023 120 家",
      ],
    ],
    [
      "indicators × areas, unit of the table above",
      "2023年,,单位：亿元\n指标,云栖区,栖霞新城\n一、税收收入,12.4,8\n其中：固定资产投资,50,31.5",
      [
        "yunqi tax 2023 12.4 亿元",
        "qixia tax 2023 8 亿元",
        "yunqi invest 2023 50 亿元",
        "qixia invest 2023 31.5 亿元",
      ],
    ],
    [
      "heads in two rows: year over indicator",
      "地区,2022年,,2023年,\n,税收收入,企业数,税收收入,企业数\n云栖区,10,300,12.4,350",
      [
        "yunqi tax 2022 10 亿元",
        "yunqi firms 2022 300 家",
        "yunqi tax 2023 12.4 亿元",
        "yunqi firms 2023 350 家",
      ],
    ],
    [
      "growth and plan beside the figure",
      "地区,年份,税收收入,税收收入增速,2024年税收收入计划\n云栖区,2023,12.4,8.5%,14",
      ["yunqi tax 2023 12.4 亿元", "yunqi tax 2023 8.5 % growth", "yunqi tax 2024 14 亿元 target"],
    ],
    [
      "plan and actual in a column",
      "地区,指标,年度,类型,数值\n云栖区,税收,2023,计划,14\n云栖区,税收,2023,实际,12.4",
      ["yunqi tax 2023 14 亿元 target", "yunqi tax 2023 12.4 亿元"],
    ],
    [
      "names written once for several rows",
      "地区,指标,年份,数值\n云栖区,税收,2021,1\n,,2022,2\n,,2023,3",
      ["yunqi tax 2021 1 亿元", "yunqi tax 2022 2 亿元", "yunqi tax 2023 3 亿元"],
    ],
    [
      "no head at all, codes of areas and negative numbers of accountants",
      '云栖区,税收收入,2023,(3.5)\n栖霞新城,税收收入,2023,"1,234.5"',
      ["yunqi tax 2023 -3.5 亿元", "qixia tax 2023 1234.5 亿元"],
    ],
  ])("%s", (_, csv, expected) => {
    const { figures, errors } = brief(csv);
    expect({ figures, errors }).toEqual({ figures: expected, errors: [] });
  });

  test.each([
    ["an area", "指标\t单位\t2022年\t2023年\n税收\t万元\t93,000\t101,000", "noArea"],
    ["an indicator", "云栖区情况,,\n地区,2022,2023\n云栖,1,2", "noIndicator"],
    ["a period", "地区,税收\n云栖,1\n栖霞新城,2", "noPeriod"],
  ])("a table that leaves %s out says so, and is read once it is chosen", (_, csv, missing) => {
    const { figures, errors } = brief(csv);
    expect(figures).toEqual([]);
    expect(errors).toHaveLength(2);
    expect(errors.every((error) => error.endsWith(missing))).toBe(true);
    const rows = parseCsv(csv, guessDelimiter(csv));
    const chosen = { ...guessMapping(rows, lists), areaId: "yunqi", indicatorId: "tax", period: "2020" };
    expect(proposeRows(rows, chosen, lists)).toMatchObject({ rows: { length: 2 }, errors: [] });
  });

  test("a place that was re-drawn is the one that existed in the period", () => {
    expect(brief("地区,指标,年份,数值\n临江区,税收,2019,1\n临江区,税收,2023,2").figures).toEqual([
      "lin_old tax 2019 1 亿元",
      "lin_new tax 2023 2 亿元",
    ]);
  });

  test("entity, note, source and the words of the cell are kept", () => {
    const { rows } = read(
      "地区,指标,年份,数值,企业名称,备注,来源\n云栖区,税收,2023,近0.5亿元,青禾科技,快报数,区统计局",
    );
    expect(rows[0]?.fields).toMatchObject({
      value: "0.5",
      bound: "under",
      entity: "青禾科技",
      note: "快报数；区统计局",
      asReported: "近0.5亿元",
    });
  });
});

test("what cannot be read is listed with its cell; the rest is proposed", () => {
  const { figures, errors } = brief(
    [
      "地区,指标,年份,数值,单位",
      "云栖区,税收,2023,12.4,亿元",
      "云溪区,税收,2023,1,亿元",
      "云栖区,幸福指数,2023,1,分",
      "云栖区,税收,某年,1,亿元",
      "云栖区,税收,2022,很多,亿元",
      "云栖区,税收,2021,1,亿斤两",
      "云栖区,税收,2020,1,家",
      "云栖区,税收,2023,13,亿元",
      "云栖区,税收,2023,124000,万元",
      "云栖区,税收,2019,—,亿元",
      "注：含跨区项目,,,,",
    ].join("\n"),
  );
  expect(figures).toEqual(["yunqi tax 2023 12.4 亿元"]);
  expect(errors).toEqual([
    "3/1 figure_table.area",
    "4/2 figure_table.indicator",
    "5/3 period.unread",
    "6/4 quantity.unread",
    "7/5 figure_table.unit",
    "8/4 figure_table.otherUnit",
    "9/4 figure_table.twice",
  ]);
  const { blank, repeated } = read(
    "地区,指标,年份,数值\n云栖区,税收,2023,—\n云栖区,税收,2022,1\n云栖区,税收,2022,1.0",
  );
  expect({ blank, repeated }).toEqual({ blank: 1, repeated: 1 });
});

test("one wrong area is one error, however many figures its row has", () => {
  expect(
    brief("地区,2021年税收,2022年税收,2023年税收\n云栖区,1,2,3\n某地,1,2,3\n栖霞新城,1,2,3").errors,
  ).toEqual(["3/1 figure_table.area"]);
});

describe("names", () => {
  const names = new FigureNames(lists);
  test.each([
    ["税收收入（亿元）", "tax", null],
    ["（一）固 投", "invest", null],
    ["税收收入同比增长率", "tax", "growth"],
    ["税收占比", "tax", "share"],
    ["税收总数", undefined, undefined],
  ])("%s", (words, id, measure) => {
    const found = names.indicatorNamed(words);
    expect([found?.indicator.id, found?.measure]).toEqual([id, measure]);
  });
  test("the unit behind a name", () => {
    expect(splitUnit("税收（单位：亿元）")).toEqual({ name: "税收", unit: "亿元" });
    expect(splitUnit("投资/万元")).toEqual({ name: "投资", unit: "万元" });
    expect(splitUnit("投资(快报)")).toEqual({ name: "投资(快报)", unit: null });
  });
});

describe("what would be written", () => {
  const { rows } = read(
    "地区,指标,年份,数值,单位\n云栖区,税收,2022,10,亿元\n云栖区,税收,2023,12.4,亿元\n栖霞新城,税收,2023,8,亿元",
  );
  const observation = (id: number, period: string, value: string, more: Partial<Observation> = {}) =>
    ({
      ...rows[0]!.fields,
      id,
      period,
      value,
      sourceId: null,
      ...more,
    }) as Observation;
  const plan = (existing: Observation[], sourceId: number | null = null) => {
    const planned = planRows(rows, existing, sourceId);
    return [
      planned.rows.map((row) => row.action + (row.existing ? ` ${row.existing.id}` : "")),
      planned.errors.map(({ code }) => code),
    ];
  };
  test("inserts, updates, leaves alone", () => {
    const there = [observation(1, "2022", "100000", { unit: "万元" }), observation(2, "2023", "12.5")];
    expect(plan(there)).toEqual([["unchanged 1", "update 2", "insert"], []]);
  });
  test("another scenario, measure, breakdown or entity is another figure", () => {
    const there = [
      observation(1, "2022", "9", { scenario: "target" }),
      observation(2, "2022", "9", { measure: "growth" }),
      observation(3, "2022", "9", { breakdown: { industry: "制造业" } }),
      observation(4, "2022", "9", { entity: "青禾科技" }),
    ];
    expect(plan(there)).toEqual([["insert", "insert", "insert"], []]);
  });
  test("of several, the one of the table's source, else the one that says the same, else none", () => {
    const there = [
      observation(1, "2023", "12", { sourceId: 7 }),
      observation(2, "2023", "13", { sourceId: 8 }),
    ];
    expect(plan(there)).toEqual([["insert", "insert"], ["figure_table.several"]]);
    expect(plan(there, 8)).toEqual([["insert", "update 2", "insert"], []]);
    expect(plan([...there, observation(3, "2023", "12.4")])).toEqual([
      ["insert", "unchanged 3", "insert"],
      [],
    ]);
  });
});

describe("delimited text", () => {
  test.each([
    ["a,b\n1,2", ","],
    ["a\tb,c\n1\t2,3", "\t"],
    ["a;b\n1,5;2,5", ";"],
    ["一列\n二列", ","],
    ['"x,y";b\n"1,2";3', ";"],
  ])("the delimiter of %j", (text, delimiter) => {
    expect(guessDelimiter(text)).toBe(delimiter);
  });
  test("quotes, doubled quotes, line ends in cells, an open quote", () => {
    expect(parseCsv('a,"b ""c""\r\nd",e\r\nf,,\n', ",")).toEqual([
      ["a", 'b "c"\r\nd', "e"],
      ["f", "", ""],
    ]);
    expect(parseCsv('a,"b', ",")).toEqual([["a", "b"]]);
    expect(parseCsv("", ",")).toEqual([[""]]);
  });
  test("what is written as RFC 4180 says is read back", () => {
    const cell = fc.stringMatching(/^[ab,"\n; 一]{0,5}$/);
    const quoted = (rows: string[][]) =>
      rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(",")).join("\r\n");
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          expect(parseCsv(quoted(rows), ",")).toEqual(rows);
        },
      ),
    );
  });
});

test("cells of any length and rows of any width are read in time", () => {
  const long = "云栖区税收（".repeat(30_000);
  const rows = [
    ["地区", "指标", "年份", "数值", "单位", long],
    ["云栖区", "税收", "2023", "12.4", "亿元", long],
    [long, "税收", "2023", "1", "亿元"],
    ["云栖区", long, "2023", "1", "亿元"],
    ["云栖区", "税收", long, "1", "亿元"],
    ["云栖区", "税收", "2022", "1".repeat(100_000), "亿元"],
    ["云栖区", "税收", "2021", "1", long],
    Array.from({ length: 16_384 }, () => "1"),
  ];
  const begin = performance.now();
  const { rows: figures, errors } = proposeRows(rows, guessMapping(rows, lists), lists);
  expect(performance.now() - begin).toBeLessThan(5_000);
  expect(figures).toHaveLength(1);
  expect(errors).toHaveLength(6);
});

test("any table is read or its cells listed; every figure has its parts", () => {
  const cell = fc.constantFrom(
    "云栖区",
    "税收",
    "2023",
    "12.4",
    "亿元",
    "",
    "—",
    "合计",
    "地区",
    "2023年税收",
    "￥",
    "(1)",
    "a".repeat(50),
    "1e9",
    "指标",
    "增速",
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), (rows) => {
      const mapping = guessMapping(rows, lists);
      const proposal = proposeRows(rows, mapping, lists);
      for (const { row, column, fields } of proposal.rows) {
        expect(rows[row]?.[column]).toBe(fields.asReported);
        expect(fields.period).not.toBe("");
      }
    }),
    { numRuns: 300 },
  );
});
