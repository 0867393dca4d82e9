-- How far each consultant came for a need, and what a consultant is told of it
-- on request: only ever of the consultant's own place in a run (S50, S52).
CREATE TABLE match_outcomes (
  assignment UUID NOT NULL REFERENCES assignments (id),
  consultant UUID NOT NULL REFERENCES consultants (id),
  run UUID,
  presented_at BIGINT NOT NULL,
  invited_at BIGINT,
  chosen_at BIGINT,
  renewed_at BIGINT,
  PRIMARY KEY (assignment, consultant),
  FOREIGN KEY (run, consultant) REFERENCES match_results (run, consultant),
  CHECK (renewed_at IS NULL OR chosen_at IS NOT NULL)
);
CREATE INDEX match_outcomes_consultant ON match_outcomes (consultant);
CREATE INDEX match_outcomes_presented ON match_outcomes (presented_at);

CREATE TABLE match_explanations (
  assignment UUID NOT NULL REFERENCES assignments (id),
  consultant UUID NOT NULL REFERENCES consultants (id),
  stage TEXT NOT NULL CHECK (stage IN ('asked', 'released')),
  asked_at BIGINT NOT NULL,
  released_at BIGINT,
  released_by UUID REFERENCES accounts (id),
  run UUID,
  tells_reasons BOOLEAN NOT NULL DEFAULT FALSE,
  tells_changes BOOLEAN NOT NULL DEFAULT FALSE,
  words TEXT,
  version BIGINT NOT NULL DEFAULT 1,
  PRIMARY KEY (assignment, consultant),
  FOREIGN KEY (run, consultant) REFERENCES match_results (run, consultant),
  CHECK ((stage = 'released') = (released_at IS NOT NULL)),
  CHECK ((released_at IS NULL) = (released_by IS NULL)),
  CHECK (stage = 'released' OR NOT (tells_reasons OR tells_changes)),
  CHECK (stage = 'released' OR (run IS NULL AND words IS NULL)),
  CHECK (stage = 'asked' OR tells_reasons OR tells_changes OR words IS NOT NULL),
  CHECK (run IS NOT NULL OR NOT (tells_reasons OR tells_changes))
);
CREATE INDEX match_explanations_stage ON match_explanations (stage, asked_at);
