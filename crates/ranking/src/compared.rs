//! A person held against a need, once: how near each text comes to each concept
//! that the need names, which of the need's words stand where, and how alike
//! each sentence is to each thing that the need is about. The parts read it from
//! there. Judges nothing.

use crate::laid::Laid;
use crate::lens::Lens;
use crate::sense::scaled;
use crate::words::Bits;
use fearless_simd::{Level, Simd, dispatch};
use std::ops::Range;

/// Cosines between which two names go from nothing to the same by meaning …
const NAMES_ALIKE: (u64, u64) = (250, 700);
/// … and what somebody does who has a skill, and a name.
const DOES_NAME: (u64, u64) = (300, 700);
/// What is left when the held skill's name says more than was asked for.
pub(crate) const NARROWER: u64 = 900;

/// How near a text comes to a concept.
#[derive(Clone, Copy, Debug, Default)]
pub struct Held {
    /// In permille.
    pub near: u16,
    /// The number of the link that comes so near, among the text's.
    pub link: u16,
}

/// See above. Tables are by text, sentence or skill of the person first, so that
/// what is read together lies together; items are the texts and the skills, as
/// [`Laid`] numbers them.
#[derive(Clone, Debug, Default)]
pub struct Compared {
    rows: usize,
    blocks: usize,
    meanings: usize,
    aspects: usize,
    names: usize,
    /// By item and row.
    held: Vec<Held>,
    /// By item …
    words: Vec<u64>,
    /// … and by sentence.
    in_sentences: Vec<u64>,
    /// Cosines in permille, from 0: by sentence and meaning asked for …
    cosines: Vec<i16>,
    /// … and by text and thing asked for, of its nearest sentence.
    nearest: Vec<i16>,
    /// By text: with the whole need, and with its title.
    wholes: Vec<[i16; 2]>,
    /// How far the name of a skill means what is asked for, in permille: by skill
    /// and name asked for.
    meant: Vec<i16>,
}

/// One of equal parts of a table.
fn part<T>(table: &[T], size: usize, at: usize) -> &[T] {
    table.get(at * size..(at + 1) * size).unwrap_or_default()
}

impl Compared {
    /// Of everything that the two say.
    pub fn new(lens: &Lens, laid: &Laid) -> Compared {
        let (rows, blocks, aspects, names) = (lens.rows, lens.words.blocks(), lens.aspects.len(), lens.names);
        let meanings = lens.meanings.room();
        let (texts, items) = (laid.texts(), laid.wholes.len());
        let mut all = Compared {
            rows,
            blocks,
            meanings,
            aspects,
            names,
            held: vec![Held::default(); items * rows],
            words: vec![0; items * blocks],
            in_sentences: vec![0; laid.sentences.len() * blocks],
            cosines: vec![0; laid.sentences.len() * meanings],
            nearest: vec![0; texts * aspects],
            wholes: vec![[0; 2]; texts],
            meant: vec![0; laid.skills.len() * names],
        };
        for item in 0..items {
            all.hold(lens, laid, item);
        }
        dispatch!(Level::new(), simd => all.mean(simd, lens, laid));
        all
    }

    /// Holds the concepts and words of an item against the need.
    fn hold(&mut self, lens: &Lens, laid: &Laid, item: usize) {
        let held = &mut self.held[item * self.rows..][..self.rows];
        let links = laid.links_of(item);
        for (at, link) in (0..u16::MAX).zip(links) {
            for covers in lens.covered(link.place as usize) {
                let near = u64::from(covers.permille) * u64::from(link.sure) / 1000;
                let near = if link.part { near * NARROWER / 1000 } else { near } as u16;
                let best = &mut held[covers.row];
                // Of equally near ones the first in the text, and the last that begins there.
                let earlier = || link.start <= links[usize::from(best.link)].start;
                if near > best.near || near > 0 && near == best.near && earlier() {
                    *best = Held { near, link: at };
                }
            }
        }
        let words = &mut self.words[item * self.blocks..][..self.blocks];
        if laid.skills.contains(&item) {
            return lens.words.mark(laid.words_of(item).iter().copied(), words);
        }
        for sentence in laid.sentences_of(item) {
            let own = &mut self.in_sentences[sentence * self.blocks..][..self.blocks];
            lens.words.mark(laid.words_in(sentence).iter().copied(), own);
            words.iter_mut().zip(own).for_each(|(all, own)| *all |= *own);
        }
    }

    /// Holds what everything means against the need.
    #[inline(always)]
    fn mean<S: Simd>(&mut self, simd: S, lens: &Lens, laid: &Laid) {
        let mut most = vec![0_i16; self.meanings];
        for text in 0..laid.texts() {
            lens.wholes.alike(simd, &laid.wholes[text], &mut self.wholes[text]);
            most.fill(0);
            for sentence in laid.sentences_of(text) {
                let cosines = &mut self.cosines[sentence * self.meanings..][..self.meanings];
                lens.meanings.alike(simd, &laid.sentences[sentence], cosines);
                for (most, cosine) in most.iter_mut().zip(cosines) {
                    *most = (*most).max(*cosine);
                }
            }
            let nearest = &mut self.nearest[text * self.aspects..][..self.aspects];
            for (nearest, of) in nearest.iter_mut().zip(&lens.aspects) {
                *nearest = most_of(&most, of);
            }
        }
        // Names of skills come first among the meanings.
        let names = lens.names.checked_sub(1).and_then(|last| lens.aspects.get(last)).map_or(0, |last| last.end);
        for (at, skill) in laid.skills.clone().enumerate() {
            lens.meanings.alike(simd, &laid.wholes[skill], &mut most[..names]);
            for (of, meant) in lens.aspects.iter().zip(&mut self.meant[at * self.names..][..self.names]) {
                let by_name = most_of(&most, &(of.start..of.start + 1));
                let by_what_is_done = most_of(&most, &(of.start + 1..of.end));
                let scaled = |cosine: i16, (low, high)| scaled(u64::from(cosine.unsigned_abs()), low, high) as i16;
                *meant = scaled(by_name, NAMES_ALIKE).max(scaled(by_what_is_done, DOES_NAME));
            }
        }
    }

    /// How near an item comes to each row.
    pub fn held(&self, item: usize) -> &[Held] {
        part(&self.held, self.rows, item)
    }

    /// How near an item comes to one of some rows, in permille.
    pub fn nearest_of(&self, rows: &[usize], item: usize) -> u64 {
        let held = self.held(item);
        rows.iter().filter_map(|row| held.get(*row)).map(|held| u64::from(held.near)).max().unwrap_or(0)
    }

    /// The need's words that stand in an item.
    pub fn words(&self, item: usize) -> &Bits {
        part(&self.words, self.blocks, item)
    }

    /// The need's words that stand in a sentence.
    pub fn words_in(&self, sentence: usize) -> &Bits {
        part(&self.in_sentences, self.blocks, sentence)
    }

    /// How alike a sentence is to a thing asked for: a cosine in permille, from 0;
    /// of the thing's meanings the one that is most alike counts.
    pub fn cosine(&self, sentence: usize, of: &Range<usize>) -> u64 {
        u64::from(most_of(part(&self.cosines, self.meanings, sentence), of).unsigned_abs())
    }

    /// The same, of the sentence of a text that is most alike, by the thing's number.
    pub fn nearest(&self, text: usize, asked: usize) -> u64 {
        part(&self.nearest, self.aspects, text).get(asked).map_or(0, |cosine| u64::from(cosine.unsigned_abs()))
    }

    /// How alike a text is to the whole need, and to its title.
    pub fn wholes(&self, text: usize) -> (u64, u64) {
        self.wholes.get(text).map_or((0, 0), |both| {
            let [need, title] = both.map(|cosine| u64::from(cosine.unsigned_abs()));
            (need, title)
        })
    }

    /// How far the nth skill's name means a name asked for, in permille.
    pub fn meant(&self, skill: usize, asked: usize) -> u64 {
        part(&self.meant, self.names, skill).get(asked).map_or(0, |meant| u64::from(meant.unsigned_abs()))
    }
}

/// The largest of some.
#[inline(always)]
fn most_of(cosines: &[i16], of: &Range<usize>) -> i16 {
    cosines.get(of.clone()).unwrap_or_default().iter().max().copied().unwrap_or(0)
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
                let most = |at: &Vector| aspect.meanings.iter().map(|meaning| alike(meaning, at)).max().unwrap_or(0);
                let sentences = profile.laid.sentences_of(at);
                let want: Vec<u64> = profile.laid.sentences[sentences.clone()].iter().map(most).collect();
                let got: Vec<u64> = sentences.map(|n| compared.cosine(n, &wanted.lens.aspects[asked])).collect();
                assert_eq!(got, want, "{asked} {}", text.given);
                assert_eq!(compared.nearest(at, asked), want.iter().copied().max().unwrap_or(0));
                seen += want.iter().filter(|cosine| **cosine > 0).count();
            }
            let title = alike(&wanted.title.meaning, &text.meaning);
            assert_eq!(compared.wholes(at), (alike(&whole, &text.meaning), title));
            for ((concept, _), row) in wanted.concepts.iter().zip(&wanted.rows) {
                let nearness = |held| u64::from(engine.reader().taxonomy.nearness(*concept, held));
                let want = text.links.iter().map(|link| nearness(link.concept) * link.sure / 1000).max();
                assert_eq!(compared.nearest_of(&[*row], at), want.unwrap_or(0), "{concept:?} {}", text.given);
                near += usize::from(want > Some(0));
            }
        }
        assert!(seen > 4 && near > 1, "{seen} {near}");
        assert!(compared.meant(0, 0) > 0 && compared.meant(1, 2) > 900, "{compared:?}");
    }
}
