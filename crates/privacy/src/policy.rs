//! Who may see and do what with a consent and with policies. Pure.

use crate::consent::Consent;
use base::{AccountId, Actor, Role, StaffRole};

/// Staff who work with consultants or clients ask for consent.
pub fn may_ask(actor: &Actor) -> bool {
    actor.works_as(StaffRole::ConsultantAgent) || actor.works_as(StaffRole::ClientManager)
}

/// The person, the agency whose hand is needed, and staff. A client never sees
/// a consent; it sees what a live one covers.
pub fn may_see(actor: &Actor, consent: &Consent) -> bool {
    match actor.role {
        Role::Consultant { consultant, .. } => consultant == consent.consultant,
        Role::AgencyRep { agency } => consent.agency == Some(agency),
        Role::Staff(_) => true,
        Role::ClientRep { .. } => false,
    }
}

/// The consultant alone gives the consultant's hand (S55).
pub fn may_give_as_consultant(actor: &Actor, consent: &Consent) -> bool {
    actor.consultant() == Some(consent.consultant)
}

/// Whoever speaks for the agency gives the agency's hand (S57).
pub fn may_give_as_agency(actor: &Actor, consent: &Consent) -> bool {
    actor.agency().is_some() && actor.agency() == consent.agency
}

/// Either side says no or takes its yes back; nobody else can.
pub fn may_refuse(actor: &Actor, consent: &Consent) -> bool {
    may_give_as_consultant(actor, consent) || may_give_as_agency(actor, consent)
}

/// A new version of a policy is the admin's to publish.
pub fn may_publish(actor: &Actor) -> bool {
    actor.works_as(StaffRole::Admin)
}

/// Requests about personal data are answered by staff who act.
pub fn may_answer_requests(actor: &Actor) -> bool {
    actor.is_acting_staff()
}

/// The records of processing are for all staff to read.
pub fn may_read_records(actor: &Actor) -> bool {
    actor.staff().is_some()
}

/// Processors and their agreements are the admin's to enter (S96).
pub fn may_keep_records(actor: &Actor) -> bool {
    actor.works_as(StaffRole::Admin)
}

/// Everybody erases themselves; somebody else, on request, the admin.
pub fn may_erase(actor: &Actor, account: AccountId) -> bool {
    actor.account == account || actor.works_as(StaffRole::Admin)
}

/// Those who work through the broker approve its policies (S19, S92).
pub fn approves_policies(actor: &Actor) -> bool {
    match actor.role {
        Role::Consultant { .. } | Role::AgencyRep { .. } | Role::ClientRep { .. } => true,
        Role::Staff(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consent::Stage;
    use base::{AgencyId, AssignmentId, ClientId, ConsentId, ConsultantId, Instant, Lang};
    use uuid::Uuid;

    fn id(n: u128) -> Uuid {
        Uuid::from_u128(n)
    }

    fn actor(role: Role) -> Actor {
        Actor { account: AccountId(id(1)), name: "Test".into(), lang: Lang::Sv, role }
    }

    #[test]
    fn only_the_two_sides_answer_and_no_client_sees() {
        let consent = Consent {
            id: ConsentId(id(10)),
            consultant: ConsultantId(id(11)),
            agency: Some(AgencyId(id(12))),
            client: ClientId(id(13)),
            assignment: AssignmentId(id(14)),
            snapshot_hash: String::new(),
            text_version: String::new(),
            lang: Lang::Sv,
            asked_by: AccountId(id(15)),
            asked_at: Instant(0),
            expires_at: Instant(1),
            version: 1,
            stage: Stage::Asked { consultant: None, agency: None, rate: None },
        };
        let cases = [
            (
                Role::Consultant { consultant: ConsultantId(id(11)), agency: Some(AgencyId(id(12))) },
                [true, true, false, true, false],
            ),
            (Role::Consultant { consultant: ConsultantId(id(99)), agency: Some(AgencyId(id(12))) }, [false; 5]),
            (Role::AgencyRep { agency: AgencyId(id(12)) }, [true, false, true, true, false]),
            (Role::AgencyRep { agency: AgencyId(id(99)) }, [false; 5]),
            (Role::ClientRep { client: ClientId(id(13)) }, [false; 5]),
            (Role::Staff(StaffRole::ConsultantAgent), [true, false, false, false, true]),
            (Role::Staff(StaffRole::ClientManager), [true, false, false, false, true]),
            (Role::Staff(StaffRole::Admin), [true, false, false, false, true]),
            (Role::Staff(StaffRole::Finance), [true, false, false, false, false]),
            (Role::Staff(StaffRole::ReadOnly), [true, false, false, false, false]),
        ];
        for (role, want) in cases {
            let actor = actor(role);
            let got = [
                may_see(&actor, &consent),
                may_give_as_consultant(&actor, &consent),
                may_give_as_agency(&actor, &consent),
                may_refuse(&actor, &consent),
                may_ask(&actor),
            ];
            assert_eq!(got, want, "{role:?}");
        }
    }
}
