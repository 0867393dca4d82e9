-- What a search reads of those whom the words find, from indexes alone: which of them pass its filters, and, of those who
-- are shown, the names of their skills.
CREATE INDEX consultants_filters ON consultants (number, presentable_at, remote, available_from);
CREATE INDEX skills_names ON skills (consultant, name);
