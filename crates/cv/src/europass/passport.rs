//! The XML of the Skills Passport, version 3 (Cedefop), read.

use super::INSTRUCTION;
use crate::json_resume;
use crate::limits::MOST_ITEMS;
use crate::reading::{Scribe, Sure};
use crate::resume::{
    Award, Basics, Certificate, Education, Language, LanguageExtra, Profile, Project, Publication, Resume, Skill,
    SkillExtra, Work,
};
use crate::text::{dates, head, lists};
use crate::when::When;
use crate::words::{ITEM, block, item, line, text_and_items, without_tags};
use crate::xml::Node;
use serde_json::Value;

/// Reads the document.
pub(super) fn read(root: &Node, instructions: &[(String, String)], scribe: &mut Scribe) -> Resume {
    let mut resume = Resume::default();
    let empty = Node::default();
    let learner = root.child("LearnerInfo").unwrap_or(&empty);
    basics(&mut resume.basics, scribe, learner);
    for node in learner.path(&["WorkExperienceList"]).into_iter().flat_map(|n| n.all("WorkExperience")).take(MOST_ITEMS)
    {
        work(&mut resume.work, scribe, node);
    }
    for node in learner.path(&["EducationList"]).into_iter().flat_map(|n| n.all("Education")).take(MOST_ITEMS) {
        education(&mut resume.education, scribe, node);
    }
    if let Some(skills) = learner.child("Skills") {
        languages(&mut resume.languages, scribe, skills);
        for part in ["JobRelated", "Computer", "Communication", "Organisational", "Other"] {
            if let Some(node) = skills.path(&[part, "Description"]) {
                skill_lines(&mut resume.skills, scribe, node);
            }
        }
    }
    for node in learner.path(&["AchievementList"]).into_iter().flat_map(|n| n.all("Achievement")).take(MOST_ITEMS) {
        achievement(&mut resume, scribe, node);
    }
    let own = instructions.iter().find(|(target, _)| target == INSTRUCTION);
    if let Some(value) = own.and_then(|(_, content)| serde_json::from_str::<Value>(content).ok()) {
        resume.extra = json_resume::extra(&value);
        let order: Vec<&str> = value["languages"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let place = |l: &Language| order.iter().position(|code| l.extra.code.as_deref() == Some(code));
        resume.languages.sort_by_key(|l| place(l).unwrap_or(usize::MAX));
        for (at, _) in crate::reading::leaves(&serde_json::to_value(&resume.extra).unwrap_or_default()) {
            scribe.found(format!("x-customersonly.{at}"), 0, 0, Sure::Sure);
        }
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

/// The text of an element, or of its label.
fn label(node: Option<&Node>) -> Option<&Node> {
    let node = node?;
    node.child("Label").or(Some(node))
}

/// Name, title and ways to reach the person.
fn basics(basics: &mut Basics, scribe: &mut Scribe, learner: &Node) {
    let empty = Node::default();
    let person = learner.child("Identification").unwrap_or(&empty);
    let contact = person.child("ContactInfo").unwrap_or(&empty);
    let first = one(scribe, "basics.name", person.path(&["PersonName", "FirstName"]));
    let last = one(scribe, "basics.name", person.path(&["PersonName", "Surname"]));
    basics.name = line(&[first, last].into_iter().flatten().collect::<Vec<_>>().join(" "));
    basics.email = one(scribe, "basics.email", contact.path(&["Email", "Contact"]));
    basics.phone = one(scribe, "basics.phone", contact.path(&["TelephoneList", "Telephone", "Contact"]));
    let place = contact.path(&["Address", "Contact"]).unwrap_or(&empty);
    basics.location.address = one(scribe, "basics.location.address", place.child("AddressLine"));
    basics.location.postal_code = one(scribe, "basics.location.postalCode", place.child("PostalCode"));
    basics.location.city = one(scribe, "basics.location.city", place.child("Municipality"));
    basics.location.country_code = one(scribe, "basics.location.countryCode", place.path(&["Country", "Code"]));
    for site in contact.child("WebsiteList").into_iter().flat_map(|n| n.all("Website")).take(20) {
        let at = format!("basics.profiles.{}", basics.profiles.len());
        let Some(url) = one(scribe, &format!("{at}.url"), site.child("Contact")) else { continue };
        // What the page is called stands in its use; else its host says it.
        let network = one(scribe, &format!("{at}.network"), site.path(&["Use", "Label"]));
        let network = network.or_else(|| head::network(&url).map(str::to_owned));
        basics.profiles.push(Profile { network, username: None, url: Some(url) });
    }
    if let Some(headline) = learner.child("Headline") {
        let code = headline.path(&["Type", "Code"]).map(|n| n.text.trim().to_owned()).unwrap_or_default();
        let said = headline.path(&["Description", "Label"]);
        if code == "personal_statement" {
            basics.summary = many(scribe, "basics.summary", said);
        } else {
            basics.label = one(scribe, "basics.label", said);
        }
    }
}

/// The text of an element in several lines, noted.
fn many(scribe: &mut Scribe, at: &str, node: Option<&Node>) -> Option<String> {
    let node = node?;
    let text = block(&without_tags(&node.text))?;
    scribe.found(at, node.line, node.line, Sure::Sure);
    Some(text)
}

/// A date in its attributes: `year="2020" month="--03" day="---15"`.
fn date(node: Option<&Node>) -> Option<When> {
    let node = node?;
    let number = |key: &str| node.attribute(key).and_then(|v| v.trim_start_matches('-').parse::<u16>().ok());
    let year = number("year")?;
    let small = |key: &str| number(key).and_then(|n| u8::try_from(n).ok());
    match (small("month"), small("day")) {
        (Some(month), Some(day)) => When::day(year, month, day).or_else(|| When::month(year, month)),
        (Some(month), None) => When::month(year, month).or_else(|| When::year(year)),
        (None, _) => When::year(year),
    }
}

/// Start and end, noted where the entry stands: dates are attributes and have no line.
fn period(scribe: &mut Scribe, at: &str, node: &Node, line_at: usize) -> (Option<When>, Option<When>) {
    for key in ["startDate", "endDate"] {
        scribe.found(format!("{at}.{key}"), line_at, line_at, Sure::Sure);
    }
    (date(node.path(&["Period", "From"])), date(node.path(&["Period", "To"])))
}

/// An employment.
fn work(out: &mut Vec<Work>, scribe: &mut Scribe, node: &Node) {
    let at = format!("work.{}", out.len());
    let position = one(scribe, &format!("{at}.position"), label(node.child("Position")));
    let name = one(scribe, &format!("{at}.name"), node.path(&["Employer", "Name"]));
    let place = node.path(&["Employer", "ContactInfo", "Address", "Contact", "Municipality"]);
    let location = one(scribe, &format!("{at}.location"), place);
    let url = one(scribe, &format!("{at}.url"), node.path(&["Employer", "ContactInfo", "Website", "Contact"]));
    let stood = label(node.child("Position")).or(node.path(&["Employer", "Name"])).map_or(0, |n| n.line);
    let (start_date, end_date) = period(scribe, &at, node, stood);
    let (mut summary, mut highlights) = (None, Vec::new());
    if let Some(activities) = node.child("Activities") {
        (summary, highlights) = text_and_items(&activities.text);
        scribe.found(format!("{at}.summary"), activities.line, activities.line, Sure::Sure);
        for n in 0..highlights.len() {
            scribe.found(format!("{at}.highlights.{n}"), activities.line, activities.line, Sure::Sure);
        }
    }
    out.push(Work { name, position, location, url, start_date, end_date, summary, highlights });
}

/// A school.
fn education(out: &mut Vec<Education>, scribe: &mut Scribe, node: &Node) {
    let at = format!("education.{}", out.len());
    let study_type = one(scribe, &format!("{at}.studyType"), label(node.child("Title")));
    let institution = one(scribe, &format!("{at}.institution"), node.path(&["Organisation", "Name"]));
    let area = one(scribe, &format!("{at}.area"), node.path(&["Field", "Label"]));
    let stood = label(node.child("Title")).or(node.path(&["Organisation", "Name"])).map_or(0, |n| n.line);
    let (start_date, end_date) = period(scribe, &at, node, stood);
    let mut courses = Vec::new();
    if let Some(activities) = node.child("Activities") {
        let (text, items) = text_and_items(&activities.text);
        courses = text.unwrap_or_default().lines().filter_map(line).chain(items).collect();
        for n in 0..courses.len() {
            scribe.found(format!("{at}.courses.{n}"), activities.line, activities.line, Sure::Sure);
        }
    }
    out.push(Education { institution, area, study_type, start_date, end_date, courses, ..Education::default() });
}

/// Mother tongues and other languages.
fn languages(out: &mut Vec<Language>, scribe: &mut Scribe, skills: &Node) {
    let empty = Node::default();
    let linguistic = skills.child("Linguistic").unwrap_or(&empty);
    let mothers = linguistic.child("MotherTongueList").into_iter().flat_map(|n| n.all("MotherTongue"));
    let others = linguistic.child("ForeignLanguageList").into_iter().flat_map(|n| n.all("ForeignLanguage"));
    for (node, mother) in mothers.map(|n| (n, true)).chain(others.map(|n| (n, false))).take(MOST_ITEMS) {
        let at = format!("languages.{}", out.len());
        let name = one(scribe, &format!("{at}.language"), node.path(&["Description", "Label"]));
        let code = one(scribe, &format!("{at}.x-customersonly.code"), node.path(&["Description", "Code"]))
            .or_else(|| lists::named(name.as_deref()?).map(|(code, _)| code.to_owned()));
        let spoken = ["SpokenInteraction", "SpokenProduction", "Listening", "Reading", "Writing"];
        let scale = spoken.iter().find_map(|part| node.path(&["ProficiencyLevel", part])).filter(|_| !mother);
        let level = if mother { Some(5) } else { scale.and_then(|n| lists::fluency(n.text.trim())) };
        let fluency = if mother { None } else { one(scribe, &format!("{at}.fluency"), scale) };
        let stood = node.path(&["Description", "Label"]).map_or(0, |n| n.line);
        scribe.found(format!("{at}.x-customersonly.level"), stood, stood, Sure::Sure);
        if name.is_some() || code.is_some() {
            out.push(Language { language: name, fluency, extra: LanguageExtra { code, level } });
        }
    }
}

/// Skills within a description: a line or item each, with level and years as
/// [`super::write()`] puts them.
fn skill_lines(out: &mut Vec<Skill>, scribe: &mut Scribe, node: &Node) {
    let (text, items) = text_and_items(&node.text);
    let listed = !items.is_empty();
    for said in text.unwrap_or_default().lines().filter_map(line).chain(items) {
        if out.len() >= MOST_ITEMS {
            return;
        }
        let (name, extra) = numbers(&said);
        if name.chars().count() > 60 {
            continue;
        }
        let at = format!("skills.{}", out.len());
        scribe.found(format!("{at}.name"), node.line, node.line, if listed { Sure::Sure } else { Sure::Check });
        for key in ["level", "years"] {
            scribe.found(format!("{at}.x-customersonly.{key}"), node.line, node.line, Sure::Sure);
        }
        out.push(Skill { name: Some(name), extra, ..Skill::default() });
    }
}

/// `Klarspråk [4/5, 6]` as the name, its level and its years.
fn numbers(said: &str) -> (String, SkillExtra) {
    let inside = said.strip_suffix(']').and_then(|head| head.rsplit_once(" ["));
    let Some((name, inside)) = inside else { return (said.to_owned(), SkillExtra::default()) };
    let (level, years) = inside.split_once(", ").map_or((inside, None), |(level, years)| (level, Some(years)));
    let level_number = level.strip_suffix("/5").and_then(|n| n.parse().ok()).filter(|n| (1..=5).contains(n));
    let years_number = years.and_then(|n| n.parse().ok()).filter(|n| *n <= 60);
    let fits = (level == "-" || level_number.is_some()) && years.is_some() == years_number.is_some();
    match fits {
        true => (name.to_owned(), SkillExtra { level: level_number, years: years_number }),
        false => (said.to_owned(), SkillExtra::default()),
    }
}

/// What is not work, school or skill: honours, certificates, publications.
fn achievement(resume: &mut Resume, scribe: &mut Scribe, node: &Node) {
    let code = node.path(&["Title", "Code"]).map(|n| n.text.trim().to_owned()).unwrap_or_default();
    let Some(description) = node.child("Description") else { return };
    let plain = without_tags(&description.text);
    let text = block(&plain).unwrap_or_default();
    let stood = description.line;
    if code == "personal_statement" {
        resume.basics.summary = block(&text);
        scribe.found("basics.summary", stood, stood, Sure::Sure);
        return;
    }
    for (what, who, when) in told(&plain).into_iter().take(MOST_ITEMS) {
        match code.as_str() {
            "honors_awards" => {
                let at = format!("awards.{}", resume.awards.len());
                for key in ["title", "awarder", "date"] {
                    scribe.found(format!("{at}.{key}"), stood, stood, Sure::Sure);
                }
                resume.awards.push(Award { title: Some(what), awarder: who, date: when, summary: None });
            }
            "certifications" | "courses" => {
                let at = format!("certificates.{}", resume.certificates.len());
                for key in ["name", "issuer", "date"] {
                    scribe.found(format!("{at}.{key}"), stood, stood, Sure::Sure);
                }
                resume.certificates.push(Certificate { name: Some(what), issuer: who, date: when, url: None });
            }
            "publications" => {
                let at = format!("publications.{}", resume.publications.len());
                for key in ["name", "url", "publisher", "releaseDate"] {
                    scribe.found(format!("{at}.{key}"), stood, stood, Sure::Sure);
                }
                let (url, publisher) = match who {
                    Some(who) if who.starts_with("https://") => (Some(who), None),
                    who => (None, who),
                };
                let publication = Publication { name: Some(what), publisher, url, release_date: when, summary: None };
                resume.publications.push(publication);
            }
            "projects" => {
                let at = format!("projects.{}", resume.projects.len());
                scribe.found(format!("{at}.name"), stood, stood, Sure::Check);
                resume.projects.push(Project { name: Some(what), entity: who, start_date: when, ..Project::default() });
            }
            _ => {}
        }
    }
}

/// What a description tells of: an item each, whose second and third lines say
/// from whom and when, as [`super::write()`] puts them; else a line each.
fn told(plain: &str) -> Vec<(String, Option<String>, Option<When>)> {
    if !plain.contains(ITEM) {
        let lines = plain.lines().filter_map(|text| line(item(text).unwrap_or(text)));
        return lines.map(|said| (said.clone(), None, dates::find(&said).map(|dated| dated.from))).collect();
    }
    let items = plain.split(ITEM).skip(1);
    items
        .filter_map(|said| {
            let lines: Vec<String> = said.lines().filter_map(line).collect();
            let what = lines.first()?.clone();
            Some(match &lines[..] {
                [_, who, when] => (what, Some(who.clone()).filter(|who| who != "-"), When::parse(when)),
                _ => (lines.join(", "), None, dates::find(said).map(|dated| dated.from)),
            })
        })
        .collect()
}
