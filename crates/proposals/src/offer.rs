//! The client invites a suggested consultant and offers three to six times
//! (S60). The consultant agent is invited too, unless somebody says otherwise
//! (S61).

use crate::interview::{Interview, Stage, check_times};
use crate::mails;
use crate::policy;
use crate::refusal::{InterviewRefusal, ProposalRefusal};
use crate::rows;
use crate::rows_interview;
use base::{Actor, CommonRefusal, Happened, Instant, InterviewId, Outcome, SuggestionId};
use people::directory;
use privacy::Grant;
use store::Tx;

/// What the client offers.
#[derive(Clone, Debug)]
pub struct Offer {
    /// When, in any order.
    pub times: Vec<Instant>,
    /// How long.
    pub minutes: i64,
    /// A place, or a link to a video meeting.
    pub place: String,
}

/// Offers the times; the consultant gets a letter.
///
/// # Errors
/// Not found or forbidden; the suggestion or its consent is not to be had any
/// more; one is offered already; the times; or a failure.
pub async fn offer(tx: &Tx, actor: &Actor, suggestion: SuggestionId, offer: Offer) -> Outcome<InterviewId> {
    let proposal = rows::find(tx, rows::proposal_of(tx, suggestion).await?, tx.for_update()).await?;
    if !policy::may_see(actor, &proposal) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_answer(actor, &proposal) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let Some(invited) = proposal.suggestion(suggestion).filter(|s| proposal.shows(s.id)) else {
        return Err(ProposalRefusal::SuggestionClosed.into());
    };
    for consent in invited.consents() {
        Grant::held(tx, consent, tx.now()).await?;
    }
    if rows_interview::has_open(tx, suggestion).await? {
        return Err(InterviewRefusal::AlreadyOffered.into());
    }
    let consultant = directory::consultant(tx, invited.consultant).await?;
    let agent = match (consultant.agent, consultant.agency) {
        (Some(agent), _) => Some(agent),
        (None, Some(agency)) => directory::agency(tx, agency).await?.agent,
        (None, None) => None,
    };
    let interview = Interview {
        id: tx.new_id(),
        suggestion,
        place: offer.place,
        minutes: offer.minutes,
        agent_attends: agent.is_some(),
        agent,
        offered_by: actor.account,
        offered_at: tx.now(),
        sequence: 0,
        slots: check_times(&offer.times, tx.now())?.into_iter().map(|at| rows_interview::slot(tx, at)).collect(),
        version: 1,
        stage: Stage::Offered,
    };
    rows_interview::insert(tx, &interview).await?;
    tx.record(Happened::InterviewOffered { interview: interview.id }).await?;
    mails::interview_offered(tx, &rows_interview::find(tx, interview.id).await?).await?;
    Ok(interview.id)
}
