//! What ranks: the engine, its embedding alone, a model from elsewhere, and the
//! plain measures that anybody could take. The plain ones use the engine's own
//! code for counting, over words as they are written.

use super::sets::Set;
use ranking::embedding::external::External;
use ranking::embedding::{Encoder, built_in};
use ranking::titles::lexical::{Bm25, TfIdf};
use ranking::titles::{Options, rank_titles, units};

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
    /// The engine, with an operator's model beside it.
    Engine(Option<&'a External>),
}

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
            Ranker::Engine(None) => "the engine".to_owned(),
            Ranker::Engine(Some(model)) => format!("the engine with {}", model.name()),
        }
    }

    /// What must be reached.
    pub fn limit(&self, set: &Set) -> Option<f64> {
        match self {
            Ranker::Engine(None) => Some(set.limit),
            Ranker::Engine(Some(_)) => set.limit_with,
            Ranker::Bm25 | Ranker::Words | Ranker::Letters | Ranker::Points(_) => None,
        }
    }

    /// The corpus in order, for each query.
    pub fn rank(&self, set: &Set) -> Vec<Vec<usize>> {
        let texts = || set.corpus.iter().map(|row| row.text.as_str());
        match self {
            Ranker::Bm25 => {
                let bm25 = Bm25::new(texts().map(units::words));
                lexically(set, |text, scores| bm25.add(&units::words(text), 1.0, scores))
            }
            Ranker::Words => {
                let words = TfIdf::new(texts().map(units::words));
                lexically(set, |text, scores| words.add(&units::words(text), 1.0, scores))
            }
            Ranker::Letters => {
                let letters = TfIdf::new(texts().map(units::letters));
                lexically(set, |text, scores| letters.add(&units::letters(text), 1.0, scores))
            }
            Ranker::Points(model) => {
                let corpus = model.embed(&texts().collect::<Vec<_>>());
                lexically(set, |text, scores| {
                    let query = model.embed(&[text]).remove(0);
                    for (score, point) in scores.iter_mut().zip(&corpus) {
                        *score = query.iter().zip(point).map(|(a, b)| a * b).sum();
                    }
                })
            }
            Ranker::Engine(external) => {
                let external = external.map(|model| -> &dyn Encoder { model });
                let (queries, corpus) = (Some(set.tongue), Some(set.among));
                let options = Options { queries, corpus, external, top: set.corpus.len() };
                let answers = rank_titles(&set.queries, &set.corpus, &options);
                answers.into_iter().map(|hits| hits.into_iter().map(|hit| hit.row).collect()).collect()
            }
        }
    }
}

/// The order of the scores that are set for each query, equal ones in the
/// corpus's order.
fn lexically(set: &Set, score: impl Fn(&str, &mut [f32])) -> Vec<Vec<usize>> {
    let order = |text: &str| {
        let mut scores = vec![0.0; set.corpus.len()];
        score(text, &mut scores);
        let mut order: Vec<usize> = (0..scores.len()).collect();
        order.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]).then(a.cmp(b)));
        order
    };
    set.queries.iter().map(|row| order(&row.text)).collect()
}
