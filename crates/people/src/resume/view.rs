//! The résumé as a client sees it, from the copy that consent covers: words of
//! ours in the reader's language, the person's own text marked with the
//! résumé's. It decides nothing about who may see it, and it has no place for
//! mail, phone, street or wished rate.

use super::words;
use crate::consultant::{PortfolioItem, Snapshot};
use crate::profile::language;
use base::{Lang, t};
use maud::{Markup, html};
use web::ui::{self, TimelineItem};

/// Where a portfolio file can be opened by this reader; `None` when it cannot.
pub type FileHref<'a> = &'a dyn Fn(&PortfolioItem) -> Option<String>;

/// The whole résumé with the name as the page's `h1`; files are named and
/// cannot be opened.
pub fn snapshot(lang: Lang, s: &Snapshot) -> Markup {
    snapshot_with(lang, s, &|_| None)
}

/// [`snapshot`], with files that can be opened.
pub fn snapshot_with(lang: Lang, s: &Snapshot, file_href: FileHref<'_>) -> Markup {
    html! {
        article.stack {
            (header(lang, s))
            (body(lang, s, file_href))
        }
    }
}

/// Who it is: number, name, title, place, from when.
pub fn header(lang: Lang, s: &Snapshot) -> Markup {
    let facts: Vec<String> = [
        words::place(lang, s.city.as_deref(), s.radius_km),
        s.remote.then(|| t!(lang, "resume-view-remote")),
        words::availability(lang, s.available_from, s.available_percent),
    ]
    .into_iter()
    .flatten()
    .collect();
    html! {
        header.heading {
            (ui::avatar(&s.name))
            div.heading-text {
                p.eyebrow {
                    (t!(lang, "resume-view-number", number = s.number))
                    @if let Some(agency) = &s.agency { " · " (agency) }
                }
                h1 { (s.name) }
                @if let Some(title) = &s.title { p.lead lang=(s.lang.code()) { (title) } }
                @if !facts.is_empty() { ul.facts role="list" { @for fact in &facts { li { (fact) } } } }
            }
        }
    }
}

/// Everything below the name.
pub fn body(lang: Lang, s: &Snapshot, file_href: FileHref<'_>) -> Markup {
    let main = html! {
        @if let Some(text) = &s.letter {
            (ui::section(&t!(lang, "resume-view-letter"), html! {
                div.prose lang=(s.lang.code()) { (web::markdown::letter(text)) }
            }))
        }
        @if !s.experiences.is_empty() {
            (ui::section(&t!(lang, "resume-view-experience"), ui::timeline(&experiences(lang, s))))
        }
        @if s.letter.is_none() && s.experiences.is_empty() { (ui::muted(&t!(lang, "resume-view-nothing"))) }
    };
    let aside = html! {
        @if !s.skills.is_empty() { (ui::section(&t!(lang, "resume-view-skills"), skills(lang, s))) }
        @if !s.languages.is_empty() { (ui::section(&t!(lang, "resume-view-languages"), languages(lang, s))) }
        @if !s.educations.is_empty() { (ui::section(&t!(lang, "resume-view-education"), educations(s))) }
        @if !s.honours.is_empty() { (ui::section(&t!(lang, "resume-view-honours"), honours(s))) }
        @if !s.portfolio.is_empty() { (ui::section(&t!(lang, "resume-view-portfolio"), portfolio(lang, s, file_href))) }
        @if s.linkedin.is_some() || !s.links.is_empty() { (ui::section(&t!(lang, "resume-view-links"), links(s))) }
    };
    ui::columns(main, aside)
}

/// Assignments along the line of time.
fn experiences(lang: Lang, s: &Snapshot) -> Vec<TimelineItem> {
    let own = s.lang.code();
    let item = |e: &crate::consultant::Experience| TimelineItem {
        when: words::period(lang, e.from, e.to),
        what: html! {
            h3 lang=(own) { (e.headline()) }
            div.prose {
                p.muted {
                    span lang=(own) { (e.client_name) }
                    @if let Some(duration) = words::duration(lang, e.from, e.to) { " · " (duration) }
                }
                @for paragraph in e.description().lines().map(str::trim).filter(|line| !line.is_empty()) {
                    p lang=(own) { (paragraph) }
                }
                @if let Some(result) = &e.result {
                    p { strong { (t!(lang, "resume-view-result")) ":" } " " span lang=(own) { (result) } }
                }
            }
        },
    };
    s.experiences.iter().map(item).collect()
}

/// Skills with their level as a bar and in words.
fn skills(lang: Lang, s: &Snapshot) -> Markup {
    html! {
        ul.stack role="list" {
            @for skill in &s.skills {
                li.meter {
                    p.meter-head {
                        span lang=(s.lang.code()) { (skill.name) }
                        " "
                        span.meter-text { (words::skill(lang, skill.level, skill.years)) }
                    }
                    svg.meter-bar aria-hidden="true" width="100%" height="6" focusable="false" {
                        rect.track width="100%" height="6" rx="2" {}
                        rect.fill width={ (skill.level.clamp(0, 5) * 20) "%" } height="6" rx="2" {}
                    }
                }
            }
        }
    }
}

/// Languages and how well they are known.
fn languages(lang: Lang, s: &Snapshot) -> Markup {
    let rows: Vec<(String, Markup)> = s
        .languages
        .iter()
        .map(|l| (capital(&language::name(lang, &l.code)), html! { (language::level(lang, l.level)) }))
        .collect();
    ui::summary_list(&rows)
}

/// Education, newest first.
fn educations(s: &Snapshot) -> Markup {
    html! {
        ul.stack role="list" {
            @for e in &s.educations {
                li {
                    p lang=(s.lang.code()) { strong { (e.degree) } }
                    p.muted {
                        span lang=(s.lang.code()) { (e.school) }
                        @let years = words::years(e.from_year, e.to_year);
                        @if !years.is_empty() { " · " (years) }
                    }
                }
            }
        }
    }
}

/// Honours, newest first.
fn honours(s: &Snapshot) -> Markup {
    html! {
        ul.stack role="list" {
            @for h in &s.honours {
                li {
                    p lang=(s.lang.code()) { strong { (h.title) } }
                    @if h.giver.is_some() || h.year.is_some() {
                        p.muted {
                            @if let Some(giver) = &h.giver { span lang=(s.lang.code()) { (giver) } }
                            @if h.giver.is_some() && h.year.is_some() { " · " }
                            @if let Some(year) = h.year { (year) }
                        }
                    }
                }
            }
        }
    }
}

/// Samples of work.
fn portfolio(lang: Lang, s: &Snapshot, file_href: FileHref<'_>) -> Markup {
    html! {
        ul.stack role="list" {
            @for item in &s.portfolio {
                li {
                    @match (&item.link, file_href(item)) {
                        (Some(link), _) => { (outward(link, html! { span lang=(s.lang.code()) { (item.title) } })) }
                        (None, Some(href)) => { a href=(href) lang=(s.lang.code()) { (item.title) } }
                        (None, None) => {
                            p lang=(s.lang.code()) { (item.title) }
                            p.muted { (t!(lang, "resume-view-file")) }
                        }
                    }
                }
            }
        }
    }
}

/// LinkedIn and the others.
fn links(s: &Snapshot) -> Markup {
    html! {
        ul.stack role="list" {
            @for link in s.linkedin.iter().chain(&s.links) {
                li {
                    @if let Some(network) = cv::network(link) { p.muted { (network) } }
                    (outward(link, html! { span.breaks { (words::shown_link(link)) } }))
                }
            }
        }
    }
}

/// A link out of the house; what is not `https://` is only text.
fn outward(link: &str, shown: Markup) -> Markup {
    html! {
        @if link.starts_with("https://") {
            a href=(link) rel="noopener noreferrer nofollow ugc" { (shown) }
        } @else {
            (shown)
        }
    }
}

/// With a capital, as the first word of a line.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resume::strength::tests::{empty, full};

    #[test]
    fn the_readers_words_and_the_persons_own_are_told_apart() {
        let page = snapshot(Lang::En, &full().snapshot(Some("Byrån AB".to_owned()))).into_string();
        for wanted in [
            "<h1>Anna Åkesson</h1>",
            r#"<h3 lang="sv">Redaktionschef</h3>"#,
            r#"<p lang="sv">Byggde upp en redaktion.</p>"#,
            "March 2020 – present",
            "2 yrs 4 mos",
            "<strong>Jag</strong>",
            "Byrån AB",
            r#"width="80%""#,
            r#"href="https://anna.example/arbeten""#,
        ] {
            assert!(page.contains(wanted), "{wanted}: {page}");
        }
        assert!(!page.contains('⟦'), "{page}");
        assert_eq!(page.matches("<h1").count(), 1);
    }

    #[test]
    fn what_a_client_may_not_know_has_no_place() {
        let page = snapshot(Lang::Sv, &full().snapshot(None)).into_string();
        assert!(!page.contains("950"), "the wished rate: {page}");
    }

    #[test]
    fn what_people_typed_is_never_markup_or_script() {
        let mut resume = full();
        let evil = "<img src=x onerror=alert(1)>".to_owned();
        resume.consultant.title = Some(evil.clone());
        resume.experiences[0].assignment = format!("{evil}\n{evil}");
        resume.skills[0].name = evil;
        resume.consultant.links = vec!["javascript:alert(1)".to_owned()];
        let page = snapshot(Lang::Sv, &resume.snapshot(None)).into_string();
        assert!(!page.contains("<img"), "{page}");
        assert!(!page.contains("href=\"javascript"), "{page}");
    }

    #[test]
    fn an_empty_resume_says_so_and_shows_no_empty_heading() {
        let page = snapshot(Lang::Sv, &empty().snapshot(None)).into_string();
        assert!(!page.contains("<h2") && !page.contains('⟦'), "{page}");
    }

    #[test]
    fn a_file_is_a_link_only_for_those_who_may_open_it() {
        let s = full().snapshot(None);
        assert!(!snapshot(Lang::Sv, &s).into_string().contains("/file"));
        let page = snapshot_with(Lang::Sv, &s, &|item| Some(format!("/x/{}/file", item.id))).into_string();
        assert!(page.contains("/file\""), "{page}");
    }
}
