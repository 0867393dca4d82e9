-- Granted and suspended by staff (S18). Accounts that work today have been granted by being let work.
ALTER TABLE accounts ADD COLUMN granted_at BIGINT;
-- Looked at when the transaction ends, so that accounts may come back in any order.
ALTER TABLE accounts ADD COLUMN granted_by UUID REFERENCES accounts (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE accounts ADD COLUMN suspended_at BIGINT;
UPDATE accounts SET granted_at = confirmed_at WHERE stage = 'confirmed';
