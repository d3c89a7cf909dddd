-- A source may be a file (letter, screenshot, PDF) instead of an address: then its url is ''. The file lies under media/ by this hash.
ALTER TABLE assessment_source ADD COLUMN file_hash TEXT CHECK (length(file_hash) = 64); -- SHA-256 of the file as it lies there
ALTER TABLE assessment_source ADD COLUMN file_kind TEXT CHECK (file_kind IN ('jpeg', 'pdf'));
ALTER TABLE assessment_source ADD COLUMN file_bytes INTEGER;
ALTER TABLE assessment_source ADD COLUMN signatory TEXT; -- who signed it, as written there
CREATE INDEX assessment_source_file ON assessment_source (file_hash) WHERE file_hash IS NOT NULL;

DROP VIEW kept_file;
CREATE VIEW kept_file AS SELECT hash FROM report_picture UNION ALL SELECT file_hash AS hash FROM assessment_source WHERE file_hash IS NOT NULL;
