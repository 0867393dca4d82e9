-- An agency that lacks a service buys it like any client (S45): it has a client
-- company of its own, and those who speak for it act either as the agency or as
-- that client, never as both at once.
ALTER TABLE clients ADD COLUMN agency UUID REFERENCES agencies (id);
CREATE UNIQUE INDEX clients_agency ON clients (agency);
ALTER TABLE agency_reps ADD COLUMN buying BOOLEAN NOT NULL DEFAULT FALSE;
