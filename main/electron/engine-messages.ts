/** What main process and engine process say to each other, besides the ports. */

export type ToEngine =
  /** With one port: a page wants to call. */
  | { kind: "connect" }
  /** Close the workbook and end. */
  | { kind: "close" };

export type FromEngine =
  /** Something to tell the user: the workbook that was asked for did not open. */
  { kind: "problem"; text: string };
