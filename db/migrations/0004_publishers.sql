-- Registered bodies and their channels. Only a confirmed channel counts.
CREATE TABLE publisher (
  id         TEXT PRIMARY KEY,
  name       TEXT NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 200),
  class      TEXT NOT NULL CHECK (class IN ('official', 'peer')),
  region     TEXT, -- Kemendagri code it speaks for; NULL: everywhere
  election   TEXT, -- kind of election; NULL: all
  valid_from TEXT,
  valid_to   TEXT,
  seq        INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE channel (
  id           TEXT PRIMARY KEY,
  publisher_id TEXT NOT NULL REFERENCES publisher (id),
  host         TEXT UNIQUE CHECK (host = lower(host)),
  platform     TEXT CHECK (platform IN ('facebook', 'instagram', 'tiktok', 'youtube', 'x')),
  handle       TEXT CHECK (handle = lower(handle)),
  valid_from   TEXT,
  valid_to     TEXT,
  evidence     TEXT, -- why we believe that it is theirs
  confirmed_at TEXT,
  confirmed_by TEXT, -- an account's id, or 'region pack'
  UNIQUE (platform, handle),
  CHECK ((host IS NULL) <> (platform IS NULL)),
  CHECK ((platform IS NULL) = (handle IS NULL)),
  CHECK (confirmed_at IS NULL OR (confirmed_by IS NOT NULL AND length(trim(evidence)) > 0))
) STRICT;
CREATE INDEX channel_of_publisher ON channel (publisher_id);
