import { describe, expect, it } from "vitest";
import { sixDigits } from "./chart-pane.tsx";

describe("the ground of a chart", () => {
  it("is a colour of six digits, however it was written", () => {
    expect(sixDigits("#fff")).toBe("#ffffff");
    expect(sixDigits("#1c2")).toBe("#11cc22");
    expect(sixDigits("#1c1f24")).toBe("#1c1f24");
  });
});
