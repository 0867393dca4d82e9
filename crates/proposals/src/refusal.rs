//! The no of this room: proposals and interviews. Each names cause and remedy.

use base::{Lang, Refusal, RefusalStatus, t};

/// Why a proposal does not do what was asked of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProposalRefusal {
    /// Nobody is in it.
    EmptySlate,
    /// More than three are in it (S51).
    MoreThanThree,
    /// Fewer than three, and no reason for the client to read (decision 6).
    FewerWithoutReason,
    /// The same consultant is in it twice.
    TwiceInSlate,
    /// It has left the drafting table.
    NotDraft,
    /// It has been answered or taken back.
    Answered,
    /// This suggestion is not to be had any more.
    SuggestionClosed,
    /// The consent is for another client or assignment.
    ConsentForAnother,
    /// One is already with the client.
    AlreadySent,
    /// The assignment is not open for proposals.
    AssignmentClosed,
    /// A consultant is not marked as presentable.
    NotPresentable,
    /// A team of which not everybody has a live consent here (S5, S55).
    TeamIncomplete,
    /// A team whose members name rates that are counted differently.
    TeamBases,
    /// The buying agency's own consultants are no partners (S45).
    OwnAgencyBuys,
    /// Nobody was ticked.
    NobodyChosen,
}

impl Refusal for ProposalRefusal {
    fn status(&self) -> RefusalStatus {
        match self {
            ProposalRefusal::EmptySlate
            | ProposalRefusal::MoreThanThree
            | ProposalRefusal::FewerWithoutReason
            | ProposalRefusal::TwiceInSlate
            | ProposalRefusal::NobodyChosen => RefusalStatus::Unprocessable,
            ProposalRefusal::NotDraft
            | ProposalRefusal::Answered
            | ProposalRefusal::SuggestionClosed
            | ProposalRefusal::ConsentForAnother
            | ProposalRefusal::AlreadySent
            | ProposalRefusal::AssignmentClosed
            | ProposalRefusal::OwnAgencyBuys
            | ProposalRefusal::TeamIncomplete
            | ProposalRefusal::TeamBases
            | ProposalRefusal::NotPresentable => RefusalStatus::Conflict,
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            ProposalRefusal::EmptySlate => t!(lang, "refusal-empty-slate"),
            ProposalRefusal::MoreThanThree => t!(lang, "refusal-more-than-three"),
            ProposalRefusal::FewerWithoutReason => t!(lang, "refusal-fewer-without-reason"),
            ProposalRefusal::TwiceInSlate => t!(lang, "refusal-twice-in-slate"),
            ProposalRefusal::NotDraft => t!(lang, "refusal-not-draft"),
            ProposalRefusal::Answered => t!(lang, "refusal-proposal-answered"),
            ProposalRefusal::SuggestionClosed => t!(lang, "refusal-suggestion-closed"),
            ProposalRefusal::ConsentForAnother => t!(lang, "refusal-consent-for-another"),
            ProposalRefusal::AlreadySent => t!(lang, "refusal-already-sent"),
            ProposalRefusal::AssignmentClosed => t!(lang, "refusal-assignment-closed"),
            ProposalRefusal::OwnAgencyBuys => t!(lang, "refusal-own-agency-buys"),
            ProposalRefusal::TeamIncomplete => t!(lang, "refusal-team-incomplete"),
            ProposalRefusal::TeamBases => t!(lang, "refusal-team-bases"),
            ProposalRefusal::NotPresentable => t!(lang, "refusal-not-presentable"),
            ProposalRefusal::NobodyChosen => t!(lang, "refusal-nobody-chosen"),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            ProposalRefusal::FewerWithoutReason => Some("fewer_reason"),
            ProposalRefusal::EmptySlate
            | ProposalRefusal::MoreThanThree
            | ProposalRefusal::TwiceInSlate
            | ProposalRefusal::NotDraft
            | ProposalRefusal::Answered
            | ProposalRefusal::SuggestionClosed
            | ProposalRefusal::ConsentForAnother
            | ProposalRefusal::AlreadySent
            | ProposalRefusal::AssignmentClosed
            | ProposalRefusal::OwnAgencyBuys
            | ProposalRefusal::TeamIncomplete
            | ProposalRefusal::TeamBases
            | ProposalRefusal::NotPresentable
            | ProposalRefusal::NobodyChosen => None,
        }
    }
}

/// Why an interview does not do what was asked of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InterviewRefusal {
    /// Fewer than three times.
    TooFewTimes,
    /// More than six times.
    TooManyTimes,
    /// The same time twice.
    TimeTwice,
    /// A time that has passed.
    TimePast,
    /// A time that has been taken meanwhile.
    TimeTaken,
    /// Not one of the times offered.
    NoSuchTime,
    /// It is booked or over.
    NotOffered,
    /// It is not booked.
    NotBooked,
    /// Its time has not come.
    NotYet,
    /// It is over or called off.
    Over,
    /// The consultant has no agent.
    NoAgent,
    /// The suggestion has one that is still to come.
    AlreadyOffered,
}

impl Refusal for InterviewRefusal {
    fn status(&self) -> RefusalStatus {
        match self {
            InterviewRefusal::TooFewTimes | InterviewRefusal::TooManyTimes | InterviewRefusal::TimeTwice => {
                RefusalStatus::Unprocessable
            }
            InterviewRefusal::TimePast
            | InterviewRefusal::TimeTaken
            | InterviewRefusal::NoSuchTime
            | InterviewRefusal::NotOffered
            | InterviewRefusal::NotBooked
            | InterviewRefusal::NotYet
            | InterviewRefusal::Over
            | InterviewRefusal::NoAgent
            | InterviewRefusal::AlreadyOffered => RefusalStatus::Conflict,
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            InterviewRefusal::TooFewTimes => t!(lang, "refusal-too-few-times"),
            InterviewRefusal::TooManyTimes => t!(lang, "refusal-too-many-times"),
            InterviewRefusal::TimeTwice => t!(lang, "refusal-time-twice"),
            InterviewRefusal::TimePast => t!(lang, "refusal-time-past"),
            InterviewRefusal::TimeTaken => t!(lang, "refusal-time-taken"),
            InterviewRefusal::NoSuchTime => t!(lang, "refusal-no-such-time"),
            InterviewRefusal::NotOffered => t!(lang, "refusal-not-offered"),
            InterviewRefusal::NotBooked => t!(lang, "refusal-not-booked"),
            InterviewRefusal::NotYet => t!(lang, "refusal-not-yet"),
            InterviewRefusal::Over => t!(lang, "refusal-interview-over"),
            InterviewRefusal::NoAgent => t!(lang, "refusal-no-agent"),
            InterviewRefusal::AlreadyOffered => t!(lang, "refusal-already-offered"),
        }
    }
}
