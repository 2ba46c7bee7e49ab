/** What an importer makes of a document's bytes. */
export interface ReadDocument {
  /** Lines are paragraphs, headings or rows of tables (cells parted by tabs); line feeds only. */
  text: string;
  mediaType: string;
  /** What the file says of itself, where that can be believed; otherwise guessed from the text. */
  title?: string;
  /** YYYY-MM-DD. */
  date?: string;
  publisher?: string;
}

export type DocumentKind = "docx" | "pdf" | "html";

const squeezed = (text: string) => text.replace(/\s+/g, "");

/** A title out of a file's properties counts only if the page begins with it: most are those of a template. */
export function confirmedTitle(title: string | undefined, text: string): string | undefined {
  const words = squeezed(title ?? "");
  return words.length >= 4 && squeezed(text.slice(0, 1_500)).includes(words) ? title!.trim() : undefined;
}
