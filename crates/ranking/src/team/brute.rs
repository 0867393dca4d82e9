//! The search against every team that there is, on small cases, and its time
//! on large ones.

use super::*;
use crate::person::Free;
use base::Date;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// A need and prospects drawn by a seed.
fn drawn(seed: u64, roles: usize, prospects: usize) -> (TeamNeed, Vec<Prospect>) {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let first: Date = "2026-12-01".parse().expect("a date");
    let wait = rng.random_range(0..40);
    let days = rng.random_range(1..70_u32);
    let needed: Vec<Role> = (0..roles)
        .map(|at| Role {
            name: format!("role {at}"),
            extent_percent: rng.random_range(2..=9) * 10,
            hours: rng.random_range(10..800),
        })
        .collect();
    let suppliers = rng.random_range(1..=prospects);
    let correlated = rng.random_bool(0.3);
    let people: Vec<Prospect> = (0..prospects)
        .map(|at| {
            let rate = rng.random_range(600..1600_i64) * 100;
            let free = (0..rng.random_range(1..3))
                .map(|_| {
                    let from = first.plus_days(rng.random_range(-60..25));
                    let to = rng.random_bool(0.3).then(|| from.plus_days(rng.random_range(0..200)));
                    Free { from, to, percent: Some(rng.random_range(6..=10) * 10) }
                })
                .collect();
            let scores = (0..roles)
                .map(|_| {
                    let by_price = u32::try_from(rate / 200).expect("small");
                    let score = if correlated { by_price.min(1000) } else { rng.random_range(0..=1000) };
                    rng.random_bool(0.8).then_some(score)
                })
                .collect();
            let supplier = u32::try_from(if rng.random_bool(0.5) { at } else { rng.random_range(0..suppliers) });
            Prospect { key: rng.random(), supplier: supplier.expect("small"), free, rate_hour_minor: rate, scores }
        })
        .collect();
    let hours: i64 = needed.iter().map(|role| i64::from(role.hours)).sum();
    let budget_minor = rng.random_bool(0.8).then(|| hours * rng.random_range(700..1500) * 100);
    let need = TeamNeed {
        roles: needed,
        starts_on: first,
        starts_by: first.plus_days(wait),
        days,
        budget_minor,
        supplier_points: rng.random_range(0..120),
        late_day_points: rng.random_range(0..8),
    };
    (need, people)
}

/// The worth in points of the best by trying every team on every day, by rules
/// written out anew.
fn brute(need: &TeamNeed, people: &[Prospect], earlier: &[Vec<usize>], shared: usize) -> Option<i64> {
    let mut best: Option<i64> = None;
    let mut seats = vec![0; need.roles.len()];
    let wait = need.starts_on.days_until(need.starts_by);
    for late in 0..=wait {
        let from = need.starts_on.plus_days(late);
        try_all(&can_sit(need, people, from), 0, &mut seats, &mut |seats: &[usize]| {
            let cost: i64 =
                seats.iter().zip(&need.roles).map(|(who, r)| people[*who].rate_hour_minor * i64::from(r.hours)).sum();
            if need.budget_minor.is_some_and(|budget| cost > budget) {
                return;
            }
            let alike = |team: &Vec<usize>| seats.iter().filter(|who| team.contains(who)).count() > shared;
            if earlier.iter().any(alike) {
                return;
            }
            let mut companies: Vec<u32> = seats.iter().map(|who| people[*who].supplier).collect();
            companies.sort_unstable();
            companies.dedup();
            let score: i64 = seats.iter().enumerate().map(|(r, w)| i64::from(people[*w].scores[r].unwrap())).sum();
            let worth = score
                - i64::from(need.supplier_points) * i64::try_from(companies.len() - 1).unwrap()
                - i64::from(need.late_day_points) * i64::from(late);
            best = best.max(Some(worth));
        });
    }
    best
}

/// For each role who can be in it: who has a score, and is free on every day.
fn can_sit(need: &TeamNeed, people: &[Prospect], from: Date) -> Vec<Vec<usize>> {
    let days: Vec<Date> = (0..i32::try_from(need.days).unwrap()).map(|day| from.plus_days(day)).collect();
    let free = |free: &[Free], day: Date, percent: u32| {
        let covers = |f: &Free| f.from <= day && f.to.is_none_or(|to| to >= day) && f.percent.unwrap() >= percent;
        free.iter().any(covers)
    };
    let role = |(at, role): (usize, &Role)| {
        let can = |who: &usize| {
            let person = &people[*who];
            person.scores[at].is_some() && days.iter().all(|day| free(&person.free, *day, role.extent_percent))
        };
        (0..people.len()).filter(can).collect()
    };
    need.roles.iter().enumerate().map(role).collect()
}

/// Everybody in every role.
fn try_all(can: &[Vec<usize>], role: usize, seats: &mut Vec<usize>, see: &mut impl FnMut(&[usize])) {
    let Some(here) = can.get(role) else { return see(seats) };
    for who in here {
        if !seats[..role].contains(who) {
            seats[role] = *who;
            try_all(can, role + 1, seats, see);
        }
    }
}

#[test]
fn a_thousand_small_cases_have_the_same_best_as_trying_every_team() {
    let mut found = 0;
    for seed in 0..1000 {
        let (roles, prospects) = ([1, 2, 3, 3, 4][usize::try_from(seed % 5).unwrap()], 4 + (seed % 5) as usize);
        let (need, people) = drawn(seed, roles, prospects);
        // A search that gives up early asks which suppliers are in, and finds no less.
        let steps = [1, 4, STEPS][usize::try_from(seed % 3).unwrap()];
        let teams = best_within(&need, &people, 3, 1 + (seed % 2) as usize, steps).expect("a need that can be read");
        let shared = roles.saturating_sub(1 + (seed % 2) as usize);
        let mut earlier: Vec<Vec<usize>> = Vec::new();
        for team in &teams {
            let want = brute(&need, &people, &earlier, shared).expect("there is a team");
            assert_eq!(team.worth(), want, "seed {seed}, after {}", earlier.len());
            earlier.push(team.members.iter().map(|member| member.prospect).collect());
            found += 1;
        }
        if teams.len() < 3 {
            assert_eq!(brute(&need, &people, &earlier, shared), None, "seed {seed}");
        }
    }
    assert!(found > 1500, "only {found} teams: the cases are too poor to tell anything");
}

#[test]
fn something_lacks_if_and_only_if_there_is_no_team() {
    let mut kinds = [0; 4];
    for seed in 0..1000 {
        let (roles, prospects) = (2 + (seed % 3) as usize, 2 + (seed % 4) as usize);
        let (need, people) = drawn(seed, roles, prospects);
        let teams = best(&need, &people, 1, 1).expect("a need that can be read");
        let lack = lack(&need, &people).expect("a need that can be read");
        assert_eq!(teams.is_empty(), lack.is_some(), "seed {seed}: {lack:?}");
        // What is said to help does, and a krona less does not.
        match lack {
            Some(Lack::Nobody { .. }) => kinds[0] += 1,
            Some(Lack::SamePeople) => kinds[1] += 1,
            Some(Lack::Dates { starts_on, .. }) => {
                kinds[2] += 1;
                let Some(starts_by) = starts_on else { continue };
                let patient = TeamNeed { starts_by, budget_minor: None, ..need };
                assert_eq!(best(&patient, &people, 1, 1).expect("a need").len(), 1, "seed {seed}");
            }
            Some(Lack::Budget { least_minor, .. }) => {
                kinds[3] += 1;
                let with = |budget_minor| TeamNeed { budget_minor: Some(budget_minor), ..need.clone() };
                assert_eq!(best(&with(least_minor), &people, 1, 1).expect("a need").len(), 1, "seed {seed}");
                assert!(best(&with(least_minor - 1), &people, 1, 1).expect("a need").is_empty(), "seed {seed}");
            }
            None => {}
        }
    }
    assert!(kinds.iter().all(|count| *count > 5), "{kinds:?}: the cases are too poor to tell anything");
}

#[test]
fn the_order_in_which_prospects_are_given_changes_no_team() {
    for seed in 0..100 {
        let (need, people) = drawn(seed, 4, 14);
        let mut turned = people.clone();
        turned.reverse();
        let who = |teams: Vec<Team>, people: &[Prospect]| -> Vec<(i64, Vec<u64>)> {
            let keys = |team: &Team| team.members.iter().map(|m| people[m.prospect].key).collect();
            teams.iter().map(|team| (team.worth(), keys(team))).collect()
        };
        let (a, b) = (best(&need, &people, 3, 2).expect("fit"), best(&need, &turned, 3, 2).expect("fit"));
        assert_eq!(who(a, &people), who(b, &turned), "seed {seed}");
    }
}

#[test]
fn every_reason_for_a_seat_holds_when_it_is_tried() {
    let mut seen = std::collections::HashSet::new();
    for seed in 0..300 {
        let (need, people) = drawn(seed, 3, 9);
        for team in best(&need, &people, 1, 1).expect("fit") {
            for member in &team.members {
                assert!(!member.why.is_empty());
                for why in &member.why {
                    let score = |who: usize| people[who].scores[member.role].unwrap_or(0);
                    match why {
                        Why::Highest => assert!((0..people.len()).all(|who| score(who) <= member.score)),
                        Why::BetterElsewhere { prospect, role, .. } => {
                            assert_eq!(team.members[*role].prospect, *prospect);
                        }
                        Why::BetterNotFree { prospect, .. } => {
                            let role = &need.roles[member.role];
                            assert!(!people[*prospect].is_free(team.starts_on, team.ends_on, role.extent_percent));
                        }
                        Why::BetterOverBudget { prospect, over_minor, .. } => {
                            let role = &need.roles[member.role];
                            let with = team.cost_minor - member.cost_minor + people[*prospect].cost_minor(role);
                            assert_eq!(with - need.budget_minor.expect("a budget"), *over_minor);
                        }
                        Why::BetterMoreSuppliers { points, suppliers, .. } => {
                            let more = u32::try_from(suppliers - team.suppliers).unwrap();
                            assert!(more * need.supplier_points >= *points);
                        }
                        Why::BetterInOther { .. } => panic!("seed {seed}: the best team has a better one"),
                    }
                    seen.insert(std::mem::discriminant(why));
                }
            }
        }
    }
    assert!(seen.len() >= 5, "not every kind of reason was met: {seen:?}");
}

#[test]
fn one_part_is_replaced_and_the_rest_stays() {
    let mut replaced = 0;
    for seed in 0..200 {
        let (need, people) = drawn(seed, 4, 12);
        let Some(team) = best(&need, &people, 1, 1).expect("fit").pop() else { continue };
        let role = usize::try_from(seed).unwrap() % 4;
        let others = replace(&need, &people, &team, role, 3).expect("fit");
        assert!(others.windows(2).all(|pair| pair[0].worth() >= pair[1].worth()));
        for other in &others {
            for (at, (a, b)) in team.members.iter().zip(&other.members).enumerate() {
                assert_eq!(a.prospect != b.prospect, at == role, "seed {seed}");
            }
            // No exchange is worth more, and none of the same worth is cheaper.
            let cheaper = other.worth() == team.worth() && other.cost_minor < team.cost_minor;
            assert!(other.worth() <= team.worth() && !cheaper, "seed {seed}");
            assert!(need.budget_minor.is_none_or(|budget| other.cost_minor <= budget));
            replaced += 1;
        }
    }
    assert!(replaced > 100, "{replaced}");
}

#[test]
fn what_contradicts_itself_is_refused() {
    let (need, people) = drawn(1, 2, 4);
    assert_eq!(best(&TeamNeed { roles: vec![], ..need.clone() }, &people, 1, 1), Err(Unfit::Roles));
    assert_eq!(best(&TeamNeed { days: 0, ..need.clone() }, &people, 1, 1), Err(Unfit::Period));
    assert_eq!(best(&TeamNeed { budget_minor: Some(-1), ..need.clone() }, &people, 1, 1), Err(Unfit::Price));
    let mut short = people.clone();
    short[0].scores.pop();
    assert_eq!(best(&need, &short, 1, 1), Err(Unfit::Scores));
}

/// Two hundred prospects and six roles, as hard as they come: `kind` 0 has
/// independent scores, 1 scores that follow the price, 2 roles that want the
/// same people, 3 agencies with many people and dear suppliers.
fn large(seed: u64, kind: u64) -> (TeamNeed, Vec<Prospect>) {
    let mut rng = ChaCha8Rng::seed_from_u64(seed * 10 + kind);
    let first: Date = "2026-12-01".parse().expect("a date");
    let roles: Vec<Role> =
        (0..6).map(|at| Role { name: format!("role {at}"), extent_percent: 50, hours: 200 + 50 * (at % 3) }).collect();
    let people = (0..200_u32)
        .map(|at| {
            let rate = rng.random_range(700..1500_i64) * 100;
            let skill = rng.random_range(300..900_i64);
            let scores = (0..6)
                .map(|_| {
                    let noise = rng.random_range(-150..150_i64);
                    let score = match kind {
                        1 => rate / 180 + noise / 20,
                        2 => skill + noise / 10,
                        _ => rng.random_range(200..950),
                    };
                    rng.random_bool(0.9).then(|| u32::try_from(score.clamp(0, 1000)).expect("small"))
                })
                .collect();
            Prospect {
                key: rng.random(),
                supplier: if kind == 3 {
                    at % 20
                } else if at % 2 == 0 {
                    at
                } else {
                    1000 + at % 15
                },
                free: vec![Free { from: first.plus_days(rng.random_range(-20..20)), to: None, percent: Some(100) }],
                rate_hour_minor: rate,
                scores,
            }
        })
        .collect();
    let hours: i64 = roles.iter().map(|role| i64::from(role.hours)).sum();
    let need = TeamNeed {
        roles,
        starts_on: first,
        starts_by: first.plus_days(14),
        days: 90,
        budget_minor: Some(hours * rng.random_range(850..1100) * 100),
        supplier_points: if kind == 3 { 80 } else { 25 },
        late_day_points: 3,
    };
    (need, people)
}

#[test]
fn two_hundred_prospects_and_six_roles_are_solved() {
    for (seed, kind) in [(1, 0), (2, 1), (3, 2), (4, 3)] {
        let (need, people) = large(seed, kind);
        let teams = best(&need, &people, 1, LEAST_NEW).expect("fit");
        assert_eq!(teams.first().map(|team| team.members.len()), Some(6), "kind {kind}");
    }
}
