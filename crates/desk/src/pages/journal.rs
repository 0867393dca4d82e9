//! `/journal`: everything that happened, newest first, in words (staff). With
//! `?about=` only the lines that name one object.

use crate::journal_words::{href, is_for_acting_staff, words};
use crate::policy;
use crate::rows::journal::{After, Line, page};
use base::{CommonRefusal, Lang, Stop, format, t};
use maud::{Markup, html};
use uuid::Uuid;
use web::ui::{self, Column};
use web::{Answer, Door, Query, Routes, Who};

/// Lines on a page.
const LINES: usize = 100;

/// The routes.
pub fn routes() -> Routes {
    Routes::new().get("/journal", Who::STAFF, show)
}

/// `GET /journal?about=&after=`.
async fn show(d: Door, q: Query) -> Answer {
    if !policy::may_oversee(d.actor()?) {
        return Err(Stop::from(CommonRefusal::NotFound).into());
    }
    let about: Option<Uuid> = q.parse("about");
    let after = q.get("after").and_then(After::parse);
    let tx = d.read().await?;
    let limit = i64::try_from(LINES + 1).unwrap_or(i64::MAX);
    let mut lines = page(&tx, about, after, limit).await?;
    let more = lines.len() > LINES;
    lines.truncate(LINES);
    let older =
        lines.last().filter(|_| more).map(|line| q.with("after", Some(&After { at: line.at, id: line.id }.code())));
    let newest = after.map(|_| q.with("after", None));
    let (lang, acts) = (d.lang, d.actor()?.is_acting_staff());
    let title = t!(lang, "journal-title");
    let body = html! {
        (ui::heading(&title, Some(&t!(lang, "journal-lead"))))
        @if about.is_some() {
            p { (ui::chip_link("/journal", &t!(lang, "journal-about-one"), &t!(lang, "journal-show-all"))) }
        }
        @if lines.is_empty() {
            (ui::empty(&t!(lang, "journal-empty"), &t!(lang, "journal-empty-text"), None))
        } @else {
            (table(lang, &lines, acts))
        }
        (ui::pagination(&t!(lang, "journal-pages"), newest.as_deref(), &t!(lang, "journal-newest"), older.as_deref(), &t!(lang, "journal-older")))
    };
    Ok(d.page(&title, body))
}

/// When, who, what.
fn table(lang: Lang, lines: &[Line], acts: bool) -> Markup {
    let columns = [
        Column::text(t!(lang, "column-when")),
        Column::text(t!(lang, "column-who")),
        Column::text(t!(lang, "column-what")),
    ];
    let system = t!(lang, "journal-system");
    let rows: Vec<Vec<Markup>> = lines
        .iter()
        .map(|line| {
            let said = words(lang, &line.what);
            let way = href(&line.what).filter(|_| acts || !is_for_acting_staff(&line.what));
            vec![
                html! { (format::instant(line.at)) },
                html! { (line.actor.as_deref().unwrap_or(&system)) },
                html! { @if let Some(way) = way { a href=(way) { (said) } } @else { (said) } },
            ]
        })
        .collect();
    ui::table(&t!(lang, "journal-title"), &columns, &rows)
}
