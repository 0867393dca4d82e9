-- The three, what the client answered, and interviews. No suggestion without a
-- consent (S55): the reference is not null, and the rate is the consented one.
CREATE TABLE proposals (
  id UUID PRIMARY KEY,
  number BIGINT NOT NULL UNIQUE,
  assignment UUID NOT NULL REFERENCES assignments (id),
  client UUID NOT NULL REFERENCES clients (id),
  stage TEXT NOT NULL CHECK (stage IN ('draft', 'sent', 'chosen', 'declined', 'expired', 'retracted')),
  note TEXT,
  fewer_reason TEXT,
  commission_bp BIGINT NOT NULL CHECK (commission_bp BETWEEN 0 AND 10000),
  drafted_by UUID NOT NULL REFERENCES accounts (id),
  drafted_at BIGINT NOT NULL,
  sent_at BIGINT,
  answered_by UUID REFERENCES accounts (id),
  answered_at BIGINT,
  answer_reason TEXT,
  version BIGINT NOT NULL DEFAULT 1,
  CHECK (stage IN ('draft', 'retracted') OR sent_at IS NOT NULL)
);
CREATE INDEX proposals_assignment ON proposals (assignment);
CREATE INDEX proposals_client ON proposals (client, stage);
CREATE UNIQUE INDEX proposals_one_open ON proposals (assignment) WHERE stage IN ('draft', 'sent');

CREATE TABLE suggestions (
  id UUID PRIMARY KEY,
  proposal UUID NOT NULL REFERENCES proposals (id),
  position BIGINT NOT NULL CHECK (position BETWEEN 1 AND 3),
  consultant UUID NOT NULL REFERENCES consultants (id),
  consent UUID NOT NULL REFERENCES consents (id),
  reason TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('proposed', 'chosen', 'declined', 'retracted')),
  decline_reason TEXT,
  UNIQUE (proposal, position),
  UNIQUE (proposal, consultant)
);
CREATE INDEX suggestions_consultant ON suggestions (consultant);
CREATE INDEX suggestions_consent ON suggestions (consent);
CREATE UNIQUE INDEX suggestions_one_chosen ON suggestions (proposal) WHERE stage = 'chosen';

CREATE TABLE interviews (
  id UUID PRIMARY KEY,
  suggestion UUID NOT NULL REFERENCES suggestions (id),
  stage TEXT NOT NULL CHECK (stage IN ('offered', 'booked', 'held', 'missed', 'cancelled')),
  place TEXT NOT NULL,
  minutes BIGINT NOT NULL CHECK (minutes BETWEEN 10 AND 480),
  agent_attends BOOLEAN NOT NULL,
  agent UUID REFERENCES accounts (id),
  offered_by UUID NOT NULL REFERENCES accounts (id),
  offered_at BIGINT NOT NULL,
  starts_at BIGINT,
  sequence BIGINT NOT NULL DEFAULT 0,
  closed_reason TEXT,
  version BIGINT NOT NULL DEFAULT 1,
  CHECK (stage NOT IN ('booked', 'held', 'missed') OR starts_at IS NOT NULL)
);
CREATE INDEX interviews_suggestion ON interviews (suggestion);

CREATE TABLE interview_slots (
  id UUID PRIMARY KEY,
  interview UUID NOT NULL REFERENCES interviews (id),
  starts_at BIGINT NOT NULL,
  UNIQUE (interview, starts_at)
);
