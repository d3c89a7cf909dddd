-- What a message asks people to do, in the reporter's words: go somewhere, send money, open a link.
ALTER TABLE report ADD COLUMN asks TEXT CHECK (asks IS NULL OR state <> 'withdrawn');
-- A place that is told later counts there and no more among those without one.
CREATE TRIGGER report_place_is_tallied AFTER UPDATE OF area ON report WHEN OLD.area IS NULL AND NEW.area IS NOT NULL BEGIN UPDATE report_tally SET n = n - 1 WHERE area = ''; INSERT INTO report_tally (area, n) VALUES (substr(NEW.area, 1, 8), 1) ON CONFLICT (area) DO UPDATE SET n = n + 1; END;
