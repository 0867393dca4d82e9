//! What is kept of a search for a team. Pure.

use super::asked::Asked;
use base::{AccountId, AssignmentId, ConsultantId, Date, Instant, TeamRunId};
use ranking::team::{self, Lack, TeamNeed};
use ranking::{Need, Part, Reason};
use serde::{Deserialize, Serialize};

/// Teams shown at most: the best and two that differ.
pub const MOST_TEAMS: usize = 3;

/// One search.
#[derive(Clone, Debug)]
pub struct TeamRun {
    /// Which.
    pub id: TeamRunId,
    /// For which need.
    pub assignment: AssignmentId,
    /// When.
    pub at: Instant,
    /// Who started it.
    pub run_by: AccountId,
    /// The engine's name and version.
    pub engine: String,
    /// The engine's settings, as JSON.
    pub weights: String,
    /// The version of what the engine knew of skills and roles.
    pub taxonomy: String,
    /// The model of meaning, when the engine had one.
    pub model: Option<String>,
    /// What went in.
    pub input: Input,
    /// How many consultants were judged for each role.
    pub consultants: i64,
    /// How many of them could have a seat.
    pub prospects: i64,
    /// How many more have the skills, but have named no hourly rate or no day.
    pub unknown: i64,
    /// Why there is no team; `None` too when nobody else can take the seat that
    /// was to be given away.
    pub lack: Option<Lack>,
    /// The best, and those that differ.
    pub teams: Vec<TeamShown>,
}

/// What went in, kept as JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Input {
    /// What staff asked.
    pub asked: Asked,
    /// What each seat's holder was judged by.
    pub needs: Vec<Need>,
    /// What the search was given.
    pub team: TeamNeed,
    /// Whose seat was to be given to somebody else.
    pub exchange: Option<Exchange>,
}

/// A seat that was to be given to somebody else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exchange {
    /// The run in which the team stands.
    pub run: TeamRunId,
    /// Its place there.
    pub place: i64,
    /// The number of the role.
    pub seat: usize,
    /// Everybody who has been taken from a seat so far, by its number: they do
    /// not come back to it.
    pub passed: Vec<(usize, ConsultantId)>,
}

/// A team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamShown {
    /// From 1.
    pub place: i64,
    /// The first day of everybody.
    pub starts_on: Date,
    /// The last.
    pub ends_on: Date,
    /// The sum of the members' scores.
    pub score: u32,
    /// What suppliers beyond the first and days of waiting take away.
    pub deduction: u32,
    /// Companies that would invoice.
    pub suppliers: u32,
    /// What the whole costs the client, in öre before VAT, commission included.
    pub cost_minor: i64,
    /// One for each role, in the roles' order.
    pub members: Vec<TeamSeat>,
}

/// Who has a seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamSeat {
    /// The number of the role.
    pub seat: usize,
    /// Who.
    pub consultant: ConsultantId,
    /// 0 to 1000.
    pub score: u32,
    /// What it is the sum of.
    pub parts: Vec<Part>,
    /// Why that score.
    pub reasons: Vec<Reason<'static>>,
    /// Why the seat is this one's.
    pub why: Vec<SeatWhy>,
    /// What an hour costs the client, in öre before VAT, commission included.
    pub hour_minor: i64,
    /// Hours over the whole.
    pub hours: u32,
}

impl TeamSeat {
    /// What the seat costs the client, in öre before VAT, commission included.
    pub fn cost_minor(&self) -> i64 {
        self.hour_minor.saturating_mul(i64::from(self.hours))
    }
}

/// Why a seat is whose it is, by id: [`team::Why`] counts the prospects of one
/// search.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatWhy {
    /// Who scores higher; nobody for [`WhyKind::Highest`].
    pub who: Option<ConsultantId>,
    /// By how many points.
    pub points: u32,
    /// And still has not the seat, why.
    pub kind: WhyKind,
}

/// What speaks against whoever scores higher.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhyKind {
    /// Nobody scores higher.
    Highest,
    /// Has the role with this number.
    Elsewhere(usize),
    /// Is not free.
    NotFree,
    /// Takes the team over the budget, by so many öre.
    OverBudget(i64),
    /// Would be one more supplier: then there would be so many.
    MoreSuppliers(usize),
    /// Stands in a team higher up.
    InOther,
}

impl SeatWhy {
    /// The engine's reason with ids; `None` when it names nobody of ours.
    pub fn of(why: &team::Why, who: impl Fn(usize) -> Option<ConsultantId>) -> Option<SeatWhy> {
        let (prospect, points, kind) = match *why {
            team::Why::Highest => return Some(SeatWhy { who: None, points: 0, kind: WhyKind::Highest }),
            team::Why::BetterElsewhere { prospect, points, role } => (prospect, points, WhyKind::Elsewhere(role)),
            team::Why::BetterNotFree { prospect, points } => (prospect, points, WhyKind::NotFree),
            team::Why::BetterOverBudget { prospect, points, over_minor } => {
                (prospect, points, WhyKind::OverBudget(over_minor))
            }
            team::Why::BetterMoreSuppliers { prospect, points, suppliers } => {
                (prospect, points, WhyKind::MoreSuppliers(suppliers))
            }
            team::Why::BetterInOther { prospect, points } => (prospect, points, WhyKind::InOther),
        };
        Some(SeatWhy { who: Some(who(prospect)?), points, kind })
    }
}
