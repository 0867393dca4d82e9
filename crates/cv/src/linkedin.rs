//! LinkedIn's export of a member's data: a container of CSV files. What a
//! résumé is made of is read; connections, messages, birth date and street are
//! not, since nobody needs them here.

use crate::archive::Archive;
use crate::limits::MOST_ITEMS;
use crate::reading::{NotRead, Reading, Scribe, Sure};
use crate::resume::{
    Award, Certificate, Education, Language, LanguageExtra, Profile, Project, Publication, Resume, Skill, Work,
};
use crate::sniff::Kind;
use crate::text::{dates, head, lists};
use crate::when::When;
use crate::words::{block, item, line};
use std::collections::BTreeMap;

/// The file that every such export has.
const PROFILE: &str = "profile.csv";

/// Rows of one file at most.
const MOST_ROWS: usize = 500;

/// A row, by the names of its columns in small letters.
struct Row {
    /// The values.
    cells: BTreeMap<String, String>,
    /// Where each stands in the source.
    lines: BTreeMap<String, usize>,
}

impl Row {
    /// A value as one line.
    fn one(&self, column: &str) -> Option<String> {
        line(self.cells.get(column)?)
    }

    /// A value of several lines.
    fn many(&self, column: &str) -> Option<String> {
        block(self.cells.get(column)?)
    }

    /// A date as LinkedIn writes it: `Mar 2020`, `2015`.
    fn date(&self, column: &str) -> Option<When> {
        dates::single(self.cells.get(column)?)
    }

    /// Notes that a value stands in a column.
    fn note(&self, scribe: &mut Scribe, at: String, column: &str, sure: Sure) {
        if let Some(stood) = self.lines.get(column) {
            scribe.found(at, *stood, *stood, sure);
        }
    }
}

/// Whether a container is such an export.
pub(crate) fn is_one(archive: &Archive<'_>) -> bool {
    let known = [PROFILE, "positions.csv", "education.csv", "skills.csv"];
    archive.names().iter().any(|name| known.contains(&base_name(name).as_str()))
}

/// The last part of an entry's name, in small letters.
fn base_name(name: &str) -> String {
    name.rsplit('/').next().unwrap_or(name).to_lowercase()
}

/// Reads it.
pub(crate) fn read(archive: &mut Archive<'_>) -> Result<Reading, NotRead> {
    let mut scribe = Scribe::default();
    let mut resume = Resume::default();
    let s = &mut scribe;
    for row in rows(archive, PROFILE, s, &["birth date", "address", "zip code", "maiden name", "instant messengers"])?
        .into_iter()
        .take(1)
    {
        profile(&mut resume, s, &row);
    }
    let mut mails = rows(archive, "email addresses.csv", s, &[])?;
    mails.sort_by_key(|row| row.one("primary").is_none_or(|v| !v.eq_ignore_ascii_case("yes")));
    if let Some(row) = mails.first() {
        resume.basics.email = row.one("email address");
        row.note(s, "basics.email".to_owned(), "email address", Sure::Sure);
    }
    if let Some(row) = rows(archive, "phonenumbers.csv", s, &[])?.first() {
        resume.basics.phone = row.one("number");
        row.note(s, "basics.phone".to_owned(), "number", Sure::Sure);
    }
    for (file, section) in [("positions.csv", "work"), ("volunteering.csv", "volunteer")] {
        for row in rows(archive, file, s, &[])? {
            let list = if section == "work" { &mut resume.work } else { &mut resume.volunteer };
            work(list, section, s, &row);
        }
    }
    for row in rows(archive, "education.csv", s, &[])? {
        education(&mut resume.education, s, &row);
    }
    for row in rows(archive, "skills.csv", s, &[])? {
        row.note(s, format!("skills.{}.name", resume.skills.len()), "name", Sure::Sure);
        resume.skills.push(Skill { name: row.one("name"), ..Skill::default() });
    }
    for row in rows(archive, "languages.csv", s, &[])? {
        language(&mut resume.languages, s, &row);
    }
    for row in rows(archive, "certifications.csv", s, &[])? {
        let at = format!("certificates.{}", resume.certificates.len());
        for (key, column) in [("name", "name"), ("url", "url"), ("issuer", "authority"), ("date", "started on")] {
            row.note(s, format!("{at}.{key}"), column, Sure::Sure);
        }
        let (name, url) = (row.one("name"), row.one("url"));
        resume.certificates.push(Certificate { name, url, issuer: row.one("authority"), date: row.date("started on") });
    }
    for row in rows(archive, "honors.csv", s, &[])? {
        let at = format!("awards.{}", resume.awards.len());
        for (key, column) in
            [("title", "title"), ("summary", "description"), ("date", "issued on"), ("awarder", "issuer")]
        {
            row.note(s, format!("{at}.{key}"), column, Sure::Sure);
        }
        let (title, summary) = (row.one("title"), row.many("description"));
        resume.awards.push(Award { title, summary, date: row.date("issued on"), awarder: row.one("issuer") });
    }
    for row in rows(archive, "projects.csv", s, &[])? {
        let at = format!("projects.{}", resume.projects.len());
        for (key, column) in [
            ("name", "title"),
            ("description", "description"),
            ("url", "url"),
            ("startDate", "started on"),
            ("endDate", "finished on"),
        ] {
            row.note(s, format!("{at}.{key}"), column, Sure::Sure);
        }
        resume.projects.push(Project {
            name: row.one("title"),
            description: row.many("description"),
            url: row.one("url"),
            start_date: row.date("started on"),
            end_date: row.date("finished on"),
            ..Project::default()
        });
    }
    for row in rows(archive, "publications.csv", s, &[])? {
        let at = format!("publications.{}", resume.publications.len());
        for (key, column) in [
            ("name", "name"),
            ("summary", "description"),
            ("url", "url"),
            ("releaseDate", "published on"),
            ("publisher", "publisher"),
        ] {
            row.note(s, format!("{at}.{key}"), column, Sure::Sure);
        }
        resume.publications.push(Publication {
            name: row.one("name"),
            publisher: row.one("publisher"),
            release_date: row.date("published on"),
            url: row.one("url"),
            summary: row.many("description"),
        });
    }
    resume.work.truncate(MOST_ITEMS);
    resume.skills.truncate(MOST_ITEMS);
    scribe.reading(Kind::LinkedIn, resume)
}

/// The rows of a file; none when the export lacks it. Every cell that may be
/// seen becomes a line of the source.
fn rows(archive: &mut Archive<'_>, file: &str, scribe: &mut Scribe, hidden: &[&str]) -> Result<Vec<Row>, NotRead> {
    let Some(name) = archive.names().iter().find(|name| base_name(name) == file).cloned() else { return Ok(vec![]) };
    let Some(bytes) = archive.bytes(&name)? else { return Ok(vec![]) };
    let text = String::from_utf8_lossy(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes)).into_owned();
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let heads: Vec<String> =
        reader.headers().map_err(|_| NotRead::Broken)?.iter().map(|h| h.trim().to_lowercase()).collect();
    let mut out = Vec::new();
    for record in reader.records().take(MOST_ROWS.min(MOST_ITEMS)) {
        let record = record.map_err(|_| NotRead::Broken)?;
        let mut row = Row { cells: BTreeMap::new(), lines: BTreeMap::new() };
        for (head, cell) in heads
            .iter()
            .zip(record.iter())
            .filter(|(head, cell)| !hidden.contains(&head.as_str()) && !cell.trim().is_empty())
        {
            let shown = block(cell).unwrap_or_default();
            for (n, part) in shown.lines().enumerate() {
                let said = if n == 0 { format!("{name} · {head}: {part}") } else { part.to_owned() };
                let at = scribe.line(&said);
                row.lines.entry(head.clone()).or_insert(at);
            }
            row.cells.insert(head.clone(), cell.to_owned());
        }
        if !row.cells.is_empty() {
            out.push(row);
        }
    }
    Ok(out)
}

/// Profile.csv.
fn profile(resume: &mut Resume, scribe: &mut Scribe, row: &Row) {
    let basics = &mut resume.basics;
    let names = [row.one("first name"), row.one("last name")];
    basics.name = line(&names.into_iter().flatten().collect::<Vec<_>>().join(" "));
    basics.label = row.one("headline");
    basics.summary = row.many("summary");
    basics.location.city = row.one("geo location").and_then(|place| line(place.split(',').next()?));
    for (at, column) in [("basics.name", "first name"), ("basics.label", "headline"), ("basics.summary", "summary")] {
        row.note(scribe, at.to_owned(), column, Sure::Sure);
    }
    row.note(scribe, "basics.location.city".to_owned(), "geo location", Sure::Check);
    // [PORTFOLIO:https://anna.example,OTHER:https://…]
    let pages = row.one("websites").unwrap_or_default();
    for page in pages.trim_matches(['[', ']']).split(',') {
        let Some(start) = page.find("http") else { continue };
        let url = page[start..].trim().replacen("http://", "https://", 1);
        let at = format!("basics.profiles.{}", basics.profiles.len());
        for key in ["url", "network"] {
            row.note(scribe, format!("{at}.{key}"), "websites", Sure::Sure);
        }
        let network = head::network(&url).map(str::to_owned);
        basics.profiles.push(Profile { network, username: None, url: Some(url) });
    }
    for handle in row.one("twitter handles").unwrap_or_default().trim_matches(['[', ']']).split(',') {
        let handle = handle.trim();
        if !handle.is_empty() && handle.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') {
            let at = format!("basics.profiles.{}", basics.profiles.len());
            for key in ["url", "network", "username"] {
                row.note(scribe, format!("{at}.{key}"), "twitter handles", Sure::Sure);
            }
            let url = Some(format!("https://x.com/{handle}"));
            basics.profiles.push(Profile { network: Some("X".to_owned()), username: Some(handle.to_owned()), url });
        }
    }
}

/// A row of Positions.csv or Volunteering.csv.
fn work(list: &mut Vec<Work>, section: &str, scribe: &mut Scribe, row: &Row) {
    let at = format!("{section}.{}", list.len());
    for (key, column) in [
        ("name", "company name"),
        ("position", "title"),
        ("position", "role"),
        ("location", "location"),
        ("summary", "description"),
        ("startDate", "started on"),
        ("endDate", "finished on"),
    ] {
        row.note(scribe, format!("{at}.{key}"), column, Sure::Sure);
    }
    let (mut text, mut highlights) = (Vec::new(), Vec::new());
    for part in row.many("description").unwrap_or_default().lines() {
        match item(part) {
            Some(item) => highlights.extend(line(item)),
            None => text.push(part.to_owned()),
        }
    }
    for n in 0..highlights.len() {
        row.note(scribe, format!("{at}.highlights.{n}"), "description", Sure::Sure);
    }
    list.push(Work {
        name: row.one("company name"),
        position: row.one("title").or_else(|| row.one("role")),
        location: row.one("location"),
        url: None,
        start_date: row.date("started on"),
        end_date: row.date("finished on"),
        summary: block(&text.join("\n")),
        highlights,
    });
}

/// A row of Education.csv.
fn education(list: &mut Vec<Education>, scribe: &mut Scribe, row: &Row) {
    let at = format!("education.{}", list.len());
    for (key, column) in [
        ("institution", "school name"),
        ("studyType", "degree name"),
        ("startDate", "start date"),
        ("endDate", "end date"),
        ("courses.0", "notes"),
    ] {
        row.note(scribe, format!("{at}.{key}"), column, Sure::Sure);
    }
    let degree = row.one("degree name").unwrap_or_default();
    let (kind, area) = degree.split_once(", ").unwrap_or((degree.as_str(), ""));
    row.note(scribe, format!("{at}.area"), "degree name", Sure::Sure);
    list.push(Education {
        institution: row.one("school name"),
        study_type: line(kind),
        area: line(area),
        start_date: row.date("start date"),
        end_date: row.date("end date"),
        courses: row.one("notes").into_iter().collect(),
        ..Education::default()
    });
}

/// A row of Languages.csv.
fn language(list: &mut Vec<Language>, scribe: &mut Scribe, row: &Row) {
    let Some(name) = row.one("name") else { return };
    let fluency = row.one("proficiency");
    let at = format!("languages.{}", list.len());
    row.note(scribe, format!("{at}.language"), "name", Sure::Sure);
    row.note(scribe, format!("{at}.fluency"), "proficiency", Sure::Sure);
    row.note(scribe, format!("{at}.x-customersonly.code"), "name", Sure::Sure);
    row.note(scribe, format!("{at}.x-customersonly.level"), "proficiency", Sure::Check);
    let extra = LanguageExtra {
        code: lists::named(&name).map(|(code, _)| code.to_owned()),
        level: fluency.as_deref().and_then(lists::fluency),
    };
    list.push(Language { language: Some(name), fluency, extra });
}
