//! What every model can do, the built-in one and an operator's: texts in,
//! points out. Knows no particular model.

/// A model that lays texts out as points.
pub trait Encoder: Sync {
    /// The name and version, kept with every run.
    fn name(&self) -> String;

    /// A point of length 1 for each text, in order; zeros for a text without a
    /// word that is known. Cosines of the points say how near texts are.
    fn embed(&self, texts: &[&str]) -> Vec<Vec<f32>>;
}
