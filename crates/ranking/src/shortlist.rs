//! Who is worth judging in full: a person who has been read as the index keeps
//! one, and a need as the index is asked. It is coarser than judging and only
//! has to find everybody who could come to the top; it never orders what is shown.

#![expect(clippy::float_arithmetic, reason = "a direction is summed; no score that is shown is reckoned here")]

use crate::Person;
use crate::embedding::{DIM, Vector};
use crate::index::{Facts, Profile as Entry, Query, Tag};
use crate::reading::{Profile, Wanted};
use crate::taxonomy::{ConceptId, Taxonomy};
use base::Date;
use std::collections::BTreeMap;

/// What a required skill weighs, a welcome one, and what the title and the text
/// name at most.
const ASKED: (u64, u64, u64, u64) = (255, 70, 160, 90);
/// A neighbour that covers less of a concept than this is not asked for, in permille.
const LEAST_NEAR: u32 = 400;

/// A person as the index keeps one.
pub fn entry(id: u64, person: &Person, profile: &Profile, taxonomy: &Taxonomy) -> Entry {
    let laid = &profile.laid;
    let named = (0..laid.skills.end).flat_map(|item| laid.links_of(item));
    let named = named.filter_map(|link| taxonomy.concepts().get(link.place as usize));
    let mut sum = [0.0_f32; DIM];
    for (item, whole) in laid.wholes.iter().enumerate() {
        let aside = laid.skills.contains(&item) || laid.letters.contains(&item);
        add(&mut sum, whole, if aside { 1.0 } else { 2.0 });
    }
    Entry {
        id,
        concepts: named.map(|concept| concept.id.0).collect(),
        terms: (0..laid.skills.end).flat_map(|item| laid.words_of(item)).map(|word| *word as u32).collect(),
        vectors: Vector::from_floats(&sum).values().to_vec(),
        facts: facts(person),
    }
}

/// What filters look at.
fn facts(person: &Person) -> Facts {
    let code = |code: &str| code.to_lowercase().into_bytes().try_into().ok();
    let known = person.languages.iter().filter_map(|(known, level)| Some(Tag::language(code(known)?, *level)));
    let mut holds: Vec<Tag> = known.collect();
    holds.extend(person.remote.then_some(Tag::REMOTE));
    Facts {
        day: person.free.iter().map(|free| day(free.from)).min(),
        extent_percent: person.free.iter().filter_map(|free| free.percent).max().map(|most| most.min(100) as u8),
        rate_minor: person.rate_hour_minor.and_then(|rate| u32::try_from(rate).ok()),
        holds,
        ..Facts::default()
    }
}

/// A day as the index counts it.
pub fn day(date: Date) -> i32 {
    Date::new(1970, 1, 1).map_or(0, |first| first.days_until(date))
}

/// A need as the index is asked for it, without filters.
pub fn asked(wanted: &Wanted, taxonomy: &Taxonomy) -> Query {
    let mut concepts: BTreeMap<u32, u64> = BTreeMap::new();
    let mut ask = |concept: ConceptId, weight: u64| {
        for (near, permille) in taxonomy.neighbours(concept, LEAST_NEAR) {
            let asked = concepts.entry(near.0).or_default();
            *asked = (*asked).max(weight * u64::from(permille) / 1000);
        }
    };
    for (names, weight) in [(&wanted.must, ASKED.0), (&wanted.nice, ASKED.1)] {
        for name in names {
            let own = if name.whole.is_empty() { &name.parts } else { &name.whole };
            own.iter().for_each(|named| ask(named.concept, weight));
        }
    }
    for (text, weight) in [(&wanted.title, ASKED.2), (&wanted.text, ASKED.3)] {
        text.links.iter().for_each(|named| ask(named.concept, weight * named.sure / 1000));
    }
    let names = wanted.must.iter().chain(&wanted.nice).map(|name| &name.stems);
    let mut terms: BTreeMap<u32, u8> = BTreeMap::new();
    for word in names.chain([&wanted.title.words, &wanted.text.words]).flat_map(|words| words.iter()) {
        let times = terms.entry(word as u32).or_default();
        *times = times.saturating_add(1);
    }
    let mut sum = [0.0_f32; DIM];
    for aspect in &wanted.aspects {
        for meaning in &aspect.meanings {
            add(&mut sum, meaning, aspect.weight as f32);
        }
    }
    Query {
        concepts: concepts.into_iter().map(|(concept, weight)| (concept, weight.min(255) as u8)).collect(),
        terms: terms.into_iter().collect(),
        vector: Vector::from_floats(&sum).values().to_vec(),
        ..Query::default()
    }
}

/// Adds a direction.
fn add(sum: &mut [f32; DIM], point: &Vector, share: f32) {
    let length = point.length().max(1.0);
    sum.iter_mut().zip(point.values()).for_each(|(sum, value)| *sum += share * f32::from(*value) / length);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::{Bounds, Change, Filter, Index};
    use crate::{Linear, samples};

    #[test]
    fn who_could_come_to_the_top_is_handed_over() {
        let engine = Linear::default();
        let taxonomy = engine.reader().taxonomy;
        let of = |skills: &[&str], text: &str| Person {
            skills: samples::skills(skills),
            texts: vec![text.to_owned()],
            ..samples::person()
        };
        let people = [
            of(&["Fotografi"], "Jag fotograferar bröllop."),
            of(&["Internal communications", "Communications strategy"], "I led internal communications."),
            of(&["Svetsning"], "Jag svetsar."),
            of(&["Internkommunikation"], "Jag har arbetat med strategi på en myndighet."),
            of(&[], ""),
        ];
        let entries = people
            .iter()
            .zip(0..)
            .map(|(person, id)| Change::Put(entry(id, person, &engine.reader().person(person), taxonomy)));
        let index = Index::new(DIM).expect("the dimension");
        index.apply(entries.collect()).expect("it fits");
        let query = Query { limit: 2, ..asked(&engine.reader().need(&samples::need()), taxonomy) };
        let found = |query: &Query| index.snapshot().search(query).iter().map(|found| found.id).collect::<Vec<_>>();
        let mut both = found(&query);
        both.sort_unstable();
        assert_eq!(both, [1, 3]);
        // Who is free from the first of November is not free in October.
        for (first, want) in [("2026-10-31", 0), ("2026-11-01", 2)] {
            let bounds = Bounds::at_most(i64::from(day(samples::day(first))), false);
            let filter = Filter { day: Some(bounds), ..Filter::default() };
            assert_eq!(found(&Query { filter, ..query.clone() }).len(), want, "{first}");
        }
    }

    #[test]
    fn what_filters_look_at_is_what_was_said() {
        let person = Person { remote: true, ..samples::person() };
        let facts = facts(&person);
        assert_eq!((facts.extent_percent, facts.rate_minor), (Some(100), Some(90_000)));
        assert_eq!(facts.day, Some(day(samples::day("2026-11-01"))));
        for tag in [Tag::language(*b"sv", 5), Tag::language(*b"en", 2), Tag::REMOTE] {
            assert!(facts.holds.contains(&tag), "{tag:?}");
        }
        let silent = Person { free: vec![], rate_hour_minor: None, languages: vec![], ..samples::person() };
        let facts = super::facts(&silent);
        assert_eq!((facts.day, facts.extent_percent, facts.rate_minor, facts.holds.len()), (None, None, None, 0));
    }
}
