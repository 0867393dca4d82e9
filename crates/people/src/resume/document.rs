//! The résumé as PDF, in the résumé's own language, from the same copy that
//! the page shows. Ways to reach the person are given only by whoever may.

use super::words;
use crate::consultant::Snapshot;
use crate::profile::language;
use base::{Broker, House, Instant, Lang, Outcome, Stop, t};
use documents::ResumeDocument;
use documents::paper::Paper;
use documents::resume::{Education, Experience, Honour, Identity, Link, Skill, SpokenLanguage, Years};

/// The résumé of a copy; `email` and `phone` stand on it when they are given.
/// The same copy and the same moment give the same bytes.
///
/// # Errors
/// A failure when the copy cannot be written as JSON, which its id is made of.
pub fn document(
    house: &House,
    created: Instant,
    s: &Snapshot,
    email: Option<String>,
    phone: Option<String>,
) -> Outcome<ResumeDocument> {
    let content = serde_json::to_vec(&(s, &email, &phone)).map_err(Stop::failed)?;
    let hash = store::files::sha256_hex(&content);
    let lang = s.lang;
    let linkedin = s.linkedin.iter().map(|url| Link { label: "LinkedIn".to_owned(), url: url.clone() });
    let others = s.links.iter().map(|url| Link { label: t!(lang, "resume-pdf-link"), url: url.clone() });
    Ok(ResumeDocument {
        paper: Paper {
            lang,
            document_id: format!("CV-{}-{}", s.number, hash.get(..12).unwrap_or_default()),
            created,
            broker: letterhead(&house.broker),
        },
        identity: Identity::Named { name: s.name.clone(), email, phone, links: linkedin.chain(others).collect() },
        title: s.title.clone().unwrap_or_default(),
        city: s.city.clone(),
        availability: words::availability(lang, s.available_from, s.available_percent),
        letter: plain(s.letter.as_deref().unwrap_or_default()),
        experiences: s.experiences.iter().map(experience).collect(),
        education: s
            .educations
            .iter()
            .map(|e| Education {
                school: e.school.clone(),
                title: e.degree.clone(),
                years: years(e.from_year.or(e.to_year), e.to_year),
            })
            .collect(),
        skills: s
            .skills
            .iter()
            .map(|skill| Skill { name: skill.name.clone(), level: u8::try_from(skill.level).unwrap_or(0) })
            .collect(),
        languages: s.languages.iter().map(|l| spoken(lang, &l.code, l.level)).collect(),
        honours: s
            .honours
            .iter()
            .map(|h| Honour {
                title: h.title.clone(),
                issuer: h.giver.clone(),
                year: h.year.and_then(|year| i16::try_from(year).ok()),
            })
            .collect(),
    })
}

/// [`document`] without name, links and ways to reach the person: a number
/// stands for who it is, also where the letter says the whole name.
///
/// # Errors
/// As [`document`].
pub fn masked(house: &House, created: Instant, s: &Snapshot) -> Outcome<ResumeDocument> {
    let label = t!(s.lang, "resume-view-number", number = s.number);
    let without = |text: &str| text.replace(&s.name, &label);
    let named = document(house, created, s, None, None)?;
    let mut paper = named.paper.clone();
    paper.document_id.push_str("-M");
    Ok(ResumeDocument {
        paper,
        letter: without(&named.letter),
        identity: Identity::Masked { label: label.clone() },
        ..named
    })
}

/// The PDF's bytes, made where blocking is allowed.
///
/// # Errors
/// The typesetter's failure.
pub async fn pdf(document: ResumeDocument) -> Outcome<Vec<u8>> {
    let made = tokio::task::spawn_blocking(move || documents::resume::render(&document)).await;
    made.map_err(Stop::failed)?.map_err(Stop::Failed)
}

/// The broker, as the letterhead shows it.
fn letterhead(broker: &Broker) -> documents::Broker {
    documents::Broker {
        name: broker.name.clone(),
        org_no: broker.org_no.clone(),
        vat_no: broker.vat_no.clone(),
        f_tax: true,
        address: vec![broker.street.clone(), broker.town.clone()],
        seat: None,
        email: Some(broker.email.clone()),
        phone: Some(broker.phone.clone()),
        website: None,
    }
}

/// An assignment on paper.
fn experience(e: &crate::consultant::Experience) -> Experience {
    Experience {
        client: e.client_name.clone(),
        assignment: e.headline().to_owned(),
        text: e.description().to_owned(),
        result: e.result.clone().unwrap_or_default(),
        years: Some(Years { from: e.from.year, to: e.to.map(|to| to.year) }),
    }
}

/// A language on paper.
fn spoken(lang: Lang, code: &str, level: u8) -> SpokenLanguage {
    SpokenLanguage { name: language::name(lang, code), level: language::level(lang, level) }
}

/// Years that fit the paper.
fn years(from: Option<i64>, to: Option<i64>) -> Option<Years> {
    Some(Years { from: i16::try_from(from?).ok()?, to: to.and_then(|year| i16::try_from(year).ok()) })
}

/// A letter without its marks: what [`web::markdown::letter`] makes of it, its
/// tags taken away, a line for each paragraph and each item of a list.
fn plain(letter: &str) -> String {
    let html = web::markdown::letter(letter).into_string();
    let mut out = String::with_capacity(html.len());
    let mut rest = html.as_str();
    while let Some((text, after)) = rest.split_once('<') {
        out.push_str(text);
        let Some((tag, after)) = after.split_once('>') else { break };
        match tag {
            "/p" | "br" | "/li" | "/ul" | "/ol" => out.push('\n'),
            "li" => out.push_str("• "),
            _ => {}
        }
        rest = after;
    }
    out.push_str(rest);
    let text = out.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    let text = text.replace("&amp;", "&");
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resume::strength::tests::{empty, full};
    use base::BasisPoints;

    fn house() -> House {
        let text = |t: &str| t.to_owned();
        House {
            broker: Broker {
                name: text("Mellanhand AB"),
                org_no: text("559123-4561"),
                vat_no: text("SE559123456101"),
                street: text("Skeppsbron 12"),
                town: text("111 30 Stockholm"),
                bankgiro: text("988-9817"),
                phone: text("08-123 45 60"),
                email: text("hej@mellanhand.test"),
                privacy_email: text("integritet@mellanhand.test"),
            },
            base_url: text("https://mellanhand.test"),
            mail_from: text("hej@mellanhand.test"),
            commission: BasisPoints(1200),
            vat: BasisPoints(2500),
            terms_days: 30,
            fiscal_year_ends: 12,
            accounting_inbox: None,
            proxies: 0,
            oidc: None,
            model: None,
        }
    }

    #[test]
    fn a_letter_on_paper_has_no_marks() {
        for (letter, want) in [
            ("Jag är **bra** på _text_.\n\nOch mer.", "Jag är bra på text.\nOch mer."),
            ("Jag kan:\n\n- tala\n- skriva", "Jag kan:\n• tala\n• skriva"),
            ("1 < 2 & \"tre\" <b>fyra</b>", "1 < 2 & \"tre\" <b>fyra</b>"),
            ("&amp;lt;", "&lt;"),
            ("Se [sidan](https://anna.example).", "Se sidan."),
            ("", ""),
        ] {
            assert_eq!(plain(letter), want, "{letter}");
        }
    }

    #[test]
    fn the_document_says_what_the_copy_says_and_nothing_else() {
        let s = full().snapshot(None);
        let doc = document(&house(), Instant(0), &s, None, None).expect("a document");
        assert_eq!(doc.title, "Kommunikationsstrateg");
        assert_eq!(doc.experiences[0].assignment, "Redaktionschef");
        assert_eq!(doc.experiences[0].text, "Byggde upp en redaktion.");
        assert_eq!(doc.experiences[0].years, Some(Years { from: 2020, to: None }));
        assert!(matches!(&doc.identity, Identity::Named { email: None, phone: None, links, .. } if links.len() == 2));
        let with = document(&house(), Instant(0), &s, Some("anna@konsult.test".to_owned()), None).expect("a document");
        assert_ne!(doc.paper.document_id, with.paper.document_id);
    }

    #[test]
    fn a_masked_document_has_no_name_and_no_links() {
        let mut resume = full();
        resume.consultant.letter = Some("Jag heter Anna Åkesson och skriver.".to_owned());
        let doc = masked(&house(), Instant(0), &resume.snapshot(None)).expect("a document");
        assert_eq!(doc.identity, Identity::Masked { label: "Konsult 112".to_owned() });
        assert_eq!(doc.letter, "Jag heter Konsult 112 och skriver.");
        let all = format!("{doc:?}");
        assert!(!all.contains("Åkesson") && !all.contains("anna.example") && !all.contains("linkedin"), "{all}");
    }

    #[test]
    fn full_and_empty_resumes_become_pdfs() {
        for resume in [full(), empty()] {
            let doc = document(&house(), Instant(0), &resume.snapshot(None), None, None).expect("a document");
            assert!(documents::resume::render(&doc).expect("a PDF").starts_with(b"%PDF-"));
        }
    }
}
