-- An assessment: one version of a verdict with its reasoning and sources. Needs two people.
CREATE TABLE assessment (
  id           TEXT PRIMARY KEY,
  claim_id     TEXT NOT NULL REFERENCES claim (id),
  version      INTEGER NOT NULL CHECK (version > 0),
  state        TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'submitted', 'sent_back', 'agreed', 'dropped')),
  verdict      TEXT CHECK (verdict IN ('false', 'misleading', 'partly_true', 'true', 'unproven', 'not_a_claim')),
  kind         TEXT CHECK (kind IN ('fabricated', 'manipulated', 'imposter', 'false_context', 'misleading_content', 'false_connection', 'satire')),
  headline     TEXT CHECK (length(headline) <= 90),
  claim_text   TEXT CHECK (length(claim_text) <= 300),
  body         TEXT CHECK (length(body) <= 1200),
  best_before  TEXT, -- UTC instant at which the verdict stops holding
  public_note  TEXT, -- of a correction
  saved_at     TEXT NOT NULL,
  submitted_at TEXT,
  UNIQUE (claim_id, version),
  CHECK (state NOT IN ('submitted', 'agreed') OR (verdict IS NOT NULL AND headline IS NOT NULL AND claim_text IS NOT NULL AND body IS NOT NULL AND best_before IS NOT NULL)),
  CHECK (state NOT IN ('submitted', 'agreed') OR (verdict IN ('false', 'misleading')) = (kind IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX assessment_one_open ON assessment (claim_id) WHERE state IN ('draft', 'submitted', 'sent_back');

CREATE TABLE assessment_source (
  assessment_id   TEXT NOT NULL REFERENCES assessment (id),
  n               INTEGER NOT NULL,
  url             TEXT NOT NULL,
  title           TEXT NOT NULL,
  date            TEXT NOT NULL, -- YYYY-MM-DD
  basis           TEXT CHECK (basis IN ('record', 'statement')),
  publisher_id    TEXT REFERENCES publisher (id), -- the registered body, decided when saved
  publisher_class TEXT CHECK (publisher_class IN ('official', 'peer')),
  read_at         TEXT NOT NULL,
  PRIMARY KEY (assessment_id, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE assessment_author (
  assessment_id TEXT NOT NULL REFERENCES assessment (id),
  account_id    TEXT NOT NULL REFERENCES account (id),
  PRIMARY KEY (assessment_id, account_id)
) STRICT, WITHOUT ROWID;

-- Who has seen the draft without writing it (held the lease, or read it before): may read again, but not blind.
CREATE TABLE draft_seen (
  assessment_id TEXT NOT NULL REFERENCES assessment (id),
  account_id    TEXT NOT NULL REFERENCES account (id),
  PRIMARY KEY (assessment_id, account_id)
) STRICT, WITHOUT ROWID;

-- A second read: the blind verdict is kept for good; the outcome comes after.
CREATE TABLE reading (
  assessment_id TEXT NOT NULL REFERENCES assessment (id),
  n          INTEGER NOT NULL,
  reader_id  TEXT NOT NULL REFERENCES account (id),
  verdict    TEXT NOT NULL CHECK (verdict IN ('false', 'misleading', 'partly_true', 'true', 'unproven', 'not_a_claim')),
  blind      INTEGER NOT NULL CHECK (blind IN (0, 1)),
  at         TEXT NOT NULL,
  outcome    TEXT CHECK (outcome IN ('published', 'returned')),
  note       TEXT,
  outcome_at TEXT,
  PRIMARY KEY (assessment_id, n),
  CHECK ((outcome IS NULL) = (outcome_at IS NULL)),
  CHECK (outcome IS NOT 'returned' OR length(trim(note)) > 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX reading_by ON reading (reader_id, at);
