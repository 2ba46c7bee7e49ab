/**
 * Sources. The text lies apart by its hash (`store/source-text.ts`), outside the history: a source that is undone and imported again
 * finds its text, and a source whose `text_length` is null has facts only.
 */
import type { Columns } from "../../shared/history/change.ts";
import type { Source } from "../../shared/model/source.ts";
import type { ReadableDb } from "../store/handles.ts";
import { getSourceText } from "../store/source-text.ts";
import { all, get, sql } from "../store/sql.ts";

interface SourceRow {
  id: number;
  title: string;
  publisher: string | null;
  date: string | null;
  area_id: string | null;
  file_name: string | null;
  media_type: string;
  text_hash: string;
  text_length: number | null;
  imported_at: string;
  note: string;
}

const sourceOf = (row: SourceRow): Source => ({
  id: row.id,
  title: row.title,
  publisher: row.publisher,
  date: row.date,
  areaId: row.area_id,
  fileName: row.file_name,
  mediaType: row.media_type,
  textHash: row.text_hash,
  textLength: row.text_length,
  importedAt: row.imported_at,
  note: row.note,
});

export const sourceColumns = (source: Source): Columns => ({
  title: source.title,
  publisher: source.publisher,
  date: source.date,
  area_id: source.areaId,
  file_name: source.fileName,
  media_type: source.mediaType,
  text_hash: source.textHash,
  text_length: source.textLength,
  imported_at: source.importedAt,
  note: source.note,
});

export type ListedSource = Source & { observations: number; openAnnotations: number };

/** All sources, the last imported first, with their figures and the open threads on them and their passages. */
export const listSources = (db: ReadableDb): ListedSource[] =>
  all<SourceRow & { observations: number; open_annotations: number }>(
    db,
    sql`SELECT s.*,
          (SELECT COUNT(*) FROM observation o WHERE o.source_id = s.id) AS observations,
          (SELECT COUNT(*) FROM annotation a WHERE a.target_entity = 'source' AND a.target_id = s.id
             AND a.parent_id IS NULL AND a.resolved_at IS NULL)
          + (SELECT COUNT(*) FROM passage p
               JOIN annotation a ON a.target_entity = 'passage' AND a.target_id = p.id
               WHERE p.source_id = s.id AND a.parent_id IS NULL AND a.resolved_at IS NULL) AS open_annotations
        FROM source s ORDER BY s.imported_at DESC, s.id DESC`,
  ).map((row) => ({
    ...sourceOf(row),
    observations: row.observations,
    openAnnotations: row.open_annotations,
  }));

export function findSource(db: ReadableDb, id: number): Source | undefined {
  const row = get<SourceRow>(db, sql`SELECT * FROM source WHERE id = ${id}`);
  return row && sourceOf(row);
}

/** The source with this text. */
export function findSourceByHash(db: ReadableDb, textHash: string): Source | undefined {
  const row = get<SourceRow>(db, sql`SELECT * FROM source WHERE text_hash = ${textHash}`);
  return row && sourceOf(row);
}

/** The text of a source; null where only the facts are held. */
export const textOfSource = (db: ReadableDb, source: Source): string | null =>
  source.textLength === null ? null : getSourceText(db, source.textHash);
