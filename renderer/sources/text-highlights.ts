/**
 * Lighting words without touching the page's elements (CSS Custom Highlight API): what is found, and the words the form
 * stands for while the focus is elsewhere. The browser draws them, so that a thousand hits cost nothing.
 */
export type HighlightName = "source-found" | "source-found-now" | "source-draft";

export function light(name: HighlightName, ranges: readonly (Range | null)[]): void {
  // Not there in the test environment.
  if (typeof CSS === "undefined" || !("highlights" in CSS)) return;
  const present = ranges.filter((range) => range !== null);
  if (present.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...present));
}
