-- A chosen team has one client contract and a consultant contract for each
-- member (S5, S63): a pair each, of which the lead's is the head. The client
-- contract is the head's, and its text stands in every pair of the team.
ALTER TABLE contract_pairs ADD COLUMN head UUID REFERENCES contract_pairs (id);
CREATE INDEX pairs_head ON contract_pairs (head);
DROP INDEX pairs_one_live;
CREATE UNIQUE INDEX pairs_one_live ON contract_pairs (suggestion, consultant) WHERE stage IN ('drafted', 'out_for_signature', 'signed');
