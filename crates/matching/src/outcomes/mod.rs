//! How far each consultant came for a need: presented, invited, chosen, and
//! chosen again by the same client. Written by what follows from the steps of
//! later rooms; read for explanations, for the weights and for selection
//! rates. An evaluation is no outcome and is not known here (S88).

pub mod rows;

use base::{AssignmentId, ClientId, ConsultantId, Outcome};
use store::Tx;

/// These went to the client. What is kept with each is the place in the run of
/// that moment, if there was one.
///
/// # Errors
/// A failure of the database.
pub async fn presented(tx: &Tx, assignment: AssignmentId, who: &[ConsultantId]) -> Outcome<()> {
    for consultant in who {
        let run = crate::rows::run_with(tx, assignment, *consultant).await?;
        rows::present(tx, assignment, *consultant, run).await?;
    }
    Ok(())
}

/// The client wants to meet this one.
///
/// # Errors
/// A failure of the database.
pub async fn invited(tx: &Tx, assignment: AssignmentId, consultant: ConsultantId) -> Outcome<()> {
    rows::invite(tx, assignment, consultant).await
}

/// The client chose this one.
///
/// # Errors
/// A failure of the database.
pub async fn chosen(tx: &Tx, assignment: AssignmentId, consultant: ConsultantId) -> Outcome<()> {
    rows::choose(tx, assignment, consultant).await
}

/// The same client has engaged the consultant once more: earlier choices of
/// that client proved lasting.
///
/// # Errors
/// A failure of the database.
pub async fn renewed(tx: &Tx, client: ClientId, consultant: ConsultantId, by: AssignmentId) -> Outcome<()> {
    rows::renew(tx, client, consultant, by).await
}
