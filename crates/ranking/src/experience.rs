//! What was done before, against what is to be done: how much of what the need
//! is about stands somewhere in the résumé, each thing by the sentence that is
//! nearest to it; how much of the need single experiences hold by concepts, words
//! and meaning; and the title. The later the more, and a further experience is
//! never worth less. The best sentence stands beside the need's own as evidence.

use crate::case::Case;
use crate::compared::Compared;
use crate::reading::{Asks, Reading};
use crate::sense::{alike, said, scaled};
use crate::words::{Bits, has, shared};
use crate::{Quote, Reason};
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::ops::Range;

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
/// A text that comes so near to a concept names it, in permille.
const NAMED: u64 = 700;
/// An experience less alike than this is no reason, in permille.
const LEAST_ALIKE: u64 = 150;

/// What the need shares with one text, in permille.
fn in_common(case: &Case<'_>, text: usize) -> u64 {
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
fn cover(case: &Case<'_>, text: usize) -> u64 {
    let all: u64 = case.wanted.concepts.iter().map(|(_, weight)| weight).sum();
    let held = case.compared.held(text);
    let each = case.wanted.concepts.iter().zip(&case.wanted.rows);
    let near = |row: &usize| held.get(*row).map_or(0, |held| near_enough(held.near.into()));
    let held: u64 = each.map(|((_, weight), row)| weight * near(row)).sum();
    held / all.max(1)
}

/// How far a text holds a concept, where that is near enough to count.
fn near_enough(near: u64) -> u64 {
    if near < LEAST_NEAR { 0 } else { near }
}

/// How much of what the need is about stands somewhere in the résumé, in permille.
fn covered(case: &Case<'_>) -> u64 {
    let (laid, compared) = (&case.profile.laid, &case.compared);
    // Each text with what it counts: the later the more, a letter less than work.
    let mut texts: Vec<(usize, u64)> = Vec::with_capacity(laid.texts());
    texts.extend(laid.title.map(|title| (title, 1000)));
    for (late, (role, text)) in case.late.iter().zip(&laid.done) {
        texts.extend(role.iter().chain([text]).map(|text| (*text, *late)));
    }
    texts.extend(laid.letters.clone().map(|text| (text, LETTER)));
    let aspects = &case.wanted.aspects;
    let all: u64 = aspects.iter().map(|aspect| aspect.weight).sum();
    let held: u64 = aspects
        .iter()
        .enumerate()
        .map(|(asked, aspect)| {
            let best = texts.iter().map(|(text, counts)| {
                let concepts = near_enough(compared.nearest_of(&aspect.rows, *text));
                let meaning = said(compared.nearest(*text, asked));
                concepts.max(meaning) * counts / 1000
            });
            aspect.weight * best.max().unwrap_or(0)
        })
        .sum();
    held / all.max(1)
}

/// How alike a title or a role is to the need's title, in permille.
fn same_role(case: &Case<'_>, title: usize) -> u64 {
    let (wanted, compared) = (case.wanted, &case.compared);
    let held = compared.held(title);
    let asked = wanted.title.links.iter().zip(&wanted.title_asks.concepts);
    let near = |row: usize| held.get(row).map_or(0, |held| u64::from(held.near));
    let concepts = asked.map(|(named, (row, ..))| near(*row) * named.sure / 1000).max().unwrap_or(0);
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
pub fn measure(case: &Case<'_>) -> Measured {
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
pub fn tell(case: &Case<'_>, measured: &Measured, reasons: &mut Vec<Reason>) {
    let wanted = case.wanted;
    if let Some((alike, mine)) = measured.title.filter(|(alike, _)| *alike >= 500)
        && let Some(mine) = case.profile.reading(mine)
        && let (Some(mine), Some(need)) =
            (mine.quote(0..mine.given.len()), wanted.title.quote(0..wanted.title.given.len()))
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
fn best_pair(case: &Case<'_>, text: &Reading) -> Option<(Quote, Quote)> {
    let wanted = case.wanted;
    let mine = Mine::of(case, text);
    // Sentences of the description come last among what the need is about.
    let first = wanted.aspects.len() - wanted.text.sentences.len();
    let in_text = |mine: usize, asked: usize| {
        wanted.lens.aspects.get(first + asked).map_or(0, |asked| case.compared.cosine(text.first + mine, asked))
    };
    let in_title = |mine: usize, asked: usize| {
        let (mine, asked) = (case.profile.laid.sentences.get(text.first + mine), wanted.title.meanings.get(asked));
        mine.zip(asked).map_or(0, |(mine, asked)| alike(mine, asked))
    };
    let by_text = best_of(&wanted.text, &wanted.text_asks, &mine, in_text);
    let by_title = best_of(&wanted.title, &wanted.title_asks, &mine, in_title);
    let (asked, (_, theirs, mine)) = match (by_text, by_title) {
        (Some(text), Some(title)) if title.0 > text.0 => (&wanted.title, title),
        (Some(text), _) => (&wanted.text, text),
        (None, title) => (&wanted.title, title?),
    };
    let quote = |text: &Reading, at: usize| text.quote(text.sentences.get(at)?.at.clone());
    Some((quote(text, mine)?, quote(asked, theirs)?))
}

/// The sentences of an experience, in the need's rows and words.
struct Mine<'a> {
    compared: &'a Compared,
    sentences: Range<usize>,
    /// How near each comes to each row, in permille.
    near: Vec<u16>,
    rows: usize,
}

impl<'a> Mine<'a> {
    fn of(case: &'a Case<'_>, text: &Reading) -> Mine<'a> {
        let (lens, laid) = (&case.wanted.lens, &case.profile.laid);
        let (sentences, rows) = (laid.sentences_of(text.at), lens.rows);
        let near = vec![0; sentences.len() * rows];
        let mut mine = Mine { compared: &case.compared, sentences: sentences.clone(), near, rows };
        for (at, sentence) in sentences.enumerate() {
            let near = &mut mine.near[at * rows..][..rows];
            for link in laid.links_in(text.at, sentence) {
                for covers in lens.covered(link.place as usize) {
                    near[covers.row] = near[covers.row].max(covers.permille);
                }
            }
        }
        mine
    }

    /// How alike one of them is to a sentence of the need, for choosing among them only.
    fn alike(&self, at: usize, asked: &[(usize, u64, bool)], words: &Bits, cosine: u64) -> u64 {
        let near = &self.near[at * self.rows..][..self.rows];
        let concepts = asked.iter().map(|(row, weight, is_skill)| {
            let near = near.get(*row).map_or(0, |near| near_enough(u64::from(*near)));
            near * weight / 1000 * if *is_skill { ASKED_FOR } else { 1 }
        });
        let both = shared(words, self.compared.words_in(self.sentences.start + at));
        concepts.sum::<u64>() + both * 300 + said(cosine)
    }
}

/// The sentence of a text of the need and the one of an experience that are most
/// alike: how much, and their numbers. Of equals the first; `None` when they share
/// nothing.
fn best_of(
    asked: &Reading,
    asks: &Asks,
    mine: &Mine<'_>,
    cosine: impl Fn(usize, usize) -> u64,
) -> Option<(u64, usize, usize)> {
    let mut best: Option<(u64, usize, usize)> = None;
    for (theirs, (sentence, words)) in asked.sentences.iter().zip(&asks.sentences).enumerate() {
        let concepts = asks.concepts.get(sentence.links.clone()).unwrap_or_default();
        for own in 0..mine.sentences.len() {
            let alike = mine.alike(own, concepts, words, cosine(own, theirs));
            if alike > best.map_or(0, |(most, ..)| most) {
                best = Some((alike, theirs, own));
            }
        }
    }
    best
}

/// What need and résumé both name, the weightiest first, as the consultant
/// writes it.
fn words(case: &Case<'_>) -> Vec<String> {
    let (wanted, lens) = (case.wanted, &case.wanted.lens);
    let mut found: Vec<String> = Vec::new();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut add = |text: &Reading, start: usize, end: usize| {
        let Some(words) = text.given.get(start..end) else { return false };
        // "front-end" has named "front" too.
        let parts = words.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
        let lower: Vec<String> = parts.map(str::to_lowercase).collect();
        if lower.iter().any(|word| !seen.contains(word)) {
            seen.extend(lower);
            found.push(words.to_owned());
        }
        found.len() == WORDS_SHOWN
    };
    let texts: Vec<&Reading> = case.profile.readings().collect();
    let mut in_any = vec![0; lens.words.blocks()];
    for text in &texts {
        in_any.iter_mut().zip(case.compared.words(text.at)).for_each(|(any, own)| *any |= own);
    }
    for row in &wanted.rows {
        let first = texts.iter().copied().find_map(|text| {
            let held = case.compared.held(text.at).get(*row).filter(|held| u64::from(held.near) >= NAMED)?;
            Some((text, text.links.get(usize::from(held.link))?))
        });
        if let Some((text, link)) = first
            && add(text, link.start, link.end)
        {
            return found;
        }
    }
    for word in wanted.title.stems.iter().chain(&wanted.text.stems).filter(|word| word.letters > 3) {
        let Some(bit) = lens.words.bit(word.word).filter(|bit| has(&in_any, *bit)) else { continue };
        let text = texts.iter().find(|text| has(case.compared.words(text.at), bit));
        let mine = text.and_then(|text| Some((text, text.stems.iter().find(|stem| stem.word == word.word)?)));
        if mine.is_some_and(|(text, mine)| add(text, mine.start, mine.end)) {
            break;
        }
    }
    found
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

    fn judged(experiences: Vec<Experience>) -> (u64, Vec<Reason>) {
        let reader = Reader { taxonomy: Taxonomy::built_in(), sense: None };
        let person = Person { experiences, ..samples::person() };
        let need = samples::need();
        let (wanted, profile) = (reader.need(&need), reader.person(&person));
        let case = Case::new(&need, &wanted, &person, &profile);
        let (measured, mut reasons) = (measure(&case), Vec::new());
        tell(&case, &measured, &mut reasons);
        (measured.permille, reasons)
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
