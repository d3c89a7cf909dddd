-- Someone disputes a version of a notice; answered by a person who had no part in it. Never published.
CREATE TABLE objection (
  id          TEXT PRIMARY KEY,
  notice_id   TEXT NOT NULL REFERENCES notice (id),
  version     INTEGER NOT NULL,
  text        TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
  contact     TEXT, -- sealed
  received_at TEXT NOT NULL,
  answer      TEXT CHECK (length(answer) <= 2000),
  answered_by TEXT REFERENCES account (id),
  answered_at TEXT,
  CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_by IS NULL)),
  FOREIGN KEY (notice_id, version) REFERENCES notice_version (notice_id, n)
) STRICT;
CREATE INDEX objection_open ON objection (received_at, id) WHERE answered_at IS NULL;
CREATE INDEX objection_of_notice ON objection (notice_id, received_at);
CREATE TRIGGER objection_answered_by_another BEFORE UPDATE OF answered_by ON objection WHEN NEW.answered_by IS NOT NULL AND EXISTS (SELECT 1 FROM notice_version v LEFT JOIN assessment_author w ON w.assessment_id = v.assessment_id AND w.account_id = NEW.answered_by LEFT JOIN reading r ON r.assessment_id = v.assessment_id AND r.reader_id = NEW.answered_by WHERE v.notice_id = NEW.notice_id AND v.n = NEW.version AND (w.account_id IS NOT NULL OR r.reader_id IS NOT NULL)) BEGIN SELECT RAISE(ABORT, 'refuse:had_part'); END;
CREATE TRIGGER objection_answered_once BEFORE UPDATE OF answer ON objection WHEN OLD.answer IS NOT NULL BEGIN SELECT RAISE(ABORT, 'refuse:already_there'); END;
