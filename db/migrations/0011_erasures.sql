-- The list of erased reports is written anew each minute: it must not cost a walk through the whole log.
CREATE INDEX activity_erasures ON activity (at, subject_id) WHERE subject = 'report' AND act = 'withdraw';
