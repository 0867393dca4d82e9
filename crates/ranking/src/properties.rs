//! What holds for every need and everybody, tried with thousands of them.

use crate::person::PersonSkill;
use crate::{Engine, Linear, Need, Part, PartKind, Person, Ranked};
use base::{Date, Lang};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

/// Words of the trade and others, so that texts and skills meet now and then.
fn word() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "kommunikationsstrategi",
        "communication strategy",
        "PR",
        "public relations",
        "copy",
        "internkommunikation",
        "internal communications",
        "kriskommunikation",
        "film",
        "SEO",
        "årsredovisning",
        "annual reports",
        "C++",
        "och",
        "–",
        "",
    ]);
    prop_oneof![4 => known.prop_map(str::to_owned), 1 => "\\PC{0,12}"]
}

/// Words in a row.
fn text() -> impl Strategy<Value = String> {
    vec(word(), 0..12).prop_map(|words| words.join(" "))
}

/// A day in some two years.
fn day() -> impl Strategy<Value = Date> {
    (0..700_i32).prop_map(|days| Date::new(2026, 1, 1).expect("a date").plus_days(days))
}

/// A town or none.
fn town() -> impl Strategy<Value = Option<String>> {
    option::of(prop::sample::select(vec!["Stockholm", "Malmö", "oslo", ""]).prop_map(str::to_owned))
}

prop_compose! {
    /// A need.
    fn need()(
        must in vec(word(), 0..5), nice in vec(word(), 0..4), text in text(), languages in vec("sv|en|da", 0..3),
        starts_on in day(), extent_percent in 1..=100_u32, place in town(), remote in any::<bool>(),
        budget_hour_minor in option::of(1..300_000_i64),
    ) -> Need {
        Need {
            must, nice, text, lang: Lang::Sv, languages, starts_on, ends_on: None, extent_percent, place, remote,
            budget_hour_minor,
        }
    }
}

prop_compose! {
    /// A person.
    fn person()(
        key in any::<u64>(), skills in vec((word(), 1..=5_u8, 0..40_u32), 0..6), texts in vec(text(), 0..4),
        languages in vec(("sv|en|da", 1..=5_u8), 0..3), available_from in option::of(day()),
        available_percent in option::of(0..=100_u32), city in town(), remote in any::<bool>(),
        rate_hour_minor in option::of(0..400_000_i64),
    ) -> Person {
        let skills = skills.into_iter().map(|(name, level, years)| PersonSkill { name, level, years }).collect();
        Person {
            key, skills, texts, languages, available_from, available_percent, city, remote, rate_hour_minor,
        }
    }
}

/// The answer for the person at `index`.
fn of(ranked: &[Ranked], index: usize) -> &Ranked {
    ranked.iter().find(|r| r.index == index).expect("everybody is ranked")
}

/// One part of it.
fn part(ranked: &Ranked, kind: PartKind) -> Part {
    *ranked.parts.iter().find(|part| part.kind == kind).expect("every part is there")
}

proptest! {
    #[test]
    fn the_parts_sum_to_the_score(need in need(), people in vec(person(), 0..6)) {
        let ranked = Linear::default().rank(&need, &people);
        prop_assert_eq!(ranked.len(), people.len());
        for one in &ranked {
            prop_assert_eq!(one.score, one.parts.iter().map(|part| part.points).sum::<u32>());
            prop_assert!(one.score <= 1000);
            prop_assert!(one.parts.iter().all(|part| part.points <= part.max));
        }
        prop_assert!(ranked.windows(2).all(|pair| pair[0].score >= pair[1].score));
    }

    #[test]
    fn a_required_skill_more_never_lowers(
        need in need(), people in vec(person(), 1..5), which in any::<prop::sample::Index>(),
        skill in any::<prop::sample::Index>(), level in 1..=5_u8, years in 0..40_u32,
    ) {
        prop_assume!(!need.must.is_empty());
        let at = which.index(people.len());
        let before = Linear::default().rank(&need, &people);
        let mut with = people.clone();
        with[at].skills.push(PersonSkill { name: skill.get(&need.must).clone(), level, years });
        let after = Linear::default().rank(&need, &with);
        prop_assert!(of(&after, at).score >= of(&before, at).score);
        prop_assert!(part(of(&after, at), PartKind::Must).points >= part(of(&before, at), PartKind::Must).points);
    }

    #[test]
    fn a_lower_rate_never_lowers_the_rate_part(need in need(), person in person(), less in 0..400_000_i64) {
        prop_assume!(person.rate_hour_minor.is_some());
        let cheaper = Person { rate_hour_minor: person.rate_hour_minor.map(|rate| (rate - less).max(0)), ..person.clone() };
        let ranked = Linear::default().rank(&need, &[person, cheaper]);
        prop_assert!(part(of(&ranked, 1), PartKind::Rate).points >= part(of(&ranked, 0), PartKind::Rate).points);
    }

    #[test]
    fn the_order_given_changes_nobodys_score(
        need in need(), (people, shuffled) in vec(person(), 0..7).prop_flat_map(|people| {
            let places: Vec<usize> = (0..people.len()).collect();
            (Just(people), Just(places).prop_shuffle())
        }),
    ) {
        let ranked = Linear::default().rank(&need, &people);
        let moved: Vec<Person> = shuffled.iter().map(|at| people[*at].clone()).collect();
        let again = Linear::default().rank(&need, &moved);
        for (now, before) in shuffled.iter().enumerate() {
            let (a, b) = (of(&again, now), of(&ranked, *before));
            prop_assert_eq!((a.score, &a.parts, &a.reasons), (b.score, &b.parts, &b.reasons));
        }
    }
}
