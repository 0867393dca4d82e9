-- An entry of a closed month never changes: the month must be reopened first.
CREATE TRIGGER entries_locked_insert BEFORE INSERT ON time_entries WHEN (SELECT stage FROM time_sheets WHERE id = NEW.sheet) <> 'open'
BEGIN SELECT RAISE(ABORT, 'the month is closed'); END;
CREATE TRIGGER entries_locked_update BEFORE UPDATE ON time_entries WHEN (SELECT stage FROM time_sheets WHERE id = OLD.sheet) <> 'open'
BEGIN SELECT RAISE(ABORT, 'the month is closed'); END;
CREATE TRIGGER entries_locked_delete BEFORE DELETE ON time_entries WHEN (SELECT stage FROM time_sheets WHERE id = OLD.sheet) <> 'open'
BEGIN SELECT RAISE(ABORT, 'the month is closed'); END;
