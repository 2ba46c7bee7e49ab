import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { likeness, matching, NameIndex, nearest, rank } from "./name-match.ts";

const indicators = [
  { id: "investment.signed", names: ["签约项目总投资额", "Investment of projects signed", "签约总投资"] },
  { id: "projects.signed", names: ["签约项目数", "Projects signed", "新签约项目"] },
  { id: "towers", names: ["商务楼宇数", "Office towers"] },
];

describe("words of a report", () => {
  it("find the indicator they are near to", () => {
    expect(nearest("集中签约项目总投资额", indicators)?.id).toBe("investment.signed");
    expect(nearest("签约项目", indicators)?.id).toBe("projects.signed");
    expect(nearest("楼宇", indicators, 0.6)?.id).toBe("towers");
  });
  it("find nothing rather than something far off", () => {
    expect(nearest("森林覆盖率", indicators)).toBeNull();
    expect(nearest("", indicators)).toBeNull();
  });
  it("are compared alike in both directions, 1 only for the same name", () => {
    expect(likeness("ＡＩ企业数", "ai企业数")).toBe(1);
    expect(likeness("总投资", "总投资额")).toBe(likeness("总投资额", "总投资"));
    expect(likeness("总投资", "总投资额")).toBeLessThan(1);
  });
});

describe("words typed into a picker", () => {
  it("match by beginning, inside, and characters in order, aliases too", () => {
    expect(rank("签约项目数", ["签约项目数"])).toBe(0);
    expect(rank("签约", ["签约项目数"])).toBe(1);
    expect(rank("项目", ["签约项目数"])).toBe(2);
    expect(rank("签数", ["签约项目数"])).toBe(3);
    expect(rank("数签", ["签约项目数"])).toBe(-1);
    expect(rank("ofc", ["Office towers"])).toBe(-1);
    expect(rank("TOWERS", ["Office towers"])).toBe(2);
  });
  it("leave the order alone where the match is as good", () => {
    expect(matching("", indicators).map((i) => i.id)).toEqual(indicators.map((i) => i.id));
    expect(matching("新签约", indicators).map((i) => i.id)).toEqual(["projects.signed"]);
  });
});

describe("the index of names", () => {
  const names = fc.stringMatching(/^[甲乙丙丁总投资额项目]{1,6}$/);
  it("scores as the plain rule does, best first", () => {
    fc.assert(
      fc.property(fc.array(names, { minLength: 1, maxLength: 12 }), names, (all, words) => {
        const things = all.map((name, index) => ({ id: String(index), names: [name] }));
        const found = new NameIndex(things).best(words, 100);
        for (const { thing, score } of found) expect(score).toBeCloseTo(likeness(words, thing.names[0]!), 10);
        const best = Math.max(...all.map((name) => likeness(words, name)));
        expect(found[0]?.score ?? 0).toBeCloseTo(best, 10);
        expect(found.map(({ score }) => score)).toEqual(
          found.map(({ score }) => score).sort((a, b) => b - a),
        );
      }),
    );
  });
  it("finds names of one character only where they are the same", () => {
    const index = new NameIndex([{ id: "1", names: ["丙"] }]);
    expect(index.best("丙")).toMatchObject([{ score: 1 }]);
    expect(index.best("丙丁")).toEqual([]);
  });
});
