//! Two cores for one thing. What is answered does not depend on how many work.

/// Does something with all of them, or with those before `middle` and the others at
/// once, given the place of the first of each.
pub fn halves<'a, T: Sync, A: Send>(
    all: &'a [T],
    middle: usize,
    threads: usize,
    part: impl Fn(usize, &'a [T]) -> A + Sync,
) -> Vec<A> {
    if threads < 2 || middle == 0 || middle >= all.len() {
        return vec![part(0, all)];
    }
    let (here, there) = all.split_at(middle);
    std::thread::scope(|scope| {
        let there = scope.spawn(|| part(middle, there));
        let here = part(0, here);
        vec![here, there.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_done_once_and_in_order() {
        let all: Vec<usize> = (0..7).collect();
        for (middle, threads, want) in
            [(3, 2, vec![0..3, 3..7]), (3, 1, vec![0..7]), (0, 2, vec![0..7]), (7, 2, vec![0..7]), (9, 2, vec![0..7])]
        {
            let done = halves(&all, middle, threads, |from, part| (from, part.to_vec()));
            let want: Vec<(usize, Vec<usize>)> = want.into_iter().map(|range| (range.start, range.collect())).collect();
            assert_eq!(done, want, "{middle} {threads}");
        }
        assert_eq!(halves(&[] as &[usize], 0, 2, |_, part| part.len()), [0]);
    }
}
