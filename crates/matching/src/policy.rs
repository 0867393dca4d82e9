//! Who may see and do what with a match. Pure.

use base::{Actor, ConsultantId, StaffRole};

/// The database of consultants is for staff alone, and so is its ranking (S53).
pub fn may_see(actor: &Actor) -> bool {
    actor.staff().is_some()
}

/// Running the engine and deciding: those who own the contact with clients or
/// consultants (S6, S7).
pub fn may_match(actor: &Actor) -> bool {
    actor.works_as(StaffRole::ConsultantAgent) || actor.works_as(StaffRole::ClientManager)
}

/// Switching the engine off for the house, and accepting other weights: admins.
pub fn may_set_engine(actor: &Actor) -> bool {
    actor.staff() == Some(StaffRole::Admin)
}

/// Being recommended assignments, on one's own résumé alone: consultants.
pub fn may_be_recommended(actor: &Actor) -> bool {
    actor.consultant().is_some()
}

/// Asking why one was not presented or not chosen: the consultant about
/// himself or herself alone (AI Act, article 86).
pub fn may_ask_why(actor: &Actor, about: ConsultantId) -> bool {
    actor.consultant() == Some(about)
}

/// Volunteering, reading and erasing a self-declaration: the consultant's own alone.
pub fn may_declare(actor: &Actor, about: ConsultantId) -> bool {
    actor.consultant() == Some(about)
}

/// Turning the mails about new needs on and off: the consultant's own alone.
pub fn may_choose_alerts(actor: &Actor, about: ConsultantId) -> bool {
    actor.consultant() == Some(about)
}

/// Changing what the trade's words mean: those who read consultants' résumés (S7).
pub fn may_edit_taxonomy(actor: &Actor) -> bool {
    actor.works_as(StaffRole::ConsultantAgent)
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{Lang, Role};

    #[test]
    fn staff_see_and_those_who_own_a_contact_decide() {
        let id = "00000001-0000-7000-8000-000000000000";
        let actor = |role| Actor { account: id.parse().expect("an id"), name: String::new(), lang: Lang::Sv, role };
        for (role, sees, matches, edits) in [
            (Role::Staff(StaffRole::ConsultantAgent), true, true, true),
            (Role::Staff(StaffRole::ClientManager), true, true, false),
            (Role::Staff(StaffRole::Admin), true, true, true),
            (Role::Staff(StaffRole::Finance), true, false, false),
            (Role::Staff(StaffRole::ReadOnly), true, false, false),
            (Role::ClientRep { client: id.parse().expect("an id") }, false, false, false),
            (Role::AgencyRep { agency: id.parse().expect("an id") }, false, false, false),
            (Role::Consultant { consultant: id.parse().expect("an id"), agency: None }, false, false, false),
        ] {
            let actor = actor(role);
            let may = (may_see(&actor), may_match(&actor), may_edit_taxonomy(&actor));
            assert_eq!(may, (sees, matches, edits), "{role:?}");
        }
    }
}
