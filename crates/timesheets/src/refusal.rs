//! What the room of hours refuses, with cause and remedy.

use crate::save_week::CellFault;
use base::{Lang, Refusal, RefusalStatus, t};

/// The room's no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TimeRefusal {
    /// Cells of a week that cannot be taken; nothing of the week was saved.
    Week(Vec<CellFault>),
    /// The month has left the stage in which this can be done.
    WrongStage,
    /// The month has not begun.
    TooEarly,
    /// Sending back and reopening need a reason.
    ReasonMissing,
    /// The month's invoices are issued.
    AlreadyInvoiced,
}

impl Refusal for TimeRefusal {
    fn status(&self) -> RefusalStatus {
        match self {
            TimeRefusal::Week(faults) if faults.iter().any(CellFault::is_conflict) => RefusalStatus::Conflict,
            TimeRefusal::Week(_) | TimeRefusal::ReasonMissing => RefusalStatus::Unprocessable,
            TimeRefusal::WrongStage | TimeRefusal::TooEarly | TimeRefusal::AlreadyInvoiced => RefusalStatus::Conflict,
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            TimeRefusal::Week(faults) => faults.iter().map(|f| f.sentence(lang)).collect::<Vec<_>>().join(" "),
            TimeRefusal::WrongStage => t!(lang, "refusal-wrong-stage"),
            TimeRefusal::TooEarly => t!(lang, "refusal-too-early"),
            TimeRefusal::ReasonMissing => t!(lang, "refusal-reason-missing"),
            TimeRefusal::AlreadyInvoiced => t!(lang, "refusal-already-invoiced"),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            TimeRefusal::ReasonMissing => Some("reason"),
            TimeRefusal::Week(_) | TimeRefusal::WrongStage | TimeRefusal::TooEarly | TimeRefusal::AlreadyInvoiced => {
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::save_week::CellProblem;

    #[test]
    fn every_refusal_has_its_sentence_in_both_languages() {
        let on_date = "2026-11-17".parse().expect("a date");
        let cells = [
            CellProblem::TooLong { typed: 1500 },
            CellProblem::Outside { starts_on: on_date, last_day: on_date },
            CellProblem::Closed { typed: 60 },
            CellProblem::Changed { yours: 450, stored: 480, note: "x".to_owned(), version: 2 },
            CellProblem::DayFull { typed: 900, others: 600 },
            CellProblem::OtherWeek,
        ];
        let week = TimeRefusal::Week(cells.map(|problem| CellFault { date: on_date, problem }).to_vec());
        for refusal in [
            week,
            TimeRefusal::WrongStage,
            TimeRefusal::TooEarly,
            TimeRefusal::ReasonMissing,
            TimeRefusal::AlreadyInvoiced,
        ] {
            for lang in Lang::ALL {
                let sentence = refusal.sentence(lang);
                assert!(!sentence.is_empty() && !sentence.contains('⟦'), "{refusal:?} {lang:?}: {sentence}");
            }
        }
    }
}
