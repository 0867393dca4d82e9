-- The journal only grows, and sealed bytes never change.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '%', TG_ARGV[0]; END $$;
CREATE TRIGGER journal_keeps BEFORE UPDATE OR DELETE ON journal FOR EACH ROW EXECUTE FUNCTION refuse_change('the journal is append-only');
CREATE TRIGGER files_keep BEFORE UPDATE OR DELETE ON files FOR EACH ROW WHEN (OLD.sealed) EXECUTE FUNCTION refuse_change('a sealed file never changes');
