/** Tables of figures that were chosen or dropped, one after another in the dialog. Held outside React, as imports are. */
import { create } from "zustand";
import type { SourceInput } from "../../shared/api/sources.ts";
import { reportProblem } from "../app/toasts.tsx";
import { toBase64 } from "../sources/bytes.ts";

export const acceptedTables = ".csv,.tsv,.xlsx";
export const isTable = (fileName: string): boolean => /\.(csv|tsv|xlsx|xlsm|xls)$/i.test(fileName);

export interface TableFile {
  key: number;
  name: string;
  input: SourceInput;
}
export const useTables = create<{ files: TableFile[] }>(() => ({ files: [] }));
let nextKey = 1;

/** Reads files and puts them in the queue; one that cannot be read is told and does not stop the others. */
export async function takeTables(files: readonly File[]): Promise<void> {
  for (const file of files) {
    try {
      const bytes = toBase64(new Uint8Array(await file.arrayBuffer()));
      const table = { key: nextKey++, name: file.name, input: { fileName: file.name, bytes } };
      useTables.setState((now) => ({ files: [...now.files, table] }));
    } catch (problem) {
      reportProblem(problem);
    }
  }
}

/** The first one is done with, written or not. */
export const dropTable = (): void => useTables.setState(({ files }) => ({ files: files.slice(1) }));
