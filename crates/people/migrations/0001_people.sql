-- Accounts, sessions, companies, consultants and their résumés.
CREATE TABLE accounts (
  id UUID PRIMARY KEY,
  email TEXT NOT NULL UNIQUE CHECK (email = lower(email)),
  password_hash TEXT NOT NULL,
  name TEXT NOT NULL,
  phone TEXT,
  lang TEXT NOT NULL CHECK (lang IN ('sv', 'en')),
  role TEXT NOT NULL CHECK (role IN ('consultant', 'agency_rep', 'client_rep', 'consultant_agent', 'client_manager', 'finance', 'admin', 'read_only')),
  stage TEXT NOT NULL CHECK (stage IN ('registered', 'confirmed', 'closed')),
  terms_accepted_at BIGINT,
  created_at BIGINT NOT NULL,
  confirmed_at BIGINT,
  closed_at BIGINT,
  version BIGINT NOT NULL DEFAULT 1,
  CHECK ((stage = 'closed') = (closed_at IS NOT NULL)),
  CHECK (stage <> 'confirmed' OR confirmed_at IS NOT NULL)
);
CREATE INDEX accounts_role ON accounts (role, stage);

-- Single-use links of mails: only the hash of the token is kept.
CREATE TABLE account_tokens (
  token_hash TEXT PRIMARY KEY,
  account UUID NOT NULL REFERENCES accounts (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('confirm', 'reset')),
  expires_at BIGINT NOT NULL
);
CREATE INDEX account_tokens_account ON account_tokens (account, purpose);

CREATE TABLE sessions (
  id UUID PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  account UUID NOT NULL REFERENCES accounts (id),
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  user_agent TEXT NOT NULL
);
CREATE INDEX sessions_account ON sessions (account);

CREATE TABLE agencies (
  id UUID PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  org_no TEXT,
  city TEXT,
  website TEXT,
  about TEXT,
  agent UUID REFERENCES accounts (id),
  created_at BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 1
);

CREATE TABLE agency_reps (
  account UUID PRIMARY KEY REFERENCES accounts (id),
  agency UUID NOT NULL REFERENCES agencies (id)
);
CREATE INDEX agency_reps_agency ON agency_reps (agency);

CREATE TABLE clients (
  id UUID PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  org_no TEXT,
  vat_no TEXT,
  street TEXT,
  town TEXT,
  invoice_email TEXT,
  industry TEXT,
  masked_sv TEXT,
  masked_en TEXT,
  manager UUID REFERENCES accounts (id),
  created_at BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 1
);

CREATE TABLE client_reps (
  account UUID PRIMARY KEY REFERENCES accounts (id),
  client UUID NOT NULL REFERENCES clients (id)
);
CREATE INDEX client_reps_client ON client_reps (client);

CREATE TABLE consultants (
  id UUID PRIMARY KEY,
  number BIGINT NOT NULL UNIQUE,
  account UUID NOT NULL UNIQUE REFERENCES accounts (id),
  agency UUID REFERENCES agencies (id),
  -- The agency that was named in registration when none of that name was here (S15).
  agency_named TEXT,
  agent UUID REFERENCES accounts (id),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  title TEXT,
  city TEXT,
  remote BOOLEAN NOT NULL DEFAULT FALSE,
  letter TEXT,
  lang TEXT NOT NULL CHECK (lang IN ('sv', 'en')),
  linkedin TEXT,
  links TEXT NOT NULL DEFAULT '[]',
  languages TEXT NOT NULL DEFAULT '[]',
  rate_minor BIGINT CHECK (rate_minor >= 0),
  rate_basis TEXT CHECK (rate_basis IN ('hour', 'day', 'fixed')),
  available_from TEXT,
  available_percent BIGINT CHECK (available_percent BETWEEN 0 AND 100),
  presentable_at BIGINT,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  CHECK ((rate_minor IS NULL) = (rate_basis IS NULL))
);
CREATE INDEX consultants_agency ON consultants (agency);
CREATE INDEX consultants_agent ON consultants (agent);
CREATE INDEX consultants_name ON consultants (name_key, id);

CREATE TABLE experiences (
  id UUID PRIMARY KEY,
  consultant UUID NOT NULL REFERENCES consultants (id),
  client_name TEXT NOT NULL,
  assignment TEXT NOT NULL,
  result TEXT,
  from_month TEXT NOT NULL,
  to_month TEXT,
  version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX experiences_consultant ON experiences (consultant);

CREATE TABLE educations (
  id UUID PRIMARY KEY,
  consultant UUID NOT NULL REFERENCES consultants (id),
  school TEXT NOT NULL,
  degree TEXT NOT NULL,
  from_year BIGINT,
  to_year BIGINT,
  version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX educations_consultant ON educations (consultant);

CREATE TABLE honours (
  id UUID PRIMARY KEY,
  consultant UUID NOT NULL REFERENCES consultants (id),
  title TEXT NOT NULL,
  giver TEXT,
  year BIGINT,
  version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX honours_consultant ON honours (consultant);

CREATE TABLE skills (
  consultant UUID NOT NULL REFERENCES consultants (id),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  level BIGINT NOT NULL CHECK (level BETWEEN 1 AND 5),
  years BIGINT NOT NULL CHECK (years BETWEEN 0 AND 60),
  PRIMARY KEY (consultant, name_key)
);
CREATE INDEX skills_key ON skills (name_key);

CREATE TABLE portfolio_items (
  id UUID PRIMARY KEY,
  consultant UUID NOT NULL REFERENCES consultants (id),
  title TEXT NOT NULL,
  link TEXT,
  file UUID REFERENCES files (id),
  created_at BIGINT NOT NULL,
  CHECK ((link IS NULL) <> (file IS NULL))
);
CREATE INDEX portfolio_consultant ON portfolio_items (consultant);

-- The company that invoices: a freelance consultant's own, or the agency (S9, S22).
CREATE TABLE suppliers (
  id UUID PRIMARY KEY,
  consultant UUID UNIQUE REFERENCES consultants (id),
  agency UUID UNIQUE REFERENCES agencies (id),
  number BIGINT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  org_no TEXT NOT NULL,
  vat_no TEXT NOT NULL,
  street TEXT NOT NULL,
  town TEXT NOT NULL,
  bankgiro TEXT NOT NULL,
  f_skatt BOOLEAN NOT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  CHECK ((consultant IS NULL) <> (agency IS NULL))
);
