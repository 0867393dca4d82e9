//! The engagement: the work under a signed contract pair. Pure.

use base::{AgencyId, AssignmentId, ClientId, ConsultantId, ContractPairId, Date, EngagementId, Month};

/// Where an engagement is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EngagementStage {
    /// Signed; its first day is to come.
    Planned,
    /// At work.
    Running,
    /// Over.
    Ended,
}

impl EngagementStage {
    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            EngagementStage::Planned => "planned",
            EngagementStage::Running => "running",
            EngagementStage::Ended => "ended",
        }
    }

    /// From a row.
    pub fn parse(code: &str) -> Option<EngagementStage> {
        [EngagementStage::Planned, EngagementStage::Running, EngagementStage::Ended]
            .into_iter()
            .find(|s| s.code() == code)
    }
}

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The time-line ran out.
    Completed,
    /// The client asked for somebody else (S89, S90).
    Replaced,
    /// The client or the broker ended it, without a successor.
    Terminated,
}

impl Outcome {
    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            Outcome::Completed => "completed",
            Outcome::Replaced => "replaced",
            Outcome::Terminated => "terminated",
        }
    }

    /// From a row.
    pub fn parse(code: &str) -> Option<Outcome> {
        [Outcome::Completed, Outcome::Replaced, Outcome::Terminated].into_iter().find(|o| o.code() == code)
    }
}

/// The work under a signed contract pair.
#[derive(Clone, Debug)]
pub struct Engagement {
    /// Which.
    pub id: EngagementId,
    /// The short number that people see.
    pub number: i64,
    /// The pair that it stands on.
    pub pair: ContractPairId,
    /// The need that it meets.
    pub assignment: AssignmentId,
    /// Who buys.
    pub client: ClientId,
    /// Who does the work.
    pub consultant: ConsultantId,
    /// The employer, when there is one.
    pub agency: Option<AgencyId>,
    /// Where it is in its life.
    pub stage: EngagementStage,
    /// First day.
    pub starts_on: Date,
    /// Last day as agreed.
    pub ends_on: Date,
    /// Last day as it was, once ended.
    pub ended_on: Option<Date>,
    /// How it ended, once ended.
    pub outcome: Option<Outcome>,
    /// Why, when somebody ended it.
    pub end_reason: Option<String>,
    /// For saving.
    pub version: i64,
}

impl Engagement {
    /// The last day on which work may be reported.
    pub fn last_day(&self) -> Date {
        self.ended_on.unwrap_or(self.ends_on)
    }

    /// Whether work may be reported on a date: within the time-line.
    pub fn covers(&self, date: Date) -> bool {
        self.starts_on <= date && date <= self.last_day()
    }

    /// Every month that it touches, oldest first.
    pub fn months(&self) -> Vec<Month> {
        let last = self.last_day().month();
        let mut months = vec![self.starts_on.month()];
        while let Some(month) = months.last().copied()
            && month < last
        {
            months.push(month.next());
        }
        months
    }
}
