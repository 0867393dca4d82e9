//! What was done before, against what is to be done: how much of what the need
//! is about stands somewhere in the résumé, each thing by the sentence that is
//! nearest to it; how much of the need single experiences hold by concepts, words
//! and meaning; and the title. The later the more, and a further experience is
//! never worth less. The best sentence stands beside the need's own as evidence.

use crate::case::Case;
use crate::reading::{Asks, Reading};
use crate::sense::{said, scaled};
use crate::words::{Bits, has, shared};
use crate::{Quote, Reason};
use std::borrow::Cow;
use std::cmp::Reverse;

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
const LEAST_NEAR: u16 = 300;
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
/// A text that comes so near to a concept names it, in permille.
const NAMED: u64 = 700;
/// An experience less alike than this is no reason, in permille.
const LEAST_ALIKE: u64 = 150;

/// What the need shares with one text, in permille.
fn in_common(case: &Case<'_, '_>, text: usize) -> u64 {
    let (wanted, compared) = (case.wanted, &case.compared);
    let concepts = (cover(case, text) * 1000 / CONCEPTS_FULL).min(1000);
    let both = shared(&wanted.words, compared.words(text));
    let all = u64::try_from(wanted.word_count).unwrap_or(0).max(1);
    let words = (both * 1000 / all * 1000 / WORDS_FULL).min(1000);
    if !wanted.sensed {
        return (concepts * 650 + words * 350) / 1000;
    }
    let meaning = scaled(compared.wholes(text).0, TEXT_ALIKE.0, TEXT_ALIKE.1);
    (concepts * 380 + words * 120 + meaning * 500) / 1000
}

/// The share of the need's concepts, by weight, that a text holds or holds
/// something near, in permille.
fn cover(case: &Case<'_, '_>, text: usize) -> u64 {
    let wanted = case.wanted;
    let weight = |row: u16| wanted.weights.get(usize::from(row)).copied().unwrap_or(0);
    let held = case.compared.held(text).iter().map(|held| weight(held.row) * u64::from(near_enough(held.near)));
    held.sum::<u64>() / wanted.concepts.iter().map(|(_, weight)| weight).sum::<u64>().max(1)
}

/// How far a text holds a concept, where that is near enough to count.
fn near_enough(near: u16) -> u16 {
    if near < LEAST_NEAR { 0 } else { near }
}

/// How much of what the need is about stands somewhere in the résumé, in permille.
fn covered(case: &Case<'_, '_>) -> u64 {
    let (laid, compared) = (&case.profile.laid, &case.compared);
    // Each text with what it counts: the later the more, a letter less than work.
    let mut texts: Vec<(u64, usize)> = Vec::with_capacity(laid.texts());
    texts.extend(laid.title.map(|title| (1000, title)));
    for (late, (role, text)) in case.late.iter().zip(&laid.done) {
        texts.extend(role.iter().chain([text]).map(|text| (*late, *text)));
    }
    texts.extend(laid.letters.clone().map(|text| (LETTER, text)));
    texts.sort_unstable();
    let aspects = &case.wanted.aspects;
    let mut best = vec![0; aspects.len()];
    // Of texts that count the same, what is nearest is weighed once.
    let mut most = vec![0_u16; aspects.len()];
    for same in texts.chunk_by(|one, other| one.0 == other.0) {
        most.fill(0);
        for (_, text) in same {
            for (most, (near, said)) in most.iter_mut().zip(compared.both(*text)) {
                *most = near_enough(near).max(said).max(*most);
            }
        }
        let counts = same.first().map_or(0, |(counts, _)| *counts);
        for (best, most) in best.iter_mut().zip(&most) {
            *best = (u64::from(*most) * counts / 1000).max(*best);
        }
    }
    let all: u64 = aspects.iter().map(|aspect| aspect.weight).sum();
    let held: u64 = aspects.iter().zip(best).map(|(aspect, best)| aspect.weight * best).sum();
    held / all.max(1)
}

/// How alike a title or a role is to the need's title, in permille.
fn same_role(case: &Case<'_, '_>, title: usize) -> u64 {
    let (wanted, compared) = (case.wanted, &case.compared);
    let asked = wanted.title.links.iter().zip(&wanted.title_asks.concepts);
    let concepts =
        asked.map(|(named, (row, ..))| compared.near_row(title, *row) * named.sure / 1000).max().unwrap_or(0);
    let both = shared(&wanted.title_asks.words, compared.words(title));
    let words = both * 1000 / u64::try_from(wanted.title.words.len().max(1)).unwrap_or(1);
    let meaning = scaled(compared.wholes(title).1, TITLE_ALIKE.0, TITLE_ALIKE.1);
    concepts.max(words).max(meaning)
}

/// What was measured of one person.
pub struct Measured {
    /// All of it together.
    pub permille: u64,
    /// The title or role that is most alike: how much, and the number of the text.
    title: Option<(u64, usize)>,
    /// Experiences, the weightiest first: what each is worth, how alike it is, and
    /// its number.
    done: Vec<(u64, u64, usize)>,
}

/// Measures.
pub fn measure(case: &Case<'_, '_>) -> Measured {
    let (person, laid) = (case.person, &case.profile.laid);
    let mut done: Vec<(u64, u64, usize)> = Vec::with_capacity(laid.done.len());
    let mut best_title = laid.title.map(|title| (same_role(case, title), title));
    let experiences = person.experiences.iter().zip(&laid.done).zip(&case.late);
    for (at, ((experience, (role, text)), late)) in experiences.enumerate() {
        let months = experience.months(case.need.starts_on);
        let long = months.map_or(900, |(months, _)| 800 + u64::from(months).min(FULL_MONTHS) * 200 / FULL_MONTHS);
        let alike = in_common(case, *text);
        done.push((alike * late / 1000 * long / 1000, alike, at));
        // Of equals the first.
        let role = role.map(|role| (same_role(case, role) * late / 1000, role));
        best_title = match (best_title, role) {
            (Some(best), Some(role)) if role.0 > best.0 => Some(role),
            (best, role) => best.or(role),
        };
    }
    done.sort_by_key(|(value, _, at)| (Reverse(*value), *at));
    let work: u64 = done.iter().zip(BEST).map(|((value, _, _), share)| value * share / 1000).sum();
    let title = best_title.map_or(0, |(alike, _)| alike);
    let covered = scaled(covered(case), COVERED_LEAST, 1000);
    let permille = (covered * COVERED + work * DONE + title * TITLE) / 1000;
    Measured { permille, title: best_title, done }
}

/// Why: the title, the experiences that are most alike, and what both name.
pub fn tell<'a>(case: &Case<'a, '_>, measured: &Measured, reasons: &mut Vec<Reason<'a>>) {
    let wanted = case.wanted;
    if let Some((alike, mine)) = measured.title.filter(|(alike, _)| *alike >= 500)
        && let Some(mine) = case.profile.reading(mine)
        && let (Some(mine), Some(need)) = (case.quote_all(mine.source), case.quote_all(wanted.title.source))
    {
        let alike_permille = u32::try_from(alike).unwrap_or(1000);
        reasons.push(Reason::SameRole { alike_permille, mine, need });
    }
    for (_, alike, at) in measured.done.iter().filter(|(_, alike, _)| *alike >= LEAST_ALIKE).take(MOST_NAMED) {
        let Some((_, text)) = case.profile.experiences.get(*at) else { continue };
        let Some((mine, need)) = best_pair(case, text) else { continue };
        let months = case.person.experiences.get(*at).and_then(|done| done.months(case.need.starts_on));
        reasons.push(Reason::Similar {
            experience: *at,
            alike_permille: u32::try_from(*alike).unwrap_or(1000),
            months: months.map(|(months, _)| months),
            months_ago: months.map(|(_, ago)| ago),
            mine,
            need,
        });
    }
    let words = words(case);
    if !words.is_empty() {
        reasons.push(Reason::TextMatch { words });
    }
}

/// The sentence of an experience and the one of the need that are most alike;
/// `None` when they share nothing.
fn best_pair<'a>(case: &Case<'a, '_>, text: &Reading) -> Option<(Quote<'a>, Quote<'a>)> {
    let wanted = case.wanted;
    let mine = Mine::of(case, text);
    // Sentences of the description come last among what the need is about.
    let first = wanted.lens.column(wanted.aspects.len() - wanted.text.sentences.len());
    let by_text = mine.best_of(&wanted.text, &wanted.text_asks, first);
    let by_title = mine.best_of(&wanted.title, &wanted.title_asks, wanted.lens.title());
    let (asked, (_, theirs, mine)) = match (by_text, by_title) {
        (Some(text), Some(title)) if title.0 > text.0 => (&wanted.title, title),
        (Some(text), _) => (&wanted.text, text),
        (None, title) => (&wanted.title, title?),
    };
    let quote = |text: &Reading, at: usize| case.quote(text.source, text.sentences.get(at)?.at.clone());
    Some((quote(text, mine)?, quote(asked, theirs)?))
}

/// The sentences of an experience, in the need's rows, words and meanings.
struct Mine<'a> {
    /// How near each comes to each row, in permille.
    near: Vec<u16>,
    rows: usize,
    words: Vec<&'a Bits>,
    cosines: Vec<&'a [u16]>,
}

impl<'a> Mine<'a> {
    fn of(case: &'a Case<'_, '_>, text: &Reading) -> Mine<'a> {
        let (lens, laid, compared) = (&case.wanted.lens, &case.profile.laid, &case.compared);
        let (sentences, rows) = (laid.sentences_of(text.at), lens.rows);
        let mut near = vec![0; sentences.len() * rows];
        for (near, sentence) in near.chunks_mut(rows.max(1)).zip(sentences.clone()) {
            for link in laid.links_in(text.at, sentence) {
                for covers in lens.covered(link.place as usize) {
                    let near = &mut near[usize::from(covers.row)];
                    *near = covers.permille.max(*near);
                }
            }
        }
        let words = sentences.clone().map(|sentence| compared.words_in(sentence)).collect();
        Mine { near, rows, words, cosines: sentences.map(|sentence| compared.cosines(sentence)).collect() }
    }

    /// The sentence of a text of the need and the one of these that are most alike:
    /// how much, for choosing among them only, and their numbers. The meanings of
    /// the need's have columns from the first on. Of equals the first; `None` when
    /// they share nothing.
    fn best_of(&self, asked: &Reading, asks: &Asks, first: usize) -> Option<(u64, usize, usize)> {
        let mut best: Option<(u64, usize, usize)> = None;
        for (theirs, (sentence, words)) in asked.sentences.iter().zip(&asks.sentences).enumerate() {
            let concepts = asks.concepts.get(sentence.links.clone()).unwrap_or_default();
            for (own, (own_words, cosines)) in self.words.iter().zip(&self.cosines).enumerate() {
                let near = self.near.get(own * self.rows..(own + 1) * self.rows).unwrap_or_default();
                let by_concepts = concepts.iter().map(|(row, weight, is_skill)| {
                    let near = near.get(*row).map_or(0, |near| u64::from(near_enough(*near)));
                    near * weight / 1000 * if *is_skill { ASKED_FOR } else { 1 }
                });
                let meaning = cosines.get(first + theirs).map_or(0, |cosine| u64::from(said(*cosine)));
                let alike = by_concepts.sum::<u64>() + shared(words, own_words) * 300 + meaning;
                if alike > best.map_or(0, |(most, ..)| most) {
                    best = Some((alike, theirs, own));
                }
            }
        }
        best
    }
}

/// What need and résumé both name, the weightiest first, as the consultant
/// writes it.
fn words<'a>(case: &Case<'a, '_>) -> Vec<Cow<'a, str>> {
    let (wanted, profile, compared) = (case.wanted, case.profile, &case.compared);
    let mut found: Vec<Cow<'a, str>> = Vec::with_capacity(WORDS_SHOWN);
    // The first text that names each row.
    let mut named = vec![None; wanted.lens.rows];
    for text in (0..profile.laid.texts()).rev() {
        for held in compared.held(text).iter().filter(|held| u64::from(held.near) >= NAMED) {
            named[usize::from(held.row)] = Some((text, usize::from(held.link)));
        }
    }
    for row in &wanted.rows {
        if found.len() == WORDS_SHOWN {
            break;
        }
        let Some((text, link)) = named.get(*row).copied().flatten() else { continue };
        let words = profile.reading(text).and_then(|text| {
            let link = text.links.get(link)?;
            case.given(text.source)?.get(link.start..link.end)
        });
        found.extend(words.filter(|words| new(&found, words)).map(Cow::Borrowed));
    }
    let texts = 0..profile.laid.texts();
    let mut in_any = vec![0; wanted.lens.words.blocks()];
    for text in texts.clone() {
        in_any.iter_mut().zip(compared.words(text)).for_each(|(any, own)| *any |= own);
    }
    for (word, bit) in wanted.told.iter().copied().filter(|(_, bit)| has(&in_any, *bit)) {
        if found.len() == WORDS_SHOWN {
            break;
        }
        let Some(text) = texts.clone().find(|text| has(compared.words(*text), bit)) else { continue };
        let words = profile.reading(text).and_then(|text| {
            let sentence = text.sentences.iter().zip(text.first..).find(|(_, n)| has(compared.words_in(*n), bit))?.0;
            let from = text.stems.partition_point(|stem| stem.start < sentence.at.start);
            let stem = text.stems.iter().skip(from).find(|stem| stem.word == word)?;
            case.given(text.source)?.get(stem.start..stem.end)
        });
        found.extend(words.filter(|words| new(&found, words)).map(Cow::Borrowed));
    }
    found
}

/// Whether words say more than those before: "front-end" has named "front" too.
fn new(known: &[Cow<'_, str>], words: &str) -> bool {
    fn parts(words: &str) -> impl Iterator<Item = &str> {
        words.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty())
    }
    let same = |one: &str, other: &str| {
        one.chars().flat_map(char::to_lowercase).eq(other.chars().flat_map(char::to_lowercase))
    };
    parts(words).any(|part| !known.iter().any(|known| parts(known).any(|known| same(known, part))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::person::Experience;
    use crate::reading::Reader;
    use crate::taxonomy::Taxonomy;
    use crate::{Person, samples};

    fn done(text: &str, from: &str, to: Option<&str>) -> Experience {
        Experience {
            role: None,
            text: text.into(),
            from: from.parse().ok(),
            to: to.map(|to| to.parse().expect("a month")),
        }
    }

    fn judged(experiences: Vec<Experience>) -> (u64, Vec<Reason<'static>>) {
        let reader = Reader { taxonomy: Taxonomy::built_in(), sense: None };
        let person = Person { experiences, ..samples::person() };
        let need = samples::need();
        let (wanted, profile) = (reader.need(&need), reader.person(&person));
        let case = Case::new(&need, &wanted, &person, &profile);
        let (measured, mut reasons) = (measure(&case), Vec::new());
        tell(&case, &measured, &mut reasons);
        (measured.permille, reasons.into_iter().map(Reason::owned).collect())
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
        assert_eq!((&*mine.text, *months_ago), ("Led internal communications at a government agency.", Some(0)));
        assert!(need.text.contains("internkommunikation"), "{need:?}");
    }

    #[test]
    fn what_both_name_is_told_as_the_consultant_writes_it() {
        let (_, reasons) = judged(vec![done("Ansvarade för internkommunikationen", "2025-01", None)]);
        let words = reasons.iter().find_map(|reason| match reason {
            Reason::TextMatch { words } => Some(words.clone()),
            _ => None,
        });
        assert!(words.is_some_and(|words| words.contains(&"internkommunikationen".into())), "{reasons:?}");
    }
}
