//! A proposal without a live consent left has nothing to show: it expires
//! without an answer. Run once a day; harmless when run twice.

use crate::call_off;
use crate::rows;
use base::{Happened, Outcome, ProposalId};
use privacy::register;
use store::Tx;

/// Expires what has nothing left to show; which they were.
///
/// # Errors
/// A failure of the database.
pub async fn expire_due(tx: &Tx) -> Outcome<Vec<ProposalId>> {
    let mut expired = Vec::new();
    for proposal in rows::with_clients(tx).await? {
        let mut any_live = false;
        for suggestion in proposal.suggestions() {
            // A team is shown as long as all of it may be.
            let mut live = true;
            for consent in suggestion.consents() {
                live &= register::find(tx, consent).await?.is_live(tx.now());
            }
            any_live |= live && proposal.shows(suggestion.id);
        }
        if any_live {
            continue;
        }
        let (id, version) = (proposal.id, proposal.version);
        for suggestion in proposal.suggestions() {
            call_off::for_suggestion(tx, suggestion.id).await?;
        }
        rows::save(tx, &proposal.expire()?, version).await?;
        tx.record(Happened::ProposalRetracted { proposal: id }).await?;
        expired.push(id);
    }
    Ok(expired)
}
