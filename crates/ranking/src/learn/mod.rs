//! Weights from what became of those who were presented: a pairwise logistic
//! regression over the parts of their scores, held near the weights of before,
//! never negative, and again a thousand whole points. It proposes weights and
//! shows the change part by part; people decide whether to use them (AI Act,
//! article 14).
//!
//! What is learnt from is [`Outcome`] and the points that were shown, and
//! nothing else: no evaluation is an outcome (S88), and who anybody is is not
//! known here. With fewer than [`LEAST_DECISIONS`] needs decided it answers that
//! it is too early, and when what it learns from four fifths does not order the
//! last fifth better than before, it answers that nothing is better.

mod fit;

use crate::weights::WHOLE;
use crate::{Part, PartKind, Weights};
use serde::{Deserialize, Serialize};

/// Needs that must have been decided.
pub const LEAST_DECISIONS: usize = 50;

/// Parts of the decisions that are kept apart, one after the other, to judge
/// what the rest taught.
const FOLDS: usize = 5;

/// How far somebody who was presented came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Presented to the client, and no further.
    Presented,
    /// Invited to an interview.
    Invited,
    /// Chosen.
    Chosen,
    /// Chosen, and the engagement was prolonged.
    Renewed,
}

/// Somebody who was presented: the parts of the score then, and how far it went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// As the run gave them.
    pub parts: Vec<Part>,
    /// How far.
    pub outcome: Outcome,
}

/// Everybody who was presented for one need that has been decided.
pub type Decided = Vec<Shown>;

/// What was learnt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Learned {
    /// The weights proposed.
    pub weights: Weights,
    /// Every part, before and after, in the order shown.
    pub changes: Vec<Change>,
    /// Needs learnt from.
    pub decisions: usize,
    /// Pairs of two consultants of whom one came further.
    pub pairs: usize,
    /// Of the pairs, how many permille the weights of before order rightly …
    pub right_before_permille: u32,
    /// … and how many the weights learnt without them.
    pub right_after_permille: u32,
}

/// One part's change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Which.
    pub kind: PartKind,
    /// Points at most, before.
    pub before: u32,
    /// And after.
    pub after: u32,
}

/// Why the weights stay as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Unchanged {
    /// The weights of before do not share out a thousand points.
    NotWhole,
    /// Too few needs have been decided with somebody further than another.
    TooFew {
        /// So many have.
        decisions: usize,
        /// So many are needed.
        least: usize,
    },
    /// What was learnt orders what it has not seen no better.
    NoBetter {
        /// Permille of pairs that the weights of before order rightly.
        right_before_permille: u32,
        /// And those that were learnt.
        right_after_permille: u32,
    },
}

/// Learns from decisions, beginning with the weights of before.
///
/// # Errors
/// Why the weights stay as they are.
pub fn learn(before: &Weights, decisions: &[Decided]) -> Result<Learned, Unchanged> {
    if !before.are_whole() {
        return Err(Unchanged::NotWhole);
    }
    let mut telling: Vec<Vec<fit::Pair>> = decisions.iter().map(pairs).filter(|pairs| !pairs.is_empty()).collect();
    if telling.len() < LEAST_DECISIONS {
        return Err(Unchanged::TooFew { decisions: telling.len(), least: LEAST_DECISIONS });
    }
    // The order in which decisions come says nothing.
    telling.sort_unstable();
    let start = PartKind::ALL.map(|kind| before.of(kind));
    let (mut right_before, mut right_after, mut count) = (0, 0, 0);
    for fold in 0..FOLDS {
        let apart = |at: &usize| at % FOLDS == fold;
        let seen = telling.iter().enumerate().filter(|(at, _)| !apart(at)).map(|(_, pairs)| pairs.as_slice());
        let learnt = fit::fit(&start, &seen.collect::<Vec<_>>());
        for pair in telling.iter().enumerate().filter(|(at, _)| apart(at)).flat_map(|(_, pairs)| pairs) {
            right_before += right(&start, pair);
            right_after += right(&learnt, pair);
            count += 1;
        }
    }
    let permille = |right: u64| u32::try_from(right * 500 / u64::max(count, 1)).unwrap_or(1000);
    let (right_before_permille, right_after_permille) = (permille(right_before), permille(right_after));
    let after = fit::fit(&start, &telling.iter().map(Vec::as_slice).collect::<Vec<_>>());
    if right_after <= right_before || after == start {
        return Err(Unchanged::NoBetter { right_before_permille, right_after_permille });
    }
    let changes = PartKind::ALL.iter().zip(start.iter().zip(&after));
    Ok(Learned {
        weights: Weights::from_points(after),
        changes: changes
            .map(|(kind, (before, after))| Change { kind: *kind, before: *before, after: *after })
            .collect(),
        decisions: telling.len(),
        pairs: telling.iter().map(Vec::len).sum(),
        right_before_permille,
        right_after_permille,
    })
}

/// Every pair of which one came further: what that one had more of each part, in permille.
fn pairs(decided: &Decided) -> Vec<fit::Pair> {
    let permille = |shown: &Shown, kind: PartKind| {
        let part = shown.parts.iter().find(|part| part.kind == kind);
        part.filter(|part| part.max > 0).map_or(0, |part| i64::from(part.points) * 1000 / i64::from(part.max))
    };
    let mut pairs: Vec<fit::Pair> = Vec::new();
    for (further, less) in decided.iter().flat_map(|a| decided.iter().map(move |b| (a, b))) {
        if further.outcome > less.outcome {
            let more = PartKind::ALL.map(|kind| permille(further, kind) - permille(less, kind));
            pairs.push(more.map(|more| i32::try_from(more).unwrap_or(0)));
        }
    }
    pairs.sort_unstable();
    pairs
}

/// Two for a pair in the right order, one for a tie, in halves of a pair.
fn right(weights: &[u32; PartKind::ALL.len()], pair: &fit::Pair) -> u64 {
    let more: i64 = weights.iter().zip(pair).map(|(weight, more)| i64::from(*weight) * i64::from(*more)).sum();
    match more.signum() {
        1 => 2,
        0 => 1,
        _ => 0,
    }
}

/// Shares that sum to a thousand points, whole: the largest rests are rounded
/// up, of equal ones the first.
fn share_out(rests: &[(u32, u64)]) -> Vec<u32> {
    let given: u32 = rests.iter().map(|(whole, _)| whole).sum();
    let mut order: Vec<usize> = (0..rests.len()).collect();
    order.sort_by_key(|at| (std::cmp::Reverse(rests.get(*at).map(|(_, rest)| *rest)), *at));
    let up = usize::try_from(WHOLE.saturating_sub(given)).unwrap_or(0);
    let up: Vec<usize> = order.into_iter().take(up).collect();
    rests.iter().enumerate().map(|(at, (whole, _))| whole + u32::from(up.contains(&at))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::{Rng, SeedableRng};
    use rand_chacha::ChaCha8Rng;

    /// Decisions that follow hidden weights with some noise.
    fn decisions(hidden: [u32; PartKind::ALL.len()], count: usize, noise: i64, seed: u64) -> Vec<Decided> {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        (0..count)
            .map(|_| {
                let mut shown: Vec<(i64, Vec<Part>)> = (0..3)
                    .map(|_| {
                        let mut parts = Vec::new();
                        let mut worth = rng.random_range(-noise..=noise);
                        for (kind, hidden) in PartKind::ALL.into_iter().zip(hidden) {
                            let points = rng.random_range(0..=100_u32);
                            worth += i64::from(hidden) * i64::from(points);
                            parts.push(Part { kind, points, max: 100 });
                        }
                        (worth, parts)
                    })
                    .collect();
                shown.sort_by_key(|(worth, _)| std::cmp::Reverse(*worth));
                let outcomes = [Outcome::Chosen, Outcome::Invited, Outcome::Presented];
                shown.into_iter().zip(outcomes).map(|((_, parts), outcome)| Shown { parts, outcome }).collect()
            })
            .collect()
    }

    /// Weights that are far from the default ones: the client's eye is on the price.
    const HIDDEN: [u32; PartKind::ALL.len()] = [250, 50, 150, 50, 50, 400, 30, 20];

    #[test]
    fn what_decides_is_learnt_and_the_change_is_shown() {
        let before = Weights::default();
        let learned = learn(&before, &decisions(HIDDEN, 300, 4000, 1)).expect("enough to learn from");
        assert!(learned.weights.are_whole());
        assert!(learned.weights.rate > before.rate + 60, "{learned:#?}");
        assert!(learned.right_after_permille > learned.right_before_permille, "{learned:#?}");
        let sum: i64 = learned.changes.iter().map(|c| i64::from(c.after) - i64::from(c.before)).sum();
        assert_eq!((sum, learned.changes.len(), learned.decisions), (0, PartKind::ALL.len(), 300));
    }

    #[test]
    fn the_same_decisions_in_another_order_teach_the_same() {
        let mut decided = decisions(HIDDEN, 120, 2000, 2);
        let first = learn(&Weights::default(), &decided);
        decided.reverse();
        assert_eq!(learn(&Weights::default(), &decided), first);
        assert!(first.is_ok(), "{first:?}");
    }

    #[test]
    fn too_few_decisions_teach_nothing() {
        let decided = decisions(HIDDEN, LEAST_DECISIONS - 1, 0, 3);
        let want = Unchanged::TooFew { decisions: LEAST_DECISIONS - 1, least: LEAST_DECISIONS };
        assert_eq!(learn(&Weights::default(), &decided), Err(want));
        // Those who all came equally far are no decision.
        let mut alike = decisions(HIDDEN, 200, 0, 4);
        alike.iter_mut().flatten().for_each(|shown| shown.outcome = Outcome::Presented);
        assert_eq!(learn(&Weights::default(), &alike), Err(Unchanged::TooFew { decisions: 0, least: LEAST_DECISIONS }));
    }

    #[test]
    fn decisions_that_the_weights_foresee_or_that_are_chance_change_little_or_nothing() {
        let before = Weights::default();
        let start = PartKind::ALL.map(|kind| before.of(kind));
        for (noise, seed) in [(0, 5), (2_000_000, 6)] {
            if let Ok(learned) = learn(&before, &decisions(start, 80, noise, seed)) {
                let moved: u32 = learned.changes.iter().map(|c| c.after.abs_diff(c.before)).sum();
                assert!(moved < 250, "{learned:#?}");
            }
        }
    }

    #[test]
    fn an_outcome_is_one_of_four_and_never_an_evaluation() {
        let all = [Outcome::Presented, Outcome::Invited, Outcome::Chosen, Outcome::Renewed];
        let names = serde_json::to_string(&all).expect("JSON");
        assert_eq!(names, r#"["presented","invited","chosen","renewed"]"#);
        let shown = Shown { parts: vec![], outcome: Outcome::Chosen };
        let json = serde_json::to_value(&shown).expect("JSON");
        let fields: Vec<&String> = json.as_object().expect("an object").keys().collect();
        assert_eq!(fields, ["outcome", "parts"]);
    }

    #[test]
    fn rests_are_shared_out_to_the_last_point() {
        assert_eq!(share_out(&[(333, 3), (333, 3), (333, 3)]), [334, 333, 333]);
        assert_eq!(share_out(&[(499, 1), (499, 9), (0, 5)]), [499, 500, 1]);
    }
}
