//! Who may see and do what with a team. Pure; what the actor is to the team is
//! asked before ([`super::Team::standing`]).

use super::team::Standing;
use base::{Actor, StaffRole};

/// Making a team is for consultants: whoever makes it leads it.
pub fn may_found(actor: &Actor) -> bool {
    actor.consultant().is_some()
}

/// Those in it, those asked, and staff.
pub fn may_see(actor: &Actor, standing: Standing) -> bool {
    standing != Standing::None || actor.staff().is_some()
}

/// Its name, presentation, parts and who is asked: the lead, and the consultant agents.
pub fn may_manage(actor: &Actor, standing: Standing) -> bool {
    standing == Standing::Lead || actor.works_as(StaffRole::ConsultantAgent)
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{AccountId, ConsultantId, Lang, Role};
    use uuid::Uuid;

    #[test]
    fn the_lead_manages_and_only_those_around_it_see_it() {
        let consultant = Role::Consultant { consultant: ConsultantId(Uuid::from_u128(1)), agency: None };
        let cases = [
            (consultant, Standing::Lead, [true, true]),
            (consultant, Standing::Member, [true, false]),
            (consultant, Standing::Asked, [true, false]),
            (consultant, Standing::None, [false, false]),
            (Role::Staff(StaffRole::ConsultantAgent), Standing::None, [true, true]),
            (Role::Staff(StaffRole::ClientManager), Standing::None, [true, false]),
        ];
        for (role, standing, want) in cases {
            let actor = Actor { account: AccountId(Uuid::from_u128(9)), name: "X".into(), lang: Lang::Sv, role };
            assert_eq!([may_see(&actor, standing), may_manage(&actor, standing)], want, "{role:?} {standing:?}");
        }
    }
}
