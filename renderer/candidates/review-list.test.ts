import { describe, expect, it } from "vitest";
import type { ReviewCandidate } from "../../shared/api/candidates.ts";
import {
  bulkSelection,
  bySection,
  countStates,
  everything,
  filtered,
  keyOf,
  nextOpen,
  withOwn,
} from "./review-list.ts";

const one = (start: number, rest: Partial<ReviewCandidate> = {}) =>
  ({
    start,
    end: start + 3,
    class: "metric",
    state: "open",
    score: 0.9,
    repeatOf: null,
    missing: [],
    section: 0,
    indicatorId: "investment",
    ...rest,
  }) as ReviewCandidate;

describe("the list of candidates", () => {
  const all = [
    one(0),
    one(10, { state: "accepted" }),
    one(20),
    one(30, { state: "dismissed", section: 1 }),
    one(40, { section: 1 }),
  ];

  it("goes from open to open, round the end, and back", () => {
    expect(nextOpen(all, all[0]!, 1)?.start).toBe(20);
    expect(nextOpen(all, all[4]!, 1)?.start).toBe(0);
    expect(nextOpen(all, all[2]!, -1)?.start).toBe(0);
    expect(nextOpen(all, all[0]!, -1)?.start).toBe(40);
    expect(nextOpen([all[1]!], all[1]!, 1)).toBeNull();
  });
  it("leaves out what is no figure and what the text says again", () => {
    expect(withOwn([one(0, { class: "other" }), one(5, { repeatOf: 0 }), one(9)], []).map(keyOf)).toEqual([
      "9-12",
    ]);
  });
  it("puts spans of one's own in place of the open ones that they overlap, until they are accepted", () => {
    const own = [one(18, { end: 24 })];
    expect(withOwn(all, own).map((candidate) => candidate.start)).toEqual([0, 10, 18, 30, 40]);
    const accepted = [one(18, { end: 24, state: "accepted" })];
    expect(withOwn(accepted, own)).toEqual(accepted);
  });
  it("filters by state, kind and score; the current one stays; the counts are of every state", () => {
    const filter = { state: "open" as const, kind: "all" as const, score: 0 };
    expect(filtered(all, filter, keyOf(all[1]!)).map((candidate) => candidate.start)).toEqual([
      0, 10, 20, 40,
    ]);
    expect(filtered([one(0, { class: "entity" }), one(5)], { ...filter, kind: "entity" }, null)).toHaveLength(
      1,
    );
    expect(filtered([one(0, { score: 0.4 }), one(5)], { ...filter, score: 0.5 }, null)).toHaveLength(1);
    expect(countStates(all, everything)).toEqual({ open: 3, accepted: 1, dismissed: 1, all: 5 });
  });
  it("groups by section in the order of the text", () => {
    const groups = bySection(all, []);
    expect(groups.map(({ index, candidates }) => [index, candidates.length])).toEqual([
      [0, 3],
      [1, 2],
    ]);
  });
  it("says of a bulk how many it is about: whole ones, and those that only lack a name", () => {
    const open = [
      one(0),
      one(5, { score: 0.5 }),
      one(10, { missing: ["indicator"], indicatorId: null }),
      one(15, { missing: ["indicator", "period"], indicatorId: null }),
      one(20, { state: "accepted" }),
      one(25, { section: 2 }),
    ];
    const some = (scope: object) => {
      const { candidates, whole, nameless } = bulkSelection(open, {
        score: 0.8,
        indicatorId: null,
        section: null,
        ...scope,
      });
      return [candidates.length, whole, nameless];
    };
    expect(some({})).toEqual([4, 2, 1]);
    expect(some({ score: 0 })).toEqual([5, 3, 1]);
    expect(some({ indicatorId: "investment" })).toEqual([2, 2, 0]);
    expect(some({ section: 2 })).toEqual([1, 1, 0]);
  });
});
