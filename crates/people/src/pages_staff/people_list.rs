//! The people who speak for a company, and the colleagues: their table, and
//! the form that invites one more.

use crate::account::{Account, AccountStage};
use crate::grant::Invited;
use base::{Lang, t};
use maud::{Markup, html};
use web::ui::{self, Column, Tone};
use web::{Check, FormState};

/// Where an account is in its life, as a badge.
pub(super) fn stage(lang: Lang, stage: AccountStage) -> Markup {
    match stage {
        AccountStage::Registered => ui::badge(Tone::Waiting, &t!(lang, "stage-registered")),
        AccountStage::Confirmed => ui::badge(Tone::Ok, &t!(lang, "stage-confirmed")),
        AccountStage::Closed => ui::badge(Tone::Neutral, &t!(lang, "stage-closed")),
    }
}

/// The people, each with the way to the account's page where the reader may.
pub(super) fn table(lang: Lang, caption: &str, people: &[Account], may_close: bool) -> Markup {
    let mut columns = vec![
        Column::text(t!(lang, "field-name")),
        Column::text(t!(lang, "field-email")),
        Column::text(t!(lang, "field-phone")),
        Column::text(t!(lang, "column-stage")),
    ];
    if may_close {
        columns.push(Column::text(t!(lang, "column-way")));
    }
    let rows: Vec<Vec<Markup>> = people
        .iter()
        .map(|person| {
            let mut row = vec![
                html! { (person.name) },
                html! { a href={ "mailto:" (person.email) } { (person.email) } },
                html! { (person.phone.as_deref().unwrap_or("–")) },
                stage(lang, person.stage),
            ];
            if may_close {
                row.push(account_link(lang, person));
            }
            row
        })
        .collect();
    ui::table(caption, &columns, &rows)
}

/// The way to the page of an account, where it is held and closed; none when it
/// is closed.
pub(super) fn account_link(lang: Lang, person: &Account) -> Markup {
    html! {
        @if person.stage != AccountStage::Closed {
            a href={ "/accounts/" (person.id) } { (t!(lang, "account-link")) }
        }
    }
}

/// The names of the fields that invite somebody.
pub(crate) fn label(lang: Lang, field: &str) -> String {
    match field {
        "name" => t!(lang, "field-name"),
        "email" => t!(lang, "field-email"),
        "lang" => t!(lang, "field-lang"),
        "role" => t!(lang, "field-role"),
        _ => String::new(),
    }
}

/// The form that invites somebody, with further fields first.
pub(crate) fn invite_form(lang: Lang, f: &FormState, action: &str, first: Markup) -> Markup {
    f.form(
        action,
        html! {
            (first)
            (f.text("name").most(120))
            (f.email("email").autocomplete("off").hint(t!(lang, "invite-hint")))
            (privacy::notice::before_entering(lang))
            (f.radios("lang", crate::pages_account::languages(lang)))
        },
        &t!(lang, "invite-submit"),
    )
}

/// Reads the form.
pub(crate) fn read_invited(c: &mut Check<'_>) -> Option<Invited> {
    let name = c.text("name", 120);
    let email = c.email("email");
    let lang = c.choice("lang", Lang::parse);
    Some(Invited { name: name?, email: email?, lang: lang? })
}
