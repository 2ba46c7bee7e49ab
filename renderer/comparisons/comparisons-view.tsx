/** Comparisons: choices on top, table and chart side by side, notes below. */
import type { ReactElement } from "react";

export function ComparisonsView(): ReactElement {
  return <section aria-label="comparisons" />;
}
