-- What one tap did to many reports carries one batch id in its rows' detail: found again for the sentence about it and for its undo.
CREATE INDEX activity_batch ON activity (json_extract(detail, '$.batch')) WHERE json_extract(detail, '$.batch') IS NOT NULL;
