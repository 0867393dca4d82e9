//! What a need looks for, laid out so that very many people can be held against
//! it: each concept that it names is a row, and a table says at once which rows
//! a concept of a résumé covers; each of its words has a bit; each of its
//! meanings lies ready to be multiplied. Judges nothing.

use crate::embedding::{Points, Vector};
use crate::reading::Aspect;
use crate::taxonomy::{ConceptId, Taxonomy};
use crate::words::{Numbered, Words};

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
    pub row: u16,
    /// How far, in permille.
    pub permille: u16,
}

/// See above.
#[derive(Clone, Debug, Default)]
pub struct Lens {
    /// How many rows there are.
    pub rows: usize,
    /// Where in `covers` those of a concept begin, by its place in the taxonomy, and
    /// where the last one's end.
    begins: Vec<u32>,
    covers: Vec<Covers>,
    /// The need's words.
    pub words: Numbered,
    /// What everything that is asked for means, a column each: the names of skills,
    /// the other ways to put these, everything else, the title's sentences.
    pub meanings: Points,
    /// How many things are asked for.
    pub aspects: usize,
    /// How many of them are names of skills; they come first.
    pub names: usize,
    /// The names that are put in other ways too, once for each way.
    pub ways: Vec<usize>,
    /// The things that name the concept of each row, in order, one row after the other …
    asking: Vec<u16>,
    /// … and where those of each end.
    asking_ends: Vec<usize>,
    /// What the whole need means, and its title.
    pub wholes: Points,
}

impl Lens {
    /// Of the rows and the words; without meanings.
    pub fn new<'a>(taxonomy: &Taxonomy, rows: &Rows, words: impl IntoIterator<Item = &'a Words>) -> Lens {
        let near = || (0..=u16::MAX).zip(&rows.0).map(|(row, (_, concept))| (row, taxonomy.near(*concept)));
        let mut begins = vec![0_u32; taxonomy.concepts().len() + 1];
        for (place, _) in near().flat_map(|(_, near)| near) {
            begins[place + 1] += 1;
        }
        let mut sum = 0;
        for begin in &mut begins {
            sum += *begin;
            *begin = sum;
        }
        let mut covers = vec![Covers { row: 0, permille: 0 }; sum as usize];
        let mut next = begins.clone();
        for (row, near) in near() {
            for (place, permille) in near {
                let at = &mut next[*place];
                covers[*at as usize] = Covers { row, permille: u16::try_from(*permille).unwrap_or(1000) };
                *at += 1;
            }
        }
        Lens { rows: rows.0.len(), begins, covers, words: Numbered::of(words), ..Lens::default() }
    }

    /// With what each thing that is asked for means, the names of skills first, with
    /// what the title's sentences mean, and with what the whole need and its title do.
    pub fn meaning<'a>(self, aspects: &'a [Aspect], title: &'a [Vector], names: usize, wholes: [&Vector; 2]) -> Lens {
        // Names alone are put in several ways.
        let other = |aspect: &'a Aspect| aspect.meanings.iter().skip(1);
        let (skills, rest) = aspects.split_at(names.min(aspects.len()));
        let ways = skills.iter().enumerate().flat_map(|(name, aspect)| other(aspect).map(move |_| name));
        let first = |aspect: &'a Aspect| aspect.meanings.first().unwrap_or(&Vector::ZERO);
        let meanings = skills.iter().map(first).chain(skills.iter().flat_map(other));
        let meanings = meanings.chain(rest.iter().map(first)).chain(title);
        let (mut asking, mut asking_ends) = (Vec::new(), Vec::with_capacity(self.rows));
        for row in 0..self.rows {
            let naming = (0..u16::MAX).zip(aspects).filter(|(_, aspect)| aspect.rows.contains(&row));
            asking.extend(naming.map(|(asked, _)| asked));
            asking_ends.push(asking.len());
        }
        Lens {
            meanings: Points::of(meanings),
            aspects: aspects.len(),
            names: skills.len(),
            ways: ways.collect(),
            asking,
            asking_ends,
            wholes: Points::of(wholes),
            ..self
        }
    }

    /// The column of what a thing that is asked for means; of a name, of itself.
    pub fn column(&self, asked: usize) -> usize {
        if asked < self.names { asked } else { asked + self.ways.len() }
    }

    /// The column of the first sentence of the title.
    pub fn title(&self) -> usize {
        self.aspects + self.ways.len()
    }

    /// Of some cosines, by column, that of the way to put a thing which is most alike.
    pub fn most(&self, cosines: &[u16], asked: usize) -> u16 {
        let ways = self.ways.iter().zip(self.names..).filter(|(name, _)| **name == asked).map(|(_, column)| column);
        let of = |column: usize| cosines.get(column).copied().unwrap_or(0);
        ways.map(of).fold(of(self.column(asked)), u16::max)
    }

    /// The same of every thing.
    pub fn gather(&self, cosines: &[u16], most: &mut [u16]) {
        let (names, others) = most.split_at_mut(self.names);
        let (by_name, rest) = cosines.split_at(self.names);
        let (by_way, rest) = rest.split_at(self.ways.len());
        names.copy_from_slice(by_name);
        for (name, cosine) in self.ways.iter().zip(by_way) {
            names[*name] = names[*name].max(*cosine);
        }
        others.copy_from_slice(&rest[..others.len()]);
    }

    /// The things asked for that name the concept of a row, in order.
    pub fn asking(&self, row: usize) -> &[u16] {
        let from = row.checked_sub(1).and_then(|before| self.asking_ends.get(before)).copied().unwrap_or(0);
        self.asking_ends.get(row).and_then(|to| self.asking.get(from..*to)).unwrap_or_default()
    }

    /// What the concept at a place of the taxonomy covers.
    pub fn covered(&self, place: usize) -> &[Covers] {
        let Some([from, to]) = place.checked_add(2).and_then(|end| self.begins.get(place..end)) else { return &[] };
        &self.covers[*from as usize..*to as usize]
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
                lens.covered(place).iter().map(|covers| (covers.row.into(), covers.permille.into())).collect();
            assert_eq!(got, want, "{}", held.key);
            seen += got.len();
        }
        assert!(seen > asked.len(), "{seen}");
        assert!(lens.covered(usize::MAX).is_empty());
    }
}
