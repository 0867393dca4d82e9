//! Before the erasure: what would go, what bookkeeping law keeps, until when and
//! by which section (GDPR art. 17.3 b; bokföringslagen 7 kap. 2 §). After it: the
//! receipt. The erasure itself is carried out where every room is known.

use crate::erase::{self, Plan};
use crate::personal::{Register, said_in};
use base::{AccountId, ErasureId, Lang, Outcome, format, t};
use maud::{Markup, html};
use store::{Tx, params};
use web::FormState;
use web::ui::{self, Column, Tone};
use web::{Answer, Door, Path, Response, Routes, Who};

/// The routes.
pub fn routes(register: Register) -> Routes {
    Routes::new().get("/erased/{id}", Who::ANYONE, move |d: Door, id: Path<ErasureId>| receipt(d, id, register))
}

/// A field's name on screen.
pub fn label(lang: Lang, field: &str) -> String {
    match field {
        "email" => t!(lang, "erasure-field-email"),
        "sure" => t!(lang, "erasure-field-sure"),
        _ => field.to_owned(),
    }
}

/// What keeps somebody from being erased yet: in words, and the page where it
/// is ended.
#[derive(Clone, Debug)]
pub struct Obstacle {
    /// What it is.
    pub what: String,
    /// Where it is ended.
    pub href: String,
}

/// The check page.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn page(
    d: &Door,
    tx: &Tx,
    register: Register,
    account: AccountId,
    obstacles: &[Obstacle],
    typed: Option<FormState>,
) -> Outcome<Response> {
    let lang = d.lang;
    let plan = erase::plan(tx, register, account).await?;
    let row = tx.one("SELECT name, email FROM accounts WHERE id = $1", params![account]).await?;
    let (name, email): (String, String) = (row.get("name")?, row.get("email")?);
    let own = d.actor.as_ref().is_some_and(|actor| actor.account == account);
    let title = if own { t!(lang, "erasure-title") } else { t!(lang, "erasure-title-of", name = name.as_str()) };
    let body = html! {
        (ui::heading_eyebrow(html! { a href="/privacy" { (t!(lang, "my-data-title")) } }, &title, Some(&t!(lang, "erasure-lead")), html! {}))
        section.section #goes {
            h2 { (t!(lang, "erasure-goes")) }
            p { (t!(lang, "erasure-goes-text")) }
            (goes(lang, &plan))
        }
        section.section #stays {
            h2 { (t!(lang, "erasure-stays")) }
            @if plan.stays.is_empty() {
                p { (t!(lang, "erasure-stays-nothing")) }
            } @else {
                p { (t!(lang, "erasure-stays-text")) }
                (stays(lang, &plan))
            }
            p.muted { (t!(lang, "erasure-stays-else")) }
        }
        section.section #confirm {
            h2 { (t!(lang, "erasure-confirm")) }
            @if obstacles.is_empty() {
                (confirm(d, account, own, &email, typed))
            } @else {
                (ui::banner(Tone::Warn, html! {
                    p { (t!(lang, "erasure-obstacles")) }
                    ul { @for o in obstacles { li { a href=(o.href) { (o.what) } } } }
                }))
            }
        }
    };
    Ok(d.page(&title, body))
}

/// What would go, per table.
fn goes(lang: Lang, plan: &Plan) -> Markup {
    let columns = [Column::text(t!(lang, "erasure-column-what")), Column::number(t!(lang, "erasure-column-rows"))];
    let rows: Vec<Vec<Markup>> = plan
        .goes
        .iter()
        .map(|(table, n)| vec![html! { (said_in(table.words, lang)) }, html! { (format::whole(lang, *n)) }])
        .collect();
    ui::table(&t!(lang, "erasure-goes"), &columns, &rows)
}

/// What the law keeps, and until when.
fn stays(lang: Lang, plan: &Plan) -> Markup {
    let columns = [
        Column::text(t!(lang, "erasure-column-what")),
        Column::number(t!(lang, "erasure-column-rows")),
        Column::text(t!(lang, "erasure-column-until")),
        Column::text(t!(lang, "erasure-column-law")),
    ];
    let rows: Vec<Vec<Markup>> = plan
        .stays
        .iter()
        .map(|kept| {
            vec![
                html! { (said_in(kept.table.words, lang)) },
                html! { (format::whole(lang, kept.rows)) },
                html! { (format::date_long(lang, kept.until)) },
                html! { (t!(lang, "erasure-law")) },
            ]
        })
        .collect();
    ui::table(&t!(lang, "erasure-stays"), &columns, &rows)
}

/// The form: the address typed once more, and a box.
fn confirm(d: &Door, account: AccountId, own: bool, email: &str, typed: Option<FormState>) -> Markup {
    let lang = d.lang;
    let state = typed.unwrap_or_else(|| d.form(label));
    let action = if own { "/privacy/erasure".to_owned() } else { format!("/privacy/erasure/{account}") };
    html! {
        p { (t!(lang, "erasure-confirm-text")) }
        (state.form_with(
            &action,
            false,
            html! {
                (state.email("email").hint(t!(lang, "erasure-email-hint", email = email)))
                (state.tick("sure", &t!(lang, "erasure-sure")))
            },
            ui::button_danger(&t!(lang, "erasure-button")),
        ))
    }
}

/// `GET /erased/{id}`: what was done. It names nobody, and its address is known
/// to whoever was led here alone.
async fn receipt(d: Door, Path(id): Path<ErasureId>, register: Register) -> Answer {
    let tx = d.read().await?;
    let lang = d.lang;
    let done = erase::done(&tx, id).await?;
    let words =
        |name: &str| register.table(name).map_or_else(|| name.to_owned(), |t| said_in(t.words, lang).to_owned());
    let title = t!(lang, "erased-title");
    let body = html! {
        (ui::confirmation(&title, html! {
            p { (t!(lang, "erased-text", at = format::instant(done.at))) }
            p { (t!(lang, "erased-number", id = id.to_string())) }
        }))
        (ui::section(&t!(lang, "erasure-goes"), html! {
            ul { @for (table, n) in &done.removed { li { (words(table)) ": " (format::whole(lang, *n)) } } }
        }))
        (ui::section(&t!(lang, "erasure-stays"), html! {
            @if done.kept.is_empty() { p { (t!(lang, "erasure-stays-nothing")) } }
            ul { @for (table, n, until) in &done.kept {
                li { (t!(lang, "erased-kept", what = words(table), count = *n, until = until.as_str())) }
            } }
            p.muted { (t!(lang, "erasure-law-text")) }
        }))
        p { (t!(lang, "erased-complain")) }
    };
    Ok(if d.actor.is_some() { d.page(&title, body) } else { d.page_public(&title, body) })
}
