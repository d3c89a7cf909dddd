-- Who works here, what everyone did, and small facts of the deployment.
CREATE TABLE account (
  id            TEXT PRIMARY KEY,
  email         TEXT NOT NULL UNIQUE CHECK (email = lower(email) AND length(email) BETWEEN 3 AND 200), -- an address or a user name
  name          TEXT NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 200),
  roles         TEXT NOT NULL CHECK (json_valid(roles) AND json_array_length(roles) > 0), -- ["moderator","admin"]
  password_hash TEXT NOT NULL,
  language      TEXT NOT NULL DEFAULT 'id' CHECK (language IN ('id', 'en')),
  state         TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'disabled')),
  totp_secret   TEXT, -- second factors come later; the columns wait empty
  recovery      TEXT,
  seq           INTEGER NOT NULL DEFAULT 0,
  created_at    TEXT NOT NULL
) STRICT;

CREATE TABLE session (
  id_hash    TEXT PRIMARY KEY, -- SHA-256 of the cookie's token; the token itself is never stored
  account_id TEXT NOT NULL REFERENCES account (id),
  created_at TEXT NOT NULL,    -- the absolute limit counts from here
  expires_at TEXT NOT NULL,    -- the idle limit, moved on by use
  ended_at   TEXT,
  ended_as   TEXT CHECK (ended_as IN ('idle', 'absolute', 'signed_out', 'ended')),
  CHECK ((ended_at IS NULL) = (ended_as IS NULL))
) STRICT;
CREATE INDEX session_of_account ON session (account_id, ended_at);

-- A form that came after its session had ended by idleness: kept 24 h for that account alone.
CREATE TABLE parked_post (
  id         TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES account (id),
  path       TEXT NOT NULL,
  body       TEXT NOT NULL, -- sealed
  parked_at  TEXT NOT NULL
) STRICT;
CREATE INDEX parked_post_of_account ON parked_post (account_id, parked_at);

-- Append-only: the timeline and the audit log at once. Never holds what a reporter wrote.
-- The second of two racing writers fails on the primary key.
CREATE TABLE activity (
  subject    TEXT NOT NULL CHECK (subject IN ('report', 'claim', 'notice', 'account', 'publisher')),
  subject_id TEXT NOT NULL,
  seq        INTEGER NOT NULL CHECK (seq > 0),
  act        TEXT NOT NULL,
  actor      TEXT NOT NULL CHECK (actor IN ('staff', 'reporter', 'system')),
  actor_id   TEXT REFERENCES account (id),
  from_state TEXT,
  to_state   TEXT,
  note       TEXT, -- a reason as staff wrote it
  detail     TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(detail)),
  at         TEXT NOT NULL,
  PRIMARY KEY (subject, subject_id, seq),
  CHECK ((actor = 'staff') = (actor_id IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
INSERT INTO setting (key, value) VALUES ('public_version', '0');

-- Counted limits where many isolates share one database (Workers). Keys are daily-salted hashes.
CREATE TABLE limit_count (
  key      TEXT NOT NULL,
  ends_at  INTEGER NOT NULL, -- seconds since 1970
  n        INTEGER NOT NULL,
  PRIMARY KEY (key)
) STRICT, WITHOUT ROWID;
