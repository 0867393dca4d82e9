//! Telling those whom a need fits: a row each, which the database takes once,
//! and a letter each, in one transaction.

use super::find::Fits;
use super::{MOST, Wanted, mails, rows};
use crate::switch;
use base::{ConsultantId, Happened, Outcome};
use people::directory;
use privacy::requests;
use ranking::Ranked;
use std::collections::HashSet;
use store::Tx;

/// Writes to those whom it fits, the best first, as many as are told of one
/// need. Whoever was told before, has applied, wants no such mail, has objected,
/// or may not be presented any more is passed over; so is everybody when the
/// need is not open any more or the engine was switched off meanwhile.
///
/// # Errors
/// A failure of the database.
pub async fn tell(tx: &Tx, fits: &Fits) -> Outcome<()> {
    let need = assignments::find_locked(tx, fits.assignment).await?;
    if !need.is_open() || switch::off(tx, need.id).await?.is_some() {
        return Ok(());
    }
    let ids: Vec<ConsultantId> = fits.who.iter().map(|(id, _)| *id).collect();
    let receivers = rows::receivers(tx, need.id, &ids).await?;
    let choices = rows::choices(tx, &ids).await?;
    let objections = requests::objections(tx).await?;
    let wants = |id: &ConsultantId| {
        let to = receivers.get(id)?;
        let objected = objections.get(&to.actor.account).copied();
        (Wanted::of(choices.get(id).copied(), objected) == Wanted::Yes).then_some(to)
    };
    let client = directory::client(tx, need.client).await?;
    let before = rows::told(tx, need.id).await?;
    let mut count: u32 = 0;
    for (id, ranked) in few(&fits.who, &before, |id| wants(id).is_some()) {
        let Some(to) = wants(id) else { continue };
        if rows::put(tx, need.id, *id, &fits.engine, ranked).await? {
            mails::fits(tx, to, &need, &client, ranked).await?;
            count += 1;
        }
    }
    if count == 0 {
        return Ok(());
    }
    tx.record(Happened::AlertsSent { assignment: need.id, count }).await
}

/// The first of them who want it and have not been told before, so that no more
/// than [`MOST`] ever are.
fn few<'f>(
    who: &'f [(ConsultantId, Ranked<'static>)],
    before: &HashSet<ConsultantId>,
    wants: impl Fn(&ConsultantId) -> bool,
) -> Vec<&'f (ConsultantId, Ranked<'static>)> {
    let left = MOST.saturating_sub(before.len());
    who.iter().filter(|(id, _)| !before.contains(id) && wants(id)).take(left).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use ranking::{Part, PartKind};

    /// So many whom it fits, the best first.
    fn fit(many: u8) -> Vec<(ConsultantId, Ranked<'static>)> {
        let parts = PartKind::ALL.map(|kind| Part { kind, points: 0, max: 0 });
        let one = |n| (id(n), Ranked { index: usize::from(n), score: 0, parts, reasons: vec![] });
        (0..many).map(one).collect()
    }

    fn id(n: u8) -> ConsultantId {
        ConsultantId(uuid::Uuid::from_bytes([n; 16]))
    }

    #[test]
    fn the_best_thirty_who_want_it_are_told_once() {
        let all = fit(100);
        let told = |before: &HashSet<ConsultantId>, wants: fn(&ConsultantId) -> bool| {
            few(&all, before, wants).into_iter().map(|(id, _)| *id).collect::<Vec<_>>()
        };
        let nobody = HashSet::new();
        let first = told(&nobody, |_| true);
        assert_eq!(first, (0..30).map(id).collect::<Vec<_>>());
        // Whoever wants none makes room for the next.
        assert_eq!(told(&nobody, |one| *one != id(0)), (1..31).map(id).collect::<Vec<_>>());
        // Some were told before: the rest of thirty, and none twice.
        let before: HashSet<ConsultantId> = first.iter().take(10).copied().collect();
        assert_eq!(told(&before, |_| true), (10..30).map(id).collect::<Vec<_>>());
        assert!(told(&first.into_iter().collect(), |_| true).is_empty());
    }
}
