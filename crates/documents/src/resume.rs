//! The digitised profile on paper: with name, or masked (S31–S38, S53, S55). A
//! masked résumé has no place for name, contact or links, so none can slip
//! through. Ranks nothing and asks nobody for consent: that is done before.

use crate::paper::{Paper, paragraphs};
use crate::typst_world::{Template, render as typeset};
use base::{Failure, Lang, t};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Whose résumé it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Identity {
    /// With name and, if given, ways to reach the person.
    Named {
        /// The name.
        name: String,
        /// Mail address.
        email: Option<String>,
        /// Telephone number.
        phone: Option<String>,
        /// Home page, LinkedIn and others: they tell who it is, so they stand here.
        links: Vec<Link>,
    },
    /// Without: a label such as `Konsult 112`.
    Masked {
        /// The label.
        label: String,
    },
}

/// A page of the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// What it is: `LinkedIn`.
    pub label: String,
    /// Its address; a link in the PDF when it is `https://` or `http://`.
    pub url: String,
}

/// From one year to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Years {
    /// The first.
    pub from: i16,
    /// The last; none while it goes on.
    pub to: Option<i16>,
}

/// A previous assignment (S34, S38).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Experience {
    /// For whom.
    pub client: String,
    /// What it was: role or title.
    pub assignment: String,
    /// What was done.
    pub text: String,
    /// What came of it.
    pub result: String,
    /// When.
    pub years: Option<Years>,
}

/// A course or degree (S33).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Education {
    /// Where.
    pub school: String,
    /// What.
    pub title: String,
    /// When.
    pub years: Option<Years>,
}

/// A skill with its level (S35).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skill {
    /// Its name.
    pub name: String,
    /// 1 (basic) to 5 (expert); 0 when not stated. More counts as 5.
    pub level: u8,
}

/// A language that the person speaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpokenLanguage {
    /// Its name in the document's language.
    pub name: String,
    /// How well, as read: `modersmål`, `C1`.
    pub level: String,
}

/// An honour or award (S37).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Honour {
    /// What it is.
    pub title: String,
    /// Who gave it.
    pub issuer: Option<String>,
    /// When.
    pub year: Option<i16>,
}

/// A résumé, whole. Lists are printed in the order given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResumeDocument {
    /// Language, id, date and letterhead.
    pub paper: Paper,
    /// Whose it is.
    pub identity: Identity,
    /// What the person is: `Kommunikationsstrateg`.
    pub title: String,
    /// Where the person works from.
    pub city: Option<String>,
    /// When and how much the person can work, as read.
    pub availability: Option<String>,
    /// The personal letter (S32), paragraphs on lines of their own.
    pub letter: String,
    /// Previous assignments.
    pub experiences: Vec<Experience>,
    /// Education.
    pub education: Vec<Education>,
    /// Skills.
    pub skills: Vec<Skill>,
    /// Languages.
    pub languages: Vec<SpokenLanguage>,
    /// Honours and awards.
    pub honours: Vec<Honour>,
}

/// The résumé as PDF.
///
/// # Errors
/// A failure when it has neither name nor label, or the typesetter's.
pub fn render(resume: &ResumeDocument) -> Result<Vec<u8>, Failure> {
    let name = name(resume);
    anyhow::ensure!(!name.trim().is_empty(), "a résumé needs a name or a label");
    let title = if resume.title.trim().is_empty() { name.to_owned() } else { format!("{name} – {}", resume.title) };
    typeset(Template::Resume, &resume.paper, &title, data(resume), &[])
}

/// The name, or what stands for it.
fn name(resume: &ResumeDocument) -> &str {
    match &resume.identity {
        Identity::Named { name, .. } => name,
        Identity::Masked { label } => label,
    }
}

/// What the template reads.
fn data(resume: &ResumeDocument) -> Value {
    let lang = resume.paper.lang;
    let (contact, links) = match &resume.identity {
        Identity::Named { email, phone, links, .. } => {
            ([email, phone].into_iter().flatten().cloned().collect(), links.iter().map(link).collect())
        }
        Identity::Masked { .. } => (Vec::<String>::new(), Vec::<Value>::new()),
    };
    let under: Vec<&String> = [&resume.city, &resume.availability].into_iter().flatten().collect();
    json!({
        "kind": t!(lang, "resume-kind"),
        "name": name(resume),
        "title": resume.title,
        "under": under,
        "contact": contact,
        "masked": matches!(resume.identity, Identity::Masked { .. }).then(|| t!(lang, "resume-masked")),
        "letter": paragraphs(&resume.letter),
        "experience": { "heading": t!(lang, "resume-experience"), "rows": resume.experiences.iter().map(|e| json!({
            "years": years(e.years),
            "client": e.client,
            "assignment": e.assignment,
            "text": paragraphs(&e.text),
            "result": e.result.trim(),
            "result_label": t!(lang, "resume-result"),
        })).collect::<Vec<Value>>() },
        "education": { "heading": t!(lang, "resume-education"), "rows": resume.education.iter().map(|e| json!({
            "years": years(e.years), "title": e.title, "school": e.school,
        })).collect::<Vec<Value>>() },
        "skills": { "heading": t!(lang, "resume-skills"), "rows": resume.skills.iter().map(|s| json!({
            "name": s.name, "level": s.level.min(5), "word": level_word(lang, s.level),
        })).collect::<Vec<Value>>() },
        "languages": { "heading": t!(lang, "resume-languages"), "rows": resume.languages.iter().map(|l| json!({
            "name": l.name, "level": l.level,
        })).collect::<Vec<Value>>() },
        "honours": { "heading": t!(lang, "resume-honours"), "rows": resume.honours.iter().map(|h| json!({
            "title": h.title, "issuer": h.issuer, "year": h.year.map(|year| year.to_string()),
        })).collect::<Vec<Value>>() },
        "links": { "heading": t!(lang, "resume-links"), "rows": links },
    })
}

/// A link, followed only to the web: what else stands there is printed.
fn link(link: &Link) -> Value {
    let web = link.url.starts_with("https://") || link.url.starts_with("http://");
    let shown = link.url.strip_prefix("https://").or_else(|| link.url.strip_prefix("http://")).unwrap_or(&link.url);
    let shown = shown.strip_prefix("www.").unwrap_or(shown).trim_end_matches('/');
    json!({ "label": link.label, "url": web.then_some(&link.url), "shown": shown })
}

/// `2019–2023`, `2024–`.
fn years(years: Option<Years>) -> String {
    match years {
        None => String::new(),
        Some(Years { from, to: Some(to) }) if from == to => from.to_string(),
        Some(Years { from, to: Some(to) }) => format!("{from}–{to}"),
        Some(Years { from, to: None }) => format!("{from}–"),
    }
}

/// The level in a word, so that it never depends on the drawing.
fn level_word(lang: Lang, level: u8) -> String {
    match level {
        0 => String::new(),
        1 => t!(lang, "resume-level-1"),
        2 => t!(lang, "resume-level-2"),
        3 => t!(lang, "resume-level-3"),
        4 => t!(lang, "resume-level-4"),
        _ => t!(lang, "resume-level-5"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::{assert_reads, hostile, reads};
    use crate::samples;

    #[test]
    fn a_named_resume_reads_in_both_languages() {
        for lang in Lang::ALL {
            let resume = samples::resume(lang);
            let mut wanted = vec![name(&resume).to_owned(), resume.title.clone()];
            wanted.extend(paragraphs(&resume.letter));
            wanted.extend(
                resume.experiences.iter().flat_map(|e| [e.client.clone(), e.assignment.clone(), e.result.clone()]),
            );
            wanted.extend(resume.education.iter().map(|e| e.school.clone()));
            wanted.extend(resume.skills.iter().map(|s| s.name.clone()));
            wanted.extend(resume.honours.iter().map(|h| h.title.clone()));
            assert_reads(&render(&resume).expect("a résumé"), &wanted);
        }
    }

    #[test]
    fn a_masked_resume_has_no_name_contact_or_link() {
        for lang in Lang::ALL {
            let named = samples::resume(lang);
            let Identity::Named { name, email, phone, links } = &named.identity else { panic!("the sample is named") };
            let pdf = render(&samples::masked_resume(lang)).expect("a résumé");
            let read = reads(&pdf);
            assert_reads(&pdf, &["112", &t!(lang, "resume-masked")]);
            let known = [Some(name), email.as_ref(), phone.as_ref(), Some(&links[0].url)];
            for known in known.into_iter().flatten() {
                assert!(!read.contains(known.as_str()), "{known}");
                assert!(!pdf.windows(known.len()).any(|w| w == known.as_bytes()), "{known} in the file");
            }
        }
    }

    #[test]
    fn an_empty_resume_renders_and_a_nameless_one_does_not() {
        let mut resume = samples::masked_resume(Lang::En);
        resume.title.clear();
        resume.city = None;
        resume.availability = None;
        resume.letter.clear();
        resume.experiences.clear();
        resume.education.clear();
        resume.skills.clear();
        resume.languages.clear();
        resume.honours.clear();
        render(&resume).expect("an empty résumé");
        resume.identity = Identity::Masked { label: String::new() };
        assert!(render(&resume).is_err());
    }

    #[test]
    fn only_web_addresses_become_links() {
        for (url, follows) in
            [("https://example.test/a", true), ("javascript:alert(1)", false), ("file:///etc/passwd", false)]
        {
            let link = link(&Link { label: "x".to_owned(), url: url.to_owned() });
            assert_eq!(link["url"].is_string(), follows, "{url}");
        }
        let mut resume = samples::resume(Lang::Sv);
        if let Identity::Named { links, .. } = &mut resume.identity {
            links[0].url = "javascript:alert(1)".to_owned();
        }
        assert_reads(&render(&resume).expect("a résumé"), &["javascript:alert(1)"]);
    }

    #[test]
    fn the_same_resume_is_the_same_bytes() {
        let resume = samples::resume(Lang::Sv);
        assert!(render(&resume).expect("a résumé") == render(&resume).expect("a résumé"));
    }

    #[test]
    fn hostile_text_is_printed_as_it_was_typed() {
        let mut resume = samples::resume(Lang::Sv);
        resume.letter = hostile().join("\n");
        resume.experiences[0].result = hostile().join(" ");
        resume.skills[0].name = "#eval(\"1\")".to_owned();
        let pdf = render(&resume).expect("a résumé");
        assert_reads(&pdf, &hostile());
        assert_reads(&pdf, &["#eval(\"1\")"]);
    }
}
