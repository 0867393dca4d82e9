//! Long texts: one Markdown file per language, compiled in, with the house's
//! own names and figures put into them. Pure. The two languages hold the same
//! parts in the same order (a test says so).
//!
//! A file begins with `# Title` and a lead; each `## Part` is a heading, its
//! Markdown, and lines of its own kind: `who:`, `time:`, `shared:` and
//! `@link /path words`.

use assignments::promise::WORKING_DAYS;
use base::{House, Lang, format};

/// Which text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Article {
    /// The nine steps of a consultant (S98).
    HowConsultants,
    /// The nine steps of an agency (S98).
    HowAgencies,
    /// The nine steps of a client (S98).
    HowClients,
    /// Why a consultant should join (S99).
    WhyConsultants,
    /// Why an agency should join (S99).
    WhyAgencies,
    /// Why a client should use us (S99).
    WhyClients,
    /// "We believe nothing beats the agile team" (S100).
    AgileTeam,
    /// The accessibility statement.
    Accessibility,
    /// What is new (S107).
    News,
}

/// A line below a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// Who acts.
    Who,
    /// How long it takes.
    Time,
    /// What is shared with whom.
    Shared,
}

/// A text in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Its title.
    pub title: String,
    /// A sentence or two below the title.
    pub lead: String,
    /// What follows.
    pub parts: Vec<Part>,
}

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its heading.
    pub title: String,
    /// Markdown.
    pub body: String,
    /// Who, how long, what is shared: in the order written.
    pub notes: Vec<(Note, String)>,
    /// A way on within the house: (path, words).
    pub link: Option<(String, String)>,
}

impl Article {
    /// Every text.
    pub const ALL: [Article; 9] = [
        Article::HowConsultants,
        Article::HowAgencies,
        Article::HowClients,
        Article::WhyConsultants,
        Article::WhyAgencies,
        Article::WhyClients,
        Article::AgileTeam,
        Article::Accessibility,
        Article::News,
    ];

    /// The text as the reader sees it.
    pub fn text(self, lang: Lang, house: &House) -> Text {
        parse(&fill(self.source(lang), lang, house))
    }

    /// The file.
    fn source(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Article::HowConsultants, Lang::Sv) => include_str!("../texts/how-consultants.sv.md"),
            (Article::HowConsultants, Lang::En) => include_str!("../texts/how-consultants.en.md"),
            (Article::HowAgencies, Lang::Sv) => include_str!("../texts/how-agencies.sv.md"),
            (Article::HowAgencies, Lang::En) => include_str!("../texts/how-agencies.en.md"),
            (Article::HowClients, Lang::Sv) => include_str!("../texts/how-clients.sv.md"),
            (Article::HowClients, Lang::En) => include_str!("../texts/how-clients.en.md"),
            (Article::WhyConsultants, Lang::Sv) => include_str!("../texts/why-consultants.sv.md"),
            (Article::WhyConsultants, Lang::En) => include_str!("../texts/why-consultants.en.md"),
            (Article::WhyAgencies, Lang::Sv) => include_str!("../texts/why-agencies.sv.md"),
            (Article::WhyAgencies, Lang::En) => include_str!("../texts/why-agencies.en.md"),
            (Article::WhyClients, Lang::Sv) => include_str!("../texts/why-clients.sv.md"),
            (Article::WhyClients, Lang::En) => include_str!("../texts/why-clients.en.md"),
            (Article::AgileTeam, Lang::Sv) => include_str!("../texts/agile-team.sv.md"),
            (Article::AgileTeam, Lang::En) => include_str!("../texts/agile-team.en.md"),
            (Article::Accessibility, Lang::Sv) => include_str!("../texts/accessibility.sv.md"),
            (Article::Accessibility, Lang::En) => include_str!("../texts/accessibility.en.md"),
            (Article::News, Lang::Sv) => include_str!("../texts/news.sv.md"),
            (Article::News, Lang::En) => include_str!("../texts/news.en.md"),
        }
    }
}

/// Puts the house's names and figures in.
fn fill(text: &str, lang: Lang, house: &House) -> String {
    let broker = &house.broker;
    text.replace("{broker}", &broker.name)
        .replace("{email}", &broker.email)
        .replace("{phone}", &broker.phone)
        .replace("{commission}", &format::percent(lang, house.commission))
        .replace("{terms_days}", &house.terms_days.to_string())
        .replace("{suggestion_days}", &WORKING_DAYS.to_string())
}

/// Into title, lead and parts.
fn parse(text: &str) -> Text {
    let mut read = Text { title: String::new(), lead: String::new(), parts: Vec::new() };
    for line in text.lines() {
        if let Some(title) = line.strip_prefix("## ") {
            let part = Part { title: title.trim().to_owned(), body: String::new(), notes: Vec::new(), link: None };
            read.parts.push(part);
        } else if let Some(title) = line.strip_prefix("# ") {
            read.title = title.trim().to_owned();
        } else {
            match read.parts.last_mut() {
                Some(part) => part.take(line),
                None => add_line(&mut read.lead, line),
            }
        }
    }
    read.lead = read.lead.trim().to_owned();
    read.parts.iter_mut().for_each(|part| part.body = part.body.trim().to_owned());
    read
}

impl Part {
    /// One more line.
    fn take(&mut self, line: &str) {
        let note = [("who:", Note::Who), ("time:", Note::Time), ("shared:", Note::Shared)]
            .into_iter()
            .find_map(|(mark, note)| line.strip_prefix(mark).map(|words| (note, words.trim().to_owned())));
        let link = line.strip_prefix("@link ").and_then(|link| link.split_once(' '));
        match (note, link) {
            (Some(note), _) => self.notes.push(note),
            (None, Some((path, words))) => self.link = Some((path.to_owned(), words.trim().to_owned())),
            (None, None) => add_line(&mut self.body, line),
        }
    }
}

/// A line below the others.
fn add_line(text: &mut String, line: &str) {
    text.push_str(line);
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{BasisPoints, Broker};

    /// An invented house.
    fn house() -> House {
        let words = |text: &str| text.to_owned();
        House {
            broker: Broker {
                name: words("Nordlys"),
                org_no: words("556000-0000"),
                vat_no: words("SE556000000001"),
                street: words("Storgatan 1"),
                town: words("111 11 Stockholm"),
                bankgiro: words("988-9817"),
                phone: words("08-123 45 67"),
                email: words("hej@nordlys.example"),
                privacy_email: words("integritet@nordlys.example"),
            },
            base_url: words("https://nordlys.example"),
            mail_from: words("hej@nordlys.example"),
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
    fn both_languages_hold_the_same_parts() {
        for article in Article::ALL {
            let [sv, en] = Lang::ALL.map(|lang| article.text(lang, &house()));
            assert_eq!(sv.parts.len(), en.parts.len(), "{article:?}");
            for (a, b) in sv.parts.iter().zip(&en.parts) {
                let kinds = |part: &Part| part.notes.iter().map(|(note, _)| *note).collect::<Vec<_>>();
                assert_eq!(kinds(a), kinds(b), "{article:?}: {}", a.title);
                assert_eq!(a.link.as_ref().map(|l| &l.0), b.link.as_ref().map(|l| &l.0), "{article:?}: {}", a.title);
                let lists = |part: &Part| part.body.lines().filter(|line| line.starts_with("- ")).count();
                assert_eq!(lists(a), lists(b), "{article:?}: {}", a.title);
                assert_ne!(a.body, b.body, "{article:?}: {} is not translated", a.title);
            }
        }
    }

    #[test]
    fn nothing_is_left_open_and_nobody_shouts() {
        for article in Article::ALL {
            for lang in Lang::ALL {
                let text = article.text(lang, &house());
                let all = format!("{text:?}");
                assert!(!text.title.is_empty() && !text.lead.is_empty() && !text.parts.is_empty(), "{article:?}");
                assert!(text.parts.iter().all(|part| !part.title.is_empty() && !part.body.is_empty()), "{article:?}");
                assert!(!fill(article.source(lang), lang, &house()).contains(['{', '}', '!']), "{article:?}: {all}");
            }
        }
    }

    #[test]
    fn every_audience_has_nine_steps_that_say_who_how_long_and_what_is_shared() {
        for article in [Article::HowConsultants, Article::HowAgencies, Article::HowClients] {
            let text = article.text(Lang::Sv, &house());
            assert_eq!(text.parts.len(), 9, "{article:?}");
            for part in &text.parts {
                let kinds: Vec<Note> = part.notes.iter().map(|(note, _)| *note).collect();
                assert_eq!(kinds, [Note::Who, Note::Time, Note::Shared], "{article:?}: {}", part.title);
            }
        }
    }

    #[test]
    fn a_text_is_read_in_parts() {
        let text = parse("# T\nLead\n\n## One\nA\n\n- b\nwho: me\n@link /x See x\n## Two\nB\n");
        assert_eq!((text.title.as_str(), text.lead.as_str()), ("T", "Lead"));
        assert_eq!(text.parts[0].body, "A\n\n- b");
        assert_eq!(text.parts[0].notes, [(Note::Who, "me".to_owned())]);
        assert_eq!(text.parts[0].link, Some(("/x".to_owned(), "See x".to_owned())));
        assert_eq!(text.parts[1].title, "Two");
    }
}
