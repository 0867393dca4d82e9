//! A need and a person, read once: concepts with their places, words without
//! their endings, sentences, and what each means. Reads what is left when what
//! the law protects is blanked out. Judges nothing.

use crate::embedding::Vector;
use crate::quote::{Quote, Source};
use crate::sense::{Sense, alike, scaled};
use crate::taxonomy::{ConceptId, How, Link, Taxonomy};
use crate::text::{is_stop_word, sentences, stem, tokens};
use crate::{Need, Person, level, protected};
use std::collections::BTreeSet;
use std::ops::Range;

/// How surely a name is found that is counted in full, in permille.
const SURE: u64 = 850;

/// What reads: the taxonomy and, where there is one, a model of meaning.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// Knows concepts.
    pub taxonomy: &'a Taxonomy,
    /// Knows what texts mean.
    pub sense: Option<&'a dyn Sense>,
}

/// A text, read.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Which text.
    pub source: Source,
    /// As it was given.
    pub given: String,
    /// Concepts that it names, in order.
    pub links: Vec<Link>,
    /// Words that say something, without their endings, in order.
    pub stems: Vec<Stem>,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
    /// What the whole means.
    pub meaning: Vector,
}

/// A word with where it stands.
#[derive(Clone, Debug)]
pub struct Stem {
    /// Without its ending.
    pub stem: String,
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

/// A sentence with what it means.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Where it stands.
    pub at: Range<usize>,
    /// What it means.
    pub meaning: Vector,
}

/// A skill by its name, asked for or held.
#[derive(Clone, Debug)]
pub struct Name {
    /// As written.
    pub written: String,
    /// The concepts that the whole name may mean.
    pub whole: Vec<ConceptId>,
    /// The concepts that stand in it.
    pub parts: Vec<(ConceptId, u64)>,
    /// What it is made of, without endings.
    pub stems: BTreeSet<String>,
    /// What it means.
    pub meaning: Vector,
    /// What somebody who has it does means, where the taxonomy says it; of what
    /// is asked for alone.
    pub does: Vec<Vector>,
}

/// A person, read.
#[derive(Clone, Debug)]
pub struct Profile {
    /// The title.
    pub title: Option<Reading>,
    /// The skills' names, in order.
    pub skills: Vec<Name>,
    /// Free texts.
    pub texts: Vec<Reading>,
    /// Each experience: its role and its text.
    pub experiences: Vec<(Option<Reading>, Reading)>,
}

/// One thing that a need is about: a skill, the title or a sentence.
#[derive(Clone, Debug)]
pub struct Aspect {
    /// The concepts that it names.
    pub concepts: Vec<ConceptId>,
    /// What it means, put in several ways.
    pub meanings: Vec<Vector>,
    /// How much it counts.
    pub weight: u64,
}

/// What a required skill counts among the aspects of a need …
const MUST: u64 = 1000;
/// … what the title …
const TITLE: u64 = 800;
/// … what a welcome skill …
const NICE: u64 = 300;
/// … and what a sentence does at least; one about what is required counts as
/// much as that.
const SENTENCE: u64 = 200;
/// Cosines between which a sentence goes from beside the matter to about it.
const ABOUT: (u64, u64) = (150, 450);

/// A need, read.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The title.
    pub title: Reading,
    /// The description.
    pub text: Reading,
    /// Required skills, in order.
    pub must: Vec<Name>,
    /// Welcome skills, in order.
    pub nice: Vec<Name>,
    /// The level.
    pub level: level::Asked,
    /// What title and description mean together.
    pub whole: Vector,
    /// What the need is about, one thing each.
    pub aspects: Vec<Aspect>,
    /// Concepts of title and description with how much each counts, the weightiest first.
    pub concepts: Vec<(ConceptId, u64)>,
}

impl Reader<'_> {
    /// Reads a text.
    pub fn text(&self, source: Source, given: &str) -> Reading {
        let masked = protected::masked(given);
        let stems = tokens(&masked).into_iter().filter(|t| says_something(&t.norm));
        let cut = sentences(&masked).into_iter();
        Reading {
            source,
            links: self.taxonomy.link(&masked),
            stems: stems.map(|t| Stem { stem: stem(&t.norm), start: t.start, end: t.end }).collect(),
            sentences: cut.map(|at| Sentence { meaning: self.meaning(&masked[at.clone()]), at }).collect(),
            meaning: self.meaning(&masked),
            given: given.to_owned(),
        }
    }

    /// Reads the name of a skill.
    pub fn name(&self, written: &str) -> Name {
        let masked = protected::masked(written);
        let whole = self.taxonomy.named(&masked).into_iter().map(|link| link.concept).collect();
        let links = self.taxonomy.link(&masked).into_iter().map(|link| (link.concept, sure(&link))).collect();
        let words: BTreeSet<String> =
            tokens(&masked).iter().filter(|t| says_something(&t.norm)).map(|t| stem(&t.norm)).collect();
        // A name of signs alone is itself.
        let stems = if words.is_empty() { BTreeSet::from([written.trim().to_lowercase()]) } else { words };
        Name {
            written: written.to_owned(),
            whole,
            parts: links,
            stems,
            meaning: self.meaning(&masked),
            does: Vec::new(),
        }
    }

    /// Reads the name of a skill that is asked for.
    pub fn asked(&self, written: &str) -> Name {
        let name = self.name(written);
        let concepts = name.whole.iter().filter_map(|concept| self.taxonomy.get(*concept));
        let does = concepts.flat_map(|concept| &concept.does).map(|text| self.meaning(text)).collect();
        Name { does, ..name }
    }

    /// Reads a person.
    pub fn person(&self, person: &Person) -> Profile {
        Profile {
            title: person.title.as_deref().map(|title| self.text(Source::Title, title)),
            skills: person.skills.iter().map(|skill| self.name(&skill.name)).collect(),
            texts: person.texts.iter().enumerate().map(|(at, text)| self.text(Source::Text(at), text)).collect(),
            experiences: person
                .experiences
                .iter()
                .enumerate()
                .map(|(at, done)| {
                    let role = done.role.as_deref().map(|role| self.text(Source::Role(at), role));
                    (role, self.text(Source::Experience(at), &done.text))
                })
                .collect(),
        }
    }

    /// Reads a need.
    pub fn need(&self, need: &Need) -> Wanted {
        let (title, text) = (self.text(Source::NeedTitle, &need.title), self.text(Source::NeedText, &need.text));
        let mut concepts: Vec<(ConceptId, u64)> = Vec::new();
        for (link, times) in title.links.iter().map(|l| (l, 3)).chain(text.links.iter().map(|l| (l, 1))) {
            let weight = self.telling(link.concept) * times * sure(link) / 1000;
            match concepts.iter_mut().find(|(concept, _)| *concept == link.concept) {
                Some((_, sum)) => *sum = (*sum).max(weight),
                None => concepts.push((link.concept, weight)),
            }
        }
        let must: Vec<Name> = need.must.iter().map(|name| self.asked(name)).collect();
        for concept in must.iter().flat_map(|name| &name.whole) {
            // What is required counts twice, also where only the list of skills names it.
            let weight = self.telling(*concept) * 2;
            match concepts.iter_mut().find(|(other, _)| other == concept) {
                Some((_, sum)) => *sum = (*sum).max(weight),
                None => concepts.push((*concept, weight)),
            }
        }
        concepts.sort_by_key(|(concept, weight)| (std::cmp::Reverse(*weight), *concept));
        let nice: Vec<Name> = need.nice.iter().map(|name| self.asked(name)).collect();
        Wanted {
            aspects: aspects(&must, &nice, &title, &text),
            whole: self.meaning(&protected::masked(&format!("{}\n{}", need.title, need.text))),
            must,
            nice,
            level: level::Asked::read(need),
            title,
            text,
            concepts,
        }
    }

    /// What a text means; nothing without a model.
    pub fn meaning(&self, text: &str) -> Vector {
        self.sense.map_or(Vector::ZERO, |sense| sense.read(text))
    }

    /// How much a concept tells: the more kinds of it there are, the less.
    fn telling(&self, concept: ConceptId) -> u64 {
        let kinds = self.taxonomy.get(concept).map_or(0, |concept| concept.narrower.len());
        4000 / (4 + u64::try_from(kinds).unwrap_or(u64::MAX / 2).min(20))
    }
}

impl Reading {
    /// Words of it as a quote.
    pub fn quote(&self, at: Range<usize>) -> Option<Quote> {
        Quote::of(self.source, &self.given, at)
    }

    /// The sentence around a place, or the place itself.
    pub fn around(&self, at: Range<usize>) -> Range<usize> {
        let sentence = self.sentences.iter().find(|s| s.at.start <= at.start && s.at.end >= at.end);
        sentence.map_or(at, |sentence| sentence.at.clone())
    }

    /// The first place where all of these words stand in one sentence.
    pub fn stands(&self, stems: &BTreeSet<String>) -> Option<Range<usize>> {
        self.sentences.iter().find_map(|sentence| {
            let inside = self.stems.iter().filter(|s| s.start >= sentence.at.start && s.end <= sentence.at.end);
            let found: Vec<&Stem> = inside.filter(|s| stems.contains(&s.stem)).collect();
            let kinds: BTreeSet<&String> = found.iter().map(|s| &s.stem).collect();
            let (first, last) = (found.first()?, found.last()?);
            (kinds.len() == stems.len()).then_some(first.start..last.end)
        })
    }
}

impl Name {
    /// What it means, put in every way that is known.
    pub fn meanings(&self) -> impl Iterator<Item = &Vector> {
        [&self.meaning].into_iter().chain(&self.does)
    }

    /// The cosine in permille of the way that is most like a text.
    pub fn alike(&self, text: &Vector) -> u64 {
        self.meanings().map(|meaning| alike(meaning, text)).max().unwrap_or(0)
    }
}

/// What a need is about: its skills, its title, and its sentences, those most
/// that are about what is required.
fn aspects(must: &[Name], nice: &[Name], title: &Reading, text: &Reading) -> Vec<Aspect> {
    let name = |name: &Name, weight| {
        let meanings = name.meanings().cloned().collect();
        Aspect { concepts: name.whole.clone(), meanings, weight }
    };
    let named = |at: &Range<usize>| -> Vec<ConceptId> {
        let inside = text.links.iter().filter(|link| link.start >= at.start && link.end <= at.end);
        inside.map(|link| link.concept).collect()
    };
    let about = |meaning: &Vector| {
        let near = must.iter().map(|name| name.alike(meaning)).chain([alike(&title.meaning, meaning)]);
        scaled(near.max().unwrap_or(0), ABOUT.0, ABOUT.1)
    };
    let mut all: Vec<Aspect> = must.iter().map(|one| name(one, MUST)).collect();
    all.extend(nice.iter().map(|one| name(one, NICE)));
    all.push(Aspect {
        concepts: title.links.iter().map(|link| link.concept).collect(),
        meanings: vec![title.meaning.clone()],
        weight: TITLE,
    });
    all.extend(text.sentences.iter().map(|sentence| Aspect {
        concepts: named(&sentence.at),
        weight: SENTENCE + (MUST - SENTENCE) * about(&sentence.meaning) / 1000,
        meanings: vec![sentence.meaning.clone()],
    }));
    all
}

/// How surely a link is what it says, in permille; a synonym or an ending is as sure as the name.
pub fn sure(link: &Link) -> u64 {
    if matches!(link.how, How::Head | How::Modifier) {
        return u64::from(link.permille);
    }
    (u64::from(link.permille) * 1000 / SURE).min(1000)
}

/// Whether a word in its one form is more than grammar.
fn says_something(norm: &str) -> bool {
    let letters = norm.chars().filter(|c| c.is_alphanumeric()).count();
    let marked = norm.contains(['+', '#']) && letters > 0;
    (letters > 1 || marked) && !is_stop_word(norm, None)
}
