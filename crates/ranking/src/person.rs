//! Who may be ranked. Holds no name, photo, age, sex, origin, address or
//! evaluation: what is not here cannot count (S88; AI Act, annex III 4 a).

use base::{Date, Month};
use serde::{Deserialize, Serialize};

/// A consultant, as the engine reads one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// An arbitrary number that only orders equal scores; the caller draws it
    /// anew for each run, so that nobody always comes first.
    pub key: u64,
    /// The professional title.
    pub title: Option<String>,
    /// Skills as the consultant writes them.
    pub skills: Vec<PersonSkill>,
    /// The letter, and what else is said in free text; one text each.
    pub texts: Vec<String>,
    /// What was done before.
    pub experiences: Vec<Experience>,
    /// Working languages: ISO 639-1 and level, 1 (some) to 5 (mother tongue).
    pub languages: Vec<(String, u8)>,
    /// When the consultant is free; empty when it is not said.
    pub free: Vec<Free>,
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

/// An assignment or employment of a consultant. For whom is not here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Experience {
    /// As what, when it is said.
    pub role: Option<String>,
    /// What was done, and what came of it.
    pub text: String,
    /// From, when it is said.
    pub from: Option<Month>,
    /// To; `None` with a beginning is still going on.
    pub to: Option<Month>,
}

/// A period in which somebody is free.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Free {
    /// The first day.
    pub from: Date,
    /// The last day; `None` until further notice.
    pub to: Option<Date>,
    /// Per cent of full time, when it is said.
    pub percent: Option<u32>,
}

impl Experience {
    /// Months that it lasted, and months since it ended before `day`; `None`
    /// without a beginning.
    pub fn months(&self, day: Date) -> Option<(u32, u32)> {
        let number = |month: Month| i32::from(month.year) * 12 + i32::from(month.month);
        let (from, now) = (number(self.from?), number(day.month()));
        let to = self.to.map_or(now, number).min(now).max(from);
        let ago = self.to.map_or(0, |to| (now - number(to)).max(0));
        Some((u32::try_from(to - from + 1).unwrap_or(0), u32::try_from(ago).unwrap_or(0)))
    }
}
