//! Who may see and do what with invoices. Pure; asked in a verb's first lines.

use crate::pair::{InvoicePair, Leg};
use base::{Actor, Role, StaffRole};
use contracts::Engagement;

/// Who may see a pair with its three figures: those who may see the engagement;
/// the client once the invoice is out.
pub fn may_see(actor: &Actor, engagement: &Engagement, pair: &InvoicePair) -> bool {
    contracts::policy::may_see(actor, engagement) && (actor.client().is_none() || pair.stage.is_issued())
}

/// Who confirms or disputes: the seller of the self-billed invoice. A freelance
/// consultant does it (S76); at an agency the agency does (S77).
pub fn may_confirm(actor: &Actor, engagement: &Engagement) -> bool {
    match actor.role {
        Role::Consultant { consultant, .. } => engagement.agency.is_none() && consultant == engagement.consultant,
        Role::AgencyRep { agency } => engagement.agency == Some(agency),
        Role::ClientRep { .. } | Role::Staff(_) => false,
    }
}

/// Who reviews and issues: finance (S79).
pub fn may_issue(actor: &Actor) -> bool {
    actor.works_as(StaffRole::Finance)
}

/// Who may read one of the two invoices: its own parties, and staff. The
/// client never sees the consultant's, nor the other way round.
pub fn may_read(actor: &Actor, engagement: &Engagement, leg: Leg) -> bool {
    match leg {
        _ if actor.staff().is_some() => true,
        Leg::Client => actor.client() == Some(engagement.client),
        Leg::Consultant => may_confirm(actor, engagement),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pair::InvoiceStage;
    use crate::pair::tests::{id, line};
    use base::Lang;
    use contracts::EngagementStage;

    fn engagement(agency: bool) -> Engagement {
        Engagement {
            id: id(3),
            number: 7,
            pair: id(2),
            assignment: id(5),
            client: id(30),
            consultant: id(10),
            agency: agency.then(|| id(20)),
            stage: EngagementStage::Running,
            starts_on: "2026-11-01".parse().expect("a date"),
            ends_on: "2026-12-31".parse().expect("a date"),
            ended_on: None,
            outcome: None,
            end_reason: None,
            version: 1,
        }
    }

    fn cast() -> Vec<(&'static str, Actor)> {
        let actor = |role| Actor { account: id(50), name: "X".to_owned(), lang: Lang::Sv, role };
        vec![
            ("consultant", actor(Role::Consultant { consultant: id(10), agency: None })),
            ("other consultant", actor(Role::Consultant { consultant: id(11), agency: None })),
            ("agency", actor(Role::AgencyRep { agency: id(20) })),
            ("other agency", actor(Role::AgencyRep { agency: id(21) })),
            ("client", actor(Role::ClientRep { client: id(30) })),
            ("other client", actor(Role::ClientRep { client: id(31) })),
            ("finance", actor(Role::Staff(StaffRole::Finance))),
            ("agent", actor(Role::Staff(StaffRole::ConsultantAgent))),
            ("admin", actor(Role::Staff(StaffRole::Admin))),
        ]
    }

    /// Those of the cast whom a rule lets.
    fn let_in(rule: impl Fn(&Actor) -> bool) -> Vec<&'static str> {
        cast().into_iter().filter(|(_, actor)| rule(actor)).map(|(name, _)| name).collect()
    }

    #[test]
    fn the_seller_confirms() {
        assert_eq!(let_in(|a| may_confirm(a, &engagement(false))), ["consultant"]);
        assert_eq!(let_in(|a| may_confirm(a, &engagement(true))), ["agency"], "at an agency the agency confirms (S77)");
    }

    #[test]
    fn finance_issues() {
        assert_eq!(let_in(may_issue), ["finance", "admin"]);
    }

    #[test]
    fn the_client_sees_the_pair_once_it_is_issued() {
        let e = engagement(true);
        let drafted = let_in(|a| may_see(a, &e, &line(InvoiceStage::Drafted).pair));
        assert_eq!(drafted, ["consultant", "agency", "finance", "agent", "admin"]);
        assert!(let_in(|a| may_see(a, &e, &line(InvoiceStage::Issued).pair)).contains(&"client"));
    }

    #[test]
    fn each_invoice_is_its_parties_own() {
        let (freelance, employed) = (engagement(false), engagement(true));
        assert_eq!(let_in(|a| may_read(a, &freelance, Leg::Client)), ["client", "finance", "agent", "admin"]);
        assert_eq!(let_in(|a| may_read(a, &freelance, Leg::Consultant)), ["consultant", "finance", "agent", "admin"]);
        assert_eq!(let_in(|a| may_read(a, &employed, Leg::Consultant)), ["agency", "finance", "agent", "admin"]);
    }
}
