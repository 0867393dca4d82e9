//! Who may see and do what with follow-ups, evaluations and searches. Pure;
//! asked in a verb's first lines.

use crate::evaluation::{EvaluationStage, Parties, Side};
use base::{AccountId, Actor, Role, StaffRole};

/// Follow-ups are read by staff and by nobody else.
pub fn may_read_follow_ups(actor: &Actor) -> bool {
    actor.staff().is_some()
}

/// Acting staff write down or skip a follow-up; somebody may stand in for the
/// client manager.
pub fn may_follow_up(actor: &Actor) -> bool {
    actor.is_acting_staff()
}

/// Whether a follow-up or a search waits for this person: the owner, or every
/// client manager when there is none.
pub fn is_mine(actor: &Actor, owner: Option<AccountId>) -> bool {
    match owner {
        Some(owner) => actor.is_acting_staff() && owner == actor.account,
        None => actor.works_as(StaffRole::ClientManager),
    }
}

/// The side of an evaluation that an actor speaks for, if any (S88): whoever
/// speaks for the client, and the consultant in person. Not the agency, not staff.
pub fn side_of(actor: &Actor, parties: Parties) -> Option<Side> {
    match actor.role {
        Role::ClientRep { client } => (client == parties.client).then_some(Side::Client),
        Role::Consultant { consultant, .. } => (consultant == parties.consultant).then_some(Side::Consultant),
        Role::AgencyRep { .. } | Role::Staff(_) => None,
    }
}

/// Whether an actor may read what `side` answered: the own side's at once, the
/// other's when both are in (S88).
pub fn may_read_answer(actor: &Actor, parties: Parties, stage: EvaluationStage, side: Side) -> bool {
    match side_of(actor, parties) {
        None => false,
        Some(own) => own == side || stage == EvaluationStage::Opened,
    }
}

/// Staff see that an evaluation is done, and nothing more.
pub fn may_see_that_it_is_done(actor: &Actor) -> bool {
    actor.staff().is_some()
}

/// Searches for somebody else are seen by staff.
pub fn may_see_replacements(actor: &Actor) -> bool {
    actor.staff().is_some()
}

/// Acting staff close a search.
pub fn may_close_replacement(actor: &Actor) -> bool {
    actor.is_acting_staff()
}

/// Talks about what comes next are between the consultant and the staff (S43).
pub fn may_read_talks(actor: &Actor) -> bool {
    actor.staff().is_some()
}

/// Those who own the contact with consultants hold them.
pub fn may_hold_talks(actor: &Actor) -> bool {
    actor.works_as(StaffRole::ConsultantAgent)
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{AgencyId, ClientId, ConsultantId, Lang};

    fn id<T: std::str::FromStr>(n: u8) -> T {
        match format!("000000{n:02x}-0000-7000-8000-000000000000").parse() {
            Ok(id) => id,
            Err(_) => panic!("an id"),
        }
    }

    fn actor(role: Role) -> Actor {
        Actor { account: id(1), name: "Test".into(), lang: Lang::Sv, role }
    }

    fn client(n: u8) -> Role {
        Role::ClientRep { client: id::<ClientId>(n) }
    }

    fn consultant(n: u8) -> Role {
        Role::Consultant { consultant: id::<ConsultantId>(n), agency: Some(id::<AgencyId>(30)) }
    }

    const PARTIES: fn() -> Parties = || Parties { client: id(10), consultant: id(20) };

    #[test]
    fn an_evaluation_is_read_by_the_two_and_the_others_words_only_when_both_are_in() {
        let sealed = EvaluationStage::OneSideIn;
        let open = EvaluationStage::Opened;
        // (role, client's words while sealed, consultant's while sealed, client's opened, consultant's opened)
        let mut cases = vec![
            (client(10), [true, false, true, true]),
            (consultant(20), [false, true, true, true]),
            (client(11), [false; 4]),
            (consultant(21), [false; 4]),
            (Role::AgencyRep { agency: id(30) }, [false; 4]),
        ];
        cases.extend(StaffRole::ALL.map(|role| (Role::Staff(role), [false; 4])));
        for (role, want) in cases {
            let actor = actor(role);
            let got = [
                may_read_answer(&actor, PARTIES(), sealed, Side::Client),
                may_read_answer(&actor, PARTIES(), sealed, Side::Consultant),
                may_read_answer(&actor, PARTIES(), open, Side::Client),
                may_read_answer(&actor, PARTIES(), open, Side::Consultant),
            ];
            assert_eq!(got, want, "{role:?}");
        }
    }

    #[test]
    fn only_the_two_answer() {
        assert_eq!(side_of(&actor(client(10)), PARTIES()), Some(Side::Client));
        assert_eq!(side_of(&actor(consultant(20)), PARTIES()), Some(Side::Consultant));
        for role in [client(11), consultant(21), Role::AgencyRep { agency: id(30) }, Role::Staff(StaffRole::Admin)] {
            assert_eq!(side_of(&actor(role), PARTIES()), None, "{role:?}");
        }
    }

    #[test]
    fn follow_ups_and_searches_are_for_staff() {
        // (role, reads follow-ups, does them, sees that an evaluation is done, sees searches, closes them)
        for (role, want) in [
            (client(10), [false; 5]),
            (consultant(20), [false; 5]),
            (Role::AgencyRep { agency: id(30) }, [false; 5]),
            (Role::Staff(StaffRole::ClientManager), [true; 5]),
            (Role::Staff(StaffRole::ConsultantAgent), [true; 5]),
            (Role::Staff(StaffRole::Finance), [true; 5]),
            (Role::Staff(StaffRole::Admin), [true; 5]),
            (Role::Staff(StaffRole::ReadOnly), [true, false, true, true, false]),
        ] {
            let actor = actor(role);
            let got = [
                may_read_follow_ups(&actor),
                may_follow_up(&actor),
                may_see_that_it_is_done(&actor),
                may_see_replacements(&actor),
                may_close_replacement(&actor),
            ];
            assert_eq!(got, want, "{role:?}");
        }
    }

    #[test]
    fn what_is_nobodys_waits_for_every_client_manager() {
        for (role, owner, want) in [
            (StaffRole::ClientManager, Some(1), true),
            (StaffRole::ClientManager, Some(2), false),
            (StaffRole::ClientManager, None, true),
            (StaffRole::Admin, None, true),
            (StaffRole::ConsultantAgent, None, false),
            (StaffRole::ReadOnly, Some(1), false),
            (StaffRole::ReadOnly, None, false),
        ] {
            assert_eq!(is_mine(&actor(Role::Staff(role)), owner.map(id)), want, "{role:?} {owner:?}");
        }
        assert!(!is_mine(&actor(client(10)), None));
    }
}
