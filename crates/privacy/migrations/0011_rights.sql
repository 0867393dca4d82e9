-- Requests of data subjects with their one-month clock (GDPR art. 12.3).
CREATE TABLE data_requests (
  id UUID PRIMARY KEY,
  number BIGINT NOT NULL UNIQUE,
  account UUID,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('access', 'rectification', 'erasure', 'restriction', 'portability', 'objection')),
  message TEXT NOT NULL,
  lang TEXT NOT NULL CHECK (lang IN ('sv', 'en')),
  stage TEXT NOT NULL CHECK (stage IN ('open', 'answered', 'refused')),
  came_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  extended_reason TEXT,
  answer TEXT,
  entered_by UUID,
  closed_by UUID,
  closed_at BIGINT,
  version BIGINT NOT NULL DEFAULT 1,
  CHECK (due_on > came_on),
  CHECK ((stage = 'open') = (closed_at IS NULL)),
  CHECK (stage = 'open' OR answer IS NOT NULL)
);
CREATE INDEX data_requests_stage ON data_requests (stage, due_on);

-- That somebody was erased, and what the law kept: without a name.
CREATE TABLE erasures (
  id UUID PRIMARY KEY,
  account UUID NOT NULL,
  ordered_by UUID NOT NULL,
  at BIGINT NOT NULL,
  removed TEXT NOT NULL,
  kept TEXT NOT NULL
);

-- What the day's round removed because its time was over.
CREATE TABLE retention_runs (
  id UUID PRIMARY KEY,
  at BIGINT NOT NULL,
  removed BIGINT NOT NULL CHECK (removed >= 0),
  detail TEXT NOT NULL
);
CREATE INDEX retention_runs_at ON retention_runs (at);

-- Who treats personal data for the house, under which agreement (GDPR art. 28).
CREATE TABLE processors (
  id UUID PRIMARY KEY,
  name TEXT NOT NULL,
  org_no TEXT,
  country TEXT NOT NULL,
  purpose_sv TEXT NOT NULL,
  purpose_en TEXT NOT NULL,
  agreed_on TEXT NOT NULL,
  agreement UUID REFERENCES files (id),
  added_by UUID NOT NULL,
  added_at BIGINT NOT NULL,
  ended_at BIGINT
);

-- When we last asked somebody who has not been here for a year whether to keep the account.
CREATE TABLE idle_questions (
  account UUID PRIMARY KEY,
  asked_at BIGINT NOT NULL
);
