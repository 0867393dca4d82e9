-- The invoice pair of a month, and the two invoices that it becomes.
CREATE TABLE invoice_pairs (
  id UUID PRIMARY KEY,
  pair UUID NOT NULL REFERENCES contract_pairs (id),
  engagement UUID NOT NULL REFERENCES engagements (id),
  sheet UUID NOT NULL UNIQUE REFERENCES time_sheets (id),
  month TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('drafted', 'confirmed', 'reviewed', 'issued', 'credited')),
  consultant_net_minor BIGINT NOT NULL CHECK (consultant_net_minor >= 0),
  commission_minor BIGINT NOT NULL CHECK (commission_minor >= 0),
  client_net_minor BIGINT NOT NULL,
  vat_bp BIGINT NOT NULL CHECK (vat_bp >= 0),
  consultant_vat_minor BIGINT NOT NULL,
  client_vat_minor BIGINT NOT NULL,
  confirmed_by UUID REFERENCES accounts (id),
  confirmed_at BIGINT,
  disputed_reason TEXT,
  reviewed_by UUID REFERENCES accounts (id),
  reviewed_at BIGINT,
  issued_by UUID REFERENCES accounts (id),
  issued_at BIGINT,
  version BIGINT NOT NULL DEFAULT 1,
  UNIQUE (engagement, month),
  -- The commission is the difference, to the öre, for all to see (S68).
  CHECK (client_net_minor = consultant_net_minor + commission_minor),
  CHECK (stage = 'drafted' OR confirmed_at IS NOT NULL),
  CHECK (stage IN ('drafted', 'confirmed') OR reviewed_at IS NOT NULL),
  CHECK ((stage IN ('issued', 'credited')) = (issued_at IS NOT NULL))
);
CREATE INDEX invoice_pairs_stage ON invoice_pairs (stage, month);

CREATE TABLE invoices (
  id UUID PRIMARY KEY,
  invoice_pair UUID NOT NULL REFERENCES invoice_pairs (id),
  leg TEXT NOT NULL CHECK (leg IN ('client', 'consultant')),
  series TEXT NOT NULL,
  number BIGINT NOT NULL CHECK (number > 0),
  label TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  net_minor BIGINT NOT NULL,
  vat_minor BIGINT NOT NULL,
  total_minor BIGINT NOT NULL,
  content TEXT NOT NULL,
  file UUID NOT NULL REFERENCES files (id),
  UNIQUE (series, number),
  UNIQUE (invoice_pair, leg),
  CHECK (total_minor = net_minor + vat_minor),
  CHECK (due_on >= issued_on)
);
