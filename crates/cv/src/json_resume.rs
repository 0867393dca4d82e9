//! JSON Resume in and out. Reading takes what the schema names and is lenient
//! about types and dates, since few tools keep to it; a date that had to be
//! understood is to be checked. Writing gives exactly the schema's form.

use crate::limits::MOST_ITEMS;
use crate::reading::{NotRead, Reading, Scribe, Sure, leaves};
use crate::resume::{
    Award, Basics, Certificate, EXTRA, Education, Extra, Interest, Language, LanguageExtra, Location, Profile, Project,
    Publication, Reference, Resume, SCHEMA, Skill, SkillExtra, Work,
};
use crate::sniff::Kind;
use crate::text::dates;
use crate::when::When;
use crate::words::{block, line};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// Reads a file.
pub(crate) fn read(bytes: &[u8]) -> Result<Reading, NotRead> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let value: Value = serde_json::from_slice(bytes).map_err(|error| match error.to_string() {
        text if text.contains("recursion") => NotRead::Deep,
        _ => NotRead::Broken,
    })?;
    let sections = ["basics", "work", "education", "skills", "languages", "awards", "projects", "volunteer"];
    if !sections.iter().any(|name| value.get(name).is_some()) {
        return Err(NotRead::Kind);
    }
    let mut scribe = Scribe::default();
    let mut lines = BTreeMap::new();
    for (at, text) in leaves(&value) {
        lines.insert(at.clone(), scribe.line(&format!("{at}: {}", line(&text).unwrap_or_default())));
    }
    let resume = resume(&value);
    for (at, text) in leaves(&serde_json::to_value(&resume).unwrap_or_default()) {
        let Some(stood) = lines.get(&at).or_else(|| lines.get(&older(&at))) else { continue };
        // A date that reads differently from what stands there was understood, not read.
        let said = at.split('.').try_fold(&value, |value, key| match value {
            Value::Array(list) => key.parse::<usize>().ok().and_then(|n| list.get(n)),
            other => other.get(key),
        });
        let is_date = at.ends_with("Date") || at.ends_with(".date");
        let same = said.and_then(Value::as_str).is_some_and(|said| said == text);
        scribe.found(at, *stood, *stood, if is_date && !same { Sure::Check } else { Sure::Sure });
    }
    scribe.reading(Kind::JsonResume, resume)
}

/// The path under which files before version 1 had the value.
fn older(at: &str) -> String {
    match at.strip_suffix(".name") {
        Some(head) if head.starts_with("work.") => format!("{head}.company"),
        Some(head) if head.starts_with("volunteer.") => format!("{head}.organization"),
        _ => at.to_owned(),
    }
}

/// A résumé with what a file of it says of itself.
#[derive(Serialize)]
struct Written<'r> {
    /// The schema.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// The résumé.
    #[serde(flatten)]
    resume: &'r Resume,
    /// The schema's version.
    meta: Meta,
}

/// The schema's version.
#[derive(Serialize)]
struct Meta {
    /// As the schema writes it.
    version: &'static str,
}

/// As a file, in the schema's order of keys.
pub fn write(resume: &Resume) -> String {
    let written = Written { schema: SCHEMA, resume, meta: Meta { version: "v1.0.0" } };
    // The model holds only texts, numbers and lists: they can always be written.
    let mut text = serde_json::to_string_pretty(&written).unwrap_or_default();
    text.push('\n');
    text
}

/// A text, a number or a truth as one line.
fn one(value: &Value, key: &str) -> Option<String> {
    line(&text_of(value.get(key)?)?)
}

/// A text of several lines.
fn many(value: &Value, key: &str) -> Option<String> {
    block(&text_of(value.get(key)?)?)
}

/// Whatever can be text.
fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    }
}

/// A list of texts; a single text is a list of one.
fn list(value: &Value, key: &str) -> Vec<String> {
    match value.get(key) {
        Some(Value::Array(list)) => list.iter().filter_map(|v| block(&text_of(v)?)).take(MOST_ITEMS).collect(),
        Some(single) => text_of(single).and_then(|text| block(&text)).into_iter().collect(),
        None => vec![],
    }
}

/// A date, in the schema's form or as people write it.
fn date(value: &Value, key: &str) -> Option<When> {
    let text = text_of(value.get(key)?)?;
    When::parse(&text).or_else(|| dates::single(&text))
}

/// The objects of a list.
fn each<T>(value: &Value, key: &str, read: impl Fn(&Value) -> T) -> Vec<T> {
    let objects = value.get(key).and_then(Value::as_array).into_iter().flatten();
    objects.filter(|v| v.is_object()).take(MOST_ITEMS).map(read).collect()
}

/// The whole.
fn resume(v: &Value) -> Resume {
    Resume {
        basics: basics(v.get("basics").unwrap_or(&Value::Null)),
        work: each(v, "work", work),
        volunteer: each(v, "volunteer", work),
        education: each(v, "education", education),
        awards: each(v, "awards", |v| Award {
            title: one(v, "title"),
            date: date(v, "date"),
            awarder: one(v, "awarder"),
            summary: many(v, "summary"),
        }),
        certificates: each(v, "certificates", |v| Certificate {
            name: one(v, "name"),
            date: date(v, "date"),
            url: one(v, "url"),
            issuer: one(v, "issuer"),
        }),
        publications: each(v, "publications", |v| Publication {
            name: one(v, "name"),
            publisher: one(v, "publisher"),
            release_date: date(v, "releaseDate"),
            url: one(v, "url"),
            summary: many(v, "summary"),
        }),
        skills: each(v, "skills", |v| Skill {
            name: one(v, "name"),
            level: one(v, "level"),
            keywords: list(v, "keywords"),
            extra: v.get(EXTRA).map(skill_extra).unwrap_or_default(),
        }),
        languages: each(v, "languages", |v| Language {
            language: one(v, "language"),
            fluency: one(v, "fluency"),
            extra: v.get(EXTRA).map(language_extra).unwrap_or_default(),
        }),
        interests: each(v, "interests", |v| Interest { name: one(v, "name"), keywords: list(v, "keywords") }),
        references: each(v, "references", |v| Reference { name: one(v, "name"), reference: many(v, "reference") }),
        projects: each(v, "projects", project),
        extra: v.get(EXTRA).map(extra).unwrap_or_default(),
    }
}

/// Who it is.
fn basics(v: &Value) -> Basics {
    let place = v.get("location").unwrap_or(&Value::Null);
    Basics {
        name: one(v, "name"),
        label: one(v, "label"),
        email: one(v, "email"),
        phone: one(v, "phone"),
        url: one(v, "url").or_else(|| one(v, "website")),
        summary: many(v, "summary"),
        location: Location {
            address: one(place, "address"),
            postal_code: one(place, "postalCode"),
            city: one(place, "city"),
            country_code: one(place, "countryCode"),
            region: one(place, "region"),
        },
        profiles: each(v, "profiles", |v| Profile {
            network: one(v, "network"),
            username: one(v, "username"),
            url: one(v, "url"),
        }),
    }
}

/// An employment.
fn work(v: &Value) -> Work {
    Work {
        name: one(v, "name").or_else(|| one(v, "company")).or_else(|| one(v, "organization")),
        position: one(v, "position"),
        location: one(v, "location"),
        url: one(v, "url"),
        start_date: date(v, "startDate"),
        end_date: date(v, "endDate"),
        summary: many(v, "summary").or_else(|| many(v, "description")),
        highlights: list(v, "highlights"),
    }
}

/// A school.
fn education(v: &Value) -> Education {
    Education {
        institution: one(v, "institution"),
        url: one(v, "url"),
        area: one(v, "area"),
        study_type: one(v, "studyType"),
        start_date: date(v, "startDate"),
        end_date: date(v, "endDate"),
        score: one(v, "score").or_else(|| one(v, "gpa")),
        courses: list(v, "courses"),
    }
}

/// A project.
fn project(v: &Value) -> Project {
    Project {
        name: one(v, "name"),
        description: many(v, "description"),
        highlights: list(v, "highlights"),
        keywords: list(v, "keywords"),
        start_date: date(v, "startDate"),
        end_date: date(v, "endDate"),
        url: one(v, "url"),
        roles: list(v, "roles"),
        entity: one(v, "entity"),
    }
}

/// What is ours, within its scales; what is outside is left out.
pub(crate) fn extra(v: &Value) -> Extra {
    let day = |key: &str| v.get(key).and_then(Value::as_str).and_then(When::parse);
    let periods = v.get("unavailable").and_then(Value::as_array).into_iter().flatten();
    Extra {
        lang: one(v, "lang"),
        remote: v.get("remote").and_then(Value::as_bool).unwrap_or_default(),
        radius_km: number(v, "radius_km", 1, 2_000),
        available_from: day("available_from"),
        available_percent: number(v, "available_percent", 1, 100),
        unavailable: periods.filter_map(|p| serde_json::from_value(p.clone()).ok()).take(MOST_ITEMS).collect(),
    }
}

/// A number within its scale.
fn number<T: TryFrom<u64>>(v: &Value, key: &str, least: u64, most: u64) -> Option<T> {
    let number = v.get(key).and_then(Value::as_u64).filter(|n| (least..=most).contains(n))?;
    T::try_from(number).ok()
}

/// A skill's numbers.
fn skill_extra(v: &Value) -> SkillExtra {
    SkillExtra { level: number(v, "level", 1, 5), years: number(v, "years", 0, 60) }
}

/// A language's codes.
fn language_extra(v: &Value) -> LanguageExtra {
    LanguageExtra { code: one(v, "code"), level: number(v, "level", 1, 5) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_types_cost_their_value_and_no_more() {
        let text = r#"{"basics": {"name": 7, "label": null, "profiles": {}, "url": ["x"]},
            "work": [{"company": "Nordbank", "position": "Redaktör", "startDate": "mars 2020", "endDate": "", "highlights": "ett"}, 4],
            "skills": "Rust"}"#;
        let reading = read(text.as_bytes()).expect("a résumé");
        assert_eq!(reading.resume.basics.name.as_deref(), Some("7"));
        assert_eq!(reading.resume.work.len(), 1);
        assert_eq!(reading.resume.work[0].name.as_deref(), Some("Nordbank"));
        assert_eq!(reading.resume.work[0].highlights, ["ett"]);
        assert_eq!(reading.resume.work[0].start_date, When::month(2020, 3));
        assert_eq!(reading.find("work.0.startDate").map(|f| f.sure), Some(Sure::Check));
        let name = reading.find("work.0.name").expect("the name");
        assert_eq!((name.sure, reading.source[name.first].as_str()), (Sure::Sure, "work.0.company: Nordbank"));
    }

    #[test]
    fn what_is_no_resume_is_refused() {
        assert_eq!(read(b"{\"a\": 1}").map(|_| ()), Err(NotRead::Kind));
        assert_eq!(read(b"{\"work\": []}").map(|_| ()), Err(NotRead::NothingFound));
        assert_eq!(read(b"{\"work\": ").map(|_| ()), Err(NotRead::Broken));
        let deep = format!("{{\"work\": {}{}}}", "[".repeat(10_000), "]".repeat(10_000));
        assert_eq!(read(deep.as_bytes()).map(|_| ()), Err(NotRead::Deep));
    }
}
