//! The engine of today: every part is measured by itself, and the score is
//! their sum. No part can undo another, nobody's score depends on who else is
//! ranked, and what would change a score can be read off it.

use crate::compared::Compared;
use crate::reading::{Profile, Reader, Wanted};
use crate::sense::Sense;
use crate::skills::Asked;
use crate::taxonomy::Taxonomy;
use crate::weights::points;
use crate::{
    ENGINE_VERSION, Engine, Need, Part, PartKind, Person, Ranked, Reason, Weights, embedding, experience, facts, level,
};

/// A sum of parts.
#[derive(Clone, Copy)]
pub struct Linear<'a> {
    weights: Weights,
    reader: Reader<'a>,
}

impl Default for Linear<'_> {
    /// The default weights, with the taxonomy and the model that the program carries.
    fn default() -> Self {
        let reader = Reader { taxonomy: Taxonomy::built_in(), sense: Some(embedding::built_in()) };
        Linear { weights: Weights::default(), reader }
    }
}

/// What orders people: the score, then the points for required skills, then the drawn number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Standing {
    score: std::cmp::Reverse<u32>,
    must: std::cmp::Reverse<u32>,
    key: u64,
}

impl Standing {
    /// Of somebody who was ranked.
    pub fn of(ranked: &Ranked, key: u64) -> Standing {
        let must = ranked.parts.iter().find(|part| part.kind == PartKind::Must).map_or(0, |part| part.points);
        Standing { score: std::cmp::Reverse(ranked.score), must: std::cmp::Reverse(must), key }
    }
}

impl<'a> Linear<'a> {
    /// With other weights; `None` when they do not share out a thousand points.
    pub fn with(self, weights: Weights) -> Option<Linear<'a>> {
        weights.are_whole().then_some(Linear { weights, ..self })
    }

    /// With another taxonomy.
    pub fn knowing(self, taxonomy: &'a Taxonomy) -> Linear<'a> {
        Linear { reader: Reader { taxonomy, ..self.reader }, ..self }
    }

    /// With another model of meaning, or without one.
    pub fn sensing(self, sense: Option<&'a dyn Sense>) -> Linear<'a> {
        Linear { reader: Reader { sense, ..self.reader }, ..self }
    }

    /// What reads texts for it.
    pub fn reader(&self) -> &Reader<'a> {
        &self.reader
    }

    /// One person's score, parts and reasons; `index` is 0.
    pub fn judge(&self, need: &Need, wanted: &Wanted, person: &Person, profile: &Profile) -> Ranked {
        self.judge_parts(need, wanted, person, profile, &PartKind::ALL, None)
    }

    /// The same, judging only some parts anew and taking the others from an
    /// earlier answer about the same person.
    pub(crate) fn judge_parts(
        &self,
        need: &Need,
        wanted: &Wanted,
        person: &Person,
        profile: &Profile,
        anew: &[PartKind],
        earlier: Option<&Ranked>,
    ) -> Ranked {
        let reads = [PartKind::Must, PartKind::Nice, PartKind::Experience].iter().any(|kind| anew.contains(kind));
        let compared = if reads { Compared::new(wanted, profile) } else { Compared::default() };
        let must = Asked { names: &wanted.must, must: true, first: 0, compared: &compared };
        let nice = Asked { names: &wanted.nice, must: false, first: wanted.must.len(), compared: &compared };
        let judged = PartKind::ALL.map(|kind| {
            let max = self.weights.of(kind);
            if let Some(kept) = earlier.filter(|_| !anew.contains(&kind))
                && let Some(part) = kept.parts.iter().find(|part| part.kind == kind)
            {
                return (*part, kept.reasons.iter().filter(|reason| reason.part() == kind).cloned().collect());
            }
            let scaled = |(permille, reasons): (u64, Vec<Reason>)| (points(max, permille), reasons);
            let (points, reasons) = match kind {
                PartKind::Must => must.judge(need, person, profile, max),
                PartKind::Nice => nice.judge(need, person, profile, max),
                PartKind::Experience => {
                    scaled(experience::judge(&self.reader, need, wanted, &compared, person, profile))
                }
                PartKind::Level => scaled(level::judge(need, &wanted.level, person)),
                PartKind::Availability => scaled(facts::availability(need, person)),
                PartKind::Rate => scaled(facts::rate(need, person)),
                PartKind::Language => scaled(facts::language(need, person)),
                PartKind::Place => scaled(facts::place(need, person)),
            };
            (Part { kind, points, max }, reasons)
        });
        Ranked {
            index: 0,
            score: judged.iter().map(|(part, _)| part.points).sum(),
            parts: judged.iter().map(|(part, _)| *part).collect(),
            reasons: judged.into_iter().flat_map(|(_, reasons)| reasons).collect(),
        }
    }

    /// Everybody who has been read, best first.
    pub fn rank_read(&self, need: &Need, wanted: &Wanted, people: &[Person], profiles: &[Profile]) -> Vec<Ranked> {
        let mut ranked: Vec<(Standing, Ranked)> = people
            .iter()
            .zip(profiles)
            .enumerate()
            .map(|(index, (person, profile))| {
                let ranked = Ranked { index, ..self.judge(need, wanted, person, profile) };
                (Standing::of(&ranked, person.key), ranked)
            })
            .collect();
        ranked.sort_by_key(|(standing, _)| *standing);
        ranked.into_iter().map(|(_, ranked)| ranked).collect()
    }
}

impl Engine for Linear<'_> {
    fn version(&self) -> String {
        ENGINE_VERSION.to_owned()
    }

    fn settings(&self) -> serde_json::Value {
        serde_json::json!(self.weights)
    }

    fn taxonomy(&self) -> String {
        self.reader.taxonomy.version().to_owned()
    }

    fn model(&self) -> Option<String> {
        self.reader.sense.map(Sense::name)
    }

    fn rank(&self, need: &Need, people: &[Person]) -> Vec<Ranked> {
        let profiles: Vec<Profile> = people.iter().map(|person| self.reader.person(person)).collect();
        self.rank_read(need, &self.reader.need(need), people, &profiles)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::person::Experience;
    use crate::samples;

    fn person(skills: &[&str], texts: &[&str]) -> Person {
        let done =
            |text: &&str| Experience { role: None, text: (*text).to_owned(), from: "2024-01".parse().ok(), to: None };
        Person { skills: samples::skills(skills), experiences: texts.iter().map(done).collect(), ..samples::person() }
    }

    #[test]
    fn a_swedish_need_finds_an_english_resume() {
        let people = [
            person(&["Photography"], &["Photographer for magazines"]),
            person(
                &["Communications strategy", "Internal communications"],
                &["Led internal communications at a government agency"],
            ),
            person(&["Kommunikationsstrategi"], &["Strateg på byrå"]),
        ];
        let ranked = Linear::default().rank(&samples::need(), &people);
        let order: Vec<_> = ranked.iter().map(|r| r.index).collect();
        assert_eq!(order, [1, 2, 0], "{ranked:#?}");
        assert!(ranked[2].reasons.iter().any(|r| matches!(r, Reason::LacksMust { points: 92, .. })));
        assert!(ranked.iter().all(|r| r.parts.len() == PartKind::ALL.len()));
    }

    #[test]
    fn only_weights_that_share_out_a_thousand_points_are_taken() {
        assert!(Linear::default().with(Weights { must: 500, ..Weights::default() }).is_none());
        assert!(Linear::default().with(Weights { must: 495, nice: 0, ..Weights::default() }).is_some());
    }

    #[test]
    fn reasons_are_kept_as_data_and_those_of_older_runs_are_read() {
        let reason = Reason::LacksMust { skill: "SEO".into(), points: 80 };
        let json = serde_json::to_string(&reason).expect("JSON");
        assert_eq!(json, r#"{"kind":"lacks_must","skill":"SEO","points":80}"#);
        assert_eq!(serde_json::from_str::<Reason>(&json).expect("a reason"), reason);
        for older in [
            r#"{"kind":"has_must","skill":"PR","as_written":"pr","level":4,"years":2}"#,
            r#"{"kind":"mentions_nice","skill":"PR"}"#,
            r#"{"kind":"text_match","words":["PR"]}"#,
        ] {
            serde_json::from_str::<Reason>(older).expect(older);
        }
        assert!(serde_json::from_str::<Part>(r#"{"kind":"text","points":1,"max":2}"#).is_ok());
    }
}
