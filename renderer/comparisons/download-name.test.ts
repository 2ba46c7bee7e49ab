import { describe, expect, it } from "vitest";
import { downloadName } from "./download-name.ts";

const day = new Date(2026, 10, 5, 23, 59);

describe("the name of an export", () => {
  it("is the title and the day", () => {
    expect(downloadName("签约项目总投资额", "svg", day)).toBe("签约项目总投资额-2026-11-05.svg");
  });
  it("has nothing in it that a system refuses", () => {
    expect(downloadName(' a/b\\c:d*e?f"g<h>i|j\n. ', "csv", day)).toBe("a b c d e f g h i j-2026-11-05.csv");
    expect(downloadName("..", "png", day)).toBe("duibiao-2026-11-05.png");
    expect(downloadName("CON", "png", day)).toBe("duibiao CON-2026-11-05.png");
  });
  it("is not too long, and never cut inside a character", () => {
    const name = downloadName("😀".repeat(200), "svg", day);
    expect(name.isWellFormed()).toBe(true);
    expect(Array.from(name)).toHaveLength(80 + "-2026-11-05.svg".length);
  });
});
