//! Who may knock at a route at all: the first net. What the actor may do with
//! the object is the room's `policy.rs`.

use base::{Actor, Role, StaffRole};

/// A set of kinds of visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Who(u16);

impl Who {
    /// Not signed in.
    pub const GUEST: Who = Who(1);
    /// Consultants.
    pub const CONSULTANT: Who = Who(1 << 1);
    /// Those who speak for an agency.
    pub const AGENCY: Who = Who(1 << 2);
    /// Those who speak for a client.
    pub const CLIENT: Who = Who(1 << 3);
    /// Consultant agents and admins.
    pub const AGENT: Who = Who(1 << 4 | 1 << 7);
    /// Client managers and admins.
    pub const MANAGER: Who = Who(1 << 5 | 1 << 7);
    /// Finance and admins.
    pub const FINANCE: Who = Who(1 << 6 | 1 << 7);
    /// Admins alone.
    pub const ADMIN: Who = Who(1 << 7);
    /// Staff who may change things.
    pub const ACTING_STAFF: Who = Who(1 << 4 | 1 << 5 | 1 << 6 | 1 << 7);
    /// All staff, read-only too.
    pub const STAFF: Who = Who(1 << 4 | 1 << 5 | 1 << 6 | 1 << 7 | 1 << 8);
    /// Everybody who is signed in.
    pub const SIGNED_IN: Who = Who(0b1_1111_1110);
    /// Everybody.
    pub const ANYONE: Who = Who(0b1_1111_1111);

    /// These and those.
    #[must_use]
    pub const fn or(self, other: Who) -> Who {
        Who(self.0 | other.0)
    }

    /// Whether the visitor is one of them.
    pub fn admits(self, actor: Option<&Actor>) -> bool {
        let bit = match actor.map(|a| a.role) {
            None => 1,
            Some(Role::Consultant { .. }) => 1 << 1,
            Some(Role::AgencyRep { .. }) => 1 << 2,
            Some(Role::ClientRep { .. }) => 1 << 3,
            Some(Role::Staff(StaffRole::ConsultantAgent)) => 1 << 4,
            Some(Role::Staff(StaffRole::ClientManager)) => 1 << 5,
            Some(Role::Staff(StaffRole::Finance)) => 1 << 6,
            Some(Role::Staff(StaffRole::Admin)) => 1 << 7,
            Some(Role::Staff(StaffRole::ReadOnly)) => 1 << 8,
        };
        self.0 & bit != 0
    }

    /// The names of those admitted, for the route table.
    pub fn names(self) -> Vec<&'static str> {
        const NAMES: [&str; 9] = [
            "guest",
            "consultant",
            "agency",
            "client",
            "consultant_agent",
            "client_manager",
            "finance",
            "admin",
            "read_only",
        ];
        NAMES.iter().enumerate().filter(|(i, _)| self.0 & (1 << i) != 0).map(|(_, name)| *name).collect()
    }
}
