-- The taxonomy beyond what the program carries: what was imported, and what
-- staff added and changed (S48). One row says which state of it this is.
CREATE TABLE taxonomy_stamps (
  only_row BIGINT PRIMARY KEY CHECK (only_row = 1),
  stamp UUID NOT NULL,
  next_number BIGINT NOT NULL
);

CREATE TABLE taxonomy_imports (
  source TEXT PRIMARY KEY CHECK (source IN ('esco', 'jobtech')),
  version TEXT NOT NULL,
  imported_at BIGINT NOT NULL,
  concepts BIGINT NOT NULL,
  labels BIGINT NOT NULL
);

CREATE TABLE taxonomy_concepts (
  number BIGINT PRIMARY KEY CHECK (number >= 1073741824),
  source TEXT NOT NULL REFERENCES taxonomy_imports (source),
  uri TEXT NOT NULL,
  content TEXT NOT NULL,
  gone BOOLEAN NOT NULL,
  UNIQUE (source, uri)
);

CREATE TABLE taxonomy_edits (
  place BIGINT PRIMARY KEY CHECK (place > 0),
  concept BIGINT NOT NULL,
  other BIGINT,
  content TEXT NOT NULL,
  edited_by UUID NOT NULL REFERENCES accounts (id),
  edited_at BIGINT NOT NULL
);
CREATE INDEX taxonomy_edits_concept ON taxonomy_edits (concept);
CREATE INDEX taxonomy_edits_other ON taxonomy_edits (other);
