//! "Your consultant agent" (S41): who of the staff helps, how to reach them,
//! always in the same place (WCAG 3.2.6).

use crate::agents;
use base::{Outcome, Role, t};
use maud::{Markup, html};
use store::Tx;
use web::{Door, ui};

/// The card of the person who helps the reader; the house itself until there
/// is one; nothing for staff and guests.
///
/// # Errors
/// A failure of the database.
pub async fn agent_card(tx: &Tx, d: &Door) -> Outcome<Markup> {
    let Some(actor) = &d.actor else { return Ok(html! {}) };
    let lang = d.lang;
    let (role, soon) = match actor.role {
        Role::Consultant { .. } => (t!(lang, "helper-agent"), t!(lang, "helper-agent-soon")),
        Role::AgencyRep { .. } => (t!(lang, "helper-agency-agent"), t!(lang, "helper-agent-soon")),
        Role::ClientRep { .. } => (t!(lang, "helper-manager"), t!(lang, "helper-manager-soon")),
        Role::Staff(_) => return Ok(html! {}),
    };
    let broker = &tx.house().broker;
    Ok(match agents::helper_of(tx, actor).await? {
        Some(helper) => {
            let phone = helper.phone.as_deref().unwrap_or(&broker.phone);
            ui::person_card(&helper.name, &role, &helper.email, phone, html! {})
        }
        None => ui::person_card(&broker.name, &role, &broker.email, &broker.phone, ui::muted(&soon)),
    })
}
