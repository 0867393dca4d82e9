-- An entry of a closed month never changes: the month must be reopened first.
CREATE FUNCTION entries_locked() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE which UUID;
BEGIN
  IF TG_OP = 'INSERT' THEN which := NEW.sheet; ELSE which := OLD.sheet; END IF;
  IF (SELECT stage FROM time_sheets WHERE id = which) <> 'open' THEN RAISE EXCEPTION 'the month is closed'; END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER entries_locked BEFORE INSERT OR UPDATE OR DELETE ON time_entries FOR EACH ROW EXECUTE FUNCTION entries_locked();
