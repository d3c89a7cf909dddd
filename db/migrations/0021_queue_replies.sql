-- What a row of the queue says of a claim's reports stands in one index; only a crowd's replies are looked up apart.
DROP INDEX report_of_claim;
CREATE INDEX report_of_claim ON report (claim_id, received_at, area, replied_at) WHERE claim_id IS NOT NULL;
