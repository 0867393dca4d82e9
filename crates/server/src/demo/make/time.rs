//! Hours and months, and the invoices that they become.

use super::maker::Maker;
use super::step::Search;
use super::words::nth;
use base::{Date, InvoicePairId, Month, Outcome, RateBasis, StaffRole, TimeSheetId};
use store::{Tx, params};
use timesheets::Cell;

/// Minutes that a corrected day loses.
const CORRECTED: i64 = 60;

impl Maker<'_> {
    /// The consultant types the hours of some days of one week.
    pub(super) async fn hours_typed(&self, of: Search, from: Date, to: Date) -> Outcome<()> {
        let actor = self.consultant(self.chosen(of)?)?;
        let notes = self.world.phrases.time_notes(self.assignment(of.life)?.discipline);
        let hours = self.plan.round(of).map(|round| round.hours.as_slice()).unwrap_or_default();
        let cells = hours.iter().filter(|(day, _, _)| (from..=to).contains(day)).map(|(day, minutes, note)| Cell {
            date: *day,
            minutes: *minutes,
            note: note.map(|note| nth(notes, note, actor.lang)).unwrap_or_default(),
            version: 0,
        });
        let tx = self.act(&actor).await?;
        let engagement = self.engagement(&tx, of).await?;
        timesheets::save_week(&tx, &actor, engagement, from.monday(), cells.collect()).await?;
        tx.commit().await
    }

    /// The consultant closes the month.
    pub(super) async fn month_submitted(&self, of: Search, month: Month) -> Outcome<()> {
        let actor = self.consultant(self.chosen(of)?)?;
        let tx = self.act(&actor).await?;
        let (id, version) = self.sheet(&tx, of, month).await?;
        timesheets::submit(&tx, &actor, id, version).await?;
        tx.commit().await
    }

    /// The client sends it back with a reason.
    pub(super) async fn month_sent_back(&self, of: Search, month: Month) -> Outcome<()> {
        let actor = self.client(of.life)?;
        let which = of.life + usize::try_from(month.month).unwrap_or(0);
        let reason = nth(&self.world.phrases.return_reasons, which, actor.lang);
        let tx = self.act(&actor).await?;
        let (id, version) = self.sheet(&tx, of, month).await?;
        timesheets::send_back(&tx, &actor, id, version, &reason).await?;
        tx.commit().await
    }

    /// The consultant takes an hour off a day.
    pub(super) async fn month_corrected(&self, of: Search, month: Month) -> Outcome<()> {
        let actor = self.consultant(self.chosen(of)?)?;
        let tx = self.act(&actor).await?;
        let (id, _) = self.sheet(&tx, of, month).await?;
        let entries = timesheets::entries(&tx, id).await?;
        if let Some(entry) = entries.iter().find(|entry| entry.minutes > CORRECTED) {
            let minutes = entry.minutes - CORRECTED;
            let cell = Cell { date: entry.on_date, minutes, note: entry.note.clone(), version: entry.version };
            timesheets::save_week(&tx, &actor, entry.engagement, entry.on_date.monday(), vec![cell]).await?;
        }
        tx.commit().await
    }

    /// The client approves.
    pub(super) async fn month_approved(&self, of: Search, month: Month) -> Outcome<()> {
        let actor = self.client(of.life)?;
        let tx = self.act(&actor).await?;
        let (id, version) = self.sheet(&tx, of, month).await?;
        timesheets::approve(&tx, &actor, id, version).await?;
        tx.commit().await
    }

    /// The consultant or agency confirms the invoice pair.
    pub(super) async fn invoice_confirmed(&self, of: Search, month: Month) -> Outcome<()> {
        let actor = self.supplier(self.chosen(of)?)?;
        let tx = self.act(&actor).await?;
        let Some((id, version)) = self.invoices(&tx, of, month).await? else { return Ok(()) };
        billing::confirm(&tx, &actor, id, version).await?;
        tx.commit().await
    }

    /// The consultant or agency says that something is wrong.
    pub(super) async fn invoice_disputed(&self, of: Search, month: Month) -> Outcome<()> {
        let actor = self.supplier(self.chosen(of)?)?;
        let reason = nth(&self.words.dispute, 0, actor.lang);
        let tx = self.act(&actor).await?;
        let Some((id, version)) = self.invoices(&tx, of, month).await? else { return Ok(()) };
        billing::dispute(&tx, &actor, id, version, &reason).await?;
        tx.commit().await
    }

    /// Finance reviews it.
    pub(super) async fn invoice_reviewed(&self, of: Search, month: Month) -> Outcome<()> {
        let actor = self.staff(StaffRole::Finance)?;
        let tx = self.act(&actor).await?;
        let Some((id, version)) = self.invoices(&tx, of, month).await? else { return Ok(()) };
        billing::review(&tx, &actor, id, version).await?;
        tx.commit().await
    }

    /// Finance issues it.
    pub(super) async fn invoice_issued(&self, of: Search, month: Month) -> Outcome<()> {
        let actor = self.staff(StaffRole::Finance)?;
        let tx = self.act(&actor).await?;
        let Some((id, _)) = self.invoices(&tx, of, month).await? else { return Ok(()) };
        billing::issue(&tx, &actor, id).await?;
        tx.commit().await
    }

    /// The sheet of a month with its version.
    async fn sheet(&self, tx: &Tx, of: Search, month: Month) -> Outcome<(TimeSheetId, i64)> {
        let sql = "SELECT id, version FROM time_sheets WHERE engagement = $1 AND month = $2";
        let row = tx.one(sql, params![self.engagement(tx, of).await?, month]).await?;
        Ok((row.get("id")?, row.get("version")?))
    }

    /// The invoice pair of a month with its version; a fixed fee has none
    /// before its last month.
    async fn invoices(&self, tx: &Tx, of: Search, month: Month) -> Outcome<Option<(InvoicePairId, i64)>> {
        let sql = "SELECT id, version FROM invoice_pairs WHERE engagement = $1 AND month = $2";
        let params = params![self.engagement(tx, of).await?, month];
        let row = match self.assignment(of.life)?.basis {
            RateBasis::Fixed => tx.opt(sql, params).await?,
            RateBasis::Hour | RateBasis::Day => Some(tx.one(sql, params).await?),
        };
        row.map(|row| Ok((row.get("id")?, row.get("version")?))).transpose()
    }
}
