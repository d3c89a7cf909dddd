-- Which reports still have to be placed among the wordings (src/desk/placing.ts). A flag and not a cursor: numbers are drawn by lot.
ALTER TABLE report ADD COLUMN placed INTEGER NOT NULL DEFAULT 0 CHECK (placed IN (0, 1));
CREATE INDEX report_to_place ON report (received_at) WHERE placed = 0 AND text IS NOT NULL;
-- Placing and withdrawing may meet: whoever comes second begins anew (src/store/settle.ts).
CREATE TRIGGER report_withdrawn_is_in_no_index BEFORE UPDATE OF state ON report WHEN NEW.state = 'withdrawn' AND (EXISTS (SELECT 1 FROM match_text WHERE subject = 'report' AND subject_id = CAST(OLD.number AS TEXT)) OR EXISTS (SELECT 1 FROM match_member WHERE subject = 'report' AND subject_id = CAST(OLD.number AS TEXT))) BEGIN SELECT RAISE(ABORT, 'refuse:moved_meanwhile'); END;
-- A claim that a report may belong to, as it was suggested. A person's answer is a fact of its own beside it.
CREATE TABLE match_suggestion (
  report   INTEGER NOT NULL REFERENCES report (number),
  claim_id TEXT NOT NULL REFERENCES claim (id),
  score    REAL NOT NULL CHECK (score BETWEEN 0 AND 2),
  rank     INTEGER NOT NULL CHECK (rank > 0), -- 1 is the best
  made_at  TEXT NOT NULL,
  answer   TEXT CHECK (answer IN ('confirmed', 'passed_over')),
  by_id    TEXT REFERENCES account (id),
  at       TEXT,
  PRIMARY KEY (report, claim_id),
  CHECK ((answer IS NULL) = (by_id IS NULL) AND (answer IS NULL) = (at IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER match_suggestion_stays_as_made BEFORE UPDATE OF report, claim_id, score, rank, made_at ON match_suggestion BEGIN SELECT RAISE(ABORT, 'a suggestion keeps its score'); END;
