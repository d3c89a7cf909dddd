-- A claim: one statement that is said; many reports can carry it.
CREATE TABLE claim (
  id          TEXT PRIMARY KEY,
  title       TEXT NOT NULL CHECK (length(trim(title)) BETWEEN 1 AND 120),
  subject     TEXT NOT NULL CHECK (subject IN ('voting_procedure', 'results', 'candidate', 'public_body', 'aid_or_fraud', 'press_work', 'opinion', 'alleged_violation', 'other')),
  harm        TEXT NOT NULL CHECK (harm IN ('voting', 'device', 'money', 'safety', 'reputation', 'low')),
  harm_rank   INTEGER NOT NULL CHECK (harm_rank BETWEEN 0 AND 2), -- 0 first; from harm, see claims/queue-rules.ts
  about       TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(about)),
  direction   TEXT CHECK (direction IN ('helps', 'harms', 'neither')),
  state       TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'on_hold', 'referred', 'closed')),
  closed_as   TEXT CHECK (closed_as IN ('not_checkable', 'in_process', 'no_longer_relevant', 'duplicate')),
  state_note  TEXT, -- the reason of the present state, as the moderator wrote it
  hold_until  TEXT,
  waits_for   TEXT NOT NULL DEFAULT 'moderator' CHECK (waits_for IN ('moderator', 'reader', 'nobody')),
  lease_by    TEXT REFERENCES account (id),
  lease_until TEXT,
  promise_at  TEXT NOT NULL,
  report_count      INTEGER NOT NULL DEFAULT 0,
  independent_count INTEGER NOT NULL DEFAULT 0, -- senders, not reports: orders as its logarithm does
  entered_by  TEXT NOT NULL REFERENCES account (id),
  entered_at  TEXT NOT NULL,
  seq         INTEGER NOT NULL DEFAULT 0, -- last activity row
  decided_seq INTEGER NOT NULL DEFAULT 0, -- last row that makes the page's forms stale
  draft_seq   INTEGER NOT NULL DEFAULT 0, -- last saved draft: makes other draft forms stale
  CHECK ((state = 'closed') = (closed_as IS NOT NULL)),
  CHECK ((state = 'on_hold') = (hold_until IS NOT NULL)),
  CHECK ((lease_by IS NULL) = (lease_until IS NULL))
) STRICT;
CREATE INDEX claim_queue ON claim (harm_rank, promise_at, independent_count DESC, id) WHERE waits_for = 'moderator';
CREATE INDEX claim_readers ON claim (harm_rank, promise_at, independent_count DESC, id) WHERE waits_for = 'reader';
CREATE INDEX claim_lease ON claim (lease_by, lease_until) WHERE lease_by IS NOT NULL;
CREATE INDEX claim_state ON claim (state, hold_until);
CREATE INDEX claim_entered ON claim (entered_at);

CREATE TABLE referral (
  claim_id   TEXT NOT NULL REFERENCES claim (id),
  n          INTEGER NOT NULL,
  body       TEXT NOT NULL CHECK (body IN ('bawaslu', 'kpu', 'polri', 'dewan_pers', 'komdigi')),
  road       TEXT NOT NULL CHECK (road IN ('laporan', 'informasi_awal')),
  note       TEXT,
  by_id      TEXT NOT NULL REFERENCES account (id),
  at         TEXT NOT NULL,
  outcome    TEXT,
  outcome_at TEXT,
  PRIMARY KEY (claim_id, n)
) STRICT, WITHOUT ROWID;
