//! Who may see and do what with proposals and interviews. Pure.

use crate::proposal::Proposal;
use base::{Actor, AgencyId, ClientId, ConsultantId, Role, StaffRole};

/// Staff who work with consultants or clients put slates together.
pub fn may_propose(actor: &Actor) -> bool {
    actor.works_as(StaffRole::ConsultantAgent) || actor.works_as(StaffRole::ClientManager)
}

/// Staff, and the client that it was sent to. A consultant sees the consent and
/// the interview, never the slate.
pub fn may_see(actor: &Actor, proposal: &Proposal) -> bool {
    match actor.role {
        Role::Staff(_) => true,
        Role::ClientRep { client } => client == proposal.client && proposal.reached_client(),
        Role::Consultant { .. } | Role::AgencyRep { .. } => false,
    }
}

/// The client alone answers: chooses, declines, invites (S52).
pub fn may_answer(actor: &Actor, proposal: &Proposal) -> bool {
    actor.client() == Some(proposal.client) && proposal.reached_client()
}

/// Who takes part in an interview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parties {
    /// The client.
    pub client: ClientId,
    /// The suggested consultant.
    pub consultant: ConsultantId,
    /// The consultant's employer, when there is one.
    pub agency: Option<AgencyId>,
}

/// The client, the consultant, the consultant's agency, and staff.
pub fn may_see_interview(actor: &Actor, parties: &Parties) -> bool {
    match actor.role {
        Role::Staff(_) => true,
        Role::ClientRep { client } => client == parties.client,
        Role::Consultant { consultant, .. } => consultant == parties.consultant,
        Role::AgencyRep { agency } => parties.agency == Some(agency),
    }
}

/// The consultant alone books (S60).
pub fn may_book(actor: &Actor, parties: &Parties) -> bool {
    actor.consultant() == Some(parties.consultant)
}

/// Those who take part, and staff for them.
pub fn may_cancel(actor: &Actor, parties: &Parties) -> bool {
    actor.client() == Some(parties.client) || actor.consultant() == Some(parties.consultant) || may_propose(actor)
}

/// The client and staff say how it went.
pub fn may_close(actor: &Actor, parties: &Parties) -> bool {
    actor.client() == Some(parties.client) || may_propose(actor)
}

/// The consultant and staff say whether the agent takes part (S61).
pub fn may_set_agent(actor: &Actor, parties: &Parties) -> bool {
    actor.consultant() == Some(parties.consultant) || may_propose(actor)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proposal::Stage;
    use base::{AccountId, AssignmentId, BasisPoints, Instant, Lang, ProposalId};
    use uuid::Uuid;

    fn id(n: u128) -> Uuid {
        Uuid::from_u128(n)
    }

    fn actor(role: Role) -> Actor {
        Actor { account: AccountId(id(1)), name: "Test".into(), lang: Lang::Sv, role }
    }

    fn proposal(stage: Stage) -> Proposal {
        Proposal {
            id: ProposalId(id(2)),
            number: 1,
            assignment: AssignmentId(id(3)),
            client: ClientId(id(4)),
            note: None,
            fewer_reason: None,
            commission: BasisPoints(1200),
            drafted_by: AccountId(id(5)),
            drafted_at: Instant(0),
            version: 1,
            suggestions: Vec::new(),
            stage,
        }
    }

    #[test]
    fn a_proposal_is_for_its_client_and_staff() {
        let (draft, sent) = (proposal(Stage::Draft), proposal(Stage::Sent { at: Instant(1) }));
        let cases = [
            // (role, sees a draft, sees it sent, answers it sent, proposes)
            (Role::ClientRep { client: ClientId(id(4)) }, [false, true, true, false]),
            (Role::ClientRep { client: ClientId(id(9)) }, [false, false, false, false]),
            (Role::Consultant { consultant: ConsultantId(id(4)), agency: None }, [false, false, false, false]),
            (Role::AgencyRep { agency: AgencyId(id(4)) }, [false, false, false, false]),
            (Role::Staff(StaffRole::ConsultantAgent), [true, true, false, true]),
            (Role::Staff(StaffRole::ClientManager), [true, true, false, true]),
            (Role::Staff(StaffRole::Admin), [true, true, false, true]),
            (Role::Staff(StaffRole::Finance), [true, true, false, false]),
            (Role::Staff(StaffRole::ReadOnly), [true, true, false, false]),
        ];
        for (role, want) in cases {
            let a = actor(role);
            assert_eq!(
                [may_see(&a, &draft), may_see(&a, &sent), may_answer(&a, &sent), may_propose(&a)],
                want,
                "{role:?}"
            );
            assert!(!may_answer(&a, &draft), "{role:?}");
        }
    }

    #[test]
    fn an_interview_is_for_those_who_take_part() {
        let parties =
            Parties { client: ClientId(id(4)), consultant: ConsultantId(id(5)), agency: Some(AgencyId(id(6))) };
        let cases = [
            // (role, sees, books, cancels, closes, sets the agent)
            (Role::ClientRep { client: ClientId(id(4)) }, [true, false, true, true, false]),
            (Role::ClientRep { client: ClientId(id(9)) }, [false; 5]),
            (Role::Consultant { consultant: ConsultantId(id(5)), agency: None }, [true, true, true, false, true]),
            (Role::Consultant { consultant: ConsultantId(id(9)), agency: None }, [false; 5]),
            (Role::AgencyRep { agency: AgencyId(id(6)) }, [true, false, false, false, false]),
            (Role::AgencyRep { agency: AgencyId(id(9)) }, [false; 5]),
            (Role::Staff(StaffRole::ConsultantAgent), [true, false, true, true, true]),
            (Role::Staff(StaffRole::Finance), [true, false, false, false, false]),
            (Role::Staff(StaffRole::ReadOnly), [true, false, false, false, false]),
        ];
        for (role, want) in cases {
            let a = actor(role);
            let got = [
                may_see_interview(&a, &parties),
                may_book(&a, &parties),
                may_cancel(&a, &parties),
                may_close(&a, &parties),
                may_set_agent(&a, &parties),
            ];
            assert_eq!(got, want, "{role:?}");
        }
    }
}
