/**
 * Schema 2: what people decided not to take from a source. Candidates are not stored, they follow from the text; what
 * was accepted are passages and observations as before. `scope` says whether one figure, a passage or the whole source
 * is meant (then the span is 0, 0). The words and the characters around them lead into a new edition of the text.
 */
export const sql = /* sql */ `
CREATE TABLE dismissal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source_id INTEGER NOT NULL REFERENCES source (id),
  scope TEXT NOT NULL CHECK (scope IN ('numeral', 'passage', 'source')),
  start_offset INTEGER NOT NULL DEFAULT 0,
  end_offset INTEGER NOT NULL DEFAULT 0,
  words TEXT NOT NULL DEFAULT '',
  context_before TEXT NOT NULL DEFAULT '',
  context_after TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  CHECK (end_offset >= start_offset)
) STRICT;
CREATE INDEX dismissal_by_source ON dismissal (source_id, start_offset);
`;
