-- Passkeys (WebAuthn): public keys, and challenges that have been answered.
CREATE TABLE passkeys (
  id UUID PRIMARY KEY,
  account UUID NOT NULL REFERENCES accounts (id),
  -- The credential's id, base64url.
  credential TEXT NOT NULL UNIQUE,
  -- Public key, counter and kind, as the library keeps them: JSON.
  stored TEXT NOT NULL,
  name TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  used_at BIGINT
);
CREATE INDEX passkeys_account ON passkeys (account);

CREATE TABLE used_challenges (
  hash TEXT PRIMARY KEY,
  expires_at BIGINT NOT NULL
);
