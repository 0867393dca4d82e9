//! A text as the numbers that a network was trained on: pieces of words as BERT
//! cuts them (the longest known piece first), or as XLM-R does (the likeliest
//! pieces, by Viterbi's algorithm). It only reads the vocabulary that it is
//! given.

use super::{Unusable, json};
use serde::Deserialize;
use std::collections::HashMap;
use std::path::Path;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Letters of a word that BERT still cuts.
const LONGEST_WORD: usize = 100;
/// What marks a blank in XLM-R's pieces.
const BLANK: char = '\u{2581}';
/// How much less likely than the rarest piece a letter is that is not known.
const UNKNOWN: f64 = 10.0;

/// Cuts texts, and numbers the pieces.
pub struct Tokenizer {
    pieces: Pieces,
    /// What stands before every text, and after it.
    around: (u32, u32),
    unknown: u32,
    /// Pieces of a text at most, with what stands around it.
    longest: usize,
}

/// The vocabulary.
enum Pieces {
    /// BERT's, and whether it reads lower case without accents.
    Words { numbers: HashMap<String, u32>, lower: bool },
    /// XLM-R's, with how likely each piece is.
    Likely { numbers: HashMap<String, (u32, f64)>, least: f64, longest: usize },
}

/// `tokenizer.json`.
#[derive(Deserialize)]
struct File {
    model: Model,
    #[serde(default)]
    normalizer: Option<Normalizer>,
}

/// Its vocabulary.
#[derive(Deserialize)]
struct Model {
    #[serde(default, rename = "type")]
    kind: Option<String>,
    vocab: serde_json::Value,
    #[serde(default)]
    unk_id: Option<u32>,
}

/// How it changes texts.
#[derive(Default, Deserialize)]
struct Normalizer {
    #[serde(default)]
    lowercase: Option<bool>,
}

/// `tokenizer_config.json`.
#[derive(Default, Deserialize)]
struct Config {
    #[serde(default)]
    do_lower_case: Option<bool>,
}

impl Tokenizer {
    /// From `tokenizer.json`, or `vocab.txt` where that is not there.
    ///
    /// # Errors
    /// A file that is missing or of another kind, by name.
    pub fn open(folder: &Path, longest: usize) -> Result<Tokenizer, Unusable> {
        if folder.join("tokenizer.json").is_file() {
            let file: File = json(folder, "tokenizer.json")?;
            return Tokenizer::from_file(file, longest)
                .map_err(|cause| Unusable(format!("{}: {cause}", folder.join("tokenizer.json").display())));
        }
        let path = folder.join("vocab.txt");
        let failed = |cause: &dyn std::fmt::Display| Unusable(format!("{}: {cause}", path.display()));
        let text = std::fs::read_to_string(&path).map_err(|cause| failed(&cause))?;
        let config: Config = json(folder, "tokenizer_config.json").unwrap_or_default();
        let numbers = text.lines().map(str::to_owned).zip(0..).collect();
        let pieces = Pieces::Words { numbers, lower: config.do_lower_case.unwrap_or(true) };
        Tokenizer::new(pieces, None, longest).map_err(|cause| failed(&cause))
    }

    /// From the file's parts.
    fn from_file(file: File, longest: usize) -> Result<Tokenizer, String> {
        let model = file.model;
        let is_list = model.vocab.is_array();
        match model.kind.as_deref() {
            Some("Unigram") | None if is_list => {
                let list: Vec<(String, f64)> =
                    serde_json::from_value(model.vocab).map_err(|cause| cause.to_string())?;
                let least = list.iter().fold(0.0_f64, |least, (_, likely)| least.min(*likely));
                let longest_piece = list.iter().map(|(piece, _)| piece.chars().count()).max().unwrap_or(1);
                let numbers = list.into_iter().zip(0..).map(|((piece, likely), number)| (piece, (number, likely)));
                let pieces = Pieces::Likely { numbers: numbers.collect(), least, longest: longest_piece };
                Tokenizer::new(pieces, model.unk_id, longest)
            }
            Some("WordPiece") | None if !is_list => {
                let numbers = serde_json::from_value(model.vocab).map_err(|cause| cause.to_string())?;
                let lower = file.normalizer.and_then(|normalizer| normalizer.lowercase).unwrap_or(true);
                Tokenizer::new(Pieces::Words { numbers, lower }, None, longest)
            }
            kind => Err(format!("pieces of the kind {} cannot be cut", kind.unwrap_or("that it does not name"))),
        }
    }

    fn new(pieces: Pieces, unknown: Option<u32>, longest: usize) -> Result<Tokenizer, String> {
        let number = |piece: &str| match &pieces {
            Pieces::Words { numbers, .. } => numbers.get(piece).copied(),
            Pieces::Likely { numbers, .. } => numbers.get(piece).map(|(number, _)| *number),
        };
        let either = |one: &str, other: &str| {
            number(one).or_else(|| number(other)).ok_or_else(|| format!("it has neither {one} nor {other}"))
        };
        let around = (either("[CLS]", "<s>")?, either("[SEP]", "</s>")?);
        let unknown = unknown.map_or_else(|| either("[UNK]", "<unk>"), Ok)?;
        Ok(Tokenizer { around, unknown, longest: longest.max(3), pieces })
    }

    /// The numbers of a text's pieces, with what stands around it.
    pub fn ids(&self, text: &str) -> Vec<u32> {
        let mut ids = vec![self.around.0];
        match &self.pieces {
            Pieces::Words { numbers, lower } => {
                for word in words(text, *lower) {
                    self.cut(&word, numbers, &mut ids);
                }
            }
            Pieces::Likely { numbers, least, longest } => self.likeliest(text, numbers, *least, *longest, &mut ids),
        }
        ids.truncate(self.longest - 1);
        ids.push(self.around.1);
        ids
    }

    /// The longest known piece of a word, then the longest of the rest; a word
    /// with a rest that is not known is not known.
    fn cut(&self, word: &str, numbers: &HashMap<String, u32>, ids: &mut Vec<u32>) {
        let before = ids.len();
        let mut start = 0;
        while start < word.len() && word.chars().count() <= LONGEST_WORD {
            let ends = word[start..].char_indices().map(|(at, c)| start + at + c.len_utf8()).collect::<Vec<_>>();
            let known = ends.iter().rev().find_map(|end| {
                let piece = &word[start..*end];
                let number = if start == 0 { numbers.get(piece) } else { numbers.get(&format!("##{piece}")) };
                number.map(|number| (*number, *end))
            });
            let Some((number, end)) = known else { break };
            ids.push(number);
            start = end;
        }
        if start < word.len() {
            ids.truncate(before);
            ids.push(self.unknown);
        }
    }

    /// The pieces that are likeliest together.
    fn likeliest(
        &self,
        text: &str,
        numbers: &HashMap<String, (u32, f64)>,
        least: f64,
        longest: usize,
        ids: &mut Vec<u32>,
    ) {
        let normal: String = text.nfkc().filter(|c| !c.is_control() || c.is_whitespace()).collect();
        let words: Vec<&str> = normal.split_whitespace().collect();
        let letters: Vec<char> = words.iter().flat_map(|word| std::iter::once(BLANK).chain(word.chars())).collect();
        // For each place: how likely the best way there is, where its last piece begins, and that piece.
        let mut best: Vec<(f64, usize, Option<u32>)> = vec![(f64::NEG_INFINITY, 0, None); letters.len() + 1];
        best[0].0 = 0.0;
        for start in 0..letters.len() {
            let mut piece = String::new();
            for end in start + 1..=letters.len().min(start + longest) {
                piece.push(letters[end - 1]);
                let known = numbers.get(&piece).map(|(number, likely)| (*likely, Some(*number)));
                let one = (end == start + 1).then_some((least - UNKNOWN, None));
                if let Some((likely, number)) = known.or(one) {
                    let likely = best[start].0 + likely;
                    if likely > best[end].0 {
                        best[end] = (likely, start, number);
                    }
                }
            }
        }
        let (mut way, mut at) = (Vec::new(), letters.len());
        while at > 0 {
            way.push(best[at].2);
            at = best[at].1;
        }
        let mut before_unknown = false;
        for number in way.into_iter().rev() {
            // Letters that are not known stand for one piece together.
            if number.is_some() || !before_unknown {
                ids.push(number.unwrap_or(self.unknown));
            }
            before_unknown = number.is_none();
        }
    }
}

/// Words and marks as BERT parts them.
fn words(text: &str, lower: bool) -> Vec<String> {
    let plain: String =
        if lower { text.to_lowercase().nfd().filter(|c| !is_combining_mark(*c)).collect() } else { text.to_owned() };
    let mut words = vec![String::new()];
    for c in plain.chars().filter(|c| (c.is_whitespace() || !c.is_control()) && *c != '\u{fffd}') {
        if c.is_whitespace() {
            words.push(String::new());
        } else if is_mark(c) || is_chinese(c) {
            words.extend([c.to_string(), String::new()]);
        } else if let Some(word) = words.last_mut() {
            word.push(c);
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Whether a letter is a mark: every sign of ASCII, and Unicode's commonest.
fn is_mark(c: char) -> bool {
    c.is_ascii_punctuation()
        || matches!(c, '¡' | '§' | '«' | '¶' | '·' | '»' | '¿' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}')
        || matches!(c, '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}')
}

/// Whether a letter is Chinese, which BERT reads one by one.
fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{2ceaf}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cut_as_bert_cuts_them() {
        let vocabulary = ["[UNK]", "[CLS]", "[SEP]", "press", "##chef", "##en", ",", "a", "kok"];
        let numbers = vocabulary.into_iter().map(str::to_owned).zip(0..).collect();
        let tokenizer = Tokenizer::new(Pieces::Words { numbers, lower: true }, None, 8).unwrap();
        for (text, want) in [
            ("Presschefen, å", vec![1, 3, 4, 5, 6, 7, 2]),
            ("pressare press", vec![1, 0, 3, 2]),
            ("en", vec![1, 0, 2]),
            ("kok kok kok kok kok kok kok kok", vec![1, 8, 8, 8, 8, 8, 8, 2]),
            ("", vec![1, 2]),
        ] {
            assert_eq!(tokenizer.ids(text), want, "{text}");
        }
    }

    #[test]
    fn pieces_are_the_likeliest_as_xlm_r_cuts_them() {
        let file = serde_json::json!({"model": {"type": "Unigram", "unk_id": 3, "vocab": [
            ["<s>", 0.0], ["<pad>", 0.0], ["</s>", 0.0], ["<unk>", 0.0], ["\u{2581}", -2.0], ["\u{2581}press", -3.0],
            ["\u{2581}p", -5.0], ["ress", -5.0], ["chef", -4.0], ["\u{2581}presschef", -9.0]]}});
        let tokenizer = Tokenizer::from_file(serde_json::from_value(file).unwrap(), 16).unwrap();
        for (text, want) in [
            ("presschef", vec![0, 5, 8, 2]),
            ("  press   chef ", vec![0, 5, 4, 8, 2]),
            ("press ÖÄ", vec![0, 5, 4, 3, 2]),
            ("", vec![0, 2]),
        ] {
            assert_eq!(tokenizer.ids(text), want, "{text}");
        }
    }

    #[test]
    fn other_kinds_of_pieces_are_refused() {
        for model in [
            serde_json::json!({"model": {"type": "BPE", "vocab": {"<s>": 0, "</s>": 1, "<unk>": 2}}}),
            serde_json::json!({"model": {"type": "WordPiece", "vocab": {"a": 0}}}),
        ] {
            assert!(Tokenizer::from_file(serde_json::from_value(model).unwrap(), 16).is_err());
        }
    }
}
