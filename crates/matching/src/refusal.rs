//! The no of this room: cause and remedy in both languages.

use crate::concepts::edit::LONGEST_NAME;
use crate::team::asked::{FEWEST_ROLES, MOST_ROLES, MOST_WAIT};
use base::{Lang, Refusal, RefusalStatus, t};
use ranking::taxonomy::ConceptId;

/// Why a match is not run, or a decision not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MatchingRefusal {
    /// The need is a draft, filled or over.
    NotOpen,
    /// Staff have not marked the profile as presentable.
    NotPresentable,
    /// Whoever excludes somebody says why.
    ReasonNeeded,
    /// The reason is longer than is kept.
    ReasonTooLong,
    /// Neither to pick, nor to exclude, nor to take back.
    UnknownDecision,
    /// Nothing that a run can ask for before it ranks.
    UnknownCondition,
    /// The need is not decided, or the consultant was not considered, or was chosen.
    NothingToAsk,
    /// The question has been put.
    AskedAlready,
    /// The answer has been given.
    ReleasedAlready,
    /// Neither reasons, nor changes, nor words.
    NothingToTell,
    /// Staff's words are longer than is kept.
    WordsTooLong,
    /// The engine is switched off, for the need or for the house.
    EngineOff,
    /// It is switched so already.
    SwitchedAlready,
    /// Whoever switches the engine off says why.
    SwitchReasonNeeded,
    /// An answer of the self-declaration is none of those offered.
    UnknownAnswer,
    /// Neither yes nor no to mails about new needs.
    UnknownChoice,
    /// Learnt weights wait for an admin already.
    WeightsProposed,
    /// Too few needs have been decided to learn from.
    TooFewDecisions {
        /// So many have.
        decisions: usize,
        /// So many are needed.
        least: usize,
    },
    /// What outcomes teach orders no better than the weights in use.
    NothingBetter,
    /// An admin has decided on these weights.
    WeightsDecided,
    /// They were learnt from other weights than are in use now.
    WeightsOvertaken,
    /// Whoever refuses learnt weights says why.
    WeightsReasonNeeded,
    /// A concept's name is empty or too long.
    NameUnfit,
    /// Another concept has the name.
    NameTaken {
        /// Which.
        by: ConceptId,
    },
    /// A preferred name is replaced, never removed.
    PreferredStays,
    /// Nothing of that kind is called so.
    NoSuchConcept,
    /// A concept is itself already.
    MergedWithItself,
    /// Too few roles or too many, or one without a name, a skill or an extent.
    TeamRoles,
    /// No day, too many, one that has passed, or too long a wait.
    TeamPeriod,
    /// A budget of nothing.
    TeamBudget,
    /// Whoever is in the team cannot be in it as it is any more.
    TeamChanged,
}

/// Characters of a reason at most.
pub const LONGEST_REASON: usize = 500;

/// Characters of what staff tell a consultant in their own words at most.
pub const LONGEST_WORDS: usize = 1000;

/// A reason that is given for a decision, without blanks around it.
///
/// # Errors
/// `missing` when there is none; one that is longer than is kept.
pub(crate) fn given(reason: &str, missing: MatchingRefusal) -> Result<&str, MatchingRefusal> {
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(missing);
    }
    if reason.chars().count() > LONGEST_REASON {
        return Err(MatchingRefusal::ReasonTooLong);
    }
    Ok(reason)
}

impl Refusal for MatchingRefusal {
    fn status(&self) -> RefusalStatus {
        match self {
            MatchingRefusal::NotOpen
            | MatchingRefusal::NotPresentable
            | MatchingRefusal::NothingToAsk
            | MatchingRefusal::AskedAlready
            | MatchingRefusal::ReleasedAlready
            | MatchingRefusal::EngineOff
            | MatchingRefusal::SwitchedAlready
            | MatchingRefusal::WeightsProposed
            | MatchingRefusal::TooFewDecisions { .. }
            | MatchingRefusal::NothingBetter
            | MatchingRefusal::WeightsDecided
            | MatchingRefusal::WeightsOvertaken
            | MatchingRefusal::TeamChanged => RefusalStatus::Conflict,
            MatchingRefusal::ReasonNeeded
            | MatchingRefusal::WeightsReasonNeeded
            | MatchingRefusal::SwitchReasonNeeded
            | MatchingRefusal::NothingToTell
            | MatchingRefusal::WordsTooLong
            | MatchingRefusal::ReasonTooLong
            | MatchingRefusal::UnknownDecision
            | MatchingRefusal::UnknownCondition
            | MatchingRefusal::UnknownAnswer
            | MatchingRefusal::UnknownChoice
            | MatchingRefusal::NameUnfit
            | MatchingRefusal::NameTaken { .. }
            | MatchingRefusal::PreferredStays
            | MatchingRefusal::NoSuchConcept
            | MatchingRefusal::MergedWithItself
            | MatchingRefusal::TeamRoles
            | MatchingRefusal::TeamPeriod
            | MatchingRefusal::TeamBudget => RefusalStatus::Unprocessable,
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            MatchingRefusal::NotOpen => t!(lang, "refusal-not-open"),
            MatchingRefusal::NotPresentable => t!(lang, "refusal-not-presentable"),
            MatchingRefusal::ReasonNeeded => t!(lang, "refusal-reason-needed"),
            MatchingRefusal::ReasonTooLong => t!(lang, "refusal-reason-too-long", most = LONGEST_REASON),
            MatchingRefusal::UnknownDecision => t!(lang, "refusal-unknown-decision"),
            MatchingRefusal::UnknownCondition => t!(lang, "refusal-unknown-condition"),
            MatchingRefusal::NothingToAsk => t!(lang, "refusal-nothing-to-ask"),
            MatchingRefusal::AskedAlready => t!(lang, "refusal-asked-already"),
            MatchingRefusal::ReleasedAlready => t!(lang, "refusal-released-already"),
            MatchingRefusal::NothingToTell => t!(lang, "refusal-nothing-to-tell"),
            MatchingRefusal::WordsTooLong => t!(lang, "refusal-words-too-long", most = LONGEST_WORDS),
            MatchingRefusal::EngineOff => t!(lang, "refusal-engine-off"),
            MatchingRefusal::SwitchedAlready => t!(lang, "refusal-switched-already"),
            MatchingRefusal::SwitchReasonNeeded => t!(lang, "refusal-switch-reason-needed"),
            MatchingRefusal::UnknownAnswer => t!(lang, "refusal-unknown-answer"),
            MatchingRefusal::UnknownChoice => t!(lang, "refusal-unknown-choice"),
            MatchingRefusal::WeightsProposed => t!(lang, "refusal-weights-proposed"),
            MatchingRefusal::TooFewDecisions { decisions, least } => {
                t!(lang, "refusal-too-few-decisions", decisions = *decisions, least = *least)
            }
            MatchingRefusal::NothingBetter => t!(lang, "refusal-nothing-better"),
            MatchingRefusal::WeightsDecided => t!(lang, "refusal-weights-decided"),
            MatchingRefusal::WeightsOvertaken => t!(lang, "refusal-weights-overtaken"),
            MatchingRefusal::WeightsReasonNeeded => t!(lang, "refusal-weights-reason-needed"),
            MatchingRefusal::NameUnfit => t!(lang, "refusal-name-unfit", most = LONGEST_NAME),
            MatchingRefusal::NameTaken { by } => t!(lang, "refusal-name-taken", number = by.0.to_string()),
            MatchingRefusal::PreferredStays => t!(lang, "refusal-preferred-stays"),
            MatchingRefusal::NoSuchConcept => t!(lang, "refusal-no-such-concept"),
            MatchingRefusal::MergedWithItself => t!(lang, "refusal-merged-with-itself"),
            MatchingRefusal::TeamRoles => t!(lang, "refusal-team-roles", least = FEWEST_ROLES, most = MOST_ROLES),
            MatchingRefusal::TeamPeriod => t!(lang, "refusal-team-period", wait = MOST_WAIT),
            MatchingRefusal::TeamBudget => t!(lang, "refusal-team-budget"),
            MatchingRefusal::TeamChanged => t!(lang, "refusal-team-changed"),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            MatchingRefusal::ReasonNeeded
            | MatchingRefusal::ReasonTooLong
            | MatchingRefusal::SwitchReasonNeeded
            | MatchingRefusal::WeightsReasonNeeded => Some("reason"),
            MatchingRefusal::NothingToTell | MatchingRefusal::WordsTooLong => Some("words"),
            MatchingRefusal::TeamRoles => Some("name_1"),
            MatchingRefusal::TeamPeriod => Some("starts_on"),
            MatchingRefusal::TeamBudget => Some("budget"),
            MatchingRefusal::NotOpen
            | MatchingRefusal::NotPresentable
            | MatchingRefusal::NothingToAsk
            | MatchingRefusal::AskedAlready
            | MatchingRefusal::ReleasedAlready
            | MatchingRefusal::EngineOff
            | MatchingRefusal::SwitchedAlready
            | MatchingRefusal::WeightsProposed
            | MatchingRefusal::TooFewDecisions { .. }
            | MatchingRefusal::NothingBetter
            | MatchingRefusal::WeightsDecided
            | MatchingRefusal::WeightsOvertaken
            | MatchingRefusal::UnknownDecision
            | MatchingRefusal::UnknownCondition
            | MatchingRefusal::UnknownAnswer
            | MatchingRefusal::UnknownChoice
            | MatchingRefusal::NameUnfit
            | MatchingRefusal::NameTaken { .. }
            | MatchingRefusal::PreferredStays
            | MatchingRefusal::NoSuchConcept
            | MatchingRefusal::MergedWithItself
            | MatchingRefusal::TeamChanged => None,
        }
    }
}
