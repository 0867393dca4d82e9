//! `/resume` and below: the list of what a résumé has, how far each part has
//! come, and a page for each. Only the consultant's own.

mod education;
mod experience;
mod honours;
mod import;
mod import_review;
mod letter;
mod order;
mod overview;
mod portfolio;
mod preview;
mod skills;

use base::{Lang, t};
use maud::{Markup, html};
use web::{Door, Routes, Who, ui};

/// `/resume` and below.
pub fn routes() -> Routes {
    const ME: Who = Who::CONSULTANT;
    Routes::new()
        .get("/resume", ME, overview::show)
        .get("/resume/preview", ME, preview::show)
        .get("/resume/document.pdf", ME, preview::document)
        .get("/resume/masked.pdf", ME, preview::masked)
        .get("/resume/document.json", ME, preview::json)
        .get("/resume/europass.xml", ME, preview::europass)
        .get("/resume/import", ME, import::list)
        .post("/resume/import", ME, import::add)
        .get("/resume/import/{id}", ME, import::show)
        .post("/resume/import/{id}", ME, import_review::post)
        .get("/resume/import/{id}/file", ME, import::file)
        .post("/resume/import/{id}/removal", ME, import::remove)
        .get("/resume/letter", ME, letter::show)
        .post("/resume/letter", ME, letter::post)
        .get("/resume/experience", ME, experience::list)
        .post("/resume/experience", ME, experience::add)
        .get("/resume/experience/{id}", ME, experience::show)
        .post("/resume/experience/{id}", ME, experience::change)
        .post("/resume/experience/{id}/removal", ME, experience::remove)
        .post("/resume/experience/{id}/place", ME, order::experience)
        .post("/resume/education/{id}/place", ME, order::education)
        .post("/resume/honours/{id}/place", ME, order::honour)
        .post("/resume/portfolio/{id}/place", ME, order::portfolio)
        .get("/resume/education", ME, education::list)
        .post("/resume/education", ME, education::add)
        .get("/resume/education/{id}", ME, education::show)
        .post("/resume/education/{id}", ME, education::change)
        .post("/resume/education/{id}/removal", ME, education::remove)
        .get("/resume/skills", ME, skills::list)
        .post("/resume/skills", ME, skills::set)
        .post("/resume/skills/removal", ME, skills::remove)
        .get("/resume/honours", ME, honours::list)
        .post("/resume/honours", ME, honours::add)
        .get("/resume/honours/{id}", ME, honours::show)
        .post("/resume/honours/{id}", ME, honours::change)
        .post("/resume/honours/{id}/removal", ME, honours::remove)
        .get("/resume/portfolio", ME, portfolio::list)
        .post("/resume/portfolio", ME, portfolio::add)
        .get("/resume/portfolio/{id}/file", ME, portfolio::file)
        .get("/resume/portfolio/{id}/small", ME, portfolio::small)
        .post("/resume/portfolio/{id}/removal", ME, portfolio::remove)
}

/// The heading of a part, with the way back to the résumé.
fn part_heading(lang: Lang, title: &str, lead: &str) -> Markup {
    let back = html! { a href="/resume" { (t!(lang, "resume-back")) } };
    ui::heading_eyebrow(back, title, Some(lead), html! {})
}

/// The heading of one item, with the way back to its list.
fn item_heading(back: &str, back_label: &str, title: &str) -> Markup {
    ui::heading_eyebrow(html! { a href=(back) { (back_label) } }, title, None, html! {})
}

/// Removing an item: folded away, with what it means.
fn removal(d: &Door, summary: &str, action: &str) -> Markup {
    let lang = d.lang;
    let button = ui::button_danger(&t!(lang, "resume-remove"));
    ui::details(
        summary,
        html! {
            p { (t!(lang, "resume-remove-text")) }
            (d.buttons().press(action, &[], button))
        },
    )
}

/// The sentence above a form that somebody saved meanwhile.
fn stale(lang: Lang) -> Option<String> {
    Some(t!(lang, "resume-stale"))
}
