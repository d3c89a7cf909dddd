-- Pictures of a report, made safe. The file lies under media/ by this hash; two reports may share one.
CREATE TABLE report_picture (
  report_number INTEGER NOT NULL REFERENCES report (number),
  n      INTEGER NOT NULL CHECK (n BETWEEN 1 AND 4),
  hash   TEXT NOT NULL CHECK (length(hash) = 64), -- SHA-256 of the file as it lies there
  width  INTEGER NOT NULL,
  height INTEGER NOT NULL,
  bytes  INTEGER NOT NULL,
  PRIMARY KEY (report_number, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_picture_file ON report_picture (hash);

-- Every file that some row names: what lies under media/ and is not here may go.
CREATE VIEW kept_file AS SELECT DISTINCT hash FROM report_picture;
