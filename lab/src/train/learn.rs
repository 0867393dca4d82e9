//! Learning by contrast: the two texts of a pair are drawn together and pushed
//! from the other texts of their batch (InfoNCE over cosines, both ways; van den
//! Oord et al. 2018), by gradient descent with one step length a row (Adagrad,
//! Duchi et al. 2011). Work is split over the cores, and every sum of floats is
//! made in one order, so that the number of cores changes nothing.

use super::chance::Chance;
use super::corpus::{Corpus, Text};
use super::samples::{Batch, Samples};
use ranking::embedding::DIM;
use ranking::embedding::model::Row;
use std::thread;

/// A row or a gradient.
type Point = [f32; DIM];

/// How it is trained.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// Batches.
    pub steps: u32,
    /// Pairs of a batch.
    pub pairs: usize,
    /// What chance begins with.
    pub seed: u64,
}

impl Default for Settings {
    /// What the model that is carried was trained with.
    fn default() -> Settings {
        Settings { steps: 8500, pairs: 512, seed: 20_250_101 }
    }
}

/// What cosines are multiplied by before they are compared.
const SCALE: f32 = 14.0;
/// The length of the first steps; it falls in a straight line …
const RATE: f32 = 0.5;
/// … to this share of it.
const LAST: f32 = 0.05;
/// Of a thousand features, how many are left out of a text each time, so that
/// none is relied on alone.
const DROPPED: u64 = 300;
/// Words of a text that are read each time, on the average, at most.
const WORDS: u64 = 12;
/// The spread of rows before they are learnt.
const START: f32 = 0.08;
/// A gradient below this is nothing.
const NOTHING: f32 = 1e-7;
/// Parts of the table, each changed by one core at a time.
const SHARDS: usize = 16;

/// A part of the table: every row whose number leaves the same rest.
struct Shard {
    rows: Vec<Point>,
    /// The sum of the mean squares of each row's gradients.
    squares: Vec<f32>,
}

/// A text as it was read in one step.
#[derive(Clone)]
struct Seen {
    /// Its rows, in order.
    rows: Vec<u32>,
    /// Their sum, of length 1.
    unit: Point,
    /// The sum's length.
    length: f32,
    /// What would make the loss larger, for the sum.
    gradient: Point,
}

/// Trains a table, and rounds it to whole numbers.
pub fn learn(corpus: &Corpus, samples: &Samples, settings: &Settings) -> Vec<Row> {
    let mut chance = Chance::new(settings.seed);
    let mut shards: Vec<Shard> = (0..SHARDS).map(|_| Shard { rows: Vec::new(), squares: Vec::new() }).collect();
    for row in 0..corpus.rows() {
        let shard = &mut shards[row % SHARDS];
        shard.rows.push(std::array::from_fn(|_| chance.float() * START));
        shard.squares.push(1e-10);
    }
    let cores = thread::available_parallelism().map_or(1, usize::from).min(SHARDS);
    for step in 0..settings.steps {
        let batch = samples.draw(&mut chance, settings.pairs);
        let gone = step as f32 / settings.steps as f32;
        let rate = RATE * (1.0 - gone * (1.0 - LAST));
        let texts = batch.pairs.iter().map(|pair| pair.0).chain(batch.pairs.iter().map(|pair| pair.1));
        let texts: Vec<(Text, u64)> = texts.map(|text| (text, chance.next())).collect();
        let mut seen = read(corpus, &shards, &texts, cores);
        let (left, right) = seen.split_at_mut(batch.pairs.len());
        contrast(&batch, left, right, cores);
        change(&mut shards, &seen, rate, cores);
    }
    let rows = corpus.hashes().iter().enumerate();
    rows.map(|(row, hash)| round(*hash, &shards[row % SHARDS].rows[row / SHARDS])).collect()
}

/// A row in whole numbers.
fn round(hash: u32, row: &Point) -> Row {
    let most = row.iter().fold(0.0_f32, |most, value| most.max(value.abs())).max(f32::MIN_POSITIVE);
    (hash, most / 127.0, row.map(|value| (value / most * 127.0).round() as i8))
}

/// Reads texts, some of their features left out.
fn read(corpus: &Corpus, shards: &[Shard], texts: &[(Text, u64)], cores: usize) -> Vec<Seen> {
    let empty = Seen { rows: Vec::new(), unit: [0.0; DIM], length: 0.0, gradient: [0.0; DIM] };
    let mut seen = vec![empty; texts.len()];
    let part = texts.len().div_ceil(cores).max(1);
    thread::scope(|scope| {
        for (seen, texts) in seen.chunks_mut(part).zip(texts.chunks(part)) {
            scope.spawn(move || {
                for (seen, (text, seed)) in seen.iter_mut().zip(texts) {
                    draw(corpus, *text, Chance::new(*seed), &mut seen.rows);
                    for row in &seen.rows {
                        let row = *row as usize;
                        add(&mut seen.unit, &shards[row % SHARDS].rows[row / SHARDS], 1.0);
                    }
                    seen.length = dot(&seen.unit, &seen.unit).sqrt();
                    if seen.length > 0.0 {
                        seen.unit.iter_mut().for_each(|value| *value /= seen.length);
                    }
                }
            });
        }
    });
    seen
}

/// The rows of a text that are not left out this time.
fn draw(corpus: &Corpus, text: Text, mut chance: Chance, rows: &mut Vec<u32>) {
    let words = corpus.text(text);
    let kept = (WORDS * 1000 / (words.len() as u64).max(1)).min(1000);
    for word in words {
        if kept < 1000 && !chance.permille(kept) {
            continue;
        }
        let features = corpus.word(*word).iter().filter(|_| !chance.permille(DROPPED));
        rows.extend(features.map(|(row, _)| *row));
    }
}

/// Sets the gradient of every text of a batch.
fn contrast(batch: &Batch, left: &mut [Seen], right: &mut [Seen], cores: usize) {
    let size = batch.pairs.len();
    if size == 0 {
        return;
    }
    let part = size.div_ceil(cores);
    // The exponential of each scaled cosine, so that the largest is 1; nothing
    // where two texts may not be told apart.
    let mut weights = vec![0.0_f32; size * size];
    let (left_read, right_read) = (&*left, &*right);
    thread::scope(|scope| {
        for (at, weights) in weights.chunks_mut(part * size).enumerate() {
            scope.spawn(move || {
                for (i, row) in weights.chunks_mut(size).enumerate() {
                    let i = at * part + i;
                    let (a, b, about) = batch.pairs[i];
                    for (j, weight) in row.iter_mut().enumerate() {
                        let (other_a, other_b, other_about) = batch.pairs[j];
                        let same = about == other_about || a == other_a || b == other_b || a == other_b;
                        if i == j || !same {
                            let cosine = dot(&left_read[i].unit, &right_read[j].unit);
                            *weight = exp(SCALE * (cosine - 1.0));
                        }
                    }
                }
            });
        }
    });
    let rows: Vec<f32> = weights.chunks(size).map(|row| row.iter().sum()).collect();
    let mut columns = vec![0.0_f32; size];
    for row in weights.chunks(size) {
        columns.iter_mut().zip(row).for_each(|(sum, weight)| *sum += weight);
    }
    let half = SCALE / (2.0 * size as f32);
    let (weights, rows, columns) = (&weights, &rows, &columns);
    let pull = move |i: usize, j: usize| {
        let weight = weights[i * size + j];
        let own = if i == j { 2.0 } else { 0.0 };
        half * (weight / rows[i] + weight / columns[j] - own)
    };
    // Each side's gradients are made from the other's points, which stay.
    let lefts: Vec<Point> = left.iter().map(|seen| seen.unit).collect();
    let rights: Vec<Point> = right.iter().map(|seen| seen.unit).collect();
    let (lefts, rights) = (&lefts, &rights);
    thread::scope(|scope| {
        for (at, left) in left.chunks_mut(part).enumerate() {
            scope.spawn(move || pulled(left, at * part, rights, &pull));
        }
        for (at, right) in right.chunks_mut(part).enumerate() {
            scope.spawn(move || pulled(right, at * part, lefts, &move |j, i| pull(i, j)));
        }
    });
}

/// Sets the gradients of some texts from the points of the other side.
fn pulled(seen: &mut [Seen], first: usize, others: &[Point], pull: &impl Fn(usize, usize) -> f32) {
    for (at, seen) in seen.iter_mut().enumerate() {
        let mut gradient = [0.0; DIM];
        for (other, point) in others.iter().enumerate() {
            let strength = pull(first + at, other);
            if strength.abs() > NOTHING {
                add(&mut gradient, point, strength);
            }
        }
        // Through the division by the length: only what turns the point counts.
        let along = dot(&gradient, &seen.unit);
        add(&mut gradient, &seen.unit, -along);
        if seen.length > 0.0 {
            gradient.iter_mut().for_each(|value| *value /= seen.length);
            seen.gradient = gradient;
        }
    }
}

/// Changes every row that was read.
fn change(shards: &mut [Shard], seen: &[Seen], rate: f32, cores: usize) {
    let part = shards.len().div_ceil(cores);
    thread::scope(|scope| {
        for (at, shards) in shards.chunks_mut(part).enumerate() {
            scope.spawn(move || {
                for (shard, rest) in shards.iter_mut().zip(at * part..) {
                    shard.change(rest, seen, rate);
                }
            });
        }
    });
}

impl Shard {
    /// Changes the rows whose number leaves this rest.
    fn change(&mut self, rest: usize, seen: &[Seen], rate: f32) {
        let mut read: Vec<(u32, u32)> = Vec::new();
        for (seen, text) in seen.iter().zip(0..) {
            read.extend(seen.rows.iter().filter(|row| **row as usize % SHARDS == rest).map(|row| (*row, text)));
        }
        read.sort_unstable();
        for read in read.chunk_by(|a, b| a.0 == b.0) {
            let mut gradient = [0.0; DIM];
            for (_, text) in read {
                add(&mut gradient, &seen[*text as usize].gradient, 1.0);
            }
            let row = read[0].0 as usize / SHARDS;
            self.squares[row] += dot(&gradient, &gradient) / DIM as f32;
            let step = -rate / self.squares[row].sqrt();
            add(&mut self.rows[row], &gradient, step);
        }
    }
}

/// Adds a point so many times.
fn add(to: &mut Point, point: &Point, times: f32) {
    for (to, value) in to.iter_mut().zip(point) {
        *to += times * value;
    }
}

/// The sum of products, in eight sums that are added in order.
fn dot(a: &Point, b: &Point) -> f32 {
    let mut sums = [0.0_f32; 8];
    for (a, b) in a.as_chunks::<8>().0.iter().zip(b.as_chunks::<8>().0) {
        for lane in 0..8 {
            sums[lane] += a[lane] * b[lane];
        }
    }
    sums.iter().sum()
}

/// The exponential of a number from −80 to 0: a power of two and a polynomial,
/// since the library's own differs between machines. Its five terms leave it
/// within 0.2 thousandths, which is less than a step of learning can tell.
fn exp(x: f32) -> f32 {
    let power = (x.max(-80.0) * std::f32::consts::LOG2_E).floor();
    // What is left, times the logarithm of two, in two parts for its last bits.
    let rest = x.max(-80.0) - power * 0.693_359_4 + power * 2.121_944_4e-4;
    let series =
        1.0 + rest * (1.0 + rest * (0.5 + rest * (0.166_666_67 + rest * (0.041_666_67 + rest * 0.008_333_33))));
    series * f32::from_bits(((power as i32 + 127) as u32) << 23)
}

#[cfg(test)]
mod tests {
    use super::super::data::{Concept, Data};
    use super::*;
    use ranking::embedding::Model;

    /// Four things with names in two languages that share no letters' groups.
    fn tiny() -> Data {
        let named = |uri: &str, names: &[&str]| Concept::of(uri, names);
        Data {
            occupations: vec![
                named("a", &["sv:sjuksköterska", "en:nurse", "en:hospital nurse"]),
                named("b", &["sv:lastbilschaufför", "en:truck driver", "en:lorry driver"]),
                named("c", &["sv:kock", "en:chef of a kitchen", "en:cook"]),
                named("d", &["sv:målare", "en:painter", "en:house painter"]),
            ],
            pairs: vec![("kocken lagar mat".to_owned(), "the cook makes food".to_owned())],
            ..Data::default()
        }
    }

    fn trained(steps: u32) -> Vec<Row> {
        let data = tiny();
        let corpus = Corpus::new(&data);
        learn(&corpus, &Samples::new(&data, &corpus), &Settings { steps, pairs: 16, seed: 7 })
    }

    #[test]
    fn the_same_data_give_the_same_bytes_and_what_belongs_together_comes_together() {
        let (first, again) = (Model::to_bytes(&trained(60)), Model::to_bytes(&trained(60)));
        assert_eq!(first, again);
        let near = |table: Vec<Row>| {
            let model = Model::new("tiny", table);
            let pairs = [("sjuksköterska", "nurse"), ("kock", "cook"), ("målare", "painter")];
            pairs.map(|(sv, en)| model.embed(sv).cosine(&model.embed(en))).into_iter().sum::<f32>() / 3.0
        };
        let (before, after) = (near(trained(0)), near(trained(60)));
        assert!(after > before + 0.3, "{before} {after}");
    }

    #[test]
    fn the_exponential_is_near_the_librarys() {
        for step in 0..800 {
            let x = step as f32 * -0.1;
            assert!((exp(x) / x.exp() - 1.0).abs() < 2e-4, "{x}: {} {}", exp(x), x.exp());
        }
    }
}
