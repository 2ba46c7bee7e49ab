import { describe, expect, it } from "vitest";
import { fieldProblem, isSourceDate, tidyDate } from "./source-fields.tsx";

describe("the date of a source", () => {
  it("is a year, a month or a day that the calendar has", () => {
    expect(["2023", "2023-02", "2023-02-28", "2024-02-29"].every(isSourceDate)).toBe(true);
    expect(["23", "2023-13", "2023-02-29", "2023-2-6", "去年", ""].some(isSourceDate)).toBe(false);
  });
  it("is tidied from how people write it, and left alone where it cannot be", () => {
    expect(tidyDate("2023年2月6日")).toBe("2023-02-06");
    expect(tidyDate("２０２３/2/6")).toBe("2023-02-06");
    expect(tidyDate("2023年2月")).toBe("2023-02");
    expect(tidyDate(" 2023年 ")).toBe("2023");
    expect(tidyDate("去年")).toBe("去年");
    expect(tidyDate(" ")).toBeNull();
  });
  it("and the title are what can stand in the way", () => {
    const fields = { title: "年报", publisher: null, date: null, areaId: null };
    expect(fieldProblem(fields)).toBeNull();
    expect(fieldProblem({ ...fields, title: " " })).toBe("sources.titleNeeded");
    expect(fieldProblem({ ...fields, date: "去年" })).toBe("sources.dateInvalid");
  });
});
