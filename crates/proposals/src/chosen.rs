//! What contracts ask for: a choice with everything that a contract pair is
//! drafted from (S62–S68). It never says whether there is a contract: that is
//! a later room's to know.

use crate::asked::quoted;
use crate::figures::Figures;
use crate::proposal::{Proposal, Suggestion, SuggestionStage};
use crate::refusal::ProposalRefusal;
use crate::rows;
use anyhow::anyhow;
use base::{
    AgencyId, AssignmentId, BasisPoints, ClientId, ConsentId, ConsultantId, Outcome, ProposalId, Stop, SuggestionId,
};
use people::Rate;
use privacy::register;
use store::Tx;

/// Somebody of a chosen team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChosenMember {
    /// Who.
    pub consultant: ConsultantId,
    /// Under which consent.
    pub consent: ConsentId,
    /// The rate that was consented to and quoted.
    pub rate: Rate,
}

/// A client's choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Which suggestion.
    pub suggestion: SuggestionId,
    /// In which proposal.
    pub proposal: ProposalId,
    /// For which need.
    pub assignment: AssignmentId,
    /// By whom.
    pub client: ClientId,
    /// Who was chosen.
    pub consultant: ConsultantId,
    /// The employer at the time of the consent, when there was one.
    pub agency: Option<AgencyId>,
    /// Under which consent.
    pub consent: ConsentId,
    /// The rate that was consented to and quoted; of a team, the lead's.
    pub rate: Rate,
    /// Everybody of a chosen team, the lead first; nobody when one was chosen alone.
    pub team: Vec<ChosenMember>,
    /// The commission that was quoted.
    pub commission: BasisPoints,
}

impl Chosen {
    /// Rate, commission and client's price, as they were quoted.
    ///
    /// # Errors
    /// Beyond what the system counts.
    pub fn figures(&self) -> Outcome<Figures> {
        Figures::of(self.rate, self.commission)
    }
}

/// The choice that a suggestion is.
///
/// # Errors
/// Not found; [`ProposalRefusal::SuggestionClosed`] when the client has not
/// chosen it; or a failure.
pub async fn chosen(tx: &Tx, id: SuggestionId) -> Outcome<Chosen> {
    let proposal = rows::find(tx, rows::proposal_of(tx, id).await?, "").await?;
    match proposal.suggestion(id) {
        Some(suggestion) if suggestion.stage() == SuggestionStage::Chosen => with_rate(tx, &proposal, suggestion).await,
        Some(_) | None => Err(ProposalRefusal::SuggestionClosed.into()),
    }
}

/// Every choice, newest first; contracts leave out those that have a pair.
///
/// # Errors
/// A failure of the database.
pub async fn awaiting_contract(tx: &Tx) -> Outcome<Vec<Chosen>> {
    let mut all = Vec::new();
    for proposal in rows::chosen(tx).await? {
        if let Some(suggestion) = proposal.chosen() {
            all.push(with_rate(tx, &proposal, suggestion).await?);
        }
    }
    Ok(all)
}

/// The choice with the rate that was consented to, which stays in the register
/// also when the consent has ended since.
async fn with_rate(tx: &Tx, proposal: &Proposal, suggestion: &Suggestion) -> Outcome<Chosen> {
    let consent = register::find(tx, suggestion.consent).await?;
    let mut team = Vec::new();
    for member in suggestion.team.iter().flat_map(|team| &team.members) {
        team.push(ChosenMember {
            consultant: member.consultant,
            consent: member.consent,
            rate: quoted(named_rate(tx, suggestion, member.consent).await?),
        });
    }
    let rate = named_rate(tx, suggestion, suggestion.consent).await?;
    Ok(Chosen {
        suggestion: suggestion.id,
        proposal: proposal.id,
        assignment: proposal.assignment,
        client: proposal.client,
        consultant: suggestion.consultant,
        agency: consent.agency,
        consent: suggestion.consent,
        rate: quoted(rate),
        team,
        commission: proposal.commission,
    })
}

/// The rate that a consent names; a choice always has one.
async fn named_rate(tx: &Tx, suggestion: &Suggestion, consent: ConsentId) -> Outcome<privacy::Rate> {
    register::rate_named(tx, consent)
        .await?
        .ok_or_else(|| Stop::Failed(anyhow!("suggestion {} was chosen and has no rate", suggestion.id)))
}
