//! A model of the operator's: a folder as sentence-transformers keeps them, with
//! weights in safetensors, of the BERT or XLM-R family. Texts are read in
//! batches and kept, so that none is read twice. It never fetches anything, and
//! its floats may differ in their last bits between machines.

mod network;
mod safetensors;
mod tokenizer;

use super::Encoder;
use network::Network;
use serde::Deserialize;
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
        let config: network::Config = json(folder, "config.json")?;
        let pooling: Pooling = json(folder, "1_Pooling/config.json").unwrap_or_default();
        let sentence: Sentence = json(folder, "sentence_bert_config.json").unwrap_or_default();
        let path = folder.join("model.safetensors");
        let bytes = std::fs::read(&path).map_err(|cause| Unusable(format!("{}: {cause}", path.display())))?;
        let tensors = safetensors::read(&bytes).map_err(|cause| Unusable(format!("{}: {cause}", path.display())))?;
        let network = Network::new(&config, tensors, pooling.pooling_mode_cls_token)
            .map_err(|cause| Unusable(format!("{}: {cause}", path.display())))?;
        let longest = sentence.max_seq_length.unwrap_or(usize::MAX).min(network.longest());
        let tokenizer = Tokenizer::open(folder, longest)?;
        let named = config.name.as_deref().filter(|name| !name.is_empty());
        let name = named.or_else(|| folder.file_name()?.to_str()).unwrap_or("external");
        let name = name.trim_end_matches('/').rsplit('/').next().unwrap_or(name).to_owned();
        Ok(External { name, tokenizer, network, kept: Mutex::new(HashMap::new()) })
    }
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
        // Texts of like length together: the work of a batch is shared evenly.
        new.sort_by_key(|text| text.len());
        let batches: Vec<&[&str]> = new.chunks(BATCH).collect();
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let part = batches.len().div_ceil(cores).max(1);
        let points: Vec<Vec<f32>> = thread::scope(|scope| {
            let read = |batches: &[&[&str]]| -> Vec<Vec<f32>> {
                let tokens = |batch: &[&str]| batch.iter().map(|text| self.tokenizer.ids(text)).collect::<Vec<_>>();
                batches.iter().flat_map(|batch| self.network.points(&tokens(batch))).collect()
            };
            let working: Vec<_> = batches.chunks(part).map(|batches| scope.spawn(move || read(batches))).collect();
            // A thread that stopped leaves its texts without a point: zeros, below.
            working.into_iter().flat_map(|thread| thread.join().unwrap_or_default()).collect()
        });
        kept.extend(new.iter().map(|text| (*text).to_owned()).zip(points));
        let nothing = vec![0.0; self.network.dimensions()];
        texts.iter().map(|text| kept.get(*text).unwrap_or(&nothing).clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    /// A folder that goes when the test ends.
    struct Folder(PathBuf);

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }

    /// A tiny model with chance weights, of so many layers.
    fn tiny(name: &str, layers: usize) -> Folder {
        let folder = std::env::temp_dir().join(format!("customersonly-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let config = serde_json::json!({
            "model_type": "bert", "hidden_size": 4, "num_hidden_layers": layers, "num_attention_heads": 2,
            "layer_norm_eps": 1e-12, "hidden_act": "gelu", "max_position_embeddings": 8, "pad_token_id": 0,
        });
        std::fs::write(folder.join("config.json"), config.to_string()).unwrap();
        std::fs::write(folder.join("vocab.txt"), "[PAD]\n[UNK]\n[CLS]\n[SEP]\npress\n##chef\nkock\n").unwrap();
        let mut tensors: Vec<(String, Vec<usize>)> = vec![
            ("embeddings.word_embeddings.weight".to_owned(), vec![7, 4]),
            ("embeddings.position_embeddings.weight".to_owned(), vec![8, 4]),
            ("embeddings.token_type_embeddings.weight".to_owned(), vec![2, 4]),
        ];
        let mut linear = |name: String, out: usize, into: usize| {
            tensors.push((format!("{name}.weight"), if into == 0 { vec![out] } else { vec![out, into] }));
            tensors.push((format!("{name}.bias"), vec![out]));
        };
        linear("embeddings.LayerNorm".to_owned(), 4, 0);
        for layer in 0..layers {
            let inside = format!("encoder.layer.{layer}");
            for name in ["self.query", "self.key", "self.value", "output.dense"] {
                linear(format!("{inside}.attention.{name}"), 4, 4);
            }
            linear(format!("{inside}.attention.output.LayerNorm"), 4, 0);
            linear(format!("{inside}.intermediate.dense"), 6, 4);
            linear(format!("{inside}.output.dense"), 4, 6);
            linear(format!("{inside}.output.LayerNorm"), 4, 0);
        }
        let (mut head, mut data, mut seed) = (serde_json::Map::new(), Vec::<u8>::new(), 1_u32);
        for (name, shape) in tensors {
            let start = data.len();
            for _ in 0..shape.iter().product::<usize>() {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let value = if name.ends_with("LayerNorm.weight") { 1.0 } else { (seed >> 16) as f32 / 32768.0 - 1.0 };
                data.extend(value.to_le_bytes());
            }
            let entry = serde_json::json!({"dtype": "F32", "shape": shape, "data_offsets": [start, data.len()]});
            head.insert(name, entry);
        }
        let head = serde_json::Value::Object(head).to_string();
        let bytes = [&(head.len() as u64).to_le_bytes(), head.as_bytes(), &data].concat();
        std::fs::write(folder.join("model.safetensors"), bytes).unwrap();
        Folder(folder)
    }

    #[test]
    fn a_text_has_the_same_point_alone_and_among_others() {
        let folder = tiny("among", 2);
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
        let folder = tiny("mean", 0);
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
        let folder = tiny("refused", 1);
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
