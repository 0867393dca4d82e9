//! What a need looks for, laid out so that very many people can be held against
//! it: each concept that it names is a row, and a table says at once which rows
//! a concept of a résumé covers; each of its words has a bit; each of its
//! meanings lies ready to be multiplied. Judges nothing.

use crate::embedding::{Points, Vector};
use crate::reading::Aspect;
use crate::taxonomy::{ConceptId, Taxonomy};
use crate::words::{Numbered, Words};
use std::ops::Range;

/// The concepts that a need names, each once: a concept's row is its place here.
#[derive(Clone, Debug, Default)]
pub struct Rows(Vec<(usize, ConceptId)>);

impl Rows {
    /// The row of a concept, by its place in the taxonomy; a new one where it has none.
    pub fn of(&mut self, place: usize, concept: ConceptId) -> usize {
        self.0.iter().position(|(known, _)| *known == place).unwrap_or_else(|| {
            self.0.push((place, concept));
            self.0.len() - 1
        })
    }
}

/// How far a concept of a résumé covers one that the need names.
#[derive(Clone, Copy, Debug)]
pub struct Covers {
    /// The row of the one that the need names.
    pub row: usize,
    /// How far, in permille.
    pub permille: u16,
}

/// See above.
#[derive(Clone, Debug, Default)]
pub struct Lens {
    /// How many rows there are.
    pub rows: usize,
    /// Where in `covers` those of a concept end, by its place in the taxonomy.
    ends: Vec<usize>,
    covers: Vec<Covers>,
    /// The need's words.
    pub words: Numbered,
    /// What everything that is asked for means, each put in several ways, the
    /// names of skills first.
    pub meanings: Points,
    /// Which of these are those of each thing: of a skill first that of its name.
    pub aspects: Vec<Range<usize>>,
    /// How many of the things are names of skills.
    pub names: usize,
    /// What the whole need means, and its title.
    pub wholes: Points,
}

impl Lens {
    /// Of the rows and the words; without meanings.
    pub fn new<'a>(taxonomy: &Taxonomy, rows: &Rows, words: impl IntoIterator<Item = &'a Words>) -> Lens {
        let mut ends = vec![0_usize; taxonomy.concepts().len()];
        let near = || rows.0.iter().enumerate().map(|(row, (_, concept))| (row, taxonomy.near(*concept)));
        for (place, _) in near().flat_map(|(_, near)| near) {
            ends[*place] += 1;
        }
        // Where each begins; adding moves that to where it ends.
        let mut begin = 0;
        for end in &mut ends {
            begin += std::mem::replace(end, begin);
        }
        let mut covers = vec![Covers { row: 0, permille: 0 }; begin];
        for (row, near) in near() {
            for (place, permille) in near {
                let end = &mut ends[*place];
                covers[*end] = Covers { row, permille: u16::try_from(*permille).unwrap_or(1000) };
                *end += 1;
            }
        }
        Lens { rows: rows.0.len(), ends, covers, words: Numbered::of(words), ..Lens::default() }
    }

    /// With what each thing that is asked for means, the names of skills first, and
    /// with what the whole need and its title mean.
    pub fn meaning(self, aspects: &[Aspect], names: usize, wholes: [&Vector; 2]) -> Lens {
        let mut end = 0;
        let ends = aspects.iter().map(|aspect| {
            let from = end;
            end += aspect.meanings.len();
            from..end
        });
        Lens {
            aspects: ends.collect(),
            meanings: Points::of(aspects.iter().flat_map(|aspect| &aspect.meanings)),
            names,
            wholes: Points::of(wholes),
            ..self
        }
    }

    /// What the concept at a place of the taxonomy covers.
    pub fn covered(&self, place: usize) -> &[Covers] {
        let from = place.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.ends.get(place).and_then(|to| self.covers.get(from..*to)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_concept_covers_is_what_the_taxonomy_says() {
        let taxonomy = Taxonomy::built_in();
        let mut rows = Rows::default();
        let asked: Vec<ConceptId> = taxonomy.concepts().iter().step_by(97).map(|concept| concept.id).collect();
        for concept in &asked {
            let place = taxonomy.place(*concept).expect("a place");
            let row = rows.of(place, *concept);
            assert_eq!(rows.of(place, *concept), row, "each once");
        }
        let lens = Lens::new(taxonomy, &rows, []);
        let mut seen = 0;
        for (place, held) in taxonomy.concepts().iter().enumerate() {
            let want: Vec<(usize, u32)> =
                asked.iter().map(|asked| taxonomy.nearness(*asked, held.id)).enumerate().collect();
            let want: Vec<(usize, u32)> = want.into_iter().filter(|(_, permille)| *permille > 0).collect();
            let got: Vec<(usize, u32)> =
                lens.covered(place).iter().map(|covers| (covers.row, covers.permille.into())).collect();
            assert_eq!(got, want, "{}", held.key);
            seen += got.len();
        }
        assert!(seen > asked.len(), "{seen}");
        assert!(lens.covered(usize::MAX).is_empty());
    }
}
