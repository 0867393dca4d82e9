-- Word of a new need that fits: who was told, once and never again, and by which
-- engine (S40, S48; AI Act, article 12); and who has chosen to be told or not.
CREATE TABLE match_alerts (
  assignment UUID NOT NULL REFERENCES assignments (id),
  consultant UUID NOT NULL REFERENCES consultants (id),
  told_at BIGINT NOT NULL,
  engine TEXT NOT NULL,
  score BIGINT NOT NULL CHECK (score BETWEEN 0 AND 1000),
  reasons TEXT NOT NULL,
  PRIMARY KEY (assignment, consultant)
);
CREATE INDEX match_alerts_consultant ON match_alerts (consultant);

CREATE TABLE match_alert_choices (
  consultant UUID PRIMARY KEY REFERENCES consultants (id),
  wants BOOLEAN NOT NULL,
  chosen_at BIGINT NOT NULL
);
