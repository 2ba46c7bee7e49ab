import { describe, expect, it } from "vitest";
import { indicators } from "../../shared/codelists/indicators.ts";
import { referenceAreas } from "../../shared/codelists/reference-areas.ts";
import { draftOf } from "./figure-draft.ts";
import { readingsOf } from "./readings-of.ts";

const text =
  "云溪新城年报\r\n\r\n2022年，云溪新城签约项目46个，总投资约312亿元，同比增长18.5%。\r\n2023年，新城力争签约项目60个以上。";
const area = referenceAreas.find((one) => one.nameZh === "临平新城")!;

describe("readings and the form", () => {
  const readings = readingsOf(text, { title: "云溪新城年报", date: "2023-01-18", area: "云溪新城" });
  const draft = (words: string) => {
    const start = text.indexOf(words);
    return draftOf({
      text,
      span: { start, end: start + words.length },
      readings,
      source: { date: "2023-01-18", areaId: area.id },
      areas: referenceAreas,
      indicators,
    });
  };
  it("stand exactly on their words, behind CRLF too", () => {
    const words = readings.map((reading) => text.slice(reading.start, reading.end));
    expect(words).toEqual(["46个", "约312亿元", "18.5%", "60个以上"]);
  });
  it("fill the form: indicator, period, scenario", () => {
    const money = indicators.find((one) => one.id === draft("约312亿元").indicatorId);
    expect(money?.baseUnit).toBe("CNY");
    expect(draft("46个")).toMatchObject({ period: "2022", scenario: "actual" });
    expect(draft("60个以上")).toMatchObject({ period: "2023", scenario: "target" });
    expect(draft("18.5%").measure).toBe("growth");
  });
});
