-- Messages of visitors.
CREATE TABLE contact_requests (
  id UUID PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('message', 'call_back')),
  name TEXT NOT NULL,
  email TEXT,
  phone TEXT,
  role TEXT NOT NULL CHECK (role IN ('consultant', 'agency', 'client', 'other')),
  message TEXT NOT NULL,
  lang TEXT NOT NULL CHECK (lang IN ('sv', 'en')),
  asked_at BIGINT NOT NULL,
  handled_by UUID REFERENCES accounts (id),
  handled_at BIGINT,
  CHECK (kind <> 'call_back' OR phone IS NOT NULL),
  CHECK (email IS NOT NULL OR phone IS NOT NULL)
);
