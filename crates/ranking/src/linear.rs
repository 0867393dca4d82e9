//! The engine of today: every part is measured by itself, and the score is
//! their sum. No part can undo another, and what would change a score can be
//! read off it.

use crate::similarity::{Document, Measure};
use crate::skills::{Asked, Known};
use crate::weights::points;
use crate::words::{Reading, Unit, read};
use crate::{ENGINE_VERSION, Engine, Need, Part, PartKind, Person, Ranked, Reason, Weights, facts};
use std::collections::BTreeSet;

/// A sum of parts.
#[derive(Clone, Copy, Debug, Default)]
pub struct Linear {
    weights: Weights,
}

impl Linear {
    /// With other weights; `None` when they do not share out a thousand points.
    pub fn with(weights: Weights) -> Option<Linear> {
        weights.are_whole().then_some(Linear { weights })
    }
}

impl Engine for Linear {
    fn version(&self) -> String {
        ENGINE_VERSION.to_owned()
    }

    fn settings(&self) -> serde_json::Value {
        serde_json::json!(self.weights)
    }

    fn rank(&self, need: &Need, people: &[Person]) -> Vec<Ranked> {
        let readings: Vec<Vec<Reading>> =
            people.iter().map(|person| person.texts.iter().map(|text| read(text)).collect()).collect();
        let documents: Vec<Document> =
            readings.iter().map(|texts| Document::new(texts.iter().flat_map(Reading::units))).collect();
        let measure = Measure::new(&read(&need.text).units(), &documents);
        let (must, nice) = (Asked::must(need), Asked::nice(need));
        let mut ranked: Vec<Ranked> = people
            .iter()
            .zip(readings.iter().zip(&documents))
            .enumerate()
            .map(|(index, (person, (texts, document)))| {
                let held = texts.iter().map(|text| text.units().into_iter().map(|(unit, _)| unit).collect());
                let held: Vec<BTreeSet<Unit>> = held.collect();
                let known = Known::new(&person.skills, held);
                let similar = measure.judge(document);
                let judged = PartKind::ALL.map(|kind| {
                    let max = self.weights.of(kind);
                    let scaled = |(permille, reasons): (u64, Vec<Reason>)| (points(max, permille), reasons);
                    let (points, reasons) = match kind {
                        PartKind::Must => must.judge(&known, max),
                        PartKind::Nice => nice.judge(&known, max),
                        PartKind::Text => scaled((similar.0, words_reason(&similar.1))),
                        PartKind::Availability => scaled(facts::availability(need, person)),
                        PartKind::Rate => scaled(facts::rate(need, person)),
                        PartKind::Language => scaled(facts::language(need, person)),
                        PartKind::Place => scaled(facts::place(need, person)),
                    };
                    (Part { kind, points, max }, reasons)
                });
                Ranked {
                    index,
                    score: judged.iter().map(|(part, _)| part.points).sum(),
                    parts: judged.iter().map(|(part, _)| *part).collect(),
                    reasons: judged.into_iter().flat_map(|(_, reasons)| reasons).collect(),
                }
            })
            .collect();
        // Best first; among equals, who has more of what is required, then the drawn number.
        let must_of = |ranked: &Ranked| ranked.parts.first().map_or(0, |part| part.points);
        ranked.sort_by(|a, b| {
            let key = |r: &Ranked| people.get(r.index).map_or(0, |person| person.key);
            b.score.cmp(&a.score).then_with(|| must_of(b).cmp(&must_of(a))).then_with(|| key(a).cmp(&key(b)))
        });
        ranked
    }
}

/// The shared words as a reason, when there are any.
fn words_reason(words: &[String]) -> Vec<Reason> {
    if words.is_empty() { Vec::new() } else { vec![Reason::TextMatch { words: words.to_vec() }] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::person::PersonSkill;
    use base::Lang;

    fn person(skills: &[&str], texts: &[&str]) -> Person {
        let skills = skills.iter().map(|name| PersonSkill { name: (*name).to_owned(), level: 4, years: 5 });
        Person {
            key: 0,
            skills: skills.collect(),
            texts: texts.iter().map(|text| (*text).to_owned()).collect(),
            languages: vec![("sv".into(), 5)],
            available_from: "2026-11-01".parse().ok(),
            available_percent: Some(100),
            city: Some("Stockholm".into()),
            remote: true,
            rate_hour_minor: Some(106_400),
        }
    }

    #[test]
    fn a_swedish_need_finds_an_english_resume() {
        let need = Need {
            must: vec!["Kommunikationsstrategi".into(), "Internkommunikation".into()],
            nice: vec!["Engelsk copy".into()],
            text: "Kommunikationsstrateg till en myndighet. Du tar fram strategin för internkommunikation.".into(),
            lang: Lang::Sv,
            languages: vec!["sv".into()],
            starts_on: "2026-12-01".parse().expect("a date"),
            ends_on: None,
            extent_percent: 80,
            place: Some("Stockholm".into()),
            remote: false,
            budget_hour_minor: Some(110_000),
        };
        let people = [
            person(&["Photography"], &["Photographer for magazines"]),
            person(
                &["Communications strategy", "Internal communications"],
                &["Led internal communications at a government agency"],
            ),
            person(&["Kommunikationsstrategi"], &["Strateg på byrå"]),
        ];
        let ranked = Linear::default().rank(&need, &people);
        let order: Vec<_> = ranked.iter().map(|r| r.index).collect();
        assert_eq!(order, [1, 2, 0], "{ranked:#?}");
        assert!(ranked[2].reasons.iter().any(|r| matches!(r, Reason::LacksMust { points: 200, .. })));
        assert!(ranked.iter().all(|r| r.parts.len() == PartKind::ALL.len()));
    }

    #[test]
    fn only_weights_that_share_out_a_thousand_points_are_taken() {
        assert!(Linear::with(Weights { must: 500, ..Weights::default() }).is_none());
        assert!(Linear::with(Weights { must: 500, nice: 0, ..Weights::default() }).is_some());
    }

    #[test]
    fn reasons_are_kept_as_data() {
        let reason = Reason::LacksMust { skill: "SEO".into(), points: 80 };
        let json = serde_json::to_string(&reason).expect("JSON");
        assert_eq!(json, r#"{"kind":"lacks_must","skill":"SEO","points":80}"#);
        assert_eq!(serde_json::from_str::<Reason>(&json).expect("a reason"), reason);
    }
}
