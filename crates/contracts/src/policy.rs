//! Who may see and do what with contracts and engagements. Pure; asked in a
//! verb's first lines.

use crate::engagement::Engagement;
use crate::pair::{ContractPair, Party};
use base::{Actor, Role};

/// Which party of a pair an actor speaks for, if any. An agency's employee does
/// the work but does not sign: the agency does.
pub fn party_of(actor: &Actor, pair: &ContractPair) -> Option<Party> {
    match actor.role {
        Role::ClientRep { client } => (client == pair.client).then_some(Party::Client),
        Role::Consultant { consultant, .. } => {
            (consultant == pair.consultant && pair.agency.is_none()).then_some(Party::Supplier)
        }
        Role::AgencyRep { agency } => (Some(agency) == pair.agency).then_some(Party::Supplier),
        Role::Staff(_) => None,
    }
}

/// Who may read a pair: its parties once it is out, the employee too, and staff.
pub fn may_read(actor: &Actor, pair: &ContractPair) -> bool {
    if actor.staff().is_some() {
        return true;
    }
    let out = pair.stage != crate::pair::PairStage::Drafted;
    out && (party_of(actor, pair).is_some() || actor.consultant() == Some(pair.consultant))
}

/// Who may draft, change, send out and take back a pair.
pub fn may_write(actor: &Actor) -> bool {
    actor.is_acting_staff()
}

/// Who may see an engagement: those who work under it, and staff.
pub fn may_see(actor: &Actor, engagement: &Engagement) -> bool {
    match actor.role {
        Role::ClientRep { client } => client == engagement.client,
        Role::Consultant { consultant, .. } => consultant == engagement.consultant,
        Role::AgencyRep { agency } => Some(agency) == engagement.agency,
        Role::Staff(_) => true,
    }
}

/// Who may end an engagement: the client (S89) and acting staff.
pub fn may_end(actor: &Actor, engagement: &Engagement) -> bool {
    actor.is_acting_staff() || actor.client() == Some(engagement.client)
}
