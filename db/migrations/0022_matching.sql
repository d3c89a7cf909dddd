-- What may answer a text, and which wordings belong together (docs/decisions/0010). Nothing here can be read back but the head's folded words.
CREATE TABLE match_text (
  id         INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again: lists hold it
  shelf      TEXT NOT NULL CHECK (shelf IN ('answer', 'wording')),
  subject    TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  head       TEXT NOT NULL, -- folded words, one space between
  whole      BLOB,          -- of a long text: counts, word hashes, how often each, sketch of letter groups
  cluster    INTEGER        -- of a kept wording: see match_member
) STRICT;
CREATE UNIQUE INDEX match_text_subject ON match_text (subject, subject_id);
CREATE INDEX match_text_cluster ON match_text (cluster) WHERE cluster IS NOT NULL;
-- Texts that hold a word. `term`: hash of shelf, field and word.
CREATE TABLE match_word (
  term INTEGER PRIMARY KEY,
  n    INTEGER NOT NULL
) STRICT;
-- Ids of those texts: block = id >> 16, two bytes each, in order.
CREATE TABLE match_list (
  term  INTEGER NOT NULL,
  block INTEGER NOT NULL,
  ids   BLOB NOT NULL,
  PRIMARY KEY (term, block)
) STRICT, WITHOUT ROWID;
CREATE TABLE match_shelf (
  shelf       TEXT PRIMARY KEY CHECK (shelf IN ('answer', 'wording')),
  texts       INTEGER NOT NULL DEFAULT 0,
  head_words  INTEGER NOT NULL DEFAULT 0,
  whole_words INTEGER NOT NULL DEFAULT 0,
  grams       BLOB, -- of 65,536 buckets of letter groups, in doublings, how much rarer than all texts each is: four bits
  grams_of    INTEGER NOT NULL DEFAULT 0 -- texts when they were counted
) STRICT, WITHOUT ROWID;
INSERT INTO match_shelf (shelf) VALUES ('answer'), ('wording');
-- Reports that tell the same in other words. `cluster`: the id of its first text. `cosine`: to the nearest text there when it came, 1 for the first.
CREATE TABLE match_member (
  subject    TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  cluster    INTEGER NOT NULL,
  cosine     REAL NOT NULL,
  PRIMARY KEY (subject, subject_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX match_member_cluster ON match_member (cluster);
