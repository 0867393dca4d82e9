//! A consultant: profile and résumé (S2, S28–S38). Pure.

use base::{
    AccountId, AgencyId, ConsultantId, Date, EducationId, ExperienceId, FileId, HonourId, Instant, Lang, Money, Month,
    PortfolioItemId, RateBasis,
};
use serde::{Deserialize, Serialize};

/// A rate: how much for what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rate {
    /// What the consultant receives, before VAT.
    pub amount: Money,
    /// For an hour, a day or the whole.
    pub basis: RateBasis,
}

/// A language somebody works in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Language {
    /// ISO 639-1: `sv`, `en`, `da` …
    pub code: String,
    /// 1 (some) to 5 (mother tongue).
    pub level: u8,
}

/// A profile with its facts; the résumé's lists are in [`Resume`].
#[derive(Clone, Debug)]
pub struct Consultant {
    /// Which.
    pub id: ConsultantId,
    /// The short number that people see.
    pub number: i64,
    /// The sign-in.
    pub account: AccountId,
    /// The employer, when there is one.
    pub agency: Option<AgencyId>,
    /// The consultant agent (S41).
    pub agent: Option<AccountId>,
    /// As the person writes it.
    pub name: String,
    /// The professional title.
    pub title: Option<String>,
    /// Where the consultant lives or works.
    pub city: Option<String>,
    /// Works at a distance.
    pub remote: bool,
    /// How far from the town the consultant goes to work, in kilometres.
    pub radius_km: Option<i64>,
    /// The personal letter (S32), Markdown subset.
    pub letter: Option<String>,
    /// The language of the résumé.
    pub lang: Lang,
    /// The LinkedIn profile (S30).
    pub linkedin: Option<String>,
    /// Other links (S29).
    pub links: Vec<String>,
    /// Working languages.
    pub languages: Vec<Language>,
    /// The rate wished for; seen by the consultant and staff alone.
    pub rate: Option<Rate>,
    /// Free from this date …
    pub available_from: Option<Date>,
    /// … for this share of full time.
    pub available_percent: Option<i64>,
    /// Since when staff have marked the profile as presentable.
    pub presentable_at: Option<Instant>,
    /// When it was last changed.
    pub updated_at: Instant,
    /// For saving.
    pub version: i64,
}

/// An experience (S34, S38): for whom, what, with which result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Experience {
    /// Which.
    pub id: ExperienceId,
    /// For whom.
    pub client_name: String,
    /// What was done.
    pub assignment: String,
    /// What came of it.
    pub result: Option<String>,
    /// From.
    pub from: Month,
    /// To; `None` is still going on.
    pub to: Option<Month>,
    /// For saving.
    pub version: i64,
}

/// An education (S33).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Education {
    /// Which.
    pub id: EducationId,
    /// Where.
    pub school: String,
    /// What.
    pub degree: String,
    /// From.
    pub from_year: Option<i64>,
    /// To.
    pub to_year: Option<i64>,
    /// For saving.
    pub version: i64,
}

/// An honour or award (S37).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Honour {
    /// Which.
    pub id: HonourId,
    /// What.
    pub title: String,
    /// From whom.
    pub giver: Option<String>,
    /// When.
    pub year: Option<i64>,
    /// For saving.
    pub version: i64,
}

/// A skill (S35).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skill {
    /// As the consultant writes it.
    pub name: String,
    /// 1 (basic) to 5 (expert).
    pub level: i64,
    /// Years of use.
    pub years: i64,
}

/// A portfolio item (S36): a file or a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PortfolioItem {
    /// Which.
    pub id: PortfolioItemId,
    /// What it shows.
    pub title: String,
    /// A link …
    pub link: Option<String>,
    /// … or a file.
    pub file: Option<FileId>,
}

/// A whole résumé (S31).
#[derive(Clone, Debug)]
pub struct Resume {
    /// The profile.
    pub consultant: Consultant,
    /// Newest first.
    pub experiences: Vec<Experience>,
    /// Newest first.
    pub educations: Vec<Education>,
    /// Strongest first.
    pub skills: Vec<Skill>,
    /// Newest first.
    pub honours: Vec<Honour>,
    /// Oldest first.
    pub portfolio: Vec<PortfolioItem>,
}

/// What a client is shown of a résumé once consent is live: frozen, without
/// mail, phone, street or wished rate. Its JSON is what the consent's hash is of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The short number.
    pub number: i64,
    /// As the person writes it.
    pub name: String,
    /// The professional title.
    pub title: Option<String>,
    /// Where.
    pub city: Option<String>,
    /// Works at a distance.
    pub remote: bool,
    /// How far from the town the consultant goes to work, in kilometres.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub radius_km: Option<i64>,
    /// The agency's name, when there is one.
    pub agency: Option<String>,
    /// The personal letter.
    pub letter: Option<String>,
    /// The language of the résumé.
    pub lang: Lang,
    /// LinkedIn.
    pub linkedin: Option<String>,
    /// Other links.
    pub links: Vec<String>,
    /// Working languages.
    pub languages: Vec<Language>,
    /// Free from.
    pub available_from: Option<Date>,
    /// For this share of full time.
    pub available_percent: Option<i64>,
    /// Newest first.
    pub experiences: Vec<Experience>,
    /// Newest first.
    pub educations: Vec<Education>,
    /// Strongest first.
    pub skills: Vec<Skill>,
    /// Newest first.
    pub honours: Vec<Honour>,
    /// Oldest first.
    pub portfolio: Vec<PortfolioItem>,
}

impl Resume {
    /// The part that a client may be shown, once there is consent.
    pub fn snapshot(&self, agency_name: Option<String>) -> Snapshot {
        let c = &self.consultant;
        Snapshot {
            number: c.number,
            name: c.name.clone(),
            title: c.title.clone(),
            city: c.city.clone(),
            remote: c.remote,
            radius_km: c.radius_km,
            agency: agency_name,
            letter: c.letter.clone(),
            lang: c.lang,
            linkedin: c.linkedin.clone(),
            links: c.links.clone(),
            languages: c.languages.clone(),
            available_from: c.available_from,
            available_percent: c.available_percent,
            experiences: self.experiences.clone(),
            educations: self.educations.clone(),
            skills: self.skills.clone(),
            honours: self.honours.clone(),
            portfolio: self.portfolio.clone(),
        }
    }
}

impl Experience {
    /// What the assignment is called: the first line of its text.
    pub fn headline(&self) -> &str {
        self.assignment.split('\n').next().unwrap_or_default().trim()
    }

    /// What was done: the text after its first line; empty when there is none.
    pub fn description(&self) -> &str {
        self.assignment.split_once('\n').map_or("", |(_, rest)| rest.trim())
    }
}

#[cfg(test)]
mod experience_tests {
    use super::*;

    #[test]
    fn the_first_line_is_what_an_assignment_is_called() {
        for (text, headline, description) in [
            ("Redaktionschef", "Redaktionschef", ""),
            ("Redaktionschef\n\nByggde upp.\nLedde.", "Redaktionschef", "Byggde upp.\nLedde."),
            ("", "", ""),
        ] {
            let experience = Experience {
                id: ExperienceId(Default::default()),
                client_name: String::new(),
                assignment: text.to_owned(),
                result: None,
                from: Month { year: 2020, month: 1 },
                to: None,
                version: 1,
            };
            assert_eq!((experience.headline(), experience.description()), (headline, description));
        }
    }
}
