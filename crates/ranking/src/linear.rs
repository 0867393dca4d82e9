//! The engine of today: every part is measured by itself, and the score is
//! their sum. No part can undo another, nobody's score depends on who else is
//! ranked, and what would change a score can be read off it.

use crate::case::Case;
use crate::reading::{Profile, Reader, Wanted};
use crate::say::{Say, Silent};
use crate::sense::Sense;
use crate::skills::{Asked, Evidence};
use crate::taxonomy::Taxonomy;
use crate::together::{map, together};
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

/// Reasons beside those of single skills, mostly: the title, two experiences and the
/// words, the level and the years, the day, the extent and the end, the rate, two or
/// three languages and the place.
const MOST_REASONS: usize = 14;

/// What orders people: the score, then the points for required skills, then the drawn number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Standing {
    score: std::cmp::Reverse<u32>,
    must: std::cmp::Reverse<u32>,
    key: u64,
}

impl Standing {
    /// Of somebody who was ranked.
    pub fn of(ranked: &Ranked<'_>, key: u64) -> Standing {
        Standing::by(&ranked.parts, key)
    }

    /// By the parts of a score.
    pub fn by(parts: &[Part], key: u64) -> Standing {
        let must = parts.iter().find(|part| part.kind == PartKind::Must).map_or(0, |part| part.points);
        let score = parts.iter().map(|part| part.points).sum();
        Standing { score: std::cmp::Reverse(score), must: std::cmp::Reverse(must), key }
    }

    /// The score.
    pub fn score(&self) -> u32 {
        self.score.0
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
    pub fn judge<'g>(&self, need: &'g Need, wanted: &Wanted, person: &'g Person, profile: &Profile) -> Ranked<'g> {
        let case = Case::new(need, wanted, person, profile);
        self.told(&case, &self.measure(&case))
    }

    /// One person's parts, without reasons, in the order of [`PartKind::ALL`].
    pub fn points(&self, need: &Need, wanted: &Wanted, person: &Person, profile: &Profile) -> Parts {
        self.measure(&Case::new(need, wanted, person, profile)).parts
    }

    /// What one person gets, and what it was judged from.
    fn measure(&self, case: &Case<'_, '_>) -> Measured {
        let must = must(case).evidence(case);
        let nice = nice(case).evidence(case);
        let experience = experience::measure(case);
        let parts = PartKind::ALL.map(|kind| {
            let max = self.weights.of(kind);
            let points = match kind {
                PartKind::Must => self::must(case).points(&must, max),
                PartKind::Nice => self::nice(case).points(&nice, max),
                PartKind::Experience => points(max, experience.permille),
                _ => points(max, fact(case, kind, &mut Silent)),
            };
            Part { kind, points, max }
        });
        Measured { parts, must, nice, experience }
    }

    /// The same with reasons.
    fn told<'g>(&self, case: &Case<'g, '_>, measured: &Measured) -> Ranked<'g> {
        let mut reasons: Vec<Reason<'g>> = Vec::with_capacity(MOST_REASONS + case.wanted.names.len());
        must(case).tell(case, &measured.must, self.weights.must, &mut reasons);
        nice(case).tell(case, &measured.nice, self.weights.nice, &mut reasons);
        experience::tell(case, &measured.experience, &mut reasons);
        for kind in PartKind::ALL {
            fact(case, kind, &mut reasons);
        }
        let score = measured.parts.iter().map(|part| part.points).sum();
        Ranked { index: 0, score, parts: measured.parts, reasons }
    }

    /// Parts of somebody who was judged before, some of them anew.
    pub(crate) fn parts_anew(&self, case: &Case<'_, '_>, known: &Parts, anew: &[PartKind]) -> Parts {
        let read = [PartKind::Must, PartKind::Nice, PartKind::Experience].iter().any(|kind| anew.contains(kind));
        let measured = read.then(|| self.measure(case).parts);
        let mut parts = *known;
        for (at, part) in parts.iter_mut().enumerate().filter(|(_, part)| anew.contains(&part.kind)) {
            part.points = match &measured {
                Some(measured) => measured[at].points,
                None => points(part.max, fact(case, part.kind, &mut Silent)),
            };
        }
        parts
    }

    /// Everybody who has been read, best first.
    pub fn rank_read<'g>(
        &self,
        need: &'g Need,
        wanted: &Wanted,
        people: &'g [Person],
        profiles: &[Profile],
    ) -> Vec<Ranked<'g>> {
        let people: Vec<(&Person, &Profile)> = people.iter().zip(profiles).collect();
        self.best(need, wanted, &people, people.len(), 1).ranked
    }

    /// The best of those who have been read, in order, so many at most, and where
    /// everybody stands. Everybody gets points; only the best are told why. The
    /// answer is the same on one core and on two.
    pub fn best<'g>(
        &self,
        need: &'g Need,
        wanted: &Wanted,
        people: &[(&'g Person, &Profile)],
        most: usize,
        threads: usize,
    ) -> Best<'g> {
        let judged = together(
            people,
            threads,
            Judged::default,
            |judged, index, (person, profile)| {
                let case = Case::new(need, wanted, person, profile);
                let measured = self.measure(&case);
                let standing = Standing::by(&measured.parts, person.key);
                judged.standings.push((index, standing));
                judged.keep(Kept { standing, index, case, measured }, most);
            },
            |judged| judged,
        );
        let mut best = Vec::new();
        let mut standings = Vec::with_capacity(people.len());
        for part in judged {
            best.extend(part.kept);
            standings.extend(part.standings);
        }
        // Each is large: what is sorted is where they lie.
        let mut best: Vec<&Kept<'_, '_>> = best.iter().collect();
        best.sort_unstable_by_key(|kept| kept.order());
        best.truncate(most);
        standings.sort_unstable_by_key(|(index, _)| *index);
        let ranked = map(&best, threads, |kept| Ranked { index: kept.index, ..self.told(&kept.case, &kept.measured) });
        Best { ranked, standings: standings.into_iter().map(|(_, standing)| standing).collect() }
    }
}

/// Some of the people, judged.
#[derive(Default)]
struct Judged<'g, 'r> {
    /// Who may be among the best.
    kept: Vec<Kept<'g, 'r>>,
    /// Whoever stands behind this is not.
    last: Option<Standing>,
    /// Where everybody stands, by place among the people.
    standings: Vec<(usize, Standing)>,
}

impl<'g, 'r> Judged<'g, 'r> {
    /// Keeps somebody who may be among so many.
    fn keep(&mut self, one: Kept<'g, 'r>, most: usize) {
        if most > 0 && self.last.is_none_or(|last| one.standing <= last) {
            self.kept.push(one);
        }
        if self.kept.len() > 2 * most {
            let (_, worst, _) = self.kept.select_nth_unstable_by_key(most - 1, Kept::order);
            self.last = Some(worst.standing);
            self.kept.truncate(most);
        }
    }
}

/// What one person gets, and what it was judged from.
struct Measured {
    parts: Parts,
    must: Vec<Evidence>,
    nice: Vec<Evidence>,
    experience: experience::Measured,
}

/// Somebody who may be among the best.
struct Kept<'g, 'r> {
    standing: Standing,
    index: usize,
    case: Case<'g, 'r>,
    measured: Measured,
}

impl Kept<'_, '_> {
    fn order(&self) -> (Standing, usize) {
        (self.standing, self.index)
    }
}

/// A part for each kind.
pub type Parts = [Part; PartKind::ALL.len()];

/// What the need requires.
fn must<'g, 'r>(case: &Case<'g, 'r>) -> Asked<'g, 'r> {
    Asked { written: &case.need.must, names: &case.wanted.must, must: true, first: 0 }
}

/// What it welcomes.
fn nice<'g, 'r>(case: &Case<'g, 'r>) -> Asked<'g, 'r> {
    Asked { written: &case.need.nice, names: &case.wanted.nice, must: false, first: case.wanted.must.len() }
}

/// Permille of a part that no text is read for; nothing for the others.
fn fact<'g, S: Say<'g>>(case: &Case<'g, '_>, kind: PartKind, reasons: &mut S) -> u64 {
    let (need, person) = (case.need, case.person);
    match kind {
        PartKind::Must | PartKind::Nice | PartKind::Experience => 0,
        PartKind::Level => level::judge(need, &case.wanted.level, person, case.profile.rank, reasons),
        PartKind::Availability => facts::availability(need, person, reasons),
        PartKind::Rate => facts::rate(need, person, reasons),
        PartKind::Language => facts::language(need, person, reasons),
        PartKind::Place => facts::place(need, person, reasons),
    }
}

/// What [`Linear::best`] finds.
pub struct Best<'g> {
    /// The best, in order.
    pub ranked: Vec<Ranked<'g>>,
    /// Where everybody stands, in the order in which they were given.
    pub standings: Vec<Standing>,
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

    fn rank<'g>(&self, need: &'g Need, people: &'g [Person]) -> Vec<Ranked<'g>> {
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
        let need = samples::need();
        let ranked = Linear::default().rank(&need, &people);
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

    #[test]
    fn the_best_are_those_of_the_whole_list() {
        let engine = Linear::default();
        let need = samples::need();
        let one = |n: u64| {
            let skills: &[&str] = match n % 3 {
                0 => &["Internkommunikation"],
                1 => &["Kommunikationsstrategi", "Internkommunikation"],
                _ => &[],
            };
            let rate_hour_minor = Some(90_000 + i64::try_from(n % 7).unwrap_or(0) * 5_000);
            Person { key: n * 7 % 40, rate_hour_minor, ..person(skills, &["Ledde arbetet"]) }
        };
        let people: Vec<Person> = (0..40).map(one).collect();
        let profiles: Vec<Profile> = people.iter().map(|person| engine.reader().person(person)).collect();
        let wanted = engine.reader().need(&need);
        let all = engine.rank_read(&need, &wanted, &people, &profiles);
        for most in [0, 1, 5, 39, 40, 100] {
            let pairs: Vec<(&Person, &Profile)> = people.iter().zip(&profiles).collect();
            let best = engine.best(&need, &wanted, &pairs, most, 1);
            assert_eq!(best.ranked, all[..most.min(40)], "{most}");
            assert_eq!(engine.best(&need, &wanted, &pairs, most, 2).ranked, best.ranked);
            let standing = |index: usize| best.standings[index];
            assert!(all.windows(2).all(|two| standing(two[0].index) < standing(two[1].index)));
        }
    }
}
