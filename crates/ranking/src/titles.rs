//! Short texts against many: titles, skills, sentences, in any of the four
//! languages. It weighs how near two texts lie as points, how many letters and
//! words they share, and what the neighbours of a text say, and gives an order.
//! It never looks anything up, and knows of the texts only what they say.
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@units`] | what texts are compared by, as written |
//! | [`mod@lexical`] | tf-idf and BM25 over units |
//! | [`mod@pool`] | the best few, once more, each with its neighbours |
//! | [`mod@measures`], [`mod@rankers`] | how good an order is; the engine and what it is held against |
//! | [`mod@readings`] | a query that names a class as the title of one |
//! | [`mod@singular`] | words for several of a trade as words for one |

#![expect(clippy::float_arithmetic, reason = "an order of texts; no score of a person is reckoned here")]

pub mod lexical;
pub mod measures;
pub mod pool;
pub mod rankers;
pub mod readings;
pub mod singular;
pub mod units;

use crate::embedding::{Encoder, built_in};
use crate::text::{Tongue, language, tokens};
use lexical::{Bm25, TfIdf};
use std::collections::HashMap;
use std::thread;

/// What texts are ranked with.
#[derive(Clone, Copy, Default)]
pub struct Options<'a> {
    /// The language of the queries, when it is known.
    pub queries: Option<Tongue>,
    /// The language of the corpus, when it is known.
    pub corpus: Option<Tongue>,
    /// A model of the operator's, beside the built-in one.
    pub external: Option<&'a dyn Encoder>,
    /// How many of the corpus each query is answered with, at most.
    pub top: usize,
}

/// A text with its id; several may share one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// As given.
    pub id: String,
    /// As given.
    pub text: String,
}

/// A text of the corpus that answers a query.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Its place in the corpus; of rows that share an id, the best one's.
    pub row: usize,
    /// How well it answers; only comparable for the same query.
    pub score: f32,
}

/// What shared letters count beside nearness, for texts of one language …
const LETTERS: f32 = 0.1;
/// … what shared words count …
const WORDS: f32 = 0.05;
/// … what of both is left across languages, where shared letters are names and
/// words that travel …
const ACROSS: f32 = 0.2;
/// … and how much more both count, in one language, for words that the model
/// does not know.
const UNKNOWN: f32 = 4.0;
/// What an operator's model counts beside the built-in one.
const EXTERNAL: f32 = 1.0;
/// Texts from which a language is read where none is given.
const READ: usize = 400;

/// Ranks the corpus for each query: the best first, equal scores in the order
/// of the corpus.
pub fn rank_titles(queries: &[Row], corpus: &[Row], options: &Options<'_>) -> Vec<Vec<Hit>> {
    let ground = Ground::new(queries, corpus, options);
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let part = queries.len().div_ceil(cores).max(1);
    let mut answers: Vec<Vec<Hit>> = vec![Vec::new(); queries.len()];
    thread::scope(|scope| {
        for (at, answers) in answers.chunks_mut(part).enumerate() {
            let (ground, top) = (&ground, options.top);
            scope.spawn(move || {
                for (answer, query) in answers.iter_mut().zip(at * part..) {
                    *answer = ground.answer(query, top);
                }
            });
        }
    });
    answers
}

/// Everything that is reckoned once for all queries.
struct Ground<'a> {
    /// The queries as the titles of one, where their language is known.
    asked: Vec<Row>,
    corpus: &'a [Row],
    /// By the model that is built in, then the operator's.
    spaces: Vec<Space>,
    letters: TfIdf,
    words: Bm25,
    /// Whether both are of one language.
    across: bool,
    /// The first row with each row's id.
    firsts: Vec<usize>,
}

/// Texts as points of one model.
struct Space {
    weight: f32,
    queries: Vec<Vec<f32>>,
    corpus: Vec<Vec<f32>>,
}

impl Space {
    fn new(model: &dyn Encoder, weight: f32, queries: &[Row], corpus: &[Row]) -> Space {
        let embed = |rows: &[Row]| model.embed(&rows.iter().map(|row| row.text.as_str()).collect::<Vec<_>>());
        Space { weight, queries: embed(queries), corpus: embed(corpus) }
    }
}

impl<'a> Ground<'a> {
    fn new(queries: &[Row], corpus: &'a [Row], options: &Options<'_>) -> Ground<'a> {
        let one = options.queries.or_else(|| common(queries));
        let other = options.corpus.or_else(|| common(corpus));
        let asked = |row: &Row| match one {
            Some(tongue) => Row { id: row.id.clone(), text: readings::of_one(&row.text, tongue) },
            None => row.clone(),
        };
        let asked: Vec<Row> = queries.iter().map(asked).collect();
        let mut spaces = vec![Space::new(built_in(), 1.0, &asked, corpus)];
        spaces.extend(options.external.map(|model| Space::new(model, EXTERNAL, &asked, corpus)));
        let texts = || corpus.iter().map(|row| row.text.as_str());
        Ground {
            letters: TfIdf::new(texts().map(units::letters)),
            words: Bm25::new(texts().map(units::stems)),
            across: one.zip(other).is_some_and(|(one, other)| one != other),
            firsts: measures::firsts(corpus),
            asked,
            corpus,
            spaces,
        }
    }

    /// The corpus in order for one query.
    fn answer(&self, query: usize, top: usize) -> Vec<Hit> {
        let text = &self.asked[query].text;
        let mut scores = vec![0.0_f32; self.corpus.len()];
        for space in &self.spaces {
            for (score, point) in scores.iter_mut().zip(&space.corpus) {
                *score += space.weight * dot(&space.queries[query], point);
            }
        }
        let lexical = if self.across { ACROSS } else { 1.0 + UNKNOWN * unknown(text) };
        self.letters.add(&units::letters(text), lexical * LETTERS, &mut scores);
        self.words.add(&units::stems(text), lexical * WORDS, &mut scores);
        let hits = scores.into_iter().enumerate().map(|(row, score)| Hit { row, score });
        let mut hits: Vec<Hit> = hits.filter(|hit| hit.score.is_finite()).collect();
        order(&mut hits);
        let points: Vec<&[Vec<f32>]> = self.spaces.iter().map(|space| space.corpus.as_slice()).collect();
        pool::hear_neighbours(&mut hits, &points);
        order(&mut hits);
        // Of rows that share an id, the best.
        let mut seen = vec![false; self.corpus.len()];
        hits.retain(|hit| !std::mem::replace(&mut seen[self.firsts[hit.row]], true));
        hits.truncate(top);
        hits
    }
}

/// The best first; of equals the earlier in the corpus.
fn order(hits: &mut [Hit]) {
    hits.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.row.cmp(&b.row)));
}

/// The share of a text's words that the built-in model does not know.
fn unknown(text: &str) -> f32 {
    let words = tokens(text);
    let unknown = words.iter().filter(|word| !built_in().knows(&word.norm)).count();
    unknown as f32 / words.len().max(1) as f32
}

/// The language that most texts are in.
fn common(rows: &[Row]) -> Option<Tongue> {
    let mut counts: HashMap<Tongue, usize> = HashMap::new();
    for tongue in rows.iter().take(READ).filter_map(|row| language(&row.text)) {
        *counts.entry(tongue).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(tongue, count)| (*count, *tongue)).map(|(tongue, _)| tongue)
}

/// The sum of products, in eight sums that are added in order.
fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut sums = [0.0_f32; 8];
    let ((a, a_rest), (b, b_rest)) = (a.as_chunks::<8>(), b.as_chunks::<8>());
    for (a, b) in a.iter().zip(b) {
        for lane in 0..8 {
            sums[lane] += a[lane] * b[lane];
        }
    }
    let rest: f32 = a_rest.iter().zip(b_rest).map(|(a, b)| a * b).sum();
    sums.iter().sum::<f32>() + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(texts: &[(&str, &str)]) -> Vec<Row> {
        texts.iter().map(|(id, text)| Row { id: (*id).to_owned(), text: (*text).to_owned() }).collect()
    }

    /// The ids that answer a text, in order.
    fn ids(query: &str, corpus: &[Row], options: &Options<'_>) -> Vec<String> {
        let hits = rank_titles(&rows(&[("q", query)]), corpus, options);
        hits[0].iter().map(|hit| corpus[hit.row].id.clone()).collect()
    }

    #[test]
    fn titles_are_found_across_languages() {
        let corpus = rows(&[
            ("chauffeur", "truck driver"),
            ("nurse", "registered nurse"),
            ("press", "press secretary"),
            ("press", "spokesperson"),
            ("design", "graphic designer"),
        ]);
        for (query, want) in [
            ("Sjuksköterska", "nurse"),
            ("Sygeplejerske", "nurse"),
            ("pressekreterare", "press"),
            ("Grafisk formgivare", "design"),
            ("lastebilsjåfør", "chauffeur"),
        ] {
            let found = ids(query, &corpus, &Options { top: 10, ..Options::default() });
            assert_eq!(found[0], want, "{query}: {found:?}");
            assert_eq!(found.len(), 4, "rows that share an id count once: {found:?}");
        }
    }

    #[test]
    fn sentences_are_found_too() {
        let corpus = rows(&[
            ("a", "Led the launch of a new intranet for three thousand employees."),
            ("b", "Negotiated contracts with suppliers of raw materials."),
            ("c", "Taught mathematics in a primary school."),
        ]);
        let found = ids(
            "Vi söker dig som har erfarenhet av att lansera intranät.",
            &corpus,
            &Options { top: 1, ..Options::default() },
        );
        assert_eq!(found, ["a"]);
    }

    #[test]
    fn the_order_is_the_same_each_time_and_equals_stay_in_order() {
        let corpus = rows(&[("1", "kock"), ("2", "kock"), ("3", "målare"), ("4", ""), ("5", "kock")]);
        let found = ids("kock", &corpus, &Options { top: 5, ..Options::default() });
        assert_eq!(found[..3], ["1", "2", "5"]);
        assert_eq!(found, ids("kock", &corpus, &Options { top: 5, ..Options::default() }));
        assert_eq!(rank_titles(&rows(&[("q", "x")]), &[], &Options::default()), [vec![]]);
    }

    #[test]
    fn a_class_is_answered_by_the_title_of_one() {
        let corpus = rows(&[("class", "Editors"), ("other", "school nurse"), ("one", "editor"), ("nurse", "nurse")]);
        let options = Options { queries: Some(Tongue::En), top: 4, ..Options::default() };
        assert_eq!(ids("Editors, All Other", &corpus, &options)[..2], ["one", "class"]);
        assert_eq!(ids("Nurses, Except School", &corpus, &options)[..2], ["nurse", "other"]);
    }

    #[test]
    fn an_operators_model_counts() {
        struct Odd;
        impl Encoder for Odd {
            fn name(&self) -> String {
                "odd".to_owned()
            }
            fn embed(&self, texts: &[&str]) -> Vec<Vec<f32>> {
                texts.iter().map(|text| if text.contains('x') { vec![1.0, 0.0] } else { vec![0.0, 1.0] }).collect()
            }
        }
        let corpus = rows(&[("1", "målare"), ("2", "snickare x")]);
        let options = Options { external: Some(&Odd), top: 2, ..Options::default() };
        assert_eq!(ids("målare x", &corpus, &options)[0], "2");
    }
}
