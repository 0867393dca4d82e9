//! What the form of My profile brings, and the rules that hold for it whoever
//! brings it. Pure.

use super::refusal::ProfileRefusal;
use crate::consultant::{Consultant, Language, Rate};
use base::{Date, Lang};

/// Social links at most, beside LinkedIn (S29).
pub const MOST_LINKS: usize = 5;

/// Languages at most.
pub const MOST_LANGUAGES: usize = 12;

/// The farthest that somebody goes to work, in kilometres.
pub const MOST_RADIUS: i64 = 2_000;

/// My profile, as it is to be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProfileInput {
    /// The professional title.
    pub title: Option<String>,
    /// Where the consultant lives or works.
    pub city: Option<String>,
    /// Works at a distance.
    pub remote: bool,
    /// How far from the town the consultant goes to work, in kilometres, 1 to [`MOST_RADIUS`].
    pub radius_km: Option<i64>,
    /// The LinkedIn profile (S30), `https://…`.
    pub linkedin: Option<String>,
    /// Other pages (S29), `https://…`, at most [`MOST_LINKS`].
    pub links: Vec<String>,
    /// The language that the résumé is written in.
    pub lang: Lang,
    /// Working languages, each once.
    pub languages: Vec<Language>,
    /// The rate wished for; seen by the consultant and staff alone.
    pub rate: Option<Rate>,
    /// Free from this date …
    pub available_from: Option<Date>,
    /// … for this share of full time, 1 to 100.
    pub available_percent: Option<i64>,
}

impl ProfileInput {
    /// As the profile is now: for changing a part of it.
    pub fn of(consultant: &Consultant) -> ProfileInput {
        ProfileInput {
            title: consultant.title.clone(),
            city: consultant.city.clone(),
            remote: consultant.remote,
            radius_km: consultant.radius_km,
            linkedin: consultant.linkedin.clone(),
            links: consultant.links.clone(),
            lang: consultant.lang,
            languages: consultant.languages.clone(),
            rate: consultant.rate,
            available_from: consultant.available_from,
            available_percent: consultant.available_percent,
        }
    }

    /// Whether it can be kept.
    ///
    /// # Errors
    /// The first rule that it breaks.
    pub fn check(&self) -> Result<(), ProfileRefusal> {
        if self.linkedin.as_deref().is_some_and(|link| !is_linkedin(link)) {
            return Err(ProfileRefusal::NotLinkedIn);
        }
        if self.links.len() > MOST_LINKS {
            return Err(ProfileRefusal::TooManyLinks);
        }
        if self.links.iter().any(|link| !link.starts_with("https://")) {
            return Err(ProfileRefusal::UnsafeLink);
        }
        if self.languages.len() > MOST_LANGUAGES {
            return Err(ProfileRefusal::TooManyLanguages);
        }
        if self.languages.iter().enumerate().any(|(i, l)| self.languages[..i].iter().any(|m| m.code == l.code)) {
            return Err(ProfileRefusal::LanguageTwice);
        }
        Ok(())
    }
}

/// Whether a link leads to LinkedIn: its host has `linkedin` among its parts.
pub fn is_linkedin(link: &str) -> bool {
    link.strip_prefix("https://")
        .and_then(|rest| rest.split(['/', '?', '#']).next())
        .is_some_and(|host| host.split('.').any(|part| part.eq_ignore_ascii_case("linkedin")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn linkedin_is_told_by_its_host() {
        for (link, want) in [
            ("https://www.linkedin.com/in/anna", true),
            ("https://se.linkedin.com/in/anna", true),
            ("https://LinkedIn.com/in/anna", true),
            ("http://www.linkedin.com/in/anna", false),
            ("https://example.com/linkedin.com", false),
            ("https://mylinkedin.com/in/anna", false),
        ] {
            assert_eq!(is_linkedin(link), want, "{link}");
        }
    }

    #[test]
    fn a_profile_that_breaks_a_rule_names_it() {
        let language = |code: &str| Language { code: code.to_owned(), level: 3 };
        let link = || "https://anna.example".to_owned();
        let cases = [
            (ProfileInput::default(), Ok(())),
            (ProfileInput { links: vec![link(); 5], ..Default::default() }, Ok(())),
            (ProfileInput { links: vec![link(); 6], ..Default::default() }, Err(ProfileRefusal::TooManyLinks)),
            (
                ProfileInput { links: vec!["javascript:alert(1)".to_owned()], ..Default::default() },
                Err(ProfileRefusal::UnsafeLink),
            ),
            (ProfileInput { linkedin: Some(link()), ..Default::default() }, Err(ProfileRefusal::NotLinkedIn)),
            (
                ProfileInput { languages: vec![language("sv"), language("sv")], ..Default::default() },
                Err(ProfileRefusal::LanguageTwice),
            ),
            (ProfileInput { languages: vec![language("sv"), language("en")], ..Default::default() }, Ok(())),
        ];
        for (input, want) in cases {
            assert_eq!(input.check(), want, "{input:?}");
        }
    }
}
