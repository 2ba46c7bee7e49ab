/** Names that the preload script and the page agree on. Apart from `shell.ts`, so that the preload carries no schemas. */

/** The shell's name on `window`. */
export const shellName = "duibiaoShell";

/** What the preload posts to the page's own window with the engine's message port. */
export const portMessage = "duibiao-port";
