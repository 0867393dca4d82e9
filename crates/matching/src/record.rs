//! What is kept of a run, and what people decided. Pure.

use crate::sieve::Sieve;
use base::{AccountId, AssignmentId, ConsultantId, Instant, MatchRunId};
use ranking::counterfactual::Reach;
use ranking::slate::Three;
use ranking::{Part, Reason};

/// Results kept of a run at most; nobody decides on more.
pub const MOST_RESULTS: usize = 50;

/// One run of the engine.
#[derive(Clone, Debug)]
pub struct MatchRun {
    /// Which.
    pub id: MatchRunId,
    /// For which need.
    pub assignment: AssignmentId,
    /// When.
    pub at: Instant,
    /// Who started it.
    pub run_by: AccountId,
    /// The engine's name and version.
    pub engine: String,
    /// The engine's settings, as JSON.
    pub weights: String,
    /// How many consultants were ranked.
    pub consultants: i64,
    /// The version of what the engine knew of skills and roles; empty in runs of the first engine.
    pub taxonomy: String,
    /// The model of meaning, when the engine had one.
    pub model: Option<String>,
    /// What was asked for before anybody was ranked, and how many were set aside.
    pub sieve: Sieve,
    /// The slate that the run proposes, by places in its list from 0.
    pub slate: Three,
    /// The best, in order.
    pub results: Vec<MatchResult>,
}

impl MatchRun {
    /// Whether the consultant is among the three that the run proposes: whoever
    /// picks somebody else decides otherwise than the engine would.
    pub fn proposes(&self, consultant: ConsultantId) -> bool {
        let at = self.results.iter().position(|result| result.consultant == consultant);
        at.is_some_and(|at| self.slate.choices.iter().any(|choice| choice.at == at))
    }
}

/// A consultant's place in a run.
#[derive(Clone, Debug)]
pub struct MatchResult {
    /// From 1.
    pub place: i64,
    /// Who.
    pub consultant: ConsultantId,
    /// 0 to 1000.
    pub score: i64,
    /// What it is the sum of.
    pub parts: Vec<Part>,
    /// Why.
    pub reasons: Vec<Reason<'static>>,
    /// What would have led to a better place, each by itself.
    pub changes: Vec<Reach>,
}

/// What staff decided about a consultant for a need; the last word counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// About whom.
    pub consultant: ConsultantId,
    /// Goes on, or not.
    pub picked: bool,
    /// Why not; or why somebody whom the engine did not propose.
    pub reason: Option<String>,
    /// Who decided.
    pub decided_by: AccountId,
    /// When.
    pub decided_at: Instant,
}

/// A decision that was taken back, or that a later one took the place of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// What was decided, by whom and why.
    pub decision: Decision,
    /// Whoever decided it, as the person writes it.
    pub by_name: String,
    /// Whoever took it back or decided otherwise.
    pub ended_name: String,
    /// When.
    pub ended_at: Instant,
}
