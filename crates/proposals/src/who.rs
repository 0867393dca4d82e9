//! Who stands in a proposal, for which need: what follows from a step asks it.
//! Asks no policy.

use crate::{rows, rows_interview};
use base::{AssignmentId, CommonRefusal, ConsultantId, InterviewId, Outcome, ProposalId, SuggestionId};
use store::Tx;

/// Everybody in a proposal, in the order of the columns.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn presented(tx: &Tx, proposal: ProposalId) -> Outcome<Vec<ConsultantId>> {
    Ok(rows::find(tx, proposal, "").await?.suggestions().iter().map(|suggestion| suggestion.consultant).collect())
}

/// The need and the consultant of a suggestion.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn suggested(tx: &Tx, suggestion: SuggestionId) -> Outcome<(AssignmentId, ConsultantId)> {
    let proposal = rows::find(tx, rows::proposal_of(tx, suggestion).await?, "").await?;
    let Some(found) = proposal.suggestion(suggestion) else { return Err(CommonRefusal::NotFound.into()) };
    Ok((proposal.assignment, found.consultant))
}

/// The need and the consultant of an interview.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn invited(tx: &Tx, interview: InterviewId) -> Outcome<(AssignmentId, ConsultantId)> {
    suggested(tx, rows_interview::find(tx, interview).await?.interview.suggestion).await
}
