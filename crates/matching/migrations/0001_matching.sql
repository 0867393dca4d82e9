-- Every run of the engine, and what staff decided (S48–S50).
CREATE TABLE match_runs (
  id UUID PRIMARY KEY,
  assignment UUID NOT NULL REFERENCES assignments (id),
  at BIGINT NOT NULL,
  run_by UUID NOT NULL REFERENCES accounts (id),
  engine TEXT NOT NULL,
  weights TEXT NOT NULL,
  input TEXT NOT NULL,
  consultants BIGINT NOT NULL
);
CREATE INDEX match_runs_assignment ON match_runs (assignment, at);

CREATE TABLE match_results (
  run UUID NOT NULL REFERENCES match_runs (id),
  place BIGINT NOT NULL CHECK (place > 0),
  consultant UUID NOT NULL REFERENCES consultants (id),
  score BIGINT NOT NULL,
  parts TEXT NOT NULL,
  reasons TEXT NOT NULL,
  PRIMARY KEY (run, place),
  UNIQUE (run, consultant)
);

CREATE TABLE match_decisions (
  assignment UUID NOT NULL REFERENCES assignments (id),
  consultant UUID NOT NULL REFERENCES consultants (id),
  picked BOOLEAN NOT NULL,
  reason TEXT,
  decided_by UUID NOT NULL REFERENCES accounts (id),
  decided_at BIGINT NOT NULL,
  run UUID REFERENCES match_runs (id),
  PRIMARY KEY (assignment, consultant),
  CHECK (picked OR reason IS NOT NULL)
);
