/** Guesses where the head of a table is and what its columns are for; a person sees the guess and corrects it. */
import type { ColumnUse, FigureMapping } from "../../../shared/model/figure-table.ts";
import { parseQuantity } from "../../../shared/model/quantity.ts";
import { findUnit } from "../../../shared/model/unit.ts";
import { type FigureLists, FigureNames, longestName, periodOf, readHead, scenarioOf } from "./names.ts";
import { accounting } from "./row.ts";

type KeyRole = Extract<ColumnUse, { fillDown: boolean }>["role"];

const roleWords: [RegExp, KeyRole][] = [
  [
    /^(?:地区|区域|区县|县区|市县|区[、/]?县|城区|镇街|街镇|板块|片区|新城|平台|所属(?:地区|区域)|地区名称|area|region|district|ref_?area|refarea|place)$/i,
    "area",
  ],
  [
    /^(?:指标|指标名称|统计指标|主要指标|指标项|indicator|indicator_?name|measure|variable|item)$/i,
    "indicator",
  ],
  [
    /^(?:年份|年度|时间|时期|期间|期别|报告期|统计时间|日期|月份|季度|年|period|time_?period|time|year|date|quarter|month)$/i,
    "period",
  ],
  [/^(?:单位|计量单位|指标单位|unit|unit_?measure|units)$/i, "unit"],
  [/^(?:情形|情景|数据类型|类型|数据性质|性质|口径类型|scenario|type|status)$/i, "scenario"],
  [/^(?:来源|数据来源|资料来源|出处|source|reference)$/i, "source"],
  [/^(?:备注|说明|注|注释|附注|note|notes|remark|remarks|comment|comments)$/i, "note"],
  [/^(?:企业|企业名称|公司|公司名称|项目|项目名称|地块|地块名称|company|project|entity)$/i, "entity"],
];
const roleOf = (words: string): KeyRole | null =>
  roleWords.find(([pattern]) => pattern.test(words.normalize("NFKC").replace(/\s+/g, "")))?.[1] ?? null;

const looked = 200;
const isBlank = (cell: string | undefined) => cell === undefined || cell === "";
const isFigure = (cell: string) =>
  cell.length <= longestName && /\d/.test(cell) && parseQuantity(accounting(cell)).ok;
const isUnit = (cell: string) => cell.length <= 20 && findUnit(cell) !== undefined;
/** A number that is neither a year nor the name of a month. */
const isPlainFigure = (cell: string) => isFigure(cell) && periodOf(cell, 2000) === null;
const share = (cells: readonly string[], test: (cell: string) => boolean): number => {
  const filled = cells.filter((cell) => !isBlank(cell));
  return filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
};

/** The mapping that a sheet seems to have. Never throws; an empty sheet has no columns. */
export function guessMapping(rows: readonly string[][], lists: FigureLists, sheet = 0): FigureMapping {
  const names = new FigureNames(lists);
  const width = Math.min(200, Math.max(0, ...rows.slice(0, looked).map((row) => row.length)));
  const { headRow, headRows } = findHead(rows, names);
  const data = rows.slice(headRow + headRows, headRow + headRows + looked);
  const columns = Array.from({ length: width }, (_, column) =>
    guessColumn(
      headParts(rows, headRow, headRows, column),
      data.map((row) => row[column] ?? ""),
      names,
    ),
  );
  keepOneOfEach(columns);
  // Above the head stand the title (which may name the year and the area) and the unit of the whole table.
  const above = rows
    .slice(0, headRow)
    .flat()
    .filter((cell) => cell !== "");
  const has = (what: "area" | "period") =>
    columns.some(
      (use) =>
        use.role === what ||
        (use.role === "figures" && (what === "period" ? use.period : use.areaId) !== null),
    );
  return {
    sheet,
    headRow,
    headRows,
    columns,
    areaId: has("area") ? null : areaIn(above, lists),
    indicatorId: null,
    period: has("period") ? null : periodIn(above),
    unit: unitIn([...above, ...(rows[headRow] ?? [])]),
    scenario: "actual",
  };
}

/** The words of a column's head from the top; in the upper rows an empty cell stands for the one on its left. */
export function headParts(
  rows: readonly string[][],
  headRow: number,
  headRows: number,
  column: number,
): string[] {
  return Array.from({ length: headRows }, (_, index) => {
    const row = rows[headRow + index] ?? [];
    if (index === headRows - 1 || !isBlank(row[column])) return row[column] ?? "";
    // 「2023年」 over 「税收」 and 「投资」; but a key column's head does not reach over the figures.
    for (let left = column; left >= 0; left--)
      if (!isBlank(row[left])) return roleOf(row[left]!) === null ? row[left]! : "";
    return "";
  });
}

function findHead(rows: readonly string[][], names: FigureNames): { headRow: number; headRows: number } {
  const score = (row: readonly string[]) => {
    const filled = row.filter((cell) => !isBlank(cell));
    if (filled.length < 2) return 0;
    const said = row.filter((cell) => {
      if (isBlank(cell)) return false;
      if (roleOf(cell) !== null) return true;
      const { rest, ...reading } = readHead([cell], names);
      return !rest && Object.values(reading).some((value) => value !== null);
    }).length;
    const figures = filled.filter(isPlainFigure).length;
    return figures * 4 >= filled.length ? 0 : said / filled.length + said / 100;
  };
  const scores = rows.slice(0, 25).map(score);
  const best = Math.max(0, ...scores);
  if (best === 0) {
    const first = rows.findIndex((row) => row.filter((cell) => !isBlank(cell)).length > 1);
    const headed = first >= 0 && !rows[first]!.some(isPlainFigure);
    return { headRow: Math.max(0, first), headRows: headed ? 1 : 0 };
  }
  // The first row that is nearly as good as any: rows of names below it may read as heads, too.
  const headRow = scores.findIndex((value) => value > 0 && value >= best * 0.5);
  let headRows = 1;
  const isHead = (index: number) => {
    const row = rows[index] ?? [];
    const filled = row.filter((cell) => !isBlank(cell));
    return (
      filled.length > 0 &&
      filled.every((cell) => !isFigure(cell) || periodOf(cell) !== null || isUnit(cell)) &&
      (isBlank(row[0]) || row[0] === rows[headRow]?.[0])
    );
  };
  while (headRows < 3 && isHead(headRow + headRows)) headRows++;
  return { headRow, headRows };
}

function guessColumn(head: readonly string[], cells: readonly string[], names: FigureNames): ColumnUse {
  const key = (role: KeyRole): ColumnUse => ({ role, fillDown: leavesOut(cells) }) as ColumnUse;
  const role = roleOf(head.join("")) ?? roleOf(head.findLast((words) => words !== "") ?? "");
  if (role !== null) {
    // 「项目」 heads indicators more often than projects.
    if (role === "entity" && share(cells, (cell) => names.indicatorNamed(cell) !== null) > 0.3)
      return key("indicator");
    return key(role);
  }
  if (cells.every(isBlank)) return { role: "skip" };
  const figures = share(cells, isFigure);
  const { rest, ...said } = readHead(head, names);
  const years = share(cells, (cell) => periodOf(cell) !== null);
  const headSays = Object.values(said).some((value) => value !== null);
  if (years > 0.8 && !headSays) return key("period");
  if (figures >= 0.5 && (!rest || headSays)) return { role: "figures", ...said };
  if (share(cells, (cell) => names.areasNamed(cell).length > 0) > 0.5) return key("area");
  if (share(cells, (cell) => names.indicatorNamed(cell) !== null) > 0.5) return key("indicator");
  if (share(cells, (cell) => isUnit(cell)) > 0.8) return key("unit");
  if (share(cells, (cell) => scenarioOf(cell) !== null) > 0.8) return key("scenario");
  return { role: "skip" };
}

/** A key column whose empty cells stand for the one above: filled at first, and in good part empty. */
const leavesOut = (cells: readonly string[]) =>
  !isBlank(cells[0]) && cells.filter(isBlank).length > cells.length * 0.3;

/** One column of areas, of indicators, of periods, of units: the first. */
function keepOneOfEach(columns: ColumnUse[]): void {
  const seen = new Set<string>();
  for (const [index, { role }] of columns.entries()) {
    if (role === "figures" || role === "skip" || role === "breakdown") continue;
    if (seen.has(role)) columns[index] = { role: "skip" };
    seen.add(role);
  }
}

function unitIn(cells: readonly string[]): string | null {
  for (const cell of cells) {
    const words = /单位\s*[:：]\s*([^\s,，;；、)）]+)/.exec(cell)?.[1];
    if (words && findUnit(words)) return words;
  }
  return null;
}

function periodIn(cells: readonly string[]): string | null {
  for (const cell of cells) {
    const words =
      /(?:19|20)\d{2}\s*年?(?:\s*(?:上半年|下半年|[一二三四]季度|前[二两三]季度|\d{1,2}\s*[-—–~至]\s*\d{1,2}月|\d{1,2}月))?/.exec(
        cell,
      )?.[0];
    const period = words === undefined ? null : periodOf(words);
    if (period !== null) return period;
  }
  return null;
}

function areaIn(cells: readonly string[], { areas }: FigureLists): string | null {
  const found = new Set<string>();
  for (const cell of cells)
    for (const area of areas)
      if (area.nameZh.length > 2 && cell.includes(area.nameZh) && area.validTo === null) found.add(area.id);
  return found.size === 1 ? [...found][0]! : null;
}
