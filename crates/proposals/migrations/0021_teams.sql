-- A suggestion may be a team (S5, S51): its name and presentation as they were
-- when it was suggested, and every member with the consent that covers him or her.
-- The suggestion's own consultant and consent are the lead's.
ALTER TABLE suggestions ADD COLUMN team UUID REFERENCES teams (id);
ALTER TABLE suggestions ADD COLUMN team_name TEXT CHECK ((team_name IS NULL) = (team IS NULL));
ALTER TABLE suggestions ADD COLUMN team_presentation TEXT CHECK ((team_presentation IS NULL) = (team IS NULL));

CREATE TABLE suggestion_members (
  suggestion UUID NOT NULL REFERENCES suggestions (id),
  position BIGINT NOT NULL CHECK (position >= 1),
  consultant UUID NOT NULL REFERENCES consultants (id),
  consent UUID NOT NULL REFERENCES consents (id),
  part TEXT NOT NULL,
  PRIMARY KEY (suggestion, consultant),
  UNIQUE (suggestion, position)
);
CREATE INDEX suggestion_members_consent ON suggestion_members (consent);
CREATE INDEX suggestion_members_consultant ON suggestion_members (consultant);
