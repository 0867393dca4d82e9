//! The HR-XML of the Europass platform of 2020, read. Elements are found by
//! their local names, since its files mix three namespaces.

use crate::limits::MOST_ITEMS;
use crate::reading::{Scribe, Sure};
use crate::resume::{Basics, Certificate, Education, Language, LanguageExtra, Profile, Resume, Skill, Work};
use crate::text::{head, lists};
use crate::when::When;
use crate::words::{block, line, text_and_items, without_tags};
use crate::xml::Node;

/// Reads the document.
pub(super) fn read(root: &Node, scribe: &mut Scribe) -> Resume {
    let mut resume = Resume::default();
    let empty = Node::default();
    let person = root.child("CandidatePerson").unwrap_or(&empty);
    let profile = root.child("CandidateProfile").unwrap_or(&empty);
    basics(&mut resume.basics, scribe, person);
    resume.basics.summary = many(scribe, "basics.summary", profile.child("ExecutiveSummary"));
    mother_tongues(&mut resume.languages, scribe, person);
    for employer in profile.child("EmploymentHistory").into_iter().flat_map(|n| n.all("EmployerHistory")) {
        for position in employer.all("PositionHistory").take(MOST_ITEMS) {
            work(&mut resume.work, scribe, employer, position);
        }
    }
    let schools = profile.child("EducationHistory").into_iter().flat_map(|n| n.all("EducationOrganizationAttendance"));
    for node in schools.take(MOST_ITEMS) {
        education(&mut resume.education, scribe, node);
    }
    let competencies = profile.child("PersonQualifications").into_iter().flat_map(|n| n.all("PersonCompetency"));
    for node in competencies.take(MOST_ITEMS * 2) {
        competency(&mut resume, scribe, node);
    }
    for node in profile.child("Certifications").into_iter().flat_map(|n| n.all("Certification")).take(MOST_ITEMS) {
        certificate(&mut resume.certificates, scribe, node);
    }
    resume
}

/// The text of an element as one line, noted.
fn one(scribe: &mut Scribe, at: &str, node: Option<&Node>) -> Option<String> {
    let node = node?;
    let text = line(&node.text)?;
    scribe.found(at, node.line, node.line, Sure::Sure);
    Some(text)
}

/// The text of an element in several lines, noted.
fn many(scribe: &mut Scribe, at: &str, node: Option<&Node>) -> Option<String> {
    let node = node?;
    let text = block(&without_tags(&node.text))?;
    scribe.found(at, node.line, node.line, Sure::Sure);
    Some(text)
}

/// Name and ways to reach the person.
fn basics(basics: &mut Basics, scribe: &mut Scribe, person: &Node) {
    let first = one(scribe, "basics.name", person.path(&["PersonName", "GivenName"]));
    let last = one(scribe, "basics.name", person.path(&["PersonName", "FamilyName"]));
    basics.name = line(&[first, last].into_iter().flatten().collect::<Vec<_>>().join(" "));
    for way in person.all("Communication").take(20) {
        let channel = way.child("ChannelCode").map(|n| n.text.trim().to_lowercase()).unwrap_or_default();
        match channel.as_str() {
            "email" => basics.email = one(scribe, "basics.email", way.child("URI")),
            "telephone" | "mobile" | "home" | "work" if way.child("DialNumber").is_some() => {
                let country = way.child("CountryDialing").and_then(|n| line(&n.text));
                let number = one(scribe, "basics.phone", way.child("DialNumber"));
                let plus = country.map(|c| format!("+{} ", c.trim_start_matches(['+', '0'])));
                basics.phone = number.map(|number| format!("{}{number}", plus.unwrap_or_default()));
            }
            _ => {
                if let Some(address) = way.child("Address") {
                    basics.location.city = one(scribe, "basics.location.city", address.child("CityName"));
                    let code = one(scribe, "basics.location.countryCode", address.child("CountryCode"));
                    basics.location.country_code = code.map(|code| code.to_uppercase());
                }
                let url = way.child("URI").and_then(|n| line(&n.text)).filter(|url| url.starts_with("http"));
                if let (Some(url), Some(node)) = (url, way.child("URI")) {
                    let url = url.replacen("http://", "https://", 1);
                    let at = format!("basics.profiles.{}", basics.profiles.len());
                    scribe.found(format!("{at}.url"), node.line, node.line, Sure::Sure);
                    scribe.found(format!("{at}.network"), node.line, node.line, Sure::Sure);
                    let network = head::network(&url).map(str::to_owned);
                    basics.profiles.push(Profile { network, username: None, url: Some(url) });
                }
            }
        }
    }
}

/// The languages that somebody grew up with.
fn mother_tongues(out: &mut Vec<Language>, scribe: &mut Scribe, person: &Node) {
    for node in person.all("PrimaryLanguageCode").take(5) {
        let Some(code) = two_letters(&node.text) else { continue };
        let at = format!("languages.{}", out.len());
        for key in ["language", "x-customersonly.code", "x-customersonly.level"] {
            scribe.found(format!("{at}.{key}"), node.line, node.line, Sure::Sure);
        }
        let extra = LanguageExtra { code: Some(code.clone()), level: Some(5) };
        out.push(Language { language: Some(code), fluency: None, extra });
    }
}

/// A date: `2020-03-01` within its element; `2020-03` and `2020` too.
fn date(node: Option<&Node>) -> Option<When> {
    When::parse(node?.child("FormattedDateTime")?.text.trim())
}

/// A position at an employer.
fn work(out: &mut Vec<Work>, scribe: &mut Scribe, employer: &Node, position: &Node) {
    let at = format!("work.{}", out.len());
    let name = one(scribe, &format!("{at}.name"), employer.child("OrganizationName"));
    let title = one(scribe, &format!("{at}.position"), position.child("PositionTitle"));
    let location = one(scribe, &format!("{at}.location"), position.child("City"));
    let (start, end) =
        (position.path(&["EmploymentPeriod", "StartDate"]), position.path(&["EmploymentPeriod", "EndDate"]));
    for (key, node) in [("startDate", start), ("endDate", end)] {
        if let Some(stood) = node.and_then(|n| n.child("FormattedDateTime")) {
            scribe.found(format!("{at}.{key}"), stood.line, stood.line, Sure::Sure);
        }
    }
    let (mut summary, mut highlights) = (None, Vec::new());
    if let Some(description) = position.child("Description") {
        (summary, highlights) = text_and_items(&description.text);
        scribe.found(format!("{at}.summary"), description.line, description.line, Sure::Sure);
        for n in 0..highlights.len() {
            scribe.found(format!("{at}.highlights.{n}"), description.line, description.line, Sure::Sure);
        }
    }
    let (start_date, end_date) = (date(start), date(end));
    out.push(Work { name, position: title, location, url: None, start_date, end_date, summary, highlights });
}

/// A school.
fn education(out: &mut Vec<Education>, scribe: &mut Scribe, node: &Node) {
    let at = format!("education.{}", out.len());
    let institution = one(scribe, &format!("{at}.institution"), node.child("OrganizationName"));
    let study_type = one(scribe, &format!("{at}.studyType"), node.path(&["EducationDegree", "DegreeName"]));
    let (start, end) = (node.path(&["AttendancePeriod", "StartDate"]), node.path(&["AttendancePeriod", "EndDate"]));
    for (key, date) in [("startDate", start), ("endDate", end)] {
        if let Some(stood) = date.and_then(|n| n.child("FormattedDateTime")) {
            scribe.found(format!("{at}.{key}"), stood.line, stood.line, Sure::Sure);
        }
    }
    let (start_date, end_date) = (date(start), date(end));
    out.push(Education { institution, study_type, start_date, end_date, ..Education::default() });
}

/// A language or a skill.
fn competency(resume: &mut Resume, scribe: &mut Scribe, node: &Node) {
    let taxonomy = node.child("TaxonomyID").map(|n| n.text.trim().to_lowercase()).unwrap_or_default();
    let named = node.child("CompetencyID").or(node.child("CompetencyName"));
    let Some(stood) = named.map(|n| n.line) else { return };
    if taxonomy != "language" {
        let Some(name) =
            node.child("CompetencyName").or(named).and_then(|n| line(&n.text)).filter(|n| n.chars().count() <= 60)
        else {
            return;
        };
        scribe.found(format!("skills.{}.name", resume.skills.len()), stood, stood, Sure::Sure);
        resume.skills.push(Skill { name: Some(name), ..Skill::default() });
        return;
    }
    let said = named.and_then(|n| line(&n.text)).unwrap_or_default();
    let code = two_letters(&said).or_else(|| lists::named(&said).map(|(code, _)| code.to_owned()));
    let is_spoken = |n: &&Node| n.child("CompetencyDimensionTypeCode").is_some_and(|c| c.text.contains("Interaction"));
    let score = node
        .all("CompetencyDimension")
        .find(is_spoken)
        .or(node.child("CompetencyDimension"))
        .and_then(|n| n.path(&["Score", "ScoreText"]))
        .and_then(|n| line(&n.text));
    let level = score.as_deref().and_then(lists::fluency);
    if resume.languages.iter().any(|l| l.extra.code.is_some() && l.extra.code == code) {
        return;
    }
    let at = format!("languages.{}", resume.languages.len());
    for key in ["language", "fluency", "x-customersonly.code", "x-customersonly.level"] {
        scribe.found(format!("{at}.{key}"), stood, stood, Sure::Sure);
    }
    let extra = LanguageExtra { code, level };
    resume.languages.push(Language { language: Some(said).filter(|s| !s.is_empty()), fluency: score, extra });
}

/// ISO 639-2 as the two letters of ISO 639-1.
fn two_letters(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    let known = [
        ("swe", "sv"),
        ("eng", "en"),
        ("nor", "no"),
        ("dan", "da"),
        ("fin", "fi"),
        ("isl", "is"),
        ("ice", "is"),
        ("deu", "de"),
        ("ger", "de"),
        ("fra", "fr"),
        ("fre", "fr"),
        ("spa", "es"),
        ("ita", "it"),
        ("pol", "pl"),
        ("por", "pt"),
        ("nld", "nl"),
        ("dut", "nl"),
        ("rus", "ru"),
        ("ukr", "uk"),
        ("ara", "ar"),
        ("fas", "fa"),
        ("per", "fa"),
        ("tur", "tr"),
        ("zho", "zh"),
        ("chi", "zh"),
        ("est", "et"),
        ("lav", "lv"),
        ("lit", "lt"),
        ("ces", "cs"),
        ("cze", "cs"),
        ("hun", "hu"),
        ("ron", "ro"),
        ("rum", "ro"),
        ("ell", "el"),
        ("gre", "el"),
        ("hrv", "hr"),
        ("bos", "bs"),
        ("som", "so"),
        ("kur", "ku"),
        ("jpn", "ja"),
        ("sme", "se"),
    ];
    if text.len() == 2 && text.bytes().all(|b| b.is_ascii_lowercase()) {
        return Some(text);
    }
    known.iter().find(|(three, _)| *three == text).map(|(_, two)| (*two).to_owned())
}

/// A certificate.
fn certificate(out: &mut Vec<Certificate>, scribe: &mut Scribe, node: &Node) {
    let at = format!("certificates.{}", out.len());
    let name = one(scribe, &format!("{at}.name"), node.child("CertificationName"));
    let issuer = one(scribe, &format!("{at}.issuer"), node.path(&["IssuingAuthority", "Name"]));
    let when = node.child("FirstIssuedDate").or(node.child("IssuedDate"));
    if let Some(stood) = when.and_then(|n| n.child("FormattedDateTime")) {
        scribe.found(format!("{at}.date"), stood.line, stood.line, Sure::Sure);
    }
    let date = date(when);
    out.push(Certificate { name, issuer, date, url: None });
}
