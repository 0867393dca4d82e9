//! Putting a proposal together (S51). A draft is replaced as often as staff
//! like; nobody outside sees it.

use crate::policy;
use crate::proposal::{Proposal, Stage};
use crate::refusal::ProposalRefusal;
use crate::rows;
use crate::slate::Slate;
use base::{Actor, AssignmentId, CommonRefusal, ConsentId, Happened, Outcome, ProposalId};
use people::Snapshot;
use privacy::Grant;
use store::{Tx, series};

/// One consultant for the slate.
#[derive(Clone, Debug)]
pub struct Pick {
    /// Under which consent.
    pub consent: ConsentId,
    /// Why, for the client to read.
    pub reason: String,
}

/// What goes into a draft.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Who, from the left.
    pub picks: Vec<Pick>,
    /// A word to the client.
    pub note: Option<String>,
    /// Why there are fewer than three, for the client to read (decision 6).
    pub fewer_reason: Option<String>,
}

/// Puts the slate together, or another one in place of the draft that lies there.
///
/// # Errors
/// Forbidden; the assignment is not open; a proposal is with the client; a
/// consent is not live or not for this client; no slate; or a failure.
pub async fn draft(tx: &Tx, actor: &Actor, assignment: AssignmentId, draft: Draft) -> Outcome<ProposalId> {
    if !policy::may_propose(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let need = assignments::find_locked(tx, assignment).await?;
    if !need.is_open() {
        return Err(ProposalRefusal::AssignmentClosed.into());
    }
    let mut columns = Vec::new();
    for pick in draft.picks {
        let grant = Grant::held(tx, pick.consent, tx.now()).await?;
        columns.push((grant.cover::<Snapshot>()?, pick.reason));
    }
    let slate = Slate::of(need.client, assignment, columns, draft.fewer_reason.as_deref())?;
    let fewer_reason = draft.fewer_reason.filter(|_| slate.columns().len() < crate::proposal::THREE);
    let before = rows::open_of_assignment(tx, assignment).await?;
    if before.as_ref().is_some_and(|p| matches!(p.stage(), Stage::Sent { .. })) {
        return Err(ProposalRefusal::AlreadySent.into());
    }
    let proposal = Proposal {
        id: before.as_ref().map_or_else(|| tx.new_id(), |p| p.id),
        number: match &before {
            Some(p) => p.number,
            None => series::take(tx, "proposal").await?,
        },
        assignment,
        client: need.client,
        note: draft.note,
        fewer_reason,
        commission: tx.house().commission,
        drafted_by: actor.account,
        drafted_at: tx.now(),
        version: 1,
        suggestions: Vec::new(),
        stage: Stage::Draft,
    };
    match &before {
        Some(p) => rows::redraft(tx, &proposal, p.version).await?,
        None => rows::insert(tx, &proposal).await?,
    }
    for ((profile, reason), position) in slate.columns().iter().zip(1..) {
        rows::insert_suggestion(tx, proposal.id, position, profile, reason).await?;
    }
    tx.record(Happened::ProposalDrafted { proposal: proposal.id, assignment }).await?;
    Ok(proposal.id)
}
