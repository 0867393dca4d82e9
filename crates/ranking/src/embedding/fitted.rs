//! An operator's model as the engine has it: its points in the engine's width,
//! each sentence read once, many at a time. A text of several sentences is their
//! mean, by their letters, so that a long one is not cut off, and a change of one
//! sentence reads that one alone. It never sees who wrote a text.

use super::external::{External, Unusable};
use super::fit::{self, Fit};
use super::kept::{self, Kept, Key};
use super::{DIM, Encoder, Vector};
use crate::sense::Sense;
use crate::text::sentences;
use std::collections::HashSet;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::available_parallelism;

/// See above.
pub struct Fitted {
    /// The folder's: what a model was made from is often all that its files say.
    name: String,
    model: External,
    fit: Fit,
    /// See [`Fitted::bilingual`].
    bilingual: usize,
    kept: Mutex<Kept>,
}

/// Texts that are read together at most, of those that are given together.
const AT_ONCE: usize = 1000;

/// Words that a word's translation is held against.
const OTHERS: usize = 10;

/// A sentence of a text: what it is kept by, and its letters.
type Part<'a> = (Key, &'a str);

impl Fitted {
    /// Opens a folder, and reads the trade's words with it.
    ///
    /// # Errors
    /// A folder that holds no model that is read here, in a sentence that says
    /// what to do; one whose points are no numbers.
    pub fn open(folder: &Path) -> Result<Fitted, Unusable> {
        let model = External::open(folder)?;
        // Nobody is served yet.
        let cores = available_parallelism().map_or(1, usize::from);
        let words = model.points(&fit::words(), cores);
        if words.iter().flatten().any(|value| !value.is_finite()) {
            let said = "model.safetensors gives points that are no numbers; fetch it anew from where it is published";
            return Err(Unusable(format!("{}: {said}", folder.display())));
        }
        let fit = Fit::of(&words, model.dimensions());
        let bilingual = bilingual(&words.iter().map(|point| fit.point(point)).collect::<Vec<_>>());
        let whole = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        let name = whole.file_name().map_or_else(|| model.name(), |name| name.to_string_lossy().into_owned());
        Ok(Fitted { name, model, fit, bilingual, kept: Mutex::default() })
    }

    /// How many of a thousand Swedish words of the trade lie nearer to their own
    /// English name than to those of the next ten.
    pub fn bilingual(&self) -> usize {
        self.bilingual
    }

    /// What it is called, without its version.
    pub fn plain_name(&self) -> String {
        self.name.clone()
    }

    /// Where many texts lie, in order.
    pub fn read_all(&self, texts: &[&str]) -> Vec<Vector> {
        let some = texts.chunks(AT_ONCE);
        some.flat_map(|some| {
            self.learn(&some.iter().flat_map(|text| parts(text)).collect::<Vec<_>>());
            some.iter().map(|text| self.read(text))
        })
        .collect()
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads those sentences that are not known yet.
    fn learn(&self, parts: &[Part<'_>]) {
        let mut met = HashSet::new();
        let new: Vec<&Part<'_>> = {
            let mut kept = self.kept();
            parts.iter().filter(|(key, _)| kept.get(key).is_none() && met.insert(*key)).collect()
        };
        let texts: Vec<&str> = new.iter().map(|(_, text)| *text).collect();
        let points = self.model.points(&texts, threads());
        let mut kept = self.kept();
        for ((key, _), point) in new.into_iter().zip(points) {
            kept.put(*key, self.fit.point(&point));
        }
    }
}

/// See [`Fitted::bilingual`]; Swedish and English in turn. Names that are the same
/// in both say nothing.
fn bilingual(names: &[Vector]) -> usize {
    let pairs: Vec<&[Vector; 2]> = names.as_chunks().0.iter().filter(|[sv, en]| sv != en).collect();
    let nearest = |at: usize, [sv, en]: &[Vector; 2]| {
        let others = pairs.iter().cycle().skip(at + 1).take(OTHERS.min(pairs.len().saturating_sub(1)));
        others.into_iter().all(|[_, other]| sv.cosine(other) < sv.cosine(en))
    };
    let met = pairs.iter().enumerate().filter(|(at, pair)| nearest(*at, pair)).count();
    met * 1000 / pairs.len().max(1)
}

/// Half of the cores: somebody else asks for a page meanwhile.
fn threads() -> usize {
    available_parallelism().map_or(1, |cores| cores.get().div_ceil(2))
}

/// The sentences of a text.
fn parts(text: &str) -> Vec<Part<'_>> {
    let at = sentences(text).into_iter();
    at.map(|at| &text[at]).map(|sentence| (kept::key(sentence), sentence)).collect()
}

/// The direction of several sentences together.
fn mean(parts: &[(Vector, usize)]) -> Vector {
    if let [(point, _)] = parts {
        return point.clone();
    }
    let mut sum = [0.0_f32; DIM];
    for (point, letters) in parts.iter().filter(|(point, _)| point.length() > 0.0) {
        let share = *letters as f32 / point.length();
        for (sum, value) in sum.iter_mut().zip(point.values()) {
            *sum += f32::from(*value) * share;
        }
    }
    Vector::from_floats(&sum)
}

impl Sense for Fitted {
    fn name(&self) -> String {
        format!("{}@{}", self.name, self.model.version())
    }

    fn read(&self, text: &str) -> Vector {
        let parts = parts(text);
        let all = |kept: &mut Kept| -> Option<Vec<(Vector, usize)>> {
            parts.iter().map(|(key, text)| Some((kept.get(key)?, text.chars().count()))).collect()
        };
        let known = all(&mut self.kept());
        let known = known.or_else(|| {
            self.learn(&parts);
            all(&mut self.kept())
        });
        mean(&known.unwrap_or_default())
    }

    fn looks_ahead(&self) -> bool {
        true
    }

    fn expect(&self, texts: &[String]) {
        self.learn(&texts.iter().flat_map(|text| parts(text)).collect::<Vec<_>>());
    }

    fn recall(&self, text: &str, said: &Vector) {
        if let [(key, _)] = parts(text).as_slice() {
            self.kept().put(*key, said.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedding::external::tiny::{Family, tiny};

    #[test]
    fn a_text_is_the_mean_of_its_sentences_whichever_way_it_was_read() {
        for (name, family) in [("fitted-bert", Family::Bert), ("fitted-xlm-r", Family::XlmR)] {
            let folder = tiny(name, family, 1);
            let (one, other) = (Fitted::open(&folder.0).unwrap(), Fitted::open(&folder.0).unwrap());
            let text = "Presschef. Kock!\nPress press.";
            other.expect(&[text.to_owned(), "Kock".to_owned()]);
            assert_eq!(one.read(text), other.read(text), "{family:?}");
            let parts = [(one.read("Presschef."), 10), (one.read("Kock!"), 5), (one.read("Press press."), 12)];
            assert_eq!(one.read(text), mean(&parts), "{family:?}");
            assert_ne!(one.read("presschef"), one.read("kock"), "{family:?}");
            assert_eq!(one.read(" – "), Vector::ZERO);
            assert_eq!(one.name(), other.name());
            assert!(one.name().starts_with(&format!("customersonly-{name}-")), "{}", one.name());
        }
    }

    #[test]
    fn what_was_said_before_is_not_read_again() {
        let folder = tiny("fitted-recall", Family::Bert, 1);
        let model = Fitted::open(&folder.0).unwrap();
        let said = Vector::from_values([3; DIM]);
        model.recall("Presschef", &said);
        assert_eq!(model.read("Presschef"), said);
        assert_ne!(model.read("presschef"), said);
    }

    #[test]
    fn the_programs_own_model_meets_in_both_languages_and_chance_does_not() {
        let own: Vec<Vector> = fit::words().into_iter().map(|word| crate::embedding::built_in().embed(word)).collect();
        assert!(bilingual(&own) > 950, "{}", bilingual(&own));
        let folder = tiny("fitted-chance", Family::Bert, 1);
        let chance = Fitted::open(&folder.0).unwrap().bilingual();
        assert!(chance < 300, "{chance}");
    }

    #[test]
    fn another_file_is_another_version() {
        let folder = tiny("fitted-version", Family::Bert, 1);
        let before = Fitted::open(&folder.0).unwrap().name();
        std::fs::write(folder.0.join("vocab.txt"), "[PAD]\n[UNK]\n[CLS]\n[SEP]\nkock\n##chef\npress\n").unwrap();
        assert_ne!(Fitted::open(&folder.0).unwrap().name(), before);
    }
}
