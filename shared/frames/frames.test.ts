import { describe, expect, test } from "vitest";
import { indicators } from "../codelists/indicators.ts";
import type { Candidate } from "../extraction/candidate.ts";
import type { ReferenceArea } from "../model/reference-area.ts";
import { Frames, type Lesson } from "./frames.ts";
import { Matcher } from "./proposal.ts";

const lesson = (
  id: number,
  before: string,
  words: string,
  after: string,
  more: Partial<Lesson> = {},
): Lesson => ({
  observationId: id,
  words,
  before,
  after,
  indicatorId: `indicator-${id}`,
  measure: "level",
  accumulation: "flow",
  called: null,
  ...more,
});
const place = (before: string, words: string, after: string, called: string | null = null) => ({
  before,
  words,
  after,
  called,
});

describe("a frame", () => {
  const frames = new Frames([
    lesson(1, "2023年，岚湖新城入驻企业", "近260家", "，规上服务业营收增长12.5%。"),
    lesson(2, "盘活闲置厂房18万平方米，新增停车位", "1200个", "。"),
  ]);
  test("is the same clause with other numbers", () => {
    expect(
      frames.taught(place("2024年，岚湖新城入驻企业", "310家", "，规上服务业营收增长9%。")),
    ).toMatchObject({
      lesson: { observationId: 1 },
      strength: 1,
    });
  });
  test("in another sentence says less, of another unit nothing", () => {
    expect(frames.taught(place("截至年底，新增停车位", "近900个", "，缓解了停车难。"))).toMatchObject({
      lesson: { observationId: 2 },
      strength: 0.7,
    });
    expect(frames.taught(place("截至年底，新增停车位", "18亿元", "，缓解了停车难。"))).toBeNull();
    expect(frames.taught(place("", "310家", ""))).toBeNull();
  });
  test("what was chosen last time counts, and the name that the text gives comes last", () => {
    const again = new Frames([
      lesson(1, "全年新增停车位", "1200个", "。"),
      lesson(2, "全年新增停车位", "800个", "。", { called: "新增停车位数" }),
    ]);
    expect(again.taught(place("全年新增停车位", "50个", "。"))?.lesson.observationId).toBe(2);
    expect(again.taught(place("路边画出泊位", "50个", "。", "新增停车位数"))).toMatchObject({
      strength: 0.5,
    });
  });
});

const area = (id: string, nameZh: string, more: Partial<ReferenceArea> = {}): ReferenceArea => ({
  id,
  kind: "district",
  code: null,
  parentId: null,
  nameZh,
  nameEn: "",
  aliases: [],
  validFrom: null,
  validTo: null,
  areaKm2: null,
  noteZh: "",
  noteEn: "",
  ...more,
});
const candidate = (more: Partial<Candidate>): Candidate => ({
  start: 0,
  end: 3,
  text: "14幢",
  class: "metric",
  value: "14",
  valueHigh: null,
  unit: "幢",
  baseValue: 14,
  baseUnit: "count",
  bound: "eq",
  measure: "level",
  scenario: "actual",
  accumulation: "flow",
  indicator: "新认定重点楼宇数",
  area: null,
  entity: null,
  period: "2023",
  breakdown: {},
  repeatOf: null,
  note: null,
  score: 0.8,
  reasons: [],
  ...more,
});

describe("a proposal", () => {
  const matcher = new Matcher(indicators, [
    area("lanhu-old", "岚湖区", { validTo: "2021-03-31" }),
    area("lanhu", "岚湖区", { validFrom: "2021-04-01", aliases: ["岚湖"] }),
    area("xikou", "溪口新城", { kind: "new_town" }),
  ]);
  const none = new Frames([]);
  const propose = (more: Partial<Candidate>, frames = none, own: string | null = "lanhu") =>
    matcher.propose(candidate(more), { before: "新认定重点楼宇", after: "，" }, frames, own);

  test("takes the indicator of that name, kind and unit, and offers others", () => {
    const found = propose({});
    expect(indicators.find(({ id }) => id === found.indicatorId)?.nameZh).toBe("新认定重点楼宇数");
    expect(found.indicatorChoices.length).toBeGreaterThan(1);
    expect(propose({ indicator: "森林里的鸟鸣" }).indicatorId).toBeNull();
    const growth = propose({ indicator: "固定资产投资增速", unit: "%", measure: "growth" });
    expect(indicators.find(({ id }) => id === growth.indicatorId)?.measure).toBe("growth");
  });
  test("takes the area as it was in the period; the source's own where none is named; none rather than a wrong one", () => {
    expect(propose({ area: "岚湖区", period: "2019" }, none, "xikou")).toMatchObject({
      areaId: "lanhu-old",
      areaFrom: "name",
    });
    expect(propose({ area: "岚湖区" }, none, "xikou").areaId).toBe("lanhu");
    expect(propose({ area: "岚湖" }, none, null).areaId).toBe("lanhu");
    expect(propose({})).toMatchObject({ areaId: "lanhu", areaFrom: "source" });
    expect(propose({ area: "远山镇" })).toMatchObject({ areaId: null, areaFrom: null });
  });
  test("follows what was accepted before, and is surer of it", () => {
    const id = indicators[0]!.id;
    const frames = new Frames([
      lesson(5, "新认定重点楼宇", "9幢", "，", { indicatorId: id, accumulation: "stock" }),
    ]);
    const found = propose({}, frames);
    expect(found).toMatchObject({
      indicatorId: id,
      indicatorFrom: "frame",
      taughtBy: 5,
      accumulation: "stock",
    });
    expect(found.score).toBeGreaterThan(0.8);
    const gone = new Frames([lesson(5, "新认定重点楼宇", "9幢", "，", { indicatorId: "deleted" })]);
    expect(propose({}, gone)).toMatchObject({ taughtBy: null, indicatorFrom: "name", score: 0.8 });
  });
});
