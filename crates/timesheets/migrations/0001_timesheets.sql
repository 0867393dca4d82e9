-- Minutes on local dates, and the month that locks them.
CREATE TABLE time_sheets (
  id UUID PRIMARY KEY,
  engagement UUID NOT NULL REFERENCES engagements (id),
  month TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('open', 'submitted', 'approved', 'invoiced')),
  submitted_by UUID REFERENCES accounts (id),
  submitted_at BIGINT,
  approved_by UUID REFERENCES accounts (id),
  approved_at BIGINT,
  -- Why it is open again, while it is; and why an approved report was replaced.
  returned_reason TEXT,
  reopened_reason TEXT,
  minutes BIGINT CHECK (minutes >= 0),
  rate_minor BIGINT,
  rate_basis TEXT CHECK (rate_basis IN ('hour', 'day', 'fixed')),
  report UUID REFERENCES files (id),
  version BIGINT NOT NULL DEFAULT 1,
  UNIQUE (engagement, month),
  CHECK (stage = 'open' OR submitted_at IS NOT NULL),
  CHECK (stage NOT IN ('approved', 'invoiced') OR (approved_at IS NOT NULL AND minutes IS NOT NULL AND rate_minor IS NOT NULL AND report IS NOT NULL))
);

CREATE TABLE time_entries (
  id UUID PRIMARY KEY,
  sheet UUID NOT NULL REFERENCES time_sheets (id),
  engagement UUID NOT NULL REFERENCES engagements (id),
  on_date TEXT NOT NULL,
  minutes BIGINT NOT NULL CHECK (minutes BETWEEN 0 AND 1440),
  note TEXT NOT NULL DEFAULT '',
  version BIGINT NOT NULL DEFAULT 1,
  UNIQUE (engagement, on_date)
);
CREATE INDEX entries_sheet ON time_entries (sheet);

-- Every report that was ever approved, the replaced ones too (S74).
CREATE TABLE month_reports (
  file UUID PRIMARY KEY REFERENCES files (id),
  sheet UUID NOT NULL REFERENCES time_sheets (id),
  minutes BIGINT NOT NULL CHECK (minutes >= 0),
  approved_by UUID NOT NULL REFERENCES accounts (id),
  approved_at BIGINT NOT NULL
);
CREATE INDEX month_reports_sheet ON month_reports (sheet, approved_at);
