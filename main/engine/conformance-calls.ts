/**
 * The table that every transport must answer alike: calls in order, on a fresh sample workbook, with what must come of
 * them. `$FOLDER` is the folder of the workbook, `$WORKBOOK` its path, `$MAPPING` the mapping of the last table that was
 * looked at. Words of the report are our own.
 */
import type { ComparisonSpec } from "../../shared/comparison/spec.ts";

export interface Call {
  path: string;
  /** Absent: the procedure takes no input. */
  input?: Record<string, unknown>;
  /** What the answer must at least contain. */
  answers?: unknown;
  /** The code of the refusal. */
  fails?: "NOT_FOUND" | "CONFLICT" | "UNREADABLE" | "REFUSED" | "BAD_REQUEST";
  /** The command line opens a workbook of its own every time, so this one has no meaning there. */
  notOnCommandLine?: true;
}

const text = "云岭新区一季度签约项目9个，总投资约41.5亿元。\r\n楼宇23幢，入驻企业近260家。";
const report = { fileName: "云岭.txt", bytes: Buffer.from(text, "utf8").toString("base64") };

const cells =
  "地区,指标,期间,数值,单位\n良渚新城,落地项目投资总额,2021,12.5,亿元\n无名地,落地项目投资总额,2021,3,亿元\n";
const table = { fileName: "表.csv", bytes: Buffer.from(cells, "utf8").toString("base64") };

const spec: ComparisonSpec = {
  areaIds: ["yuhang-to-2021", "liangzhu-new-town"],
  indicatorIds: ["landed-investment"],
  periods: [],
  scenarios: ["actual"],
  columns: "indicator",
  units: {},
  chosen: [],
  title: "",
  subtitle: "",
  order: "given",
};

const draft = { areaId: "liangzhu-new-town", indicatorId: "landed-investment", period: "2023-Q4" };

export const calls: readonly Call[] = [
  { path: "workbook.info", answers: { readOnly: false, schema: 2 } },
  { path: "workbook.open", input: { path: "$FOLDER/nowhere.duibiao" }, fails: "NOT_FOUND" },
  { path: "workbook.open", input: { path: "" }, fails: "BAD_REQUEST" },
  { path: "workbook.create", input: { path: "$WORKBOOK" }, fails: "CONFLICT" },
  { path: "workbook.saveAs", input: { path: "$WORKBOOK" }, fails: "CONFLICT" },
  { path: "workbook.restore", input: { path: "$FOLDER/nowhere.duibiao" }, fails: "NOT_FOUND" },
  { path: "workbook.recent", answers: [{ exists: true }], notOnCommandLine: true },
  { path: "workbook.backUp", input: { reason: "手动" }, answers: { reason: "手动" } },
  { path: "workbook.backups", answers: [{ reason: "手动" }] },

  { path: "settings.get", answers: { machine: { language: "zh-CN" } } },
  { path: "settings.setMachine", input: { author: "" }, fails: "BAD_REQUEST" },
  { path: "settings.setMachine", input: { author: "王芳" }, answers: { author: "王芳" } },
  { path: "settings.setWorkbook", input: { key: "app.place", value: { view: "sources" } } },
  { path: "settings.get", answers: { workbook: { "app.place": { view: "sources" } } } },

  { path: "areas.list" },
  { path: "areas.insert", input: { kind: "zone", nameZh: "云岭新区" }, answers: { nameZh: "云岭新区" } },
  { path: "areas.insert", input: { kind: "planet", nameZh: "云岭" }, fails: "BAD_REQUEST" },
  { path: "areas.update", input: { id: "nowhere", fields: { nameZh: "无" } }, fails: "NOT_FOUND" },
  {
    path: "areas.update",
    input: { id: "liangzhu-new-town", fields: { noteZh: "注" } },
    answers: { noteZh: "注" },
  },
  { path: "areas.delete", input: { id: "liangzhu-new-town" }, fails: "REFUSED" },

  { path: "indicators.list" },
  {
    path: "indicators.insert",
    input: { group: "industry", nameZh: "测试指标", unit: "亿元" },
    answers: { nameZh: "测试指标", baseUnit: "CNY" },
  },
  { path: "indicators.update", input: { id: "nothing", fields: {} }, fails: "NOT_FOUND" },
  { path: "indicators.delete", input: { id: "landed-investment" }, fails: "REFUSED" },

  { path: "sources.list" },
  { path: "sources.preview", input: { text }, answers: { text, knownId: null } },
  { path: "sources.preview", input: { fileName: "空.txt", bytes: "" }, fails: "UNREADABLE" },
  { path: "sources.insert", input: { input: report }, answers: { outcome: "inserted", source: { id: 6 } } },
  { path: "sources.insert", input: { input: report }, answers: { outcome: "known", revision: null } },
  { path: "sources.get", input: { id: 6 }, answers: { text } },
  { path: "sources.get", input: { id: 999 }, fails: "NOT_FOUND" },
  { path: "sources.update", input: { id: 6, fields: { note: "待核" } }, answers: { note: "待核" } },
  {
    path: "sources.reimport",
    input: { id: 6, input: { text: text.replace("23幢", "24幢") }, dryRun: true },
    answers: { revision: null, edition: { sentences: [{ kind: "changed" }] } },
  },
  { path: "sources.reimport", input: { id: 6, input: report }, answers: { revision: null } },
  { path: "sources.reimport", input: { id: 999, input: report }, fails: "NOT_FOUND" },
  { path: "sources.delete", input: { id: 1 }, fails: "REFUSED" },

  { path: "observations.list", input: { limit: 3, sort: [{ column: "baseValue", direction: "desc" }] } },
  { path: "observations.list", input: { search: "云岭" }, answers: { matching: 0 } },
  { path: "observations.list", input: { limit: -1 }, fails: "BAD_REQUEST" },
  { path: "observations.values", input: { column: "area", limit: 5 } },
  {
    path: "observations.edit",
    input: {
      insert: [
        {
          fields: { ...draft, value: "41.5", unit: "亿元", bound: "approx", sourceId: 6 },
          passage: { start: 16, end: 23, words: text.slice(16, 23) },
        },
      ],
    },
    answers: { rows: [{ value: "41.5", baseValue: 4_150_000_000 }] },
  },
  { path: "observations.get", input: { id: 177 }, answers: { bound: "approx", areaId: "liangzhu-new-town" } },
  { path: "observations.get", input: { id: 999_999 }, fails: "NOT_FOUND" },
  {
    path: "observations.edit",
    input: { update: [{ id: 177, fields: { note: "甲" }, expected: { note: "别的" } }] },
    fails: "CONFLICT",
  },
  {
    path: "observations.edit",
    input: { update: [{ id: 177, fields: { period: "去年某时" } }] },
    fails: "UNREADABLE",
  },
  { path: "observations.edit", input: {}, answers: { revision: null, rows: [] } },

  {
    path: "candidates.list",
    input: { sourceId: 6 },
    answers: { coverage: { total: 5, captured: 1, open: 3 }, nothingHere: null },
  },
  { path: "candidates.list", input: { sourceId: 1 }, answers: { candidates: [], coverage: { total: 0 } } },
  { path: "candidates.list", input: { sourceId: 999 }, fails: "NOT_FOUND" },
  {
    path: "candidates.read",
    input: { sourceId: 6, start: 29, end: 32 },
    answers: { text: text.slice(29, 32) },
  },
  { path: "candidates.read", input: { sourceId: 6, start: 29, end: 999 }, fails: "UNREADABLE" },
  { path: "candidates.read", input: { sourceId: 1, start: 0, end: 9 }, fails: "REFUSED" },
  {
    path: "candidates.accept",
    input: { sourceId: 6, items: [{ start: 29, end: 32, fields: { areaId: "nowhere", period: "2024-Q1" } }] },
    fails: "NOT_FOUND",
  },
  { path: "candidates.accept", input: { sourceId: 6, items: [{ start: 37, end: 42 }] }, fails: "UNREADABLE" },
  {
    path: "candidates.accept",
    input: { sourceId: 6, items: [{ start: 37, end: 42, fields: { period: "2024-Q1", note: "甲" } }] },
    answers: { observationIds: [178], skipped: [] },
  },
  {
    path: "candidates.dismiss",
    input: { sourceId: 6, spans: [{ start: 29, end: 32 }], reason: "not_of_interest" },
    answers: { dismissalIds: [1] },
  },
  { path: "candidates.dismiss", input: { sourceId: 6, spans: [], reason: "date" }, fails: "BAD_REQUEST" },
  { path: "candidates.restore", input: { sourceId: 6, dismissalIds: [1] } },
  { path: "candidates.restore", input: { sourceId: 6, dismissalIds: [1] }, fails: "NOT_FOUND" },
  { path: "candidates.markNothing", input: { sourceId: 6 }, answers: { dismissalId: 2 } },
  { path: "candidates.coverage", input: { sourceIds: [6] }, answers: [{ sourceId: 6, settled: true }] },
  { path: "candidates.arithmetic", input: { sourceId: 6 }, answers: { checks: [], open: 0 } },
  { path: "candidates.slips", input: { figures: [] }, answers: [] },

  {
    path: "annotations.insert",
    input: { target: { entity: "observation", id: 177 }, body: "请核对原文" },
    answers: { author: "王芳" },
  },
  {
    path: "annotations.insert",
    input: { target: { entity: "source", id: 999 }, body: "无" },
    fails: "NOT_FOUND",
  },
  { path: "annotations.list", input: {}, answers: [{ body: "请核对原文" }] },
  { path: "annotations.update", input: { id: 1, resolved: true } },
  { path: "annotations.delete", input: { id: 1 }, answers: { deleted: 1 } },
  { path: "annotations.delete", input: { id: 1 }, fails: "NOT_FOUND" },

  { path: "comparisons.list" },
  { path: "comparisons.available", input: { indicatorIds: ["landed-investment"] } },
  { path: "comparisons.compute", input: { spec }, answers: { areaIds: spec.areaIds } },
  {
    path: "comparisons.compute",
    input: {
      spec: { ...spec, boundary: "constant", periods: ["2020", "2022"], normalise: { by: "growth" } },
    },
    answers: { areaIds: spec.areaIds },
  },
  { path: "comparisons.compute", input: { spec: { ...spec, boundary: "old" } }, fails: "BAD_REQUEST" },
  { path: "comparisons.targets", input: { areaIds: ["linping"] }, answers: { counts: { met: 0 } } },
  { path: "comparisons.targets", input: { areaIds: "linping" }, fails: "BAD_REQUEST" },
  {
    path: "comparisons.completeness",
    input: { areaIds: ["yuhang-2021"], indicatorIds: ["landed-investment"], periods: ["2019", "2023"] },
    answers: { counts: { not_applicable: 1, not_read: 1 } },
  },
  { path: "comparisons.completeness", input: { areaIds: [], periods: [] }, fails: "BAD_REQUEST" },
  { path: "comparisons.insert", input: { name: "对标", spec }, answers: { id: 7, note: "" } },
  { path: "comparisons.get", input: { id: 7 }, answers: { name: "对标", spec } },
  { path: "comparisons.get", input: { id: 77 }, fails: "NOT_FOUND" },
  { path: "comparisons.update", input: { id: 7, fields: { name: "对标二" } }, answers: { name: "对标二" } },
  { path: "comparisons.delete", input: { id: 7 }, answers: { deleted: 7 } },
  { path: "comparisons.compute", input: { spec: { ...spec, scenarios: [] } }, fails: "BAD_REQUEST" },

  {
    path: "exports.chart",
    input: { spec, format: "svg" },
    answers: { mediaType: "image/svg+xml; charset=utf-8" },
  },
  { path: "exports.chart", input: { spec, format: "png", width: 400 }, answers: { mediaType: "image/png" } },
  { path: "exports.chart", input: { spec, format: "gif" }, fails: "BAD_REQUEST" },
  { path: "exports.table", input: { spec } },
  { path: "exports.table", input: { spec: { ...spec, areaIds: [] } }, fails: "REFUSED" },
  { path: "exports.observations", input: { query: { search: "楼宇" }, format: "json" } },

  { path: "figureTables.preview", input: { file: table }, answers: { counts: { insert: 1, errors: 1 } } },
  { path: "figureTables.preview", input: { file: { text: "" } }, fails: "UNREADABLE" },
  { path: "figureTables.errors", input: { file: table, mapping: "$MAPPING" } },
  {
    path: "figureTables.insert",
    input: { file: table, mapping: "$MAPPING", expected: { insert: 7, update: 0 } },
    fails: "CONFLICT",
  },
  {
    path: "figureTables.insert",
    input: { file: table, mapping: "$MAPPING" },
    answers: { counts: { insert: 1 } },
  },
  { path: "figureTables.insert", input: { file: table, mapping: "$MAPPING" }, answers: { revision: null } },

  { path: "search.find", input: { text: "签约" } },
  { path: "search.find", input: { text: "" }, answers: [] },

  { path: "history.state", answers: { redo: null } },
  { path: "history.undo" },
  { path: "history.redo" },
  { path: "history.redo", fails: "REFUSED" },
  { path: "history.list", input: { limit: 3 } },
  { path: "history.get", input: { id: 1, limit: 1 } },
  { path: "history.get", input: { id: 9999 }, fails: "NOT_FOUND" },
  { path: "history.of", input: { entity: "observation", id: 177 } },
  { path: "history.revert", input: { id: 9999 }, fails: "NOT_FOUND" },

  { path: "workbook.create", input: { path: "$FOLDER/新.duibiao" }, answers: { name: "新" } },
  { path: "workbook.open", input: { path: "$WORKBOOK" }, answers: { readOnly: false } },
];
