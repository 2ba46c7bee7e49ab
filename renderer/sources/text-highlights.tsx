/**
 * Lighting words without touching the page's elements (CSS Custom Highlight API): what is found, and the words the form
 * stands for while the focus is elsewhere. The browser draws them, so that a thousand hits cost nothing.
 */
import { memo, type RefObject, useEffect } from "react";
import { rangesOfSpans, type Span } from "./text-offsets.ts";

export type HighlightName =
  | "source-found"
  | "source-found-now"
  | "source-draft"
  | "source-operand"
  | "source-sentence";

function light(name: HighlightName, ranges: readonly Range[]): void {
  // Not there in the test environment.
  if (typeof CSS === "undefined" || !("highlights" in CSS)) return;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}

/** Lights spans of the text on the page; again whenever the page was drawn anew (`drawn` differs). */
export const Lights = memo(function Lights(props: {
  root: RefObject<HTMLElement | null>;
  name: HighlightName;
  spans: readonly Span[];
  drawn: unknown;
}) {
  // After every drawing of this part, which is memoised: that is when spans or page have changed.
  useEffect(() => {
    if (props.root.current) light(props.name, rangesOfSpans(props.root.current, props.spans));
    return () => light(props.name, []);
  });
  return null;
});
