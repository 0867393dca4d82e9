//! `/accounts`: who waits for a word of the staff; and one account, by the
//! staff who own the contact: granting, refusing, suspending, ending sessions
//! (S18, ASVS 7.4.5). Nobody else learns that the account is there.

use super::people_list::stage;
use crate::account::{Account, AccountStage, Kind};
use crate::profile::again::{again, status};
use crate::rows::standing as rows;
use crate::standing::{self, Standing};
use crate::{directory, policy};
use base::{AccountId, CommonRefusal, Lang, Outcome, Stop, format, t};
use maud::{Markup, html};
use web::ui::{self, Column, Tone};
use web::{Answer, Door, Form, FormState, Path, Response, Routes, Who};

/// Accounts shown that wait.
const MOST: i64 = 100;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    const WHO: Who = Who::ACTING_STAFF;
    Routes::new()
        .get("/accounts", WHO, list)
        .get("/accounts/{id}", WHO, show)
        .post("/accounts/{id}/grant", WHO, grant)
        .post("/accounts/{id}/refusal", WHO, refuse)
        .post("/accounts/{id}/suspension", WHO, suspend)
        .post("/accounts/{id}/resumption", WHO, resume)
        .post("/accounts/{id}/sessions/ending", WHO, end_sessions)
}

/// The fields' names.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "reason" => t!(lang, "field-refusal-reason"),
        _ => String::new(),
    }
}

/// What an account is for.
fn kind_name(lang: Lang, kind: Kind) -> String {
    match kind {
        Kind::Consultant => t!(lang, "kind-consultant"),
        Kind::AgencyRep => t!(lang, "kind-agency-rep"),
        Kind::ClientRep => t!(lang, "kind-client-rep"),
        Kind::Staff(_) => t!(lang, "kind-staff"),
    }
}

/// `GET /accounts`
async fn list(d: Door) -> Answer {
    let lang = d.lang;
    let actor = d.actor()?;
    let people = {
        let tx = d.read().await?;
        rows::to_grant(&tx, &policy::grants(actor), MOST).await?
    };
    let title = t!(lang, "accounts-title");
    let columns = [
        Column::text(t!(lang, "field-name")),
        Column::text(t!(lang, "accounts-kind")),
        Column::text(t!(lang, "field-email")),
        Column::text(t!(lang, "accounts-since")),
    ];
    let lines: Vec<Vec<Markup>> = people
        .iter()
        .map(|person| {
            vec![
                html! { a href={ "/accounts/" (person.id) } { (person.name) } },
                html! { (kind_name(lang, person.kind)) },
                html! { (person.email) },
                html! { (format::instant(person.created_at)) },
            ]
        })
        .collect();
    Ok(d.page(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "accounts-lead"))))
            @if lines.is_empty() { (ui::empty(&t!(lang, "accounts-none"), &t!(lang, "accounts-none-text"), None)) }
            @else { (ui::table(&title, &columns, &lines)) }
        },
    ))
}

/// The account, if the reader is of the staff who own the contact.
async fn load(d: &Door, id: AccountId) -> Outcome<(Account, Standing)> {
    let tx = d.read().await?;
    let account = directory::account(&tx, id).await?;
    if !policy::may_hold(d.actor()?, id, account.kind) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let standing = standing::of(&tx, id).await?;
    Ok((account, standing))
}

/// `GET /accounts/{id}`
async fn show(d: Door, Path(id): Path<AccountId>) -> Answer {
    let (account, standing) = load(&d, id).await?;
    Ok(page(&d, &account, standing, &d.form(label)))
}

/// Where it stands, in words and colour.
fn standing_badge(lang: Lang, account: &Account, standing: Standing) -> Markup {
    match (account.stage, standing) {
        (AccountStage::Confirmed, Standing { suspended_at: Some(_), .. }) => {
            ui::badge(Tone::Bad, &t!(lang, "standing-suspended"))
        }
        (AccountStage::Confirmed, Standing { granted_at: Some(_), .. }) => {
            ui::badge(Tone::Ok, &t!(lang, "standing-granted"))
        }
        (AccountStage::Confirmed, Standing { granted_at: None, .. }) => {
            ui::badge(Tone::Waiting, &t!(lang, "standing-waiting"))
        }
        (AccountStage::Registered | AccountStage::Closed, _) => stage(lang, account.stage),
    }
}

/// The page of one account.
fn page(d: &Door, account: &Account, standing: Standing, f: &FormState) -> Response {
    let lang = d.lang;
    let path = format!("/accounts/{}", account.id);
    let works = account.stage == AccountStage::Confirmed;
    let facts = [
        (t!(lang, "accounts-kind"), html! { (kind_name(lang, account.kind)) }),
        (t!(lang, "field-email"), html! { span.breaks { (account.email) } }),
        (t!(lang, "field-phone"), html! { (account.phone.as_deref().unwrap_or("–")) }),
        (t!(lang, "accounts-since"), html! { (format::instant(account.created_at)) }),
        (t!(lang, "column-stage"), standing_badge(lang, account, standing)),
    ];
    let press = |way: &str, button: Markup| d.buttons().press(&format!("{path}/{way}"), &[], button);
    d.page(
        &account.name,
        html! {
            (ui::heading(&account.name, None))
            (ui::summary_list(&facts))
            @if works && standing.granted_at.is_none() {
                (ui::section(&t!(lang, "accounts-grant-title"), html! {
                    p { (t!(lang, "accounts-grant-text")) }
                    (ui::actions(html! { (press("grant", ui::button(&t!(lang, "accounts-grant")))) }))
                }))
                (ui::section(&t!(lang, "accounts-refuse-title"), html! {
                    (f.form_with(&format!("{path}/refusal"), false, html! {
                        (f.area("reason", 4).most(1000).hint(t!(lang, "accounts-refuse-hint")))
                    }, ui::button_danger(&t!(lang, "accounts-refuse"))))
                }))
            }
            @if works {
                (ui::section(&t!(lang, "accounts-access"), html! {
                    p { (t!(lang, "accounts-access-text")) }
                    (ui::actions(html! {
                        (press("sessions/ending", ui::button_quiet(&t!(lang, "accounts-end-sessions"))))
                        @if standing.suspended_at.is_some() {
                            (press("resumption", ui::button_quiet(&t!(lang, "accounts-resume"))))
                        } @else {
                            (press("suspension", ui::button_danger(&t!(lang, "accounts-suspend"))))
                        }
                    }))
                }))
            }
            @if account.stage != AccountStage::Closed {
                p { a href={ (path) "/closing" } { (t!(lang, "close-account-link")) } }
            }
        },
    )
}

/// `POST /accounts/{id}/grant`
async fn grant(d: Door, Path(id): Path<AccountId>, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    standing::grant(&tx, d.actor()?, id).await?;
    d.done(tx, &form, &format!("/accounts/{id}"), &t!(d.lang, "accounts-granted")).await
}

/// `POST /accounts/{id}/refusal`
async fn refuse(d: Door, Path(id): Path<AccountId>, form: Form) -> Answer {
    let (account, standing) = load(&d, id).await?;
    let mut c = form.check(d.lang, label);
    let Some(reason) = c.text("reason", 1000) else {
        let state = c.state(&d);
        return d.invalid(page(&d, &account, standing, &state));
    };
    let tx = d.write(&form).await?;
    let done = standing::refuse(&tx, d.actor()?, id, &reason).await;
    let status = status(&done);
    match d.kept(done, &form, label)? {
        Ok(()) => d.done(tx, &form, "/accounts", &t!(d.lang, "accounts-refused")).await,
        Err(state) => again(status, page(&d, &account, standing, &state)),
    }
}

/// `POST /accounts/{id}/suspension`
async fn suspend(d: Door, Path(id): Path<AccountId>, form: Form) -> Answer {
    not_oneself(&d, id)?;
    let tx = d.write(&form).await?;
    standing::suspend(&tx, d.actor()?, id).await?;
    d.done(tx, &form, &format!("/accounts/{id}"), &t!(d.lang, "accounts-suspended")).await
}

/// `POST /accounts/{id}/resumption`
async fn resume(d: Door, Path(id): Path<AccountId>, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    standing::resume(&tx, d.actor()?, id).await?;
    d.done(tx, &form, &format!("/accounts/{id}"), &t!(d.lang, "accounts-resumed")).await
}

/// `POST /accounts/{id}/sessions/ending`
async fn end_sessions(d: Door, Path(id): Path<AccountId>, form: Form) -> Answer {
    not_oneself(&d, id)?;
    let tx = d.write(&form).await?;
    standing::end_sessions(&tx, d.actor()?, id).await?;
    d.done(tx, &form, &format!("/accounts/{id}"), &t!(d.lang, "accounts-sessions-ended")).await
}

/// Nobody locks themselves out.
fn not_oneself(d: &Door, id: AccountId) -> Outcome<()> {
    if d.actor()?.account == id { Err(Stop::from(CommonRefusal::Forbidden)) } else { Ok(()) }
}
