//! What a team is asked for, and who may have a seat on it. Pure; holds no
//! name and no id.

use crate::person::Free;
use base::Date;
use serde::{Deserialize, Serialize};

/// A need with several roles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamNeed {
    /// The roles; each has one seat.
    pub roles: Vec<Role>,
    /// The first day wished for.
    pub starts_on: Date,
    /// The last day on which the team may start; the same when it cannot wait.
    pub starts_by: Date,
    /// Days that everybody is needed, counted from the start.
    pub days: u32,
    /// What the whole may cost the client, in öre before VAT, commission included.
    pub budget_minor: Option<i64>,
    /// Points that each supplier beyond the first costs.
    pub supplier_points: u32,
    /// Points that each day of waiting costs.
    pub late_day_points: u32,
}

/// One seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    /// As the need writes it.
    pub name: String,
    /// Per cent of full time.
    pub extent_percent: u32,
    /// Hours over the whole period.
    pub hours: u32,
}

/// A consultant that may have a seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prospect {
    /// An arbitrary number that only orders equal teams.
    pub key: u64,
    /// The number of the company that invoices: an agency's, or the consultant's own.
    pub supplier: u32,
    /// When, and for how much of full time.
    pub free: Vec<Free>,
    /// What an hour costs the client, in öre before VAT, commission included.
    pub rate_hour_minor: i64,
    /// The score for each role, 0 to 1000; `None` for a role that this
    /// consultant cannot have.
    pub scores: Vec<Option<u32>>,
}

/// Why a team cannot be sought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// No role, or more than [`MOST_ROLES`].
    Roles,
    /// No day, or a last start before the first.
    Period,
    /// A prospect has not one score (at most 1000) for each role.
    Scores,
    /// A price below zero.
    Price,
    /// More points a supplier or a day than a score can have.
    Points,
    /// The team that is to be changed is not made of these prospects and roles.
    OtherTeam,
}

/// Roles of a team at most.
pub const MOST_ROLES: usize = 12;

impl TeamNeed {
    /// The last day for a start.
    pub fn ends_on(&self, start: Date) -> Date {
        start.plus_days(i32::try_from(self.days.max(1) - 1).unwrap_or(i32::MAX / 2))
    }

    /// Whether need and prospects agree with themselves.
    ///
    /// # Errors
    /// What does not.
    pub fn check(&self, prospects: &[Prospect]) -> Result<(), Unfit> {
        let roles = self.roles.len();
        if roles == 0 || roles > MOST_ROLES {
            return Err(Unfit::Roles);
        }
        if self.days == 0 || self.days > 3660 || self.starts_by < self.starts_on {
            return Err(Unfit::Period);
        }
        if self.supplier_points > 1000 || self.late_day_points > 1000 {
            return Err(Unfit::Points);
        }
        if prospects.iter().any(|p| p.scores.len() != roles || p.scores.iter().flatten().any(|score| *score > 1000)) {
            return Err(Unfit::Scores);
        }
        if prospects.iter().any(|p| p.rate_hour_minor < 0) || self.budget_minor.is_some_and(|budget| budget < 0) {
            return Err(Unfit::Price);
        }
        Ok(())
    }

    /// The days on which a best team can start: the first, and every later day
    /// on which somebody becomes free. A team that starts in between could
    /// start earlier and be worth no less.
    pub(super) fn starts(&self, prospects: &[Prospect]) -> Vec<Date> {
        let mut days = vec![self.starts_on];
        let begins = prospects.iter().flat_map(|p| &p.free).map(|free| free.from);
        days.extend(begins.filter(|day| *day > self.starts_on && *day <= self.starts_by));
        days.sort_unstable();
        days.dedup();
        days
    }
}

impl Prospect {
    /// Whether this consultant is free at `percent` or more, or has not said for
    /// how much, on every day of a period; periods that follow on each other count as one.
    pub fn is_free(&self, from: Date, to: Date, percent: u32) -> bool {
        let mut periods: Vec<&Free> =
            self.free.iter().filter(|free| free.percent.is_none_or(|has| has >= percent)).collect();
        periods.sort_unstable();
        let mut next = from;
        for free in periods {
            if free.from > next {
                return false;
            }
            match free.to {
                None => return true,
                Some(last) if last >= to => return true,
                Some(last) if last >= next => next = last.plus_days(1),
                Some(_) => {}
            }
        }
        false
    }

    /// What a role costs with this consultant, in öre.
    pub fn cost_minor(&self, role: &Role) -> i64 {
        self.rate_hour_minor.saturating_mul(i64::from(role.hours))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_that_follow_on_each_other_count_as_one() {
        let day = |text: &str| text.parse::<Date>().expect("a date");
        let free =
            |from: &str, to: Option<&str>, percent| Free { from: day(from), to: to.map(day), percent: Some(percent) };
        let somebody = Prospect {
            key: 0,
            supplier: 0,
            free: vec![
                free("2026-12-10", Some("2026-12-20"), 100),
                free("2026-12-01", Some("2026-12-09"), 50),
                free("2026-12-22", None, 80),
            ],
            rate_hour_minor: 0,
            scores: vec![],
        };
        for (from, to, percent, want) in [
            ("2026-12-01", "2026-12-20", 50, true),
            ("2026-12-01", "2026-12-20", 51, false),
            ("2026-12-10", "2026-12-20", 100, true),
            ("2026-12-10", "2026-12-21", 50, false),
            ("2026-12-22", "2030-01-01", 80, true),
            ("2026-11-30", "2026-12-02", 10, false),
        ] {
            assert_eq!(somebody.is_free(day(from), day(to), percent), want, "{from} {to} {percent}");
        }
    }
}
