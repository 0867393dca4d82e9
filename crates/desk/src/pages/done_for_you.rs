//! `/done-for-you`: everything that has been done for a consultant, with its
//! day (S42): "our platform as your own sales organisation". Names no client
//! that the consultant does not know from elsewhere; an assignment is named by
//! its number and title.

use super::consultant::line;
use crate::rows::consultant as rows;
use base::{CommonRefusal, Lang, Stop, format, t};
use maud::{Markup, html};
use web::ui;
use web::{Answer, Door, Routes, Who};

/// Lines at most.
const MOST: i64 = 300;

/// The routes.
pub(super) fn routes() -> Routes {
    Routes::new().get("/done-for-you", Who::CONSULTANT, show)
}

/// The figures, on the desk and on the page.
pub(super) fn figures(lang: Lang, done: &rows::DoneForMe) -> Markup {
    ui::key_figures(&[
        (t!(lang, "done-matched"), html! { (format::whole(lang, done.matched)) }),
        (t!(lang, "done-asked"), html! { (format::whole(lang, done.asked)) }),
        (t!(lang, "done-proposed"), html! { (format::whole(lang, done.proposed)) }),
        (t!(lang, "done-interviews"), html! { (format::whole(lang, done.interviews)) }),
    ])
}

/// `GET /done-for-you`.
async fn show(d: Door) -> Answer {
    let lang = d.lang;
    let consultant = d.actor()?.consultant().ok_or(Stop::from(CommonRefusal::NotFound))?;
    let tx = d.read().await?;
    let done = rows::done_for_me(&tx, consultant).await?;
    let deeds = rows::deeds(&tx, consultant, MOST).await?;
    let helper = people::agent_card(&tx, &d).await?;
    let title = t!(lang, "desk-done-for-you");
    let lines: Vec<_> = deeds.iter().map(|(at, deed, number, title)| line(lang, *at, *deed, *number, title)).collect();
    Ok(d.page(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "desk-done-for-you-text"))))
            (ui::columns(
                html! {
                    (figures(lang, &done))
                    @if lines.is_empty() {
                        (ui::empty(&t!(lang, "done-nothing"), &t!(lang, "done-nothing-text"), Some(("/resume", &t!(lang, "done-to-resume")))))
                    } @else {
                        (ui::timeline(&lines))
                    }
                },
                helper,
            ))
        },
    ))
}
