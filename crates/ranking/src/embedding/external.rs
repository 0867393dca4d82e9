//! A model of the operator's: a folder as sentence-transformers keeps them, with
//! weights in safetensors, of the BERT or XLM-R family. Texts are read in
//! batches and kept, so that none is read twice. It never fetches anything, and
//! its floats may differ in their last bits between machines.

pub mod folder;
mod network;
mod safetensors;
#[cfg(test)]
pub(crate) mod tiny;
mod tokenizer;

use super::Encoder;
use network::Network;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::thread;
use tokenizer::Tokenizer;

/// Why a folder is not a model that can be used: one sentence that names the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unusable(pub String);

impl std::fmt::Display for Unusable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unusable {}

/// Texts that go through the network together.
const BATCH: usize = 32;
/// Texts that are kept at most; then all are forgotten.
const KEPT: usize = 500_000;

/// A model that was opened.
pub struct External {
    name: String,
    /// See [`External::version`].
    version: String,
    tokenizer: Tokenizer,
    network: Network,
    /// The point of each text that was read.
    kept: Mutex<HashMap<String, Vec<f32>>>,
}

/// `1_Pooling/config.json`.
#[derive(Default, Deserialize)]
struct Pooling {
    #[serde(default)]
    pooling_mode_cls_token: bool,
}

/// `sentence_bert_config.json`.
#[derive(Default, Deserialize)]
struct Sentence {
    #[serde(default)]
    max_seq_length: Option<usize>,
}

impl External {
    /// Opens a folder with `config.json`, `model.safetensors` and
    /// `tokenizer.json` or `vocab.txt`.
    ///
    /// # Errors
    /// A file that is missing, is not what it should be, or belongs to a family
    /// that is not known, by name.
    pub fn open(folder: &Path) -> Result<External, Unusable> {
        folder::check(folder)?;
        let config: network::Config = json(folder, "config.json")?;
        let pooling: Pooling = json(folder, "1_Pooling/config.json").unwrap_or_default();
        let sentence: Sentence = json(folder, "sentence_bert_config.json").unwrap_or_default();
        let path = folder.join("model.safetensors");
        let bytes = std::fs::read(&path).map_err(|cause| Unusable(format!("{}: {cause}", path.display())))?;
        let broken = |cause| format!("{}: {cause}; fetch it anew from where the model is published", path.display());
        let tensors = safetensors::read(&bytes).map_err(|cause| Unusable(broken(cause)))?;
        let network = Network::new(&config, tensors, pooling.pooling_mode_cls_token)
            .map_err(|cause| Unusable(format!("{}: {cause}", path.display())))?;
        let longest = sentence.max_seq_length.unwrap_or(usize::MAX).min(network.longest());
        let tokenizer = Tokenizer::open(folder, longest)?;
        let named = config.name.as_deref().filter(|name| !name.is_empty());
        let name = named.or_else(|| folder.file_name()?.to_str()).unwrap_or("external");
        let name = name.trim_end_matches('/').rsplit('/').next().unwrap_or(name).to_owned();
        let version = version(folder, &bytes);
        Ok(External { name, version, tokenizer, network, kept: Mutex::new(HashMap::new()) })
    }

    /// Which of all models of its name: twelve digits of a digest of every file
    /// that says what a text's point is.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Numbers of a point.
    pub fn dimensions(&self) -> usize {
        self.network.dimensions()
    }

    /// A point of length 1 for each text, in order, read in batches by so many
    /// threads. Keeps nothing.
    pub fn points(&self, texts: &[&str], threads: usize) -> Vec<Vec<f32>> {
        // Texts of like length together: the work of a batch is shared evenly.
        let mut order: Vec<usize> = (0..texts.len()).collect();
        order.sort_by_key(|at| texts[*at].len());
        let batches: Vec<&[usize]> = order.chunks(BATCH).collect();
        let part = batches.len().div_ceil(threads.max(1)).max(1);
        let read: Vec<Vec<f32>> = thread::scope(|scope| {
            let read = |batches: &[&[usize]]| -> Vec<Vec<f32>> {
                let tokens =
                    |batch: &[usize]| batch.iter().map(|at| self.tokenizer.ids(texts[*at])).collect::<Vec<_>>();
                batches.iter().flat_map(|batch| self.network.points(&tokens(batch))).collect()
            };
            let working: Vec<_> = batches.chunks(part).map(|batches| scope.spawn(move || read(batches))).collect();
            // A thread that stopped leaves its texts without a point: zeros, below.
            let counts = batches.chunks(part).map(|batches| batches.iter().map(|batch| batch.len()).sum::<usize>());
            let none = |count: usize| vec![vec![0.0; self.dimensions()]; count];
            working
                .into_iter()
                .zip(counts)
                .flat_map(|(thread, count)| thread.join().unwrap_or_else(|_| none(count)))
                .collect()
        });
        let mut points = vec![Vec::new(); texts.len()];
        for (at, point) in order.into_iter().zip(read) {
            points[at] = point;
        }
        points
    }
}

/// See [`External::version`].
fn version(folder: &Path, weights: &[u8]) -> String {
    let mut digest = Sha256::new();
    for name in ["config.json", "1_Pooling/config.json", "tokenizer.json", "vocab.txt", "tokenizer_config.json"] {
        digest.update(Sha256::digest(std::fs::read(folder.join(name)).unwrap_or_default()));
    }
    digest.update(Sha256::digest(weights));
    digest.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

/// A file of the folder as JSON.
fn json<T: for<'a> Deserialize<'a>>(folder: &Path, name: &str) -> Result<T, Unusable> {
    let path = folder.join(name);
    let failed = |cause: &dyn std::fmt::Display| Unusable(format!("{}: {cause}", path.display()));
    let text = std::fs::read_to_string(&path).map_err(|cause| failed(&cause))?;
    serde_json::from_str(&text).map_err(|cause| failed(&cause))
}

impl Encoder for External {
    fn name(&self) -> String {
        self.name.clone()
    }

    fn embed(&self, texts: &[&str]) -> Vec<Vec<f32>> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let mut met = HashSet::new();
        let mut new: Vec<&str> =
            texts.iter().copied().filter(|text| !kept.contains_key(*text) && met.insert(*text)).collect();
        if kept.len() + new.len() > KEPT {
            kept.clear();
            met.clear();
            new = texts.iter().copied().filter(|text| met.insert(*text)).collect();
        }
        let points = self.points(&new, thread::available_parallelism().map_or(1, usize::from));
        kept.extend(new.iter().map(|text| (*text).to_owned()).zip(points));
        let nothing = vec![0.0; self.dimensions()];
        texts.iter().map(|text| kept.get(*text).unwrap_or(&nothing).clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::tiny::{Family, tiny};
    use super::*;

    #[test]
    fn a_text_has_the_same_point_alone_and_among_others() {
        let folder = tiny("among", Family::Bert, 2);
        let model = External::open(&folder.0).unwrap();
        let among = model.embed(&["kock press", "presschef", "kock", "presschef"]);
        let alone = External::open(&folder.0).unwrap().embed(&["presschef"]);
        for (a, b) in among[1].iter().zip(&alone[0]) {
            assert!((a - b).abs() < 1e-6, "{among:?} {alone:?}");
        }
        assert_eq!(among[1], among[3]);
        assert_ne!(among[1], among[2]);
        for point in &among {
            assert!((point.iter().map(|value| value * value).sum::<f32>() - 1.0).abs() < 1e-5);
        }
        // Longer than the network reads: cut, not refused.
        assert_eq!(model.embed(&["kock ".repeat(50).as_str()]).len(), 1);
    }

    #[test]
    fn without_layers_the_point_is_the_mean_of_what_goes_in() {
        let folder = tiny("mean", Family::Bert, 0);
        let model = External::open(&folder.0).unwrap();
        let bytes = std::fs::read(folder.0.join("model.safetensors")).unwrap();
        let tensors = safetensors::read(&bytes).unwrap();
        let row = |name: &str, row: usize| tensors[&format!("embeddings.{name}")].values[row * 4..row * 4 + 4].to_vec();
        // [CLS] kock [SEP]: word, place and kind added, centred and scaled, then the bias, then the mean.
        let mut want = [0.0_f32; 4];
        for (place, word) in [2, 6, 3].into_iter().enumerate() {
            let parts = [row("word_embeddings.weight", word), row("position_embeddings.weight", place)];
            let kind = row("token_type_embeddings.weight", 0);
            let sum: Vec<f32> = (0..4).map(|at| parts[0][at] + parts[1][at] + kind[at]).collect();
            let mean = sum.iter().sum::<f32>() / 4.0;
            let spread = (sum.iter().map(|value| (value - mean).powi(2)).sum::<f32>() / 4.0).sqrt();
            let bias = row("LayerNorm.bias", 0);
            (0..4).for_each(|at| want[at] += ((sum[at] - mean) / spread + bias[at]) / 3.0);
        }
        let length = want.iter().map(|value| value * value).sum::<f32>().sqrt();
        for (got, want) in model.embed(&["Kock"])[0].iter().zip(want) {
            assert!((got - want / length).abs() < 1e-5);
        }
    }

    #[test]
    fn a_folder_that_is_no_model_is_refused_by_the_name_of_the_file() {
        let folder = tiny("refused", Family::Bert, 1);
        for (file, text, said) in [
            ("config.json", "{\"model_type\": \"gpt2\"}", "config.json"),
            ("model.safetensors", "short", "model.safetensors"),
            ("vocab.txt", "", "vocab.txt"),
        ] {
            let path = folder.0.join(file);
            let before = std::fs::read(&path).unwrap();
            std::fs::write(&path, text).unwrap();
            let refused = External::open(&folder.0).err().unwrap();
            assert!(refused.0.contains(said), "{refused}");
            std::fs::write(&path, before).unwrap();
        }
        std::fs::remove_file(folder.0.join("vocab.txt")).unwrap();
        assert!(External::open(&folder.0).is_err());
    }
}
