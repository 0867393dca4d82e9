-- An issued invoice never changes and is never removed (bokföringslagen 5 kap.).
CREATE TRIGGER invoices_keep BEFORE UPDATE ON invoices BEGIN SELECT RAISE(ABORT, 'an issued invoice never changes'); END;
CREATE TRIGGER invoices_stay BEFORE DELETE ON invoices BEGIN SELECT RAISE(ABORT, 'an issued invoice never changes'); END;
