import { expect, it } from "vitest";
import { clock, moment, size } from "./when.ts";

const at = new Date(2026, 10, 21, 14, 32, 5);
it("says as much of a moment as one needs", () => {
  expect(clock(at.toISOString(), new Date(2026, 10, 21, 20))).toBe("14:32");
  expect(clock(at.toISOString(), new Date(2026, 11, 1))).toBe("11-21 14:32");
  expect(clock(at.toISOString(), new Date(2027, 0, 1))).toBe("2026-11-21 14:32");
  expect(moment(at.toISOString())).toBe("2026-11-21 14:32:05");
  expect(clock("never")).toBe("never");
});
it("says how large a file is", () => {
  expect([size(812), size(81_200), size(8_120_000)]).toStrictEqual(["812 B", "81 KB", "8.1 MB"]);
});
