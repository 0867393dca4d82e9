-- The words of every profile, by the consultant's number: no text, no order of
-- words. Words are made in search/words.rs; no dictionary touches them.
CREATE TABLE derived_search (
  number BIGINT PRIMARY KEY,
  words tsvector NOT NULL
);
CREATE INDEX derived_search_words ON derived_search USING gin (words);

-- Whatever changes a searched part of a profile makes its entry due. Whoever
-- changes another part of the same profile meanwhile waits for the commit, and
-- then reads both.
CREATE FUNCTION search_due_of_part() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF TG_OP = 'DELETE' THEN
    INSERT INTO derived_search_due (consultant) VALUES (OLD.consultant) ON CONFLICT DO NOTHING;
  ELSE
    INSERT INTO derived_search_due (consultant) VALUES (NEW.consultant) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION search_due_of_consultant() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF TG_OP = 'DELETE' THEN
    DELETE FROM derived_search WHERE number = OLD.number;
  ELSE
    INSERT INTO derived_search_due (consultant) VALUES (NEW.id) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION search_due_of_account() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO derived_search_due (consultant) SELECT c.id FROM consultants c WHERE c.account = NEW.id ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER experiences_search AFTER INSERT OR UPDATE OR DELETE ON experiences FOR EACH ROW EXECUTE FUNCTION search_due_of_part();
CREATE TRIGGER educations_search AFTER INSERT OR UPDATE OR DELETE ON educations FOR EACH ROW EXECUTE FUNCTION search_due_of_part();
CREATE TRIGGER honours_search AFTER INSERT OR UPDATE OR DELETE ON honours FOR EACH ROW EXECUTE FUNCTION search_due_of_part();
CREATE TRIGGER skills_search AFTER INSERT OR UPDATE OR DELETE ON skills FOR EACH ROW EXECUTE FUNCTION search_due_of_part();
CREATE TRIGGER consultants_search AFTER INSERT OR DELETE OR UPDATE OF name, title, city, letter, agency, agent, presentable_at ON consultants FOR EACH ROW EXECUTE FUNCTION search_due_of_consultant();
CREATE TRIGGER accounts_search AFTER UPDATE OF stage ON accounts FOR EACH ROW EXECUTE FUNCTION search_due_of_account();
