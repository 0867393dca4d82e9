-- The consent register and the access log. Subjects are named by id alone.
CREATE TABLE consents (
  id UUID PRIMARY KEY,
  consultant UUID NOT NULL,
  agency UUID,
  client UUID NOT NULL,
  assignment UUID NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('asked', 'given', 'withheld', 'lapsed', 'withdrawn')),
  snapshot TEXT NOT NULL,
  snapshot_hash TEXT NOT NULL,
  text_version TEXT NOT NULL,
  lang TEXT NOT NULL CHECK (lang IN ('sv', 'en')),
  asked_by UUID NOT NULL,
  asked_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  rate_minor BIGINT CHECK (rate_minor > 0),
  rate_basis TEXT CHECK (rate_basis IN ('hour', 'day', 'fixed')),
  consultant_hand UUID,
  consultant_at BIGINT,
  agency_hand UUID,
  agency_at BIGINT,
  closed_by UUID,
  closed_at BIGINT,
  reason TEXT,
  version BIGINT NOT NULL DEFAULT 1,
  -- A given consent has its rate and every hand that it needs.
  CHECK (stage <> 'given' OR (rate_minor IS NOT NULL AND rate_basis IS NOT NULL AND consultant_at IS NOT NULL AND (agency IS NULL OR agency_at IS NOT NULL))),
  CHECK ((stage IN ('withheld', 'lapsed', 'withdrawn')) = (closed_at IS NOT NULL)),
  CHECK ((consultant_hand IS NULL) = (consultant_at IS NULL)),
  CHECK ((agency_hand IS NULL) = (agency_at IS NULL))
);
CREATE INDEX consents_consultant ON consents (consultant);
CREATE INDEX consents_assignment ON consents (assignment);
CREATE UNIQUE INDEX consents_one_open ON consents (consultant, assignment, client) WHERE stage IN ('asked', 'given');

CREATE TABLE access_log (
  id UUID PRIMARY KEY,
  at BIGINT NOT NULL,
  reader UUID NOT NULL,
  consultant UUID NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('profile', 'snapshot', 'resume_pdf', 'portfolio')),
  consent UUID REFERENCES consents (id)
);
CREATE INDEX access_log_consultant ON access_log (consultant, at);
