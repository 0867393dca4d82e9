//! Who may see the staff's desks and send a mail once more. Pure.

use base::Actor;

/// Pipeline, journal and outbox are for staff.
pub fn may_oversee(actor: &Actor) -> bool {
    actor.staff().is_some()
}

/// Acting staff send a mail once more.
pub fn may_resend(actor: &Actor) -> bool {
    actor.is_acting_staff()
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{AccountId, Lang, Role, StaffRole};

    #[test]
    fn staff_oversee_and_those_who_act_resend() {
        let id = "00000001-0000-7000-8000-000000000000";
        let cases = [
            (Role::Consultant { consultant: id.parse().expect("an id"), agency: None }, [false, false]),
            (Role::AgencyRep { agency: id.parse().expect("an id") }, [false, false]),
            (Role::ClientRep { client: id.parse().expect("an id") }, [false, false]),
            (Role::Staff(StaffRole::ConsultantAgent), [true, true]),
            (Role::Staff(StaffRole::ClientManager), [true, true]),
            (Role::Staff(StaffRole::Finance), [true, true]),
            (Role::Staff(StaffRole::Admin), [true, true]),
            (Role::Staff(StaffRole::ReadOnly), [true, false]),
        ];
        for (role, want) in cases {
            let account: AccountId = id.parse().expect("an id");
            let actor = Actor { account, name: "Test".into(), lang: Lang::Sv, role };
            assert_eq!([may_oversee(&actor), may_resend(&actor)], want, "{role:?}");
        }
    }
}
