//! The XML of the Skills Passport, version 3.3 (Cedefop), written. What the
//! format has no place for travels in a processing instruction, which others
//! pass over.

use super::INSTRUCTION;
use crate::resume::{Education, Language, Resume, Skill, Work};
use crate::when::When;
use serde_json::json;

/// The namespace.
const NAMESPACE: &str = "http://europass.cedefop.europa.eu/Europass";

/// Where its schema is.
const SCHEMA: &str = "http://europass.cedefop.europa.eu/xml/v3.3.0/EuropassSchema.xsd";

/// XML being written.
struct Xml(String);

impl Xml {
    /// An element with what `inside` writes.
    fn element(&mut self, name: &str, inside: impl FnOnce(&mut Xml)) {
        self.0.push_str(&format!("<{name}>"));
        inside(self);
        self.0.push_str(&format!("</{name}>\n"));
    }

    /// An element with text; nothing when there is none.
    fn text(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.0.push_str(&format!("<{name}>{}</{name}>\n", escaped(text)));
        }
    }

    /// An element with a code and what it is called.
    fn coded(&mut self, name: &str, code: Option<&str>, label: Option<&str>) {
        if code.is_some() || label.is_some() {
            self.element(name, |x| {
                x.text("Code", code);
                x.text("Label", label);
            });
        }
    }

    /// From when to when.
    fn period(&mut self, from: Option<When>, to: Option<When>) {
        self.element("Period", |x| {
            x.date("From", from);
            x.date("To", to);
            x.text("Current", Some(if to.is_none() { "true" } else { "false" }));
        });
    }

    /// A date as attributes.
    fn date(&mut self, name: &str, when: Option<When>) {
        let Some(when) = when else { return };
        self.0.push_str(&format!("<{name} year=\"{:04}\"", when.year));
        if let Some(month) = when.month {
            self.0.push_str(&format!(" month=\"--{month:02}\""));
        }
        if let Some(day) = when.day {
            self.0.push_str(&format!(" day=\"---{day:02}\""));
        }
        self.0.push_str("/>\n");
    }

    /// Something achieved, under a code that Europass knows.
    fn achievement(&mut self, code: &str, label: &str, marked_up: &str) {
        self.element("Achievement", |x| {
            x.coded("Title", Some(code), Some(label));
            x.text("Description", Some(marked_up));
        });
    }
}

/// Text within XML; what XML cannot hold goes.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\n' => out.push('\n'),
            c if c.is_control() || ('\u{fffe}'..='\u{ffff}').contains(&c) => {}
            c => out.push(c),
        }
    }
    out
}

/// Text within the markup that Europass puts into its texts.
fn marked(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Running text and items as markup.
fn markup(text: Option<&str>, items: &[String]) -> Option<String> {
    let mut out = String::new();
    for paragraph in text.into_iter().flat_map(|t| t.split("\n\n")) {
        out.push_str(&format!("<p>{}</p>", marked(paragraph).replace('\n', "<br/>")));
    }
    if !items.is_empty() {
        let items: String = items.iter().map(|item| format!("<li>{}</li>", marked(item).replace('\n', " "))).collect();
        out.push_str(&format!("<ul>{items}</ul>"));
    }
    (!out.is_empty()).then_some(out)
}

/// Things with from whom and when, as markup.
fn told<'r>(things: impl Iterator<Item = (Option<&'r String>, Option<&'r String>, Option<When>)>) -> Option<String> {
    let mut out = String::new();
    for (what, who, when) in things {
        let Some(what) = what else { continue };
        let who = who.map_or("-", String::as_str);
        let when = when.map_or_else(|| "-".to_owned(), |when| when.to_string());
        out.push_str(&format!("<li>{}<br/>{}<br/>{when}</li>", marked(what), marked(who)));
    }
    (!out.is_empty()).then(|| format!("<ul>{out}</ul>"))
}

/// A résumé as Europass XML; `moment` is when it was last changed (RFC 3339).
pub fn write(resume: &Resume, moment: &str) -> String {
    let lang = resume.extra.lang.as_deref().unwrap_or("en");
    let mut x = Xml("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned());
    if let Some(own) = own(resume) {
        // The end of an instruction must not stand within it.
        x.0.push_str(&format!("<?{INSTRUCTION} {}?>\n", own.replace("?>", "?\\u003e")));
    }
    x.0.push_str(&format!(
        "<SkillsPassport xmlns=\"{NAMESPACE}\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
         xsi:schemaLocation=\"{NAMESPACE} {SCHEMA}\" locale=\"{}\">\n",
        escaped(lang).replace('"', "")
    ));
    x.element("DocumentInfo", |x| {
        x.text("DocumentType", Some("ECV"));
        x.text("CreationDate", Some(moment));
        x.text("LastUpdateDate", Some(moment));
        x.text("XSDVersion", Some("V3.3"));
        x.text("Generator", Some("Customersonly"));
    });
    x.element("LearnerInfo", |x| learner(x, resume));
    x.0.push_str("</SkillsPassport>\n");
    x.0
}

/// What the format has no place for, as JSON; nothing when there is nothing.
fn own(resume: &Resume) -> Option<String> {
    let mut value = serde_json::to_value(&resume.extra).ok()?;
    let is_mother = |l: &&Language| l.extra.level == Some(5);
    let sorted = resume.languages.iter().filter(is_mother).chain(resume.languages.iter().filter(|l| !is_mother(l)));
    if !sorted.eq(resume.languages.iter()) {
        let codes: Vec<&str> = resume.languages.iter().filter_map(|l| l.extra.code.as_deref()).collect();
        value["languages"] = json!(codes);
    }
    let there = value.as_object().is_some_and(|map| !map.is_empty());
    there.then(|| value.to_string())
}

/// The person and everything of theirs.
fn learner(x: &mut Xml, resume: &Resume) {
    identification(x, resume);
    if let Some(label) = &resume.basics.label {
        x.element("Headline", |x| {
            x.coded("Type", Some("preferred_job"), Some("PREFERRED JOB"));
            x.coded("Description", None, Some(label));
        });
    }
    if !resume.work.is_empty() {
        x.element("WorkExperienceList", |x| resume.work.iter().for_each(|work| employment(x, work)));
    }
    if !resume.education.is_empty() {
        x.element("EducationList", |x| resume.education.iter().for_each(|education| school(x, education)));
    }
    if !resume.languages.is_empty() || !resume.skills.is_empty() {
        x.element("Skills", |x| {
            languages(x, &resume.languages);
            skills(x, &resume.skills);
        });
    }
    achievements(x, resume);
}

/// Name and ways to reach the person.
fn identification(x: &mut Xml, resume: &Resume) {
    let basics = &resume.basics;
    x.element("Identification", |x| {
        if let Some(name) = &basics.name {
            let (first, last) = name.rsplit_once(' ').unwrap_or((name.as_str(), ""));
            x.element("PersonName", |x| {
                x.text("FirstName", Some(first));
                x.text("Surname", Some(last).filter(|last| !last.is_empty()));
            });
        }
        x.element("ContactInfo", |x| {
            let place = &basics.location;
            let fields = [&place.address, &place.postal_code, &place.city, &place.country_code];
            if fields.iter().any(|field| field.is_some()) {
                x.element("Address", |x| {
                    x.element("Contact", |x| {
                        x.text("AddressLine", place.address.as_deref());
                        x.text("PostalCode", place.postal_code.as_deref());
                        x.text("Municipality", place.city.as_deref());
                        x.coded("Country", place.country_code.as_deref(), None);
                    });
                });
            }
            if basics.email.is_some() {
                x.element("Email", |x| x.text("Contact", basics.email.as_deref()));
            }
            if basics.phone.is_some() {
                x.element("TelephoneList", |x| x.element("Telephone", |x| x.text("Contact", basics.phone.as_deref())));
            }
            if !basics.profiles.is_empty() {
                x.element("WebsiteList", |x| {
                    for profile in &basics.profiles {
                        x.element("Website", |x| {
                            x.text("Contact", profile.url.as_deref());
                            x.coded("Use", profile.network.as_ref().map(|_| "personal"), profile.network.as_deref());
                        });
                    }
                });
            }
        });
    });
}

/// An employment.
fn employment(x: &mut Xml, work: &Work) {
    x.element("WorkExperience", |x| {
        x.period(work.start_date, work.end_date);
        x.coded("Position", None, work.position.as_deref());
        x.text("Activities", markup(work.summary.as_deref(), &work.highlights).as_deref());
        x.element("Employer", |x| {
            x.text("Name", work.name.as_deref());
            if work.location.is_some() || work.url.is_some() {
                x.element("ContactInfo", |x| {
                    if work.location.is_some() {
                        x.element("Address", |x| {
                            x.element("Contact", |x| x.text("Municipality", work.location.as_deref()))
                        });
                    }
                    if work.url.is_some() {
                        x.element("Website", |x| x.text("Contact", work.url.as_deref()));
                    }
                });
            }
        });
    });
}

/// A school.
fn school(x: &mut Xml, education: &Education) {
    x.element("Education", |x| {
        x.period(education.start_date, education.end_date);
        x.text("Title", education.study_type.as_deref());
        x.text("Activities", markup(None, &education.courses).as_deref());
        x.element("Organisation", |x| x.text("Name", education.institution.as_deref()));
        x.coded("Field", None, education.area.as_deref());
    });
}

/// Mother tongues, then other languages on the European scale.
fn languages(x: &mut Xml, all: &[Language]) {
    if all.is_empty() {
        return;
    }
    let describe = |x: &mut Xml, l: &Language| x.coded("Description", l.extra.code.as_deref(), l.language.as_deref());
    x.element("Linguistic", |x| {
        if all.iter().any(|l| l.extra.level == Some(5)) {
            x.element("MotherTongueList", |x| {
                for language in all.iter().filter(|l| l.extra.level == Some(5)) {
                    x.element("MotherTongue", |x| describe(x, language));
                }
            });
        }
        if all.iter().any(|l| l.extra.level != Some(5)) {
            x.element("ForeignLanguageList", |x| {
                for language in all.iter().filter(|l| l.extra.level != Some(5)) {
                    x.element("ForeignLanguage", |x| {
                        describe(x, language);
                        if let Some(scale) = language.extra.level.and_then(scale) {
                            x.element("ProficiencyLevel", |x| {
                                for part in ["Listening", "Reading", "SpokenInteraction", "SpokenProduction", "Writing"]
                                {
                                    x.text(part, Some(scale));
                                }
                            });
                        }
                    });
                }
            });
        }
    });
}

/// A level on the Common European Framework of Reference.
fn scale(level: u8) -> Option<&'static str> {
    match level {
        1 => Some("A2"),
        2 => Some("B1"),
        3 => Some("B2"),
        4 => Some("C1"),
        _ => None,
    }
}

/// Skills as a list, with level and years in brackets.
fn skills(x: &mut Xml, all: &[Skill]) {
    let items: Vec<String> = all.iter().filter_map(said).collect();
    if let Some(markup) = markup(None, &items) {
        x.element("JobRelated", |x| x.text("Description", Some(&markup)));
    }
}

/// `Klarspråk [4/5, 6]`.
fn said(skill: &Skill) -> Option<String> {
    let name = skill.name.as_ref()?;
    let level = skill.extra.level.map_or_else(|| "-".to_owned(), |level| format!("{level}/5"));
    Some(match (skill.extra.level, skill.extra.years) {
        (_, Some(years)) => format!("{name} [{level}, {years}]"),
        (Some(_), None) => format!("{name} [{level}]"),
        // A name that ends so must not be taken for a level.
        (None, None) if name.ends_with(']') => format!("{name} [-]"),
        (None, None) => name.clone(),
    })
}

/// The letter, honours, certificates and what was published.
fn achievements(x: &mut Xml, resume: &Resume) {
    let letter = markup(resume.basics.summary.as_deref(), &[]);
    let awards = told(resume.awards.iter().map(|a| (a.title.as_ref(), a.awarder.as_ref(), a.date)));
    let certificates = told(resume.certificates.iter().map(|c| (c.name.as_ref(), c.issuer.as_ref(), c.date)));
    let published = told(
        resume.publications.iter().map(|p| (p.name.as_ref(), p.url.as_ref().or(p.publisher.as_ref()), p.release_date)),
    );
    let parts = [
        ("personal_statement", "Personal statement", letter),
        ("honors_awards", "Honours and awards", awards),
        ("certifications", "Certifications", certificates),
        ("publications", "Publications", published),
    ];
    if parts.iter().any(|(_, _, markup)| markup.is_some()) {
        x.element("AchievementList", |x| {
            for (code, label, markup) in parts {
                if let Some(markup) = markup {
                    x.achievement(code, label, &markup);
                }
            }
        });
    }
}
