-- CVs that consultants sent as files, with what was found in them until it is taken.
CREATE TABLE cv_imports (
  id UUID PRIMARY KEY,
  consultant UUID NOT NULL REFERENCES consultants (id),
  file UUID NOT NULL REFERENCES files (id),
  stage TEXT NOT NULL CHECK (stage IN ('read', 'unread', 'accepted')),
  -- What was found and the text that it was found in (JSON); forgotten once it was taken.
  reading TEXT,
  -- Why it could not be read, by its code.
  why TEXT,
  created_at BIGINT NOT NULL,
  accepted_at BIGINT,
  version BIGINT NOT NULL DEFAULT 1,
  CHECK ((stage = 'read') = (reading IS NOT NULL)),
  CHECK ((stage = 'unread') = (why IS NOT NULL)),
  CHECK ((stage = 'accepted') = (accepted_at IS NOT NULL))
);
CREATE INDEX cv_imports_consultant ON cv_imports (consultant);
