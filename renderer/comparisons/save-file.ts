/** A finished export to where the person wants it: the desktop's dialog, or a download of the browser. */
import type { ExportedFile } from "../../shared/api/exports.ts";
import { shell } from "../app/shell.ts";
import { fromBase64 } from "../sources/bytes.ts";

/** The path where the desktop wrote it, the name that the browser was given, or null if the person gave up. */
export async function saveFile(file: ExportedFile): Promise<{ name: string; path: string | null } | null> {
  const bytes = fromBase64(file.bytes);
  if (shell) {
    const path = await shell.saveFile({ kind: "export", fileName: file.fileName, bytes });
    return path === null ? null : { name: path.split(/[\\/]/).at(-1) ?? path, path };
  }
  const url = URL.createObjectURL(new Blob([bytes], { type: file.mediaType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = file.fileName;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return { name: file.fileName, path: null };
}
