//! What holds for every need and everybody, tried with thousands of them.

use crate::counterfactual::Among;
use crate::linear::Standing;
use crate::person::{Experience, Free, PersonSkill};
use crate::quote::check;
use crate::{Engine, Linear, Need, Part, PartKind, Person, Ranked};
use base::{Date, Lang, Month};
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
        "senior",
        "minst fem års erfarenhet",
        "hon",
        "C++",
        "och",
        "–",
        ".\n",
        "",
    ]);
    prop_oneof![4 => known.prop_map(str::to_owned), 1 => "\\PC{0,12}"]
}

/// Words in a row.
fn text() -> impl Strategy<Value = String> {
    vec(word(), 0..10).prop_map(|words| words.join(" "))
}

/// A day in some two years.
fn day() -> impl Strategy<Value = Date> {
    (0..700_i32).prop_map(|days| Date::new(2026, 1, 1).expect("a date").plus_days(days))
}

/// A month of some fifteen years.
fn month() -> impl Strategy<Value = Month> {
    (2012..2028_i16, 1..=12_i8).prop_map(|(year, month)| Month { year, month })
}

/// A town or none.
fn town() -> impl Strategy<Value = Option<String>> {
    option::of(prop::sample::select(vec!["Stockholm", "Malmö", "oslo", ""]).prop_map(str::to_owned))
}

prop_compose! {
    /// A need.
    fn need()(
        title in text(), must in vec(word(), 0..4), nice in vec(word(), 0..3), text in text(),
        languages in vec("sv|en|da", 0..3), starts_on in day(), ends_on in option::of(day()),
        extent_percent in 1..=100_u32, place in town(), remote in any::<bool>(),
        budget_hour_minor in option::of(1..300_000_i64),
    ) -> Need {
        Need {
            title, must, nice, text, lang: Lang::Sv, languages, starts_on, ends_on, extent_percent, place, remote,
            budget_hour_minor,
        }
    }
}

prop_compose! {
    /// An experience.
    fn experience()(
        role in option::of(word()), text in text(), from in option::of(month()), to in option::of(month()),
    ) -> Experience {
        Experience { role, text, from, to }
    }
}

prop_compose! {
    /// A person.
    fn person()(
        key in any::<u64>(), title in option::of(text()), skills in vec((word(), 1..=5_u8, 0..40_u32), 0..5),
        texts in vec(text(), 0..3), experiences in vec(experience(), 0..4),
        languages in vec(("sv|en|da", 1..=5_u8), 0..3),
        free in vec((day(), option::of(day()), option::of(0..=100_u32)), 0..3), city in town(),
        remote in any::<bool>(), rate_hour_minor in option::of(0..400_000_i64),
    ) -> Person {
        let skills = skills.into_iter().map(|(name, level, years)| PersonSkill { name, level, years }).collect();
        let free = free.into_iter().map(|(from, to, percent)| Free { from, to, percent }).collect();
        Person { key, title, skills, texts, experiences, languages, free, city, remote, rate_hour_minor }
    }
}

/// The answer for the person at `index`.
fn of<'r, 'a>(ranked: &'r [Ranked<'a>], index: usize) -> &'r Ranked<'a> {
    ranked.iter().find(|r| r.index == index).expect("everybody is ranked")
}

/// One part of it.
fn part(ranked: &Ranked, kind: PartKind) -> Part {
    *ranked.parts.iter().find(|part| part.kind == kind).expect("every part is there")
}

proptest! {
    #[test]
    fn the_parts_sum_to_the_score(need in need(), people in vec(person(), 0..5)) {
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
    fn every_quote_stands_in_the_text_that_was_given(need in need(), people in vec(person(), 1..4)) {
        for one in Linear::default().rank(&need, &people) {
            prop_assert_eq!(check(&need, &people[one.index], &one.reasons), None);
        }
    }

    #[test]
    fn a_required_skill_more_never_lowers(
        need in need(), person in person(), skill in any::<prop::sample::Index>(), level in 1..=5_u8,
        years in 0..40_u32,
    ) {
        prop_assume!(!need.must.is_empty());
        let mut with = person.clone();
        with.skills.push(PersonSkill { name: skill.get(&need.must).clone(), level, years });
        let both = [person, with];
        let ranked = Linear::default().rank(&need, &both);
        let (before, after) = (of(&ranked, 0), of(&ranked, 1));
        prop_assert!(after.score >= before.score);
        prop_assert!(part(after, PartKind::Must).points >= part(before, PartKind::Must).points);
    }

    #[test]
    fn an_experience_more_never_lowers_what_it_counts_for(
        need in need(), person in person(), more in experience(),
    ) {
        let mut with = person.clone();
        with.experiences.push(more);
        let both = [person, with];
        let ranked = Linear::default().rank(&need, &both);
        for kind in [PartKind::Must, PartKind::Nice, PartKind::Experience] {
            prop_assert!(part(of(&ranked, 1), kind).points >= part(of(&ranked, 0), kind).points, "{:?}", kind);
        }
    }

    #[test]
    fn a_lower_rate_never_lowers_the_rate_part(need in need(), person in person(), less in 0..400_000_i64) {
        prop_assume!(person.rate_hour_minor.is_some());
        let rate = person.rate_hour_minor.map(|rate| (rate - less).max(0));
        let cheaper = Person { rate_hour_minor: rate, ..person.clone() };
        let both = [person, cheaper];
        let ranked = Linear::default().rank(&need, &both);
        prop_assert!(part(of(&ranked, 1), PartKind::Rate).points >= part(of(&ranked, 0), PartKind::Rate).points);
    }

    #[test]
    fn being_free_earlier_longer_or_more_never_lowers(
        need in need(), person in person(), days in 0..100_i32, more in 0..100_u32, longer in any::<bool>(),
    ) {
        let mut freer = person.clone();
        for free in &mut freer.free {
            free.from = free.from.plus_days(-days);
            free.percent = free.percent.map(|percent| percent + more);
            free.to = free.to.filter(|_| !longer);
        }
        let both = [person, freer];
        let ranked = Linear::default().rank(&need, &both);
        let points = |at| part(of(&ranked, at), PartKind::Availability).points;
        prop_assert!(points(1) >= points(0));
    }

    #[test]
    fn the_order_given_changes_nobodys_score(
        need in need(), (people, shuffled) in vec(person(), 0..6).prop_flat_map(|people| {
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
        // And the list itself is the same, as long as no two have drawn the same number.
        let keys = |ranked: &[Ranked], people: &[Person]| -> Vec<u64> {
            ranked.iter().map(|one| people[one.index].key).collect()
        };
        let mut drawn = keys(&ranked, &people);
        drawn.sort_unstable();
        drawn.dedup();
        if drawn.len() == people.len() {
            prop_assert_eq!(keys(&ranked, &people), keys(&again, &moved));
        }
    }

    #[test]
    fn what_would_have_changed_it_does(need in need(), people in vec(person(), 2..5), place in 1..3_usize) {
        let engine = Linear::default();
        let ranked = engine.rank(&need, &people);
        let wanted = engine.reader().need(&need);
        let last = ranked.last().expect("somebody");
        let others: Vec<Standing> = ranked[..ranked.len() - 1]
            .iter().map(|one| Standing::of(one, people[one.index].key)).collect();
        let among = Among { engine: &engine, need: &need, wanted: &wanted, others: &others };
        let person = &people[last.index];
        for reach in among.changes(person, &engine.reader().person(person), place) {
            prop_assert!(reach.place <= place);
            let mut changed = people.clone();
            changed[last.index] = reach.change.apply(person);
            let again = engine.rank(&need, &changed);
            let now = again.iter().position(|one| one.index == last.index).expect("is ranked");
            prop_assert_eq!(again[now].score, reach.score);
            // Two with the same number and points stand in the order given.
            let equal = again.iter().filter(|one| one.score == reach.score).count();
            prop_assert!(now + 1 == reach.place || equal > 1, "{} {:?}", now + 1, reach);
        }
    }

    #[test]
    fn what_the_law_protects_changes_no_point(need in need(), person in person(), at in 0..6_usize) {
        let pairs = [
            ("han är strateg", "hon är strateg"),
            ("en affärsman", "en affärskvinna"),
            ("Uppvuxen i Malmö.", "Uppvuxen i Aleppo."),
            ("Born in Oslo, writes", "Born in Lagos, writes"),
            ("en kristen skribent", "en muslimsk skribent"),
            ("42 år gammal", "24 år gammal"),
        ];
        let with = |words: &str| {
            let mut with = person.clone();
            with.texts.push(words.to_owned());
            with.experiences.push(Experience { role: None, text: format!("{words} SEO"), from: None, to: None });
            with
        };
        let both = [with(pairs[at].0), with(pairs[at].1)];
        let ranked = Linear::default().rank(&need, &both);
        let (a, b) = (of(&ranked, 0), of(&ranked, 1));
        prop_assert_eq!((a.score, &a.parts), (b.score, &b.parts));
    }
}

#[test]
fn a_person_has_no_field_for_who_somebody_is_or_what_an_evaluation_said() {
    let person = Person { experiences: vec![], ..crate::samples::person() };
    let json = serde_json::to_value(person).expect("JSON");
    let fields: Vec<&String> = json.as_object().expect("an object").keys().collect();
    let want =
        ["city", "experiences", "free", "key", "languages", "rate_hour_minor", "remote", "skills", "texts", "title"];
    assert_eq!(fields, want);
    let done = Experience { role: None, text: String::new(), from: None, to: None };
    let json = serde_json::to_value(done).expect("JSON");
    let fields: Vec<&String> = json.as_object().expect("an object").keys().collect();
    assert_eq!(fields, ["from", "role", "text", "to"]);
}
