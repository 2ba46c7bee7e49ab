/** Names of the channels between the preload script and the main process. */

/** Preload → main, with an answer. The first argument is the name of the call (`shell-calls.ts`). */
export const callChannel = "duibiao:call";
/** Preload → main: the page wants the engine's port. Main → preload: here it is. */
export const portChannel = "duibiao:port";
/** Main → preload: an action was chosen in the menu. */
export const actionChannel = "duibiao:action";
/** Main → preload: the desktop wants a workbook opened. */
export const openChannel = "duibiao:open";
