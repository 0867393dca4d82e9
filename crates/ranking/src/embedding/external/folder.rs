//! Whether a folder can be a model that is read here, before anything of it is:
//! what is missing, why it is needed and where it is had, in one sentence. Reads
//! no weight.

use super::{Unusable, json};
use serde::Deserialize;
use std::path::Path;

/// What the weights lie in otherwise.
const OTHERS: [&str; 5] =
    ["model.onnx", "onnx/model.onnx", "pytorch_model.bin", "tf_model.h5", "model.safetensors.index.json"];
/// Steps after the network that change nothing here, or are done.
const STEPS: [&str; 3] = ["Transformer", "Pooling", "Normalize"];

/// A line of `modules.json`.
#[derive(Deserialize)]
struct Step {
    #[serde(rename = "type")]
    kind: String,
}

/// `1_Pooling/config.json`, as far as it is not done.
#[derive(Default, Deserialize)]
struct Pooling {
    #[serde(default)]
    pooling_mode_max_tokens: bool,
    #[serde(default)]
    pooling_mode_mean_sqrt_len_tokens: bool,
    #[serde(default)]
    pooling_mode_weightedmean_tokens: bool,
    #[serde(default)]
    pooling_mode_lasttoken: bool,
}

/// Says what is missing.
///
/// # Errors
/// No folder, files that are not there, or a model that does more than is done
/// here.
pub fn check(folder: &Path) -> Result<(), Unusable> {
    let said = |what: String| Err(Unusable(format!("{}: {what}", folder.display())));
    let there = |name: &str| folder.join(name).is_file();
    if !folder.is_dir() {
        return said(
            "there is no such folder; name the one that holds config.json, model.safetensors and tokenizer.json".into(),
        );
    }
    if !there("model.safetensors") {
        let instead = OTHERS.into_iter().find(|name| there(name));
        return said(match instead {
            Some("model.safetensors.index.json") => {
                "the weights lie in several files, and model.safetensors is read alone; take a smaller model, or save it \
                 in one file"
                    .into()
            }
            Some(name) => format!(
                "it holds {name} and no model.safetensors, which is what is read; fetch model.safetensors from where \
                 the model is published, or save the model anew with sentence-transformers (version 2.3 or later writes \
                 it: SentenceTransformer(NAME).save(FOLDER))"
            ),
            None => "it holds no model.safetensors; fetch it from where the model is published, with config.json and \
                     tokenizer.json"
                .into(),
        });
    }
    if !there("config.json") {
        return said("it holds no config.json; fetch it from where the model is published".into());
    }
    if !there("tokenizer.json") && !there("vocab.txt") {
        return said(
            "it holds neither tokenizer.json nor vocab.txt; fetch tokenizer.json from where the model is published"
                .into(),
        );
    }
    let steps: Vec<Step> = if there("modules.json") { json(folder, "modules.json")? } else { Vec::new() };
    let more = steps.iter().map(|step| step.kind.rsplit('.').next().unwrap_or("")).find(|kind| !STEPS.contains(kind));
    if let Some(more) = more {
        return said(format!(
            "modules.json names the step {more}, which is not done here; take a model with Transformer, Pooling and \
             Normalize alone"
        ));
    }
    let pooling: Pooling =
        if there("1_Pooling/config.json") { json(folder, "1_Pooling/config.json")? } else { Pooling::default() };
    let other = pooling.pooling_mode_max_tokens
        || pooling.pooling_mode_mean_sqrt_len_tokens
        || pooling.pooling_mode_weightedmean_tokens
        || pooling.pooling_mode_lasttoken;
    if other {
        return said(
            "1_Pooling/config.json makes a text's point otherwise than by the mean of its pieces or by the first one; \
             take a model that does one of the two"
                .into(),
        );
    }
    Ok(())
}
