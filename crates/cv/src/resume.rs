//! A résumé as JSON Resume 1.0.0 has it (jsonresume.org/schema), with what that
//! lacks under one key of our own, [`EXTRA`]. Holds what a file said, nothing
//! that somebody concluded from it.

use crate::when::When;
use serde::{Deserialize, Serialize};

/// The key of what JSON Resume has no place for.
pub const EXTRA: &str = "x-customersonly";

/// The address of the schema that a written résumé names.
pub const SCHEMA: &str = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

/// A whole résumé.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Resume {
    /// Who it is.
    #[serde(skip_serializing_if = "is_default")]
    pub basics: Basics,
    /// Employments and assignments.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub work: Vec<Work>,
    /// Unpaid work.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub volunteer: Vec<Work>,
    /// Schools and courses.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub education: Vec<Education>,
    /// Honours and awards.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub awards: Vec<Award>,
    /// Certificates.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub certificates: Vec<Certificate>,
    /// What was published.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub publications: Vec<Publication>,
    /// Skills.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub skills: Vec<Skill>,
    /// Working languages.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Language>,
    /// What somebody likes to do.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub interests: Vec<Interest>,
    /// Who speaks for the person.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub references: Vec<Reference>,
    /// Projects.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub projects: Vec<Project>,
    /// What JSON Resume has no place for.
    #[serde(rename = "x-customersonly", skip_serializing_if = "is_default")]
    pub extra: Extra,
}

/// Who it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Basics {
    /// As the person writes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The professional title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Telephone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Home page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The letter: who the person is at work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// Where.
    #[serde(skip_serializing_if = "is_default")]
    pub location: Location,
    /// Pages elsewhere.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub profiles: Vec<Profile>,
}

/// Where somebody lives or works.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Location {
    /// Street.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Postcode.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    /// Town.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// ISO 3166-1 alpha-2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country_code: Option<String>,
    /// Province.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

/// A page elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Profile {
    /// `LinkedIn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub network: Option<String>,
    /// The name there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
    /// Its address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// An employment or assignment, paid or not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Work {
    /// For whom.
    #[serde(alias = "organization", alias = "company", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// As what.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<String>,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// The employer's page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// From.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<When>,
    /// To; none while it goes on, or when nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<When>,
    /// What was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// What came of it, a line each.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub highlights: Vec<String>,
}

/// A school or course.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Education {
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub institution: Option<String>,
    /// Its page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// In what.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    /// To which degree.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub study_type: Option<String>,
    /// From.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<When>,
    /// To.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<When>,
    /// Marks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<String>,
    /// Courses.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub courses: Vec<String>,
}

/// An honour or award.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Award {
    /// What.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<When>,
    /// From whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub awarder: Option<String>,
    /// For what.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
}

/// A certificate.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Certificate {
    /// What.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<When>,
    /// Where it can be seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// From whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issuer: Option<String>,
}

/// Something published.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Publication {
    /// Its title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// By whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub release_date: Option<When>,
    /// Where it can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
}

/// A skill.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Skill {
    /// What.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How well, in the file's own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    /// What belongs to it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub keywords: Vec<String>,
    /// How well and how long, in numbers.
    #[serde(rename = "x-customersonly", skip_serializing_if = "is_default")]
    pub extra: SkillExtra,
}

/// How well and how long, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SkillExtra {
    /// 1 (basic) to 5 (expert).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
    /// Years of use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub years: Option<u8>,
}

/// A working language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Language {
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// How well, in the file's own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fluency: Option<String>,
    /// Which and how well, in codes.
    #[serde(rename = "x-customersonly", skip_serializing_if = "is_default")]
    pub extra: LanguageExtra,
}

/// Which language and how well, in codes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LanguageExtra {
    /// ISO 639-1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// 1 (some) to 5 (mother tongue).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
}

/// What somebody likes to do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Interest {
    /// What.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What belongs to it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub keywords: Vec<String>,
}

/// Who speaks for the person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Reference {
    /// Who.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What they say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
}

/// A project.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Project {
    /// What.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// What came of it, a line each.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub highlights: Vec<String>,
    /// With what.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub keywords: Vec<String>,
    /// From.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<When>,
    /// To.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<When>,
    /// Its page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// As what.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<String>,
    /// For whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entity: Option<String>,
}

/// What JSON Resume has no place for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Extra {
    /// The language that the résumé is written in, ISO 639-1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// Works at a distance.
    #[serde(skip_serializing_if = "is_default")]
    pub remote: bool,
    /// How far from the town somebody goes to work, in kilometres.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub radius_km: Option<u16>,
    /// Free from this day …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub available_from: Option<When>,
    /// … for this share of full time, in percent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub available_percent: Option<u8>,
    /// Days that are taken.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unavailable: Vec<Period>,
}

/// From one day to another, both counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// The first day.
    pub from: When,
    /// The last day.
    pub to: When,
}

/// Whether there is nothing to write.
fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl Resume {
    /// Whether anything was found beyond a name and ways to reach somebody.
    pub fn is_empty(&self) -> bool {
        let basics = Basics { label: None, summary: None, ..self.basics.clone() };
        basics == self.basics
            && Resume { basics: Basics::default(), extra: Extra::default(), ..self.clone() } == Resume::default()
    }
}
