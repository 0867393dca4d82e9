-- Where the engine is switched off: for one need, or for the whole house. A row
-- that is there is off; the journal keeps who switched and when (AI Act, article 14).
CREATE TABLE match_engine_off (
  assignment UUID PRIMARY KEY REFERENCES assignments (id),
  reason TEXT NOT NULL CHECK (reason <> ''),
  off_by UUID NOT NULL REFERENCES accounts (id),
  off_at BIGINT NOT NULL
);

CREATE TABLE match_house_off (
  only_row BIGINT PRIMARY KEY CHECK (only_row = 1),
  reason TEXT NOT NULL CHECK (reason <> ''),
  off_by UUID NOT NULL REFERENCES accounts (id),
  off_at BIGINT NOT NULL
);
