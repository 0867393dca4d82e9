//! "Talk about my next assignment": the consultant asks for it whenever he or
//! she likes, and from six weeks before the last day of the work it waits for
//! the consultant agent by itself (S43).
//!
//! What is said is for the agent and the consultant; it reaches no ranking.

use crate::rows::next_talks as rows;
use crate::{mails, policy};
use base::{Actor, CommonRefusal, ConsultantId, Date, Happened, Instant, NextTalkId, Outcome};
use people::directory;
use store::Tx;

/// How long before the last day the talk is due: six weeks, in days.
pub const NOTICE_DAYS: i32 = 42;

/// A talk that was asked for and not held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Which.
    pub id: NextTalkId,
    /// What the consultant would like, in own words.
    pub wish: Option<String>,
    /// When it was asked for.
    pub at: Instant,
}

/// A talk that was held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// When.
    pub at: Instant,
    /// What was agreed.
    pub note: String,
}

/// The day from which the talk waits for the agent, seen from the last day of
/// the work.
pub fn due_from(last_day: Date) -> Date {
    last_day.plus_days(-NOTICE_DAYS)
}

/// Whether the end of the work asks for a talk: its day has come, and none was
/// held since.
pub fn asks(last_day: Date, held_last: Option<Date>, today: Date) -> bool {
    let from = due_from(last_day);
    today >= from && today <= last_day && held_last.is_none_or(|held| held < from)
}

/// The consultant asks for the talk; asking again changes the wish.
///
/// # Errors
/// Not found for who is no consultant, or a failure of the database.
pub async fn ask(tx: &Tx, actor: &Actor, wish: Option<String>) -> Outcome<()> {
    let consultant = actor.consultant().ok_or(CommonRefusal::NotFound)?;
    if let Some(asked) = rows::asked(tx, consultant).await? {
        return rows::set_wish(tx, asked.id, wish).await;
    }
    let id: NextTalkId = tx.new_id();
    if !rows::insert_asked(tx, id, consultant, wish.as_deref()).await? {
        return Err(CommonRefusal::ChangedMeanwhile.into());
    }
    tx.record(Happened::NextTalkAsked { talk: id, consultant }).await?;
    let agent = directory::contact_opt(tx, directory::consultant(tx, consultant).await?.agent).await?;
    match agent {
        Some(agent) => mails::next_talk_asked(tx, &agent, actor, consultant, id, wish.as_deref()).await,
        None => Ok(()),
    }
}

/// The agent, or who stands in, has held the talk: what was asked for is done.
///
/// # Errors
/// Not found or forbidden; or a failure of the database.
pub async fn hold(tx: &Tx, actor: &Actor, consultant: ConsultantId, note: &str) -> Outcome<()> {
    if !policy::may_read_talks(actor) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_hold_talks(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    directory::consultant(tx, consultant).await?;
    let id = match rows::asked(tx, consultant).await? {
        Some(asked) => {
            rows::set_held(tx, asked.id, actor.account, note).await?;
            asked.id
        }
        None => {
            let id: NextTalkId = tx.new_id();
            rows::insert_held(tx, id, consultant, actor.account, note).await?;
            id
        }
    };
    tx.record(Happened::NextTalkHeld { talk: id, consultant }).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_weeks_before_the_end_the_talk_is_due_until_it_was_held() {
        let day = |text: &str| text.parse::<Date>().expect("a date");
        let end = day("2026-08-28");
        assert_eq!(due_from(end), day("2026-07-17"));
        for (today, held, want) in [
            ("2026-07-16", None, false),
            ("2026-07-17", None, true),
            ("2026-08-28", None, true),
            ("2026-08-29", None, false),
            ("2026-07-20", Some("2026-07-18"), false),
            ("2026-07-20", Some("2026-07-16"), true),
        ] {
            assert_eq!(asks(end, held.map(day), day(today)), want, "{today} {held:?}");
        }
    }
}
