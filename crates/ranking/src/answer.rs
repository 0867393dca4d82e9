//! What the engine answers: a score, its parts and its reasons. Reasons are
//! data and never sentences; whoever shows them writes in the reader's language.
//! What a reason says of a text, it quotes. Words are lent by the need and the
//! person who were given: most answers are read at once, and very many words
//! would be copied for nothing. Whoever keeps one makes it [owned](Ranked::owned).

use crate::Quote;
use crate::level::Level;
use crate::linear::Parts;
use base::Date;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A person's place in an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ranked<'a> {
    /// Where the person stands in the list that was given.
    pub index: usize,
    /// The sum of the parts' points, 0 to 1000.
    pub score: u32,
    /// In the order of [`PartKind::ALL`].
    pub parts: Parts,
    /// In the order of the parts they explain.
    pub reasons: Vec<Reason<'a>>,
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
    /// What was done before, how alike it is and how long ago. Called `text` in
    /// runs of the first engine.
    #[serde(alias = "text")]
    Experience,
    /// How far the consultant has come.
    Level,
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
    pub const ALL: [PartKind; 8] = [
        PartKind::Must,
        PartKind::Nice,
        PartKind::Experience,
        PartKind::Level,
        PartKind::Availability,
        PartKind::Rate,
        PartKind::Language,
        PartKind::Place,
    ];
}

/// Why a part got what it got.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Reason<'a> {
    /// Has a required skill.
    HasMust {
        /// As the need writes it.
        skill: Cow<'a, str>,
        /// As the consultant writes it.
        as_written: Cow<'a, str>,
        /// 1 to 5.
        level: u8,
        /// Years of use.
        years: u32,
        /// How near the skill is to the one asked for, in permille.
        #[serde(default = "whole")]
        near_permille: u32,
        /// Assignments that bear it out, the weightiest first.
        #[serde(default)]
        shown: Vec<Shown<'a>>,
    },
    /// A required skill is not listed, but assignments show it.
    ShownMust {
        /// As the need writes it.
        skill: Cow<'a, str>,
        /// How near what they show is to the skill asked for, in permille.
        near_permille: u32,
        /// Which, the weightiest first.
        shown: Vec<Shown<'a>>,
    },
    /// A required skill is not among the skills, but stands in the texts.
    MentionsMust {
        /// As the need writes it.
        skill: Cow<'a, str>,
        /// Where.
        #[serde(default)]
        quote: Option<Quote<'a>>,
    },
    /// A required skill is found nowhere.
    LacksMust {
        /// As the need writes it.
        skill: Cow<'a, str>,
        /// The points that it would give at most.
        points: u32,
    },
    /// Has a welcome skill.
    HasNice {
        /// As the need writes it.
        skill: Cow<'a, str>,
        /// As the consultant writes it.
        as_written: Cow<'a, str>,
        /// 1 to 5.
        level: u8,
        /// Years of use.
        years: u32,
        /// How near the skill is to the one asked for, in permille.
        #[serde(default = "whole")]
        near_permille: u32,
        /// Assignments that bear it out, the weightiest first.
        #[serde(default)]
        shown: Vec<Shown<'a>>,
    },
    /// A welcome skill is not listed, but assignments show it.
    ShownNice {
        /// As the need writes it.
        skill: Cow<'a, str>,
        /// How near what they show is to the skill asked for, in permille.
        near_permille: u32,
        /// Which, the weightiest first.
        shown: Vec<Shown<'a>>,
    },
    /// A welcome skill stands in the texts alone.
    MentionsNice {
        /// As the need writes it.
        skill: Cow<'a, str>,
        /// Where.
        #[serde(default)]
        quote: Option<Quote<'a>>,
    },
    /// The title, or the role of an experience, is the need's or near it.
    SameRole {
        /// How alike, in permille.
        alike_permille: u32,
        /// The consultant's.
        mine: Quote<'a>,
        /// The need's.
        need: Quote<'a>,
    },
    /// An experience is like what is to be done.
    Similar {
        /// The number of the experience.
        experience: usize,
        /// How alike, in permille, before time takes anything away.
        alike_permille: u32,
        /// Months that it lasted.
        months: Option<u32>,
        /// Months since it ended.
        months_ago: Option<u32>,
        /// The sentence of it that is most alike.
        mine: Quote<'a>,
        /// The sentence of the need that it is like.
        need: Quote<'a>,
    },
    /// What both texts name, the weightiest first, as the consultant writes it.
    TextMatch {
        /// At most [`crate::experience::WORDS_SHOWN`].
        words: Vec<Cow<'a, str>>,
    },
    /// Has come as far as is asked for.
    LevelOk {
        /// What the need asks for.
        asked: Level,
        /// How far the consultant has come.
        mine: Level,
        /// Where the need asks for it.
        quote: Option<Quote<'a>>,
    },
    /// Has not come as far.
    LevelBelow {
        /// What the need asks for.
        asked: Level,
        /// How far the consultant has come.
        mine: Level,
        /// Where the need asks for it.
        quote: Option<Quote<'a>>,
    },
    /// Begins, for a need that names no level.
    LevelUnasked,
    /// Nothing says how far.
    LevelUnknown {
        /// What the need asks for.
        asked: Level,
    },
    /// Has worked as long as is asked for.
    YearsOk {
        /// Years that the need asks for.
        asked: u32,
        /// Whole years of work.
        have: u32,
        /// Where the need asks for them.
        quote: Option<Quote<'a>>,
    },
    /// Has not worked as long.
    YearsShort {
        /// Years that the need asks for.
        asked: u32,
        /// Whole years of work.
        have: u32,
        /// Where the need asks for them.
        quote: Option<Quote<'a>>,
    },
    /// Nothing says how long.
    YearsUnknown {
        /// Years that the need asks for.
        asked: u32,
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
    /// Free, but not to the end.
    AvailableUntil {
        /// The last day.
        to: Date,
        /// Days before the need's last.
        days_short: u32,
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
        code: Cow<'a, str>,
    },
    /// Knows a required language, but below working level.
    LanguageWeak {
        /// ISO 639-1.
        code: Cow<'a, str>,
        /// 1 or 2.
        level: u8,
    },
    /// Has not named a required language.
    LanguageMissing {
        /// ISO 639-1.
        code: Cow<'a, str>,
    },
    /// Works in the town.
    PlaceOk {
        /// The town.
        place: Cow<'a, str>,
    },
    /// The work may be done at a distance, and the consultant does so.
    Remote,
    /// Works in another town.
    PlaceOther {
        /// Where the work is.
        place: Cow<'a, str>,
        /// Where the consultant works.
        city: Cow<'a, str>,
    },
    /// Has not said where.
    PlaceUnknown {
        /// Where the work is.
        place: Cow<'a, str>,
    },
}

/// What a reason does for whoever it is given for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Speaks for.
    For,
    /// Speaks against.
    Against,
    /// Tells that something was not said, or not asked.
    Unknown,
}

/// An assignment that bears out a skill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown<'a> {
    /// The number of the experience.
    pub experience: usize,
    /// How near what it names is to the skill asked for, in permille.
    pub near_permille: u32,
    /// Months that it lasted.
    pub months: Option<u32>,
    /// Months since it ended.
    pub months_ago: Option<u32>,
    /// The words that name it.
    pub words: Quote<'a>,
    /// The sentence around them.
    pub quote: Quote<'a>,
}

/// All of it, for runs that were kept before nearness was.
fn whole() -> u32 {
    1000
}

impl<'a> Reason<'a> {
    /// Every quote in it.
    pub fn quotes(&self) -> Vec<&Quote<'a>> {
        match self {
            Reason::HasMust { shown, .. }
            | Reason::HasNice { shown, .. }
            | Reason::ShownMust { shown, .. }
            | Reason::ShownNice { shown, .. } => shown.iter().flat_map(|shown| [&shown.words, &shown.quote]).collect(),
            Reason::MentionsMust { quote, .. }
            | Reason::MentionsNice { quote, .. }
            | Reason::LevelOk { quote, .. }
            | Reason::LevelBelow { quote, .. }
            | Reason::YearsOk { quote, .. }
            | Reason::YearsShort { quote, .. } => quote.iter().collect(),
            Reason::SameRole { mine, need, .. } | Reason::Similar { mine, need, .. } => vec![mine, need],
            Reason::LacksMust { .. }
            | Reason::TextMatch { .. }
            | Reason::LevelUnasked
            | Reason::LevelUnknown { .. }
            | Reason::YearsUnknown { .. }
            | Reason::AvailableInTime { .. }
            | Reason::AvailableFrom { .. }
            | Reason::AvailableUntil { .. }
            | Reason::AvailabilityUnknown
            | Reason::ExtentShort { .. }
            | Reason::RateWithin { .. }
            | Reason::RateAbove { .. }
            | Reason::RateUnknown
            | Reason::LanguageOk { .. }
            | Reason::LanguageWeak { .. }
            | Reason::LanguageMissing { .. }
            | Reason::PlaceOk { .. }
            | Reason::Remote
            | Reason::PlaceOther { .. }
            | Reason::PlaceUnknown { .. } => Vec::new(),
        }
    }

    /// Every quote in it, to be read from another copy of its text.
    pub fn quotes_mut(&mut self) -> Vec<&mut Quote<'a>> {
        match self {
            Reason::HasMust { shown, .. }
            | Reason::HasNice { shown, .. }
            | Reason::ShownMust { shown, .. }
            | Reason::ShownNice { shown, .. } => {
                shown.iter_mut().flat_map(|shown| [&mut shown.words, &mut shown.quote]).collect()
            }
            Reason::MentionsMust { quote, .. }
            | Reason::MentionsNice { quote, .. }
            | Reason::LevelOk { quote, .. }
            | Reason::LevelBelow { quote, .. }
            | Reason::YearsOk { quote, .. }
            | Reason::YearsShort { quote, .. } => quote.iter_mut().collect(),
            Reason::SameRole { mine, need, .. } | Reason::Similar { mine, need, .. } => vec![mine, need],
            Reason::LacksMust { .. }
            | Reason::TextMatch { .. }
            | Reason::LevelUnasked
            | Reason::LevelUnknown { .. }
            | Reason::YearsUnknown { .. }
            | Reason::AvailableInTime { .. }
            | Reason::AvailableFrom { .. }
            | Reason::AvailableUntil { .. }
            | Reason::AvailabilityUnknown
            | Reason::ExtentShort { .. }
            | Reason::RateWithin { .. }
            | Reason::RateAbove { .. }
            | Reason::RateUnknown
            | Reason::LanguageOk { .. }
            | Reason::LanguageWeak { .. }
            | Reason::LanguageMissing { .. }
            | Reason::PlaceOk { .. }
            | Reason::Remote
            | Reason::PlaceOther { .. }
            | Reason::PlaceUnknown { .. } => Vec::new(),
        }
    }

    /// Whether it speaks for or against whoever it is given for.
    pub fn side(&self) -> Side {
        match self {
            Reason::HasMust { .. }
            | Reason::HasNice { .. }
            | Reason::ShownMust { .. }
            | Reason::ShownNice { .. }
            | Reason::MentionsMust { .. }
            | Reason::MentionsNice { .. }
            | Reason::SameRole { .. }
            | Reason::Similar { .. }
            | Reason::TextMatch { .. }
            | Reason::LevelOk { .. }
            | Reason::YearsOk { .. }
            | Reason::AvailableInTime { .. }
            | Reason::RateWithin { .. }
            | Reason::LanguageOk { .. }
            | Reason::PlaceOk { .. }
            | Reason::Remote => Side::For,
            Reason::LacksMust { .. }
            | Reason::LevelBelow { .. }
            | Reason::YearsShort { .. }
            | Reason::AvailableFrom { .. }
            | Reason::AvailableUntil { .. }
            | Reason::ExtentShort { .. }
            | Reason::RateAbove { .. }
            | Reason::LanguageWeak { .. }
            | Reason::LanguageMissing { .. }
            | Reason::PlaceOther { .. } => Side::Against,
            Reason::LevelUnasked
            | Reason::LevelUnknown { .. }
            | Reason::YearsUnknown { .. }
            | Reason::AvailabilityUnknown
            | Reason::RateUnknown
            | Reason::PlaceUnknown { .. } => Side::Unknown,
        }
    }

    /// The part that it explains.
    pub fn part(&self) -> PartKind {
        match self {
            Reason::HasMust { .. }
            | Reason::ShownMust { .. }
            | Reason::MentionsMust { .. }
            | Reason::LacksMust { .. } => PartKind::Must,
            Reason::HasNice { .. } | Reason::ShownNice { .. } | Reason::MentionsNice { .. } => PartKind::Nice,
            Reason::SameRole { .. } | Reason::Similar { .. } | Reason::TextMatch { .. } => PartKind::Experience,
            Reason::LevelOk { .. }
            | Reason::LevelBelow { .. }
            | Reason::LevelUnasked
            | Reason::LevelUnknown { .. }
            | Reason::YearsOk { .. }
            | Reason::YearsShort { .. }
            | Reason::YearsUnknown { .. } => PartKind::Level,
            Reason::AvailableInTime { .. }
            | Reason::AvailableFrom { .. }
            | Reason::AvailableUntil { .. }
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
