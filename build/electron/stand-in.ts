/** What Vitest takes for `electron` (the alias is in `build/vite/vitest.config.ts`). */
export * from "../../main/electron/stand-in.ts";
export { rendererIpc as ipcRenderer } from "../../main/electron/stand-in.ts";
