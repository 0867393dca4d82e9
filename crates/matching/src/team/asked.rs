//! What staff ask a team for: roles, days and a budget, and the same as the
//! engine reads it. Pure.

use crate::input;
use crate::refusal::MatchingRefusal;
use assignments::Assignment;
use base::{Date, Money};
use ranking::Need;
use ranking::team::{Role, TeamNeed};
use serde::{Deserialize, Serialize};

/// Roles of a team at least …
pub const FEWEST_ROLES: usize = 2;
/// … and at most, so that the search stays exact and quick.
pub const MOST_ROLES: usize = 6;

/// Days that a start may wait at most.
pub const MOST_WAIT: i64 = 90;

/// Days that a team is needed at most: two years.
pub const MOST_DAYS: i32 = 732;

/// Points that each supplier beyond the first takes from a team: a contract and
/// an invoice more, about what a skill at its next level is worth.
const SUPPLIER_POINTS: u32 = 25;

/// Points that each day of waiting takes.
const LATE_DAY_POINTS: u32 = 3;

/// One seat that is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedRole {
    /// What it is called.
    pub name: String,
    /// Skills that are required, as written; at least one.
    pub must: Vec<String>,
    /// Per cent of full time, 1 to 100.
    pub extent_percent: u32,
}

/// A team that is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The seats.
    pub roles: Vec<AskedRole>,
    /// The first day wished for.
    pub starts_on: Date,
    /// The last day, when it starts on that.
    pub ends_on: Date,
    /// Days that the start may wait.
    pub wait_days: u32,
    /// What the whole may cost the client, before VAT, commission included.
    pub budget: Option<Money>,
}

impl Asked {
    /// Whether it can be sought.
    ///
    /// # Errors
    /// What does not hold: the roles, the days, the budget.
    pub fn check(&self) -> Result<(), MatchingRefusal> {
        let whole = |role: &AskedRole| {
            !role.name.is_empty() && !role.must.is_empty() && (1..=100).contains(&role.extent_percent)
        };
        if !(FEWEST_ROLES..=MOST_ROLES).contains(&self.roles.len()) || !self.roles.iter().all(whole) {
            return Err(MatchingRefusal::TeamRoles);
        }
        let days = self.starts_on.days_until(self.ends_on) + 1;
        if !(1..=MOST_DAYS).contains(&days) || i64::from(self.wait_days) > MOST_WAIT {
            return Err(MatchingRefusal::TeamPeriod);
        }
        if self.budget.is_some_and(|budget| budget.minor <= 0) {
            return Err(MatchingRefusal::TeamBudget);
        }
        Ok(())
    }

    /// Hours of a role over the whole: eight on each weekday, by its extent,
    /// rounded to the nearest.
    pub fn hours(&self, role: &AskedRole) -> u32 {
        let days = self.starts_on.days_until(self.ends_on).max(-1) + 1;
        let worked = (0..days).filter(|day| !self.starts_on.plus_days(*day).is_weekend()).count();
        let worked = u32::try_from(worked).unwrap_or(0);
        let day = u32::try_from(input::HOURS_A_DAY).unwrap_or(0);
        (worked * day * role.extent_percent + 50) / 100
    }

    /// What the search for the team is given.
    pub fn team(&self) -> TeamNeed {
        let roles = self.roles.iter().map(|role| Role {
            name: role.name.clone(),
            extent_percent: role.extent_percent,
            hours: self.hours(role),
        });
        TeamNeed {
            roles: roles.collect(),
            starts_on: self.starts_on,
            starts_by: self.starts_on.plus_days(i32::try_from(self.wait_days).unwrap_or(0)),
            days: u32::try_from(self.starts_on.days_until(self.ends_on) + 1).unwrap_or(0),
            budget_minor: self.budget.map(|budget| budget.minor),
            supplier_points: SUPPLIER_POINTS,
            late_day_points: LATE_DAY_POINTS,
        }
    }

    /// What each seat's holder is judged by: the need of the assignment, with the
    /// role as its title and the role's skills as those required. What the
    /// assignment requires beyond them is other roles' business and not asked here.
    pub fn needs(&self, assignment: &Assignment) -> Vec<Need> {
        let whole = input::need(assignment);
        let one = |role: &AskedRole| {
            let nice = assignments::assignment::without_required(&role.must, whole.nice.clone());
            Need {
                title: role.name.clone(),
                must: role.must.clone(),
                nice,
                starts_on: self.starts_on,
                ends_on: Some(self.ends_on),
                extent_percent: role.extent_percent,
                ..whole.clone()
            }
        };
        self.roles.iter().map(one).collect()
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Two roles in the first week of March 2027.
    pub(crate) fn asked() -> Asked {
        let role = |name: &str, skill: &str, extent_percent| AskedRole {
            name: name.into(),
            must: vec![skill.into()],
            extent_percent,
        };
        Asked {
            roles: vec![role("Redaktör", "Redaktörskap", 100), role("Formgivare", "Grafisk form", 50)],
            starts_on: "2027-03-01".parse().expect("a Monday"),
            ends_on: "2027-03-14".parse().expect("a Sunday"),
            wait_days: 7,
            budget: None,
        }
    }

    #[test]
    fn hours_are_those_of_the_weekdays_by_extent() {
        let asked = asked();
        let hours: Vec<u32> = asked.roles.iter().map(|role| asked.hours(role)).collect();
        assert_eq!(hours, [80, 40]);
        let third = AskedRole { extent_percent: 33, ..asked.roles[0].clone() };
        assert_eq!(asked.hours(&third), 26, "26,4 hours");
        let team = asked.team();
        assert_eq!((team.days, team.starts_by), (14, "2027-03-08".parse().expect("a date")));
        assert_eq!(team.check(&[]), Ok(()));
    }

    #[test]
    fn what_cannot_be_sought_is_refused() {
        type Change = fn(&mut Asked);
        let cases: [(Change, Option<MatchingRefusal>); 9] = [
            (|_| (), None),
            (|a| a.roles.truncate(1), Some(MatchingRefusal::TeamRoles)),
            (|a| a.roles = vec![a.roles[0].clone(); 7], Some(MatchingRefusal::TeamRoles)),
            (|a| a.roles[1].must.clear(), Some(MatchingRefusal::TeamRoles)),
            (|a| a.roles[1].extent_percent = 0, Some(MatchingRefusal::TeamRoles)),
            (|a| a.ends_on = a.starts_on.plus_days(-1), Some(MatchingRefusal::TeamPeriod)),
            (|a| a.ends_on = a.starts_on.plus_days(MOST_DAYS), Some(MatchingRefusal::TeamPeriod)),
            (|a| a.wait_days = 91, Some(MatchingRefusal::TeamPeriod)),
            (|a| a.budget = Some(Money::sek(0)), Some(MatchingRefusal::TeamBudget)),
        ];
        for (at, (change, want)) in cases.into_iter().enumerate() {
            let mut asked = asked();
            change(&mut asked);
            assert_eq!(asked.check().err(), want, "case {at}");
        }
    }
}
