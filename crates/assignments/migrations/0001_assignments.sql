-- The client's need, who likes it and who applied.
CREATE TABLE assignments (
  id UUID PRIMARY KEY,
  number BIGINT NOT NULL UNIQUE,
  client UUID NOT NULL REFERENCES clients (id),
  posted_by UUID NOT NULL REFERENCES accounts (id),
  manager UUID REFERENCES accounts (id),
  stage TEXT NOT NULL CHECK (stage IN ('draft', 'open', 'filled', 'ended', 'cancelled')),
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  search_key TEXT NOT NULL,
  lang TEXT NOT NULL CHECK (lang IN ('sv', 'en')),
  starts_on TEXT NOT NULL,
  ends_on TEXT,
  extent_percent BIGINT NOT NULL CHECK (extent_percent BETWEEN 1 AND 100),
  place TEXT,
  remote BOOLEAN NOT NULL,
  languages TEXT NOT NULL DEFAULT '[]',
  budget_minor BIGINT CHECK (budget_minor > 0),
  budget_basis TEXT CHECK (budget_basis IN ('hour', 'day', 'fixed')),
  people BIGINT NOT NULL CHECK (people BETWEEN 1 AND 20),
  shows_client BOOLEAN NOT NULL,
  opened_at BIGINT,
  closed_at BIGINT,
  created_at BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  CHECK (ends_on IS NULL OR ends_on >= starts_on),
  CHECK ((budget_minor IS NULL) = (budget_basis IS NULL)),
  CHECK (stage = 'draft' OR stage = 'cancelled' OR opened_at IS NOT NULL),
  CHECK ((stage IN ('ended', 'cancelled')) = (closed_at IS NOT NULL))
);
CREATE INDEX assignments_stage ON assignments (stage, opened_at);
CREATE INDEX assignments_client ON assignments (client, number);

CREATE TABLE assignment_skills (
  assignment UUID NOT NULL REFERENCES assignments (id),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  must BOOLEAN NOT NULL,
  position BIGINT NOT NULL,
  PRIMARY KEY (assignment, name_key)
);

CREATE TABLE favourites (
  consultant UUID NOT NULL REFERENCES consultants (id),
  assignment UUID NOT NULL REFERENCES assignments (id),
  marked_at BIGINT NOT NULL,
  PRIMARY KEY (consultant, assignment)
);

CREATE TABLE applications (
  id UUID PRIMARY KEY,
  assignment UUID NOT NULL REFERENCES assignments (id),
  consultant UUID NOT NULL REFERENCES consultants (id),
  stage TEXT NOT NULL CHECK (stage IN ('sent', 'withdrawn')),
  rate_minor BIGINT NOT NULL CHECK (rate_minor > 0),
  rate_basis TEXT NOT NULL CHECK (rate_basis IN ('hour', 'day', 'fixed')),
  message TEXT NOT NULL,
  applied_at BIGINT NOT NULL,
  withdrawn_at BIGINT,
  version BIGINT NOT NULL DEFAULT 1,
  UNIQUE (assignment, consultant),
  CHECK ((stage = 'withdrawn') = (withdrawn_at IS NOT NULL))
);
CREATE INDEX applications_consultant ON applications (consultant);
