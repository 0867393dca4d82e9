//! The draft of a month's invoice pair: made when the month is approved (S70,
//! S75), taken away when it is reopened. What follows from what is the house's;
//! these two are called by it.

use crate::amounts::Amounts;
use crate::refusal::BillingRefusal;
use crate::{mails, rows};
use base::{Happened, InvoicePairId, Month, Outcome, Price, RateBasis, TimeSheetId};
use contracts::{Engagement, pair::price_of};
use store::Tx;
use timesheets::SheetStage;

/// Makes the pair of an approved month; harmless when it is there already.
/// There is none when nothing is to be invoiced for the month: no hours, or a
/// fixed fee before its last month.
///
/// # Errors
/// [`BillingRefusal::MonthNotApproved`], an amount beyond what the system
/// counts, or a failure of the database.
pub async fn draft_pair(tx: &Tx, sheet: TimeSheetId) -> Outcome<()> {
    if rows::of_sheet(tx, sheet).await?.is_some() {
        return Ok(());
    }
    let sheet = timesheets::find(tx, sheet).await?;
    let (SheetStage::Approved, Some(minutes), Some((rate, basis))) = (sheet.stage, sheet.minutes, sheet.rate) else {
        return Err(BillingRefusal::MonthNotApproved.into());
    };
    let engagement = contracts::rows::engagement(tx, sheet.engagement).await?;
    let fee_taken = basis == RateBasis::Fixed && rows::has_pair(tx, engagement.id).await?;
    if fee_taken || !is_due(basis, minutes, sheet.month, &engagement) {
        return Ok(());
    }
    let pair = contracts::rows::pair(tx, engagement.pair).await?;
    // The rate is the one that was copied onto the month when it was approved.
    let price = price_of(Price::of(rate, pair.commission)?, basis, pair.day_minutes, minutes)?;
    let amounts = Amounts::of(price, tx.house().vat)?;
    let id: InvoicePairId = tx.new_id();
    rows::insert(tx, id, pair.id, engagement.id, (sheet.id, sheet.month), &amounts).await?;
    tx.record(Happened::InvoicePairDrafted { pair: id }).await?;
    mails::to_confirm(tx, &rows::line(tx, id).await?).await
}

/// Whether a month is invoiced: hours and days when there are some, a fixed fee
/// with the engagement's last month, whatever its hours.
fn is_due(basis: RateBasis, minutes: i64, month: Month, engagement: &Engagement) -> bool {
    match basis {
        RateBasis::Hour | RateBasis::Day => minutes > 0,
        RateBasis::Fixed => month == engagement.last_day().month(),
    }
}

/// Takes the pair of a reopened month away; harmless when there is none.
///
/// # Errors
/// [`BillingRefusal::AlreadyIssued`], or a failure of the database.
pub async fn withdraw_draft(tx: &Tx, sheet: TimeSheetId) -> Outcome<()> {
    rows::withdraw(tx, sheet).await?;
    match rows::of_sheet(tx, sheet).await? {
        Some(_) => Err(BillingRefusal::AlreadyIssued.into()),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pair::tests::id;
    use contracts::EngagementStage;

    #[test]
    fn a_fixed_fee_is_invoiced_once_with_the_last_month() {
        let mut engagement = Engagement {
            id: id(3),
            number: 7,
            pair: id(2),
            assignment: id(5),
            client: id(30),
            consultant: id(10),
            agency: None,
            stage: EngagementStage::Running,
            starts_on: "2026-10-05".parse().expect("a date"),
            ends_on: "2026-12-18".parse().expect("a date"),
            ended_on: None,
            outcome: None,
            end_reason: None,
            version: 1,
        };
        let month = |text: &str| text.parse::<Month>().expect("a month");
        for (basis, minutes, of, want) in [
            (RateBasis::Hour, 60, "2026-10", true),
            (RateBasis::Hour, 0, "2026-10", false),
            (RateBasis::Day, 480, "2026-11", true),
            (RateBasis::Fixed, 4800, "2026-10", false),
            (RateBasis::Fixed, 4800, "2026-11", false),
            (RateBasis::Fixed, 0, "2026-12", true),
        ] {
            assert_eq!(is_due(basis, minutes, month(of), &engagement), want, "{basis:?} {of}");
        }
        engagement.ended_on = Some("2026-11-13".parse().expect("a date"));
        assert!(is_due(RateBasis::Fixed, 0, month("2026-11"), &engagement), "ended before its time");
    }
}
