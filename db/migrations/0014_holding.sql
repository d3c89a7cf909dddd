-- "Sedang dicek": a notice that begins without a verdict, by hand, and ends by itself. What it said stays for good.
ALTER TABLE notice ADD COLUMN holding_text TEXT; -- the kabar in a moderator's words
ALTER TABLE notice ADD COLUMN holding_until TEXT; -- UTC instant at which it ends by itself
ALTER TABLE notice ADD COLUMN held_at TEXT; -- UTC instant at which it went out

CREATE INDEX notice_holding ON notice (holding_until) WHERE state = 'holding';
-- Feeds: what is held or has lapsed, the last change first.
CREATE INDEX notice_held ON notice (changed_at DESC, id) WHERE state IN ('holding', 'lapsed');

CREATE TRIGGER notice_holding_is_whole BEFORE INSERT ON notice WHEN NEW.state = 'holding' AND (NEW.holding_text IS NULL OR length(trim(NEW.holding_text)) = 0 OR length(NEW.holding_text) > 300 OR NEW.holding_until IS NULL OR NEW.held_at IS NULL OR NEW.holding_until <= NEW.held_at OR unixepoch(NEW.holding_until) - unixepoch(NEW.held_at) > 21600 OR NEW.version <> 0 OR NEW.verdict IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a holding notice says what, until when (six hours at most), and no verdict'); END;
CREATE TRIGGER notice_holding_spares BEFORE INSERT ON notice WHEN NEW.state = 'holding' AND (SELECT subject FROM claim WHERE id = NEW.claim_id) IN ('candidate', 'public_body', 'press_work') BEGIN SELECT RAISE(ABORT, 'no holding notice about a candidate, a public body or the press'); END;
CREATE TRIGGER notice_holding_is_kept BEFORE UPDATE OF holding_text, holding_until, held_at ON notice BEGIN SELECT RAISE(ABORT, 'what a holding notice said never changes'); END;
CREATE TRIGGER notice_holding_once BEFORE UPDATE OF state ON notice WHEN (NEW.state = 'holding' AND OLD.state <> 'holding') OR (NEW.state = 'lapsed' AND OLD.state NOT IN ('holding', 'lapsed')) BEGIN SELECT RAISE(ABORT, 'a claim is held once, before its first version'); END;
