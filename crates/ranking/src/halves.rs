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
    let (first, second) = all.split_at(middle);
    let (first, second) = rayon::join(|| part(0, first), || part(middle, second));
    vec![first, second]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_done_once_and_in_order() {
        let all: Vec<usize> = (0..7).collect();
        let cases: [(usize, usize, &[usize]); 5] =
            [(3, 2, &[3, 4]), (3, 1, &[7]), (0, 2, &[7]), (7, 2, &[7]), (9, 2, &[7])];
        for (middle, threads, want) in cases {
            let done = halves(&all, middle, threads, |from, part| (from, part.to_vec()));
            assert_eq!(done.iter().map(|(_, part)| part.len()).collect::<Vec<_>>(), want, "{middle} {threads}");
            assert!(done.iter().all(|(from, part)| part.first() == Some(from)));
            assert_eq!(done.into_iter().flat_map(|(_, part)| part).collect::<Vec<_>>(), all);
        }
        assert_eq!(halves(&[] as &[usize], 0, 2, |_, part| part.len()), [0]);
    }
}
