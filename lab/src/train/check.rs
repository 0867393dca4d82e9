//! What was learnt, tried on names that were kept out of the training: Swedish
//! and Norwegian synonyms of occupations, to be found among the names that are
//! left, in their own language and in English. It never reads what lies under
//! `eval/`, so that the training can be tuned without looking there.

use super::chance::Chance;
use super::corpus::labels;
use super::data::Data;
use ranking::embedding::Model;
use ranking::text::Tongue;
use std::collections::HashMap;

/// Names that are kept out, of each language.
const COUNT: usize = 300;
/// Which are kept out is drawn with this seed.
const SEED: u64 = 1;

/// A name that was kept out.
pub struct Held {
    tongue: Tongue,
    label: String,
    /// The occupation that it is a name of.
    occupation: usize,
}

/// Takes synonyms out of the data: names that no other thing has, of
/// occupations that keep another name in the language.
pub fn hold_out(data: &mut Data) -> Vec<Held> {
    let mut bearers: HashMap<String, usize> = HashMap::new();
    for (_, label) in data.concepts().flat_map(labels) {
        *bearers.entry(label.to_lowercase()).or_default() += 1;
    }
    let mut chance = Chance::new(SEED);
    let mut held = Vec::new();
    for tongue in [Tongue::Sv, Tongue::No] {
        let mut order: Vec<(u64, usize)> = (0..data.occupations.len()).map(|at| (chance.next(), at)).collect();
        order.sort_unstable();
        let mut count = 0;
        for (draw, occupation) in order {
            let names = data.occupations[occupation].labels(tongue);
            let own: Vec<&String> = names.iter().filter(|name| bearers.get(&name.to_lowercase()) == Some(&1)).collect();
            if names.len() < 2 || own.is_empty() || count == COUNT {
                continue;
            }
            let label = own[(draw % own.len() as u64) as usize].clone();
            data.occupations[occupation].forget(tongue, &label);
            held.push(Held { tongue, label, occupation });
            count += 1;
        }
    }
    held
}

/// The mean reciprocal rank of the first name of the right occupation, a line
/// for each language and language of names.
pub fn find(model: &Model, data: &Data, held: &[Held]) -> Vec<String> {
    let mut lines = Vec::new();
    for tongue in [Tongue::Sv, Tongue::No] {
        for among in [tongue, Tongue::En] {
            let names = data.occupations.iter().enumerate().flat_map(|(at, occupation)| {
                occupation.labels(among).iter().map(move |label| (at, model.embed_floats(label)))
            });
            let names: Vec<_> = names.collect();
            let (mut sum, mut count) = (0.0, 0.0);
            for held in held.iter().filter(|held| held.tongue == tongue) {
                let point = model.embed_floats(&held.label);
                let near = |name: &[f32]| name.iter().zip(&point).map(|(a, b)| a * b).sum::<f32>();
                let scores: Vec<f32> = names.iter().map(|(_, name)| near(name)).collect();
                let right = names.iter().zip(&scores).filter(|((at, _), _)| *at == held.occupation);
                let Some(best) = right.map(|(_, score)| *score).reduce(f32::max) else { continue };
                sum += 1.0 / (1 + scores.iter().filter(|score| **score > best).count()) as f32;
                count += 1.0;
            }
            lines.push(format!("{} to {}: MRR {:.3} of {count} names", tongue.code(), among.code(), sum / count));
        }
    }
    lines
}
