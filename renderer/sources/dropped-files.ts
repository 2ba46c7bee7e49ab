/** The files of a drop, those within dropped folders too. What is dropped is taken at once, read after. */
export interface Dropped {
  files: File[];
  /** Whether some of them come out of a folder, where not everything need be a report. */
  fromFolder: boolean;
}

export async function droppedFiles(data: DataTransfer): Promise<Dropped> {
  // The list is empty after the first pause: everything is taken out of it before.
  const items = [...data.items].filter((item) => item.kind === "file");
  const plain = [...data.files];
  const entries = items.map((item) => item.webkitGetAsEntry());
  if (!entries.some((entry) => entry?.isDirectory)) return { files: plain, fromFolder: false };
  const files: File[] = [];
  for (const entry of entries) if (entry) await walk(entry, files);
  return { files, fromFolder: true };
}

async function walk(entry: FileSystemEntry, files: File[]): Promise<void> {
  if (entry.isFile) {
    files.push(
      await new Promise<File>((found, failed) => (entry as FileSystemFileEntry).file(found, failed)),
    );
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A folder is told in portions; an empty one is the end.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((found, failed) => reader.readEntries(found, failed));
    if (part.length === 0) return;
    for (const one of part) await walk(one, files);
  }
}
