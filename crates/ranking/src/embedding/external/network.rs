//! The encoder of BERT (Devlin et al. 2018) and XLM-R, forward only, and the
//! mean of its last layer as sentence-transformers takes it. The pieces of many
//! texts go through the large matrices together, without padding; each text
//! attends only to itself. It never learns.

use super::safetensors::Tensor;
use ndarray::linalg::general_mat_mul;
use ndarray::{Array1, Array2, ArrayView2, Axis, Slice};
use serde::Deserialize;
use std::collections::HashMap;

/// `config.json`, as far as it is needed.
#[derive(Deserialize)]
pub struct Config {
    /// The family.
    model_type: String,
    /// Where it came from.
    #[serde(default, rename = "_name_or_path")]
    pub name: Option<String>,
    #[serde(default)]
    num_hidden_layers: usize,
    #[serde(default)]
    num_attention_heads: usize,
    #[serde(default = "small")]
    layer_norm_eps: f32,
    #[serde(default)]
    hidden_act: Option<String>,
    #[serde(default)]
    pad_token_id: usize,
}

/// BERT's own.
fn small() -> f32 {
    1e-12
}

/// The weights.
pub struct Network {
    words: Array2<f32>,
    places: Array2<f32>,
    kind: Array1<f32>,
    first: Norm,
    layers: Vec<Layer>,
    heads: usize,
    /// The place of a text's first piece.
    offset: usize,
    /// Whether the first piece stands for the text, and not the mean.
    first_only: bool,
}

/// A matrix and what is added.
struct Linear {
    weight: Array2<f32>,
    bias: Array1<f32>,
}

/// What brings numbers to one spread.
struct Norm {
    weight: Array1<f32>,
    bias: Array1<f32>,
    least: f32,
}

/// One of the layers.
struct Layer {
    query: Linear,
    key: Linear,
    value: Linear,
    out: Linear,
    out_norm: Norm,
    inner: Linear,
    outer: Linear,
    outer_norm: Norm,
}

/// The weights that are left to take, by name.
struct Weights(HashMap<String, Tensor>);

impl Weights {
    /// Takes one away; some files put the family's name before each.
    fn take(&mut self, name: &str) -> Result<Tensor, String> {
        let found = ["", "bert.", "roberta."].into_iter().find_map(|family| self.0.remove(&format!("{family}{name}")));
        found.ok_or_else(|| format!("it has no {name}"))
    }

    fn matrix(&mut self, name: &str) -> Result<Array2<f32>, String> {
        let tensor = self.take(name)?;
        let &[rows, columns] = tensor.shape.as_slice() else { return Err(format!("{name} is no matrix")) };
        Array2::from_shape_vec((rows, columns), tensor.values).map_err(|cause| format!("{name}: {cause}"))
    }

    fn list(&mut self, name: &str, length: usize) -> Result<Array1<f32>, String> {
        let tensor = self.take(name)?;
        let right = tensor.values.len() == length;
        right.then(|| tensor.values.into()).ok_or_else(|| format!("{name} has not {length} numbers"))
    }

    /// A matrix from so many numbers to others.
    fn linear(&mut self, name: &str, into: usize) -> Result<Linear, String> {
        let weight = self.matrix(&format!("{name}.weight"))?;
        if weight.ncols() != into {
            return Err(format!("{name}.weight is not for {into} numbers"));
        }
        let bias = self.list(&format!("{name}.bias"), weight.nrows())?;
        Ok(Linear { weight, bias })
    }

    fn norm(&mut self, name: &str, length: usize, least: f32) -> Result<Norm, String> {
        let weight = self.list(&format!("{name}.weight"), length)?;
        Ok(Norm { weight, bias: self.list(&format!("{name}.bias"), length)?, least })
    }

    fn layer(&mut self, number: usize, size: usize, least: f32) -> Result<Layer, String> {
        let inside = format!("encoder.layer.{number}");
        let inner = self.linear(&format!("{inside}.intermediate.dense"), size)?;
        let wide = inner.weight.nrows();
        let mut same = |name: &str, into: usize| {
            let linear = self.linear(&format!("{inside}.{name}"), into)?;
            (linear.weight.nrows() == size).then_some(linear).ok_or_else(|| format!("{inside}.{name} has another size"))
        };
        Ok(Layer {
            query: same("attention.self.query", size)?,
            key: same("attention.self.key", size)?,
            value: same("attention.self.value", size)?,
            out: same("attention.output.dense", size)?,
            outer: same("output.dense", wide)?,
            out_norm: self.norm(&format!("{inside}.attention.output.LayerNorm"), size, least)?,
            outer_norm: self.norm(&format!("{inside}.output.LayerNorm"), size, least)?,
            inner,
        })
    }
}

impl Network {
    /// From the weights of a file.
    ///
    /// # Errors
    /// A family that is not known, or weights that do not fit, in one sentence.
    pub fn new(config: &Config, tensors: HashMap<String, Tensor>, first_only: bool) -> Result<Network, String> {
        let offset = match config.model_type.as_str() {
            "bert" => 0,
            // RoBERTa counts places from behind the one that pads.
            "xlm-roberta" | "roberta" => config.pad_token_id + 1,
            other => {
                return Err(format!(
                    "config.json: the family {other} is not known (bert, roberta and xlm-roberta are)"
                ));
            }
        };
        if let Some(other) = config.hidden_act.as_deref().filter(|act| *act != "gelu") {
            return Err(format!("config.json: the activation {other} is not known (gelu is)"));
        }
        let mut weights = Weights(tensors);
        let words = weights.matrix("embeddings.word_embeddings.weight")?;
        let places = weights.matrix("embeddings.position_embeddings.weight")?;
        let kinds = weights.matrix("embeddings.token_type_embeddings.weight")?;
        let (size, least) = (words.ncols(), config.layer_norm_eps);
        let fits = places.ncols() == size && kinds.ncols() == size && kinds.nrows() > 0 && places.nrows() > offset + 2;
        let heads = config.num_attention_heads.max(1);
        if !fits || size % heads != 0 {
            return Err("its embeddings do not fit each other".to_owned());
        }
        let layers = (0..config.num_hidden_layers).map(|number| weights.layer(number, size, least));
        let layers = layers.collect::<Result<Vec<_>, String>>()?;
        let first = weights.norm("embeddings.LayerNorm", size, least)?;
        Ok(Network { words, places, kind: kinds.row(0).to_owned(), first, layers, heads, offset, first_only })
    }

    /// The most pieces of a text.
    pub fn longest(&self) -> usize {
        self.places.nrows() - self.offset
    }

    /// Numbers of a point.
    pub fn dimensions(&self) -> usize {
        self.words.ncols()
    }

    /// A point of length 1 for each text, given as its pieces' numbers.
    pub fn points(&self, texts: &[Vec<u32>]) -> Vec<Vec<f32>> {
        let count = texts.iter().map(Vec::len).sum();
        let mut state = Array2::<f32>::zeros((count, self.dimensions()));
        let pieces = texts.iter().flat_map(|text| text.iter().enumerate());
        for (mut row, (place, piece)) in state.rows_mut().into_iter().zip(pieces) {
            let piece = (*piece as usize).min(self.words.nrows() - 1);
            row += &self.words.row(piece);
            row += &self.places.row(place + self.offset);
            row += &self.kind;
        }
        self.first.apply(&mut state);
        for layer in &self.layers {
            layer.apply(&mut state, texts, self.heads);
        }
        let mut start = 0;
        let mut points = Vec::with_capacity(texts.len());
        for text in texts {
            let rows = state.slice_axis(Axis(0), Slice::from(start..start + text.len()));
            let point = if self.first_only { rows.row(0).to_owned() } else { rows.sum_axis(Axis(0)) };
            let length = point.dot(&point).sqrt().max(f32::MIN_POSITIVE);
            points.push(point.iter().map(|value| value / length).collect());
            start += text.len();
        }
        points
    }
}

impl Linear {
    fn apply(&self, state: &ArrayView2<'_, f32>) -> Array2<f32> {
        let mut out = Array2::zeros((state.nrows(), self.weight.nrows()));
        out += &self.bias;
        general_mat_mul(1.0, state, &self.weight.t(), 1.0, &mut out);
        out
    }
}

impl Norm {
    fn apply(&self, state: &mut Array2<f32>) {
        for mut row in state.rows_mut() {
            let count = row.len() as f32;
            let mean = row.sum() / count;
            let spread = row.iter().map(|value| (value - mean) * (value - mean)).sum::<f32>() / count;
            let scale = 1.0 / (spread + self.least).sqrt();
            for ((value, weight), bias) in row.iter_mut().zip(&self.weight).zip(&self.bias) {
                *value = (*value - mean) * scale * weight + bias;
            }
        }
    }
}

impl Layer {
    fn apply(&self, state: &mut Array2<f32>, texts: &[Vec<u32>], heads: usize) {
        let (query, key) = (self.query.apply(&state.view()), self.key.apply(&state.view()));
        let value = self.value.apply(&state.view());
        let width = state.ncols() / heads;
        let scale = 1.0 / (width as f32).sqrt();
        let mut heard = Array2::<f32>::zeros(state.raw_dim());
        let mut start = 0;
        for text in texts {
            let rows = start..start + text.len();
            for head in 0..heads {
                let (rows, columns) = (Slice::from(rows.clone()), Slice::from(head * width..(head + 1) * width));
                let part = |of: &Array2<f32>| of.slice_axis(Axis(0), rows).slice_axis(Axis(1), columns).to_owned();
                let mut weights = part(&query).dot(&part(&key).t()) * scale;
                weights.rows_mut().into_iter().for_each(|mut row| {
                    let most = row.iter().fold(f32::NEG_INFINITY, |most, value| most.max(*value));
                    row.mapv_inplace(|value| libm::expf(value - most));
                    let sum = row.sum();
                    row /= sum;
                });
                let mut place = heard.view_mut();
                place.slice_axis_inplace(Axis(0), rows);
                place.slice_axis_inplace(Axis(1), columns);
                place.assign(&weights.dot(&part(&value)));
            }
            start += text.len();
        }
        *state += &self.out.apply(&heard.view());
        self.out_norm.apply(state);
        let mut inner = self.inner.apply(&state.view());
        inner.mapv_inplace(|x| x * 0.5 * (1.0 + libm::erff(x * std::f32::consts::FRAC_1_SQRT_2)));
        *state += &self.outer.apply(&inner.view());
        self.outer_norm.apply(state);
    }
}
