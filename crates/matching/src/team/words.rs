//! Why a seat is whose it is, and what lacks when there is no team, in the
//! reader's language. The engine gives data; nothing is judged here.

use super::asked::Asked;
use super::record::{SeatWhy, WhyKind};
use base::{ConsultantId, Lang, Money, format, t};
use ranking::team::Lack;

/// Why a seat is this one's; `name` says who somebody is.
pub fn why(lang: Lang, why: &SeatWhy, asked: &Asked, name: impl Fn(ConsultantId) -> String) -> String {
    let who = why.who.map(name).unwrap_or_default();
    let points = why.points;
    match why.kind {
        WhyKind::Highest => t!(lang, "seat-highest"),
        WhyKind::Elsewhere(role) => {
            t!(lang, "seat-elsewhere", name = who, points = points, role = role_name(asked, role))
        }
        WhyKind::NotFree => t!(lang, "seat-not-free", name = who, points = points),
        WhyKind::OverBudget(over) => {
            let over = format::money_short(lang, Money::sek(over));
            t!(lang, "seat-over-budget", name = who, points = points, over = over)
        }
        WhyKind::MoreSuppliers(suppliers) => {
            t!(lang, "seat-more-suppliers", name = who, points = points, suppliers = suppliers)
        }
        WhyKind::InOther => t!(lang, "seat-in-other", name = who, points = points),
    }
}

/// What lacks, and what would help.
pub fn lack(lang: Lang, lack: &Lack, asked: &Asked) -> (String, String) {
    let named = |roles: &[usize]| roles.iter().map(|role| role_name(asked, *role)).collect::<Vec<_>>().join(", ");
    match lack {
        Lack::Nobody { roles } => {
            (t!(lang, "lack-nobody", count = roles.len(), roles = named(roles)), t!(lang, "lack-nobody-help"))
        }
        Lack::SamePeople => (t!(lang, "lack-same-people"), t!(lang, "lack-same-people-help")),
        Lack::Dates { roles, starts_on } => {
            let said = if roles.is_empty() {
                t!(lang, "lack-dates")
            } else {
                t!(lang, "lack-dates-roles", count = roles.len(), roles = named(roles))
            };
            let help = match starts_on {
                Some(day) => t!(lang, "lack-dates-help", date = format::date_long(lang, *day)),
                None => t!(lang, "lack-dates-help-none"),
            };
            (said, help)
        }
        Lack::Budget { least_minor, starts_on } => {
            let money = |minor| format::money_short(lang, Money::sek(minor));
            let over = asked.budget.map_or(0, |budget| least_minor.saturating_sub(budget.minor));
            let date = format::date_long(lang, *starts_on);
            (
                t!(lang, "lack-budget", least = money(*least_minor), over = money(over)),
                t!(lang, "lack-budget-help", least = money(*least_minor), date = date),
            )
        }
    }
}

/// What a role is called.
pub fn role_name(asked: &Asked, role: usize) -> String {
    asked.roles.get(role).map(|role| role.name.clone()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::team::asked::tests::asked;

    #[test]
    fn every_why_and_lack_is_a_sentence_in_both_languages() {
        let asked = Asked { budget: Some(Money::sek(10_000_000)), ..asked() };
        let who = "00000001-0000-7000-8000-000000000000".parse().ok();
        let kinds = [
            WhyKind::Highest,
            WhyKind::Elsewhere(1),
            WhyKind::NotFree,
            WhyKind::OverBudget(50_000),
            WhyKind::MoreSuppliers(2),
            WhyKind::InOther,
        ];
        let day = asked.starts_on;
        let lacks = [
            Lack::Nobody { roles: vec![0] },
            Lack::Nobody { roles: vec![0, 1] },
            Lack::SamePeople,
            Lack::Dates { roles: vec![], starts_on: None },
            Lack::Dates { roles: vec![1], starts_on: Some(day) },
            Lack::Budget { least_minor: 12_000_000, starts_on: day },
        ];
        for lang in Lang::ALL {
            let seat = |kind| why(lang, &SeatWhy { who, points: 12, kind }, &asked, |_| "Malin Berg".into());
            let mut said: Vec<String> = kinds.iter().map(|kind| seat(*kind)).collect();
            assert!(said[1].contains("Malin Berg") && said[1].contains("Formgivare"), "{}", said[1]);
            for one in &lacks {
                let (what, help) = lack(lang, one, &asked);
                said.extend([what, help]);
            }
            for one in said {
                assert!(!one.contains('⟦') && one.len() > 10, "{one}");
            }
        }
    }
}
