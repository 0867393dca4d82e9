//! Who may see and do what with hours. Pure; asked in a verb's first lines.

use crate::sheet::TimeSheet;
use base::Actor;
use contracts::Engagement;

/// Who may see a month: those who may see the engagement; the client once it
/// has been handed in.
pub fn may_see(actor: &Actor, engagement: &Engagement, sheet: &TimeSheet) -> bool {
    contracts::policy::may_see(actor, engagement) && (actor.client().is_none() || sheet.was_submitted())
}

/// Who types hours and closes the month: the consultant who works, at an agency
/// too (S73, S77). Nobody types for somebody else.
pub fn may_report(actor: &Actor, engagement: &Engagement) -> bool {
    actor.consultant() == Some(engagement.consultant)
}

/// Who approves a month or sends it back: whoever speaks for the client.
pub fn may_approve(actor: &Actor, engagement: &Engagement) -> bool {
    actor.client() == Some(engagement.client)
}

/// Who reopens an approved month: the client, and acting staff.
pub fn may_reopen(actor: &Actor, engagement: &Engagement) -> bool {
    may_approve(actor, engagement) || actor.is_acting_staff()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::sheet::SheetStage;
    use base::{Instant, Lang, Role, StaffRole};
    use contracts::EngagementStage;

    /// An id for tests, by number.
    pub(crate) fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(n: u8) -> T {
        format!("000000{n:02x}-0000-7000-8000-000000000000").parse().expect("an id")
    }

    /// Consultant 10 of agency 20 works for client 30.
    pub(crate) fn engagement() -> Engagement {
        Engagement {
            id: id(1),
            number: 7,
            pair: id(2),
            assignment: id(3),
            client: id(30),
            consultant: id(10),
            agency: Some(id(20)),
            stage: EngagementStage::Running,
            starts_on: "2026-11-04".parse().expect("a date"),
            ends_on: "2026-12-18".parse().expect("a date"),
            ended_on: None,
            outcome: None,
            end_reason: None,
            version: 1,
        }
    }

    /// Its November.
    pub(crate) fn sheet(stage: SheetStage) -> TimeSheet {
        let submitted = stage != SheetStage::Open;
        TimeSheet {
            id: id(4),
            engagement: id(1),
            month: "2026-11".parse().expect("a month"),
            stage,
            submitted_by: submitted.then(|| id(5)),
            submitted_at: submitted.then_some(Instant(1)),
            approved_by: None,
            approved_at: None,
            returned_reason: None,
            reopened_reason: None,
            minutes: None,
            rate: None,
            report: None,
            version: 1,
        }
    }

    fn cast() -> Vec<(&'static str, Actor)> {
        let actor = |role| Actor { account: id(50), name: "X".to_owned(), lang: Lang::Sv, role };
        vec![
            ("consultant", actor(Role::Consultant { consultant: id(10), agency: Some(id(20)) })),
            ("other consultant", actor(Role::Consultant { consultant: id(11), agency: Some(id(20)) })),
            ("agency", actor(Role::AgencyRep { agency: id(20) })),
            ("other agency", actor(Role::AgencyRep { agency: id(21) })),
            ("client", actor(Role::ClientRep { client: id(30) })),
            ("other client", actor(Role::ClientRep { client: id(31) })),
            ("finance", actor(Role::Staff(StaffRole::Finance))),
            ("agent", actor(Role::Staff(StaffRole::ConsultantAgent))),
            ("read only", actor(Role::Staff(StaffRole::ReadOnly))),
        ]
    }

    /// Those of the cast whom a rule lets.
    fn let_in(rule: impl Fn(&Actor) -> bool) -> Vec<&'static str> {
        cast().into_iter().filter(|(_, actor)| rule(actor)).map(|(name, _)| name).collect()
    }

    #[test]
    fn a_month_is_the_consultants_until_it_is_handed_in() {
        let e = engagement();
        let open = let_in(|a| may_see(a, &e, &sheet(SheetStage::Open)));
        assert_eq!(open, ["consultant", "agency", "finance", "agent", "read only"]);
        let submitted = let_in(|a| may_see(a, &e, &sheet(SheetStage::Submitted)));
        assert_eq!(submitted, ["consultant", "agency", "client", "finance", "agent", "read only"]);
    }

    #[test]
    fn the_consultant_reports_and_the_client_approves() {
        let e = engagement();
        assert_eq!(let_in(|a| may_report(a, &e)), ["consultant"]);
        assert_eq!(let_in(|a| may_approve(a, &e)), ["client"]);
        assert_eq!(let_in(|a| may_reopen(a, &e)), ["client", "finance", "agent"]);
    }
}
