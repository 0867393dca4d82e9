-- Decisions that were taken back, or that a later one took the place of: who
-- decided what and why, and who ended it when (AI Act, articles 12 and 26).
CREATE TABLE match_past_decisions (
  id UUID PRIMARY KEY,
  assignment UUID NOT NULL REFERENCES assignments (id),
  consultant UUID NOT NULL REFERENCES consultants (id),
  picked BOOLEAN NOT NULL,
  reason TEXT,
  decided_by UUID NOT NULL REFERENCES accounts (id),
  decided_at BIGINT NOT NULL,
  run UUID REFERENCES match_runs (id),
  ended_by UUID NOT NULL REFERENCES accounts (id),
  ended_at BIGINT NOT NULL,
  CHECK (picked OR reason IS NOT NULL)
);
CREATE INDEX match_past_decisions_assignment ON match_past_decisions (assignment, ended_at);
CREATE INDEX match_past_decisions_consultant ON match_past_decisions (consultant);
