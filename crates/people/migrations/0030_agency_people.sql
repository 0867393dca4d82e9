-- An agency's invitations to its own employees (S14, S15). The link's secret is
-- in the mail alone; here is its hash, for as long as it opens anything.
CREATE TABLE agency_invitations (
  id UUID PRIMARY KEY,
  agency UUID NOT NULL REFERENCES agencies (id),
  email TEXT NOT NULL CHECK (email = lower(email)),
  name TEXT NOT NULL,
  lang TEXT NOT NULL CHECK (lang IN ('sv', 'en')),
  stage TEXT NOT NULL CHECK (stage IN ('sent', 'answered', 'withdrawn')),
  token_hash TEXT UNIQUE,
  invited_by UUID NOT NULL REFERENCES accounts (id),
  sent_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  account UUID REFERENCES accounts (id),
  closed_at BIGINT,
  version BIGINT NOT NULL DEFAULT 1,
  CHECK ((stage = 'sent') = (token_hash IS NOT NULL)),
  CHECK ((stage = 'sent') = (closed_at IS NULL)),
  CHECK ((stage = 'answered') = (account IS NOT NULL))
);
CREATE INDEX agency_invitations_agency ON agency_invitations (agency, sent_at);
CREATE UNIQUE INDEX agency_invitations_one_open ON agency_invitations (agency, email) WHERE stage = 'sent';
