/** Reference areas and indicators: added, changed, removed only while nothing uses them. */
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { dropFresh } from "../../db/store/fresh-workbook.ts";
import type { Engine } from "../engine/context.ts";
import { freeSlug } from "./slug.ts";
import { failureOf, type TestClient, testClient } from "./test-client.ts";

let client: TestClient;
let engine: Engine;

beforeEach(async () => {
  ({ client, engine } = await testClient());
});
afterEach(() => engine.close());
afterAll(dropFresh);

describe("areas", () => {
  const find = async (id: string) => (await client.areas.list()).areas.find((area) => area.id === id);

  test("a new workbook has the areas of Hangzhou before and after 2021, and the changes between them", async () => {
    const { areas, changes } = await client.areas.list();
    expect(areas.find(({ id }) => id === "linping")).toMatchObject({
      nameZh: "临平区",
      parentId: "hangzhou",
    });
    expect(changes.find(({ toIds }) => toIds.includes("linping"))).toMatchObject({ kind: "split" });
    expect((await client.history.list({})).total).toBe(0);
  });
  test("an id is made from the English name, the code, or a number", async () => {
    expect(
      (await client.areas.insert({ kind: "park", nameZh: "云谷", nameEn: "Cloud Valley (West)" })).id,
    ).toBe("cloud-valley-west");
    expect(
      (await client.areas.insert({ kind: "park", nameZh: "云谷二", nameEn: "Cloud Valley (West)" })).id,
    ).toBe("cloud-valley-west-2");
    expect((await client.areas.insert({ kind: "district", nameZh: "甲区", code: "999901" })).id).toBe(
      "999901",
    );
    expect((await client.areas.insert({ kind: "district", nameZh: "乙区" })).id).toBe("area-1");
    expect((await client.areas.insert({ kind: "district", nameZh: "丙区" })).id).toBe("area-2");
  });
  test("inserting with aliases is one revision; blanks and repetitions are dropped", async () => {
    const area = await client.areas.insert({
      kind: "park",
      nameZh: "云谷",
      parentId: "linping",
      aliases: ["云谷园", " 云谷园 ", "", "Yungu"],
      areaKm2: "3.2",
    });
    expect(area).toMatchObject({
      aliases: ["云谷园", "Yungu"],
      parentId: "linping",
      areaKm2: "3.2",
      validTo: null,
    });
    expect((await client.history.state()).undo).toMatchObject({
      changeCount: 3,
      gesture: { params: { name: "云谷" } },
    });
    await client.history.undo();
    expect(await find(area.id)).toBeUndefined();
  });
  test("changing it changes what differs, aliases one by one", async () => {
    const { id } = await client.areas.insert({ kind: "park", nameZh: "云谷", aliases: ["甲", "乙"] });
    const after = await client.areas.update({ id, fields: { nameEn: "Yungu", aliases: ["乙", "丙"] } });
    expect(after).toMatchObject({ nameEn: "Yungu", aliases: ["乙", "丙"] });
    const undo = (await client.history.state()).undo!;
    expect(
      (await client.history.get({ id: undo.id })).changes.map((c) => [c.entity, c.before, c.after]),
    ).toEqual([
      ["reference_area", { name_en: "" }, { name_en: "Yungu" }],
      ["area_alias", { area_id: id, alias: "甲" }, null],
      ["area_alias", null, { area_id: id, alias: "丙" }],
    ]);
    await client.history.undo();
    expect((await find(id))?.aliases.toSorted()).toEqual(["乙", "甲"].toSorted());
    const before = (await client.history.list({})).total;
    await client.areas.update({ id, fields: { nameZh: "云谷" } });
    expect((await client.history.list({})).total).toBe(before);
  });
  test("refuses a second one, a circle, a parent that is not there, an end before the beginning", async () => {
    const { id } = await client.areas.insert({ kind: "park", nameZh: "云谷", parentId: "linping" });
    expect(await failureOf(client.areas.insert({ id, kind: "park", nameZh: "别的" }))).toMatchObject({
      code: "CONFLICT",
    });
    expect(await failureOf(client.areas.update({ id: "hangzhou", fields: { parentId: id } }))).toMatchObject({
      code: "REFUSED",
    });
    expect(await failureOf(client.areas.update({ id, fields: { parentId: id } }))).toMatchObject({
      code: "REFUSED",
    });
    expect(await failureOf(client.areas.update({ id, fields: { parentId: "nowhere" } }))).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(
      await failureOf(
        client.areas.update({ id, fields: { validFrom: "2024-01-02", validTo: "2024-01-01" } }),
      ),
    ).toMatchObject({ code: "UNREADABLE", details: { field: "validTo" } });
    expect(await failureOf(client.areas.update({ id: "none", fields: {} }))).toMatchObject({
      code: "NOT_FOUND",
    });
  });
  test("one that is used is not removed: the refusal says by what and how many", async () => {
    await client.areas.insert({ id: "yungu", kind: "park", nameZh: "云谷" });
    await client.areas.insert({ id: "yungu-east", kind: "park", nameZh: "云谷东", parentId: "yungu" });
    await client.sources.insert({ input: { text: "云谷年报\n正文" }, fields: { areaId: "yungu" } });
    const fields = { areaId: "yungu", indicatorId: "signed-projects", period: "2024", value: "1" };
    const { inserted } = await client.observations.edit({ insert: [{ fields }, { fields }] });
    engine.commit({ code: "gesture.comparison.insert", params: { name: "一" } }, [
      {
        entity: "comparison",
        id: 1,
        before: null,
        after: {
          name: "一",
          note: "",
          spec: JSON.stringify({ areaIds: ["yungu"], indicatorIds: ["signed-projects"] }),
        },
      },
    ]);
    const refused = await failureOf(client.areas.delete({ id: "yungu" }));
    expect(refused.code).toBe("REFUSED");
    expect(refused.details?.["uses"]).toEqual({
      observations: 2,
      sources: 1,
      children: 1,
      changes: 0,
      comparisons: 1,
    });
    expect(refused.text["zh-CN"]).toContain("2 个数据、1 份报告、1 个下属地区、1 个对比");
    expect(await failureOf(client.areas.delete({ id: "jianggan" }))).toMatchObject({
      details: { uses: { changes: 3 } },
    });
    expect(await failureOf(client.indicators.delete({ id: "signed-projects" }))).toMatchObject({
      code: "REFUSED",
      details: { uses: { observations: 2, comparisons: 1 } },
    });

    await client.observations.edit({ delete: inserted });
    expect((await client.areas.delete({ id: "yungu-east" })).revision.changeCount).toBe(1);
    expect(await find("yungu-east")).toBeUndefined();
    await client.history.undo();
    expect(await find("yungu-east")).toMatchObject({ parentId: "yungu" });
  });
  test("slugs are words", () => {
    expect(freeSlug("area", ["Chun'an County"], new Set())).toBe("chun-an-county");
    expect(freeSlug("area", ["淳安", null, "330127"], new Set())).toBe("330127");
    expect(freeSlug("area", ["——"], new Set(["area-1"]))).toBe("area-2");
  });
});

describe("indicators", () => {
  test("the base unit follows from the unit; levels add up unless told otherwise", async () => {
    const signed = await client.indicators.insert({
      group: "investment-promotion",
      nameZh: "意向投资额",
      nameEn: "Intended investment",
      unit: "亿元",
      aliases: ["意向金额"],
    });
    expect(signed).toMatchObject({
      id: "intended-investment",
      baseUnit: "CNY",
      measure: "level",
      additive: true,
      direction: "neutral",
      aliases: ["意向金额"],
    });
    const rate = await client.indicators.insert({
      group: "fiscal",
      nameZh: "留存率",
      unit: "%",
      measure: "share",
    });
    expect(rate).toMatchObject({
      id: "indicator-1",
      baseUnit: "percent",
      additive: false,
      accumulation: null,
    });
    const changed = await client.indicators.update({
      id: rate.id,
      fields: { unit: "万元", aliases: ["留存"], baseUnit: "nonsense" },
    });
    expect(changed).toMatchObject({ unit: "万元", baseUnit: "CNY", aliases: ["留存"] });
    expect((await client.indicators.delete({ id: rate.id })).revision.changeCount).toBe(2);
    expect((await client.indicators.list()).some(({ id }) => id === rate.id)).toBe(false);
    await client.history.undo();
    expect((await client.indicators.list()).find(({ id }) => id === rate.id)).toEqual(changed);
  });
  test("refuses a unit nobody knows and an id that is taken", async () => {
    expect(
      await failureOf(client.indicators.insert({ group: "fiscal", nameZh: "甲", unit: "坨" })),
    ).toMatchObject({ code: "UNREADABLE", details: { field: "unit" } });
    expect(
      await failureOf(client.indicators.insert({ id: "gdp", group: "fiscal", nameZh: "甲", unit: "个" })),
    ).toMatchObject({ code: "CONFLICT" });
    expect(await failureOf(client.indicators.delete({ id: "none" }))).toMatchObject({ code: "NOT_FOUND" });
  });
});
