//! The time sheet: one month of one engagement, and its entries. Pure.

use base::{
    AccountId, AgencyId, ClientId, ConsultantId, Date, EngagementId, FileId, Instant, Money, Month, RateBasis,
    TimeEntryId, TimeSheetId,
};

/// Where a month is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetStage {
    /// The consultant types; also after it was sent back or reopened.
    Open,
    /// Closed by the consultant; the client reads.
    Submitted,
    /// Approved by the client: the report is sealed, the rate copied.
    Approved,
    /// Its invoices are issued: nothing of it changes any more.
    Invoiced,
}

impl SheetStage {
    /// All, in order.
    pub const ALL: [SheetStage; 4] =
        [SheetStage::Open, SheetStage::Submitted, SheetStage::Approved, SheetStage::Invoiced];

    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            SheetStage::Open => "open",
            SheetStage::Submitted => "submitted",
            SheetStage::Approved => "approved",
            SheetStage::Invoiced => "invoiced",
        }
    }

    /// From a row.
    pub fn parse(code: &str) -> Option<SheetStage> {
        SheetStage::ALL.into_iter().find(|stage| stage.code() == code)
    }
}

/// One month of one engagement.
#[derive(Clone, Debug)]
pub struct TimeSheet {
    /// Which.
    pub id: TimeSheetId,
    /// Of which work.
    pub engagement: EngagementId,
    /// Which month.
    pub month: Month,
    /// Where it is in its life.
    pub stage: SheetStage,
    /// Who closed it last.
    pub submitted_by: Option<AccountId>,
    /// When it was closed last.
    pub submitted_at: Option<Instant>,
    /// Who approved it last; kept when it is reopened.
    pub approved_by: Option<AccountId>,
    /// When it was approved last.
    pub approved_at: Option<Instant>,
    /// Why it is open again, while it is.
    pub returned_reason: Option<String>,
    /// Why an approved report was reopened: printed on the report that replaces it.
    pub reopened_reason: Option<String>,
    /// The minutes that were approved.
    pub minutes: Option<i64>,
    /// The consultant's rate, copied at the approval, with what it is for.
    pub rate: Option<(Money, RateBasis)>,
    /// The sealed report of the last approval.
    pub report: Option<FileId>,
    /// For saving.
    pub version: i64,
}

impl TimeSheet {
    /// Whether its entries may change.
    pub fn is_open(&self) -> bool {
        self.stage == SheetStage::Open
    }

    /// Whether the client has ever had it to read.
    pub fn was_submitted(&self) -> bool {
        self.submitted_at.is_some()
    }
}

/// Minutes on one date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeEntry {
    /// Which.
    pub id: TimeEntryId,
    /// In which month's sheet.
    pub sheet: TimeSheetId,
    /// Of which work.
    pub engagement: EngagementId,
    /// The local date.
    pub on_date: Date,
    /// 0 to 1440; zero is a cell that was emptied.
    pub minutes: i64,
    /// What was done; may be empty.
    pub note: String,
    /// For saving.
    pub version: i64,
}

/// A sheet as lists show it, with the names that belong to it.
#[derive(Clone, Debug)]
pub struct SheetLine {
    /// The sheet.
    pub sheet: TimeSheet,
    /// Its minutes as they are now.
    pub total: i64,
    /// The engagement's short number.
    pub engagement_number: i64,
    /// What the work is called.
    pub title: String,
    /// Who works.
    pub consultant: ConsultantId,
    /// Who works, by name.
    pub consultant_name: String,
    /// The employer, when there is one.
    pub agency: Option<AgencyId>,
    /// Who buys.
    pub client: ClientId,
    /// Who buys, by name.
    pub client_name: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_are_stored_and_read_back() {
        for stage in SheetStage::ALL {
            assert_eq!(SheetStage::parse(stage.code()), Some(stage));
        }
        assert_eq!(SheetStage::parse("returned"), None);
    }
}
