//! Who may do what with prepared profiles. Pure.

use base::{Actor, AgencyId, StaffRole};

/// Sending papers in, writing, sending the link, taking back: whoever speaks
/// for the agency (S16).
pub fn may_prepare(actor: &Actor, agency: AgencyId) -> bool {
    actor.agency() == Some(agency)
}

/// Reading the paper: the agency that sent it in, and those of the staff who judge it.
pub fn may_read_paper(actor: &Actor, agency: AgencyId) -> bool {
    may_prepare(actor, agency) || may_judge(actor)
}

/// Saying that a written consent holds, or that it does not (S17).
pub fn may_judge(actor: &Actor) -> bool {
    actor.works_as(StaffRole::ConsultantAgent)
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{AccountId, Lang, Role};
    use uuid::Uuid;

    #[test]
    fn the_agency_prepares_and_its_agent_judges() {
        let (own, other) = (AgencyId(Uuid::from_u128(1)), AgencyId(Uuid::from_u128(2)));
        let cases = [
            (Role::AgencyRep { agency: own }, [true, true, false]),
            (Role::AgencyRep { agency: other }, [false, false, false]),
            (Role::Staff(StaffRole::ConsultantAgent), [false, true, true]),
            (Role::Staff(StaffRole::Admin), [false, true, true]),
            (Role::Staff(StaffRole::ClientManager), [false, false, false]),
            (Role::Staff(StaffRole::ReadOnly), [false, false, false]),
        ];
        for (role, want) in cases {
            let actor = Actor { account: AccountId(Uuid::from_u128(9)), name: "X".into(), lang: Lang::Sv, role };
            assert_eq!([may_prepare(&actor, own), may_read_paper(&actor, own), may_judge(&actor)], want, "{role:?}");
        }
    }
}
