-- A secret left by one party of an engagement for another (S23): sealed under a key that
-- is made of the link alone, opened once, gone after it. The link itself is not here.
CREATE TABLE shared_secrets (
  id UUID PRIMARY KEY,
  engagement UUID NOT NULL REFERENCES engagements (id),
  label TEXT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  sealed BYTEA,
  left_by UUID NOT NULL REFERENCES accounts (id),
  left_side TEXT NOT NULL CHECK (left_side IN ('client', 'consultant', 'agency', 'staff')),
  left_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  opened_by UUID REFERENCES accounts (id),
  opened_at BIGINT,
  ended_at BIGINT,
  CHECK (expires_at > left_at),
  CHECK ((opened_by IS NULL) = (opened_at IS NULL)),
  -- Opened, taken back or run out: the content is gone.
  CHECK (sealed IS NULL OR (opened_at IS NULL AND ended_at IS NULL)),
  CHECK (opened_at IS NULL OR ended_at IS NULL)
);
CREATE INDEX shared_secrets_engagement ON shared_secrets (engagement, left_at);
