//! Putting a proposal together (S51). A draft is replaced as often as staff
//! like; nobody outside sees it.

use crate::policy;
use crate::proposal::{Proposal, Stage};
use crate::refusal::ProposalRefusal;
use crate::rows;
use crate::slate::{Column, ConsentedTeam, Slate};
use base::{Actor, AssignmentId, ClientId, CommonRefusal, ConsentId, Happened, Outcome, ProposalId, TeamId};
use people::{Snapshot, teams};
use privacy::{Grant, register};
use store::{Tx, series};

/// One consultant for the slate.
#[derive(Clone, Debug)]
pub struct Pick {
    /// Under which consent.
    pub consent: ConsentId,
    /// Why, for the client to read.
    pub reason: String,
}

/// A team for the slate.
#[derive(Clone, Debug)]
pub struct TeamPick {
    /// Which.
    pub team: TeamId,
    /// Why, for the client to read.
    pub reason: String,
}

/// What goes into a draft.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Who, from the left.
    pub picks: Vec<Pick>,
    /// Which teams, after them (S5).
    pub teams: Vec<TeamPick>,
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
        columns.push((Column::One(Box::new(grant.cover::<Snapshot>()?)), pick.reason));
    }
    for pick in draft.teams {
        columns.push((Column::Team(consented_team(tx, pick.team, assignment, need.client).await?), pick.reason));
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
    for ((column, reason), position) in slate.columns().iter().zip(1..) {
        rows::insert_suggestion(tx, proposal.id, position, column, reason).await?;
    }
    tx.record(Happened::ProposalDrafted { proposal: proposal.id, assignment }).await?;
    Ok(proposal.id)
}

/// A team with the consents of all its members, held until the transaction
/// ends: whoever has not consented for this client and need keeps the whole
/// team off the slate.
async fn consented_team(tx: &Tx, id: TeamId, assignment: AssignmentId, client: ClientId) -> Outcome<ConsentedTeam<'_>> {
    let team = teams::with_members(tx, id).await?;
    team.check_whole()?;
    let consents = register::of_assignment(tx, assignment).await?;
    let mut members = Vec::new();
    for member in team.joined() {
        let consultant = member.consultant.ok_or(ProposalRefusal::TeamIncomplete)?;
        let live = consents.iter().find(|c| c.consultant == consultant && c.client == client && c.is_live(tx.now()));
        let consent = live.ok_or(ProposalRefusal::TeamIncomplete)?;
        let grant = Grant::held(tx, consent.id, tx.now()).await?;
        members.push((grant.cover::<Snapshot>()?, member.part.clone()));
    }
    Ok(ConsentedTeam::of(id, team.name.clone(), team.presentation.clone(), members)?)
}
