/** What the title bar and the file menu say about the open workbook. */
import type { WorkbookInfo } from "../../shared/api/workbook.ts";
import type { ReadableDb } from "../store/handles.ts";
import { get, sql } from "../store/sql.ts";

/** Schema, counts and the time of the last revision (UTC; null: none yet). */
export function workbookFacts(db: ReadableDb): Pick<WorkbookInfo, "schema" | "savedAt" | "counts"> {
  const row = get<{
    schema: number;
    saved_at: string | null;
    observations: number;
    sources: number;
    comparisons: number;
    open_annotations: number;
  }>(
    db,
    sql`SELECT
      (SELECT user_version FROM pragma_user_version) AS schema,
      (SELECT at FROM revision ORDER BY id DESC LIMIT 1) AS saved_at,
      (SELECT count(*) FROM observation) AS observations,
      (SELECT count(*) FROM source) AS sources,
      (SELECT count(*) FROM comparison) AS comparisons,
      (SELECT count(*) FROM annotation WHERE parent_id IS NULL AND resolved_at IS NULL) AS open_annotations`,
  )!;
  return {
    schema: row.schema,
    savedAt: row.saved_at,
    counts: {
      observations: row.observations,
      sources: row.sources,
      comparisons: row.comparisons,
      openAnnotations: row.open_annotations,
    },
  };
}
