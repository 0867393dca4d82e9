//! The built-in model: a table with a row for each feature that it knows. A
//! text is the sum of the rows of its words' features, so that frequent
//! features, whose rows are short, count little. It never grows, and a feature
//! that it does not know counts nothing.

use super::{Encoder, Vector, features};
use crate::text::tokens;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Numbers of a point.
pub const DIM: usize = 160;
/// What a model's file begins with.
const MAGIC: &[u8; 8] = b"OWNEMB01";
/// The model's file, made by `cargo xtask train-embedding`.
static BYTES: &[u8] = include_bytes!("../../model/embedding.bin");

/// A table of rows, with where each feature's row is.
pub struct Model {
    /// What it is called.
    name: String,
    /// Hash and row, spread over twice as many places or more; the row is
    /// [`EMPTY`] where none is.
    places: Vec<(u32, u32)>,
    /// What a row's numbers are multiplied by.
    scales: Vec<f32>,
    /// [`DIM`] numbers a row.
    rows: Vec<[i8; DIM]>,
}

/// No row.
const EMPTY: u32 = u32::MAX;

/// Why bytes are not a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAModel(pub &'static str);

impl std::fmt::Display for NotAModel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "not a model of this engine: {}", self.0)
    }
}

impl std::error::Error for NotAModel {}

/// The model that the engine carries.
pub fn built_in() -> &'static Model {
    // A file that is no model gives a model that knows nothing; a test holds
    // that the one which is carried is one.
    static BUILT_IN: LazyLock<Model> =
        LazyLock::new(|| Model::from_bytes(BYTES).unwrap_or_else(|_| Model::new("empty", Vec::new())));
    &BUILT_IN
}

/// A feature's hash, its row's scale and its row.
pub type Row = (u32, f32, [i8; DIM]);

impl Model {
    /// From rows; of rows for the same feature the last counts.
    pub fn new(name: &str, table: Vec<Row>) -> Model {
        let size = (table.len() * 2 + 1).next_power_of_two();
        let mut model = Model {
            name: name.to_owned(),
            places: vec![(0, EMPTY); size],
            scales: Vec::with_capacity(table.len()),
            rows: Vec::with_capacity(table.len()),
        };
        for (at, (hash, scale, row)) in table.into_iter().enumerate() {
            let place = model.place(hash);
            model.places[place] = (hash, u32::try_from(at).unwrap_or(EMPTY));
            model.scales.push(scale);
            model.rows.push(row);
        }
        model
    }

    /// From a file's bytes: magic, numbers of a row, count of rows, then hashes,
    /// scales and rows, all little-endian.
    ///
    /// # Errors
    /// Bytes that are not such a file.
    pub fn from_bytes(bytes: &[u8]) -> Result<Model, NotAModel> {
        let rest = bytes.strip_prefix(MAGIC).ok_or(NotAModel("it begins otherwise"))?;
        let (dim, rest) = rest.split_first_chunk().ok_or(NotAModel("it is too short"))?;
        let (count, rest) = rest.split_first_chunk().ok_or(NotAModel("it is too short"))?;
        let count = usize::try_from(u32::from_le_bytes(*count)).map_err(|_| NotAModel("it has too many rows"))?;
        if u32::from_le_bytes(*dim) as usize != DIM {
            return Err(NotAModel("its points have another number of dimensions"));
        }
        if rest.len() != count * (8 + DIM) {
            return Err(NotAModel("its length is not what its head says"));
        }
        let (hashes, rest) = rest.split_at(count * 4);
        let (scales, rows) = rest.split_at(count * 4);
        let table = hashes.as_chunks().0.iter().zip(scales.as_chunks().0).zip(rows.as_chunks::<DIM>().0);
        let read = |((hash, scale), row): ((&[u8; 4], &[u8; 4]), &[u8; DIM])| {
            (u32::from_le_bytes(*hash), f32::from_le_bytes(*scale), row.map(|byte| byte.cast_signed()))
        };
        Ok(Model::new("built-in-3", table.map(read).collect()))
    }

    /// The file that [`Model::from_bytes`] reads.
    pub fn to_bytes(table: &[Row]) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend((DIM as u32).to_le_bytes());
        bytes.extend((table.len() as u32).to_le_bytes());
        table.iter().for_each(|(hash, _, _)| bytes.extend(hash.to_le_bytes()));
        table.iter().for_each(|(_, scale, _)| bytes.extend(scale.to_le_bytes()));
        table.iter().for_each(|(_, _, row)| bytes.extend(row.map(i8::cast_unsigned)));
        bytes
    }

    /// How many features it knows.
    pub fn features(&self) -> usize {
        self.rows.len()
    }

    /// Whether a word in its one form has a row of its own.
    pub fn knows(&self, norm: &str) -> bool {
        let mut hashes = Vec::new();
        features::of(norm, &mut hashes);
        self.places[self.place(hashes[0])].1 != EMPTY
    }

    /// Where a feature is, or would be.
    fn place(&self, hash: u32) -> usize {
        let mask = self.places.len() - 1;
        let mut at = hash as usize & mask;
        while self.places[at].1 != EMPTY && self.places[at].0 != hash {
            at = (at + 1) & mask;
        }
        at
    }

    /// The sum of the rows of every word's features, words counted as often as
    /// they stand there.
    pub fn sum(&self, text: &str) -> [f32; DIM] {
        let words = tokens(text);
        let mut counts: HashMap<&str, usize> = HashMap::new();
        // Words in the order of their first place: sums of floats depend on it.
        let mut order: Vec<(&str, f32)> = Vec::new();
        for word in &words {
            let at = *counts.entry(&word.norm).or_insert_with(|| {
                order.push((&word.norm, 0.0));
                order.len() - 1
            });
            order[at].1 += 1.0;
        }
        let (mut sum, mut hashes) = ([0.0; DIM], Vec::new());
        for (word, times) in order {
            hashes.clear();
            features::of(word, &mut hashes);
            for hash in &hashes {
                let (_, row) = self.places[self.place(*hash)];
                if row != EMPTY {
                    let weight = self.scales[row as usize] * times;
                    for (sum, value) in sum.iter_mut().zip(&self.rows[row as usize]) {
                        *sum += weight * f32::from(*value);
                    }
                }
            }
        }
        sum
    }

    /// The point of a text, of any length, in whole numbers.
    pub fn embed(&self, text: &str) -> Vector {
        Vector::from_floats(&self.sum(text))
    }

    /// The point of a text, of length 1; zeros where no word is known.
    pub fn embed_floats(&self, text: &str) -> [f32; DIM] {
        let mut sum = self.sum(text);
        let length = sum.iter().map(|value| value * value).sum::<f32>().sqrt();
        if length > 0.0 {
            sum.iter_mut().for_each(|value| *value /= length);
        }
        sum
    }
}

impl Encoder for Model {
    fn name(&self) -> String {
        self.name.clone()
    }

    fn embed(&self, texts: &[&str]) -> Vec<Vec<f32>> {
        texts.iter().map(|text| self.embed_floats(text).to_vec()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_model_that_is_carried_is_one() {
        let model = Model::from_bytes(BYTES).unwrap();
        assert!(model.features() > 50_000, "{}", model.features());
        assert!(BYTES.len() <= 20_000_000, "{}", BYTES.len());
    }

    #[test]
    fn what_means_the_same_lies_nearer_than_what_does_not() {
        let near = |a: &str, b: &str| built_in().embed(a).alike(&built_in().embed(b));
        for (text, same, other) in [
            ("kommunikationschef", "communication manager", "truck driver"),
            ("sjuksköterska", "nurse", "electrician"),
            ("sygeplejerske", "sjuksköterska", "elektriker"),
            ("prosjektleder", "projektledare", "barnskötare"),
            ("journalist", "reporter", "bus driver"),
            ("grafisk formgivare", "graphic designer", "butikssäljare"),
            ("skriver texter för webben", "writes copy for websites", "repairs engines of lorries"),
        ] {
            let (same, other) = (near(text, same), near(text, other));
            assert!(same > other + 100, "{text}: {same} and {other}");
        }
    }

    #[test]
    fn the_same_words_are_the_same_point() {
        let model = built_in();
        assert_eq!(model.embed("Projektledare, IT"), model.embed("projektledare (it)"));
        assert_eq!(model.embed(""), Vector::ZERO);
        let length: f32 = model.embed_floats("film").iter().map(|value| value * value).sum();
        assert!((length - 1.0).abs() < 1e-5);
    }

    #[test]
    fn a_file_is_read_as_it_was_written_and_another_is_refused() {
        let mut features = Vec::new();
        features::of("pr", &mut features);
        let table: Vec<Row> = features.iter().map(|hash| (*hash, 0.5, [3; DIM])).collect();
        let bytes = Model::to_bytes(&table);
        let model = Model::from_bytes(&bytes).unwrap();
        assert_eq!(model.sum("PR pr")[0], 9.0);
        assert_eq!(model.sum("okänt")[0], 0.0);
        for wrong in [&b"OWNEMB02"[..], &bytes[..20], &bytes[..bytes.len() - 1], b""] {
            assert!(Model::from_bytes(wrong).is_err());
        }
    }
}
