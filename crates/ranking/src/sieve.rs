//! What somebody must meet to be ranked at all, where whoever asks says so: the
//! filters of a run. It reads the reasons that are shown, so that nobody is set
//! aside for what no page would say; it gives no points, and what is not known is
//! held against nobody.

use crate::answer::Side;
use crate::{PartKind, Reason};
use serde::{Deserialize, Serialize};

/// A condition of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// Every required skill is there.
    Skills,
    /// Every required language is one to work in.
    Languages,
    /// Free from the first day to the last.
    Dates,
    /// Free for the extent.
    Extent,
    /// Within the budget.
    Budget,
    /// In the town, or at a distance where that will do.
    Place,
}

impl Condition {
    /// All of them, the hardest to do anything about first.
    pub const ALL: [Condition; 6] = [
        Condition::Languages,
        Condition::Skills,
        Condition::Dates,
        Condition::Extent,
        Condition::Place,
        Condition::Budget,
    ];

    /// Its name in forms and in what is kept.
    pub fn code(self) -> &'static str {
        match self {
            Condition::Skills => "skills",
            Condition::Languages => "languages",
            Condition::Dates => "dates",
            Condition::Extent => "extent",
            Condition::Budget => "budget",
            Condition::Place => "place",
        }
    }

    /// The condition of that name.
    pub fn of(code: &str) -> Option<Condition> {
        Condition::ALL.into_iter().find(|condition| condition.code() == code)
    }

    /// Whether somebody of whom this is said does not meet it.
    pub fn is_missed(self, reasons: &[Reason]) -> bool {
        reasons.iter().any(|reason| missed(reason) == Some(self))
    }
}

/// The first of some conditions that somebody of whom this is said does not meet.
pub fn first_missed(conditions: &[Condition], reasons: &[Reason]) -> Option<Condition> {
    conditions.iter().copied().find(|condition| condition.is_missed(reasons))
}

/// The condition that a reason speaks against.
fn missed(reason: &Reason) -> Option<Condition> {
    if reason.side() != Side::Against {
        return None;
    }
    match reason.part() {
        PartKind::Must => Some(Condition::Skills),
        PartKind::Language => Some(Condition::Languages),
        PartKind::Availability if matches!(reason, Reason::ExtentShort { .. }) => Some(Condition::Extent),
        PartKind::Availability => Some(Condition::Dates),
        PartKind::Rate => Some(Condition::Budget),
        PartKind::Place => Some(Condition::Place),
        PartKind::Nice | PartKind::Experience | PartKind::Level => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::person::Free;
    use crate::{Engine, Linear, Need, Person, samples};

    #[test]
    fn each_condition_is_missed_by_whoever_falls_short_and_by_nobody_of_whom_it_is_not_known() {
        let need = Need { languages: vec!["sv".into()], ..samples::need() };
        let free = Free { from: need.starts_on, to: None, percent: Some(100) };
        let skills = samples::skills(&["Kommunikationsstrategi", "Internkommunikation"]);
        let fits = Person { skills, free: vec![free], ..samples::person() };
        let missed = |person: &Person| -> Vec<Condition> {
            let ranked = Linear::default().rank(&need, std::slice::from_ref(person));
            Condition::ALL.into_iter().filter(|condition| condition.is_missed(&ranked[0].reasons)).collect()
        };
        assert_eq!(missed(&fits), []);
        let late = Free { from: need.starts_on.plus_days(1), ..free };
        let ends = Free { to: Some(need.starts_on.plus_days(30)), ..free };
        let part = Free { percent: Some(20), ..free };
        for (person, condition) in [
            (Person { languages: vec![("sv".into(), 1)], ..fits.clone() }, Condition::Languages),
            (Person { languages: vec![], ..fits.clone() }, Condition::Languages),
            (Person { skills: samples::skills(&["Internkommunikation"]), ..fits.clone() }, Condition::Skills),
            (Person { free: vec![late], ..fits.clone() }, Condition::Dates),
            (Person { free: vec![ends], ..fits.clone() }, Condition::Dates),
            (Person { free: vec![part], ..fits.clone() }, Condition::Extent),
            (Person { city: Some("Oslo".into()), ..fits.clone() }, Condition::Place),
            (Person { rate_hour_minor: Some(100_001), ..fits.clone() }, Condition::Budget),
        ] {
            assert_eq!(missed(&person), [condition], "{person:?}");
            let people = [person];
            let ranked = Linear::default().rank(&need, &people);
            assert_eq!(first_missed(&Condition::ALL, &ranked[0].reasons), Some(condition));
            assert_eq!(first_missed(&[], &ranked[0].reasons), None);
        }
        let silent = Person { free: vec![], city: None, rate_hour_minor: None, ..fits };
        assert_eq!(missed(&silent), []);
    }

    #[test]
    fn a_condition_is_found_by_its_code() {
        for condition in Condition::ALL {
            assert_eq!(Condition::of(condition.code()), Some(condition));
            let json = serde_json::to_string(&condition).expect("JSON");
            assert_eq!(json, format!("\"{}\"", condition.code()));
        }
        assert_eq!(Condition::of("age"), None);
    }
}
