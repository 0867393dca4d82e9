//! A need and a person for tests to vary. Used by tests only.

use crate::person::{Free, PersonSkill};
use crate::{Need, Person};
use base::{Date, Lang};

/// A day.
pub fn day(text: &str) -> Date {
    text.parse().expect("a date")
}

/// A Swedish need.
pub fn need() -> Need {
    Need {
        title: "Kommunikationsstrateg".into(),
        must: vec!["Kommunikationsstrategi".into(), "Internkommunikation".into()],
        nice: vec!["Copywriting".into()],
        text: "Till en myndighet. Du tar fram strategin för internkommunikation.".into(),
        lang: Lang::Sv,
        languages: vec!["sv".into(), "en".into()],
        starts_on: day("2026-12-01"),
        ends_on: None,
        extent_percent: 80,
        place: Some("Malmö".into()),
        remote: false,
        budget_hour_minor: Some(100_000),
    }
}

/// Somebody without experiences.
pub fn person() -> Person {
    Person {
        key: 0,
        title: None,
        skills: vec![],
        texts: vec![],
        experiences: vec![],
        languages: vec![("sv".into(), 5), ("en".into(), 2)],
        free: vec![Free { from: day("2026-11-01"), to: None, percent: Some(100) }],
        city: Some("Malmö".into()),
        remote: false,
        rate_hour_minor: Some(90_000),
    }
}

/// Skills at level 4 with five years.
pub fn skills(names: &[&str]) -> Vec<PersonSkill> {
    names.iter().map(|name| PersonSkill { name: (*name).to_owned(), level: 4, years: 5 }).collect()
}
