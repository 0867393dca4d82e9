-- Follow-ups, evaluations and replacements.
CREATE TABLE follow_ups (
  id UUID PRIMARY KEY,
  engagement UUID NOT NULL REFERENCES engagements (id),
  kind TEXT NOT NULL CHECK (kind IN ('two_weeks', 'four_to_six_weeks', 'agreed')),
  stage TEXT NOT NULL CHECK (stage IN ('due', 'done', 'skipped')),
  from_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  owner UUID REFERENCES accounts (id),
  done_by UUID REFERENCES accounts (id),
  done_at BIGINT,
  client_satisfaction BIGINT CHECK (client_satisfaction BETWEEN 1 AND 5),
  consultant_satisfaction BIGINT CHECK (consultant_satisfaction BETWEEN 1 AND 5),
  needs_support BOOLEAN,
  note TEXT,
  skip_reason TEXT,
  version BIGINT NOT NULL DEFAULT 1,
  CHECK (due_on >= from_on),
  CHECK (stage <> 'done' OR (done_at IS NOT NULL AND client_satisfaction IS NOT NULL AND needs_support IS NOT NULL)),
  CHECK (stage <> 'skipped' OR skip_reason IS NOT NULL)
);
CREATE INDEX follow_ups_due ON follow_ups (stage, due_on);
CREATE INDEX follow_ups_engagement ON follow_ups (engagement, stage);
CREATE UNIQUE INDEX follow_ups_fixed ON follow_ups (engagement, kind) WHERE kind <> 'agreed';

CREATE TABLE evaluations (
  id UUID PRIMARY KEY,
  engagement UUID NOT NULL REFERENCES engagements (id),
  kind TEXT NOT NULL CHECK (kind IN ('midway', 'final')),
  stage TEXT NOT NULL CHECK (stage IN ('invited', 'one_side_in', 'opened')),
  invited_at BIGINT NOT NULL,
  opened_at BIGINT,
  UNIQUE (engagement, kind)
);

-- What the two said of each other, for their eyes only (S88).
CREATE TABLE evaluation_answers (
  evaluation UUID NOT NULL REFERENCES evaluations (id),
  side TEXT NOT NULL CHECK (side IN ('client', 'consultant')),
  account UUID NOT NULL REFERENCES accounts (id),
  marks TEXT NOT NULL,
  strengths TEXT NOT NULL,
  improvements TEXT NOT NULL,
  answered_at BIGINT NOT NULL,
  PRIMARY KEY (evaluation, side)
);

CREATE TABLE replacements (
  id UUID PRIMARY KEY,
  engagement UUID NOT NULL UNIQUE REFERENCES engagements (id),
  assignment UUID NOT NULL REFERENCES assignments (id),
  stage TEXT NOT NULL CHECK (stage IN ('searching', 'replaced', 'not_found')),
  reason TEXT NOT NULL,
  asked_by UUID NOT NULL REFERENCES accounts (id),
  asked_at BIGINT NOT NULL,
  closed_at BIGINT,
  closed_by UUID REFERENCES accounts (id),
  -- What the client was told when nobody was found.
  close_note TEXT,
  successor UUID REFERENCES engagements (id),
  version BIGINT NOT NULL DEFAULT 1,
  CHECK ((stage = 'replaced') = (successor IS NOT NULL)),
  CHECK ((stage = 'searching') = (closed_at IS NULL)),
  CHECK (stage <> 'not_found' OR close_note IS NOT NULL)
);
CREATE INDEX replacements_assignment ON replacements (assignment, stage);
