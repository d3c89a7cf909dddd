-- What moderators search (docs/decisions/0013). Reports are indexed by the clockwork, not as they come: an index kept by a trigger would cost every submission a tenth.
ALTER TABLE report ADD COLUMN searchable INTEGER NOT NULL DEFAULT 0 CHECK (searchable IN (0, 1));
CREATE INDEX report_unsearched ON report (received_at) WHERE searchable = 0 AND state <> 'withdrawn';
-- Places of reports in the index, in the order in which they came: the newest is found first without sorting.
CREATE TABLE report_search (
  n           INTEGER PRIMARY KEY AUTOINCREMENT,
  number      INTEGER NOT NULL UNIQUE REFERENCES report (number),
  received_at TEXT NOT NULL
) STRICT;
CREATE INDEX report_search_at ON report_search (received_at, n);
CREATE VIRTUAL TABLE report_text USING fts5 (text, url, content = '', detail = none, tokenize = 'unicode61 remove_diacritics 2');
-- What is taken out of the index leaves no word behind in it.
INSERT INTO report_text (report_text, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER report_leaves_search BEFORE UPDATE OF text, url ON report WHEN OLD.searchable = 1 AND (NEW.text IS NOT OLD.text OR NEW.url IS NOT OLD.url) BEGIN INSERT INTO report_text (report_text, rowid, text, url) SELECT 'delete', n, OLD.text, OLD.url FROM report_search WHERE number = OLD.number; END;
CREATE TRIGGER report_left_search AFTER UPDATE OF text, url ON report WHEN OLD.searchable = 1 AND (NEW.text IS NOT OLD.text OR NEW.url IS NOT OLD.url) BEGIN DELETE FROM report_search WHERE number = OLD.number; END;

-- Claims: title, the kabar of what was sent to a second reader (a draft belongs to its authors), and the reasons and notes of what was done.
CREATE TABLE claim_search (
  n        INTEGER PRIMARY KEY AUTOINCREMENT,
  claim_id TEXT NOT NULL UNIQUE REFERENCES claim (id),
  title    TEXT NOT NULL,
  kabar    TEXT NOT NULL DEFAULT '',
  notes    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE VIRTUAL TABLE claim_text USING fts5 (title, kabar, notes, content = 'claim_search', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER claim_search_added AFTER INSERT ON claim_search BEGIN INSERT INTO claim_text (rowid, title, kabar, notes) VALUES (NEW.n, NEW.title, NEW.kabar, NEW.notes); END;
CREATE TRIGGER claim_search_changes BEFORE UPDATE ON claim_search BEGIN INSERT INTO claim_text (claim_text, rowid, title, kabar, notes) VALUES ('delete', OLD.n, OLD.title, OLD.kabar, OLD.notes); END;
CREATE TRIGGER claim_search_changed AFTER UPDATE ON claim_search BEGIN INSERT INTO claim_text (rowid, title, kabar, notes) VALUES (NEW.n, NEW.title, NEW.kabar, NEW.notes); END;
INSERT INTO claim_search (claim_id, title, kabar, notes) SELECT id, title, coalesce((SELECT claim_text FROM assessment a WHERE a.claim_id = c.id AND a.state IN ('submitted', 'agreed') ORDER BY version DESC LIMIT 1), ''),
  trim(coalesce(state_note, '') || char(10) || coalesce((SELECT group_concat(coalesce(note, '') || ' ' || coalesce(outcome, '')) FROM referral f WHERE f.claim_id = c.id), '')) FROM claim c ORDER BY entered_at, id;
CREATE TRIGGER claim_is_searched AFTER INSERT ON claim BEGIN INSERT INTO claim_search (claim_id, title) VALUES (NEW.id, NEW.title); END;
CREATE TRIGGER claim_title_is_searched AFTER UPDATE OF title ON claim WHEN NEW.title <> OLD.title BEGIN UPDATE claim_search SET title = NEW.title WHERE claim_id = NEW.id; END;
CREATE TRIGGER claim_note_is_searched AFTER UPDATE OF state_note ON claim WHEN NEW.state_note IS NOT NULL AND NEW.state_note IS NOT OLD.state_note BEGIN UPDATE claim_search SET notes = substr(notes || char(10) || NEW.state_note, -6000) WHERE claim_id = NEW.id; END;
CREATE TRIGGER claim_kabar_is_searched AFTER UPDATE OF state ON assessment WHEN NEW.state IN ('submitted', 'agreed') BEGIN UPDATE claim_search SET kabar = NEW.claim_text WHERE claim_id = NEW.claim_id AND kabar <> NEW.claim_text; END;
CREATE TRIGGER referral_is_searched AFTER INSERT ON referral WHEN NEW.note IS NOT NULL BEGIN UPDATE claim_search SET notes = substr(notes || char(10) || NEW.note, -6000) WHERE claim_id = NEW.claim_id; END;
CREATE TRIGGER referral_outcome_is_searched AFTER UPDATE OF outcome ON referral WHEN NEW.outcome IS NOT NULL BEGIN UPDATE claim_search SET notes = substr(notes || char(10) || NEW.outcome, -6000) WHERE claim_id = NEW.claim_id; END;
