/** Full-text search over sources, indicators, observations' notes and comments; words of one and two characters too. */
import { z } from "zod";
import { about } from "./failure.ts";

export const SearchHit = z.object({
  entity: z.enum(["source", "indicator", "observation", "annotation"]),
  id: z.union([z.int(), z.string()]),
  title: z.string(),
  /** The words round the hit; `hit` is the span of the hit in them. */
  snippet: z.string(),
  hit: z.object({ start: z.int(), end: z.int() }),
  /** Offset in the source's text, for hits in sources. */
  offset: z.int().nullable(),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const search = {
  find: about("Search the workbook")
    .input(z.object({ text: z.string(), limit: z.int().max(500).default(50) }))
    .output(z.array(SearchHit)),
};
