-- What /cek showed and what people made of it, to tune matching by: no word of what was typed, nothing of who asked. Gone after a while.
CREATE TABLE check_shown (
  n           INTEGER PRIMARY KEY AUTOINCREMENT, -- in the order in which they came
  id          TEXT NOT NULL UNIQUE CHECK (length(id) = 22), -- random: only the page that was shown knows it
  at          TEXT NOT NULL,
  answered    TEXT NOT NULL CHECK (answered IN ('hit', 'maybe', 'none', 'withdrawn', 'checking', 'handled')),
  hits        TEXT NOT NULL CHECK (json_valid(hits)), -- [{kind, id, rank, score, level}]; one that was refused has when: {…, refused}
  refused     INTEGER NOT NULL DEFAULT 0, -- how many of them
  reported_at TEXT
) STRICT;
CREATE INDEX check_shown_at ON check_shown (at, answered, refused, reported_at);
