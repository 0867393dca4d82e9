//! What holds for every world, tried with many small ones: the index answers
//! as brute force does, changes end where a new index begins, files come back
//! as they were or not at all.

use super::exact::{Corpus, Read};
use super::segment::Segment;
use super::snapshot::{Sheet, Snapshot};
use super::{Bounds, Change, Exact, Facts, Filter, Found, Index, Profile, Query, Shares, Tag, Unreadable, file};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Numbers in a vector of these worlds.
const DIM: usize = 12;

fn tag() -> impl Strategy<Value = Tag> {
    prop_oneof![
        (prop::sample::select(vec![*b"sv", *b"en"]), 1..=5_u8).prop_map(|(code, level)| Tag::language(code, level)),
        (0..3_u32).prop_map(Tag::place),
        (0..3_u32).prop_map(Tag::skill),
        Just(Tag::REMOTE),
    ]
}

prop_compose! {
    fn facts()(
        day in option::of(-5..5_i32), extent_percent in option::of(0..=100_u8), rate_minor in option::of(0..9_u32),
        flags in 0..4_u8, holds in vec(tag(), 0..5), needs in vec(tag(), 0..2), clashes in vec(0..6_u64, 0..3),
    ) -> Facts {
        Facts { day, extent_percent, rate_minor, flags, holds, needs, clashes }
    }
}

prop_compose! {
    fn profile(ids: u64)(
        id in 0..ids, concepts in vec(0..12_u32, 0..8), terms in vec(0..30_u32, 0..15),
        vectors in prop_oneof![
            6 => vec(any::<i8>(), DIM), 1 => Just(Vec::new()), 1 => vec(any::<i8>(), DIM * 3), 1 => Just(vec![0; DIM]),
        ],
        facts in facts(),
    ) -> Profile {
        Profile { id, concepts, terms, vectors, facts }
    }
}

fn bounds(low: i64, high: i64) -> impl Strategy<Value = Option<Bounds>> {
    option::weighted(
        0.3,
        (low..high, low..high, any::<bool>()).prop_map(|(a, b, unknown)| Bounds { least: a, most: b, unknown }),
    )
}

prop_compose! {
    fn filter()(
        day in bounds(-6, 6), extent_percent in bounds(-10, 300), rate_minor in bounds(-2, 10),
        flags in prop_oneof![3 => Just(0_u8), 1 => 0..4_u8], asks in vec(vec(tag(), 0..4), 0..2),
        has in option::weighted(0.4, vec(tag(), 0..12)), parties in vec(0..6_u64, 0..2), without in vec(0..60_u64, 0..3),
    ) -> Filter {
        Filter { day, extent_percent, rate_minor, flags, asks, has, parties, without }
    }
}

prop_compose! {
    fn query()(
        concepts in vec((0..12_u32, 0..=255_u8), 0..6), terms in vec((0..30_u32, 0..4_u8), 0..12),
        vector in prop_oneof![4 => vec(any::<i8>(), DIM), 1 => Just(Vec::new()), 1 => Just(vec![0; DIM])],
        filter in prop_oneof![1 => Just(Filter::default()), 2 => filter()],
        shares in (0..500_u16, 0..500_u16, 0..500_u16), limit in 0..20_usize, threads in 1..=2_usize,
    ) -> Query {
        let shares = Shares { concepts: shares.0, terms: shares.1, vector: shares.2 };
        Query { concepts, terms, vector, filter, shares, limit, threads }
    }
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![5 => profile(60).prop_map(Change::Put), 2 => (0..60_u64).prop_map(Change::Remove)]
}

/// The answer by brute force.
fn by_hand(profiles: &BTreeMap<u64, Profile>, query: &Query) -> Vec<(u64, i32)> {
    let read: Vec<(u64, Read)> = profiles.iter().map(|(id, profile)| (*id, Read::of(profile))).collect();
    let mut corpus = Corpus::default();
    read.iter().for_each(|(_, profile)| corpus.add(profile));
    let exact = Exact::new(query, DIM, &corpus);
    let mut all: Vec<(u64, i32)> = read.iter().filter_map(|(id, profile)| Some((*id, exact.score(profile)?))).collect();
    all.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    all.truncate(query.limit);
    all
}

fn pairs(found: &[Found]) -> Vec<(u64, i32)> {
    found.iter().map(|found| (found.id, found.score)).collect()
}

fn of(profiles: impl IntoIterator<Item = Profile>) -> Index {
    let index = Index::new(DIM).expect("a dimension");
    index.apply(profiles.into_iter().map(Change::Put).collect()).expect("they fit");
    index
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_best_are_those_that_brute_force_finds(profiles in vec(profile(400), 0..120), query in query()) {
        let world: BTreeMap<u64, Profile> = profiles.iter().map(|p| (p.id, p.clone())).collect();
        let found = of(profiles).snapshot().search(&query);
        prop_assert_eq!(pairs(&found), by_hand(&world, &query));
    }

    #[test]
    fn a_filter_lets_through_whom_it_says(profiles in vec(profile(400), 0..80), filter in filter()) {
        let world: BTreeMap<u64, Profile> = profiles.iter().map(|p| (p.id, p.clone())).collect();
        let query = Query { filter, limit: 1000, ..Query::default() };
        let mut found: Vec<u64> = of(profiles).snapshot().search(&query).iter().map(|found| found.id).collect();
        found.sort_unstable();
        let mut want: Vec<u64> = by_hand(&world, &query).iter().map(|(id, _)| *id).collect();
        want.sort_unstable();
        prop_assert_eq!(found, want);
    }

    #[test]
    fn changes_end_where_a_new_index_begins(
        batches in vec((vec(change(), 0..12), any::<bool>()), 1..14), query in query(),
    ) {
        let index = of([]);
        let mut world = BTreeMap::new();
        for (batch, tend) in batches {
            for change in &batch {
                match change {
                    Change::Put(profile) => { world.insert(profile.id, profile.clone()); }
                    Change::Remove(id) => { world.remove(id); }
                }
            }
            index.apply(batch).expect("they fit");
            if tend {
                index.tend();
            }
        }
        let anew = of(world.values().cloned()).snapshot();
        let kept = index.snapshot();
        prop_assert_eq!(kept.profiles(), world.len());
        prop_assert_eq!(kept.totals, anew.totals);
        let all = Query { limit: 1000, ..query.clone() };
        let ids = |snapshot: &Snapshot| -> BTreeSet<u64> { snapshot.search(&all).iter().map(|found| found.id).collect() };
        prop_assert_eq!(ids(&kept), ids(&anew));
        while index.tend() {}
        let tended = index.snapshot();
        prop_assert_eq!(tended.totals, anew.totals);
        prop_assert_eq!(pairs(&tended.search(&query)), pairs(&anew.search(&query)));
        prop_assert_eq!(pairs(&tended.search(&query)), by_hand(&world, &query));
        for id in world.keys() {
            prop_assert_eq!(kept.query_of(*id), anew.query_of(*id));
        }
    }

    #[test]
    fn what_was_saved_answers_as_before(
        profiles in vec(profile(60), 1..60), removed in vec(0..60_u64, 0..9), query in query(),
    ) {
        let index = of(profiles);
        index.apply(removed.into_iter().map(Change::Remove).collect()).expect("they fit");
        while index.tend() {}
        let before = index.snapshot();
        let mut bytes = Vec::new();
        file::write(&before, &mut bytes).expect("memory takes it");
        let after = file::read(&mut bytes.as_slice(), bytes.len() as u64, DIM).expect("it is whole");
        prop_assert_eq!(after.search(&query), before.search(&query));
        prop_assert_eq!(after.totals, before.totals);
    }

    #[test]
    fn a_changed_or_shortened_file_is_refused(
        profiles in vec(profile(60), 1..20), at in any::<prop::sample::Index>(), flip in 1..=255_u8,
    ) {
        let mut bytes = Vec::new();
        file::write(&of(profiles).snapshot(), &mut bytes).expect("memory takes it");
        let at = at.index(bytes.len());
        let shortened = &bytes[..at];
        prop_assert!(file::read(&mut &shortened[..], at as u64, DIM).is_err());
        bytes[at] ^= flip;
        prop_assert!(file::read(&mut bytes.as_slice(), bytes.len() as u64, DIM).is_err());
    }

    #[test]
    fn random_bytes_never_stop_it(bytes in vec(any::<u8>(), 0..400)) {
        prop_assert!(file::read(&mut bytes.as_slice(), bytes.len() as u64, DIM).is_err());
        prop_assert!(Segment::read(bytes).is_none());
    }

    #[test]
    fn bytes_that_pass_the_checksum_but_lie_never_stop_it(
        profiles in vec(profile(60), 1..40), lies in vec((any::<prop::sample::Index>(), any::<u8>()), 1..60), query in query(),
    ) {
        let snapshot = of(profiles).snapshot();
        let sheet = snapshot.sheets.first().expect("a segment");
        let mut bytes = sheet.segment.bytes().to_vec();
        for (at, lie) in lies {
            let at = at.index(bytes.len());
            bytes[at] = lie;
        }
        if let Some(segment) = Segment::read(bytes) {
            let told = Snapshot::of(DIM, vec![Sheet::of(segment)]);
            let query = Query { limit: query.limit.min(3), ..query };
            prop_assert!(told.search(&query).len() <= 3);
            told.query_of(told.sheets[0].segment.id(0));
        }
    }
}

/// Profiles around so many topics, the same for the same seed.
fn world(many: u64, topics: u64) -> Vec<Profile> {
    let mut state = 7_u64;
    let mut next = move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        state >> 33
    };
    let centres: Vec<Vec<i32>> = (0..topics).map(|_| (0..DIM).map(|_| (next() % 120) as i32 - 60).collect()).collect();
    let profiles = (0..many).map(|id| {
        let topic = next() % topics;
        let vectors = centres[topic as usize].iter().map(|n| (n + (next() % 81) as i32 - 40) as i8).collect();
        let concepts = (0..6).map(|_| (topic * 3 + next() % 9) as u32).collect();
        let terms = (0..30).map(|_| (next() % 40 * (next() % 40) + topic) as u32).collect();
        let facts = Facts { rate_minor: Some((next() % 1000) as u32), ..Facts::default() };
        Profile { id, concepts, terms, vectors, facts }
    });
    profiles.collect()
}

#[test]
fn nobody_of_thousands_is_lost() {
    let profiles = world(6000, 30);
    let of_all: BTreeMap<u64, Profile> = profiles.iter().map(|p| (p.id, p.clone())).collect();
    let snapshot = of(profiles.clone()).snapshot();
    for asked in profiles.iter().step_by(200) {
        let query = Query {
            concepts: asked.concepts.iter().map(|concept| (*concept, 1 + (concept % 7) as u8)).collect(),
            terms: asked.terms.iter().map(|term| (*term, 1)).collect(),
            vector: asked.vectors.clone(),
            limit: 20,
            ..Query::default()
        };
        let found = pairs(&snapshot.search(&query));
        assert_eq!(found, by_hand(&of_all, &query));
        assert_eq!(found, pairs(&snapshot.search(&Query { threads: 2, ..query })));
    }
}

#[test]
fn who_is_most_like_a_profile_is_found_and_never_itself() {
    let mut profiles = world(500, 10);
    let mut twin = profiles[77].clone();
    twin.id = 900;
    profiles.push(twin);
    let snapshot = of(profiles).snapshot();
    let found = snapshot.similar(77, Filter::default(), Shares::default(), 5).expect("it is there");
    assert_eq!(found.first().map(|found| found.id), Some(900));
    assert!(found.iter().all(|found| found.id != 77));
    let dear = Filter { rate_minor: Some(Bounds::at_least(500, false)), ..Filter::default() };
    let dearer = snapshot.similar(77, dear, Shares::default(), 5).expect("it is there");
    assert!(!dearer.is_empty() && dearer.iter().all(|found| found.id != 77));
    assert!(snapshot.similar(4711, Filter::default(), Shares::default(), 5).is_none());
}

/// A consultant from Stockholm who works in Swedish and has a licence, and
/// assignments that do and do not suit.
#[test]
fn consultants_are_found_for_an_assignment_and_assignments_for_a_consultant() {
    let (day, rate, client) = (Some(20_600), Some(95_000), 31);
    let licence = Tag::skill(8);
    let consultant = |id, holds: Vec<Tag>, clashes| Profile {
        id,
        concepts: vec![1, 2],
        facts: Facts { day, extent_percent: Some(80), rate_minor: rate, flags: 1, holds, needs: vec![], clashes },
        ..Profile::default()
    };
    let has = vec![Tag::language(*b"sv", 5), Tag::place(1), licence];
    let consultants = of([
        consultant(1, has.clone(), vec![]),
        consultant(2, has.clone(), vec![client]),
        consultant(3, vec![Tag::language(*b"sv", 3), Tag::place(1), licence], vec![]),
        consultant(4, vec![Tag::language(*b"sv", 5), Tag::REMOTE], vec![]),
    ]);
    let for_the_assignment = Filter {
        day: Some(Bounds::at_most(20_610, false)),
        extent_percent: Some(Bounds::at_least(50, false)),
        rate_minor: Some(Bounds::at_most(100_000, true)),
        flags: 1,
        asks: vec![Tag::language_from(*b"sv", 4), vec![Tag::place(1), Tag::REMOTE], vec![licence]],
        parties: vec![client],
        ..Filter::default()
    };
    let query = Query { concepts: vec![(1, 255)], filter: for_the_assignment, ..Query::default() };
    assert_eq!(consultants.snapshot().search(&query).iter().map(|found| found.id).collect::<Vec<_>>(), [1]);

    let assignment = |id, needs: Vec<Tag>, budget, party| Profile {
        id,
        concepts: vec![1],
        facts: Facts {
            day: Some(20_610),
            extent_percent: Some(50),
            rate_minor: Some(budget),
            flags: 1,
            holds: vec![Tag::place(1)],
            needs,
            clashes: vec![party],
        },
        ..Profile::default()
    };
    let assignments = of([
        assignment(1, vec![Tag::language(*b"sv", 4), licence], 100_000, 30),
        assignment(2, vec![Tag::language(*b"sv", 4)], 100_000, client),
        assignment(3, vec![Tag::language(*b"en", 4)], 100_000, 30),
        assignment(4, vec![], 90_000, 30),
        assignment(5, vec![], 100_000, 30),
    ]);
    let mut had = Tag::language_up_to(*b"sv", 5);
    had.push(licence);
    let for_the_consultant = Filter {
        day: Some(Bounds::at_least(20_600, true)),
        extent_percent: Some(Bounds::at_most(80, true)),
        rate_minor: Some(Bounds::at_least(95_000, true)),
        asks: vec![vec![Tag::place(1), Tag::REMOTE]],
        has: Some(had),
        parties: vec![client],
        ..Filter::default()
    };
    let query = Query { concepts: vec![(1, 200)], filter: for_the_consultant, ..Query::default() };
    assert_eq!(assignments.snapshot().search(&query).iter().map(|found| found.id).collect::<Vec<_>>(), [1, 5]);
}

#[test]
fn a_profile_with_half_a_vector_changes_nothing() {
    let index = of(world(10, 2));
    let before = index.snapshot();
    let half = Profile { id: 3, vectors: vec![1; DIM + 1], ..Profile::default() };
    let unfit = index.apply(vec![Change::Remove(1), Change::Put(half)]).expect_err("it does not fit");
    assert_eq!(unfit.to_string(), "profile 3 has vectors of 13 numbers in all; each must have 12");
    assert_eq!(index.snapshot().profiles(), before.profiles());
    assert!(Index::new(0).is_none() && Index::new(257).is_none());
}

#[test]
fn a_reader_keeps_what_it_holds_while_the_index_moves_on() {
    let index = of(world(3000, 5));
    let held = index.snapshot();
    let query = Query { concepts: vec![(3, 200)], limit: 10, ..Query::default() };
    let before = held.search(&query);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for id in 0..40 {
                index
                    .apply(vec![
                        Change::Remove(before[id % 10].id),
                        Change::Put(Profile { id: 9000 + id as u64, ..Profile::default() }),
                    ])
                    .expect("fits");
                index.tend();
            }
        });
        for _ in 0..40 {
            assert_eq!(held.search(&query), before);
        }
    });
    let now = index.snapshot();
    assert_eq!(now.profiles(), 3000 - 10 + 40);
    assert!(now.segments() < 20, "{}", now.segments());
    assert!(now.search(&query).iter().all(|found| before.iter().all(|gone| gone.id != found.id)));
}

#[test]
fn a_file_of_another_kind_version_or_dimension_says_so() {
    let folder = std::env::temp_dir().join(format!("ranking-index-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join("index.bin");
    let index = of(world(50, 3));
    index.save(&path).expect("it is written");
    assert_eq!(Index::load(&path, DIM).expect("it is whole").snapshot().profiles(), 50);
    assert!(matches!(Index::load(&path, DIM + 1), Err(Unreadable::Dim(DIM))));
    let mut bytes = std::fs::read(&path).expect("it is there");
    bytes[8] = 1;
    std::fs::write(&path, &bytes).expect("it is written");
    let said = Index::load(&path, DIM).err().map(|e| e.to_string());
    assert_eq!(said.as_deref(), Some("the file is no index of version 4; make it anew"));
    std::fs::write(&path, "not an index").expect("it is written");
    assert!(matches!(Index::load(&path, DIM), Err(Unreadable::Other)));
    assert!(matches!(Index::load(&folder.join("none"), DIM), Err(Unreadable::Io(_))));
    std::fs::remove_dir_all(&folder).expect("it goes");
}
