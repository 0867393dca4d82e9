-- Every list of consultants asks whether the account works: answered from the
-- index alone. Unique, since of an index that is not SQLite takes the key's own.
CREATE UNIQUE INDEX accounts_stage ON accounts (id, stage);
