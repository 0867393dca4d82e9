//! Consultants of the demo with their résumés, as read from `consultants.toml`.
//! Holds data only; the rules for real profiles are not repeated here.

use super::{Company, Discipline};
use base::{Lang, Month};
use serde::Deserialize;

/// A working language: ISO 639-1 code and level from 1 (some) to 5 (mother
/// tongue).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Language(
    /// `sv`, `en`, `da` …
    pub String,
    /// 1 to 5.
    pub u8,
);

/// A skill on a résumé.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsultantSkill {
    /// The label in the résumé's language, as in `World::skills`.
    pub name: String,
    /// 1 (basic) to 5 (expert).
    pub level: u8,
    /// Years of use.
    pub years: u8,
}

/// An experience (S34, S38).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Experience {
    /// For whom.
    pub client: String,
    /// What was done.
    pub assignment: String,
    /// What came of it.
    pub result: String,
    /// First month.
    pub from: Month,
    /// Last month; none is still going on.
    pub to: Option<Month>,
}

/// An education (S33).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Education {
    /// What.
    pub degree: String,
    /// Where.
    pub school: String,
    /// First year.
    pub from: i16,
    /// Last year.
    pub to: i16,
}

/// An honour or award (S37).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Honour {
    /// What.
    pub title: String,
    /// From whom.
    pub issuer: String,
    /// When.
    pub year: i16,
}

/// A link other than LinkedIn (S29, S36).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// `portfolio`, `instagram`, `vimeo` or `podd`.
    pub kind: String,
    /// On a reserved domain.
    pub url: String,
}

/// A consultant with the whole résumé (S2, S28–S38).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consultant {
    /// Short name that assignments use.
    pub key: String,
    /// As the person writes it.
    pub name: String,
    /// Sign-in.
    pub email: String,
    /// Mobile, from the range reserved for fiction.
    pub phone: String,
    /// The language of the résumé and of the person's pages.
    pub lang: Lang,
    /// The main field.
    pub discipline: Discipline,
    /// Key of the employer; none for a freelancer.
    pub agency: Option<String>,
    /// Professional title.
    pub title: String,
    /// Town.
    pub city: String,
    /// Swedish county.
    pub county: String,
    /// ISO 3166-1, two letters.
    pub country: String,
    /// Works at a distance.
    pub remote: bool,
    /// What the consultant receives for an hour, kronor before VAT.
    pub rate_hour_sek: i64,
    /// Free from this many days after the demo's today; may be negative.
    pub available_from: i32,
    /// For this share of full time.
    pub available_percent: i64,
    /// Years in the trade.
    pub years: u8,
    /// The LinkedIn profile (S30).
    pub linkedin: String,
    /// Working languages.
    pub languages: Vec<Language>,
    /// The personal letter (S32); a blank line parts paragraphs.
    pub letter: String,
    /// Strongest first.
    pub skills: Vec<ConsultantSkill>,
    /// Newest first.
    pub experiences: Vec<Experience>,
    /// As listed by the person.
    pub education: Vec<Education>,
    /// May be none.
    #[serde(default)]
    pub honours: Vec<Honour>,
    /// May be none.
    #[serde(default)]
    pub links: Vec<Link>,
    /// A freelancer's own company; none for an agency's employee.
    pub company: Option<Company>,
}
