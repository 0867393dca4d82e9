-- How far from the town somebody goes to work, and the days that are taken.
ALTER TABLE consultants ADD COLUMN radius_km BIGINT CHECK (radius_km BETWEEN 1 AND 2000);

CREATE TABLE taken_days (
  id UUID PRIMARY KEY,
  consultant UUID NOT NULL REFERENCES consultants (id),
  from_date TEXT NOT NULL,
  to_date TEXT NOT NULL,
  note TEXT,
  CHECK (from_date <= to_date)
);
CREATE INDEX taken_days_consultant ON taken_days (consultant, from_date);
