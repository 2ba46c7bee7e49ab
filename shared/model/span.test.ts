import * as fc from "fast-check";
import { expect, test } from "vitest";
import { overlaps, SpanIndex, sharedLength } from "./span.ts";

const span = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 12 }))
  .map(([start, length]) => ({ start, end: start + length }));

test("the index finds what a walk over all finds", () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 30 }), span, (spans, asked) => {
      const plain = spans
        .filter((one) => overlaps(one, asked))
        .sort((a, b) => a.start - b.start || a.end - b.end);
      expect(new SpanIndex(spans).over(asked)).toEqual(plain);
      for (const one of plain) expect(sharedLength(one, asked)).toBeGreaterThan(0);
    }),
  );
});
