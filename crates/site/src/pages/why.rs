//! Why to join, for each audience (S99).

use super::blocks;
use crate::audience::Audience;
use crate::reading::Article;
use base::{CommonRefusal, Stop, t};
use maud::html;
use web::{Answer, Door, Path, markdown, ui};

/// `GET /why-join`.
pub(super) async fn index(d: Door) -> Answer {
    let lang = d.lang;
    let title = t!(lang, "why-title");
    let body = html! {
        (ui::heading(&title, Some(&t!(lang, "why-lead"))))
        (blocks::audiences(lang, Audience::why_path))
        (blocks::share(&d, &title))
    };
    Ok(blocks::framed(&d, &title, body))
}

/// `GET /why-join/{audience}`.
pub(super) async fn show(d: Door, Path(audience): Path<String>) -> Answer {
    let audience = Audience::parse(&audience).ok_or_else(|| Stop::from(CommonRefusal::NotFound))?;
    let lang = d.lang;
    let article = match audience {
        Audience::Consultants => Article::WhyConsultants,
        Audience::Agencies => Article::WhyAgencies,
        Audience::Clients => Article::WhyClients,
    };
    let text = article.text(lang, d.app.house());
    let body = html! {
        (ui::heading(&text.title, Some(&text.lead)))
        (blocks::audience_tabs(lang, audience, Audience::why_path))
        @for part in &text.parts {
            (ui::section(&part.title, ui::prose(html! {
                (markdown::letter(&part.body))
                @if let Some((path, words)) = &part.link { p { a href=(path) { (words) } } }
            })))
        }
        (blocks::begin(lang, audience))
        p { a href=(audience.how_path()) { (t!(lang, "how-steps")) } }
        (blocks::share(&d, &text.title))
    };
    Ok(blocks::framed(&d, &text.title, body))
}
