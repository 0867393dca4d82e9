-- The order that the person gives a list; 0 for what was not placed, which comes first, newest first.
ALTER TABLE experiences ADD COLUMN position BIGINT NOT NULL DEFAULT 0;
ALTER TABLE educations ADD COLUMN position BIGINT NOT NULL DEFAULT 0;
ALTER TABLE honours ADD COLUMN position BIGINT NOT NULL DEFAULT 0;
ALTER TABLE portfolio_items ADD COLUMN position BIGINT NOT NULL DEFAULT 0;
