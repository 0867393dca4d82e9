//! A run in plain text, for the command line: every place with its parts, its
//! reasons, the words that speak for it and what would have changed it. For
//! staff who have the machine; asks no policy and shows no name.

use crate::record::{MatchResult, MatchRun};
use crate::{changes, reasons, rows};
use base::{CommonRefusal, Lang, Outcome, t};
use std::fmt::Write;
use store::Tx;

/// The last run for the need with this number, or what it says of one
/// consultant, by number.
///
/// # Errors
/// Not found; a failure of the database.
pub async fn explain(tx: &Tx, lang: Lang, assignment: i64, consultant: Option<i64>) -> Outcome<String> {
    let Some(id) = rows::numbered(tx, assignment).await? else { return Err(CommonRefusal::NotFound.into()) };
    let Some(run) = rows::latest(tx, id).await? else { return Err(CommonRefusal::NotFound.into()) };
    let who: Vec<_> = run.results.iter().map(|result| result.consultant).collect();
    let faces = rows::faces(tx, &who).await?;
    let number = |result: &MatchResult| faces.get(&result.consultant).map_or(0, |face| face.number);
    let of_one = |result: &&MatchResult| consultant.is_none_or(|wanted| number(result) == wanted);
    let chosen: Vec<&MatchResult> = run.results.iter().filter(of_one).collect();
    if chosen.is_empty() && consultant.is_some() {
        return Err(CommonRefusal::NotFound.into());
    }
    let mut text = head(lang, &run);
    for result in chosen {
        // Writing into a string cannot fail.
        let _ = write!(text, "\n{}", one(lang, &run, result, number(result)));
    }
    Ok(text)
}

/// What made the list.
fn head(lang: Lang, run: &MatchRun) -> String {
    let model = run.model.clone().unwrap_or_else(|| "–".into());
    let made = t!(lang, "explain-engine", engine = run.engine.clone(), taxonomy = run.taxonomy.clone(), model = model);
    format!("{made}\n{}\n{}\n", run.weights, t!(lang, "explain-count", count = run.consultants))
}

/// One place.
fn one(lang: Lang, run: &MatchRun, result: &MatchResult, number: i64) -> String {
    let mut text = t!(lang, "explain-place", place = result.place, number = number.to_string(), score = result.score);
    text.push('\n');
    for part in reasons::score_parts(lang, &result.parts, &result.reasons) {
        let _ = writeln!(text, "  {} {}/{}: {}", part.label, part.points, part.max, part.text);
    }
    for evidence in reasons::evidence(lang, &result.reasons) {
        let when = evidence.when.map(|when| format!(" ({when})")).unwrap_or_default();
        let _ = writeln!(text, "    {}  ←  {}{when}", evidence.need.trim(), evidence.resume.trim());
    }
    let at = usize::try_from(result.place - 1).ok();
    if let Some(choice) = run.slate.choices.iter().find(|choice| Some(choice.at) == at) {
        let mut said = vec![changes::why(lang, choice)];
        said.extend(choice.differs.iter().map(|difference| changes::difference(lang, difference)));
        let _ = writeln!(text, "  {}: {}", t!(lang, "three-title"), said.join("; "));
    }
    for reach in &result.changes {
        let _ = writeln!(text, "  {}", changes::reach(lang, reach));
    }
    text
}
