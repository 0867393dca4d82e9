-- Second factors and what a session has shown: a code app, recovery codes, when somebody was seen.
CREATE TABLE code_apps (
  account UUID PRIMARY KEY REFERENCES accounts (id),
  -- Sealed for code_apps|secret|account.
  secret BYTEA NOT NULL,
  -- The last step of thirty seconds whose code was taken: a code works once.
  last_step BIGINT NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE TABLE recovery_codes (
  account UUID NOT NULL REFERENCES accounts (id),
  -- A keyed mark of the code, never the code.
  mark TEXT NOT NULL,
  PRIMARY KEY (account, mark)
);

-- A half session has shown a password and waits for the second factor.
ALTER TABLE sessions ADD COLUMN stage TEXT NOT NULL DEFAULT 'full' CHECK (stage IN ('half', 'full'));
-- Begun without a browser, by the demo: nothing is asked of it.
ALTER TABLE sessions ADD COLUMN vouched BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE sessions ADD COLUMN seen_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE sessions ADD COLUMN proved_at BIGINT NOT NULL DEFAULT 0;
UPDATE sessions SET seen_at = created_at, proved_at = created_at;
