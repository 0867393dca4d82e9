//! The sentences that people of the demo write, as read from `phrases.toml`.
//! Holds no text of the platform itself: that stands in the Fluent files.

use super::{Both, Discipline};
use serde::Deserialize;

/// When a follow-up note was written (S81, S82).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FollowUpKind {
    /// With the client, two weeks after the start.
    TwoWeeks,
    /// With both sides, four to six weeks after the start.
    FourToSixWeeks,
}

/// A note from a follow-up (S83).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowUpNote {
    /// Which follow-up.
    pub kind: FollowUpKind,
    /// 1 to 5.
    pub satisfaction: u8,
    /// Whether somebody asked for support.
    pub support: bool,
    /// In Swedish.
    pub sv: String,
    /// In English.
    pub en: String,
}

/// Whom an evaluation is about (S86).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum About {
    /// Written by the client.
    Consultant,
    /// Written by the consultant.
    Client,
}

/// A comment in an evaluation.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvaluationComment {
    /// Whom it is about.
    pub about: About,
    /// In Swedish.
    pub sv: String,
    /// In English.
    pub en: String,
}

/// Why an engagement ended (S89).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndReason {
    /// Short name that assignments use.
    pub key: String,
    /// In Swedish.
    pub sv: String,
    /// In English.
    pub en: String,
}

/// Notes beside hours, for one discipline (S73).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TimeNotes {
    /// For whose hours.
    pub discipline: Discipline,
    /// Fifteen notes.
    pub notes: Vec<Both>,
}

/// The sentences that people of the demo write.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phrases {
    /// Notes from follow-ups.
    #[serde(rename = "follow_up")]
    pub follow_ups: Vec<FollowUpNote>,
    /// Comments in evaluations.
    #[serde(rename = "evaluation")]
    pub evaluations: Vec<EvaluationComment>,
    /// Messages in applications.
    #[serde(rename = "application")]
    pub applications: Vec<Both>,
    /// Why a time sheet is returned.
    #[serde(rename = "return_reason")]
    pub return_reasons: Vec<Both>,
    /// Why an engagement ends.
    #[serde(rename = "end_reason")]
    pub end_reasons: Vec<EndReason>,
    /// Notes beside hours.
    pub time_notes: Vec<TimeNotes>,
}

impl Phrases {
    /// The notes for hours in a discipline.
    pub fn time_notes(&self, discipline: Discipline) -> &[Both] {
        self.time_notes.iter().find(|group| group.discipline == discipline).map_or(&[], |group| group.notes.as_slice())
    }

    /// The reason for an end that an assignment names.
    pub fn end_reason(&self, key: &str) -> Option<&EndReason> {
        self.end_reasons.iter().find(|reason| reason.key == key)
    }
}
