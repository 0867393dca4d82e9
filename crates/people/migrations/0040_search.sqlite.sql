-- The words of every profile, by the consultant's number: no text, no order of
-- words. Words are made in search/words.rs; here they are only parted at spaces.
CREATE VIRTUAL TABLE derived_search USING fts5 (words, tokenize = 'ascii', detail = none, content = '', contentless_delete = 1);

-- Whatever changes a searched part of a profile makes its entry due.
CREATE TRIGGER experiences_search_new AFTER INSERT ON experiences BEGIN INSERT INTO derived_search_due (consultant) SELECT NEW.consultant WHERE NOT EXISTS (SELECT 1 FROM derived_search_due WHERE consultant = NEW.consultant); END;
CREATE TRIGGER experiences_search_changed AFTER UPDATE ON experiences BEGIN INSERT INTO derived_search_due (consultant) SELECT NEW.consultant WHERE NOT EXISTS (SELECT 1 FROM derived_search_due WHERE consultant = NEW.consultant); END;
CREATE TRIGGER experiences_search_gone AFTER DELETE ON experiences BEGIN INSERT INTO derived_search_due (consultant) SELECT OLD.consultant WHERE NOT EXISTS (SELECT 1 FROM derived_search_due WHERE consultant = OLD.consultant); END;
CREATE TRIGGER educations_search_new AFTER INSERT ON educations BEGIN INSERT INTO derived_search_due (consultant) SELECT NEW.consultant WHERE NOT EXISTS (SELECT 1 FROM derived_search_due WHERE consultant = NEW.consultant); END;
CREATE TRIGGER educations_search_changed AFTER UPDATE ON educations BEGIN INSERT INTO derived_search_due (consultant) SELECT NEW.consultant WHERE NOT EXISTS (SELECT 1 FROM derived_search_due WHERE consultant = NEW.consultant); END;
CREATE TRIGGER educations_search_gone AFTER DELETE ON educations BEGIN INSERT INTO derived_search_due (consultant) SELECT OLD.consultant WHERE NOT EXISTS (SELECT 1 FROM derived_search_due WHERE consultant = OLD.consultant); END;
CREATE TRIGGER honours_search_new AFTER INSERT ON honours BEGIN INSERT INTO derived_search_due (consultant) SELECT NEW.consultant WHERE NOT EXISTS (SELECT 1 FROM derived_search_due WHERE consultant = NEW.consultant); END;
CREATE TRIGGER honours_search_changed AFTER UPDATE ON honours BEGIN INSERT INTO derived_search_due (consultant) SELECT NEW.consultant WHERE NOT EXISTS (SELECT 1 FROM derived_search_due WHERE consultant = NEW.consultant); END;
CREATE TRIGGER honours_search_gone AFTER DELETE ON honours BEGIN INSERT INTO derived_search_due (consultant) SELECT OLD.consultant WHERE NOT EXISTS (SELECT 1 FROM derived_search_due WHERE consultant = OLD.consultant); END;
CREATE TRIGGER skills_search_new AFTER INSERT ON skills BEGIN INSERT INTO derived_search_due (consultant) SELECT NEW.consultant WHERE NOT EXISTS (SELECT 1 FROM derived_search_due WHERE consultant = NEW.consultant); END;
CREATE TRIGGER skills_search_changed AFTER UPDATE ON skills BEGIN INSERT INTO derived_search_due (consultant) SELECT NEW.consultant WHERE NOT EXISTS (SELECT 1 FROM derived_search_due WHERE consultant = NEW.consultant); END;
CREATE TRIGGER skills_search_gone AFTER DELETE ON skills BEGIN INSERT INTO derived_search_due (consultant) SELECT OLD.consultant WHERE NOT EXISTS (SELECT 1 FROM derived_search_due WHERE consultant = OLD.consultant); END;
CREATE TRIGGER consultants_search_new AFTER INSERT ON consultants BEGIN INSERT INTO derived_search_due (consultant) SELECT NEW.id WHERE NOT EXISTS (SELECT 1 FROM derived_search_due WHERE consultant = NEW.id); END;
CREATE TRIGGER consultants_search_changed AFTER UPDATE OF name, title, city, letter, agency, agent, presentable_at ON consultants BEGIN INSERT INTO derived_search_due (consultant) SELECT NEW.id WHERE NOT EXISTS (SELECT 1 FROM derived_search_due WHERE consultant = NEW.id); END;
CREATE TRIGGER consultants_search_gone AFTER DELETE ON consultants BEGIN DELETE FROM derived_search WHERE rowid = OLD.number; END;
CREATE TRIGGER accounts_search_changed AFTER UPDATE OF stage ON accounts BEGIN
  INSERT INTO derived_search_due (consultant) SELECT c.id FROM consultants c WHERE c.account = NEW.id
    AND NOT EXISTS (SELECT 1 FROM derived_search_due d WHERE d.consultant = c.id);
END;
