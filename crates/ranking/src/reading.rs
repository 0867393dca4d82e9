//! A need and a person, read once: concepts with their places, words without
//! their endings, sentences, and what each means. Reads what is left when what
//! the law protects is blanked out. Judges nothing.

use crate::embedding::Vector;
use crate::laid::Laid;
use crate::lens::{Lens, Rows};
use crate::level::Level;
use crate::quote::Source;
use crate::sense::{Sense, alike, scaled};
use crate::taxonomy::{ConceptId, How, Link, Taxonomy};
use crate::text::{is_stop_word, sentences, stem, tokens};
use crate::together::map;
use crate::words::{Bits, Words, number};
use crate::{Need, Person, ahead, level, protected};
use std::ops::Range;

/// How surely a name is found that is counted in full, in permille.
const SURE: u64 = 850;

/// So many people are read ahead at once; a few thousand sentences.
const AHEAD: usize = 64;

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
    /// Concepts that it names, in order.
    pub links: Vec<Named>,
    /// Words that say something, without their endings, in order.
    pub stems: Vec<Stem>,
    /// The same as a set.
    pub words: Words,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
    /// What each of them means; of a person's texts it lies with the others' ([`Laid`]).
    pub meanings: Vec<Vector>,
    /// What the whole means.
    pub meaning: Vector,
    /// Its number among a person's texts …
    pub at: usize,
    /// … and that of its first sentence among all of theirs.
    pub first: usize,
}

/// A concept that a text names.
#[derive(Clone, Copy, Debug)]
pub struct Named {
    /// Which.
    pub concept: ConceptId,
    /// Its place in the taxonomy.
    pub place: usize,
    /// How surely the words say it, in permille.
    pub sure: u64,
    /// The first byte of the words.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

/// A word with where it stands.
#[derive(Clone, Debug)]
pub struct Stem {
    /// Without its ending, as a number.
    pub word: u64,
    /// How many letters that has.
    pub letters: usize,
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

/// A sentence.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Where it stands.
    pub at: Range<usize>,
    /// Its words that say something.
    pub words: Words,
    /// Which of the text's concepts it names.
    pub links: Range<usize>,
}

/// A skill by its name, asked for or held.
#[derive(Clone, Debug)]
pub struct Name {
    /// The concepts that the whole name may mean.
    pub whole: Vec<Named>,
    /// The concepts that stand in it.
    pub parts: Vec<Named>,
    /// What it is made of, without endings.
    pub stems: Words,
    /// What it means.
    pub meaning: Vector,
    /// What somebody who has it does means, where the taxonomy says it; of what
    /// is asked for alone, as all that follows.
    pub does: Vec<Vector>,
    /// The rows of the concepts that the whole name may mean …
    pub rows: Vec<usize>,
    /// … and of those that stand in it.
    pub part_rows: Vec<usize>,
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
    /// The rank that the title says.
    pub rank: Option<Level>,
    /// All of it, laid out to be held against needs.
    pub laid: Laid,
}

/// One thing that a need is about: a skill, the title or a sentence.
#[derive(Clone, Debug)]
pub struct Aspect {
    /// The rows of the concepts that it names.
    pub rows: Vec<usize>,
    /// What it means, put in several ways.
    pub meanings: Vec<Vector>,
    /// How much it counts.
    pub weight: u64,
}

/// What a text of a need asks for, in the need's rows and words.
#[derive(Clone, Debug)]
pub struct Asks {
    /// For each concept that it names, in order: its row, how much it counts, and
    /// whether it is one of the skills that are asked for.
    pub concepts: Vec<(usize, u64, bool)>,
    /// Its words.
    pub words: Box<Bits>,
    /// The words of each sentence.
    pub sentences: Vec<Box<Bits>>,
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
/// A word of so many letters is too short to be told.
const LETTERS_TOLD: usize = 3;
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
    /// The words of title and description.
    pub words: Box<Bits>,
    /// How many words these are.
    pub word_count: usize,
    /// Those of them that are worth telling, in order, each with its bit.
    pub told: Vec<(u64, usize)>,
    /// The words of each skill's name, the required ones first.
    pub names: Vec<Box<Bits>>,
    /// What the need is about, one thing each: the required skills, the welcome
    /// ones, the title, the sentences of the description.
    pub aspects: Vec<Aspect>,
    /// Concepts of title and description with how much each counts, the weightiest first.
    pub concepts: Vec<(ConceptId, u64)>,
    /// The row of each of these …
    pub rows: Vec<usize>,
    /// … and how much each row counts among them.
    pub weights: Vec<u64>,
    /// What the title asks for …
    pub title_asks: Asks,
    /// … and what the description does.
    pub text_asks: Asks,
    /// All of it, laid out to hold people against it.
    pub lens: Lens,
    /// Whether meanings were read.
    pub sensed: bool,
}

impl Reader<'_> {
    /// Reads a text.
    pub fn text(&self, source: Source, given: &str) -> Reading {
        let masked = protected::masked(given);
        let said = tokens(&masked).into_iter().filter(|t| says_something(&t.norm));
        let stems: Vec<Stem> = said
            .map(|t| {
                let stem = stem(&t.norm);
                Stem { word: number(&stem), letters: stem.chars().count(), start: t.start, end: t.end }
            })
            .collect();
        let links = self.placed(self.taxonomy.link(&masked));
        let cut = sentences(&masked).into_iter().map(|at| {
            let inside = |named: &Named| at.start <= named.start && named.end <= at.end;
            let first = links.iter().position(inside).unwrap_or(links.len());
            let count = links.iter().skip(first).take_while(|named| inside(named)).count();
            let words = stems.iter().filter(|word| at.start <= word.start && word.end <= at.end);
            let words = Words::of(words.map(|word| word.word));
            Sentence { words, links: first..first + count, at }
        });
        let sentences: Vec<Sentence> = cut.collect();
        Reading {
            source,
            meanings: sentences.iter().map(|sentence| self.meaning(&masked[sentence.at.clone()])).collect(),
            sentences,
            at: 0,
            first: 0,
            links,
            words: Words::of(stems.iter().map(|word| word.word)),
            stems,
            meaning: self.meaning(&masked),
        }
    }

    /// Reads the name of a skill.
    pub fn name(&self, written: &str) -> Name {
        let masked = protected::masked(written);
        let words = tokens(&masked).into_iter().filter(|t| says_something(&t.norm));
        let words = Words::of(words.map(|t| number(&stem(&t.norm))));
        // A name of signs alone is itself.
        let stems = if words.is_empty() { Words::of([number(&written.trim().to_lowercase())]) } else { words };
        Name {
            whole: self.placed(self.taxonomy.named(&masked)),
            parts: self.placed(self.taxonomy.link(&masked)),
            stems,
            meaning: self.meaning(&masked),
            does: Vec::new(),
            rows: Vec::new(),
            part_rows: Vec::new(),
        }
    }

    /// What links name, with its place in the taxonomy.
    fn placed(&self, links: Vec<Link>) -> Vec<Named> {
        let named = links.into_iter().filter_map(|link| {
            let place = self.taxonomy.place(link.concept)?;
            Some(Named { concept: link.concept, place, sure: sure(&link), start: link.start, end: link.end })
        });
        named.collect()
    }

    /// Reads the name of a skill that is asked for.
    fn asked(&self, written: &str, rows: &mut Rows) -> Name {
        let name = self.name(written);
        let mut row = |named: &Named| rows.of(named.place, named.concept);
        let (rows, part_rows) = (name.whole.iter().map(&mut row).collect(), name.parts.iter().map(row).collect());
        let concepts = name.whole.iter().filter_map(|named| self.taxonomy.get(named.concept));
        let said = concepts.map(|concept| concept.does.join(" "));
        let does = said.filter(|said| !said.is_empty()).map(|said| self.meaning(&said)).collect();
        Name { does, rows, part_rows, ..name }
    }

    /// A skill that is asked for by itself.
    pub fn skill(&self, written: &str) -> (Name, Lens) {
        let mut rows = Rows::default();
        let name = self.asked(written, &mut rows);
        let lens = Lens::new(self.taxonomy, &rows, [&name.stems]);
        let lens = lens.meaning(&[aspect(&name, MUST)], &[], 1, [&Vector::ZERO; 2]);
        (name, lens)
    }

    /// Reads a person.
    pub fn person(&self, person: &Person) -> Profile {
        let mut profile = Profile {
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
            rank: level::rank(person),
            laid: Laid::default(),
        };
        profile.laid = Laid::of(&mut profile);
        profile
    }

    /// Reads people, on one core or two; in their order. Whoever was read before by
    /// the same model, with the same texts, comes with that reading.
    pub fn people(&self, people: &[(&Person, Option<&Profile>)], threads: usize) -> Vec<Profile> {
        let read = |people: &[(&Person, Option<&Profile>)]| map(people, threads, |(person, _)| self.person(person));
        let Some(sense) = self.sense.filter(|sense| sense.looks_ahead()) else { return read(people) };
        let some = people.chunks(AHEAD);
        some.flat_map(|some| {
            ahead::people(self, sense, some);
            read(some)
        })
        .collect()
    }

    /// Reads a need.
    pub fn need(&self, need: &Need) -> Wanted {
        if let Some(sense) = self.sense.filter(|sense| sense.looks_ahead()) {
            ahead::need(self, sense, need);
        }
        self.wanted(need)
    }

    /// The same, without looking ahead.
    pub(crate) fn wanted(&self, need: &Need) -> Wanted {
        let (title, text) = (self.text(Source::NeedTitle, &need.title), self.text(Source::NeedText, &need.text));
        let mut concepts: Vec<(ConceptId, u64)> = Vec::new();
        for (link, times) in title.links.iter().map(|l| (l, 3)).chain(text.links.iter().map(|l| (l, 1))) {
            let weight = self.telling(link.concept) * times * link.sure / 1000;
            match concepts.iter_mut().find(|(concept, _)| *concept == link.concept) {
                Some((_, sum)) => *sum = (*sum).max(weight),
                None => concepts.push((link.concept, weight)),
            }
        }
        let mut rows = Rows::default();
        let must: Vec<Name> = need.must.iter().map(|name| self.asked(name, &mut rows)).collect();
        for concept in must.iter().flat_map(|name| &name.whole).map(|named| &named.concept) {
            // What is required counts twice, also where only the list of skills names it.
            let weight = self.telling(*concept) * 2;
            match concepts.iter_mut().find(|(other, _)| other == concept) {
                Some((_, sum)) => *sum = (*sum).max(weight),
                None => concepts.push((*concept, weight)),
            }
        }
        concepts.sort_by_key(|(concept, weight)| (std::cmp::Reverse(*weight), *concept));
        let nice: Vec<Name> = need.nice.iter().map(|name| self.asked(name, &mut rows)).collect();
        let skills: Vec<ConceptId> = must
            .iter()
            .chain(&nice)
            .flat_map(|name| name.whole.iter().chain(&name.parts))
            .map(|one| one.concept)
            .collect();
        let mut asks = |text: &Reading| {
            let of = |named: &Named| {
                let weight =
                    concepts.iter().find(|(concept, _)| *concept == named.concept).map_or(0, |(_, weight)| *weight);
                (rows.of(named.place, named.concept), weight, skills.contains(&named.concept))
            };
            Asks { concepts: text.links.iter().map(of).collect(), words: Box::default(), sentences: Vec::new() }
        };
        let (mut title_asks, mut text_asks) = (asks(&title), asks(&text));
        let places = concepts.iter().filter_map(|(concept, _)| Some((self.taxonomy.place(*concept)?, *concept)));
        let concept_rows: Vec<usize> = places.map(|(place, concept)| rows.of(place, concept)).collect();
        let words = Words::of(title.words.iter().chain(text.words.iter()));
        let names = || must.iter().chain(&nice);
        let aspects = aspects(&must, &nice, (&title, &title_asks), (&text, &text_asks));
        let whole = self.meaning(&protected::masked(&format!("{}\n{}", need.title, need.text)));
        let lens = Lens::new(self.taxonomy, &rows, names().map(|name| &name.stems).chain([&words]));
        let lens = lens.meaning(&aspects, &title.meanings, names().count(), [&whole, &title.meaning]);
        for (asks, text) in [(&mut title_asks, &title), (&mut text_asks, &text)] {
            asks.words = lens.words.bits(&text.words);
            asks.sentences = text.sentences.iter().map(|sentence| lens.words.bits(&sentence.words)).collect();
        }
        let mut weights = vec![0; lens.rows];
        for ((_, weight), row) in concepts.iter().zip(&concept_rows) {
            weights[*row] = *weight;
        }
        let mut told: Vec<(u64, usize)> = Vec::new();
        for stem in title.stems.iter().chain(&text.stems).filter(|stem| stem.letters > LETTERS_TOLD) {
            let bit = lens.words.bit(stem.word).filter(|bit| told.iter().all(|(_, known)| known != bit));
            told.extend(bit.map(|bit| (stem.word, bit)));
        }
        Wanted {
            told,
            weights,
            words: lens.words.bits(&words),
            word_count: words.len(),
            names: names().map(|name| lens.words.bits(&name.stems)).collect(),
            level: level::Asked::read(need),
            sensed: self.sense.is_some(),
            rows: concept_rows,
            aspects,
            title_asks,
            text_asks,
            must,
            nice,
            title,
            text,
            concepts,
            lens,
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

impl Profile {
    /// Every text, by its number.
    pub fn readings(&self) -> impl Iterator<Item = &Reading> {
        let experiences = self.experiences.iter().flat_map(|(role, text)| role.iter().chain([text]));
        self.title.iter().chain(experiences).chain(&self.texts)
    }

    /// The text with a number.
    pub fn reading(&self, at: usize) -> Option<&Reading> {
        match *self.laid.sources.get(at)? {
            Source::Title => self.title.as_ref(),
            Source::Role(at) => self.experiences.get(at)?.0.as_ref(),
            Source::Experience(at) => self.experiences.get(at).map(|(_, text)| text),
            Source::Text(at) => self.texts.get(at),
            Source::Skill(_) | Source::NeedTitle | Source::NeedText | Source::NeedMust(_) | Source::NeedNice(_) => None,
        }
    }

    /// What the model said of every text that it was asked for, in the order of
    /// [`Reader::person`].
    pub(crate) fn said(&self) -> impl Iterator<Item = &Vector> {
        let experiences = self.experiences.iter().flat_map(|(role, text)| role.iter().chain([text]));
        let title = self.title.iter().flat_map(|text| self.said_of(text));
        let skills = self.skills.iter().map(|skill| &skill.meaning);
        title.chain(skills).chain(self.texts.iter().chain(experiences).flat_map(|text| self.said_of(text)))
    }

    /// The same of one text: its sentences, then the whole.
    fn said_of<'p>(&'p self, text: &'p Reading) -> impl Iterator<Item = &'p Vector> {
        let sentences = self.laid.sentences.get(text.first..text.first + text.sentences.len());
        sentences.unwrap_or_default().iter().chain([&text.meaning])
    }

    /// With one more skill.
    pub fn learn(&mut self, skill: Name) {
        self.laid.learn(&skill);
        self.skills.push(skill);
    }
}

impl Reading {
    /// The sentence around a place, or the place itself.
    pub fn around(&self, at: Range<usize>) -> Range<usize> {
        let sentence = self.sentences.iter().find(|s| s.at.start <= at.start && s.at.end >= at.end);
        sentence.map_or(at, |sentence| sentence.at.clone())
    }

    /// From the first to the last of some words in its nth sentence.
    pub fn words_in(&self, sentence: usize, words: &Words) -> Option<Range<usize>> {
        let sentence = self.sentences.get(sentence)?;
        let inside = self.stems.iter().filter(|s| s.start >= sentence.at.start && s.end <= sentence.at.end);
        let mut found = inside.filter(|s| words.holds(s.word));
        let first = found.next()?;
        Some(first.start..found.next_back().unwrap_or(first).end)
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

/// A skill that is asked for.
fn aspect(name: &Name, weight: u64) -> Aspect {
    Aspect { rows: name.rows.clone(), meanings: name.meanings().cloned().collect(), weight }
}

/// What a need is about: its skills, its title, and its sentences, those most
/// that are about what is required.
fn aspects(must: &[Name], nice: &[Name], title: (&Reading, &Asks), text: (&Reading, &Asks)) -> Vec<Aspect> {
    let ((title, title_asks), (text, text_asks)) = (title, text);
    let about = |meaning: &Vector| {
        let near = must.iter().map(|name| name.alike(meaning)).chain([alike(&title.meaning, meaning)]);
        scaled(near.max().unwrap_or(0), ABOUT.0, ABOUT.1)
    };
    let rows = |asks: &Asks, at: Range<usize>| {
        asks.concepts.get(at).unwrap_or_default().iter().map(|(row, ..)| *row).collect()
    };
    let mut all: Vec<Aspect> = must.iter().map(|name| aspect(name, MUST)).collect();
    all.extend(nice.iter().map(|name| aspect(name, NICE)));
    let whole = rows(title_asks, 0..title_asks.concepts.len());
    all.push(Aspect { rows: whole, meanings: vec![title.meaning.clone()], weight: TITLE });
    all.extend(text.sentences.iter().zip(&text.meanings).map(|(sentence, meaning)| Aspect {
        rows: rows(text_asks, sentence.links.clone()),
        weight: SENTENCE + (MUST - SENTENCE) * about(meaning) / 1000,
        meanings: vec![meaning.clone()],
    }));
    all
}

/// How surely a link is what it says, in permille; a synonym or an ending is as sure as the name.
fn sure(link: &Link) -> u64 {
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
