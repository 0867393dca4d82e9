//! What holds a consultant where he or she is: work and contracts through the
//! agency, or through the own company, when the employer changes (S4, S14).
//! They were made with the company that invoices now, and end with it first.

use crate::refusal::ContractRefusal;
use crate::rows;
use base::{ConsultantId, Date, Outcome};
use store::Tx;

/// One thing that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hold {
    /// Work that is planned or runs.
    Work {
        /// The engagement's short number.
        number: i64,
        /// What it is called.
        title: String,
        /// Its last day.
        until: Date,
    },
    /// A contract that is drafted or out for signature.
    Signing {
        /// The pair's short number.
        number: i64,
        /// What it is called.
        title: String,
    },
}

/// Everything that holds a consultant, work first.
///
/// # Errors
/// A failure of the database.
pub async fn holds(tx: &Tx, consultant: ConsultantId) -> Outcome<Vec<Hold>> {
    let mut all = rows::live_work_of(tx, consultant).await?;
    all.extend(rows::out_for_signature_of(tx, consultant).await?);
    Ok(all)
}

/// Refuses as long as anything holds the consultant; what follows from a
/// change of employer.
///
/// # Errors
/// [`ContractRefusal::WorkRuns`] or [`ContractRefusal::BeingSigned`], or a
/// failure of the database.
pub async fn release(tx: &Tx, consultant: ConsultantId) -> Outcome<()> {
    match holds(tx, consultant).await?.first() {
        None => Ok(()),
        Some(Hold::Work { number, .. }) => Err(ContractRefusal::WorkRuns { number: *number }.into()),
        Some(Hold::Signing { number, .. }) => Err(ContractRefusal::BeingSigned { number: *number }.into()),
    }
}
