-- What consultants have volunteered about themselves, for selection rates and
-- for nothing else. Kept apart from the profile, erased at any time, and never
-- read with a name by anybody but the consultant (AI Act, article 26; GDPR,
-- article 9.2 a).
CREATE TABLE self_declarations (
  consultant UUID NOT NULL REFERENCES consultants (id),
  kind TEXT NOT NULL,
  answer TEXT NOT NULL,
  declared_at BIGINT NOT NULL,
  PRIMARY KEY (consultant, kind),
  CHECK (
    (kind = 'gender' AND answer IN ('woman', 'man', 'other'))
    OR (kind = 'age' AND answer IN ('under_30', '30_44', '45_59', 'from_60'))
    OR (kind = 'birth' AND answer IN ('sweden', 'elsewhere'))
  )
);
