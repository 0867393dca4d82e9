//! Skills that are asked for against the evidence for them: the consultant has
//! listed it, assignments and the title show it, or a text mentions it. Listing
//! counts most, with level and years; assignments that show it add to that, the
//! later the more; what is not there counts nothing and is said. Each required
//! skill is needed: one that is missing costs more than its share. More evidence
//! is never worth less.

use crate::answer::Shown;
use crate::compared::Compared;
use crate::reading::{Name, Near, Profile, Reader, Reading};
use crate::sense::{alike, said, scaled};
use crate::taxonomy::Taxonomy;
use crate::weights::points;
use crate::{Need, Person, Reason};
use std::cmp::Reverse;
use std::ops::Range;

/// What listing a skill at all gives …
const HAVING: u64 = 500;
/// … what each level above the first adds, up to the one from which somebody is
/// used to it, and what each further one does …
const PER_LEVEL: (u64, u64) = (100, 20);
/// See [`PER_LEVEL`].
const USED_TO_IT: u8 = 3;
/// … and what each of the first years adds, and each further one.
const PER_YEAR: (u64, u64) = (50, 5);
/// Years that count as the first.
const FIRST_YEARS: u32 = 3;
/// Years beyond these add nothing.
const MOST_YEARS: u32 = 8;
/// What assignments that show a listed skill add at most.
const BORNE_OUT: u64 = 150;
/// What the latest assignment, whatever it was, says for a listed skill at most:
/// who has worked of late has not forgotten what is on the list.
const LATEST: u64 = 500;
/// What an assignment alone gives at most.
const SHOWN: u64 = 750;
/// What a mention in a letter or a title gives.
const MENTIONED: u64 = 350;
/// How much of that a second assignment adds …
const SECOND: u64 = 300;
/// … and a title, which is what somebody is now.
const TITLED: u64 = 800;
/// From how near a text bears a name out a little to how near it does wholly.
const BEARS_OUT: (u64, u64) = (200, 850);
/// What is left of several required skills when one of them is not there at all:
/// each is needed.
const WITHOUT_ONE: u64 = 400;
/// What is left when the held skill's name says more than was asked for.
const NARROWER: u64 = 900;
/// What is less near than this is no evidence.
const LEAST_NEAR: u64 = 300;
/// Cosines between which two names go from nothing to the same by meaning …
const NAMES_ALIKE: (u64, u64) = (250, 700);
/// … and what somebody does who has a skill, and a name.
const DOES_NAME: (u64, u64) = (300, 700);
/// Nothing is worth more than this by meaning alone.
const ALIKE_MOST: u64 = 750;
/// An assignment that ended so many months ago counts in full …
const FRESH: u64 = 48;
/// … from then on it loses, until so many months ago …
const OLD: u64 = 120;
/// … this much of what it counts for, in permille.
const LOST: u64 = 900;
/// An assignment without dates counts as so many months ago.
const UNDATED: u64 = 72;
/// Assignments named as evidence for a skill at most.
const MOST_SHOWN: usize = 2;

/// A listed skill as evidence.
struct Listed {
    /// Its number.
    at: usize,
    /// How near what was asked.
    near: u64,
    /// What it is worth.
    worth: u64,
}

/// Permille of a skill at its best as far as listing goes.
fn listed_worth(level: u8, years: u32) -> u64 {
    let (first, more) = (level.clamp(1, USED_TO_IT) - 1, level.clamp(USED_TO_IT, 5) - USED_TO_IT);
    let levels = u64::from(first) * PER_LEVEL.0 + u64::from(more) * PER_LEVEL.1;
    let (first, more) = (years.min(FIRST_YEARS), years.clamp(FIRST_YEARS, MOST_YEARS) - FIRST_YEARS);
    HAVING + levels + u64::from(first) * PER_YEAR.0 + u64::from(more) * PER_YEAR.1
}

/// How near a held name is to the one asked for, in permille.
pub fn near(asked: &Name, held: &Name) -> u64 {
    let by_words = if asked.stems == held.stems {
        1000
    } else if held.stems.hold(&asked.stems) {
        NARROWER
    } else {
        0
    };
    let of_whole = |asked: &Near| {
        let whole = held.whole.iter().map(|held| asked.covers(held.place)).max().unwrap_or(0);
        let part = held.parts.iter().map(|held| asked.covers(held.place) * held.sure / 1000 * NARROWER / 1000).max();
        whole.max(part.unwrap_or(0))
    };
    let by_concepts = if asked.near.is_empty() {
        // Everything that the name is made of must be there.
        let parts = asked.near_parts.iter().map(of_whole).min().unwrap_or(0);
        let all = asked.near_parts.len() > 1 || asked.stems.len() <= asked.near_parts.len();
        if all { parts } else { parts * 500 / 1000 }
    } else {
        asked.near.iter().map(of_whole).max().unwrap_or(0)
    };
    let by_name = scaled(alike(&asked.meaning, &held.meaning), NAMES_ALIKE.0, NAMES_ALIKE.1);
    let does = asked.does.iter().map(|does| scaled(alike(does, &held.meaning), DOES_NAME.0, DOES_NAME.1));
    let by_meaning = by_name.max(does.max().unwrap_or(0)) * ALIKE_MOST / 1000;
    let near = by_words.max(by_concepts).max(by_meaning);
    if near < LEAST_NEAR { 0 } else { near }
}

/// Whether a skill that somebody has is the one asked for, or a narrower one,
/// also when the two are written in different languages: what the engine itself
/// holds against each other.
pub fn covers(asked: &str, held: &str) -> bool {
    let reader = Reader { taxonomy: Taxonomy::built_in(), sense: None };
    near(&reader.asked(asked), &reader.name(held)) >= 750
}

/// What time takes away from an assignment: permille.
pub(crate) fn recent(months_ago: Option<u32>) -> u64 {
    let ago = months_ago.map_or(UNDATED, u64::from).min(OLD);
    1000 - ago.saturating_sub(FRESH) * LOST / (OLD - FRESH)
}

/// How far a text that is so near bears a name out, in permille.
fn bears_out(near: u64) -> u64 {
    scaled(near, BEARS_OUT.0, BEARS_OUT.1)
}

/// Two things that each bear something out so far, together.
fn both(one: u64, other: u64) -> u64 {
    one + other - one * other / 1000
}

/// How late the latest assignment was, in permille; nothing without one.
fn latest(need: &Need, person: &Person) -> u64 {
    let late = person.experiences.iter().map(|done| recent(done.months(need.starts_on).map(|(_, ago)| ago)));
    late.max().unwrap_or(0)
}

/// Everything that is asked for in one part.
pub struct Asked<'a> {
    /// The names, read.
    pub names: &'a [Name],
    /// Whether they are required.
    pub must: bool,
    /// The row of the first name in …
    pub first: usize,
    /// … what the need means against every sentence.
    pub compared: &'a Compared,
}

/// A name that is asked for, with its row.
#[derive(Clone, Copy)]
struct Sought<'a> {
    /// The name.
    name: &'a Name,
    /// Its row.
    row: usize,
    /// See [`Asked::compared`].
    compared: &'a Compared,
}

impl Asked<'_> {
    /// Points of `max`, with reasons. When nothing is asked for, nothing is
    /// lacking: everybody gets all.
    pub fn judge(&self, need: &Need, person: &Person, profile: &Profile, max: u32) -> (u32, Vec<Reason>) {
        if self.names.is_empty() {
            return (max, Vec::new());
        }
        let judged: Vec<(u64, Option<Reason>)> =
            (self.first..).zip(self.names).map(|(row, name)| self.one(need, person, profile, row, name)).collect();
        let worths: Vec<u64> = judged.iter().map(|(worth, _)| *worth).collect();
        let all = points(max, self.together(&worths));
        let reasons = judged.into_iter().zip(self.names).enumerate().filter_map(|(at, ((_, reason), asked))| {
            let lacks = || {
                // What it would add if it were there at its best.
                let mut with = worths.clone();
                *with.get_mut(at)? = 1000;
                let points = points(max, self.together(&with)) - all;
                Some(Reason::LacksMust { skill: asked.written.clone(), points })
            };
            reason.or_else(|| if self.must { lacks() } else { None })
        });
        let reasons = reasons.collect();
        (all, reasons)
    }

    /// What several skills are worth together, in permille.
    fn together(&self, worths: &[u64]) -> u64 {
        let count = u64::try_from(worths.len()).unwrap_or(u64::MAX).max(1);
        let mean = worths.iter().sum::<u64>() / count;
        let least = worths.iter().min().copied().unwrap_or(0);
        if self.must { mean * (WITHOUT_ONE + (1000 - WITHOUT_ONE) * least / 1000) / 1000 } else { mean }
    }

    /// One skill: permille of its best, and what speaks for it.
    fn one(&self, need: &Need, person: &Person, profile: &Profile, row: usize, asked: &Name) -> (u64, Option<Reason>) {
        let sought = Sought { name: asked, row, compared: self.compared };
        let (shown_worth, shown) = shown(need, person, profile, sought);
        let mention = |text| sought.in_text(text).map(|(near, at)| (near, at, text));
        let title = profile.title.as_ref().and_then(mention);
        let titled = title.as_ref().map_or(0, |(near, ..)| bears_out(*near) * TITLED / 1000);
        let shown_worth = both(shown_worth, titled);
        let mentioned = title.into_iter().chain(profile.texts.iter().filter_map(mention));
        let mentioned = mentioned.max_by_key(|(near, _, text)| (*near, Reverse(text.source)));
        let of_late = LATEST * latest(need, person) / 1000;
        let borne_out = |near: u64| BORNE_OUT * shown_worth.max(of_late * near / 1000) / 1000;
        let listed = listed(person, profile, asked, borne_out);
        let by_list = listed.as_ref().map_or(0, |listed| listed.worth);
        let by_work = SHOWN * shown_worth / 1000;
        let by_mention = mentioned.as_ref().map_or(0, |(near, ..)| MENTIONED * near / 1000);
        let worth = by_list.max(by_work).max(by_mention).min(1000);
        let skill = asked.written.clone();
        let permille = |near: u64| u32::try_from(near).unwrap_or(1000);
        if let Some(found) = listed.filter(|_| by_list > 0 && by_list >= by_work.max(by_mention))
            && let Some(mine) = person.skills.get(found.at)
        {
            let (as_written, level, years) = (mine.name.clone(), mine.level, mine.years);
            let near_permille = permille(found.near);
            let reason = if self.must {
                Reason::HasMust { skill, as_written, level, years, near_permille, shown }
            } else {
                Reason::HasNice { skill, as_written, level, years, near_permille, shown }
            };
            return (worth, Some(reason));
        }
        // What the title alone shows is told as the mention that it is.
        if !shown.is_empty() && by_work >= by_mention {
            let near_permille = shown.iter().map(|shown| shown.near_permille).max().unwrap_or(0);
            let reason = if self.must {
                Reason::ShownMust { skill, near_permille, shown }
            } else {
                Reason::ShownNice { skill, near_permille, shown }
            };
            return (worth, Some(reason));
        }
        let quoted = mentioned.and_then(|(_, at, text)| text.quote(at));
        let reason = quoted.map(|quote| {
            if self.must {
                Reason::MentionsMust { skill, quote: Some(quote) }
            } else {
                Reason::MentionsNice { skill, quote: Some(quote) }
            }
        });
        (worth, reason)
    }
}

impl Sought<'_> {
    /// How far a text bears out the name, in permille, and where.
    fn in_text(self, text: &Reading) -> Option<(u64, Range<usize>)> {
        let asked = self.name;
        let best = |near: &Near| {
            let links = text.links.iter().map(|named| (near.covers(named.place) * named.sure / 1000, named));
            let best = links.max_by_key(|(near, named)| (*near, Reverse(named.start)));
            best.map(|(near, named)| (near, named.start..named.end))
        };
        let by_concepts = if asked.near.is_empty() {
            let parts: Option<Vec<_>> = asked.near_parts.iter().map(best).collect();
            let enough = asked.near_parts.len() > 1 && asked.stems.len() <= asked.near_parts.len() + 1;
            parts.filter(|_| enough).and_then(|parts| parts.into_iter().min_by_key(|(near, _)| *near))
        } else {
            asked.near.iter().filter_map(best).max_by_key(|(near, at)| (*near, Reverse(at.start)))
        };
        let by_words = text.stands(&asked.stems).map(|at| (1000, at));
        let sentences = text.sentences.iter().zip(self.compared.row(self.row, text));
        let by_meaning = sentences.map(|(s, cosine)| (said(u64::from(*cosine)) * ALIKE_MOST / 1000, s.at.clone()));
        let by_meaning = by_meaning.max_by_key(|(near, at)| (*near, Reverse(at.start)));
        let found = by_words
            .into_iter()
            .chain(by_concepts)
            .chain(by_meaning)
            .max_by_key(|(near, at)| (*near, Reverse(at.start)));
        found.filter(|(near, _)| *near >= LEAST_NEAR)
    }
}

/// The listed skill that is worth most for a name, with what bears one out that
/// is so near.
fn listed(person: &Person, profile: &Profile, asked: &Name, borne_out: impl Fn(u64) -> u64) -> Option<Listed> {
    let all = person.skills.iter().zip(&profile.skills).enumerate().map(|(at, (skill, held))| {
        let near = near(asked, held);
        Listed { at, near, worth: listed_worth(skill.level, skill.years) * near / 1000 + borne_out(near) }
    });
    all.filter(|listed| listed.near > 0).max_by_key(|listed| (listed.worth, listed.near, Reverse(listed.at)))
}

/// What assignments bear out of a name, in permille of the best that they can,
/// and which, the weightiest first.
fn shown(need: &Need, person: &Person, profile: &Profile, sought: Sought<'_>) -> (u64, Vec<Shown>) {
    let mut found: Vec<(u64, usize, u64, Range<usize>, &Reading)> = Vec::new();
    for (at, (done, (role, text))) in person.experiences.iter().zip(&profile.experiences).enumerate() {
        let texts = role.iter().chain([text]);
        let best = texts.filter_map(|text| sought.in_text(text).map(|(near, place)| (near, place, text)));
        let Some((near, place, text)) = best.max_by_key(|(near, _, _)| *near) else { continue };
        let worth = bears_out(near) * recent(done.months(need.starts_on).map(|(_, ago)| ago)) / 1000;
        found.push((worth, at, near, place, text));
    }
    found.sort_by_key(|(worth, at, ..)| (Reverse(*worth), *at));
    let first = found.first().map_or(0, |(worth, ..)| *worth);
    // A second assignment bears it out a little more.
    let second = found.get(1).map_or(0, |(worth, ..)| worth * SECOND / 1000);
    let shown = found.into_iter().take(MOST_SHOWN).filter_map(|(_, at, near, place, text)| {
        let months = person.experiences.get(at)?.months(need.starts_on);
        Some(Shown {
            experience: at,
            near_permille: u32::try_from(near).unwrap_or(1000),
            months: months.map(|(months, _)| months),
            months_ago: months.map(|(_, ago)| ago),
            words: text.quote(place.clone())?,
            quote: text.quote(text.around(place))?,
        })
    });
    let shown = shown.collect();
    (both(first, second), shown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::person::{Experience, PersonSkill};

    fn skill(name: &str, level: u8, years: u32) -> PersonSkill {
        PersonSkill { name: name.to_owned(), level, years }
    }

    /// Points of 1000 for one required skill.
    fn judged(asked: &str, skills: &[PersonSkill], done: &str, letter: &str) -> (u32, Reason) {
        let reader = Reader { taxonomy: Taxonomy::built_in(), sense: None };
        let done = Experience { role: None, text: done.to_owned(), from: "2024-01".parse().ok(), to: None };
        let person = Person {
            skills: skills.to_vec(),
            texts: vec![letter.to_owned()],
            experiences: vec![done],
            ..crate::samples::person()
        };
        let names = [reader.asked(asked)];
        let compared = Compared::default();
        let asked = Asked { names: &names, must: true, first: 0, compared: &compared };
        let (points, mut reasons) = asked.judge(&crate::samples::need(), &person, &reader.person(&person), 1000);
        (points, reasons.remove(0))
    }

    #[test]
    fn level_years_and_assignments_count_and_absence_is_said() {
        for (skills, done, letter, want) in [
            (vec![skill("kriskommunikation", 5, 6)], "", "", 968),
            (vec![skill("kriskommunikation", 5, 40)], "Ledde kriskommunikationen vid en brand", "", 1000),
            (vec![skill("kriskommunikation", 1, 0)], "", "", 428),
            (vec![skill("Crisis communications", 3, 2)], "", "", 809),
            (vec![skill("Matlagning", 5, 6)], "", "", 0),
            (vec![], "Ledde kriskommunikationen vid en brand", "", 637),
            (vec![], "", "Jag brinner för kriskommunikation", 213),
            (vec![], "Ledde arbetet", "", 0),
        ] {
            let (points, reason) = judged("Kriskommunikation", &skills, done, letter);
            assert_eq!(points, want, "{skills:?} {done} {letter} {reason:?}");
            assert_eq!(matches!(reason, Reason::LacksMust { .. }), want == 0);
        }
    }

    #[test]
    fn each_required_skill_is_needed() {
        let compared = Compared::default();
        let two = Asked { names: &[], must: true, first: 0, compared: &compared };
        assert_eq!(
            [two.together(&[1000, 1000]), two.together(&[1000, 0]), two.together(&[500, 500])],
            [1000, 200, 350]
        );
        let nice = Asked { must: false, ..two };
        assert_eq!(nice.together(&[1000, 0]), 500);
    }

    #[test]
    fn time_takes_from_an_assignment_after_four_years_and_most_after_ten() {
        assert_eq!(
            [Some(0), Some(48), Some(84), Some(120), Some(600), None].map(recent),
            [1000, 1000, 550, 100, 100, 700]
        );
    }

    #[test]
    fn a_title_alone_is_told_as_the_mention_that_it_is() {
        let reader = Reader { taxonomy: Taxonomy::built_in(), sense: None };
        let person = Person {
            title: Some("Kriskommunikation".into()),
            experiences: vec![],
            skills: vec![],
            ..crate::samples::person()
        };
        let names = [reader.name("Kriskommunikation")];
        let need = crate::samples::need();
        let (points, reasons) = Asked { names: &names, must: true, first: 0, compared: &Compared::default() }.judge(
            &need,
            &person,
            &reader.person(&person),
            1000,
        );
        // 800 of what an assignment shows, that is 600 of a skill at its best.
        assert_eq!(points, 456);
        assert!(matches!(reasons[..], [Reason::MentionsMust { quote: Some(_), .. }]), "{reasons:?}");
    }

    #[test]
    fn evidence_is_quoted_as_it_stands() {
        let done = "Byggde nytt intranät. Ledde kriskommunikationen vid en brand. Höll budgeten.";
        let (_, reason) = judged("Crisis communication", &[], done, "");
        let Reason::ShownMust { shown, .. } = reason else { panic!("{reason:?}") };
        assert_eq!(shown[0].words.text, "kriskommunikationen");
        assert_eq!(shown[0].quote.text, "Ledde kriskommunikationen vid en brand.");
        assert_eq!(&done[shown[0].quote.start..shown[0].quote.end], shown[0].quote.text);
    }

    #[test]
    fn signs_are_skills_too() {
        assert!(judged("C++", &[skill("c++", 5, 6)], "", "").0 > 800);
        assert_eq!(judged("C++", &[skill("C#", 5, 6)], "", "").0, 0);
        assert!(judged("R", &[skill("r", 5, 6)], "", "").0 > 800);
    }

    #[test]
    fn a_skill_covers_itself_in_either_language_and_what_is_broader() {
        assert!(covers("Kriskommunikation", "crisis communications"));
        assert!(covers("Kommunikation", "Internkommunikation"));
        assert!(!covers("Internkommunikation", "Kommunikation"));
        assert!(!covers("PR", "Matlagning"));
    }
}
