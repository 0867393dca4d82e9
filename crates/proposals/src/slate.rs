//! The slate (S51): what is put before a client. It holds only what a live
//! consent covers for this client and this assignment; anything else has no
//! place in the type.

use crate::proposal::check_slate;
use crate::refusal::ProposalRefusal;
use base::{AssignmentId, ClientId, ConsultantId};
use people::Snapshot;
use privacy::Consented;

/// One to three consented profiles, each with the reason that staff give.
#[derive(Debug)]
pub struct Slate<'tx> {
    columns: Vec<(Consented<'tx, Snapshot>, String)>,
}

impl<'tx> Slate<'tx> {
    /// A slate for a client and an assignment.
    ///
    /// # Errors
    /// A consent that is for another client or assignment, or what
    /// [`check_slate`] says of the whole.
    pub fn of(
        client: ClientId,
        assignment: AssignmentId,
        columns: Vec<(Consented<'tx, Snapshot>, String)>,
        fewer_reason: Option<&str>,
    ) -> Result<Slate<'tx>, ProposalRefusal> {
        if columns.iter().any(|(profile, _)| profile.client() != client || profile.assignment() != assignment) {
            return Err(ProposalRefusal::ConsentForAnother);
        }
        let consultants: Vec<ConsultantId> = columns.iter().map(|(profile, _)| profile.consultant()).collect();
        check_slate(&consultants, fewer_reason)?;
        Ok(Slate { columns })
    }

    /// The profiles with their reasons, from the left.
    pub fn columns(&self) -> &[(Consented<'tx, Snapshot>, String)] {
        &self.columns
    }
}
