/**
 * What the preload of the desktop app gives to the window (`shared/actions/shell.ts`). Undefined in the browser, where
 * paths are typed and files come and go through the page.
 */
import type { Shell } from "../../shared/actions/shell.ts";

declare global {
  interface Window {
    duibiaoShell?: Shell;
  }
}

export const shell: Shell | undefined = typeof window === "undefined" ? undefined : window.duibiaoShell;
