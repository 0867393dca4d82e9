//! `/agency`: an agency's own consultants (S4, S14): who has come, how complete
//! each résumé is, whether staff have marked it, from when each is free; who
//! was invited. Never another agency's, and never what a consultant has written
//! for staff alone.

use super::{invitations, prepared as prepared_pages};
use crate::consultant::Consultant;
use crate::pages_staff::availability;
use crate::resume::strength::strength;
use crate::{AccountStage, directory, employee, pages_account, policy, prepared};
use base::{CommonRefusal, Outcome, Role, t};
use maud::{Markup, html};
use store::Tx;
use web::ui::{self, Column, Tone};
use web::{Answer, Door, FormState, Response, Routes, Who};

/// The routes of this page.
pub(super) fn routes() -> Routes {
    Routes::new().get("/agency", Who::AGENCY, show)
}

async fn show(d: Door) -> Answer {
    let invite = invitations::empty(&d);
    Ok(page(&d, &d.read().await?, &invite).await?)
}

/// The page, with the form that invites as it stands.
pub(super) async fn page(d: &Door, tx: &Tx, invite: &FormState) -> Outcome<Response> {
    let lang = d.lang;
    let actor = d.actor()?;
    let Role::AgencyRep { agency } = actor.role else { return Err(CommonRefusal::NotFound.into()) };
    if !policy::may_read_agency(actor, agency) {
        return Err(CommonRefusal::NotFound.into());
    }
    let agency = directory::agency(tx, agency).await?;
    let mut rows: Vec<Vec<Markup>> = Vec::new();
    for consultant in directory::consultants_of(tx, agency.id).await? {
        let account = directory::account(tx, consultant.account).await?;
        if account.stage == AccountStage::Confirmed {
            rows.push(row(d, tx, &consultant, &account.email).await?);
        }
    }
    let invited = employee::of_agency(tx, actor).await?;
    let preparing = prepared::of_agency(tx, actor).await?;
    let helper = pages_account::agent_card(tx, d).await?;
    let columns = [
        Column::text(t!(lang, "field-name")),
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
                    (invitations::section(d, &invited, invite))
                    (prepared_pages::section(lang, &preparing))
                },
                helper,
            ))
        },
    ))
}

/// One of the own consultants.
async fn row(d: &Door, tx: &Tx, consultant: &Consultant, email: &str) -> Outcome<Vec<Markup>> {
    let lang = d.lang;
    let strength = strength(&directory::resume(tx, consultant.id).await?);
    let now = t!(lang, "available-now");
    Ok(vec![
        ui::person_reached(&consultant.name, consultant.title.as_deref().unwrap_or_default(), email),
        html! { span.nowrap { (t!(lang, "consultant-strength-short", done = strength.done, of = strength.of)) } },
        html! { (availability(lang, &now, tx.today(), consultant.available_from, consultant.available_percent)) },
        if consultant.presentable_at.is_some() {
            ui::badge(Tone::Ok, &t!(lang, "presentable-yes"))
        } else {
            ui::badge(Tone::Neutral, &t!(lang, "presentable-no"))
        },
    ])
}
