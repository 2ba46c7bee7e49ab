import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ObservationFilter, ObservationQuery } from "../../shared/api/observations.ts";
import type { Change } from "../../shared/history/change.ts";
import { Bound, ReviewState, Scenario } from "../../shared/model/codes.ts";
import type { ObservationFields, ObservationRow } from "../../shared/model/observation.ts";
import { comparePeriods } from "../../shared/model/time-period.ts";
import { commit } from "../history/commit.ts";
import { dropFresh, freshWorkbook } from "../store/fresh-workbook.ts";
import type { WritableDb } from "../store/handles.ts";
import { canonicalJson } from "./canonical-json.ts";
import { changeForInsert } from "./observation-columns.ts";
import { columnValues, listObservations, observationRows } from "./observations.ts";
import { lastRevision } from "./per-revision.ts";
import { termsOf } from "./terms.ts";

/** A small number of values in every column, so that ties, empties and filters all happen. */
const pick = <T>(n: number, ...options: T[]): T => options[n % options.length]!;
const fieldsOf = (n: number): ObservationFields => {
  const value = n % 7 === 3 ? null : pick(n, "9", "12.5", "-3", "0", "1600", "41.5");
  const bound = pick(n, ...Bound.options.filter((option) => option !== "range"));
  return {
    areaId: pick(n, "linping", "yuhang-2021", "xihu", "binjiang"),
    indicatorId: pick(n >> 1, "signed-projects", "gdp", "gdp-growth", "budget-revenue"),
    period: pick(n >> 2, "2023", "2023-Q3", "..2023-12", "2022../", "2020-Q1/2020-Q3"),
    scenario: pick(n, ...Scenario.options),
    measure: pick(n, "level", "growth"),
    accumulation: pick(n, null, "flow", "stock"),
    value,
    valueHigh: null,
    unit: pick(n >> 1, "个", "亿元", "%", "万元"),
    bound,
    asReported: pick(n, "", "约9个", "近1600家", "50%以上_"),
    missingReason: value === null ? "withheld" : null,
    breakdown: pick<Record<string, string>>(n, {}, { level: "市级" }, { b: "二", a: "一" }),
    entity: pick(n, null, "云栖数谷", "ABC公司"),
    obsStatus: "A",
    reviewState: pick(n >> 1, ...ReviewState.options),
    sourceId: pick(n >> 1, null, 1, 2, 3),
    passageId: null,
    note: pick(n, "", "口径含框架协议", "100%核对"),
    lowOverride: null,
    highOverride: null,
  };
};

const count = 210;
let db: WritableDb;
let close: () => void;
let rows: ObservationRow[];

beforeAll(() => {
  ({ db, close } = freshWorkbook());
  const source = (id: number, title: string): Change => ({
    entity: "source",
    id,
    before: null,
    after: {
      title,
      media_type: "text/plain",
      text_hash: String(id),
      imported_at: "2026-01-01T00:00:00.000Z",
    },
  });
  const comment = (id: number, target: number, resolved: boolean): Change => ({
    entity: "annotation",
    id,
    before: null,
    after: {
      target_entity: "observation",
      target_id: target,
      body: "请核",
      author: "甲",
      created_at: "2026-01-01T00:00:00.000Z",
      resolved_at: resolved ? "2026-01-02T00:00:00.000Z" : null,
    },
  });
  commit(db, { author: "甲", gesture: { code: "gesture.load", params: {} } }, [
    source(1, "云栖年报"),
    source(2, "安吉路季报"),
    source(3, "白塔年报"),
    ...Array.from({ length: count }, (_, n) => changeForInsert(n + 1, fieldsOf(n))),
    comment(1, 5, false),
    comment(2, 5, true),
    comment(3, 9, true),
  ]);
  rows = observationRows(
    db,
    Array.from({ length: count }, (_, n) => n + 1),
  );
});
afterAll(() => {
  close();
  dropFresh();
});

const query = (asked: Partial<ObservationQuery>): ObservationQuery => ({
  filters: [],
  search: "",
  sort: [],
  ...asked,
});
const list = (asked: Partial<ObservationQuery>, offset = 0, limit = count) =>
  listObservations(db, { ...query(asked), offset, limit });
const ids = (found: readonly { id: number }[]) => found.map(({ id }) => id);

test("rows carry names, titles and counts of threads", () => {
  expect(rows).toHaveLength(count);
  expect(rows[4]).toMatchObject({
    ...fieldsOf(4),
    id: 5,
    areaName: "临平区",
    indicatorGroup: "economy",
    annotations: 2,
    openAnnotations: 1,
  });
  expect(rows[8]).toMatchObject({ annotations: 1, openAnnotations: 0 });
  expect(rows.find((row) => row.sourceId === 2)?.sourceTitle).toBe("安吉路季报");
  expect(ids(observationRows(db, [9, 3, 999, 5]))).toEqual([9, 3, 5]);
});

const pinyin = new Intl.Collator("zh-Hans-CN-u-co-pinyin", { numeric: true });
const inOrder = (options: readonly string[]) => (a: string, b: string) =>
  options.indexOf(a) - options.indexOf(b);
const codePoints = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const numbers = (a: number, b: number) => a - b;

/** The plain model: column → its value (null: empty) and how two values compare. */
const model: Record<
  string,
  { of: (row: ObservationRow) => unknown; compare: (a: never, b: never) => number }
> = {
  id: { of: (row) => row.id, compare: numbers },
  area: { of: (row) => row.areaName, compare: pinyin.compare },
  indicator: { of: (row) => row.indicatorName, compare: pinyin.compare },
  group: { of: (row) => row.indicatorGroup, compare: inOrder(["economy", "fiscal", "investment-promotion"]) },
  period: { of: (row) => row.period, compare: comparePeriods },
  value: { of: (row) => (row.value === null ? null : Number(row.value)), compare: numbers },
  baseValue: { of: (row) => row.baseValue, compare: numbers },
  unit: { of: (row) => row.unit, compare: codePoints },
  scenario: { of: (row) => row.scenario, compare: inOrder(Scenario.options) },
  bound: { of: (row) => row.bound, compare: inOrder(Bound.options) },
  accumulation: { of: (row) => row.accumulation, compare: inOrder(["flow", "stock", "cumulative"]) },
  entity: { of: (row) => row.entity || null, compare: codePoints },
  breakdown: {
    of: (row) => (Object.keys(row.breakdown).length ? canonicalJson(row.breakdown) : null),
    compare: codePoints,
  },
  reviewState: { of: (row) => row.reviewState, compare: inOrder(ReviewState.options) },
  source: { of: (row) => row.sourceTitle, compare: pinyin.compare },
  note: { of: (row) => row.note || null, compare: codePoints },
  asReported: { of: (row) => row.asReported || null, compare: codePoints },
  annotations: { of: (row) => row.annotations, compare: numbers },
};
type Sort = ObservationQuery["sort"];
const columnArb = fc.constantFrom(...(Object.keys(model) as Sort[number]["column"][]));
const sortArb: fc.Arbitrary<Sort> = fc.uniqueArray(
  fc.record({ column: columnArb, direction: fc.constantFrom("asc" as const, "desc" as const) }),
  { selector: ({ column }) => column, maxLength: 3 },
);

const sorted = (all: ObservationRow[], sort: Sort): ObservationRow[] =>
  all.toSorted((a, b) => {
    for (const { column, direction } of sort) {
      const { of, compare } = model[column]!;
      const [x, y] = [of(a), of(b)];
      if (x === null || y === null) {
        if (x !== y) return x === null ? 1 : -1;
        continue;
      }
      const order = compare(x as never, y as never) * (direction === "desc" ? -1 : 1);
      if (order !== 0) return order;
    }
    return (a.id - b.id) * (sort[0]?.direction === "desc" ? -1 : 1);
  });

describe("sorting", () => {
  test("any columns, any direction: as a plain sort does, empty last both ways, ties by id", () => {
    const visited = new Set<string>();
    fc.assert(
      fc.property(sortArb, fc.nat(count), fc.integer({ min: 0, max: 40 }), (sort, offset, limit) => {
        for (const { column, direction } of sort) visited.add(`${column} ${direction}`);
        const page = list({ sort }, offset, limit);
        expect(ids(page.rows)).toEqual(ids(sorted(rows, sort)).slice(offset, offset + limit));
        expect([page.matching, page.total]).toEqual([count, count]);
      }),
      { numRuns: 400 },
    );
    expect(visited.size).toBe(Object.keys(model).length * 2);
  });
  test("Chinese by pinyin: 滨江, 临平, 西湖, 余杭", () => {
    const order = list({ sort: [{ column: "area", direction: "asc" }] }).rows.map((row) => row.areaName);
    expect([...new Set(order)]).toEqual(["滨江区", "临平区", "西湖区", "余杭区"]);
  });
  test("habit 25: a missing value comes last, upwards and downwards", () => {
    for (const direction of ["asc", "desc"] as const) {
      const values = list({ sort: [{ column: "baseValue", direction }] }).rows.map((row) => row.baseValue);
      const firstMissing = values.indexOf(null);
      expect(firstMissing).toBeGreaterThan(0);
      expect(values.slice(firstMissing).every((value) => value === null)).toBe(true);
    }
  });
});

describe("filtering", () => {
  const matching = (filter: ObservationFilter) => ids(list({ filters: [filter] }).rows);
  const those = (keep: (row: ObservationRow) => boolean) => ids(rows.filter(keep));

  const textOf: Record<string, (row: ObservationRow) => string | null> = {
    entity: (row) => row.entity,
    note: (row) => row.note || null,
    asReported: (row) => row.asReported || null,
    unit: (row) => row.unit,
    value: (row) => row.value,
    source: (row) => row.sourceTitle,
  };
  test("text, by a plain model", () => {
    const seen = { some: 0, none: 0 };
    const ops = ["contains", "not_contains", "equals", "starts", "ends", "blank", "not_blank"] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(textOf) as "note"[])),
        fc.constantFrom(...ops),
        fc.constantFrom("9", "abc", "ABC公司", "核", "%", "_", "年报", "0", "个", "\\"),
        (column, op, text) => {
          const keep = (row: ObservationRow) => {
            const has = textOf[column]!(row)?.toLowerCase() ?? null;
            const asked = text.toLowerCase();
            if (op === "blank") return has === null;
            if (op === "not_contains") return has === null || !has.includes(asked);
            if (has === null) return false;
            if (op === "contains") return has.includes(asked);
            if (op === "equals") return has === asked;
            return op === "starts" ? has.startsWith(asked) : op === "ends" ? has.endsWith(asked) : true;
          };
          const found = matching({ kind: "text", column, op, text });
          expect(found).toEqual(those(keep));
          seen[found.length > 0 ? "some" : "none"]++;
        },
      ),
      { numRuns: 400 },
    );
    expect(Math.min(seen.some, seen.none)).toBeGreaterThan(20);
  });
  test("names in either language and aliases; codes and periods by what they are called", () => {
    const text = (column: "area" | "indicator" | "group" | "reviewState" | "period", words: string) =>
      matching({ kind: "text", column, op: "contains", text: words });
    expect(text("area", "临平")).toEqual(those((row) => row.areaId === "linping"));
    expect(text("area", "xihu")).toEqual(those((row) => row.areaId === "xihu"));
    expect(text("indicator", "GDP").length).toBeGreaterThan(0);
    expect(text("group", "财政")).toEqual(those((row) => row.indicatorGroup === "fiscal"));
    expect(text("reviewState", "已核")).toEqual(those((row) => row.reviewState === "checked"));
    expect(text("period", "三季度")).toEqual(
      those((row) => row.period === "2023-Q3" || row.period.startsWith("2020")),
    );
    expect(matching({ kind: "text", column: "area", op: "not_contains", text: "临平" })).toEqual(
      those((row) => row.areaId !== "linping"),
    );
    expect(matching({ kind: "text", column: "group", op: "not_contains", text: "财政" })).toEqual(
      those((row) => row.indicatorGroup !== "fiscal"),
    );
  });
  test("sets, with empty among them", () => {
    const set = (column: ObservationFilter["column"], ...values: (string | null)[]) =>
      matching({ kind: "set", column, values });
    expect(set("area", "xihu", "linping")).toEqual(those((row) => ["xihu", "linping"].includes(row.areaId)));
    expect(set("source", "2", null)).toEqual(those((row) => row.sourceId === 2 || row.sourceId === null));
    expect(set("note", null)).toEqual(those((row) => row.note === ""));
    expect(set("breakdown", '{"a":"一","b":"二"}')).toEqual(those((row) => "a" in row.breakdown));
    expect(set("group", "fiscal")).toEqual(those((row) => row.indicatorGroup === "fiscal"));
    expect(set("accumulation", null, "stock")).toEqual(those((row) => row.accumulation !== "flow"));
    expect(set("annotations", "2")).toEqual([5]);
    expect(set("annotations", "0", "2")).toEqual(those((row) => row.annotations !== 1));
    expect(set("value", null)).toEqual(those((row) => row.value === null));
    expect(set("baseValue", "0")).toEqual(those((row) => row.baseValue === 0));
    expect(set("area")).toEqual([]);
  });
  test("numbers between two ends, either of them open", () => {
    const end = fc.option(fc.constantFrom(-3e8, 0, 9, 12.5, 1600, 9e8, 1.25e9));
    fc.assert(
      fc.property(
        fc.constantFrom("value" as const, "baseValue" as const, "id" as const),
        end,
        end,
        (column, from, to) => {
          const keep = (row: ObservationRow) => {
            const raw = row[column];
            const value = raw === null ? null : Number(raw);
            if (from === null && to === null) return true;
            return value !== null && (from === null || value >= from) && (to === null || value <= to);
          };
          expect(matching({ kind: "number", column, from, to })).toEqual(those(keep));
        },
      ),
    );
    const threads = (from: number | null, to: number | null) =>
      matching({ kind: "number", column: "annotations", from, to });
    expect(threads(1, null)).toEqual([5, 9]);
    expect(threads(null, 1)).toEqual(those((row) => row.annotations <= 1));
    expect(threads(2, 2)).toEqual([5]);
  });
  test("comments by their words", () => {
    expect(matching({ kind: "text", column: "annotations", op: "contains", text: "请" })).toEqual([5, 9]);
    expect(matching({ kind: "text", column: "annotations", op: "blank", text: "" })).toHaveLength(count - 2);
    expect(matching({ kind: "text", column: "annotations", op: "not_contains", text: "请" })).toHaveLength(
      count - 2,
    );
  });
  test("all conditions and the search together; the counts follow", () => {
    const filters: ObservationFilter[] = [
      { kind: "set", column: "area", values: ["linping"] },
      { kind: "number", column: "baseValue", from: 0, to: null },
    ];
    const page = list({ filters, search: "云栖" }, 0, 5);
    const keep = (row: ObservationRow) =>
      row.areaId === "linping" &&
      (row.baseValue ?? -1) >= 0 &&
      (row.sourceTitle === "云栖年报" || row.entity === "云栖数谷");
    expect(page.matching).toBe(those(keep).length);
    expect(page.total).toBe(count);
    expect(ids(page.rows)).toEqual(those(keep).slice(0, 5));
    expect(list({ filters }, 0, 0).rows).toEqual([]);
  });
});

describe("quick search", () => {
  const found = (search: string) => ids(list({ search }).rows);
  const those = (keep: (row: ObservationRow) => boolean) => ids(rows.filter(keep));
  test("one Chinese character is enough", () => {
    expect(found("杭")).toEqual(those((row) => row.areaName.includes("杭")));
    expect(found("框")).toEqual(those((row) => row.note.includes("框")));
    expect(found("家")).toEqual(those((row) => row.asReported.includes("家")));
  });
  test("every word must stand somewhere; signs mean themselves", () => {
    expect(found("临平 口径")).toEqual(those((row) => row.areaId === "linping" && row.note.includes("口径")));
    expect(found("100%")).toEqual(those((row) => row.note.includes("100%")));
    expect(found("以上_")).toEqual(those((row) => row.asReported.includes("以上_")));
    expect(found("没有这样的词")).toEqual([]);
    expect(found("  ")).toHaveLength(count);
    expect(found("白塔 白塔")).toEqual(those((row) => row.sourceTitle === "白塔年报"));
  });
});

describe("distinct values", () => {
  const values = (
    column: Parameters<typeof columnValues>[1],
    asked: Partial<ObservationQuery> = {},
    limit = 1000,
  ) => columnValues(db, column, query(asked), limit);
  test("add up to what matches, each as often as a set of it alone finds, most frequent first", () => {
    for (const column of Object.keys(model) as Parameters<typeof columnValues>[1][]) {
      const found = values(column);
      expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(count);
      expect(found.map(({ count }) => count)).toEqual(
        found.map(({ count }) => count).toSorted((a, b) => b - a),
      );
      for (const { value, count: times } of found.slice(0, 6))
        expect([
          column,
          value,
          list({ filters: [{ kind: "set", column, values: [value] }] }).matching,
        ]).toEqual([column, value, times]);
    }
  });
  test("labels are names; a breakdown reads as words; filters and the limit hold", () => {
    expect(values("area").map(({ label }) => label)).toContain("余杭区");
    expect(values("breakdown").map(({ label }) => label)).toContain("a: 一, b: 二");
    expect(values("source").find(({ value }) => value === null)?.label).toBe("");
    const some = values("area", { filters: [{ kind: "set", column: "area", values: ["xihu"] }] });
    expect(some).toMatchObject([{ value: "xihu", label: "西湖区" }]);
    expect(values("id", {}, 3)).toHaveLength(3);
  });
});

test("counts and names follow every revision", () => {
  const before = list({ search: "云栖" }).matching;
  const rename = (from: string, to: string) =>
    commit(db, { author: "甲", gesture: { code: "gesture.edit", params: {} } }, [
      { entity: "source", id: 3, before: { title: from }, after: { title: to } },
    ]);
  const revision = lastRevision(db);
  rename("白塔年报", "云栖副刊");
  expect(lastRevision(db)).toBe(revision + 1);
  expect(list({ search: "云栖" }).matching).toBeGreaterThan(before);
  rename("云栖副刊", "白塔年报");
  expect(list({ search: "云栖" }).matching).toBe(before);
});

test("names are read once while only figures change, and anew when one of them does", () => {
  const before = termsOf(db, "area");
  const edit = (note: string, was: string) =>
    commit(db, { author: "甲", gesture: { code: "gesture.edit", params: {} } }, [
      { entity: "observation", id: 1, before: { note: was }, after: { note } },
    ]);
  edit("新", rows[0]!.note);
  expect(termsOf(db, "area")).toBe(before);
  const rename = (from: string, to: string) =>
    commit(db, { author: "甲", gesture: { code: "gesture.edit", params: {} } }, [
      { entity: "reference_area", id: "linping", before: { name_zh: from }, after: { name_zh: to } },
    ]);
  const order = () =>
    list({ sort: [{ column: "area", direction: "asc" }] }).rows.map((row) => row.areaName)[0];
  rename("临平区", "阿平区");
  expect(order()).toBe("阿平区");
  rename("阿平区", "临平区");
  expect(order()).toBe("滨江区");
  edit(rows[0]!.note, "新");
});
