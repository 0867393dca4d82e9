-- A small picture of a portfolio's picture, made when it was sent.
ALTER TABLE portfolio_items ADD COLUMN thumb UUID REFERENCES files (id);
