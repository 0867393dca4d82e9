-- When somebody was here last is asked of every account, every day.
CREATE INDEX journal_actor ON journal (actor, at);
