-- Talks of a consultant with the consultant agent about what comes next (S43).
CREATE TABLE next_talks (
  id UUID PRIMARY KEY,
  consultant UUID NOT NULL REFERENCES consultants (id),
  stage TEXT NOT NULL CHECK (stage IN ('asked', 'held')),
  asked_at BIGINT,
  wish TEXT,
  held_at BIGINT,
  held_by UUID REFERENCES accounts (id),
  note TEXT,
  CHECK (stage <> 'asked' OR asked_at IS NOT NULL),
  CHECK ((stage = 'held') = (held_at IS NOT NULL)),
  CHECK ((stage = 'held') = (held_by IS NOT NULL)),
  CHECK ((stage = 'held') = (note IS NOT NULL))
);
CREATE INDEX next_talks_consultant ON next_talks (consultant, held_at);
CREATE UNIQUE INDEX next_talks_one_open ON next_talks (consultant) WHERE stage = 'asked';
