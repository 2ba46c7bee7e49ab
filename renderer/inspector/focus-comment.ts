/** Opens the comments and puts the cursor into the field for a new one: Shift+F2, and the context menu. */
import { showTab } from "../app/selection.ts";

export function focusComment(): void {
  showTab("annotations");
  requestAnimationFrame(() => document.querySelector<HTMLElement>(".comment-form.new textarea")?.focus());
}
