-- What was proposed before outcomes were kept in a table of their own.
INSERT INTO match_outcomes (assignment, consultant, presented_at, invited_at, chosen_at)
SELECT p.assignment, s.consultant, MIN(p.sent_at), MIN(i.offered_at),
  MIN(CASE WHEN s.stage = 'chosen' THEN p.answered_at END)
FROM suggestions s
JOIN proposals p ON p.id = s.proposal
LEFT JOIN interviews i ON i.suggestion = s.id
WHERE p.sent_at IS NOT NULL
GROUP BY p.assignment, s.consultant;
