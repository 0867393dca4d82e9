-- What a run knew, the slate it proposed, and what would have changed each place (S50, S51).
ALTER TABLE match_runs ADD COLUMN taxonomy TEXT NOT NULL DEFAULT '';
ALTER TABLE match_runs ADD COLUMN model TEXT;
ALTER TABLE match_runs ADD COLUMN slate TEXT NOT NULL DEFAULT '{"choices":[]}';
ALTER TABLE match_results ADD COLUMN changes TEXT NOT NULL DEFAULT '[]';
