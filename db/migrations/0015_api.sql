-- The history that other programs follow. A change gets its place in the order when it is written, not by the clock: of two changes of one moment the later written comes later, so nobody who has read on misses one.
ALTER TABLE notice ADD COLUMN change_order INTEGER NOT NULL DEFAULT 0; -- grows with every change of any notice
UPDATE notice SET change_order = o.n FROM (SELECT id, row_number() OVER (ORDER BY changed_at, id) AS n FROM notice) AS o WHERE o.id = notice.id;
CREATE INDEX notice_history ON notice (change_order);
-- Giving a place is no change of its own: one change counts the public version up once.
DROP TRIGGER public_version_on_change;
CREATE TRIGGER public_version_on_change AFTER UPDATE ON notice WHEN NEW.change_order = OLD.change_order BEGIN UPDATE setting SET value = CAST(value AS INTEGER) + 1 WHERE key = 'public_version'; END;
CREATE TRIGGER notice_order_on_notice AFTER INSERT ON notice BEGIN UPDATE notice SET change_order = (SELECT max(change_order) + 1 FROM notice) WHERE id = NEW.id; END;
CREATE TRIGGER notice_order_on_change AFTER UPDATE OF changed_at ON notice BEGIN UPDATE notice SET change_order = (SELECT max(change_order) + 1 FROM notice) WHERE id = NEW.id; END;

-- How many reports came from each kecamatan, counted as they come: open figures must not walk through a million rows.
CREATE TABLE report_tally (
  area TEXT PRIMARY KEY, -- Kemendagri code of a kecamatan; '' where no place was said
  n    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO report_tally (area, n) SELECT coalesce(substr(area, 1, 8), ''), count(*) FROM report GROUP BY 1;
CREATE TRIGGER report_is_tallied AFTER INSERT ON report BEGIN INSERT INTO report_tally (area, n) VALUES (coalesce(substr(NEW.area, 1, 8), ''), 1) ON CONFLICT (area) DO UPDATE SET n = n + 1; END;
