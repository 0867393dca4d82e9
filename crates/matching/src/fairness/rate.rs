//! The four-fifths rule in whole numbers: a group whose share is below four
//! fifths of the highest group's is marked. Pure. A share is shown only of a
//! group of [`LEAST_PERSONS`] or more, and only when there is another to hold
//! it against, so that no table says anything of a person.

use super::Answer;

/// Groups of fewer persons are not shown.
pub const LEAST_PERSONS: i64 = 5;

/// What became of a group. One person may be looked at for several needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// Which.
    pub answer: Answer,
    /// How many persons were looked at …
    pub persons: i64,
    /// … how many times.
    pub considered: i64,
    /// How many persons were presented …
    pub presented_persons: i64,
    /// … how many times.
    pub presented: i64,
    /// How many of these times they were invited …
    pub invited: i64,
    /// … and chosen.
    pub chosen: i64,
}

/// A step of the selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Presented, of those looked at.
    Presented,
    /// Invited, of those presented.
    Invited,
    /// Chosen, of those presented.
    Chosen,
}

impl Step {
    /// In the order shown.
    pub const ALL: [Step; 3] = [Step::Presented, Step::Invited, Step::Chosen];

    /// How many passed, of how many times, by how many persons.
    fn of(self, group: &Group) -> (i64, i64, i64) {
        match self {
            Step::Presented => (group.presented, group.considered, group.persons),
            Step::Invited => (group.invited, group.presented, group.presented_persons),
            Step::Chosen => (group.chosen, group.presented, group.presented_persons),
        }
    }
}

/// A group's share in one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// Permille of the times.
    pub permille: i64,
    /// The share as permille of the highest group's; `None` when nobody passed at all.
    pub of_highest_permille: Option<i64>,
    /// Whether that is below four fifths.
    pub below_four_fifths: bool,
}

/// A group with its shares, in the order of [`Step::ALL`]; `None` is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub answer: Answer,
    /// Its shares.
    pub shares: [Option<Share>; 3],
}

/// The lines of one question: every answer there is, also those without a person.
pub fn lines(answers: &[Answer], groups: &[Group]) -> Vec<Line> {
    let group = |answer: Answer| groups.iter().find(|group| group.answer == answer);
    let shares = Step::ALL.map(|step| {
        let shown: Vec<(Answer, i64, i64)> = answers
            .iter()
            .filter_map(|answer| group(*answer))
            .map(|group| (group.answer, step.of(group)))
            .filter(|(_, (_, all, persons))| *persons >= LEAST_PERSONS && *all > 0)
            .map(|(answer, (passed, all, _))| (answer, passed, all))
            .collect();
        of_one_step(&shown)
    });
    let line = |answer: &Answer| Line {
        answer: *answer,
        shares: shares.each_ref().map(|step| step.iter().find(|(of, _)| of == answer).map(|(_, share)| *share)),
    };
    answers.iter().map(line).collect()
}

/// The shares of the groups that may be shown; none when there is but one.
fn of_one_step(shown: &[(Answer, i64, i64)]) -> Vec<(Answer, Share)> {
    if shown.len() < 2 {
        return Vec::new();
    }
    // a/b > c/d as a·d > c·b.
    let highest = shown
        .iter()
        .copied()
        .reduce(|best, next| if product(next.1, best.2) > product(best.1, next.2) { next } else { best });
    let Some((_, best_passed, best_all)) = highest else { return Vec::new() };
    let share = |(answer, passed, all): &(Answer, i64, i64)| {
        let (mine, best) = (product(*passed, best_all), product(best_passed, *all));
        let of_highest = (best > 0).then(|| permille(mine, best));
        let share = Share {
            permille: permille(i128::from(*passed), i128::from(*all)),
            of_highest_permille: of_highest,
            below_four_fifths: mine * 5 < best * 4,
        };
        (*answer, share)
    };
    shown.iter().map(share).collect()
}

/// Without overflow.
fn product(a: i64, b: i64) -> i128 {
    i128::from(a) * i128::from(b)
}

/// Rounded down.
fn permille(part: i128, whole: i128) -> i64 {
    i64::try_from(part * 1000 / whole.max(1)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GENDERS: [Answer; 3] = [Answer::Woman, Answer::Man, Answer::Other];

    fn group(answer: Answer, persons: i64, considered: i64, presented: i64, chosen: i64) -> Group {
        let presented_persons = persons.min(presented);
        Group { answer, persons, considered, presented_persons, presented, invited: presented, chosen }
    }

    #[test]
    fn four_fifths_of_the_highest_share_is_the_line() {
        let groups = [group(Answer::Woman, 20, 100, 40, 8), group(Answer::Man, 30, 100, 50, 13)];
        let lines = lines(&GENDERS, &groups);
        let presented = lines[0].shares[0].expect("a share");
        assert_eq!(
            (presented.permille, presented.of_highest_permille, presented.below_four_fifths),
            (400, Some(800), false)
        );
        let chosen = lines[0].shares[2].expect("a share");
        assert_eq!((chosen.permille, chosen.of_highest_permille, chosen.below_four_fifths), (200, Some(769), true));
        assert!(!lines[1].shares[2].expect("a share").below_four_fifths);
        assert_eq!(lines[2].shares, [None; 3], "nobody has answered so");
    }

    #[test]
    fn a_group_under_five_persons_is_not_shown_and_one_alone_is_not_either() {
        let four = [group(Answer::Woman, 4, 40, 10, 1), group(Answer::Man, 30, 100, 50, 13)];
        assert!(lines(&GENDERS, &four).iter().all(|line| line.shares == [None; 3]));
        // Five were looked at, but only four of them presented: what became of those is not told.
        let mut five = four;
        five[0].persons = 5;
        five[0].presented_persons = 4;
        let lines = lines(&GENDERS, &five);
        assert!(lines[0].shares[0].is_some() && lines[0].shares[1].is_none() && lines[1].shares[1].is_none());
    }

    #[test]
    fn when_nobody_passed_nobody_is_below() {
        let groups = [group(Answer::Woman, 9, 9, 9, 0), group(Answer::Man, 9, 9, 9, 0)];
        for line in &lines(&GENDERS, &groups)[..2] {
            let chosen = line.shares[2].expect("a share");
            assert_eq!((chosen.permille, chosen.of_highest_permille, chosen.below_four_fifths), (0, None, false));
        }
    }
}
