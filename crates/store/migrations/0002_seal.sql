-- Which key the sealed fields of this database are sealed with: its id, never the key.
CREATE TABLE sealing_keys (
  one BIGINT PRIMARY KEY CHECK (one = 1),
  key_id TEXT NOT NULL,
  since BIGINT NOT NULL
);
