//! What waits for a person in all rooms, the nearest first (S24). The desk adds
//! nothing to what the rooms say, but for the messages of visitors, whose room
//! stands beside it.

use crate::rows;
use base::{Actor, Date, Outcome, Role, Waiting, t};
use store::Tx;

/// How near a task's day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// Its day has passed.
    Overdue,
    /// Its day is today.
    Today,
    /// Within seven days.
    Soon,
    /// Later than that.
    Later,
    /// It has no day.
    Undated,
}

impl Urgency {
    /// Of a task, seen from `today`.
    pub fn of(due: Option<Date>, today: Date) -> Urgency {
        match due {
            None => Urgency::Undated,
            Some(due) if due < today => Urgency::Overdue,
            Some(due) if due == today => Urgency::Today,
            Some(due) if due <= today.plus_days(7) => Urgency::Soon,
            Some(_) => Urgency::Later,
        }
    }
}

/// Everything that waits for the actor.
///
/// # Errors
/// A failure of the database.
pub async fn all(tx: &Tx, actor: &Actor) -> Outcome<Vec<Waiting>> {
    let mut all = privacy::waiting(tx, actor).await?;
    all.extend(people::waiting(tx, actor).await?);
    all.extend(assignments::waiting(tx, actor).await?);
    all.extend(matching::waiting(tx, actor).await?);
    all.extend(proposals::waiting(tx, actor).await?);
    all.extend(contracts::waiting(tx, actor).await?);
    all.extend(timesheets::waiting(tx, actor).await?);
    all.extend(quality::waiting(tx, actor).await?);
    all.extend(billing::waiting(tx, actor).await?);
    all.extend(visitors(tx, actor).await?);
    Ok(nearest_first(all))
}

/// Messages of visitors that nobody has handled (S10, S101, S102).
async fn visitors(tx: &Tx, actor: &Actor) -> Outcome<Vec<Waiting>> {
    if !actor.is_acting_staff() {
        return Ok(Vec::new());
    }
    let open = rows::staff::open_contact_requests(tx).await?;
    if open == 0 {
        return Ok(Vec::new());
    }
    Ok(vec![Waiting {
        what: t!(actor.lang, "waiting-visitors"),
        about: t!(actor.lang, "waiting-visitors-about", count = open),
        href: "/contact-requests".to_owned(),
        due: None,
    }])
}

/// What waits under the other hat of somebody who speaks for an agency that
/// also buys (S45): one line with the way to change hats; nothing for others.
///
/// # Errors
/// A failure of the database.
pub async fn under_other_hat(tx: &Tx, actor: &Actor) -> Outcome<Option<Waiting>> {
    let (role, href) = match actor.role {
        Role::AgencyRep { agency } => match people::partner::client_of(tx, agency).await? {
            Some(client) => (Role::ClientRep { client }, "/agency/partners"),
            None => return Ok(None),
        },
        Role::ClientRep { .. } => match people::partner::agency_of(tx, actor.account).await? {
            Some(agency) => (Role::AgencyRep { agency }, "/desk#hat"),
            None => return Ok(None),
        },
        Role::Consultant { .. } | Role::Staff(_) => return Ok(None),
    };
    let other = Actor { role, ..actor.clone() };
    let count = all(tx, &other).await?.len();
    if count == 0 {
        return Ok(None);
    }
    let (lang, buyer) = (actor.lang, matches!(role, Role::ClientRep { .. }));
    Ok(Some(Waiting {
        what: if buyer { t!(lang, "waiting-as-buyer") } else { t!(lang, "waiting-as-agency") },
        about: t!(lang, "waiting-under-hat", count = count),
        href: href.to_owned(),
        due: None,
    }))
}

/// By day, those without one last; the rooms' order otherwise.
pub fn nearest_first(mut all: Vec<Waiting>) -> Vec<Waiting> {
    all.sort_by_key(|waiting| (waiting.due.is_none(), waiting.due));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(s: &str) -> Date {
        s.parse().expect("a date")
    }

    #[test]
    fn the_nearest_day_comes_first_and_no_day_last() {
        let task = |what: &str, due: Option<&str>| Waiting {
            what: what.into(),
            about: String::new(),
            href: String::new(),
            due: due.map(date),
        };
        let sorted = nearest_first(vec![
            task("undated", None),
            task("later", Some("2026-12-01")),
            task("overdue", Some("2026-11-01")),
            task("undated too", None),
            task("today", Some("2026-11-20")),
        ]);
        let order: Vec<&str> = sorted.iter().map(|w| w.what.as_str()).collect();
        assert_eq!(order, ["overdue", "today", "later", "undated", "undated too"]);
    }

    #[test]
    fn a_day_that_has_passed_is_overdue() {
        let today = date("2026-11-20");
        for (due, want) in [
            (Some("2026-11-19"), Urgency::Overdue),
            (Some("2026-11-20"), Urgency::Today),
            (Some("2026-11-27"), Urgency::Soon),
            (Some("2026-11-28"), Urgency::Later),
            (None, Urgency::Undated),
        ] {
            assert_eq!(Urgency::of(due.map(date), today), want, "{due:?}");
        }
    }
}
