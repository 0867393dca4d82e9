//! Two cores for one thing. What is answered does not depend on how many work, nor
//! on who does what.

use rayon::{ThreadPool, ThreadPoolBuilder};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::available_parallelism;

/// Who works beside a thread: one fewer than there are cores, since that thread has
/// one itself. One more would look for work where there is none, and take turns with
/// those who have some. Where none can be started, everybody works alone.
static BESIDE: LazyLock<Option<ThreadPool>> = LazyLock::new(|| {
    let others = available_parallelism().map_or(1, |cores| cores.get().saturating_sub(1).max(1));
    ThreadPoolBuilder::new().num_threads(others).build().ok()
});

/// Does something with each, given its place: this thread alone, or another beside
/// it, and whoever is free takes the next. Each works at a desk of its own; returns
/// what each leaves of it.
pub fn together<'a, T: Sync, D, R: Send>(
    all: &'a [T],
    threads: usize,
    desk: impl Fn() -> D + Sync,
    each: impl Fn(&mut D, usize, &'a T) + Sync,
    leave: impl Fn(D) -> R + Sync,
) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut own = None;
        loop {
            let n = next.fetch_add(1, Ordering::Relaxed);
            let Some(one) = all.get(n) else { return own.map(&leave) };
            each(own.get_or_insert_with(&desk), n, one);
        }
    };
    let mut beside = None;
    let others = if threads > 1 && all.len() > 1 { BESIDE.as_ref() } else { None };
    let here = match others {
        Some(others) => others.in_place_scope(|scope| {
            scope.spawn(|_| beside = work());
            work()
        }),
        None => work(),
    };
    here.into_iter().chain(beside).collect()
}

/// What something makes of each, in their order.
pub fn map<'a, T: Sync, R: Send>(all: &'a [T], threads: usize, each: impl Fn(&'a T) -> R + Sync) -> Vec<R> {
    let done = together(all, threads, Vec::new, |done, n, one| done.push((n, each(one))), |done| done);
    let mut done: Vec<(usize, R)> = done.into_iter().flatten().collect();
    done.sort_unstable_by_key(|(n, _)| *n);
    done.into_iter().map(|(_, one)| one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_done_once_and_told_in_order() {
        for (many, threads) in [(0, 1), (0, 2), (1, 2), (7, 1), (1000, 2)] {
            let all: Vec<usize> = (0..many).collect();
            let mut done = together(&all, threads, Vec::new, |done, n, one| done.push((n, *one)), |done| done).concat();
            done.sort_unstable();
            assert_eq!(done, all.iter().map(|n| (*n, *n)).collect::<Vec<_>>(), "{many} {threads}");
            assert_eq!(map(&all, threads, |one| one * 2), all.iter().map(|one| one * 2).collect::<Vec<_>>());
        }
    }

    #[test]
    fn nobody_waits_for_another_who_has_much_to_do() {
        let all: Vec<usize> = (0..64).collect();
        let parts = together(
            &all,
            2,
            Vec::new,
            |done, n, _| {
                // Whoever has the first does nothing else until all others are done.
                static DONE: AtomicUsize = AtomicUsize::new(0);
                while n == 0 && DONE.load(Ordering::Relaxed) < 63 {
                    std::thread::yield_now();
                }
                DONE.fetch_add(1, Ordering::Relaxed);
                done.push(n);
            },
            |done| done.len(),
        );
        let mut many = parts;
        many.sort_unstable();
        assert_eq!(many, [1, 63]);
    }
}
