//! What comes out: teams, their members, and why each has the seat. Reasons are
//! data; whoever shows them writes in the reader's language.

use base::Date;
use serde::{Deserialize, Serialize};

/// A team that covers every role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Team {
    /// The first day of everybody.
    pub starts_on: Date,
    /// The last day of everybody.
    pub ends_on: Date,
    /// One for each role, in the roles' order.
    pub members: Vec<Member>,
    /// The sum of the members' scores.
    pub score: u32,
    /// What suppliers beyond the first and days of waiting take away.
    pub deduction: u32,
    /// Companies that would invoice.
    pub suppliers: usize,
    /// What the whole costs the client, in öre before VAT, commission included.
    pub cost_minor: i64,
}

impl Team {
    /// What the team is worth: score less deduction.
    pub fn worth(&self) -> i64 {
        i64::from(self.score) - i64::from(self.deduction)
    }
}

/// Who has a seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// The number of the role.
    pub role: usize,
    /// The number of the prospect.
    pub prospect: usize,
    /// The score for the role.
    pub score: u32,
    /// What the seat costs, in öre.
    pub cost_minor: i64,
    /// Why this one has it.
    pub why: Vec<Why>,
}

/// Why a seat is whose it is. Every sentence can be checked: put the better
/// scorer on the seat, and what is said follows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Why {
    /// Nobody scores higher for the role.
    Highest,
    /// Somebody scores higher, but has another role of the team.
    BetterElsewhere {
        /// Who.
        prospect: usize,
        /// Points more for this role.
        points: u32,
        /// The role held.
        role: usize,
    },
    /// Somebody scores higher, but is not free in the period.
    BetterNotFree {
        /// Who.
        prospect: usize,
        /// Points more.
        points: u32,
    },
    /// Somebody scores higher, but takes the team over the budget.
    BetterOverBudget {
        /// Who.
        prospect: usize,
        /// Points more.
        points: u32,
        /// Öre over.
        over_minor: i64,
    },
    /// Somebody scores higher, but that would be one more supplier, which costs
    /// at least as many points.
    BetterMoreSuppliers {
        /// Who.
        prospect: usize,
        /// Points more.
        points: u32,
        /// Suppliers that the team would then have.
        suppliers: usize,
    },
    /// Somebody scores higher, but stands in a team higher up in the list, of
    /// which this one is the alternative.
    BetterInOther {
        /// Who.
        prospect: usize,
        /// Points more.
        points: u32,
    },
}
