/** A source: one report, with its text where it has been imported; and the passages in it that figures come from. */
import { z } from "zod";

export const Source = z.object({
  id: z.int(),
  title: z.string().min(1),
  publisher: z.string().nullable(),
  /** Date of publication or of the report, YYYY, YYYY-MM or YYYY-MM-DD. */
  date: z.string().nullable(),
  /** The area it reports on. */
  areaId: z.string().nullable(),
  fileName: z.string().nullable(),
  mediaType: z.string(),
  /** SHA-256 of the text as UTF-8, lower-case hex: the same text is the same source. */
  textHash: z.string(),
  /** Length of the text in UTF-16 code units; null where only the facts are held and the text was never imported. */
  textLength: z.int().nullable(),
  importedAt: z.string(),
  note: z.string(),
});
export type Source = z.infer<typeof Source>;

const tableTypes = new Set(["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"]);
/** A table of figures: its cells were mapped when it was imported, there is no prose to review. */
export const isTable = ({ mediaType }: Pick<Source, "mediaType">): boolean => tableTypes.has(mediaType);

/** `start` and `end` are UTF-16 offsets into the source's text, end exclusive. */
export const Passage = z.object({
  id: z.int(),
  sourceId: z.int(),
  start: z.int().min(0),
  end: z.int().min(0),
  /** The words of the span as printed: 约578亿元. */
  words: z.string(),
  /** Up to 40 characters on either side, by which a new edition finds the place again; empty where there is no text. */
  before: z.string(),
  after: z.string(),
});
export type Passage = z.infer<typeof Passage>;
