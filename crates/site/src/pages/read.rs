//! Pages to read: the article (S100), the accessibility statement, the news (S107).

use super::blocks;
use crate::reading::{Article, Text};
use base::t;
use maud::{Markup, html};
use web::{Answer, Door, markdown, ui};

/// `GET /articles/agile-team`.
pub(super) async fn agile_team(d: Door) -> Answer {
    let text = Article::AgileTeam.text(d.lang, d.app.house());
    let body = html! {
        (running(&text))
        (ui::actions(html! {
            (ui::link_button("/how-it-works", &t!(d.lang, "hero-how")))
            (ui::link_quiet("/contact", &t!(d.lang, "talk-write")))
        }))
        (blocks::share(&d, &text.title))
    };
    Ok(blocks::framed(&d, &text.title, body))
}

/// `GET /accessibility`.
pub(super) async fn accessibility(d: Door) -> Answer {
    let text = Article::Accessibility.text(d.lang, d.app.house());
    Ok(blocks::framed(&d, &text.title, running(&text)))
}

/// `GET /news`.
pub(super) async fn news(d: Door) -> Answer {
    let lang = d.lang;
    let text = Article::News.text(lang, d.app.house());
    let body = html! {
        (running(&text))
        (ui::section(&t!(lang, "news-feedback-title"), html! {
            p { (t!(lang, "news-feedback-text")) }
            (ui::actions(ui::link_quiet("/contact", &t!(lang, "talk-write"))))
        }))
    };
    Ok(blocks::framed(&d, &text.title, body))
}

/// A text from top to bottom.
fn running(text: &Text) -> Markup {
    html! {
        (ui::heading(&text.title, Some(&text.lead)))
        (ui::prose(html! {
            @for part in &text.parts {
                h2 { (part.title) }
                (markdown::letter(&part.body))
                @if let Some((path, words)) = &part.link { p { a href=(path) { (words) } } }
            }
        }))
    }
}
