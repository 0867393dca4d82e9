-- What every change brings with it: journal, outbox, jobs, files, forms, series.
CREATE TABLE journal (
  id UUID PRIMARY KEY,
  at BIGINT NOT NULL,
  actor UUID,
  kind TEXT NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX journal_at ON journal (at);

CREATE TABLE outbox (
  id UUID PRIMARY KEY,
  kind TEXT NOT NULL,
  to_address TEXT NOT NULL,
  subject TEXT NOT NULL,
  lang TEXT NOT NULL CHECK (lang IN ('sv', 'en')),
  text TEXT NOT NULL,
  raw BYTEA NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'unknown')),
  attempts BIGINT NOT NULL,
  next_at BIGINT NOT NULL,
  lease_until BIGINT,
  last_error TEXT,
  created_at BIGINT NOT NULL,
  sent_at BIGINT,
  dedupe TEXT NOT NULL UNIQUE,
  CHECK ((state = 'sent') = (sent_at IS NOT NULL))
);
CREATE INDEX outbox_due ON outbox (state, next_at);
CREATE INDEX outbox_created ON outbox (created_at);

CREATE TABLE jobs (
  id UUID PRIMARY KEY,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  run_at BIGINT NOT NULL,
  attempts BIGINT NOT NULL,
  lease_until BIGINT,
  last_error TEXT,
  created_at BIGINT NOT NULL,
  done_at BIGINT,
  UNIQUE (kind, subject)
);
CREATE INDEX jobs_due ON jobs (done_at, run_at);

CREATE TABLE files (
  id UUID PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size BIGINT NOT NULL CHECK (size >= 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes BYTEA NOT NULL,
  sealed BOOLEAN NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE TABLE form_posts (
  form_id UUID PRIMARY KEY,
  account UUID,
  path TEXT NOT NULL,
  body_hash TEXT NOT NULL,
  location TEXT NOT NULL,
  at BIGINT NOT NULL
);
CREATE INDEX form_posts_at ON form_posts (at);

CREATE TABLE number_series (
  series TEXT PRIMARY KEY,
  last BIGINT NOT NULL CHECK (last > 0)
);
