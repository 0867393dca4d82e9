//! Who is asking. Read from the session once, at the door; policies are pure
//! functions of it.

use crate::ids::{AccountId, AgencyId, ClientId, ConsultantId};
use crate::text::Lang;
use serde::{Deserialize, Serialize};

/// A signed-in person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The sign-in.
    pub account: AccountId,
    /// As the person writes it.
    pub name: String,
    /// The language the person reads.
    pub lang: Lang,
    /// What the person is here.
    pub role: Role,
}

/// What a signed-in person is to the broker (promises S1–S8, S20).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// A consultant, freelance or employed by an agency.
    Consultant {
        /// The profile.
        consultant: ConsultantId,
        /// The employer, when there is one.
        agency: Option<AgencyId>,
    },
    /// Speaks for an agency.
    AgencyRep {
        /// Which.
        agency: AgencyId,
    },
    /// Speaks for a client.
    ClientRep {
        /// Which.
        client: ClientId,
    },
    /// Works for the broker.
    Staff(StaffRole),
}

/// What a member of the broker's staff does (S6–S8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StaffRole {
    /// Owns consultants and agencies.
    ConsultantAgent,
    /// Owns clients.
    ClientManager,
    /// Reviews and issues invoices.
    Finance,
    /// Sets the system up; may do what every other staff role may.
    Admin,
    /// Sees what staff see, changes nothing.
    ReadOnly,
}

impl StaffRole {
    /// Every staff role, in the order shown.
    pub const ALL: [StaffRole; 5] = [
        StaffRole::ConsultantAgent,
        StaffRole::ClientManager,
        StaffRole::Finance,
        StaffRole::Admin,
        StaffRole::ReadOnly,
    ];

    /// As stored in a row.
    pub fn code(self) -> &'static str {
        match self {
            StaffRole::ConsultantAgent => "consultant_agent",
            StaffRole::ClientManager => "client_manager",
            StaffRole::Finance => "finance",
            StaffRole::Admin => "admin",
            StaffRole::ReadOnly => "read_only",
        }
    }

    /// From a row.
    pub fn parse(code: &str) -> Option<StaffRole> {
        StaffRole::ALL.into_iter().find(|role| role.code() == code)
    }
}

impl Actor {
    /// The consultant that this actor is, if any.
    pub fn consultant(&self) -> Option<ConsultantId> {
        match self.role {
            Role::Consultant { consultant, .. } => Some(consultant),
            Role::AgencyRep { .. } | Role::ClientRep { .. } | Role::Staff(_) => None,
        }
    }

    /// The agency that this actor speaks for, if any.
    pub fn agency(&self) -> Option<AgencyId> {
        match self.role {
            Role::AgencyRep { agency } => Some(agency),
            Role::Consultant { .. } | Role::ClientRep { .. } | Role::Staff(_) => None,
        }
    }

    /// The client that this actor speaks for, if any.
    pub fn client(&self) -> Option<ClientId> {
        match self.role {
            Role::ClientRep { client } => Some(client),
            Role::Consultant { .. } | Role::AgencyRep { .. } | Role::Staff(_) => None,
        }
    }

    /// The staff role, if any.
    pub fn staff(&self) -> Option<StaffRole> {
        match self.role {
            Role::Staff(role) => Some(role),
            Role::Consultant { .. } | Role::AgencyRep { .. } | Role::ClientRep { .. } => None,
        }
    }

    /// Staff who may change things: everyone but read-only.
    pub fn is_acting_staff(&self) -> bool {
        self.staff().is_some_and(|role| role != StaffRole::ReadOnly)
    }

    /// Works as this staff role, or as admin, who may do what each may.
    pub fn works_as(&self, role: StaffRole) -> bool {
        self.staff().is_some_and(|mine| mine == role || mine == StaffRole::Admin)
    }
}
