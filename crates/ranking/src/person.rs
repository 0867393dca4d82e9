//! Who may be ranked. Holds no name, photo, age, sex, origin, address or
//! evaluation: what is not here cannot count (S88; AI Act, annex III 4 a).

use base::Date;
use serde::{Deserialize, Serialize};

/// A consultant, as the engine reads one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// An arbitrary number that only orders equal scores; the caller draws it
    /// anew for each run, so that nobody always comes first.
    pub key: u64,
    /// Skills as the consultant writes them.
    pub skills: Vec<PersonSkill>,
    /// Title, letter and experiences, one text each.
    pub texts: Vec<String>,
    /// Working languages: ISO 639-1 and level, 1 (some) to 5 (mother tongue).
    pub languages: Vec<(String, u8)>,
    /// Free from this day, when it is said.
    pub available_from: Option<Date>,
    /// For this share of full time, in per cent, when it is said.
    pub available_percent: Option<u32>,
    /// The town of work, when it is said.
    pub city: Option<String>,
    /// Whether the consultant works at a distance.
    pub remote: bool,
    /// What an hour would cost the client, in öre before VAT, commission
    /// included: the same kind of figure as the need's budget.
    pub rate_hour_minor: Option<i64>,
}

/// A skill of a consultant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonSkill {
    /// As written.
    pub name: String,
    /// 1 (basic) to 5 (expert).
    pub level: u8,
    /// Years of use.
    pub years: u32,
}
