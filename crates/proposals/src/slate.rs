//! The slate (S51): what is put before a client. It holds only what a live
//! consent covers for this client and this assignment; anything else has no
//! place in the type. A team is as many consented profiles as it has members:
//! one that is missing, and there is no [`ConsentedTeam`].

use crate::proposal::check_slate;
use crate::refusal::ProposalRefusal;
use base::{AssignmentId, ClientId, ConsultantId, TeamId};
use people::Snapshot;
use people::teams::team::FEWEST;
use privacy::Consented;

/// A team of which every member has consented (S5, S55). Its fields are private
/// and [`ConsentedTeam::of`] is the one way to it.
#[derive(Debug)]
pub struct ConsentedTeam<'tx> {
    team: TeamId,
    name: String,
    presentation: String,
    members: Vec<(Consented<'tx, Snapshot>, String)>,
}

impl<'tx> ConsentedTeam<'tx> {
    /// A team with its consented members and their parts, the lead first.
    ///
    /// # Errors
    /// Fewer than two; somebody twice; consents for different clients or
    /// assignments; rates that are counted differently, so that the team has no
    /// one price.
    pub fn of(
        team: TeamId,
        name: String,
        presentation: String,
        members: Vec<(Consented<'tx, Snapshot>, String)>,
    ) -> Result<ConsentedTeam<'tx>, ProposalRefusal> {
        let Some((lead, _)) = members.first() else { return Err(ProposalRefusal::TeamIncomplete) };
        if members.len() < FEWEST {
            return Err(ProposalRefusal::TeamIncomplete);
        }
        let (client, assignment, basis) = (lead.client(), lead.assignment(), lead.rate().basis);
        if members.iter().any(|(m, _)| m.client() != client || m.assignment() != assignment) {
            return Err(ProposalRefusal::ConsentForAnother);
        }
        if members.iter().any(|(m, _)| m.rate().basis != basis) {
            return Err(ProposalRefusal::TeamBases);
        }
        let twice = members
            .iter()
            .enumerate()
            .any(|(n, (m, _))| members[..n].iter().any(|(before, _)| before.consultant() == m.consultant()));
        if twice {
            return Err(ProposalRefusal::TwiceInSlate);
        }
        Ok(ConsentedTeam { team, name, presentation, members })
    }

    /// Which.
    pub fn team(&self) -> TeamId {
        self.team
    }

    /// Its name, as it is suggested.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its presentation, as it is suggested.
    pub fn presentation(&self) -> &str {
        &self.presentation
    }

    /// The members with their parts, the lead first; never empty.
    pub fn members(&self) -> &[(Consented<'tx, Snapshot>, String)] {
        &self.members
    }
}

/// One column: a consultant, or a team.
#[derive(Debug)]
pub enum Column<'tx> {
    /// One consented profile.
    One(Box<Consented<'tx, Snapshot>>),
    /// Several, who work together.
    Team(ConsentedTeam<'tx>),
}

impl<'tx> Column<'tx> {
    /// Every profile in it, the lead's first.
    pub fn profiles(&self) -> Vec<&Consented<'tx, Snapshot>> {
        match self {
            Column::One(profile) => vec![profile],
            Column::Team(team) => team.members.iter().map(|(profile, _)| profile).collect(),
        }
    }

    /// Everybody in it, the lead first.
    pub fn consultants(&self) -> Vec<ConsultantId> {
        self.profiles().into_iter().map(Consented::consultant).collect()
    }
}

/// One to three columns, each with the reason that staff give.
#[derive(Debug)]
pub struct Slate<'tx> {
    columns: Vec<(Column<'tx>, String)>,
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
        columns: Vec<(Column<'tx>, String)>,
        fewer_reason: Option<&str>,
    ) -> Result<Slate<'tx>, ProposalRefusal> {
        let strange = |column: &Column<'_>| {
            column.profiles().into_iter().any(|p| p.client() != client || p.assignment() != assignment)
        };
        if columns.iter().any(|(column, _)| strange(column)) {
            return Err(ProposalRefusal::ConsentForAnother);
        }
        let who: Vec<Vec<ConsultantId>> = columns.iter().map(|(column, _)| column.consultants()).collect();
        check_slate(&who, fewer_reason)?;
        Ok(Slate { columns })
    }

    /// The columns with their reasons, from the left.
    pub fn columns(&self) -> &[(Column<'tx>, String)] {
        &self.columns
    }
}
