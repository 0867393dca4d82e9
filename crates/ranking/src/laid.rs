//! Everything of a person that is held against a need, laid side by side: texts
//! and the names of skills with the concepts and words in them, and what they
//! mean. Reading it from one end to the other is what makes very many people
//! cheap to compare. Judges nothing.

use crate::embedding::Vector;
use crate::quote::Source;
use crate::reading::{Name, Named, Profile, Reading};
use std::ops::Range;

/// A concept that a text or the name of a skill holds.
#[derive(Clone, Copy, Debug)]
pub struct Link {
    /// Its place in the taxonomy.
    pub place: u32,
    /// The first byte of the words.
    pub start: u32,
    /// How surely the words say it, in permille.
    pub sure: u16,
    /// Whether it is only a part of a skill's name.
    pub part: bool,
}

/// A text or the name of a skill: where each kind of what it holds ends.
#[derive(Clone, Copy, Debug, Default)]
struct Item {
    sentences: usize,
    links: usize,
    words: usize,
}

/// A sentence: where its words end, and which of its text's concepts it names.
#[derive(Clone, Debug)]
struct Cut {
    words: usize,
    links: Range<usize>,
}

/// See above. Items are numbered: the texts as [`Profile::readings`] gives them,
/// then the skills.
#[derive(Clone, Debug, Default)]
pub struct Laid {
    items: Vec<Item>,
    /// What each item means as a whole.
    pub wholes: Vec<Vector>,
    /// What each sentence means, in order.
    pub sentences: Vec<Vector>,
    links: Vec<Link>,
    words: Vec<u64>,
    cuts: Vec<Cut>,
    /// Which text each is, by its number.
    pub sources: Vec<Source>,
    /// The title.
    pub title: Option<usize>,
    /// Each experience: its role and its text.
    pub done: Vec<(Option<usize>, usize)>,
    /// The letter and other texts.
    pub letters: Range<usize>,
    /// The skills.
    pub skills: Range<usize>,
}

impl Laid {
    /// Of a person who has been read; takes the sentences' meanings along.
    pub fn of(profile: &mut Profile) -> Laid {
        let mut laid = Laid::default();
        laid.title = profile.title.as_mut().map(|title| laid.text(title));
        for (role, text) in &mut profile.experiences {
            let role = role.as_mut().map(|role| laid.text(role));
            let text = laid.text(text);
            laid.done.push((role, text));
        }
        let first = laid.items.len();
        profile.texts.iter_mut().for_each(|text| {
            laid.text(text);
        });
        laid.letters = first..laid.items.len();
        laid.skills = laid.letters.end..laid.letters.end;
        profile.skills.iter().for_each(|skill| laid.learn(skill));
        laid
    }

    /// One more text; its number.
    fn text(&mut self, text: &mut Reading) -> usize {
        (text.at, text.first) = (self.items.len(), self.sentences.len());
        self.sources.push(text.source);
        self.sentences.append(&mut text.meanings);
        self.wholes.push(text.meaning.clone());
        self.links.extend(text.links.iter().map(|named| link(named, false)));
        for sentence in &text.sentences {
            self.words.extend(sentence.words.iter());
            self.cuts.push(Cut { words: self.words.len(), links: sentence.links.clone() });
        }
        self.end();
        text.at
    }

    /// One more skill.
    pub fn learn(&mut self, skill: &Name) {
        self.wholes.push(skill.meaning.clone());
        self.links.extend(skill.whole.iter().map(|named| Link { sure: 1000, ..link(named, false) }));
        self.links.extend(skill.parts.iter().map(|named| link(named, true)));
        self.words.extend(skill.stems.iter());
        self.end();
        self.skills.end = self.items.len();
    }

    fn end(&mut self) {
        let (sentences, links, words) = (self.sentences.len(), self.links.len(), self.words.len());
        self.items.push(Item { sentences, links, words });
    }

    /// How many texts there are.
    pub fn texts(&self) -> usize {
        self.letters.end
    }

    /// Where an item begins and ends.
    fn range(&self, item: usize, end: impl Fn(&Item) -> usize) -> Range<usize> {
        let before = item.checked_sub(1).and_then(|before| self.items.get(before));
        before.map_or(0, &end)..self.items.get(item).map_or(0, end)
    }

    /// The numbers of a text's sentences.
    pub fn sentences_of(&self, text: usize) -> Range<usize> {
        self.range(text, |item| item.sentences)
    }

    /// The concepts that an item holds.
    pub fn links_of(&self, item: usize) -> &[Link] {
        self.links.get(self.range(item, |item| item.links)).unwrap_or_default()
    }

    /// The concepts that a sentence names, of its text.
    pub fn links_in(&self, text: usize, sentence: usize) -> &[Link] {
        let at = self.cuts.get(sentence).map(|cut| cut.links.clone());
        at.and_then(|at| self.links_of(text).get(at)).unwrap_or_default()
    }

    /// The words of a sentence, each once.
    pub fn words_in(&self, sentence: usize) -> &[u64] {
        // Nothing but sentences holds words before the last of them.
        let before = sentence.checked_sub(1).and_then(|before| self.cuts.get(before));
        let from = before.map_or(0, |cut| cut.words);
        self.cuts.get(sentence).and_then(|cut| self.words.get(from..cut.words)).unwrap_or_default()
    }

    /// The words of an item; of a text those of each sentence.
    pub fn words_of(&self, item: usize) -> &[u64] {
        self.words.get(self.range(item, |item| item.words)).unwrap_or_default()
    }
}

fn link(named: &Named, part: bool) -> Link {
    let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let sure = u16::try_from(named.sure).unwrap_or(1000);
    Link { place: small(named.place), start: small(named.start), sure, part }
}

#[cfg(test)]
mod tests {
    use crate::person::Experience;
    use crate::words::Words;
    use crate::{Linear, Person, samples};

    #[test]
    fn what_was_read_lies_in_order() {
        let done = |role: Option<&str>, text: &str| Experience {
            role: role.map(str::to_owned),
            text: text.into(),
            from: None,
            to: None,
        };
        let person = Person {
            title: Some("Pressekreterare".into()),
            experiences: vec![done(None, "Skrev tal. Ledde arbetet."), done(Some("Strateg"), "Kriskommunikation.")],
            texts: vec!["Jag skriver.".into()],
            skills: samples::skills(&["PR", "Intern kommunikation"]),
            ..samples::person()
        };
        let engine = Linear::default();
        let mut profile = engine.reader().person(&person);
        let laid = &profile.laid;
        assert_eq!((laid.title, laid.done.clone()), (Some(0), vec![(None, 1), (Some(2), 3)]));
        assert_eq!((laid.letters.clone(), laid.skills.clone(), laid.texts()), (4..5, 5..7, 5));
        for (at, text) in profile.readings().enumerate() {
            let sentences = laid.sentences_of(at);
            assert_eq!((text.at, text.first, text.sentences.len()), (at, sentences.start, sentences.len()));
            let given = text.source.read(&samples::need(), &person).expect("a text").to_owned();
            for (sentence, number) in text.sentences.iter().zip(sentences) {
                assert_eq!(laid.sentences[number], engine.reader().meaning(&given[sentence.at.clone()]));
            }
            assert_eq!(laid.wholes[at], text.meaning);
            for (sentence, number) in text.sentences.iter().zip(laid.sentences_of(at)) {
                assert_eq!(laid.words_in(number), sentence.words.iter().collect::<Vec<_>>());
                assert_eq!(laid.links_in(at, number).len(), sentence.links.len());
            }
            let words = Words::of(laid.words_of(at).iter().copied());
            assert_eq!(words, text.words);
            let places: Vec<usize> = laid.links_of(at).iter().map(|link| link.place as usize).collect();
            assert_eq!(places, text.links.iter().map(|named| named.place).collect::<Vec<_>>());
        }
        let whole = laid.links_of(6).iter().filter(|link| !link.part).count();
        assert_eq!((whole, laid.words_of(6).len()), (profile.skills[1].whole.len(), 2));
        profile.learn(engine.reader().name("Copywriting"));
        assert_eq!((profile.skills.len(), profile.laid.skills.clone()), (3, 5..8));
        assert_eq!(profile.laid.wholes[7], profile.skills[2].meaning);
    }
}
