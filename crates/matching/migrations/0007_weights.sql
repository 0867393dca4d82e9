-- Weights that were learnt from outcomes, and what an admin decided about them.
-- The last accepted ones are in use; before any, those that the program carries.
CREATE TABLE match_weights (
  number BIGINT PRIMARY KEY CHECK (number > 0),
  stage TEXT NOT NULL CHECK (stage IN ('proposed', 'accepted', 'refused')),
  earlier TEXT NOT NULL,
  must BIGINT NOT NULL CHECK (must >= 0),
  nice BIGINT NOT NULL CHECK (nice >= 0),
  experience BIGINT NOT NULL CHECK (experience >= 0),
  level BIGINT NOT NULL CHECK (level >= 0),
  availability BIGINT NOT NULL CHECK (availability >= 0),
  rate BIGINT NOT NULL CHECK (rate >= 0),
  language BIGINT NOT NULL CHECK (language >= 0),
  place BIGINT NOT NULL CHECK (place >= 0),
  decisions BIGINT NOT NULL CHECK (decisions > 0),
  pairs BIGINT NOT NULL CHECK (pairs > 0),
  right_before_permille BIGINT NOT NULL CHECK (right_before_permille BETWEEN 0 AND 1000),
  right_after_permille BIGINT NOT NULL CHECK (right_after_permille BETWEEN 0 AND 1000),
  proposed_by UUID NOT NULL REFERENCES accounts (id),
  proposed_at BIGINT NOT NULL,
  decided_by UUID REFERENCES accounts (id),
  decided_at BIGINT,
  reason TEXT,
  version BIGINT NOT NULL DEFAULT 1,
  CHECK (must + nice + experience + level + availability + rate + language + place = 1000),
  CHECK ((stage = 'proposed') = (decided_at IS NULL)),
  CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
  CHECK (stage <> 'refused' OR reason IS NOT NULL)
);
CREATE UNIQUE INDEX match_weights_one_open ON match_weights (stage) WHERE stage = 'proposed';
