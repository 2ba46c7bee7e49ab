/** F6 goes from pane to pane: title, navigation, view, inspector. A pane is what carries `data-pane`. */
const focusable =
  'button:not([disabled]), [href], input:not([disabled]), select, textarea, [tabindex]:not([tabindex="-1"])';

export function nextPane(): void {
  const panes = [...document.querySelectorAll<HTMLElement>("[data-pane]:not([inert])")];
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  for (let step = 1; step <= panes.length; step++) {
    const pane = panes[(at + step) % panes.length];
    const target = pane?.querySelector<HTMLElement>(`[data-pane-start], ${focusable}`);
    if (!target) continue;
    target.focus();
    return;
  }
}
