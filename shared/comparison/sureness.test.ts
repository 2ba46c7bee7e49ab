import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "./compare.ts";
import { factsWith, figure, spec } from "./facts-for-tests.ts";
import { exceeds, type Spanned } from "./ranking.ts";
import { orderOf, Sureness, surenessOf } from "./sureness.ts";

const spanned = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
  .map(
    ([value, below, above]): Spanned => ({ value, low: value - below, high: value + above, bound: "approx" }),
  );

describe("how surely one figure exceeds another", () => {
  it("says of any two what the rule for two says, and nothing of gaps", () => {
    fc.assert(
      fc.property(fc.array(fc.option(spanned), { maxLength: 8 }), (figures) => {
        const sureness = surenessOf(figures);
        expect(Sureness.parse(sureness)).toEqual(sureness);
        for (const [a, one] of figures.entries())
          for (const [b, other] of figures.entries()) {
            const found = orderOf(sureness, a, b);
            expect(found === undefined).toBe(!one || !other || a === b);
            if (!found || !one || !other) continue;
            const [high, low] = found.higher === a ? [one, other] : [other, one];
            expect(high.value).toBeGreaterThanOrEqual(low.value);
            expect(found.order).toBe(exceeds(high, low));
            expect(orderOf(sureness, b, a)).toEqual(found);
          }
      }),
    );
  });

  it("stands with every column of a comparison", () => {
    const result = compare(
      spec({ areaIds: ["east", "west", "north", "south"] }),
      factsWith([
        figure("east", "signed", "200", { bound: "over" }),
        figure("west", "signed", "205", { bound: "approx" }),
        figure("north", "signed", "20"),
      ]),
    );
    expect(result.columns[0]!.sureness).toEqual({ rows: [1, 0, 2], pairs: "pcc" });
    expect(orderOf(result.columns[0]!.sureness!, 0, 1)).toEqual({ higher: 1, order: "probable" });
    expect(orderOf(result.columns[0]!.sureness!, 0, 3)).toBeUndefined();
  });
});
