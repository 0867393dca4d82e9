//! Who stands in a proposal, for which need: what follows from a step asks it.
//! Asks no policy.

use crate::proposal::Suggestion;
use crate::{rows, rows_interview};
use base::{AssignmentId, CommonRefusal, ConsultantId, InterviewId, Outcome, ProposalId, SuggestionId};
use store::Tx;

/// Everybody in a proposal, in the order of the columns; of a team all members.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn presented(tx: &Tx, proposal: ProposalId) -> Outcome<Vec<ConsultantId>> {
    Ok(rows::find(tx, proposal, "").await?.suggestions().iter().flat_map(Suggestion::consultants).collect())
}

/// The need of a suggestion and everybody in it.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn suggested(tx: &Tx, suggestion: SuggestionId) -> Outcome<(AssignmentId, Vec<ConsultantId>)> {
    let proposal = rows::find(tx, rows::proposal_of(tx, suggestion).await?, "").await?;
    let Some(found) = proposal.suggestion(suggestion) else { return Err(CommonRefusal::NotFound.into()) };
    Ok((proposal.assignment, found.consultants()))
}

/// The need of an interview and everybody who is invited.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn invited(tx: &Tx, interview: InterviewId) -> Outcome<(AssignmentId, Vec<ConsultantId>)> {
    suggested(tx, rows_interview::find(tx, interview).await?.interview.suggestion).await
}
