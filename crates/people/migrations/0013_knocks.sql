-- What a guest asked for by a mail address: taken at once, worked off behind the page, answered by mail alone.
CREATE TABLE knocks (
  id UUID PRIMARY KEY,
  -- What and by whom, sealed for knocks|body|id.
  body BYTEA NOT NULL,
  created_at BIGINT NOT NULL,
  tries BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX knocks_created ON knocks (created_at);

-- What a person declared, in the words that were shown (S21).
CREATE TABLE declarations (
  account UUID NOT NULL REFERENCES accounts (id),
  kind TEXT NOT NULL CHECK (kind IN ('own_behalf')),
  version TEXT NOT NULL,
  lang TEXT NOT NULL CHECK (lang IN ('sv', 'en')),
  words TEXT NOT NULL,
  declared_at BIGINT NOT NULL,
  PRIMARY KEY (account, kind, version)
);
