-- An objection can be set aside as junk, by one person and not for good; and its contact lives some days longer than its answer.
ALTER TABLE objection ADD COLUMN set_aside_at TEXT;
ALTER TABLE objection ADD COLUMN set_aside_by TEXT REFERENCES account (id) CHECK ((set_aside_by IS NULL) = (set_aside_at IS NULL));
ALTER TABLE objection ADD COLUMN set_aside_as TEXT CHECK (set_aside_as IN ('spam', 'off_topic', 'repeated')) CHECK ((set_aside_as IS NULL) = (set_aside_at IS NULL));
DROP INDEX objection_open;
CREATE INDEX objection_waits ON objection (received_at, id) WHERE answered_at IS NULL AND set_aside_at IS NULL;
CREATE INDEX objection_answered ON objection (answered_at DESC, id DESC) WHERE answered_at IS NOT NULL;
CREATE INDEX objection_set_aside ON objection (set_aside_at DESC, id DESC) WHERE set_aside_at IS NOT NULL;
CREATE INDEX objection_contact ON objection (id) WHERE contact IS NOT NULL;
CREATE TRIGGER objection_set_aside_by_another BEFORE UPDATE OF set_aside_by ON objection WHEN NEW.set_aside_by IS NOT NULL AND EXISTS (SELECT 1 FROM notice_version v LEFT JOIN assessment_author w ON w.assessment_id = v.assessment_id AND w.account_id = NEW.set_aside_by LEFT JOIN reading r ON r.assessment_id = v.assessment_id AND r.reader_id = NEW.set_aside_by WHERE v.notice_id = NEW.notice_id AND v.n = NEW.version AND (w.account_id IS NOT NULL OR r.reader_id IS NOT NULL)) BEGIN SELECT RAISE(ABORT, 'refuse:had_part'); END;
CREATE TRIGGER objection_answered_or_set_aside BEFORE UPDATE OF answer, set_aside_at ON objection WHEN NEW.answer IS NOT NULL AND NEW.set_aside_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'refuse:wrong_stage'); END;

-- What anybody may write must not throw away the pages kept for everybody: a notice's history growing (`seq` alone) is no public change. A public column added to notice later belongs in this list.
DROP TRIGGER public_version_on_change;
CREATE TRIGGER public_version_on_change AFTER UPDATE OF claim_id, number, slug, state, version, verdict, published_at, changed_at, best_before, paused_until, state_note, withdrawal_by, withdrawn_by, holding_text, holding_until, held_at ON notice BEGIN UPDATE setting SET value = CAST(value AS INTEGER) + 1 WHERE key = 'public_version'; END;
