//! Parts that several public pages are made of. No page of its own.

use crate::audience::Audience;
use crate::reading::{Note, Part};
use base::{Lang, t};
use maud::{Markup, html};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use web::ui::{self, Tab};
use web::{Door, Response, markdown};

/// With the menu for those who have one.
pub(super) fn framed(d: &Door, title: &str, body: Markup) -> Response {
    if d.actor.is_some() { d.page(title, body) } else { d.page_public(title, body) }
}

/// The same page for the other two audiences; `path` gives each one's address.
pub(super) fn audience_tabs(lang: Lang, current: Audience, path: fn(Audience) -> &'static str) -> Markup {
    let tabs: Vec<Tab> = Audience::ALL
        .into_iter()
        .map(|audience| Tab {
            href: path(audience).to_owned(),
            label: audience.name(lang),
            current: audience == current,
            count: None,
        })
        .collect();
    ui::tabs(&t!(lang, "audience-choose"), &tabs)
}

/// The three audiences, each with a sentence and a way on.
pub(super) fn audiences(lang: Lang, path: fn(Audience) -> &'static str) -> Markup {
    html! {
        div.audiences {
            @for audience in Audience::ALL {
                div {
                    h2 { (audience.name(lang)) }
                    p { (sentence(lang, audience)) }
                    (ui::link_quiet(path(audience), &audience_label(lang, audience)))
                }
            }
        }
    }
}

/// What we are to one of them, in a sentence.
pub(super) fn sentence(lang: Lang, audience: Audience) -> String {
    match audience {
        Audience::Consultants => t!(lang, "landing-consultants"),
        Audience::Agencies => t!(lang, "landing-agencies"),
        Audience::Clients => t!(lang, "landing-clients"),
    }
}

/// The words on the way to the page for one of them.
fn audience_label(lang: Lang, audience: Audience) -> String {
    match audience {
        Audience::Consultants => t!(lang, "for-consultants"),
        Audience::Agencies => t!(lang, "for-agencies"),
        Audience::Clients => t!(lang, "for-clients"),
    }
}

/// Numbered steps, each with its anchor, and who, how long, what is shared.
pub(super) fn steps(lang: Lang, parts: &[Part]) -> Markup {
    html! {
        ol.how {
            @for (number, part) in (1..).zip(parts) {
                li id={ "step-" (number) } {
                    h2 { (part.title) }
                    (markdown::letter(&part.body))
                    @for (note, words) in &part.notes { p.who { strong { (note_label(lang, *note)) } " " (words) } }
                }
            }
        }
    }
}

/// What a line below a step says.
fn note_label(lang: Lang, note: Note) -> String {
    match note {
        Note::Who => t!(lang, "note-who"),
        Note::Time => t!(lang, "note-time"),
        Note::Shared => t!(lang, "note-shared"),
    }
}

/// The way on after a page for one audience: register (S98), or be called (S102).
pub(super) fn begin(lang: Lang, audience: Audience) -> Markup {
    let call = format!("/call-me?as={}", audience.asker().code());
    ui::section(
        &t!(lang, "begin-title"),
        html! {
            p { (t!(lang, "begin-text")) }
            (ui::actions(html! {
                (ui::link_button(audience.register_path(), &audience.register_label(lang)))
                (ui::link_quiet(&call, &t!(lang, "call-me")))
            }))
            p.hint { (t!(lang, "free")) }
        },
    )
}

/// Links that share this page (S103). They are plain links: nothing is asked of
/// anybody until the visitor follows one (S105).
pub(super) fn share(d: &Door, title: &str) -> Markup {
    let lang = d.lang;
    let url = d.app.house().link(&d.path);
    let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let mail = format!("mailto:?subject={}&body={}", encoded(title), encoded(&url));
    let linkedin = format!("https://www.linkedin.com/sharing/share-offsite/?url={}", encoded(&url));
    html! {
        p.small {
            (t!(lang, "share-title")) " "
            a href=(mail) { (t!(lang, "share-mail")) } " · "
            a href=(linkedin) rel="noopener noreferrer" { (t!(lang, "share-linkedin")) }
        }
    }
}

/// Ways on to the other public pages.
pub(super) fn more(lang: Lang) -> Markup {
    ui::section(
        &t!(lang, "more-title"),
        ui::prose(html! {
            ul {
                li { a href="/articles/agile-team" { (t!(lang, "more-agile")) } }
                li { a href="/why-join" { (t!(lang, "more-why")) } }
                li { a href="/policies/quality" { (t!(lang, "more-quality")) } }
                li { a href="/news" { (t!(lang, "more-news")) } }
                li { a href="/accessibility" { (t!(lang, "more-accessibility")) } }
            }
        }),
    )
}
