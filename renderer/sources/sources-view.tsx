/** The reports: their list, the text with its lit passages, and the form that takes a figure out of the words. */
import type { ReactElement } from "react";

export function SourcesView(): ReactElement {
  return <section aria-label="sources" />;
}
