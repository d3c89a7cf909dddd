-- A report: what one person sent, once. Never published, not even a line of it.
CREATE TABLE report (
  number      INTEGER PRIMARY KEY CHECK (number >= 10000),
  state       TEXT NOT NULL DEFAULT 'received' CHECK (state IN ('received', 'linked', 'declined', 'expired', 'withdrawn')),
  declined_as TEXT CHECK (declined_as IN ('spam', 'no_claim', 'out_of_scope', 'private', 'test')),
  claim_id    TEXT REFERENCES claim (id), -- a withdrawn report still counts for its claim
  awaiting_since TEXT,                    -- flag awaiting_reporter: a question is open since
  channel     TEXT NOT NULL DEFAULT 'web' CHECK (channel IN ('web', 'whatsapp', 'phone', 'visit', 'radio', 'paper', 'monitoring')),
  lang        TEXT NOT NULL DEFAULT 'id' CHECK (lang IN ('id', 'en')),
  text        TEXT,
  url         TEXT,
  media_count INTEGER NOT NULL DEFAULT 0,
  seen_where  TEXT CHECK (seen_where IN ('whatsapp_group', 'private', 'facebook', 'instagram', 'tiktok', 'youtube', 'x', 'spoken', 'paper', 'other')),
  seen_at     TEXT, -- YYYY-MM-DD[THH:MM] in the desk's zone, or today, yesterday, earlier, unknown
  area        TEXT, -- Kemendagri code of a village or kecamatan
  why         TEXT,
  contact     TEXT, -- sealed
  sender_mark TEXT, -- keyed hash of the form's cookie: tells one sender's reports from independent ones
  secret_mac  TEXT NOT NULL,
  intake_key  TEXT UNIQUE, -- keyed hash of nonce and content, kept 24 h: the same form sent again is the same report
  entered_by  TEXT REFERENCES account (id),
  received_at TEXT NOT NULL,
  promise_at  TEXT NOT NULL,
  answered_at TEXT, -- first answer of the desk: question, refusal or notice
  looked_at   TEXT, -- the reporter's last look, and the one before
  looked_before TEXT,
  seq         INTEGER NOT NULL DEFAULT 0,
  decided_seq INTEGER NOT NULL DEFAULT 0,
  CHECK ((state = 'declined') = (declined_as IS NOT NULL)),
  CHECK (state <> 'linked' OR claim_id IS NOT NULL),
  CHECK (claim_id IS NULL OR state IN ('linked', 'withdrawn')),
  CHECK (state = 'withdrawn' OR text IS NOT NULL OR url IS NOT NULL OR media_count > 0),
  CHECK (state <> 'withdrawn' OR (text IS NULL AND url IS NULL AND why IS NULL AND contact IS NULL AND area IS NULL AND seen_at IS NULL AND seen_where IS NULL AND sender_mark IS NULL AND intake_key IS NULL))
) STRICT;
CREATE INDEX report_queue ON report (promise_at, number) WHERE state = 'received';
CREATE INDEX report_awaiting ON report (awaiting_since) WHERE awaiting_since IS NOT NULL;
CREATE INDEX report_of_claim ON report (claim_id, received_at) WHERE claim_id IS NOT NULL;
CREATE INDEX report_intake ON report (received_at) WHERE intake_key IS NOT NULL;

CREATE TABLE report_message (
  report_number INTEGER NOT NULL REFERENCES report (number),
  seq        INTEGER NOT NULL, -- of the activity row that came with it
  sender     TEXT NOT NULL CHECK (sender IN ('reporter', 'desk')),
  account_id TEXT REFERENCES account (id),
  text       TEXT NOT NULL,
  at         TEXT NOT NULL,
  PRIMARY KEY (report_number, seq),
  CHECK ((sender = 'desk') = (account_id IS NOT NULL))
) STRICT, WITHOUT ROWID;
