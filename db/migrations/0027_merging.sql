-- Two claims that say the same: one goes into the other and its address leads there (docs/decisions/0012).
ALTER TABLE claim ADD COLUMN merged_into TEXT REFERENCES claim (id) CHECK ((merged_into IS NULL) = (closed_as IS NOT 'duplicate')) CHECK (merged_into <> id);
ALTER TABLE claim ADD COLUMN merged_at TEXT CHECK ((merged_at IS NULL) = (merged_into IS NULL)); -- undone until a day after
CREATE INDEX claim_merged ON claim (merged_into, merged_at) WHERE merged_into IS NOT NULL;
-- What came along, so that undoing gives back exactly that: `decided_seq` then, and whether the other claim's notice was its answer.
CREATE TABLE merged_report (
  claim_id      TEXT NOT NULL REFERENCES claim (id), -- the claim that went
  report_number INTEGER NOT NULL REFERENCES report (number),
  decided_seq   INTEGER NOT NULL,
  answered      INTEGER NOT NULL CHECK (answered IN (0, 1)),
  PRIMARY KEY (claim_id, report_number)
) STRICT, WITHOUT ROWID;
CREATE INDEX merged_report_of ON merged_report (report_number);

CREATE TRIGGER claim_with_notice_stays BEFORE UPDATE OF merged_into ON claim WHEN NEW.merged_into IS NOT NULL AND EXISTS (SELECT 1 FROM notice WHERE claim_id = NEW.id) BEGIN SELECT RAISE(ABORT, 'refuse:two_notices'); END;
CREATE TRIGGER claim_merges_into_one_that_stands BEFORE UPDATE OF merged_into ON claim WHEN NEW.merged_into IS NOT NULL AND EXISTS (SELECT 1 FROM claim WHERE id = NEW.merged_into AND merged_into IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'refuse:wrong_stage'); END;
-- A withdrawn report has nothing left to change but the claim that it counts for.
DROP TRIGGER report_withdrawn_is_final;
CREATE TRIGGER report_withdrawn_is_final BEFORE UPDATE ON report WHEN OLD.state = 'withdrawn' AND (NEW.state <> 'withdrawn' OR NEW.claim_id IS OLD.claim_id) BEGIN SELECT RAISE(ABORT, 'refuse:withdrawn'); END;
