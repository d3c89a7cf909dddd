-- What other fact checkers found, brought in by `npm run import`. Theirs, never ours: no state, no version, no number, and nothing that a notice has.
CREATE TABLE peer_check (
  id           TEXT PRIMARY KEY,
  url          TEXT NOT NULL UNIQUE CHECK (length(url) <= 2000 AND (url LIKE 'http://%' OR url LIKE 'https://%')),
  title        TEXT NOT NULL CHECK (length(trim(title)) BETWEEN 1 AND 500),
  claim_text   TEXT CHECK (length(claim_text) <= 2000),
  body         TEXT CHECK (length(body) <= 20000), -- to be matched by; no page shows it
  label        TEXT CHECK (length(label) <= 80), -- the verdict in their own words
  verdict      TEXT CHECK (verdict IN ('false', 'misleading', 'partly_true', 'true', 'unproven', 'not_a_claim')), -- ours that says the same, where there is one
  publisher    TEXT NOT NULL CHECK (length(trim(publisher)) BETWEEN 1 AND 200),
  publisher_id TEXT REFERENCES publisher (id), -- the registered peer whose host it is
  published_at TEXT CHECK (published_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  imported_at  TEXT NOT NULL,
  CHECK (verdict IS NULL OR label IS NOT NULL)
) STRICT;
CREATE INDEX peer_check_of_publisher ON peer_check (publisher_id);
CREATE TRIGGER peer_check_is_a_peers_insert BEFORE INSERT ON peer_check WHEN NEW.publisher_id IS NOT NULL AND (SELECT class FROM publisher WHERE id = NEW.publisher_id) IS NOT 'peer' BEGIN SELECT RAISE(ABORT, 'a peer check belongs to a peer'); END;
CREATE TRIGGER peer_check_is_a_peers_update BEFORE UPDATE OF publisher_id ON peer_check WHEN NEW.publisher_id IS NOT NULL AND (SELECT class FROM publisher WHERE id = NEW.publisher_id) IS NOT 'peer' BEGIN SELECT RAISE(ABORT, 'a peer check belongs to a peer'); END;
