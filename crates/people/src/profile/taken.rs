//! Days on which a consultant cannot work, from one to another, both counted:
//! for the consultant and staff. They narrow what "free from" says; they are in
//! no copy that a client is shown.

use super::refusal::ProfileRefusal;
use super::touched;
use base::{CommonRefusal, ConsultantId, Date, Outcome, TakenId};
use store::{Tx, params};

/// Periods at most.
pub const MOST_PERIODS: usize = 40;

/// From one day to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Which.
    pub id: TakenId,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// What for, for the consultant's own memory.
    pub note: Option<String>,
}

impl Taken {
    /// Whether a day is within it.
    pub fn holds(&self, day: Date) -> bool {
        self.from <= day && day <= self.to
    }
}

/// Every period of a consultant that is not over, first one first.
///
/// # Errors
/// A failure of the database.
pub async fn taken(tx: &Tx, consultant: ConsultantId) -> Outcome<Vec<Taken>> {
    let rows = tx
        .all(
            "SELECT id, from_date, to_date, note FROM taken_days WHERE consultant = $1 AND to_date >= $2 \
             ORDER BY from_date, id",
            params![consultant, tx.today()],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Taken {
                id: row.get("id")?,
                from: row.get("from_date")?,
                to: row.get("to_date")?,
                note: row.opt("note")?,
            })
        })
        .collect()
}

/// Adds a period.
///
/// # Errors
/// It ends before it begins; too many; a failure of the database.
pub async fn take(tx: &Tx, consultant: ConsultantId, from: Date, to: Date, note: Option<&str>) -> Outcome<()> {
    if to < from {
        return Err(ProfileRefusal::DaysReversed.into());
    }
    if taken(tx, consultant).await?.len() >= MOST_PERIODS {
        return Err(ProfileRefusal::TooManyDays.into());
    }
    let id: TakenId = tx.new_id();
    tx.run(
        "INSERT INTO taken_days (id, consultant, from_date, to_date, note) VALUES ($1, $2, $3, $4, $5)",
        params![id, consultant, from, to, note.map(str::to_owned)],
    )
    .await?;
    touched(tx, consultant, "calendar").await
}

/// Frees a period of this consultant.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn free(tx: &Tx, consultant: ConsultantId, id: TakenId) -> Outcome<()> {
    let gone = tx.run("DELETE FROM taken_days WHERE id = $1 AND consultant = $2", params![id, consultant]).await?;
    if gone == 0 {
        return Err(CommonRefusal::NotFound.into());
    }
    touched(tx, consultant, "calendar").await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ends_are_taken() {
        let date = |text: &str| text.parse::<Date>().expect("a date");
        let id = TakenId("00000000-0000-7000-8000-000000000001".parse().expect("an id"));
        let taken = Taken { id, from: date("2026-07-01"), to: date("2026-07-03"), note: None };
        for (day, want) in [("2026-06-30", false), ("2026-07-01", true), ("2026-07-03", true), ("2026-07-04", false)] {
            assert_eq!(taken.holds(date(day)), want, "{day}");
        }
    }
}
