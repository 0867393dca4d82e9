//! What ranks: the engine, its embedding alone, a model from elsewhere, and the
//! plain measures that anybody could take, to be held against each other. The
//! plain ones use the engine's own code for counting, over words as they are
//! written. Measures nothing.

use super::lexical::{Bm25, TfIdf};
use super::measures::{firsts, once};
use super::{Options, Row, rank_titles, units};
use crate::embedding::external::External;
use crate::embedding::{Encoder, Fitted, built_in};
use crate::text::Tongue;

/// A way to rank.
pub enum Ranker<'a> {
    /// BM25 over words.
    Bm25,
    /// Cosines of tf-idf over words.
    Words,
    /// Cosines of tf-idf over groups of two to five letters.
    Letters,
    /// Cosines of a model's points.
    Points(&'a dyn Encoder),
    /// The same of an operator's model in the engine's width.
    Fitted(&'a Fitted),
    /// The engine, with an operator's model beside it.
    Engine(Option<&'a External>),
}

/// The languages of the queries and of the corpus, where they are known.
pub type Tongues = (Option<Tongue>, Option<Tongue>);

impl<'a> Ranker<'a> {
    /// All of them, the plain ones first.
    pub fn all(external: Option<&'a External>) -> Vec<Ranker<'a>> {
        let mut all = vec![Ranker::Bm25, Ranker::Words, Ranker::Letters];
        all.extend(external.map(|model| Ranker::Points(model)));
        all.extend([Ranker::Points(built_in()), Ranker::Engine(None)]);
        all.extend(external.map(|model| Ranker::Engine(Some(model))));
        all
    }

    /// What it is called.
    pub fn name(&self) -> String {
        match self {
            Ranker::Bm25 => "BM25".to_owned(),
            Ranker::Words => "tf-idf of words".to_owned(),
            Ranker::Letters => "tf-idf of 2-5 letters".to_owned(),
            Ranker::Points(model) => format!("{} alone", model.name()),
            Ranker::Fitted(model) => format!("{} in 160 numbers", model.plain_name()),
            Ranker::Engine(None) => "the engine".to_owned(),
            Ranker::Engine(Some(model)) => format!("the engine with {}", model.name()),
        }
    }

    /// The corpus in order, for each query: of rows that share an id the best,
    /// as the first with that id.
    pub fn rank(&self, queries: &[Row], corpus: &[Row], tongues: Tongues) -> Vec<Vec<usize>> {
        let (texts, firsts) = (|| corpus.iter().map(|row| row.text.as_str()), firsts(corpus));
        let by = |score: &dyn Fn(&str, &mut [f32])| -> Vec<Vec<usize>> {
            queries.iter().map(|row| once(order(&row.text, corpus.len(), score), &firsts)).collect()
        };
        match self {
            Ranker::Bm25 => {
                let bm25 = Bm25::new(texts().map(units::words));
                by(&|text, scores| bm25.add(&units::words(text), 1.0, scores))
            }
            Ranker::Words => {
                let words = TfIdf::new(texts().map(units::words));
                by(&|text, scores| words.add(&units::words(text), 1.0, scores))
            }
            Ranker::Letters => {
                let letters = TfIdf::new(texts().map(units::letters));
                by(&|text, scores| letters.add(&units::letters(text), 1.0, scores))
            }
            Ranker::Points(model) => {
                let corpus = model.embed(&texts().collect::<Vec<_>>());
                by(&|text, scores| {
                    let query = model.embed(&[text]).remove(0);
                    for (score, point) in scores.iter_mut().zip(&corpus) {
                        *score = query.iter().zip(point).map(|(a, b)| a * b).sum();
                    }
                })
            }
            Ranker::Fitted(model) => {
                let corpus = model.read_all(&texts().collect::<Vec<_>>());
                by(&|text, scores| {
                    let query = model.read_all(&[text]).remove(0);
                    for (score, point) in scores.iter_mut().zip(&corpus) {
                        *score = query.cosine(point);
                    }
                })
            }
            Ranker::Engine(external) => {
                let external = external.map(|model| -> &dyn Encoder { model });
                let options = Options { queries: tongues.0, corpus: tongues.1, external, top: corpus.len() };
                let answers = rank_titles(queries, corpus, &options);
                answers.into_iter().map(|hits| once(hits.into_iter().map(|hit| hit.row), &firsts)).collect()
            }
        }
    }
}

/// The order of the scores that are set for a text, equal ones in the corpus's
/// order.
fn order(text: &str, count: usize, score: &dyn Fn(&str, &mut [f32])) -> Vec<usize> {
    let mut scores = vec![0.0; count];
    score(text, &mut scores);
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]).then(a.cmp(b)));
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_finds_what_is_written_the_same_and_names_an_id_once() {
        let row = |id: &str, text: &str| Row { id: id.to_owned(), text: text.to_owned() };
        let corpus = [row("cook", "kock"), row("press", "pressekreterare"), row("press", "pressekreteraren på byrån")];
        for ranker in Ranker::all(None) {
            let orders = ranker.rank(&[row("q", "pressekreterare")], &corpus, (None, None));
            assert_eq!(orders, [[1, 0]], "{}", ranker.name());
        }
    }
}
