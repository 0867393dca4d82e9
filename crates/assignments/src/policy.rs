//! Who may see and do what with a need. Pure: an actor and facts in, yes or no
//! out. What an actor may not see is answered as not there.

use crate::assignment::{Assignment, Stage};
use base::{Actor, ClientId, Role};

/// Whether the actor may know of the need: its client, staff; consultants and
/// agencies once it has been open to them.
pub fn may_see(actor: &Actor, client: ClientId, stage: Stage) -> bool {
    match actor.role {
        Role::Staff(_) => true,
        Role::ClientRep { client: own } => own == client,
        Role::Consultant { .. } | Role::AgencyRep { .. } => stage.opened_at().is_some(),
    }
}

/// Whether the actor may write down a need of this client (S46, S47), and
/// change, open and cancel it: its own people, and staff who act for it.
pub fn may_manage(actor: &Actor, client: ClientId) -> bool {
    actor.client() == Some(client) || actor.is_acting_staff()
}

/// Whether the actor sees who the client is, whatever the client chose.
pub fn sees_client(actor: &Actor, client: ClientId) -> bool {
    actor.staff().is_some() || actor.client() == Some(client)
}

/// Whether the actor sees what the client means to pay.
pub fn sees_budget(actor: &Actor, client: ClientId) -> bool {
    sees_client(actor, client)
}

/// Whether the actor sees everybody's applications (S53).
pub fn sees_applications(actor: &Actor) -> bool {
    actor.staff().is_some()
}

/// Whether the actor may apply, or mark as a favourite: consultants alone.
pub fn may_apply(actor: &Actor) -> bool {
    actor.consultant().is_some()
}

/// [`may_see`] for a need that was found.
pub fn may_see_this(actor: &Actor, assignment: &Assignment) -> bool {
    may_see(actor, assignment.client, assignment.stage())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assignment::tests::noon;
    use crate::assignment::tests::uuid_like::id;
    use base::{Lang, StaffRole};

    fn actor(role: Role) -> Actor {
        Actor { account: id(9), name: "Anna".into(), lang: Lang::Sv, role }
    }

    #[test]
    fn who_sees_and_does_what() {
        let (opened_at, closed_at) = (noon(1), noon(2));
        let draft = Stage::Draft;
        let open = Stage::Open { opened_at };
        let never_opened = Stage::Cancelled { opened_at: None, closed_at };
        let ended = Stage::Ended { opened_at, closed_at };
        let consultant = Role::Consultant { consultant: id(1), agency: None };
        let cases = [
            // role, sees [draft, open, cancelled as draft, ended], manages, sees client, sees applications, applies
            (consultant, [false, true, false, true], false, false, false, true),
            (Role::AgencyRep { agency: id(1) }, [false, true, false, true], false, false, false, false),
            (Role::ClientRep { client: id(2) }, [true; 4], true, true, false, false),
            (Role::ClientRep { client: id(3) }, [false; 4], false, false, false, false),
            (Role::Staff(StaffRole::ClientManager), [true; 4], true, true, true, false),
            (Role::Staff(StaffRole::ConsultantAgent), [true; 4], true, true, true, false),
            (Role::Staff(StaffRole::Finance), [true; 4], true, true, true, false),
            (Role::Staff(StaffRole::ReadOnly), [true; 4], false, true, true, false),
        ];
        for (role, sees, manages, client, applications, applies) in cases {
            let actor = actor(role);
            let seen = [draft, open, never_opened, ended].map(|stage| may_see(&actor, id(2), stage));
            assert_eq!(seen, sees, "{role:?}");
            assert_eq!(may_manage(&actor, id(2)), manages, "{role:?}");
            assert_eq!(sees_client(&actor, id(2)), client, "{role:?}");
            assert_eq!(sees_budget(&actor, id(2)), client, "{role:?}");
            assert_eq!(sees_applications(&actor), applications, "{role:?}");
            assert_eq!(may_apply(&actor), applies, "{role:?}");
        }
    }
}
