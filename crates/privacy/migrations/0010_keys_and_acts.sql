-- Keys of one subject each, wrapped by the house's key: what is sealed under one is
-- unreadable everywhere, in copies too, when its row is gone. Never part of a backup.
CREATE TABLE data_keys (
  kind TEXT NOT NULL CHECK (kind IN ('person', 'grant')),
  subject UUID NOT NULL,
  wrapped BYTEA NOT NULL,
  made_at BIGINT NOT NULL,
  PRIMARY KEY (kind, subject)
);

-- What a consent covers, sealed under the key of that consent; null when the key is gone.
ALTER TABLE consents ADD COLUMN sealed BYTEA;

-- Every act on a consent with its evidence (GDPR art. 7.1; ISO/IEC TS 27560). Only added to.
CREATE TABLE consent_acts (
  id UUID PRIMARY KEY,
  consent UUID NOT NULL REFERENCES consents (id),
  -- From 1 in the order that they happened: a clock may give two the same moment.
  number BIGINT NOT NULL CHECK (number >= 1),
  act TEXT NOT NULL CHECK (act IN ('asked', 'renewed', 'given', 'withheld', 'withdrawn', 'lapsed')),
  at BIGINT NOT NULL,
  account UUID,
  side TEXT CHECK (side IN ('consultant', 'agency', 'staff')),
  channel TEXT NOT NULL CHECK (channel IN ('page', 'system')),
  snapshot_hash TEXT NOT NULL,
  text_version TEXT NOT NULL,
  lang TEXT NOT NULL CHECK (lang IN ('sv', 'en')),
  rate_minor BIGINT,
  rate_basis TEXT CHECK (rate_basis IN ('hour', 'day', 'fixed')),
  address TEXT,
  user_agent TEXT,
  session TEXT,
  CHECK ((channel = 'system') = (account IS NULL)),
  CHECK ((rate_minor IS NULL) = (rate_basis IS NULL))
);
CREATE UNIQUE INDEX consent_acts_number ON consent_acts (consent, number);
