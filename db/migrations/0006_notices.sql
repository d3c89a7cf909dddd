-- A notice: what the public reads about a claim. Corrected or withdrawn, never deleted.
CREATE TABLE notice (
  id           TEXT PRIMARY KEY,
  claim_id     TEXT NOT NULL UNIQUE REFERENCES claim (id),
  number       TEXT NOT NULL UNIQUE, -- '1284-6', with its check digit
  slug         TEXT NOT NULL UNIQUE,
  state        TEXT NOT NULL CHECK (state IN ('holding', 'lapsed', 'published', 'recheck_due', 'paused', 'withdrawn')),
  version      INTEGER NOT NULL DEFAULT 0, -- in force; 0 while only a holding notice
  verdict      TEXT, -- of the version in force, for lists
  published_at TEXT, -- of the first version
  changed_at   TEXT NOT NULL,
  seq          INTEGER NOT NULL DEFAULT 0,
  CHECK (state IN ('holding', 'lapsed') OR (version > 0 AND verdict IS NOT NULL AND published_at IS NOT NULL))
) STRICT;
CREATE INDEX notice_list ON notice (published_at DESC, id) WHERE published_at IS NOT NULL;
CREATE INDEX notice_list_by_verdict ON notice (verdict, published_at DESC, id) WHERE published_at IS NOT NULL;

CREATE TABLE notice_version (
  notice_id     TEXT NOT NULL REFERENCES notice (id),
  n             INTEGER NOT NULL CHECK (n > 0),
  assessment_id TEXT NOT NULL UNIQUE REFERENCES assessment (id),
  note          TEXT, -- public, of a correction
  published_at  TEXT NOT NULL,
  PRIMARY KEY (notice_id, n)
) STRICT, WITHOUT ROWID;

-- The kecamatan in which a claim was reported when its notice came out, for the list's filter.
CREATE TABLE notice_area (
  area      TEXT NOT NULL,
  notice_id TEXT NOT NULL REFERENCES notice (id),
  PRIMARY KEY (area, notice_id)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE notice_text USING fts5 (notice_id UNINDEXED, claim_text, headline, body, tokenize = 'unicode61 remove_diacritics 2');
