/** A finished export goes to a place the person chooses (desktop) or to the downloads (browser). */
import type { ExportedFile } from "../../shared/api/exports.ts";
import { shell } from "./shell.ts";

export const bytesOf = (file: ExportedFile): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(file.bytes), (char) => char.charCodeAt(0));

/** The path or name it was written to; null where the person changed their mind. */
export async function saveFile(file: ExportedFile): Promise<string | null> {
  const bytes = bytesOf(file);
  if (shell) return shell.saveFile({ kind: "export", fileName: file.fileName, bytes });
  const url = URL.createObjectURL(new Blob([bytes], { type: file.mediaType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = file.fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return file.fileName;
}
