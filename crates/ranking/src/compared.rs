//! A need's meanings against every sentence of a person, once: how alike each
//! thing that the need is about is to each sentence. The parts read it from
//! there. Judges nothing.

use crate::embedding::Vector;
use crate::reading::{Profile, Reading, Wanted};
use fearless_simd::{Level, dispatch};

/// Cosines in permille, from 0: a row for each thing asked for, a column for
/// each sentence.
#[derive(Clone, Debug, Default)]
pub struct Compared {
    cosines: Vec<u16>,
    sentences: usize,
}

impl Compared {
    /// Of what a need is about, in the order of [`Wanted::aspects`]; of the meanings
    /// of one thing the one that is most alike counts.
    pub fn new(wanted: &Wanted, profile: &Profile) -> Compared {
        let sentences: Vec<&Vector> = profile.sentences().map(|sentence| &sentence.meaning).collect();
        let mut cosines = vec![0; wanted.aspects.len() * sentences.len()];
        if !sentences.is_empty() {
            for (row, aspect) in cosines.chunks_exact_mut(sentences.len()).zip(&wanted.aspects) {
                dispatch!(Level::new(), _ => fill(row, &aspect.meanings, &sentences));
            }
        }
        Compared { cosines, sentences: sentences.len() }
    }

    /// How alike one thing asked for is to each sentence of a text.
    pub fn row(&self, asked: usize, text: &Reading) -> &[u16] {
        let from = asked * self.sentences + text.first;
        self.cosines.get(from..from + text.sentences.len()).unwrap_or_default()
    }
}

/// One row.
#[inline(always)]
fn fill(row: &mut [u16], meanings: &[Vector], sentences: &[&Vector]) {
    // Plain loops: what an iterator calls would be built without this machine's vector instructions.
    for (cell, sentence) in row.iter_mut().zip(sentences) {
        for meaning in meanings {
            *cell = meaning.alike(sentence).max(*cell);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Linear, Person, samples};

    #[test]
    fn a_row_says_what_the_points_say() {
        let engine = Linear::default();
        let texts = vec!["I lead the work in a crisis. I write.".into(), "Jag ritar.".into()];
        let person = Person { title: Some("Kommunikatör".into()), texts, ..samples::person() };
        let (wanted, profile) = (engine.reader().need(&samples::need()), engine.reader().person(&person));
        let compared = Compared::new(&wanted, &profile);
        let mut seen = 0;
        for (asked, aspect) in wanted.aspects.iter().enumerate() {
            for text in profile.title.iter().chain(&profile.texts) {
                let most = |at: &Vector| aspect.meanings.iter().map(|meaning| meaning.alike(at)).max().unwrap_or(0);
                let want: Vec<u16> = text.sentences.iter().map(|sentence| most(&sentence.meaning)).collect();
                assert_eq!(compared.row(asked, text), want, "{asked} {}", text.given);
                seen += want.iter().filter(|cosine| **cosine > 0).count();
            }
        }
        assert!(seen > 4, "{seen}");
    }
}
