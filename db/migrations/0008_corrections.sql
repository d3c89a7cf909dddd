-- A notice can be paused, withdrawn by two, and has a day until which its verdict holds.
ALTER TABLE notice ADD COLUMN best_before TEXT; -- UTC instant, of the version in force
ALTER TABLE notice ADD COLUMN paused_until TEXT; -- UTC instant at which a pause ends by itself
ALTER TABLE notice ADD COLUMN state_note TEXT; -- public: why it is paused or withdrawn
ALTER TABLE notice ADD COLUMN withdrawal_by TEXT REFERENCES account (id); -- who asked for its withdrawal
ALTER TABLE notice ADD COLUMN withdrawn_by TEXT REFERENCES account (id); -- the second person, who confirmed it

UPDATE notice SET best_before = (SELECT a.best_before FROM notice_version v JOIN assessment a ON a.id = v.assessment_id WHERE v.notice_id = notice.id AND v.n = notice.version);

CREATE INDEX notice_recheck ON notice (best_before) WHERE state = 'published';
CREATE INDEX notice_pause_ends ON notice (paused_until) WHERE state = 'paused';
CREATE INDEX notice_attention ON notice (changed_at, id) WHERE state IN ('recheck_due', 'paused');
-- The public log of corrections, pauses and withdrawals.
CREATE INDEX activity_of_notices ON activity (at DESC, subject_id, seq) WHERE subject = 'notice';

CREATE TRIGGER notice_pause_has_an_end BEFORE UPDATE OF state ON notice WHEN NEW.state = 'paused' AND (NEW.paused_until IS NULL OR NEW.state_note IS NULL) BEGIN SELECT RAISE(ABORT, 'a pause says why and until when'); END;
CREATE TRIGGER notice_withdrawn_by_two BEFORE UPDATE OF state ON notice WHEN NEW.state = 'withdrawn' AND OLD.state <> 'withdrawn' AND (OLD.withdrawal_by IS NULL OR NEW.withdrawn_by IS NULL OR NEW.withdrawn_by = OLD.withdrawal_by) BEGIN SELECT RAISE(ABORT, 'refuse:second_person'); END;
CREATE TRIGGER notice_comes_back_by_a_version BEFORE UPDATE OF state ON notice WHEN OLD.state = 'withdrawn' AND NEW.state <> 'withdrawn' AND NEW.version <= OLD.version BEGIN SELECT RAISE(ABORT, 'only a new version brings a withdrawn notice back'); END;
-- Feeds: what changed last comes first.
CREATE INDEX notice_changed ON notice (changed_at DESC, id) WHERE published_at IS NOT NULL;
