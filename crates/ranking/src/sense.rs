//! What a text means, as far as a model of meaning can tell: a point in a space
//! where texts about the same thing lie near each other, in whichever language.
//! The engine works without one, by concepts and words alone.

use crate::embedding::{Model, Vector};

/// A model of meaning.
pub trait Sense: Send + Sync {
    /// Its name and version, kept with every run.
    fn name(&self) -> String;

    /// Where a text lies; [`Vector::ZERO`] for a text that says nothing.
    fn read(&self, text: &str) -> Vector;

    /// Whether it is worth telling it beforehand what will be asked for.
    fn looks_ahead(&self) -> bool {
        false
    }

    /// Told which texts will be asked for, so that it can read them at once.
    fn expect(&self, _texts: &[String]) {}

    /// Told what it said of a text before, and may have forgotten.
    fn recall(&self, _text: &str, _said: &Vector) {}
}

impl Sense for Model {
    fn name(&self) -> String {
        crate::embedding::Encoder::name(self)
    }

    fn read(&self, text: &str) -> Vector {
        self.embed(text)
    }
}

/// The cosine of two texts in permille, from 0; 0 when either says nothing.
pub fn alike(a: &Vector, b: &Vector) -> u64 {
    u64::from(a.alike(b))
}

/// A cosine, in permille, between two bounds as permille of full likeness.
pub fn scaled(cosine: u64, low: u64, high: u64) -> u64 {
    let small = |number: u64| u16::try_from(number).unwrap_or(u16::MAX);
    u64::from(share(small(cosine), small(low), small(high)))
}

/// The same in small numbers, for very many.
#[inline]
pub fn share(cosine: u16, low: u16, high: u16) -> u16 {
    let above = u32::from(cosine.saturating_sub(low)) * 1000;
    (above / u32::from(high.saturating_sub(low).max(1))).min(1000) as u16
}

/// Cosines between which a sentence goes from beside the matter to saying it.
const SENTENCE: (u16, u16) = (180, 450);

/// A cosine with a sentence as permille of saying the same.
#[inline]
pub fn said(cosine: u16) -> u16 {
    share(cosine, SENTENCE.0, SENTENCE.1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedding::built_in;

    #[test]
    fn texts_about_the_same_thing_lie_near_in_either_language() {
        let read = |text: &str| built_in().read(text);
        let asked = read("kriskommunikation");
        assert!(alike(&asked, &read("crisis communication")) > alike(&asked, &read("cooking")) + 100);
        assert_eq!(alike(&asked, &read("")), 0);
        assert_eq!([scaled(100, 200, 700), scaled(450, 200, 700), scaled(900, 200, 700)], [0, 500, 1000]);
    }
}
