//! What was done before, against what is to be done: how much of what the need
//! is about stands somewhere in the résumé, each thing by the sentence that is
//! nearest to it; how much of the need single experiences hold by concepts, words
//! and meaning; and the title. The later the more, and a further experience is
//! never worth less. The best sentence stands beside the need's own as evidence.

use crate::compared::Compared;
use crate::reading::{Near, Profile, Reader, Reading, Sentence, Wanted};
use crate::sense::{alike, said, scaled};
use crate::skills::recent;
use crate::taxonomy::ConceptId;
use crate::{Need, Person, Quote, Reason};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Words named as a reason at most.
pub const WORDS_SHOWN: usize = 6;

/// The most alike, the second and the third experience count this much, in permille.
const BEST: [u64; 3] = [750, 150, 100];
/// What the need is about, single experiences, and the title count this much, in permille.
const COVERED: u64 = 800;
/// See [`COVERED`].
const DONE: u64 = 50;
/// See [`COVERED`].
const TITLE: u64 = 150;
/// So much of what the need is about stands in any résumé of the trade, in permille.
const COVERED_LEAST: u64 = 200;
/// What stands in a letter alone counts this much of what was done, in permille.
const LETTER: u64 = 500;
/// This share of the need's concepts is as much as any experience holds, in permille.
const CONCEPTS_FULL: u64 = 550;
/// And this share of its words.
const WORDS_FULL: u64 = 300;
/// What is less near than this does not count as the same.
const LEAST_NEAR: u64 = 300;
/// Cosines between which two texts go from nothing to all alike.
const TEXT_ALIKE: (u64, u64) = (180, 600);
/// The same for two titles.
const TITLE_ALIKE: (u64, u64) = (250, 750);
/// Months from which an experience counts in full.
const FULL_MONTHS: u64 = 12;
/// Experiences named as a reason at most.
const MOST_NAMED: usize = 2;
/// A skill that is asked for tells so many times as much as anything else that
/// two sentences share.
const ASKED_FOR: u64 = 3;
/// An experience less alike than this is no reason, in permille.
const LEAST_ALIKE: u64 = 150;

/// What the need shares with one text, in permille.
fn shared(reader: &Reader<'_>, wanted: &Wanted, text: &Reading) -> u64 {
    let concepts = (cover(wanted, text) * 1000 / CONCEPTS_FULL).min(1000);
    let both = u64::try_from(wanted.words.shared(&text.words)).unwrap_or(0);
    let all = u64::try_from(wanted.words.len()).unwrap_or(0).max(1);
    let words = (both * 1000 / all * 1000 / WORDS_FULL).min(1000);
    if reader.sense.is_none() {
        return (concepts * 650 + words * 350) / 1000;
    }
    let meaning = scaled(alike(&wanted.whole, &text.meaning), TEXT_ALIKE.0, TEXT_ALIKE.1);
    (concepts * 380 + words * 120 + meaning * 500) / 1000
}

/// The share of the need's concepts, by weight, that a text holds or holds
/// something near, in permille.
fn cover(wanted: &Wanted, text: &Reading) -> u64 {
    let all: u64 = wanted.concepts.iter().map(|(_, weight)| weight).sum();
    let each = wanted.concepts.iter().zip(&wanted.near);
    let held: u64 = each.map(|((_, weight), near)| weight * near_enough(near.held(text))).sum();
    held / all.max(1)
}

/// How far a text holds a concept, where that is near enough to count.
fn near_enough(near: u64) -> u64 {
    if near < LEAST_NEAR { 0 } else { near }
}

/// How much of what the need is about stands somewhere in the résumé, in permille.
fn covered(need: &Need, wanted: &Wanted, compared: &Compared, person: &Person, profile: &Profile) -> u64 {
    // Each text with what it counts: the later the more, a letter less than work.
    let mut texts: Vec<(&Reading, u64)> = profile.title.iter().map(|title| (title, 1000)).collect();
    for (done, (role, text)) in person.experiences.iter().zip(&profile.experiences) {
        let late = recent(done.months(need.starts_on).map(|(_, ago)| ago));
        texts.extend(role.iter().chain([text]).map(|text| (text, late)));
    }
    texts.extend(profile.texts.iter().map(|text| (text, LETTER)));
    let all: u64 = wanted.aspects.iter().map(|aspect| aspect.weight).sum();
    let held: u64 = wanted
        .aspects
        .iter()
        .enumerate()
        .map(|(row, aspect)| {
            let best = texts.iter().map(|(text, counts)| {
                let concepts = aspect.concepts.iter().map(|near| near.held(text)).max();
                let concepts = near_enough(concepts.unwrap_or(0));
                let meaning = said(compared.row(row, text).iter().max().copied().map_or(0, u64::from));
                concepts.max(meaning) * counts / 1000
            });
            aspect.weight * best.max().unwrap_or(0)
        })
        .sum();
    held / all.max(1)
}

/// How alike a title or a role is to the need's title, in permille.
fn same_role(wanted: &Wanted, title: &Reading) -> u64 {
    let asked = wanted.title.links.iter().zip(&wanted.near_title);
    let concepts = asked.map(|(named, near)| near.held(title) * named.sure / 1000).max().unwrap_or(0);
    let both = u64::try_from(wanted.title.words.shared(&title.words)).unwrap_or(0);
    let words = both * 1000 / u64::try_from(wanted.title.words.len().max(1)).unwrap_or(1);
    let meaning = scaled(alike(&wanted.title.meaning, &title.meaning), TITLE_ALIKE.0, TITLE_ALIKE.1);
    concepts.max(words).max(meaning)
}

/// Permille and reasons.
pub fn judge(
    reader: &Reader<'_>,
    need: &Need,
    wanted: &Wanted,
    compared: &Compared,
    person: &Person,
    profile: &Profile,
) -> (u64, Vec<Reason>) {
    let mut done: Vec<(u64, u64, usize)> = Vec::new();
    let mut titles: Vec<(u64, &Reading)> = Vec::new();
    titles.extend(profile.title.iter().map(|title| (same_role(wanted, title), title)));
    for (at, (experience, (role, text))) in person.experiences.iter().zip(&profile.experiences).enumerate() {
        let months = experience.months(need.starts_on);
        let late = recent(months.map(|(_, ago)| ago));
        let long = months.map_or(900, |(months, _)| 800 + u64::from(months).min(FULL_MONTHS) * 200 / FULL_MONTHS);
        let alike = shared(reader, wanted, text);
        done.push((alike * late / 1000 * long / 1000, alike, at));
        titles.extend(role.iter().map(|role| (same_role(wanted, role) * late / 1000, role)));
    }
    done.sort_by_key(|(value, _, at)| (Reverse(*value), *at));
    let work: u64 = done.iter().zip(BEST).map(|((value, _, _), share)| value * share / 1000).sum();
    let best_title = titles.iter().max_by_key(|(alike, title)| (*alike, Reverse(title.source)));
    let title = best_title.map_or(0, |(alike, _)| *alike);
    let covered = scaled(covered(need, wanted, compared, person, profile), COVERED_LEAST, 1000);
    let mut reasons = Vec::new();
    if let Some((alike, mine)) = best_title.filter(|(alike, _)| *alike >= 500)
        && let (Some(mine), Some(need)) =
            (mine.quote(0..mine.given.len()), wanted.title.quote(0..wanted.title.given.len()))
    {
        reasons.push(Reason::SameRole { alike_permille: u32::try_from(*alike).unwrap_or(1000), mine, need });
    }
    for (_, alike, at) in done.iter().filter(|(_, alike, _)| *alike >= LEAST_ALIKE).take(MOST_NAMED) {
        let Some((_, text)) = profile.experiences.get(*at) else { continue };
        let Some((mine, theirs)) = best_pair(wanted, text) else { continue };
        let months = person.experiences.get(*at).and_then(|done| done.months(need.starts_on));
        reasons.push(Reason::Similar {
            experience: *at,
            alike_permille: u32::try_from(*alike).unwrap_or(1000),
            months: months.map(|(months, _)| months),
            months_ago: months.map(|(_, ago)| ago),
            mine,
            need: theirs,
        });
    }
    let words = words(wanted, profile);
    if !words.is_empty() {
        reasons.push(Reason::TextMatch { words });
    }
    ((covered * COVERED + work * DONE + title * TITLE) / 1000, reasons)
}

/// The sentence of an experience and the one of the need that are most alike;
/// `None` when they share nothing.
fn best_pair(wanted: &Wanted, text: &Reading) -> Option<(Quote, Quote)> {
    let mut best: Option<(u64, &Reading, &Sentence, &Sentence)> = None;
    for (asked, near) in [(&wanted.text, &wanted.near_text), (&wanted.title, &wanted.near_title)] {
        for (theirs, mine) in asked.sentences.iter().flat_map(|a| text.sentences.iter().map(move |b| (a, b))) {
            let alike = sentences_alike(wanted, (asked, near, theirs), (text, mine));
            if alike > 0 && best.as_ref().is_none_or(|(most, ..)| alike > *most) {
                best = Some((alike, asked, mine, theirs));
            }
        }
    }
    let (_, asked, mine, theirs) = best?;
    Some((text.quote(mine.at.clone())?, asked.quote(theirs.at.clone())?))
}

/// Whether a concept is one of the skills that are asked for.
fn is_asked_for(wanted: &Wanted, concept: ConceptId) -> bool {
    let mut names = wanted.must.iter().chain(&wanted.nice);
    names.any(|name| name.whole.iter().chain(&name.parts).any(|own| own.concept == concept))
}

/// How alike two sentences are, for choosing among them only; the need's with
/// what covers the concepts of its text.
fn sentences_alike(wanted: &Wanted, a: (&Reading, &[Near], &Sentence), b: (&Reading, &Sentence)) -> u64 {
    let theirs = b.0.links.get(b.1.links.clone()).unwrap_or_default();
    let asked = a.0.links.iter().zip(a.1).skip(a.2.links.start).take(a.2.links.len());
    let concepts = asked.map(|(asked, near)| {
        let near = theirs.iter().map(|named| near.covers(named.place)).max().unwrap_or(0);
        if near < LEAST_NEAR {
            return 0;
        }
        let weight = wanted.concepts.iter().find(|(concept, _)| *concept == asked.concept).map_or(0, |(_, w)| *w);
        let told = if is_asked_for(wanted, asked.concept) { ASKED_FOR } else { 1 };
        near * weight / 1000 * told
    });
    let concepts: u64 = concepts.sum();
    let both = u64::try_from(a.2.words.shared(&b.1.words)).unwrap_or(0);
    let meaning = said(alike(&a.2.meaning, &b.1.meaning));
    concepts + both * 300 + meaning
}

/// What need and résumé both name, the weightiest first, as the consultant
/// writes it.
fn words(wanted: &Wanted, profile: &Profile) -> Vec<String> {
    let texts: Vec<&Reading> = profile
        .title
        .iter()
        .chain(profile.experiences.iter().flat_map(|(role, text)| role.iter().chain([text])))
        .chain(&profile.texts)
        .collect();
    let mut found: Vec<String> = Vec::new();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut add = |text: &Reading, start: usize, end: usize| {
        let Some(words) = text.given.get(start..end) else { return };
        // "front-end" has named "front" too.
        let parts = words.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
        let lower: Vec<String> = parts.map(str::to_lowercase).collect();
        if found.len() < WORDS_SHOWN && lower.iter().any(|word| !seen.contains(word)) {
            seen.extend(lower);
            found.push(words.to_owned());
        }
    };
    for near in &wanted.near {
        let held = texts.iter().flat_map(|text| text.links.iter().map(move |link| (*text, link)));
        let same = held.filter(|(_, named)| near.covers(named.place) >= 900 && named.sure >= 600);
        if let Some((text, link)) = same.min_by_key(|(text, link)| (text.source, link.start)) {
            add(text, link.start, link.end);
        }
    }
    for word in wanted.title.stems.iter().chain(&wanted.text.stems).filter(|word| word.letters > 3) {
        let text = texts.iter().find(|text| text.words.holds(word.word));
        if let Some((text, mine)) = text.and_then(|text| Some((text, text.stems.iter().find(|s| s.word == word.word)?)))
        {
            add(text, mine.start, mine.end);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::person::Experience;
    use crate::samples;
    use crate::taxonomy::Taxonomy;

    fn done(text: &str, from: &str, to: Option<&str>) -> Experience {
        Experience {
            role: None,
            text: text.into(),
            from: from.parse().ok(),
            to: to.map(|to| to.parse().expect("a month")),
        }
    }

    fn judged(experiences: Vec<Experience>) -> (u64, Vec<Reason>) {
        let reader = Reader { taxonomy: Taxonomy::built_in(), sense: None };
        let person = Person { experiences, ..samples::person() };
        let need = samples::need();
        let (wanted, profile) = (reader.need(&need), reader.person(&person));
        judge(&reader, &need, &wanted, &Compared::new(&wanted, &profile), &person, &profile)
    }

    #[test]
    fn the_same_work_in_the_other_language_counts_and_less_the_longer_ago() {
        let text = "Led internal communications at a government agency. Bought coffee.";
        let now = judged(vec![done(text, "2025-01", None)]);
        let before = judged(vec![done(text, "2012-01", Some("2014-12"))]);
        let other = judged(vec![done("Fotograferade bröllop", "2025-01", None)]);
        assert!(now.0 > before.0 && before.0 > other.0, "{} {} {}", now.0, before.0, other.0);
        let Some(Reason::Similar { mine, need, months_ago, .. }) =
            now.1.iter().find(|reason| matches!(reason, Reason::Similar { .. }))
        else {
            panic!("{:?}", now.1)
        };
        assert_eq!((mine.text.as_str(), *months_ago), ("Led internal communications at a government agency.", Some(0)));
        assert!(need.text.contains("internkommunikation"), "{need:?}");
    }

    #[test]
    fn what_both_name_is_told_as_the_consultant_writes_it() {
        let (_, reasons) = judged(vec![done("Ansvarade för internkommunikationen", "2025-01", None)]);
        let words = reasons.iter().find_map(|reason| match reason {
            Reason::TextMatch { words } => Some(words.clone()),
            _ => None,
        });
        assert!(words.is_some_and(|words| words.contains(&"internkommunikationen".to_owned())), "{reasons:?}");
    }
}
