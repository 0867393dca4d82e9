//! A person held against a need, once: how near each text comes to each concept
//! that the need names, which of the need's words stand where, and how alike
//! each sentence is to each thing that the need is about. The parts read it from
//! there. Judges nothing.

use crate::embedding::points::{ABREAST, Eight};
use crate::laid::Laid;
use crate::lens::Lens;
use crate::sense::{said, share};
use crate::words::Bits;
use fearless_simd::Level;

/// Cosines between which two names go from nothing to the same by meaning …
const NAMES_ALIKE: (u16, u16) = (250, 700);
/// … and what somebody does who has a skill, and a name.
const DOES_NAME: (u16, u16) = (300, 700);
/// What is left when the held skill's name says more than was asked for.
pub(crate) const NARROWER: u32 = 900;

/// A concept that the need names and an item comes near to.
#[derive(Clone, Copy, Debug)]
pub struct Held {
    /// The concept's row.
    pub row: u16,
    /// How near, in permille; not nought.
    pub near: u16,
    /// The number of the link that comes so near, among the item's.
    pub link: u16,
}

/// See above. Tables are by text, sentence or skill of the person first, so that
/// what is read together lies together; items are the texts and the skills, as
/// [`Laid`] numbers them.
#[derive(Clone, Debug, Default)]
pub struct Compared {
    /// What each item comes near to, one item after the other …
    held: Vec<Held>,
    /// … and where those of each end.
    held_ends: Vec<usize>,
    /// Tables of permille.
    numbers: Vec<u16>,
    /// By item and thing asked for: how near it comes to a concept of that; of skills
    /// by name asked for alone.
    near: Table,
    /// By text and thing asked for, of its nearest sentence: how far it says the same.
    said: Table,
    /// Cosines, from 0, in eights: by sentence and meaning asked for …
    cosines: Vec<Eight<u16>>,
    /// … so many eights a sentence …
    eights: usize,
    /// … and by text, with the whole need, and with its title.
    wholes: Vec<Eight<u16>>,
    /// How far the name of a skill means what is asked for: by skill and name asked for.
    meant: Table,
    /// Tables of the need's words.
    bits: Vec<u64>,
    /// By item …
    words: Table,
    /// … and by sentence.
    in_sentences: Table,
}

/// Where a table begins, and how long its lines are.
#[derive(Clone, Copy, Debug, Default)]
struct Table {
    from: usize,
    long: usize,
}

impl Table {
    /// A table of so many lines after others, of which the last ends there.
    fn after(end: &mut usize, lines: usize, long: usize) -> Table {
        let from = *end;
        *end += lines * long;
        Table { from, long }
    }

    fn line<T>(self, of: &[T], line: usize) -> &[T] {
        of.get(self.from + line * self.long..self.from + (line + 1) * self.long).unwrap_or_default()
    }

    fn line_mut<T>(self, of: &mut [T], line: usize) -> &mut [T] {
        &mut of[self.from + line * self.long..][..self.long]
    }
}

impl Compared {
    /// Of everything that the two say.
    pub fn new(lens: &Lens, laid: &Laid) -> Compared {
        let (texts, items, sentences) = (laid.texts(), laid.wholes.len(), laid.sentences.len());
        let (mut numbers, mut bits) = (0, 0);
        let mut all = Compared {
            held: Vec::with_capacity(4 * items),
            held_ends: Vec::with_capacity(items),
            cosines: vec![[0; ABREAST]; sentences * lens.meanings.eights()],
            eights: lens.meanings.eights(),
            wholes: vec![[0; ABREAST]; texts * lens.wholes.eights()],
            said: Table::after(&mut numbers, texts, lens.aspects),
            near: Table::after(&mut numbers, items, lens.aspects),
            meant: Table::after(&mut numbers, laid.skills.len(), lens.names),
            words: Table::after(&mut bits, items, lens.words.blocks()),
            in_sentences: Table::after(&mut bits, sentences, lens.words.blocks()),
            numbers: vec![0; numbers],
            bits: vec![0; bits],
        };
        all.hold(lens, laid);
        all.mark(lens, laid);
        all.mean(Level::new(), lens, laid);
        all
    }

    /// Holds the concepts of the items against the need.
    fn hold(&mut self, lens: &Lens, laid: &Laid) {
        // How near the item comes to each row, nought where it does not, and which of `held` says so.
        let mut rows = vec![(0_u16, 0_usize); lens.rows];
        for item in 0..laid.wholes.len() {
            let first = self.held.len();
            let links = laid.links_of(item);
            for (at, link) in (0..u16::MAX).zip(links) {
                for covers in lens.covered(link.place as usize) {
                    let near = u32::from(covers.permille) * u32::from(link.sure) / 1000;
                    let near = if link.part { near * NARROWER / 1000 } else { near } as u16;
                    if near == 0 {
                        continue;
                    }
                    let one = Held { row: covers.row, near, link: at };
                    let (best, place) = &mut rows[usize::from(covers.row)];
                    // Of equally near ones the first in the text, and the last that begins there.
                    let earlier = |held: &Held| link.start <= links[usize::from(held.link)].start;
                    if *best == 0 {
                        *place = self.held.len();
                        self.held.push(one);
                    } else if near > *best || near == *best && earlier(&self.held[*place]) {
                        self.held[*place] = one;
                    } else {
                        continue;
                    }
                    *best = near;
                }
            }
            self.held_ends.push(self.held.len());
            let things = if laid.skills.contains(&item) { lens.names } else { lens.aspects };
            let line = &mut self.near.line_mut(&mut self.numbers, item)[..things];
            for held in &self.held[first..] {
                let row = usize::from(held.row);
                let asking = lens.asking(row).iter().map(|asked| usize::from(*asked));
                for asked in asking.take_while(|asked| *asked < things) {
                    line[asked] = held.near.max(line[asked]);
                }
                rows[row].0 = 0;
            }
        }
    }

    /// Marks the need's words in the items.
    fn mark(&mut self, lens: &Lens, laid: &Laid) {
        for skill in laid.skills.clone() {
            lens.words.mark(laid.words_of(skill), self.words.line_mut(&mut self.bits, skill));
        }
        let (words, in_sentences) = self.bits.split_at_mut(self.in_sentences.from);
        let mut in_sentences = in_sentences.chunks_mut(self.in_sentences.long.max(1));
        for text in 0..laid.texts() {
            let words = self.words.line_mut(words, text);
            for (sentence, own) in laid.sentences_of(text).zip(&mut in_sentences) {
                lens.words.mark(laid.words_in(sentence), own);
                words.iter_mut().zip(own).for_each(|(all, own)| *all |= *own);
            }
        }
    }

    /// Holds what everything means against the need.
    fn mean(&mut self, level: Level, lens: &Lens, laid: &Laid) {
        let texts = laid.texts();
        lens.wholes.alike(level, &laid.wholes[..texts], &mut self.wholes, lens.wholes.eights());
        lens.meanings.alike(level, &laid.sentences, &mut self.cosines, self.eights);
        let mut most = vec![0; self.eights * ABREAST];
        for text in 0..texts {
            most.fill(0);
            for sentence in laid.sentences_of(text) {
                for (most, cosine) in most.iter_mut().zip(self.cosines(sentence)) {
                    *most = (*most).max(*cosine);
                }
            }
            let line = self.said.line_mut(&mut self.numbers, text);
            lens.gather(&most, line);
            line.iter_mut().for_each(|own| *own = said(*own));
        }
        let columns = lens.names + lens.ways.len();
        let eights = columns.div_ceil(ABREAST);
        let mut alike = vec![[0; ABREAST]; laid.skills.len() * eights];
        lens.meanings.alike(level, &laid.wholes[laid.skills.clone()], &mut alike, eights);
        for (skill, alike) in alike.chunks(eights.max(1)).enumerate() {
            let (by_name, by_way) = alike.as_flattened().split_at(lens.names);
            let meant = self.meant.line_mut(&mut self.numbers, skill);
            for (meant, cosine) in meant.iter_mut().zip(by_name) {
                *meant = share(*cosine, NAMES_ALIKE.0, NAMES_ALIKE.1);
            }
            for (way, cosine) in lens.ways.iter().zip(by_way) {
                meant[*way] = share(*cosine, DOES_NAME.0, DOES_NAME.1).max(meant[*way]);
            }
        }
    }

    /// What an item comes near to.
    pub fn held(&self, item: usize) -> &[Held] {
        let from = item.checked_sub(1).and_then(|before| self.held_ends.get(before)).copied().unwrap_or(0);
        self.held_ends.get(item).and_then(|to| self.held.get(from..*to)).unwrap_or_default()
    }

    /// The same of one row.
    pub fn held_of(&self, item: usize, row: usize) -> Option<&Held> {
        self.held(item).iter().find(|held| usize::from(held.row) == row)
    }

    /// How near an item comes to a row, in permille.
    pub fn near_row(&self, item: usize, row: usize) -> u64 {
        self.held_of(item, row).map_or(0, |held| held.near.into())
    }

    /// How near an item comes to a concept of a thing asked for, in permille, by the
    /// thing's number; a skill only to names that are asked for.
    pub fn near(&self, item: usize, asked: usize) -> u64 {
        one(self.near.line(&self.numbers, item), asked)
    }

    /// The need's words that stand in an item.
    pub fn words(&self, item: usize) -> &Bits {
        self.words.line(&self.bits, item)
    }

    /// The need's words that stand in a sentence.
    pub fn words_in(&self, sentence: usize) -> &Bits {
        self.in_sentences.line(&self.bits, sentence)
    }

    /// How alike a sentence is to each meaning that is asked for: cosines in permille,
    /// from 0, by the columns of [`Lens::meanings`].
    pub fn cosines(&self, sentence: usize) -> &[u16] {
        let line = self.cosines.get(sentence * self.eights..(sentence + 1) * self.eights);
        line.unwrap_or_default().as_flattened()
    }

    /// How far a text says a thing asked for, by its nearest sentence: in permille, by
    /// the thing's number.
    pub fn said(&self, text: usize, asked: usize) -> u64 {
        one(self.said.line(&self.numbers, text), asked)
    }

    /// What [`Compared::near`] and [`Compared::said`] say, of each thing in order.
    pub fn both(&self, text: usize) -> impl Iterator<Item = (u16, u16)> {
        let (near, said) = (self.near.line(&self.numbers, text), self.said.line(&self.numbers, text));
        near.iter().copied().zip(said.iter().copied())
    }

    /// How alike a text is to the whole need, and to its title.
    pub fn wholes(&self, text: usize) -> (u64, u64) {
        self.wholes.get(text).map_or((0, 0), |[whole, title, ..]| (u64::from(*whole), u64::from(*title)))
    }

    /// How far the nth skill's name means a name asked for, in permille.
    pub fn meant(&self, skill: usize, asked: usize) -> u64 {
        one(self.meant.line(&self.numbers, skill), asked)
    }
}

/// One number of a line.
fn one(line: &[u16], at: usize) -> u64 {
    line.get(at).map_or(0, |number| u64::from(*number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedding::Vector;
    use crate::sense::alike;
    use crate::{Linear, Person, samples};

    #[test]
    fn a_table_says_what_the_points_and_the_taxonomy_say() {
        let engine = Linear::default();
        let texts = vec!["I lead the work in a crisis. I write.".into(), "Jag ritar och skriver strategier.".into()];
        let skills = samples::skills(&["Strategy", "Copywriting"]);
        let person = Person { title: Some("Kommunikatör".into()), texts, skills, ..samples::person() };
        let (wanted, profile) = (engine.reader().need(&samples::need()), engine.reader().person(&person));
        let compared = Compared::new(&wanted.lens, &profile.laid);
        let need = samples::need();
        let whole = engine.reader().meaning(&format!("{}\n{}", need.title, need.text));
        let (mut seen, mut near) = (0, 0);
        for (at, text) in profile.readings().enumerate() {
            for (asked, aspect) in wanted.aspects.iter().enumerate() {
                let most = |at: &Vector| aspect.meanings.iter().map(|meaning| meaning.alike(at)).max().unwrap_or(0);
                let sentences = profile.laid.sentences_of(at);
                let want: Vec<u16> = profile.laid.sentences[sentences.clone()].iter().map(most).collect();
                let got: Vec<u16> = sentences.map(|n| wanted.lens.most(compared.cosines(n), asked)).collect();
                assert_eq!(got, want, "{asked} {:?}", text.source);
                assert_eq!(compared.said(at, asked), u64::from(said(want.iter().copied().max().unwrap_or(0))));
                let held = |row: &usize| compared.near_row(at, *row);
                assert_eq!(compared.near(at, asked), aspect.rows.iter().map(held).max().unwrap_or(0));
                seen += want.iter().filter(|cosine| **cosine > 0).count();
            }
            let title = alike(&wanted.title.meaning, &text.meaning);
            assert_eq!(compared.wholes(at), (alike(&whole, &text.meaning), title));
            for ((concept, _), row) in wanted.concepts.iter().zip(&wanted.rows) {
                let nearness = |held| u64::from(engine.reader().taxonomy.nearness(*concept, held));
                let want = text.links.iter().map(|link| nearness(link.concept) * link.sure / 1000).max();
                assert_eq!(compared.near_row(at, *row), want.unwrap_or(0), "{concept:?} {:?}", text.source);
                near += usize::from(want > Some(0));
            }
        }
        assert!(seen > 4 && near > 1, "{seen} {near}");
        assert!(compared.meant(0, 0) > 0 && compared.meant(1, 2) > 900, "{compared:?}");
    }
}
