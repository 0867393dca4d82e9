//! How a need fits a consultant: the one rule behind what the consultant is
//! recommended and what is told by mail (S40, S48). Pure. It orders nobody, and
//! knows of no price.

use ranking::answer::Side;
use ranking::{PartKind, Reason};

/// How a need fits a consultant, by the engine's reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// Nothing in the résumé speaks for it.
    Nothing,
    /// Something speaks for it, but a required skill is missing or only something
    /// near it is there: worth reading, not a mail.
    Partly,
    /// The work fits, and every required skill is there by itself.
    Whole,
}

/// How it fits. When, where, in which language and for how much is for the
/// consultant to judge, who knows what the profile does not say.
pub fn fit(reasons: &[Reason]) -> Fit {
    if !reasons.iter().any(speaks_for) {
        Fit::Nothing
    } else if reasons.iter().any(is_missing) || !reasons.iter().any(speaks_plainly) {
        Fit::Partly
    } else {
        Fit::Whole
    }
}

/// A skill that is nearer than this is the one asked for, in permille; what is
/// farther is only near it.
pub const SAME: u32 = 900;

/// Whether a reason says that a required skill is not there, or only one near it.
fn is_missing(reason: &Reason) -> bool {
    match reason {
        Reason::LacksMust { .. } => true,
        Reason::HasMust { near_permille, .. } | Reason::ShownMust { near_permille, .. } => *near_permille < SAME,
        _ => false,
    }
}

/// Whether a reason says that the work fits, without a "not this, but something
/// near it".
pub fn speaks_plainly(reason: &Reason) -> bool {
    match reason {
        Reason::HasMust { near_permille, .. }
        | Reason::HasNice { near_permille, .. }
        | Reason::ShownMust { near_permille, .. }
        | Reason::ShownNice { near_permille, .. } => *near_permille >= SAME,
        other => speaks_for(other),
    }
}

/// Whether a reason says that the work itself fits, not only when and where; words
/// in common are not enough.
fn speaks_for(reason: &Reason) -> bool {
    let of_the_work = matches!(reason.part(), PartKind::Must | PartKind::Nice | PartKind::Experience);
    of_the_work && reason.side() == Side::For && !matches!(reason, Reason::TextMatch { .. })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn has() -> Reason<'static> {
        Reason::MentionsMust { skill: "PR".into(), quote: None }
    }

    fn lacks() -> Reason<'static> {
        Reason::LacksMust { skill: "Fotografi".into(), points: 180 }
    }

    fn shown(near_permille: u32) -> Reason<'static> {
        Reason::ShownMust { skill: "PR".into(), near_permille, shown: vec![] }
    }

    #[test]
    fn a_need_fits_wholly_when_the_work_does_and_no_required_skill_is_missing() {
        let silent = || Reason::LanguageMissing { code: "en".into() };
        for (reasons, want) in [
            (vec![], Fit::Nothing),
            (vec![Reason::Remote, Reason::LevelUnasked], Fit::Nothing),
            (vec![lacks()], Fit::Nothing),
            (vec![has()], Fit::Whole),
            (vec![has(), lacks()], Fit::Partly),
            (vec![shown(SAME)], Fit::Whole),
            (vec![has(), shown(SAME - 1)], Fit::Partly),
            (vec![Reason::ShownNice { skill: "PR".into(), near_permille: SAME - 1, shown: vec![] }], Fit::Partly),
            (vec![has(), silent()], Fit::Whole),
            (vec![Reason::MentionsNice { skill: "PR".into(), quote: None }, Reason::AvailabilityUnknown], Fit::Whole),
            (vec![has(), Reason::RateAbove { rate_hour_minor: 2, budget_hour_minor: 1 }], Fit::Whole),
        ] {
            assert_eq!(fit(&reasons), want, "{reasons:?}");
        }
    }

    /// Every set of some reasons: one that is missing never makes it fit better,
    /// one that speaks for it never worse.
    #[test]
    fn what_is_missing_never_helps_and_what_speaks_for_it_never_hurts() {
        let some = [has(), lacks(), shown(400), shown(1000), Reason::Remote, Reason::RateUnknown];
        for set in 0..1_usize << some.len() {
            let chosen = some.iter().enumerate().filter(|(at, _)| set >> at & 1 == 1);
            let reasons: Vec<Reason> = chosen.map(|(_, reason)| reason.clone()).collect();
            let with = |more: Reason<'static>| fit(&[reasons.clone(), vec![more]].concat());
            assert!(with(lacks()) <= fit(&reasons), "{reasons:?}");
            assert!(with(shown(400)) <= fit(&reasons).max(Fit::Partly), "{reasons:?}");
            assert!(with(has()) >= fit(&reasons), "{reasons:?}");
            assert_eq!(with(Reason::RateUnknown), fit(&reasons), "a price is no part of it: {reasons:?}");
        }
    }
}
