//! Inviting an employee from `/agency`, sending the mail again, taking the
//! invitation back (S14).

use super::people::page;
use crate::employee::{self, Invitation, Stage};
use crate::pages_staff::people_list::{self, invite_form, read_invited};
use crate::profile::again;
use base::{AgencyInvitationId, Instant, Lang, Outcome, format, t};
use maud::{Markup, html};
use web::ui::{self, Column, Tone};
use web::{Answer, Door, Form, FormState, Path, Routes, Who};

/// Invitations of one agency within an hour, mails sent again included.
const OF_ONE: u32 = 60;
const HOUR: i64 = 60 * 60;

/// The routes of these forms.
pub(super) fn routes() -> Routes {
    Routes::new()
        .post("/agency/invitations", Who::AGENCY, invite)
        .post("/agency/invitations/{id}/sending", Who::AGENCY, again)
        .post("/agency/invitations/{id}/withdrawal", Who::AGENCY, withdraw)
}

/// The form as it begins.
pub(super) fn empty(d: &Door) -> FormState {
    d.form(people_list::label).with("lang", Lang::Sv.code())
}

/// Who was invited and what came of it, and the form for one more.
pub(super) fn section(d: &Door, invitations: &[Invitation], f: &FormState) -> Markup {
    let lang = d.lang;
    let title = t!(lang, "employee-invitations");
    let columns = [
        Column::text(t!(lang, "field-name")),
        Column::text(t!(lang, "field-email")),
        Column::text(t!(lang, "column-stage")),
        Column::text(t!(lang, "column-way")),
    ];
    let rows: Vec<Vec<Markup>> = invitations
        .iter()
        .map(|invitation| {
            vec![
                html! { (invitation.name) },
                html! { span.breaks { (invitation.email) } },
                stage(lang, invitation, d.now),
                ways(d, invitation),
            ]
        })
        .collect();
    html! {
        section.section #invitations {
            h2 { (title) }
            p.muted { (t!(lang, "employee-invitations-text")) }
            @if !rows.is_empty() { (ui::table(&title, &columns, &rows)) }
            details.details open[f.is_bad() || rows.is_empty()] {
                summary { (t!(lang, "employee-invite")) }
                div.details-body { (invite_form(lang, f, "/agency/invitations", html! {})) }
            }
        }
    }
}

/// How an invitation stands, with its day.
fn stage(lang: Lang, invitation: &Invitation, now: Instant) -> Markup {
    match invitation.stage() {
        Stage::Sent { expires_at } if expires_at > now => html! {
            (ui::badge(Tone::Waiting, &t!(lang, "invitation-sent")))
            " " (ui::small(&t!(lang, "invitation-until", date = format::date_long(lang, expires_at.date()))))
        },
        Stage::Sent { .. } => ui::badge(Tone::Warn, &t!(lang, "invitation-expired")),
        Stage::Answered { at, .. } => html! {
            (ui::badge(Tone::Ok, &t!(lang, "invitation-answered")))
            " " (ui::small(&format::date_long(lang, at.date())))
        },
        Stage::Withdrawn { .. } => ui::badge(Tone::Neutral, &t!(lang, "invitation-withdrawn")),
    }
}

/// What can still be done with it.
fn ways(d: &Door, invitation: &Invitation) -> Markup {
    let lang = d.lang;
    let path = format!("/agency/invitations/{}", invitation.id);
    let named =
        |label: String, said: String| html! { button.button.quiet.dense type="submit" aria-label=(said) { (label) } };
    match invitation.stage() {
        Stage::Sent { .. } => html! {
            (d.buttons().press(&format!("{path}/sending"), &[], named(
                t!(lang, "invitation-again"),
                t!(lang, "invitation-again-to", name = invitation.name.as_str()),
            )))
            (d.buttons().press(&format!("{path}/withdrawal"), &[], named(
                t!(lang, "invitation-withdraw"),
                t!(lang, "invitation-withdraw-of", name = invitation.name.as_str()),
            )))
        },
        Stage::Answered { .. } | Stage::Withdrawn { .. } => html! { "–" },
    }
}

/// Counts a mail.
fn count(d: &Door) -> Outcome<()> {
    let agency = d.actor()?.agency().map(|a| a.to_string()).unwrap_or_default();
    d.app.limits.take(&format!("employee-invite:{agency}"), d.now, OF_ONE, HOUR)
}

async fn invite(d: Door, form: Form) -> Answer {
    let mut c = form.check(d.lang, people_list::label);
    let Some(who) = read_invited(&mut c) else {
        let state = c.state(&d);
        return d.invalid(page(&d, &d.read().await?, &state).await?);
    };
    count(&d)?;
    let tx = d.write(&form).await?;
    let done = employee::invite(&tx, d.actor()?, &who).await;
    let status = again::status(&done);
    match d.kept(done, &form, people_list::label)? {
        Ok(_) => d.done(tx, &form, "/agency", &t!(d.lang, "invite-done", email = who.email)).await,
        Err(state) => {
            drop(tx);
            again::again(status, page(&d, &d.read().await?, &state).await?)
        }
    }
}

/// The mail goes once more.
async fn again(d: Door, Path(id): Path<AgencyInvitationId>, form: Form) -> Answer {
    count(&d)?;
    let tx = d.write(&form).await?;
    let invitation = employee::send_again(&tx, d.actor()?, id).await?;
    d.done(tx, &form, "/agency", &t!(d.lang, "invite-done", email = invitation.email)).await
}

async fn withdraw(d: Door, Path(id): Path<AgencyInvitationId>, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    employee::withdraw(&tx, d.actor()?, id).await?;
    d.done(tx, &form, "/agency", &t!(d.lang, "invitation-withdrawn-done")).await
}
