//! A tiny model for tests: a folder of either family with weights by chance, a
//! few words and so many layers. It knows no meaning, and is never part of the
//! product.

use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};

/// Whose way to cut words, and to count their places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// BERT's.
    Bert,
    /// XLM-R's.
    XlmR,
}

/// A folder that goes when the test ends.
pub struct Folder(pub PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Numbers of a point.
const WIDE: usize = 4;
/// Places of a text, without those before the first.
const PLACES: usize = 8;
/// What XLM-R keeps for what pads.
const PAD: usize = 1;

/// A tiny model in a folder of its own for temporary files.
pub fn tiny(name: &str, family: Family, layers: usize) -> Folder {
    let folder = std::env::temp_dir().join(format!("customersonly-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    write(&folder, family, layers);
    Folder(folder)
}

/// The files of a tiny model.
pub fn write(folder: &Path, family: Family, layers: usize) {
    let file = |name: &str, bytes: &[u8]| std::fs::write(folder.join(name), bytes).expect("a file");
    let kind = if family == Family::Bert { "bert" } else { "xlm-roberta" };
    let config = json!({
        "model_type": kind, "hidden_size": WIDE, "num_hidden_layers": layers, "num_attention_heads": 2,
        "layer_norm_eps": 1e-12, "hidden_act": "gelu", "max_position_embeddings": PLACES,
        "pad_token_id": if family == Family::Bert { 0 } else { PAD },
    });
    file("config.json", config.to_string().as_bytes());
    let (words, places) = match family {
        Family::Bert => {
            file("vocab.txt", b"[PAD]\n[UNK]\n[CLS]\n[SEP]\npress\n##chef\nkock\n");
            (7, PLACES)
        }
        Family::XlmR => {
            let vocab = json!([
                ["<s>", 0.0],
                ["<pad>", 0.0],
                ["</s>", 0.0],
                ["<unk>", 0.0],
                ["\u{2581}press", -3.0],
                ["chef", -4.0],
                ["\u{2581}kock", -4.0],
            ]);
            let pieces = json!({"model": {"type": "Unigram", "unk_id": 3, "vocab": vocab}});
            file("tokenizer.json", pieces.to_string().as_bytes());
            (7, PLACES + PAD + 1)
        }
    };
    file("model.safetensors", &weights(words, places, layers));
}

/// Weights by chance, the same each time, as safetensors.
#[expect(clippy::float_arithmetic, reason = "weights of a network")]
fn weights(words: usize, places: usize, layers: usize) -> Vec<u8> {
    let mut tensors: Vec<(String, Vec<usize>)> = vec![
        ("embeddings.word_embeddings.weight".to_owned(), vec![words, WIDE]),
        ("embeddings.position_embeddings.weight".to_owned(), vec![places, WIDE]),
        ("embeddings.token_type_embeddings.weight".to_owned(), vec![2, WIDE]),
    ];
    let mut linear = |name: String, out: usize, into: usize| {
        tensors.push((format!("{name}.weight"), if into == 0 { vec![out] } else { vec![out, into] }));
        tensors.push((format!("{name}.bias"), vec![out]));
    };
    linear("embeddings.LayerNorm".to_owned(), WIDE, 0);
    for layer in 0..layers {
        let inside = format!("encoder.layer.{layer}");
        for name in ["self.query", "self.key", "self.value", "output.dense"] {
            linear(format!("{inside}.attention.{name}"), WIDE, WIDE);
        }
        linear(format!("{inside}.attention.output.LayerNorm"), WIDE, 0);
        linear(format!("{inside}.intermediate.dense"), 6, WIDE);
        linear(format!("{inside}.output.dense"), WIDE, 6);
        linear(format!("{inside}.output.LayerNorm"), WIDE, 0);
    }
    let (mut head, mut data, mut seed) = (Map::new(), Vec::<u8>::new(), 1_u32);
    for (name, shape) in tensors {
        let start = data.len();
        for _ in 0..shape.iter().product::<usize>() {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let chance = f32::from(u16::try_from(seed >> 16).unwrap_or(0)) / 32768.0 - 1.0;
            let value = if name.ends_with("LayerNorm.weight") { 1.0 } else { chance };
            data.extend(value.to_le_bytes());
        }
        head.insert(name, json!({"dtype": "F32", "shape": shape, "data_offsets": [start, data.len()]}));
    }
    let head = Value::Object(head).to_string();
    [&u64::try_from(head.len()).unwrap_or(0).to_le_bytes(), head.as_bytes(), &data].concat()
}
