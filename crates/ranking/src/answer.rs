//! What the engine answers: a score, its parts and its reasons. Reasons are
//! data and never sentences; whoever shows them writes in the reader's language.

use base::Date;
use serde::{Deserialize, Serialize};

/// A person's place in an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ranked {
    /// Where the person stands in the list that was given.
    pub index: usize,
    /// The sum of the parts' points, 0 to 1000.
    pub score: u32,
    /// In the order of [`PartKind::ALL`].
    pub parts: Vec<Part>,
    /// In the order of the parts they explain.
    pub reasons: Vec<Reason>,
}

/// One named part of a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Which.
    pub kind: PartKind,
    /// What it got.
    pub points: u32,
    /// What it could have got: its weight.
    pub max: u32,
}

/// What a part measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartKind {
    /// Required skills.
    Must,
    /// Welcome skills.
    Nice,
    /// Words that the need and the résumé share.
    Text,
    /// Day and extent.
    Availability,
    /// The rate against the budget.
    Rate,
    /// Working languages.
    Language,
    /// Town or distance.
    Place,
}

impl PartKind {
    /// Every part, in the order shown.
    pub const ALL: [PartKind; 7] = [
        PartKind::Must,
        PartKind::Nice,
        PartKind::Text,
        PartKind::Availability,
        PartKind::Rate,
        PartKind::Language,
        PartKind::Place,
    ];
}

/// Why a part got what it got.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Reason {
    /// Has a required skill.
    HasMust {
        /// As the need writes it.
        skill: String,
        /// As the consultant writes it.
        as_written: String,
        /// 1 to 5.
        level: u8,
        /// Years of use.
        years: u32,
    },
    /// A required skill is not among the skills, but stands in the texts.
    MentionsMust {
        /// As the need writes it.
        skill: String,
    },
    /// A required skill is found nowhere.
    LacksMust {
        /// As the need writes it.
        skill: String,
        /// The points that it would give at most.
        points: u32,
    },
    /// Has a welcome skill.
    HasNice {
        /// As the need writes it.
        skill: String,
        /// As the consultant writes it.
        as_written: String,
        /// 1 to 5.
        level: u8,
        /// Years of use.
        years: u32,
    },
    /// A welcome skill stands in the texts alone.
    MentionsNice {
        /// As the need writes it.
        skill: String,
    },
    /// Words that stand in both texts, the weightiest first, as the consultant
    /// writes them.
    TextMatch {
        /// At most [`crate::similarity::WORDS_SHOWN`].
        words: Vec<String>,
    },
    /// Free when the work begins.
    AvailableInTime {
        /// Since.
        from: Date,
    },
    /// Free later than that.
    AvailableFrom {
        /// From.
        from: Date,
        /// Days after the first day.
        days_late: u32,
    },
    /// Has not said when.
    AvailabilityUnknown,
    /// Free for less than is needed.
    ExtentShort {
        /// Per cent that the consultant has.
        available_percent: u32,
        /// Per cent that is needed.
        needed_percent: u32,
    },
    /// Costs no more than the budget.
    RateWithin {
        /// The client's price for an hour, in öre.
        rate_hour_minor: i64,
        /// The budget for an hour, in öre.
        budget_hour_minor: i64,
    },
    /// Costs more than the budget.
    RateAbove {
        /// The client's price for an hour, in öre.
        rate_hour_minor: i64,
        /// The budget for an hour, in öre.
        budget_hour_minor: i64,
    },
    /// There is a budget, but no hourly rate to hold against it.
    RateUnknown,
    /// Works in a required language.
    LanguageOk {
        /// ISO 639-1.
        code: String,
    },
    /// Knows a required language, but below working level.
    LanguageWeak {
        /// ISO 639-1.
        code: String,
        /// 1 or 2.
        level: u8,
    },
    /// Has not named a required language.
    LanguageMissing {
        /// ISO 639-1.
        code: String,
    },
    /// Works in the town.
    PlaceOk {
        /// The town.
        place: String,
    },
    /// The work may be done at a distance, and the consultant does so.
    Remote,
    /// Works in another town.
    PlaceOther {
        /// Where the work is.
        place: String,
        /// Where the consultant works.
        city: String,
    },
    /// Has not said where.
    PlaceUnknown {
        /// Where the work is.
        place: String,
    },
}

impl Reason {
    /// The part that it explains.
    pub fn part(&self) -> PartKind {
        match self {
            Reason::HasMust { .. } | Reason::MentionsMust { .. } | Reason::LacksMust { .. } => PartKind::Must,
            Reason::HasNice { .. } | Reason::MentionsNice { .. } => PartKind::Nice,
            Reason::TextMatch { .. } => PartKind::Text,
            Reason::AvailableInTime { .. }
            | Reason::AvailableFrom { .. }
            | Reason::AvailabilityUnknown
            | Reason::ExtentShort { .. } => PartKind::Availability,
            Reason::RateWithin { .. } | Reason::RateAbove { .. } | Reason::RateUnknown => PartKind::Rate,
            Reason::LanguageOk { .. } | Reason::LanguageWeak { .. } | Reason::LanguageMissing { .. } => {
                PartKind::Language
            }
            Reason::PlaceOk { .. } | Reason::Remote | Reason::PlaceOther { .. } | Reason::PlaceUnknown { .. } => {
                PartKind::Place
            }
        }
    }
}
