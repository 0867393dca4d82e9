-- Every search for a team, with what was asked and what came out (S5, S48–S50).
CREATE TABLE team_runs (
  id UUID PRIMARY KEY,
  assignment UUID NOT NULL REFERENCES assignments (id),
  at BIGINT NOT NULL,
  run_by UUID NOT NULL REFERENCES accounts (id),
  engine TEXT NOT NULL,
  weights TEXT NOT NULL,
  taxonomy TEXT NOT NULL,
  model TEXT,
  input TEXT NOT NULL,
  consultants BIGINT NOT NULL CHECK (consultants >= 0),
  prospects BIGINT NOT NULL CHECK (prospects >= 0),
  unknown BIGINT NOT NULL CHECK (unknown >= 0),
  lack TEXT
);
CREATE INDEX team_runs_assignment ON team_runs (assignment, at);

CREATE TABLE team_run_teams (
  run UUID NOT NULL REFERENCES team_runs (id),
  place BIGINT NOT NULL CHECK (place > 0),
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  score BIGINT NOT NULL CHECK (score >= 0),
  deduction BIGINT NOT NULL CHECK (deduction >= 0),
  suppliers BIGINT NOT NULL CHECK (suppliers > 0),
  cost_minor BIGINT NOT NULL CHECK (cost_minor >= 0),
  PRIMARY KEY (run, place),
  CHECK (ends_on >= starts_on)
);

CREATE TABLE team_run_members (
  run UUID NOT NULL,
  place BIGINT NOT NULL,
  seat BIGINT NOT NULL CHECK (seat >= 0),
  consultant UUID NOT NULL REFERENCES consultants (id),
  score BIGINT NOT NULL,
  parts TEXT NOT NULL,
  reasons TEXT NOT NULL,
  why TEXT NOT NULL,
  hour_minor BIGINT NOT NULL CHECK (hour_minor >= 0),
  hours BIGINT NOT NULL CHECK (hours >= 0),
  PRIMARY KEY (run, place, seat),
  UNIQUE (run, place, consultant),
  FOREIGN KEY (run, place) REFERENCES team_run_teams (run, place)
);
CREATE INDEX team_run_members_consultant ON team_run_members (consultant);
