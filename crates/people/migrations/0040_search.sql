-- Whose entry in the index of profiles is to be made anew before the commit.
-- Tables that begin with derived_ hold nothing of their own: they are made from
-- others, and are in no backup and no register (decision 23).
CREATE TABLE derived_search_due (
  consultant UUID PRIMARY KEY
);
INSERT INTO derived_search_due (consultant) SELECT id FROM consultants;
