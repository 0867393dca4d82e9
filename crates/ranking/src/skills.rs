//! Skills that are asked for against the evidence for them: the consultant has
//! listed it, assignments and the title show it, or a text mentions it. Listing
//! counts most, with level and years; assignments that show it add to that, the
//! later the more; what is not there counts nothing and is said. Each required
//! skill is needed: one that is missing costs more than its share. More evidence
//! is never worth less.

use crate::Reason;
use crate::answer::Shown;
use crate::case::Case;
use crate::compared::{Compared, NARROWER};
use crate::laid::Laid;
use crate::reading::{Name, Reader, Reading};
use crate::sense::{said, scaled};
use crate::taxonomy::Taxonomy;
use crate::weights::points;
use crate::words::{Bits, within};
use std::borrow::Cow;
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
/// What is less near than this is no evidence.
const LEAST_NEAR: u64 = 300;
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
#[derive(Clone, Copy)]
struct Listed {
    /// Its number.
    at: usize,
    /// How near what was asked.
    near: u64,
    /// What it is worth.
    worth: u64,
}

/// An assignment as evidence.
#[derive(Clone, Copy)]
struct Done {
    /// What it is worth.
    worth: u64,
    /// Its number.
    at: usize,
    /// How near what was asked.
    near: u64,
    /// The number of the text that shows it: its role or its own.
    text: usize,
}

/// What speaks for one skill.
#[derive(Clone, Copy)]
pub struct Evidence {
    /// Permille of the skill at its best.
    worth: u64,
    /// The listed skill that is worth most, where that counts at least as much as the rest.
    listed: Option<Listed>,
    /// The weightiest assignments that show it, and whether they count at least as much as a mention.
    shown: [Option<Done>; MOST_SHOWN],
    by_work: bool,
    /// The number of the text that mentions it.
    mentioned: Option<usize>,
}

/// Permille of a skill at its best as far as listing goes.
fn listed_worth(level: u8, years: u32) -> u64 {
    let (first, more) = (level.clamp(1, USED_TO_IT) - 1, level.clamp(USED_TO_IT, 5) - USED_TO_IT);
    let levels = u64::from(first) * PER_LEVEL.0 + u64::from(more) * PER_LEVEL.1;
    let (first, more) = (years.min(FIRST_YEARS), years.clamp(FIRST_YEARS, MOST_YEARS) - FIRST_YEARS);
    HAVING + levels + u64::from(first) * PER_YEAR.0 + u64::from(more) * PER_YEAR.1
}

/// How near the nth skill is to a name asked for, in permille; `bits` are the
/// words of that and `row` is its number, where meanings were read.
fn near(compared: &Compared, laid: &Laid, asked: &Name, bits: &Bits, row: usize, skill: usize) -> u64 {
    let item = laid.skills.start + skill;
    let by_words = match within(bits, compared.words(item)) {
        true if asked.stems.len() == laid.words_of(item).len() => 1000,
        true => u64::from(NARROWER),
        false => 0,
    };
    let by_concepts = if asked.rows.is_empty() {
        // Everything that the name is made of must be there.
        let parts = asked.part_rows.iter().map(|row| compared.near_row(item, *row)).min().unwrap_or(0);
        let all = asked.part_rows.len() > 1 || asked.stems.len() <= asked.part_rows.len();
        if all { parts } else { parts * 500 / 1000 }
    } else {
        compared.near(item, row)
    };
    let by_meaning = compared.meant(skill, row) * ALIKE_MOST / 1000;
    let near = by_words.max(by_concepts).max(by_meaning);
    if near < LEAST_NEAR { 0 } else { near }
}

/// Whether a skill that somebody has is the one asked for, or a narrower one,
/// also when the two are written in different languages: what the engine itself
/// holds against each other.
pub fn covers(asked: &str, held: &str) -> bool {
    let reader = Reader { taxonomy: Taxonomy::built_in(), sense: None };
    let (asked, lens) = reader.skill(asked);
    let mut laid = Laid::default();
    laid.learn(&reader.name(held));
    near(&Compared::new(&lens, &laid), &laid, &asked, &lens.words.bits(&asked.stems), 0, 0) >= 750
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

/// Everything that is asked for in one part.
pub struct Asked<'a, 'r> {
    /// The names, as the need writes them …
    pub written: &'a [String],
    /// … and read.
    pub names: &'r [Name],
    /// Whether they are required.
    pub must: bool,
    /// The number of the first name among everything that the need is about.
    pub first: usize,
}

impl<'a> Asked<'a, '_> {
    /// What speaks for each of them.
    pub fn evidence(&self, case: &Case<'a, '_>) -> Vec<Evidence> {
        let latest = case.late.iter().max().copied().unwrap_or(0);
        self.sought(case).map(|sought| sought.evidence(latest)).collect()
    }

    /// Points of `max`. When nothing is asked for, nothing is lacking: everybody
    /// gets all.
    pub fn points(&self, evidence: &[Evidence], max: u32) -> u32 {
        if evidence.is_empty() { max } else { points(max, self.together(evidence.iter().map(|one| one.worth))) }
    }

    /// Why, a reason for each, and for what is lacking.
    pub fn tell(&self, case: &Case<'a, '_>, evidence: &[Evidence], max: u32, reasons: &mut Vec<Reason<'a>>) {
        for (at, ((sought, one), skill)) in self.sought(case).zip(evidence).zip(self.written).enumerate() {
            if let Some(reason) = self.told(&sought, one, skill) {
                reasons.push(reason);
            } else if self.must {
                // What it would add if it were there at its best.
                let with = evidence.iter().enumerate().map(|(n, one)| if n == at { 1000 } else { one.worth });
                let points = points(max, self.together(with)) - self.points(evidence, max);
                reasons.push(Reason::LacksMust { skill: skill.into(), points });
            }
        }
    }

    fn sought<'c, 'r>(&'c self, case: &'c Case<'a, 'r>) -> impl Iterator<Item = Sought<'c, 'a, 'r>> {
        (self.first..).zip(self.names).map(move |(row, name)| Sought { case, name, row })
    }

    /// What several skills are worth together, in permille.
    fn together(&self, worths: impl Iterator<Item = u64> + Clone) -> u64 {
        let count = u64::try_from(worths.clone().count()).unwrap_or(u64::MAX).max(1);
        let mean = worths.clone().sum::<u64>() / count;
        let least = worths.min().unwrap_or(0);
        if self.must { mean * (WITHOUT_ONE + (1000 - WITHOUT_ONE) * least / 1000) / 1000 } else { mean }
    }

    /// What speaks for a skill, in words of the person.
    fn told(&self, sought: &Sought<'_, 'a, '_>, evidence: &Evidence, skill: &'a str) -> Option<Reason<'a>> {
        let skill = Cow::Borrowed(skill);
        let permille = |near: u64| u32::try_from(near).unwrap_or(1000);
        let mut shown = Vec::with_capacity(MOST_SHOWN);
        shown.extend(evidence.shown.iter().flatten().filter_map(|done| sought.shown(done)));
        if let Some(found) = evidence.listed
            && let Some(mine) = sought.case.person.skills.get(found.at)
        {
            let (as_written, level, years) = (mine.name.as_str().into(), mine.level, mine.years);
            let near_permille = permille(found.near);
            return Some(if self.must {
                Reason::HasMust { skill, as_written, level, years, near_permille, shown }
            } else {
                Reason::HasNice { skill, as_written, level, years, near_permille, shown }
            });
        }
        // What the title alone shows is told as the mention that it is.
        if !shown.is_empty() && evidence.by_work {
            let near_permille = shown.iter().map(|shown| shown.near_permille).max().unwrap_or(0);
            return Some(if self.must {
                Reason::ShownMust { skill, near_permille, shown }
            } else {
                Reason::ShownNice { skill, near_permille, shown }
            });
        }
        let text = sought.case.profile.reading(evidence.mentioned?)?;
        let quote = sought.case.quote(text.source, sought.place_in(text)?)?;
        Some(if self.must {
            Reason::MentionsMust { skill, quote: Some(quote) }
        } else {
            Reason::MentionsNice { skill, quote: Some(quote) }
        })
    }
}

/// A name that is sought in a person.
#[derive(Clone, Copy)]
struct Sought<'c, 'a, 'r> {
    case: &'c Case<'a, 'r>,
    name: &'c Name,
    /// Its number among everything that the need is about.
    row: usize,
}

impl<'c, 'a> Sought<'c, 'a, '_> {
    /// What speaks for it; `latest` is what the latest assignment, whatever it
    /// was, says, in permille.
    fn evidence(self, latest: u64) -> Evidence {
        let laid = &self.case.profile.laid;
        let (shown_worth, shown) = self.assignments();
        let title = laid.title.map(|title| (self.near_in(title), title));
        let titled = title.map_or(0, |(near, _)| bears_out(near) * TITLED / 1000);
        let shown_worth = both(shown_worth, titled);
        let texts = title.into_iter().chain(laid.letters.clone().map(|text| (self.near_in(text), text)));
        let mentioned = texts.filter(|(near, _)| *near > 0).max_by_key(|(near, text)| (*near, Reverse(*text)));
        let of_late = LATEST * latest / 1000;
        let listed = self.listed(|near| BORNE_OUT * shown_worth.max(of_late * near / 1000) / 1000);
        let by_list = listed.map_or(0, |listed| listed.worth);
        let by_work = SHOWN * shown_worth / 1000;
        let by_mention = mentioned.map_or(0, |(near, _)| MENTIONED * near / 1000);
        Evidence {
            worth: by_list.max(by_work).max(by_mention).min(1000),
            listed: listed.filter(|_| by_list > 0 && by_list >= by_work.max(by_mention)),
            shown,
            by_work: by_work >= by_mention,
            mentioned: mentioned.map(|(_, text)| text),
        }
    }

    /// How far a text bears out the name, in permille.
    fn near_in(self, text: usize) -> u64 {
        let (asked, compared) = (self.name, &self.case.compared);
        let by_concepts = if asked.rows.is_empty() {
            let parts = asked.part_rows.iter().map(|row| compared.near_row(text, *row));
            if self.parts_are_enough() { parts.min().unwrap_or(0) } else { 0 }
        } else {
            compared.near(text, self.row)
        };
        let by_meaning = compared.said(text, self.row) * ALIKE_MOST / 1000;
        let near = by_concepts.max(by_meaning);
        let near = if near < 1000 && self.stands_in(text).is_some() { 1000 } else { near };
        if near < LEAST_NEAR { 0 } else { near }
    }

    /// Whether the concepts in the name are all that it is made of.
    fn parts_are_enough(self) -> bool {
        self.name.part_rows.len() > 1 && self.name.stems.len() <= self.name.part_rows.len() + 1
    }

    /// The first sentence of a text where all its words stand, by its number in that.
    fn stands_in(self, text: usize) -> Option<usize> {
        let (compared, bits) = (&self.case.compared, self.bits());
        if !within(bits, compared.words(text)) {
            return None;
        }
        let mut sentences = self.case.profile.laid.sentences_of(text);
        sentences.position(|sentence| within(bits, compared.words_in(sentence)))
    }

    /// Its words.
    fn bits(self) -> &'c Bits {
        self.case.wanted.names.get(self.row).map_or(&[], |bits| bits)
    }

    /// Where a text bears it out best; of equals the first.
    fn place_in(self, text: &Reading) -> Option<Range<usize>> {
        let (asked, compared) = (self.name, &self.case.compared);
        let place = |row: &usize| {
            let held = compared.held_of(text.at, *row)?;
            let named = text.links.get(usize::from(held.link))?;
            Some((u64::from(held.near), named.start..named.end))
        };
        let by_concepts = if asked.rows.is_empty() {
            let parts: Option<Vec<_>> = asked.part_rows.iter().map(place).collect();
            let parts = parts.filter(|_| self.parts_are_enough());
            parts.and_then(|parts| parts.into_iter().min_by_key(|(near, _)| *near))
        } else {
            asked.rows.iter().filter_map(place).max_by_key(|(near, at)| (*near, Reverse(at.start)))
        };
        let by_words = self.stands_in(text.at).and_then(|sentence| text.words_in(sentence, &asked.stems));
        let by_words = by_words.map(|at| (1000, at));
        let known = by_words.into_iter().chain(by_concepts).max_by_key(|(near, at)| (*near, Reverse(at.start)));
        // No sentence is nearer than the nearest.
        let nearest = compared.said(text.at, self.row) * ALIKE_MOST / 1000;
        if let Some((near, at)) = &known
            && *near > nearest
        {
            return Some(at.clone());
        }
        let by_meaning = text.sentences.iter().zip(text.first..).map(|(sentence, n)| {
            let cosine = self.case.wanted.lens.most(compared.cosines(n), self.row);
            (u64::from(said(cosine)) * ALIKE_MOST / 1000, sentence.at.clone())
        });
        let all = known.into_iter().chain(by_meaning);
        all.max_by_key(|(near, at)| (*near, Reverse(at.start))).map(|(_, at)| at)
    }

    /// The listed skill that is worth most for it, with what bears one out that
    /// is so near.
    fn listed(self, borne_out: impl Fn(u64) -> u64) -> Option<Listed> {
        let (case, bits) = (self.case, self.bits());
        let all = case.person.skills.iter().enumerate().map(|(at, skill)| {
            let near = near(&case.compared, &case.profile.laid, self.name, bits, self.row, at);
            Listed { at, near, worth: listed_worth(skill.level, skill.years) * near / 1000 + borne_out(near) }
        });
        all.filter(|listed| listed.near > 0).max_by_key(|listed| (listed.worth, listed.near, Reverse(listed.at)))
    }

    /// What assignments bear out of it, in permille of the best that they can,
    /// and which, the weightiest first.
    fn assignments(self) -> (u64, [Option<Done>; MOST_SHOWN]) {
        let mut best: [Option<Done>; MOST_SHOWN] = [None; MOST_SHOWN];
        for (at, ((role, text), late)) in self.case.profile.laid.done.iter().zip(&self.case.late).enumerate() {
            let texts = role.iter().chain([text]).map(|text| (self.near_in(*text), *text));
            let Some((near, text)) = texts.filter(|(near, _)| *near > 0).max_by_key(|(near, _)| *near) else {
                continue;
            };
            let mut next = Some(Done { worth: bears_out(near) * late / 1000, at, near, text });
            // Of equals the first.
            let order = |done: &Option<Done>| done.map(|done| (done.worth, Reverse(done.at)));
            for held in &mut best {
                if order(held) < order(&next) {
                    std::mem::swap(held, &mut next);
                }
            }
        }
        // A second assignment bears it out a little more.
        let [first, second] = best.map(|done| done.map_or(0, |done| done.worth));
        (both(first, second * SECOND / 1000), best)
    }

    /// An assignment that shows it, in words of the person.
    fn shown(self, done: &Done) -> Option<Shown<'a>> {
        let months = self.case.person.experiences.get(done.at)?.months(self.case.need.starts_on);
        let text = self.case.profile.reading(done.text)?;
        let place = self.place_in(text)?;
        Some(Shown {
            experience: done.at,
            near_permille: u32::try_from(done.near).unwrap_or(1000),
            months: months.map(|(months, _)| months),
            months_ago: months.map(|(_, ago)| ago),
            words: self.case.quote(text.source, place.clone())?,
            quote: self.case.quote(text.source, text.around(place))?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Person;
    use crate::person::{Experience, PersonSkill};

    fn skill(name: &str, level: u8, years: u32) -> PersonSkill {
        PersonSkill { name: name.to_owned(), level, years }
    }

    /// Points of 1000 for one required skill of a person.
    fn judged_of(asked: &str, person: &Person) -> (u32, Reason<'static>) {
        let reader = Reader { taxonomy: Taxonomy::built_in(), sense: None };
        let need = crate::Need { must: vec![asked.to_owned()], nice: vec![], ..crate::samples::need() };
        let (wanted, profile) = (reader.need(&need), reader.person(person));
        let asked = Asked { written: &need.must, names: &wanted.must, must: true, first: 0 };
        let case = Case::new(&need, &wanted, person, &profile);
        let (evidence, mut reasons) = (asked.evidence(&case), Vec::new());
        asked.tell(&case, &evidence, 1000, &mut reasons);
        (asked.points(&evidence, 1000), reasons.remove(0).owned())
    }

    /// The same, with these skills, an assignment and a letter.
    fn judged(asked: &str, skills: &[PersonSkill], done: &str, letter: &str) -> (u32, Reason<'static>) {
        let done = Experience { role: None, text: done.to_owned(), from: "2024-01".parse().ok(), to: None };
        let (skills, texts, experiences) = (skills.to_vec(), vec![letter.to_owned()], vec![done]);
        judged_of(asked, &Person { skills, texts, experiences, ..crate::samples::person() })
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
        let two = Asked { written: &[], names: &[], must: true, first: 0 };
        let of = |asked: &Asked<'_, '_>, worths: [u64; 2]| asked.together(worths.into_iter());
        assert_eq!([of(&two, [1000, 1000]), of(&two, [1000, 0]), of(&two, [500, 500])], [1000, 200, 350]);
        assert_eq!(of(&Asked { must: false, ..two }, [1000, 0]), 500);
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
        let title = Some("Kriskommunikation".into());
        let person = Person { title, experiences: vec![], skills: vec![], ..crate::samples::person() };
        let (points, reason) = judged_of("Kriskommunikation", &person);
        // 800 of what an assignment shows, that is 600 of a skill at its best.
        assert_eq!(points, 456);
        assert!(matches!(reason, Reason::MentionsMust { quote: Some(_), .. }), "{reason:?}");
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
