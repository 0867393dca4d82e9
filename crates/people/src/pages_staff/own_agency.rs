//! An agency's own consultants (S4, S14): who has registered, how complete each
//! résumé is, whether staff have marked it, from when each is free. Never
//! another agency's, and never what a consultant has written for staff alone.

use super::availability;
use crate::account::Contact;
use crate::resume::strength::strength;
use crate::{directory, pages_account, policy};
use base::{CommonRefusal, Role, Stop, t};
use maud::{Markup, html};
use web::ui::{self, Column, Tone};
use web::{Answer, Door, Routes, Who};

/// The routes of this page.
pub(super) fn routes() -> Routes {
    Routes::new().get("/agency", Who::AGENCY, show)
}

async fn show(d: Door) -> Answer {
    let lang = d.lang;
    let actor = d.actor()?;
    let Role::AgencyRep { agency } = actor.role else { return Err(Stop::from(CommonRefusal::NotFound).into()) };
    if !policy::may_read_agency(actor, agency) {
        return Err(Stop::from(CommonRefusal::NotFound).into());
    }
    let tx = d.read().await?;
    let agency = directory::agency(&tx, agency).await?;
    let mut rows: Vec<Vec<Markup>> = Vec::new();
    let now = t!(lang, "available-now");
    for consultant in directory::consultants_of(&tx, agency.id).await? {
        let account = directory::account(&tx, consultant.account).await?;
        if account.stage != crate::AccountStage::Confirmed {
            continue;
        }
        let strength = strength(&directory::resume(&tx, consultant.id).await?);
        rows.push(vec![
            ui::person(&consultant.name, consultant.title.as_deref().unwrap_or_default()),
            reach(&Contact {
                account: account.id,
                name: account.name,
                email: account.email,
                phone: account.phone,
                lang: account.lang,
            }),
            html! { (t!(lang, "consultant-strength-of", done = strength.done, of = strength.of)) },
            html! { (availability(&now, tx.today(), consultant.available_from, consultant.available_percent)) },
            if consultant.presentable_at.is_some() {
                ui::badge(Tone::Ok, &t!(lang, "presentable-yes"))
            } else {
                ui::badge(Tone::Neutral, &t!(lang, "presentable-no"))
            },
        ]);
    }
    let helper = pages_account::agent_card(&tx, &d).await?;
    drop(tx);
    let columns = [
        Column::text(t!(lang, "field-name")),
        Column::text(t!(lang, "field-email")),
        Column::text(t!(lang, "consultant-strength")),
        Column::text(t!(lang, "column-available")),
        Column::text(t!(lang, "column-presentable")),
    ];
    let title = t!(lang, "own-agency-title");
    Ok(d.page(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "own-agency-lead", agency = agency.name.as_str()))))
            (ui::columns(
                html! {
                    @if rows.is_empty() {
                        (ui::empty(&t!(lang, "own-agency-none"), &t!(lang, "own-agency-none-text", agency = agency.name.as_str()), None))
                    } @else {
                        (ui::table(&title, &columns, &rows))
                        (ui::muted(&t!(lang, "own-agency-more", agency = agency.name.as_str())))
                    }
                },
                helper,
            ))
        },
    ))
}

/// How to reach one's own consultant.
fn reach(contact: &Contact) -> Markup {
    html! { a href={ "mailto:" (contact.email) } { (contact.email) } }
}
