//! Whether somebody wants word of new needs. Pure. On from the beginning, since
//! being found work is what one registers for; off as soon as the person says so
//! or objects (GDPR, articles 6.1 b and 21).

use base::{Date, Instant};

/// What a consultant has chosen; nobody has to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Mails, or none.
    pub wants: bool,
    /// When it was chosen.
    pub at: Instant,
}

/// How it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Mails come.
    Yes,
    /// The person turned them off.
    No,
    /// The person has objected to, or asked to restrict, what we do with the
    /// data, and has not asked for the mails since.
    Objected {
        /// When that came.
        on: Date,
    },
}

impl Wanted {
    /// From what was chosen and when the last objection came that was not refused. Whoever asks
    /// for the mails after the day of the objection gets them.
    pub fn of(choice: Option<Choice>, objected: Option<Date>) -> Wanted {
        match (choice, objected) {
            (Some(Choice { wants: false, .. }), _) => Wanted::No,
            (Some(Choice { at, .. }), Some(on)) if at.date() <= on => Wanted::Objected { on },
            (None, Some(on)) => Wanted::Objected { on },
            (Some(_), _) | (None, None) => Wanted::Yes,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mails_come_until_somebody_says_no_or_objects() {
        let day = |text: &str| text.parse::<Date>().expect("a date");
        let chose = |wants, text| Some(Choice { wants, at: day(text).start().plus_seconds(3600) });
        let (before, then, after) = ("2026-03-01", "2026-03-02", "2026-03-03");
        let objected = Wanted::Objected { on: day(then) };
        for (choice, objection, want) in [
            (None, None, Wanted::Yes),
            (chose(true, before), None, Wanted::Yes),
            (chose(false, before), None, Wanted::No),
            (None, Some(day(then)), objected),
            (chose(true, before), Some(day(then)), objected),
            (chose(true, then), Some(day(then)), objected),
            (chose(true, after), Some(day(then)), Wanted::Yes),
            (chose(false, after), Some(day(then)), Wanted::No),
        ] {
            assert_eq!(Wanted::of(choice, objection), want, "{choice:?} {objection:?}");
        }
    }
}
