-- An issued invoice never changes and is never removed (bokföringslagen 5 kap.).
CREATE TRIGGER invoices_keep BEFORE UPDATE OR DELETE ON invoices FOR EACH ROW EXECUTE FUNCTION refuse_change('an issued invoice never changes');
