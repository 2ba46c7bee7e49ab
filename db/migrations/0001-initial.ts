/**
 * Schema 1. Tables are STRICT; ids of things that people write are integers that are never used twice (AUTOINCREMENT),
 * those of codelists are words. Numbers as printed are TEXT (exact); what is computed from them is REAL. JSON columns
 * hold canonical JSON (sorted keys), so that equal content is equal text. The text of a source lies apart from its row,
 * by hash: the history can then undo and redo an import without holding the text twice.
 *
 * The changes of a revision are the `change_count` rows from `first_change` on: what is only ever appended needs no
 * index to be found again. `beneath` is the revision that lay on top of the same stack (undo for edits and redos, redo
 * for undos) before this one: see shared/history/stacks.ts. The indexes of observations serve a million of them: counts
 * and filters by area, indicator, period, scenario and review state are answered from an index alone, and `base_value`
 * is in one index only, so that pasting 10,000 values moves few pages. `search_index` holds tokens only
 * (db/queries/search-index.ts).
 */
export const sql = /* sql */ `
CREATE TABLE reference_area (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  code TEXT,
  parent_id TEXT REFERENCES reference_area (id),
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL DEFAULT '',
  valid_from TEXT,
  valid_to TEXT,
  area_km2 TEXT,
  note_zh TEXT NOT NULL DEFAULT '',
  note_en TEXT NOT NULL DEFAULT '',
  earlier_parents TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(earlier_parents))
) STRICT, WITHOUT ROWID;
CREATE INDEX reference_area_by_parent ON reference_area (parent_id);

CREATE TABLE area_alias (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  area_id TEXT NOT NULL REFERENCES reference_area (id),
  alias TEXT NOT NULL,
  UNIQUE (area_id, alias)
) STRICT;

CREATE TABLE area_change (
  id TEXT PRIMARY KEY,
  date TEXT NOT NULL,
  kind TEXT NOT NULL,
  from_ids TEXT NOT NULL CHECK (json_valid(from_ids)),
  to_ids TEXT NOT NULL CHECK (json_valid(to_ids)),
  exact INTEGER NOT NULL,
  note_zh TEXT NOT NULL DEFAULT '',
  note_en TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator (
  id TEXT PRIMARY KEY,
  indicator_group TEXT NOT NULL,
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL DEFAULT '',
  unit TEXT NOT NULL,
  base_unit TEXT NOT NULL,
  measure TEXT NOT NULL,
  accumulation TEXT,
  direction TEXT NOT NULL,
  additive INTEGER NOT NULL,
  stage TEXT,
  definition_zh TEXT NOT NULL DEFAULT '',
  definition_en TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator_alias (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  indicator_id TEXT NOT NULL REFERENCES indicator (id),
  alias TEXT NOT NULL,
  UNIQUE (indicator_id, alias)
) STRICT;

CREATE TABLE source_text (
  text_hash TEXT PRIMARY KEY,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE source (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  publisher TEXT,
  date TEXT,
  area_id TEXT REFERENCES reference_area (id),
  file_name TEXT,
  media_type TEXT NOT NULL,
  text_hash TEXT NOT NULL UNIQUE,
  text_length INTEGER,
  imported_at TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE passage (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source_id INTEGER NOT NULL REFERENCES source (id),
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  words TEXT NOT NULL,
  context_before TEXT NOT NULL DEFAULT '',
  context_after TEXT NOT NULL DEFAULT '',
  CHECK (end_offset >= start_offset)
) STRICT;
CREATE INDEX passage_by_source ON passage (source_id, start_offset);

CREATE TABLE observation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  area_id TEXT NOT NULL REFERENCES reference_area (id),
  indicator_id TEXT NOT NULL REFERENCES indicator (id),
  period TEXT NOT NULL,
  scenario TEXT NOT NULL,
  measure TEXT NOT NULL,
  accumulation TEXT,
  value TEXT,
  value_high TEXT,
  unit TEXT NOT NULL,
  bound TEXT NOT NULL,
  as_reported TEXT NOT NULL DEFAULT '',
  missing_reason TEXT,
  breakdown TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(breakdown)),
  entity TEXT,
  obs_status TEXT NOT NULL DEFAULT 'A',
  review_state TEXT NOT NULL DEFAULT 'entered',
  source_id INTEGER REFERENCES source (id),
  passage_id INTEGER REFERENCES passage (id),
  note TEXT NOT NULL DEFAULT '',
  low_override REAL,
  high_override REAL,
  base_unit TEXT,
  base_value REAL,
  low REAL,
  high REAL,
  CHECK ((value IS NULL) = (missing_reason IS NOT NULL))
) STRICT;
CREATE INDEX observation_by_key ON observation (indicator_id, area_id, period, scenario, review_state);
CREATE INDEX observation_by_area ON observation (area_id, period, scenario, review_state, indicator_id);
CREATE INDEX observation_by_period ON observation (period, scenario, review_state);
CREATE INDEX observation_by_value ON observation (base_value);
CREATE INDEX observation_by_source ON observation (source_id);
CREATE INDEX observation_by_passage ON observation (passage_id);

CREATE TABLE annotation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  target_entity TEXT NOT NULL,
  target_id INTEGER NOT NULL,
  parent_id INTEGER REFERENCES annotation (id),
  body TEXT NOT NULL,
  author TEXT NOT NULL,
  created_at TEXT NOT NULL,
  resolved_at TEXT
) STRICT;
CREATE INDEX annotation_by_target ON annotation (target_entity, target_id);
CREATE INDEX annotation_by_parent ON annotation (parent_id);

CREATE TABLE comparison (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  spec TEXT NOT NULL CHECK (json_valid(spec))
) STRICT;

CREATE TABLE revision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  gesture TEXT NOT NULL,
  params TEXT NOT NULL CHECK (json_valid(params)),
  change_count INTEGER NOT NULL,
  first_change INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo')),
  undoes INTEGER REFERENCES revision (id),
  beneath INTEGER REFERENCES revision (id),
  CHECK ((kind = 'edit') = (undoes IS NULL))
) STRICT;
CREATE UNIQUE INDEX revision_by_undoes ON revision (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  revision_id INTEGER NOT NULL REFERENCES revision (id),
  entity TEXT NOT NULL,
  row_id ANY NOT NULL,
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT CHECK (after IS NULL OR json_valid(after)),
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX change_by_row ON change (entity, row_id);

CREATE TRIGGER revision_is_append_only BEFORE UPDATE ON revision BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE TRIGGER revision_is_kept BEFORE DELETE ON revision BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE TRIGGER change_is_append_only BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE TRIGGER change_is_kept BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE search_entry (
  id INTEGER PRIMARY KEY,
  entity TEXT NOT NULL,
  entity_id ANY NOT NULL,
  UNIQUE (entity, entity_id)
) STRICT;
CREATE VIRTUAL TABLE search_index USING fts5 (
  tokens, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);
`;
