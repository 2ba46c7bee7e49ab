import { expect, it } from "vitest";
import type { ReviewCandidate } from "../../shared/api/candidates.ts";
import { markOfPassage, marksOf, passageKey } from "./text-marks.ts";

const candidate = (start: number, end: number, state: ReviewCandidate["state"]) =>
  ({ start, end, state }) as ReviewCandidate;

it("marks what is stored as it is stored, once, and what was stored without a candidate too", () => {
  const candidates = [candidate(0, 4, "open"), candidate(11, 15, "accepted")];
  const cutWider = { id: 7, start: 10, end: 15 };
  const byHand = { id: 8, start: 30, end: 34 };
  expect(marksOf(candidates, [cutWider, byHand])).toEqual([
    { key: "0-4", start: 0, end: 4, state: "open" },
    { key: "11-15", start: 10, end: 15, state: "accepted" },
    { key: passageKey(8), start: 30, end: 34, state: "stored" },
  ]);
  expect(markOfPassage(cutWider, candidates)).toBe("11-15");
  expect(markOfPassage(byHand, candidates)).toBe(passageKey(8));
});

it("keeps two figures apart that were stored from one passage", () => {
  const candidates = [candidate(0, 4, "accepted"), candidate(6, 9, "accepted")];
  const marks = marksOf(candidates, [{ id: 1, start: 0, end: 9 }]);
  expect(marks.map(({ start, end }) => [start, end])).toEqual([
    [0, 4],
    [6, 9],
  ]);
});
