import { existsSync, readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sampleSources } from "../../db/samples/sample-sources.ts";
import { referenceAreas } from "../../shared/codelists/reference-areas.ts";
import { guess } from "./guess.ts";
import { existsOn, guessArea, type NamedArea } from "./guess-area.ts";

const area = (id: string, nameZh: string, more: Partial<NamedArea> = {}): NamedArea => ({
  id,
  nameZh,
  nameEn: "",
  aliases: [],
  parentId: null,
  validFrom: null,
  validTo: null,
  ...more,
});
const areas = [
  area("city", "云州市", { aliases: ["云州"] }),
  area("xiling-old", "西陵区", { aliases: ["原西陵区"], parentId: "city", validTo: "2021-04-08" }),
  area("xiling", "西陵区", { aliases: ["西陵"], parentId: "city", validFrom: "2021-04-09" }),
  area("yunqi", "云栖新城", { aliases: ["云栖"], parentId: "xiling" }),
  area("hightech", "云州高新区（滨湖）", { parentId: "city" }),
];

describe("title", () => {
  const titleOf = (text: string, fileName: string | null = null) => guess(text, fileName, areas).title;
  test("the first line that is a line of the report", () => {
    const furniture = "当前位置：首页 > 新闻\n2024-03-18 09:20\n- 云州新闻网\n来源：云州日报\n文章图片\n";
    expect(titleOf(`${furniture}云栖新城跑出加速度\n正文一段。`)).toBe("云栖新城跑出加速度");
  });
  test("a shoulder line that names no area is joined with the headline that does", () => {
    expect(titleOf("\n\n开年即冲刺 全力拼经济\n\n云栖新城奋力推进产城融合\n\n林晓 周然\n\n\n\n图说")).toBe(
      "开年即冲刺 全力拼经济 云栖新城奋力推进产城融合",
    );
  });
  test("a headline stands alone before a caption, a subheading, authors, or itself once more", () => {
    expect(titleOf("云栖新城一年成绩单\n\n\n\n云州城北广场\n正文。")).toBe("云栖新城一年成绩单");
    expect(titleOf("一年成绩单出炉\n一、云栖新城的招商\n正文。")).toBe("一年成绩单出炉");
    expect(titleOf("一年成绩单出炉\n林晓 周然\n正文。")).toBe("一年成绩单出炉");
    expect(titleOf("云栖新城一年\n\n云栖新城一年\n")).toBe("云栖新城一年");
  });
  test("a text without a headline: its first sentence, cut; without words: the file's name", () => {
    const long = `云栖新城${"很".repeat(60)}好。${"另".repeat(100)}`;
    expect(titleOf(long)).toBe(`云栖新城${"很".repeat(60)}好`);
    expect(titleOf("字".repeat(500)).length).toBe(120);
    expect(titleOf("12345\n678", "2023年云栖.txt")).toBe("2023年云栖");
  });
  test("a Markdown heading loses its mark", () => {
    expect(titleOf("# 云栖新城年报\n\n正文")).toBe("云栖新城年报");
  });
});

describe("publisher", () => {
  const publisherOf = (text: string) => guess(text, null, areas).publisher;
  test("what the page says", () => {
    expect(publisherOf("云栖年报\n来源：云州日报 作者：林晓\n正文")).toBe("云州日报");
    expect(publisherOf(`云栖年报\n${"正文。\n".repeat(30)}来源:云州日报`)).toBe("云州日报");
  });
  test("a line that is a publisher's name; what the page says goes first", () => {
    expect(publisherOf("云栖年报\n- 云州写字楼网\n正文")).toBe("云州写字楼网");
    expect(publisherOf(`云栖年报\n- 云州写字楼网\n${"正文。\n".repeat(30)}- 来源:云州日报`)).toBe("云州日报");
    expect(publisherOf(`云栖年报\n${"正文。\n".repeat(30)}西陵区统计局\n2024年1月20日`)).toBe("西陵区统计局");
  });
  test("an agency's dateline; nothing where nothing says so", () => {
    expect(publisherOf("云栖年报\n新华社云州3月5日电 云栖新城……")).toBe("新华社");
    expect(publisherOf("云栖年报\n正文说了很多，没有署名。")).toBeNull();
  });
});

describe("date", () => {
  const dateOf = (text: string, fileName: string | null = null) => guess(text, fileName, areas).date;
  test.each([
    ["云栖年报\n2024-03-18 09:20:11\n正文", "2024-03-18"],
    ["云栖年报\n- 2024/3/8 9:20\n正文", "2024-03-08"],
    ["云栖年报\n发布时间：2024年3月18日 浏览：300\n正文", "2024-03-18"],
    ["云栖2024年5月经济运行\n正文", "2024-05"],
    ["云栖2024年政府工作报告\n正文写到2022年、2022年、2022年", "2024"],
    ["云栖年报\n2023年做了，2023年又做了，2022年没做", "2023"],
    ["云栖年报\n一次说到2023年", null],
    ["云栖年报\n2023-02-30\n正文", null],
  ])("%#", (text, date) => expect(dateOf(text)).toBe(date));
  test("the file's name helps", () => expect(dateOf("云栖年报\n正文", "yunqi-2023q3.txt")).toBe("2023"));
  test("a day within the words is no dateline", () =>
    expect(dateOf("云栖年报\n2023年9月29日，云栖新城举行集中签约活动，一批项目落地。")).toBeNull());
});

describe("area", () => {
  test("the title's, the inner place before the outer, the longer name before the shorter", () => {
    expect(guess("云州云栖新城年报\n西陵区西陵区西陵区", null, areas).areaId).toBe("yunqi");
    expect(guess("云州高新区(滨湖)年报\n正文", null, areas).areaId).toBe("hightech");
  });
  test("a place re-drawn: the one that existed", () => {
    expect(guess("西陵区年报\n2020-09-29\n", null, areas).areaId).toBe("xiling-old");
    expect(guess("西陵年报\n2020-09-29\n", null, areas).areaId).toBe("xiling-old");
    expect(guess("西陵区年报\n2023-09-29\n", null, areas).areaId).toBe("xiling");
    expect(guess("西陵区年报\n正文", null, areas).areaId).toBe("xiling");
  });
  test("the most frequent in the text where the title names none", () => {
    expect(guess("一年成绩单\n云州。云栖做了，云栖新城又做了，云栖。", null, areas).areaId).toBe("yunqi");
    expect(guess("一年成绩单\n云州、云州、云州、云州，途经云栖。", null, areas).areaId).toBe("city");
    expect(guess("一年成绩单\n哪里也没说。", null, areas).areaId).toBeNull();
  });
  test("validity on a year, a month, a day", () => {
    const [, old, now] = areas;
    expect([existsOn(old!, "2021"), existsOn(now!, "2021")]).toEqual([true, true]);
    expect([existsOn(old!, "2021-05"), existsOn(now!, "2021-03")]).toEqual([false, false]);
    expect([existsOn(old!, "2021-04-08"), existsOn(now!, "2021-04-08")]).toEqual([true, false]);
  });
});

test("never throws, and answers in the contract's form", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string({ unit: "grapheme" }),
          fc.constantFrom("\n", "云栖新城", "2023年", "来源：", "(", "["),
        ),
      ),
      fc.option(fc.string()),
      (parts, name) => {
        const found = guess(parts.join(""), name, areas);
        expect(found.title.length).toBeGreaterThan(0);
        expect(found.date ?? "2024").toMatch(/^\d{4}(-\d{2}){0,2}$/);
        expect(found.publisher).not.toBe("");
      },
    ),
    { numRuns: 500 },
  );
  expect(guessArea("", null, areas)).toBeNull();
  const wall = "云".repeat(300_000);
  const began = performance.now();
  expect(guess(wall, null, areas).areaId).toBeNull();
  expect(performance.now() - began).toBeLessThan(8000);
});

const corpus = new URL("../../../shared/corpus/", import.meta.url);
const there = existsSync(corpus);
describe.skipIf(!there)(`the reports in ../shared/corpus${there ? "" : " (not there: skipped)"}`, () => {
  const files = there ? readdirSync(corpus).filter((name) => name.endsWith(".txt")) : [];
  test.each(files)("%s: area, date and title as a person noted them", (name) => {
    const noted = sampleSources.find(({ id }) => `${id}.txt` === name);
    const found = guess(readFileSync(new URL(name, corpus), "utf8"), name, referenceAreas);
    if (!noted) throw new Error(`no sample for ${name}`);
    expect(found.areaId).toBe(noted.areaId);
    expect(noted.date.startsWith(found.date?.slice(0, 4) ?? "?")).toBe(true);
    expect(found.title.replace(/\s/g, "")).toContain(noted.title.replace(/\s/g, "").slice(0, 8));
  });
});
