-- The conditions of a run and how many were set aside by each, as JSON; those who
-- were set aside are not named.
ALTER TABLE match_runs ADD COLUMN sieve TEXT NOT NULL DEFAULT '{"conditions":[],"aside":[]}';
