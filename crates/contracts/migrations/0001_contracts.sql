-- The contract pair, its signatures, and the engagement that they begin.
CREATE TABLE contract_pairs (
  id UUID PRIMARY KEY,
  number BIGINT NOT NULL UNIQUE,
  assignment UUID NOT NULL REFERENCES assignments (id),
  suggestion UUID NOT NULL REFERENCES suggestions (id),
  consent UUID NOT NULL REFERENCES consents (id),
  client UUID NOT NULL REFERENCES clients (id),
  consultant UUID NOT NULL REFERENCES consultants (id),
  agency UUID REFERENCES agencies (id),
  supplier UUID NOT NULL REFERENCES suppliers (id),
  stage TEXT NOT NULL CHECK (stage IN ('drafted', 'out_for_signature', 'signed', 'ended', 'terminated')),
  title TEXT NOT NULL,
  scope TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  rate_basis TEXT NOT NULL CHECK (rate_basis IN ('hour', 'day', 'fixed')),
  rate_minor BIGINT NOT NULL CHECK (rate_minor > 0),
  commission_bp BIGINT NOT NULL CHECK (commission_bp BETWEEN 0 AND 10000),
  day_minutes BIGINT NOT NULL CHECK (day_minutes BETWEEN 60 AND 720),
  expected_minutes BIGINT NOT NULL CHECK (expected_minutes >= 0),
  terms_days BIGINT NOT NULL CHECK (terms_days BETWEEN 1 AND 90),
  approver UUID NOT NULL REFERENCES accounts (id),
  extra_terms TEXT NOT NULL DEFAULT '',
  extra_terms_reason TEXT,
  drafted_by UUID NOT NULL REFERENCES accounts (id),
  drafted_at BIGINT NOT NULL,
  sent_at BIGINT,
  signed_at BIGINT,
  closed_at BIGINT,
  closed_reason TEXT,
  client_text TEXT,
  consultant_text TEXT,
  client_file UUID REFERENCES files (id),
  consultant_file UUID REFERENCES files (id),
  version BIGINT NOT NULL DEFAULT 1,
  CHECK (ends_on >= starts_on),
  CHECK (stage NOT IN ('signed', 'ended') OR (signed_at IS NOT NULL AND client_file IS NOT NULL AND consultant_file IS NOT NULL)),
  CHECK (stage <> 'out_for_signature' OR (client_text IS NOT NULL AND consultant_text IS NOT NULL)),
  CHECK (extra_terms = '' OR extra_terms_reason IS NOT NULL)
);
CREATE INDEX pairs_client ON contract_pairs (client);
CREATE INDEX pairs_consultant ON contract_pairs (consultant);
CREATE UNIQUE INDEX pairs_one_live ON contract_pairs (suggestion) WHERE stage IN ('drafted', 'out_for_signature', 'signed');

-- One signature a party: the client under the client contract, the consultant or
-- agency under the consultant contract, the broker under both.
CREATE TABLE signatures (
  id UUID PRIMARY KEY,
  pair UUID NOT NULL REFERENCES contract_pairs (id),
  party TEXT NOT NULL CHECK (party IN ('client', 'supplier', 'broker')),
  account UUID NOT NULL REFERENCES accounts (id),
  typed_name TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  signed_at BIGINT NOT NULL,
  address TEXT NOT NULL,
  user_agent TEXT NOT NULL,
  UNIQUE (pair, party)
);

CREATE TABLE engagements (
  id UUID PRIMARY KEY,
  number BIGINT NOT NULL UNIQUE,
  pair UUID NOT NULL UNIQUE REFERENCES contract_pairs (id),
  assignment UUID NOT NULL REFERENCES assignments (id),
  client UUID NOT NULL REFERENCES clients (id),
  consultant UUID NOT NULL REFERENCES consultants (id),
  agency UUID REFERENCES agencies (id),
  stage TEXT NOT NULL CHECK (stage IN ('planned', 'running', 'ended')),
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  ended_on TEXT,
  outcome TEXT CHECK (outcome IN ('completed', 'replaced', 'terminated')),
  end_reason TEXT,
  ended_by UUID REFERENCES accounts (id),
  version BIGINT NOT NULL DEFAULT 1,
  CHECK ((stage = 'ended') = (ended_on IS NOT NULL)),
  CHECK ((stage = 'ended') = (outcome IS NOT NULL))
);
CREATE INDEX engagements_stage ON engagements (stage, starts_on);
CREATE INDEX engagements_consultant ON engagements (consultant);
CREATE INDEX engagements_client ON engagements (client);
