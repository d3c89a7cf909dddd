-- Official guidance: an answer with one official source that holds until a day, public only after a second read (docs/decisions/0011).
CREATE TABLE guidance (
  id          TEXT PRIMARY KEY,
  slug        TEXT UNIQUE, -- of its first publication; NULL before
  seq         INTEGER NOT NULL DEFAULT 0, -- last activity row
  decided_seq INTEGER NOT NULL DEFAULT 0, -- last row that makes the page's forms stale
  draft_seq   INTEGER NOT NULL DEFAULT 0  -- last saved draft: makes other draft forms stale
) STRICT;

-- A text of it. One is being written at most, one is in force at most; the older ones stay as they were.
CREATE TABLE guidance_version (
  guidance_id  TEXT NOT NULL REFERENCES guidance (id),
  n            INTEGER NOT NULL CHECK (n > 0),
  state        TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'submitted', 'dropped', 'published', 'replaced', 'expired', 'withdrawn')),
  question     TEXT NOT NULL CHECK (length(trim(question)) BETWEEN 1 AND 120),
  answer       TEXT CHECK (length(answer) <= 600),
  source_url   TEXT,
  source_title TEXT,
  source_date  TEXT, -- YYYY-MM-DD
  publisher_id TEXT REFERENCES publisher (id), -- the registered official body, decided when saved
  valid_until  TEXT, -- UTC instant at which it stops holding
  saved_at     TEXT NOT NULL,
  submitted_at TEXT,
  reader_id    TEXT REFERENCES account (id), -- who agreed
  published_at TEXT,
  ended_at     TEXT, -- replaced, expired or withdrawn
  end_note     TEXT, -- public: why it was withdrawn
  PRIMARY KEY (guidance_id, n),
  CHECK (state IN ('draft', 'dropped') OR (answer IS NOT NULL AND source_url IS NOT NULL AND source_title IS NOT NULL AND source_date IS NOT NULL AND publisher_id IS NOT NULL AND valid_until IS NOT NULL AND submitted_at IS NOT NULL)),
  CHECK (state NOT IN ('published', 'replaced', 'expired', 'withdrawn') OR (published_at IS NOT NULL AND reader_id IS NOT NULL)),
  CHECK ((state IN ('replaced', 'expired', 'withdrawn')) = (ended_at IS NOT NULL)),
  CHECK (state <> 'withdrawn' OR (end_note IS NOT NULL AND length(trim(end_note)) > 0))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX guidance_open ON guidance_version (guidance_id) WHERE state IN ('draft', 'submitted');
CREATE UNIQUE INDEX guidance_out ON guidance_version (guidance_id) WHERE state = 'published';
CREATE INDEX guidance_in_force ON guidance_version (valid_until, guidance_id) WHERE state = 'published';
CREATE INDEX guidance_ended ON guidance_version (ended_at DESC, guidance_id) WHERE state IN ('expired', 'withdrawn');
CREATE INDEX guidance_in_writing ON guidance_version (saved_at, guidance_id) WHERE state IN ('draft', 'submitted');

CREATE TABLE guidance_author (
  guidance_id TEXT NOT NULL,
  n           INTEGER NOT NULL,
  account_id  TEXT NOT NULL REFERENCES account (id),
  PRIMARY KEY (guidance_id, n, account_id),
  FOREIGN KEY (guidance_id, n) REFERENCES guidance_version (guidance_id, n)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER guidance_no_delete BEFORE DELETE ON guidance BEGIN SELECT RAISE(ABORT, 'guidance is never deleted'); END;
CREATE TRIGGER guidance_slug_is_kept BEFORE UPDATE OF slug ON guidance WHEN OLD.slug IS NOT NULL AND NEW.slug IS NOT OLD.slug BEGIN SELECT RAISE(ABORT, 'the address of guidance never changes'); END;
CREATE TRIGGER guidance_version_no_delete BEFORE DELETE ON guidance_version BEGIN SELECT RAISE(ABORT, 'a version is never deleted'); END;
CREATE TRIGGER guidance_author_no_delete BEFORE DELETE ON guidance_author BEGIN SELECT RAISE(ABORT, 'who wrote it stays known'); END;
CREATE TRIGGER guidance_author_no_edit BEFORE UPDATE ON guidance_author BEGIN SELECT RAISE(ABORT, 'who wrote it stays known'); END;
CREATE TRIGGER guidance_born_as_draft BEFORE INSERT ON guidance_version WHEN NEW.state <> 'draft' BEGIN SELECT RAISE(ABORT, 'guidance begins as a draft'); END;
CREATE TRIGGER guidance_keeps_its_text BEFORE UPDATE OF question, answer, source_url, source_title, source_date, publisher_id, valid_until ON guidance_version WHEN OLD.state <> 'draft' BEGIN SELECT RAISE(ABORT, 'refuse:wrong_stage'); END;
CREATE TRIGGER guidance_ends_for_good BEFORE UPDATE ON guidance_version WHEN OLD.state IN ('dropped', 'replaced', 'expired', 'withdrawn') BEGIN SELECT RAISE(ABORT, 'refuse:wrong_stage'); END;
CREATE TRIGGER guidance_written_while_draft BEFORE INSERT ON guidance_author WHEN (SELECT state FROM guidance_version WHERE guidance_id = NEW.guidance_id AND n = NEW.n) IS NOT 'draft' BEGIN SELECT RAISE(ABORT, 'refuse:wrong_stage'); END;
CREATE TRIGGER guidance_has_an_author BEFORE UPDATE OF state ON guidance_version WHEN NEW.state = 'submitted' AND NOT EXISTS (SELECT 1 FROM guidance_author w WHERE w.guidance_id = NEW.guidance_id AND w.n = NEW.n) BEGIN SELECT RAISE(ABORT, 'guidance has an author'); END;
CREATE TRIGGER guidance_rests_on_an_official_source BEFORE UPDATE OF state ON guidance_version WHEN NEW.state IN ('submitted', 'published') AND (SELECT class FROM publisher WHERE id = NEW.publisher_id) IS NOT 'official' BEGIN SELECT RAISE(ABORT, 'guidance rests on an official source'); END;
CREATE TRIGGER guidance_is_read_before BEFORE UPDATE OF state ON guidance_version WHEN NEW.state = 'published' AND OLD.state <> 'submitted' BEGIN SELECT RAISE(ABORT, 'refuse:wrong_stage'); END;
CREATE TRIGGER guidance_reader_is_no_author BEFORE UPDATE OF state ON guidance_version WHEN NEW.state = 'published' AND EXISTS (SELECT 1 FROM guidance_author w WHERE w.guidance_id = NEW.guidance_id AND w.n = NEW.n AND w.account_id = NEW.reader_id) BEGIN SELECT RAISE(ABORT, 'refuse:own_guidance'); END;
CREATE TRIGGER guidance_reader_is_kept BEFORE UPDATE OF reader_id ON guidance_version WHEN OLD.reader_id IS NOT NULL AND NEW.reader_id IS NOT OLD.reader_id BEGIN SELECT RAISE(ABORT, 'who read it stays known'); END;
CREATE TRIGGER public_version_on_guidance AFTER UPDATE OF state ON guidance_version WHEN NEW.state IN ('published', 'replaced', 'expired', 'withdrawn') AND NEW.state <> OLD.state BEGIN UPDATE setting SET value = CAST(value AS INTEGER) + 1 WHERE key = 'public_version'; END;

-- The log takes one subject more. A CHECK cannot be changed in place: the rows move over as they are, and the table gets back what stood on it.
CREATE TABLE activity_wider (
  subject    TEXT NOT NULL CHECK (subject IN ('report', 'claim', 'notice', 'account', 'publisher', 'guidance')),
  subject_id TEXT NOT NULL,
  seq        INTEGER NOT NULL CHECK (seq > 0),
  act        TEXT NOT NULL,
  actor      TEXT NOT NULL CHECK (actor IN ('staff', 'reporter', 'system')),
  actor_id   TEXT REFERENCES account (id),
  from_state TEXT,
  to_state   TEXT,
  note       TEXT, -- a reason as staff wrote it
  detail     TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(detail)),
  at         TEXT NOT NULL,
  PRIMARY KEY (subject, subject_id, seq),
  CHECK ((actor = 'staff') = (actor_id IS NOT NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO activity_wider (subject, subject_id, seq, act, actor, actor_id, from_state, to_state, note, detail, at) SELECT subject, subject_id, seq, act, actor, actor_id, from_state, to_state, note, detail, at FROM activity;
DROP TABLE activity;
ALTER TABLE activity_wider RENAME TO activity;
CREATE TRIGGER activity_no_edit BEFORE UPDATE ON activity BEGIN SELECT RAISE(ABORT, 'activity is append-only'); END;
CREATE TRIGGER activity_no_delete BEFORE DELETE ON activity BEGIN SELECT RAISE(ABORT, 'activity is append-only'); END;
CREATE INDEX activity_batch ON activity (json_extract(detail, '$.batch')) WHERE json_extract(detail, '$.batch') IS NOT NULL;
CREATE INDEX activity_of_corrections ON activity (subject, at DESC, subject_id, seq) WHERE subject = 'notice' AND (act IN ('pause', 'resume', 'pause_ends', 'ask_withdrawal', 'withdraw', 'withdrawal_lapses') OR (act = 'publish' AND json_extract(detail, '$.version') > 1));
CREATE INDEX activity_erasures ON activity (subject, act, at, subject_id) WHERE subject = 'report' AND act = 'withdraw';
