//! How it works, in nine steps for each audience (S98): who acts, how long it
//! takes and what is shared with whom. Every step has an anchor that is the
//! same in both languages.

use super::blocks;
use crate::audience::Audience;
use crate::reading::Article;
use base::{CommonRefusal, Stop, t};
use maud::html;
use web::{Answer, Door, Path, ui};

/// `GET /how-it-works`.
pub(super) async fn index(d: Door) -> Answer {
    let lang = d.lang;
    let title = t!(lang, "how-title");
    let body = html! {
        (ui::heading(&title, Some(&t!(lang, "how-lead"))))
        (blocks::audiences(lang, Audience::how_path))
        (blocks::more(lang))
        (blocks::share(&d, &title))
    };
    Ok(blocks::framed(&d, &title, body))
}

/// `GET /how-it-works/{audience}`.
pub(super) async fn show(d: Door, Path(audience): Path<String>) -> Answer {
    let audience = Audience::parse(&audience).ok_or_else(|| Stop::from(CommonRefusal::NotFound))?;
    let lang = d.lang;
    let article = match audience {
        Audience::Consultants => Article::HowConsultants,
        Audience::Agencies => Article::HowAgencies,
        Audience::Clients => Article::HowClients,
    };
    let text = article.text(lang, d.app.house());
    let body = html! {
        (ui::heading(&text.title, Some(&text.lead)))
        (blocks::audience_tabs(lang, audience, Audience::how_path))
        (blocks::steps(lang, &text.parts))
        (blocks::begin(lang, audience))
        (ui::section(&t!(lang, "read-more"), ui::prose(html! {
            ul {
                li { a href=(audience.why_path()) { (why_label(lang, audience)) } }
                li { a href="/articles/agile-team" { (t!(lang, "more-agile")) } }
                li { a href="/policies" { (t!(lang, "more-policies")) } }
            }
        })))
        (blocks::share(&d, &text.title))
    };
    Ok(blocks::framed(&d, &text.title, body))
}

/// The way to the reasons.
fn why_label(lang: base::Lang, audience: Audience) -> String {
    match audience {
        Audience::Consultants => t!(lang, "why-consultants"),
        Audience::Agencies => t!(lang, "why-agencies"),
        Audience::Clients => t!(lang, "why-clients"),
    }
}
