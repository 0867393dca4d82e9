//! Assignments of the demo and how each of them went, as read from
//! `assignments.toml`. Names stages of the demo, never those of a stored row.

use super::{Discipline, Language};
use base::{Lang, RateBasis};
use serde::Deserialize;

/// How far an assignment of the demo has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Not yet posted.
    Draft,
    /// Posted; consultants can apply.
    Open,
    /// A match has been run.
    Matched,
    /// Three consultants have been asked for consent and rate.
    Consent,
    /// The proposal of three has been sent.
    Proposed,
    /// The client has offered times for interviews.
    Interview,
    /// The client has chosen; contracts are to be drafted.
    Chosen,
    /// The pair of contracts waits for signatures.
    OutForSignature,
    /// Running for a few days.
    RunningNew,
    /// Running; a follow-up is due or just held.
    RunningFollowup,
    /// Running for months, with time sheets and invoices.
    RunningLong,
    /// Completed.
    Ended,
    /// The client ended the engagement and a replacement was asked for.
    Replaced,
    /// Withdrawn by the client before anybody was chosen.
    Cancelled,
}

impl Stage {
    /// Every stage, in the order of an assignment's life.
    pub const ALL: [Stage; 14] = [
        Stage::Draft,
        Stage::Open,
        Stage::Matched,
        Stage::Consent,
        Stage::Proposed,
        Stage::Interview,
        Stage::Chosen,
        Stage::OutForSignature,
        Stage::RunningNew,
        Stage::RunningFollowup,
        Stage::RunningLong,
        Stage::Ended,
        Stage::Replaced,
        Stage::Cancelled,
    ];

    /// Whether three consultants have been asked.
    pub fn has_slate(self) -> bool {
        !matches!(self, Stage::Draft | Stage::Open | Stage::Matched | Stage::Cancelled)
    }

    /// Whether one of the three has been chosen.
    pub fn has_choice(self) -> bool {
        self.has_slate() && !matches!(self, Stage::Consent | Stage::Proposed | Stage::Interview)
    }

    /// Whether work has begun under a signed pair of contracts.
    pub fn has_engagement(self) -> bool {
        self.has_choice() && !matches!(self, Stage::Chosen | Stage::OutForSignature)
    }
}

/// An assignment (S46, S47) and how it went.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assignment {
    /// Short name.
    pub key: String,
    /// Key of the client.
    pub client: String,
    /// Key of the client's contact person.
    pub rep: String,
    /// The main field.
    pub discipline: Discipline,
    /// The language it is written in.
    pub lang: Lang,
    /// How far it has come.
    pub stage: Stage,
    /// The headline.
    pub title: String,
    /// The need in the client's words.
    pub text: String,
    /// Must-have skills, labels in the assignment's language.
    pub must: Vec<String>,
    /// Skills that are nice to have, likewise.
    pub nice: Vec<String>,
    /// Languages required, with the least level.
    pub languages: Vec<Language>,
    /// Where; none is entirely at a distance.
    pub place: Option<String>,
    /// Share of full time.
    pub extent_percent: i64,
    /// Start, in days from the demo's today.
    pub start: i32,
    /// Length in days from the start.
    pub duration_days: i32,
    /// What the rate is for.
    pub basis: RateBasis,
    /// The most that the client pays for an hour with commission, kronor before VAT.
    pub budget_hour_sek: i64,
    /// How many consultants.
    pub people: i64,
    /// Whether consultants see the client's name.
    pub show_client: bool,
    /// Keys of the three suggested consultants; empty before consent was asked.
    #[serde(default)]
    pub suggested: Vec<String>,
    /// Key of the chosen one of the three.
    pub chosen: Option<String>,
    /// What the chosen one receives for one hour, one day or the whole, kronor before VAT.
    pub fee_sek: Option<i64>,
    /// Key of the reason for the end.
    pub end_reason: Option<String>,
    /// Days from the start until the client ended it early.
    pub ended_after_days: Option<i32>,
    /// Key of the consultant who replaced the chosen one; none while the search goes on.
    pub replacement: Option<String>,
    /// What the replacement receives for one unit of the basis, kronor before VAT.
    pub replacement_fee_sek: Option<i64>,
}
