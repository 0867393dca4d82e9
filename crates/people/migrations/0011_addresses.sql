-- A new mail address that waits for its link to be used: only the hash of the token is kept.
CREATE TABLE address_changes (
  token_hash TEXT PRIMARY KEY,
  account UUID NOT NULL UNIQUE REFERENCES accounts (id),
  email TEXT NOT NULL CHECK (email = lower(email)),
  expires_at BIGINT NOT NULL
);
