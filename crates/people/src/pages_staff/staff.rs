//! Colleagues, for admins: who is here in which role, and the invitation of
//! one more (S6–S8).

use super::people_list::{self, account_link, invite_form, label, read_invited};
use crate::account::{Account, Kind};
use crate::grant;
use crate::profile::again;
use crate::rows::lists;
use base::{Lang, Outcome, StaffRole, t};
use maud::{Markup, html};
use store::Tx;
use web::ui::{self, Column};
use web::{Answer, Door, Form, FormState, Response, Routes, Who};

/// The routes of this page.
pub(super) fn routes() -> Routes {
    Routes::new().get("/staff", Who::ADMIN, list).post("/staff", Who::ADMIN, invite)
}

/// A role in the reader's language.
fn role_name(lang: Lang, role: StaffRole) -> String {
    match role {
        StaffRole::ConsultantAgent => t!(lang, "role-consultant-agent"),
        StaffRole::ClientManager => t!(lang, "role-client-manager"),
        StaffRole::Finance => t!(lang, "role-finance"),
        StaffRole::Admin => t!(lang, "role-admin"),
        StaffRole::ReadOnly => t!(lang, "role-read-only"),
    }
}

async fn list(d: Door) -> Answer {
    let tx = d.read().await?;
    Ok(page(&d, &tx, &d.form(label).with("lang", Lang::Sv.code())).await?)
}

/// The table and the invitation.
async fn page(d: &Door, tx: &Tx, f: &FormState) -> Outcome<Response> {
    let lang = d.lang;
    let people = lists::colleagues(tx).await?;
    let title = t!(lang, "staff-title");
    let columns = [
        Column::text(t!(lang, "field-name")),
        Column::text(t!(lang, "field-role")),
        Column::text(t!(lang, "field-email")),
        Column::text(t!(lang, "column-stage")),
        Column::text(t!(lang, "column-way")),
    ];
    let role = |person: &Account| match person.kind {
        Kind::Staff(role) => role_name(lang, role),
        Kind::Consultant | Kind::AgencyRep | Kind::ClientRep => String::new(),
    };
    let rows: Vec<Vec<Markup>> = people
        .iter()
        .map(|person| {
            vec![
                html! { (person.name) },
                html! { (role(person)) },
                html! { a href={ "mailto:" (person.email) } { (person.email) } },
                people_list::stage(lang, person.stage),
                account_link(lang, person),
            ]
        })
        .collect();
    let roles = StaffRole::ALL.iter().map(|role| (role.code().to_owned(), role_name(lang, *role))).collect();
    Ok(d.page(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "staff-lead"))))
            (ui::table(&title, &columns, &rows))
            (ui::section(&t!(lang, "staff-invite"), invite_form(lang, f, "/staff", html! { (f.radios("role", roles)) })))
        },
    ))
}

async fn invite(d: Door, form: Form) -> Answer {
    let mut c = form.check(d.lang, label);
    let role = c.choice("role", StaffRole::parse);
    let (Some(who), Some(role)) = (read_invited(&mut c), role) else {
        let state = c.state(&d);
        let tx = d.read().await?;
        return d.invalid(page(&d, &tx, &state).await?);
    };
    let tx = d.write(&form).await?;
    let done = grant::invite_staff(&tx, d.actor()?, &who, role).await;
    let status = again::status(&done);
    match d.kept(done, &form, label)? {
        Ok(_) => d.done(tx, &form, "/staff", &t!(d.lang, "invite-done", email = who.email)).await,
        Err(state) => again::again(status, page(&d, &tx, &state).await?),
    }
}
