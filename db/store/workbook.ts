/** An open workbook: one file, one connection. */
import type { ReadableDb, WritableDb } from "./handles.ts";

interface OpenFile {
  /** Absolute, or as it was given. */
  path: string;
  schema: number;
  /** Closes the connection; a second time does nothing. */
  close: () => void;
}

export type Workbook = OpenFile & ({ readOnly: false; db: WritableDb } | { readOnly: true; db: ReadableDb });
