//! The pages of this room. Each asks its verb or the policy and shows what it
//! got; none reads an answer past [`crate::read`].

mod ending;
mod evaluations;
mod follow_up;
mod follow_ups;
mod next_talks;
mod replacements;

use base::{AccountId, Lang, Outcome, t};
use maud::{Markup, html};
use people::Contact;
use web::{Check, Routes, Wrong};

/// Every route of this room.
pub fn routes() -> Routes {
    follow_ups::routes()
        .and(follow_up::routes())
        .and(evaluations::routes())
        .and(ending::routes())
        .and(replacements::routes())
        .and(next_talks::routes())
}

/// The name behind an account; "nobody yet" for none.
async fn name_of(tx: &store::Tx, lang: Lang, account: Option<AccountId>) -> Outcome<String> {
    let contact = people::directory::contact_opt(tx, account).await?;
    Ok(contact.map_or_else(|| t!(lang, "nobody-yet"), |contact| contact.name))
}

/// One of the answers to a question, which is asked again when none was chosen.
fn chosen<T>(c: &mut Check<'_>, field: &str, question: String, parser: impl Fn(&str) -> Option<T>) -> Option<T> {
    match c.parsed_opt(field, Wrong::NotChoice, parser)? {
        Some(answer) => Some(answer),
        None => {
            let asked = t!(c.lang(), "wrong-not-chosen", question = question);
            c.fault(field, Wrong::Said(asked))
        }
    }
}

/// How to reach people, a line each: the name, then mail and phone as links.
fn reach(contacts: &[Contact]) -> Markup {
    html! {
        @for contact in contacts {
            p {
                (contact.name) " – "
                a href={ "mailto:" (contact.email) } { (contact.email) }
                @if let Some(phone) = &contact.phone {
                    ", " a href={ "tel:" (phone.replace([' ', '-'], "")) } { (phone) }
                }
            }
        }
    }
}
