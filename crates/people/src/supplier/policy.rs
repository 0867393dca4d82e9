//! Whose company somebody may change: a freelance consultant the own, an
//! agency's representative the agency's. Employees of an agency have none:
//! their agency invoices (S22). Pure.

use base::{Actor, AgencyId, ConsultantId, Role, StaffRole};

/// For whom a supplier invoices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// A freelance consultant.
    Consultant(ConsultantId),
    /// An agency, for all its consultants.
    Agency(AgencyId),
}

impl Owner {
    /// The consultant, if it is one.
    pub fn consultant(self) -> Option<ConsultantId> {
        match self {
            Owner::Consultant(id) => Some(id),
            Owner::Agency(_) => None,
        }
    }

    /// The agency, if it is one.
    pub fn agency(self) -> Option<AgencyId> {
        match self {
            Owner::Consultant(_) => None,
            Owner::Agency(id) => Some(id),
        }
    }
}

/// Whose supplier the actor may see and change; `None` when there is none.
pub fn owner(actor: &Actor) -> Option<Owner> {
    match actor.role {
        Role::Consultant { consultant, agency: None } => Some(Owner::Consultant(consultant)),
        Role::AgencyRep { agency } => Some(Owner::Agency(agency)),
        Role::Consultant { agency: Some(_), .. } | Role::ClientRep { .. } | Role::Staff(_) => None,
    }
}

/// Looking approvals up in Skatteverket's register for the house: those who own
/// the contact with suppliers, and finance, who pay them.
pub fn may_check_proofs(actor: &Actor) -> bool {
    actor.works_as(StaffRole::ConsultantAgent) || actor.works_as(StaffRole::Finance)
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{ClientId, Lang};

    fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(n: u8) -> T {
        format!("00000000-0000-7000-8000-0000000000{n:02}").parse().expect("an id")
    }

    #[test]
    fn each_changes_the_own_company_and_employees_none() {
        let (consultant, agency, client): (ConsultantId, AgencyId, ClientId) = (id(1), id(2), id(3));
        let cases = [
            (Role::Consultant { consultant, agency: None }, Some(Owner::Consultant(consultant))),
            (Role::Consultant { consultant, agency: Some(agency) }, None),
            (Role::AgencyRep { agency }, Some(Owner::Agency(agency))),
            (Role::ClientRep { client }, None),
            (Role::Staff(StaffRole::Admin), None),
            (Role::Staff(StaffRole::Finance), None),
        ];
        for (role, want) in cases {
            let actor = Actor { account: id(9), name: "Anna".to_owned(), lang: Lang::Sv, role };
            assert_eq!(owner(&actor), want, "{role:?}");
            let checks = matches!(role, Role::Staff(StaffRole::Admin | StaffRole::Finance));
            assert_eq!(may_check_proofs(&actor), checks, "{role:?}");
        }
    }
}
