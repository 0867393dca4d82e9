-- A profile that an agency prepares for an employee, under a written consent
-- that staff have verified first (S16, S17). What is prepared is text in this row
-- and no profile: nothing of it can be found, matched or presented. Whoever takes
-- over, or never does, leaves no personal data here.
CREATE TABLE prepared_profiles (
  id UUID PRIMARY KEY,
  agency UUID NOT NULL REFERENCES agencies (id),
  stage TEXT NOT NULL CHECK (stage IN ('consent_uploaded', 'consent_refused', 'consent_verified', 'draft', 'taken_over', 'erased')),
  name TEXT,
  email TEXT CHECK (email = lower(email)),
  lang TEXT NOT NULL CHECK (lang IN ('sv', 'en')),
  consent_file UUID REFERENCES files (id),
  consent_sha256 TEXT NOT NULL,
  uploaded_by UUID NOT NULL REFERENCES accounts (id),
  uploaded_at BIGINT NOT NULL,
  judged_by UUID REFERENCES accounts (id),
  judged_at BIGINT,
  refused_reason TEXT,
  content TEXT,
  drafted_at BIGINT,
  token_hash TEXT UNIQUE,
  sent_at BIGINT,
  noticed_at BIGINT,
  consultant UUID REFERENCES consultants (id),
  closed_at BIGINT,
  erased_why TEXT CHECK (erased_why IN ('withdrawn', 'declined', 'never_taken_over')),
  version BIGINT NOT NULL DEFAULT 1,
  -- Nothing is written before staff have verified the consent.
  CHECK (stage NOT IN ('consent_verified', 'draft', 'taken_over') OR judged_at IS NOT NULL),
  CHECK ((judged_by IS NULL) = (judged_at IS NULL)),
  CHECK (stage <> 'consent_uploaded' OR judged_at IS NULL),
  CHECK ((stage = 'consent_refused') = (refused_reason IS NOT NULL)),
  CHECK ((stage = 'draft') = (content IS NOT NULL)),
  CHECK (token_hash IS NULL OR stage = 'draft'),
  CHECK ((stage = 'taken_over') = (consultant IS NOT NULL)),
  CHECK ((stage IN ('taken_over', 'erased')) = (closed_at IS NOT NULL)),
  CHECK ((stage = 'erased') = (erased_why IS NOT NULL)),
  -- While it is open it names a person and has the paper; afterwards neither.
  CHECK ((stage IN ('taken_over', 'erased')) = (name IS NULL)),
  CHECK ((stage IN ('taken_over', 'erased')) = (email IS NULL)),
  CHECK ((stage IN ('taken_over', 'erased')) = (consent_file IS NULL))
);
CREATE INDEX prepared_profiles_agency ON prepared_profiles (agency, uploaded_at);
CREATE INDEX prepared_profiles_stage ON prepared_profiles (stage, uploaded_at);
CREATE UNIQUE INDEX prepared_profiles_one_open ON prepared_profiles (agency, email)
  WHERE stage IN ('consent_uploaded', 'consent_refused', 'consent_verified', 'draft');
