-- Policies in versions and who approved which (S19, S91–S94). They stand on the ground floor,
-- since registration and contracts both ask for them.
CREATE TABLE policies (
  id UUID PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('terms', 'privacy', 'quality', 'environment', 'diversity', 'security')),
  number BIGINT NOT NULL,
  title_sv TEXT NOT NULL,
  title_en TEXT NOT NULL,
  body_sv TEXT NOT NULL,
  body_en TEXT NOT NULL,
  gates_contract BOOLEAN NOT NULL,
  published_at BIGINT NOT NULL,
  published_by UUID,
  UNIQUE (kind, number)
);

CREATE TABLE policy_approvals (
  id UUID PRIMARY KEY,
  policy UUID NOT NULL REFERENCES policies (id),
  account UUID NOT NULL,
  approved_at BIGINT NOT NULL,
  UNIQUE (policy, account)
);
CREATE INDEX policy_approvals_account ON policy_approvals (account);
