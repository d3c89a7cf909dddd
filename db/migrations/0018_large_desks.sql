-- A desk with a million reports reads no more than one with a thousand.
-- What waits for the desk alone: reports whose question is open stood before it, the oldest promises of all, and were walked past at each look.
DROP INDEX report_queue;
CREATE INDEX report_queue ON report (promise_at, number) WHERE state = 'received' AND awaiting_since IS NULL;
-- Who holds a claim decides whether it is free: with the lease in the index no claim is opened to count those.
DROP INDEX claim_queue;
CREATE INDEX claim_queue ON claim (harm_rank, promise_at, independent_count DESC, id, lease_until) WHERE waits_for = 'moderator';
-- A claim's row tells where its latest reports come from: with the area in the index no report is opened for it.
DROP INDEX report_of_claim;
CREATE INDEX report_of_claim ON report (claim_id, received_at, area) WHERE claim_id IS NOT NULL;
-- What somebody has begun to write, among all that is open.
CREATE INDEX assessment_in_writing ON assessment (claim_id, id) WHERE state IN ('draft', 'sent_back');
-- The check asks at each text what another body has in hand; most closed claims are not that.
CREATE INDEX claim_in_process ON claim (entered_at DESC) WHERE closed_as = 'in_process';
-- The public log tells corrections, not each publication.
DROP INDEX activity_of_notices;
CREATE INDEX activity_of_corrections ON activity (subject, at DESC, subject_id, seq) WHERE subject = 'notice' AND (act IN ('pause', 'resume', 'pause_ends', 'ask_withdrawal', 'withdraw', 'withdrawal_lapses') OR (act = 'publish' AND json_extract(detail, '$.version') > 1));
-- A notice's own page asks where it was reported.
CREATE INDEX notice_area_of_notice ON notice_area (notice_id, area);
-- The next number follows the highest.
CREATE INDEX notice_by_number ON notice (CAST(substr(number, 1, instr(number, '-') - 1) AS INTEGER));
-- The list of erased reports: led by what its condition says, for the planner took the log's own order and walked all reports.
DROP INDEX activity_erasures;
CREATE INDEX activity_erasures ON activity (subject, act, at, subject_id) WHERE subject = 'report' AND act = 'withdraw';
-- Whose contact may go is looked for each minute, and the reports themselves need not be opened for it.
DROP INDEX report_contact;
CREATE INDEX report_contact ON report (state, claim_id, answered_at) WHERE contact IS NOT NULL;
