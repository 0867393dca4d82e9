-- Teams (S5): a named set of persons across companies, with a lead, a common
-- presentation and each member's part. Whoever is asked is named by the address
-- until he or she has said yes.
CREATE TABLE teams (
  id UUID PRIMARY KEY,
  number BIGINT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  presentation TEXT NOT NULL,
  lead UUID NOT NULL REFERENCES consultants (id),
  stage TEXT NOT NULL CHECK (stage IN ('open', 'closed')),
  created_at BIGINT NOT NULL,
  closed_at BIGINT,
  version BIGINT NOT NULL DEFAULT 1,
  CHECK ((stage = 'closed') = (closed_at IS NOT NULL))
);

CREATE TABLE team_members (
  id UUID PRIMARY KEY,
  team UUID NOT NULL REFERENCES teams (id),
  email TEXT NOT NULL CHECK (email = lower(email)),
  consultant UUID REFERENCES consultants (id),
  part TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('asked', 'member', 'declined', 'left')),
  asked_at BIGINT NOT NULL,
  answered_at BIGINT,
  -- Nobody is a member who has not said so.
  CHECK ((stage = 'asked') = (answered_at IS NULL)),
  CHECK (stage <> 'member' OR consultant IS NOT NULL)
);
CREATE INDEX team_members_team ON team_members (team);
CREATE INDEX team_members_consultant ON team_members (consultant);
CREATE UNIQUE INDEX team_members_one_open ON team_members (team, email) WHERE stage IN ('asked', 'member');
