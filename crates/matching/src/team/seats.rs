//! Who may have which seat: the engine's score for each role, and the few among
//! whom the search stays exact. Knows no database.

use super::record::Exchange;
use crate::crowd::Entrant;
use base::ConsultantId;
use ranking::linear::Parts;
use ranking::reading::Wanted;
use ranking::team::Prospect;
use ranking::{Linear, Need, PartKind};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// Among so many the search is exact within two tenths of a second.
const MOST_PROSPECTS: usize = 200;

/// Those who may have a seat.
pub(super) struct Seats {
    /// Where they stand in the crowd, in its order.
    pub who: Vec<usize>,
    /// The same as the search takes them.
    pub prospects: Vec<Prospect>,
    /// How many could have a seat, also those beyond the best.
    pub count: usize,
    /// How many more have the skills, but have named no hourly rate or no day.
    pub unknown: usize,
}

/// Judges everybody for every role, and takes the best of each. `barred` have
/// been excluded by staff, or have said no; `held` are in the team whatever they score.
pub(super) fn seats(
    engine: &Linear<'_>,
    needs: &[(&Need, &Wanted)],
    crowd: &[Entrant],
    barred: &HashSet<ConsultantId>,
    exchange: Option<&Exchange>,
    held: &[ConsultantId],
) -> Seats {
    let passed = |role: usize, who| exchange.is_some_and(|exchange| exchange.passed.contains(&(role, who)));
    let mut scores: BTreeMap<usize, Vec<Option<u32>>> = BTreeMap::new();
    let mut unknown = 0;
    for (at, one) in crowd.iter().enumerate().filter(|(_, one)| !barred.contains(&one.consultant.id)) {
        let (person, profile) = one.read();
        let judged = needs.iter().enumerate().map(|(role, (need, wanted))| {
            let points = score(&engine.points(need, wanted, person, profile));
            points.filter(|_| !passed(role, one.consultant.id))
        });
        let judged: Vec<Option<u32>> = judged.collect();
        if judged.iter().all(Option::is_none) {
            continue;
        }
        if person.rate_hour_minor.is_none() || person.free.is_empty() {
            unknown += 1;
            continue;
        }
        scores.insert(at, judged);
    }
    let count = scores.len();
    let held: BTreeSet<usize> = scores
        .keys()
        .copied()
        .filter(|at| crowd.get(*at).is_some_and(|one| held.contains(&one.consultant.id)))
        .collect();
    let key = |at: usize| crowd.get(at).map_or(0, |one| one.person.key);
    let few = best_of_each(&scores, needs.len(), MOST_PROSPECTS, &held, key);
    let mut suppliers: BTreeMap<[u8; 16], u32> = BTreeMap::new();
    let (mut who, mut prospects) = (Vec::new(), Vec::new());
    for (at, scores) in scores.into_iter().filter(|(at, _)| few.contains(at)) {
        let Some((one, rate_hour_minor)) = crowd.get(at).and_then(|one| Some((one, one.person.rate_hour_minor?)))
        else {
            continue;
        };
        let company = one.consultant.agency.map_or(one.consultant.id.0, |agency| agency.0).into_bytes();
        let next = u32::try_from(suppliers.len()).unwrap_or(u32::MAX);
        let supplier = *suppliers.entry(company).or_insert(next);
        let free = one.person.free.clone();
        who.push(at);
        prospects.push(Prospect { key: one.person.key, supplier, free, rate_hour_minor, scores });
    }
    Seats { who, prospects, count, unknown }
}

/// The score for a role; `None` for whoever has none of the skills that it
/// requires. Whoever has some of them stands below those who have all, and what
/// is missing is said (decision 25).
fn score(parts: &Parts) -> Option<u32> {
    let has_none = parts.iter().any(|part| part.kind == PartKind::Must && part.max > 0 && part.points == 0);
    (!has_none).then(|| parts.iter().map(|part| part.points).sum())
}

/// The best of each role in turn, until there are so many; those who are held
/// first. Of equals the lower key.
fn best_of_each(
    scores: &BTreeMap<usize, Vec<Option<u32>>>,
    roles: usize,
    most: usize,
    held: &BTreeSet<usize>,
    key: impl Fn(usize) -> u64,
) -> BTreeSet<usize> {
    let ranked: Vec<Vec<usize>> = (0..roles)
        .map(|role| {
            let able = scores.iter().filter_map(|(at, all)| Some((all.get(role).copied().flatten()?, *at)));
            let mut able: Vec<(u32, usize)> = able.collect();
            able.sort_by_key(|(score, at)| (std::cmp::Reverse(*score), key(*at)));
            able.into_iter().map(|(_, at)| at).collect()
        })
        .collect();
    let mut few = held.clone();
    let longest = ranked.iter().map(Vec::len).max().unwrap_or(0);
    for at in (0..longest).flat_map(|place| ranked.iter().filter_map(move |role| role.get(place))) {
        if few.len() >= most {
            break;
        }
        few.insert(*at);
    }
    few
}

#[cfg(test)]
mod tests {
    use super::*;
    use ranking::Part;

    #[test]
    fn who_has_none_of_the_required_skills_cannot_have_the_role() {
        let parts = |must: u32, max: u32| {
            PartKind::ALL.map(|kind| match kind {
                PartKind::Must => Part { kind, points: must, max },
                _ => Part { kind, points: 70, max: 77 },
            })
        };
        assert_eq!(score(&parts(0, 460)), None);
        assert_eq!(score(&parts(40, 460)), Some(530), "who has some of them can");
        assert_eq!(score(&parts(0, 0)), Some(490), "where skills count nothing, their lack tells nothing");
    }

    #[test]
    fn the_best_of_each_role_are_taken_in_turn_and_who_is_held_stays() {
        let all: BTreeMap<usize, Vec<Option<u32>>> = [
            (0, vec![Some(900), None]),
            (1, vec![Some(800), None]),
            (2, vec![Some(700), Some(100)]),
            (3, vec![None, Some(500)]),
            (4, vec![Some(10), Some(500)]),
        ]
        .into();
        let few = |most, held: &[usize]| -> Vec<usize> {
            let held = held.iter().copied().collect();
            let key = |at: usize| u64::try_from(10 - at).expect("small");
            best_of_each(&all, 2, most, &held, key).into_iter().collect()
        };
        assert_eq!(few(2, &[]), [0, 4], "of equals the lower key");
        assert_eq!(few(4, &[]), [0, 1, 3, 4]);
        assert_eq!(few(3, &[2]), [0, 2, 4]);
        assert_eq!(few(9, &[]), [0, 1, 2, 3, 4]);
    }
}
