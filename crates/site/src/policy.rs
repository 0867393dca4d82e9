//! Who may see and do what with what visitors left. Pure; asked in a verb's
//! first lines.

use crate::request::Asker;
use base::{Actor, StaffRole};

/// Who may read it: all staff.
pub fn may_read(actor: &Actor) -> bool {
    actor.staff().is_some()
}

/// Who may mark it as handled: acting staff.
pub fn may_handle(actor: &Actor) -> bool {
    actor.is_acting_staff()
}

/// Whether it waits for this person: consultants and agencies for the
/// consultant agents, clients for the client managers, others for both (S6, S7).
pub fn concerns(actor: &Actor, asker: Asker) -> bool {
    match actor.staff() {
        Some(StaffRole::Admin) => true,
        Some(StaffRole::ConsultantAgent) => asker != Asker::Client,
        Some(StaffRole::ClientManager) => matches!(asker, Asker::Client | Asker::Other),
        Some(StaffRole::Finance | StaffRole::ReadOnly) | None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{AccountId, ClientId, Lang, Role};

    /// An id that matters to no rule.
    fn id<T: std::str::FromStr>() -> T
    where
        T::Err: std::fmt::Debug,
    {
        "019aa000-0000-7000-8000-000000000001".parse().unwrap()
    }

    /// Somebody in this role.
    fn actor(role: Role) -> Actor {
        Actor { account: id::<AccountId>(), name: "Olle".into(), lang: Lang::Sv, role }
    }

    #[test]
    fn staff_read_and_acting_staff_handle() {
        for role in StaffRole::ALL {
            let somebody = actor(Role::Staff(role));
            assert!(may_read(&somebody), "{role:?}");
            assert_eq!(may_handle(&somebody), role != StaffRole::ReadOnly, "{role:?}");
        }
        let client = actor(Role::ClientRep { client: id::<ClientId>() });
        assert!(!may_read(&client) && !may_handle(&client));
        assert!(Asker::ALL.into_iter().all(|asker| !concerns(&client, asker)));
    }

    #[test]
    fn each_visitor_waits_for_somebody() {
        let cases = [
            (StaffRole::ConsultantAgent, [true, true, false, true]),
            (StaffRole::ClientManager, [false, false, true, true]),
            (StaffRole::Finance, [false; 4]),
            (StaffRole::Admin, [true; 4]),
            (StaffRole::ReadOnly, [false; 4]),
        ];
        for (role, want) in cases {
            assert_eq!(Asker::ALL.map(|asker| concerns(&actor(Role::Staff(role)), asker)), want, "{role:?}");
        }
    }
}
