-- A row of the queue asks nothing of each report and of each draft. Kept by triggers: neither can be forgotten where a message or a state is written.
-- When the reporter wrote and the desk has not written since.
ALTER TABLE report ADD COLUMN replied_at TEXT CHECK (replied_at IS NULL OR state <> 'withdrawn');
UPDATE report SET replied_at = m.at FROM report_message m WHERE m.report_number = report.number AND m.sender = 'reporter' AND report.state <> 'withdrawn'
  AND NOT EXISTS (SELECT 1 FROM report_message later WHERE later.report_number = m.report_number AND later.seq > m.seq);
CREATE INDEX report_replied ON report (claim_id, replied_at) WHERE replied_at IS NOT NULL;
CREATE TRIGGER report_is_replied AFTER INSERT ON report_message BEGIN UPDATE report SET replied_at = CASE NEW.sender WHEN 'reporter' THEN NEW.at END WHERE number = NEW.report_number; END;
-- Whose drafts are still in writing, of all that they ever wrote.
ALTER TABLE assessment_author ADD COLUMN in_writing INTEGER NOT NULL DEFAULT 1 CHECK (in_writing IN (0, 1));
UPDATE assessment_author SET in_writing = 0 WHERE assessment_id IN (SELECT id FROM assessment WHERE state NOT IN ('draft', 'sent_back'));
CREATE INDEX assessment_author_in_writing ON assessment_author (account_id) WHERE in_writing = 1;
CREATE TRIGGER assessment_author_writes AFTER UPDATE OF state ON assessment BEGIN UPDATE assessment_author SET in_writing = NEW.state IN ('draft', 'sent_back') WHERE assessment_id = NEW.id; END;
DROP INDEX assessment_in_writing;
