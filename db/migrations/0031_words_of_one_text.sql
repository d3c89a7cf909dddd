-- A word of one text alone has no count: its list tells. Most words are such, and each count takes as much as the list itself.
DELETE FROM match_word WHERE n < 2;
