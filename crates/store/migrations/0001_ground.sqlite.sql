-- The journal only grows, and sealed bytes never change.
CREATE TRIGGER journal_keeps BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_stays BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER files_keep BEFORE UPDATE ON files WHEN OLD.sealed BEGIN SELECT RAISE(ABORT, 'a sealed file never changes'); END;
CREATE TRIGGER files_stay BEFORE DELETE ON files WHEN OLD.sealed BEGIN SELECT RAISE(ABORT, 'a sealed file never changes'); END;
