-- Sign-ins at OpenID Connect providers, each linked to one account.
CREATE TABLE identities (
  id UUID PRIMARY KEY,
  account UUID NOT NULL REFERENCES accounts (id),
  -- The provider, and its own name for the person; never the mail address.
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  linked_at BIGINT NOT NULL,
  used_at BIGINT,
  UNIQUE (issuer, subject),
  UNIQUE (account, issuer)
);
