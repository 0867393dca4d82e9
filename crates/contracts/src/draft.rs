//! Staff draft a pair from the client's choice. The rate is the consented one
//! (S56) and cannot be typed; commission starts from the house's (S67); what
//! deviates is written with its reason (S69).

use crate::pair::{ContractPair, PairStage, expected_minutes};
use crate::refusal::ContractRefusal;
use crate::{policy, rows};
use base::{
    AccountId, Actor, BasisPoints, CommonRefusal, ConsultantId, ContractPairId, Date, Happened, Outcome, SuggestionId,
};
use people::directory;
use proposals::Chosen;
use store::{Tx, series};

/// Minutes of a working day, for daily rates.
const DAY_MINUTES: i64 = 480;

/// What staff may decide of a pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// What the work is called.
    pub title: String,
    /// What the work is (S64).
    pub scope: String,
    /// First day (S64).
    pub starts_on: Date,
    /// Last day.
    pub ends_on: Date,
    /// The commission (S67).
    pub commission: BasisPoints,
    /// The work that is expected, in minutes.
    pub expected_minutes: i64,
    /// Days that the client has to pay.
    pub terms_days: i64,
    /// Who approves the hours at the client.
    pub approver: AccountId,
    /// Terms of this pair alone; empty for none.
    pub extra_terms: String,
    /// Why they deviate (S69).
    pub extra_terms_reason: Option<String>,
}

impl Terms {
    /// The rule over the parts.
    fn check(&self) -> Outcome<()> {
        if self.ends_on < self.starts_on {
            return Err(ContractRefusal::EndsBeforeStart.into());
        }
        if !self.extra_terms.trim().is_empty() && self.extra_terms_reason.as_deref().unwrap_or("").trim().is_empty() {
            return Err(ContractRefusal::ReasonMissing.into());
        }
        Ok(())
    }
}

/// The terms that a draft starts from: the need's own words, dates and extent.
///
/// # Errors
/// A client without anybody who can approve hours, or a failure.
pub async fn suggest(tx: &Tx, suggestion: SuggestionId) -> Outcome<Terms> {
    let chosen = proposals::chosen(tx, suggestion).await?;
    let assignment = assignments::find(tx, chosen.assignment).await?;
    let reps = directory::client_reps(tx, chosen.client).await?;
    let approver = reps
        .iter()
        .find(|rep| rep.account == assignment.posted_by)
        .or(reps.first())
        .ok_or(ContractRefusal::NoApprover)?
        .account;
    let starts_on = assignment.content.starts_on.max(tx.today());
    let ends_on = assignment.content.ends_on.filter(|end| *end > starts_on).unwrap_or_else(|| starts_on.plus_days(180));
    Ok(Terms {
        title: assignment.content.title,
        scope: assignment.content.text,
        starts_on,
        ends_on,
        commission: chosen.commission,
        expected_minutes: expected_minutes(starts_on, ends_on, assignment.content.extent_percent),
        terms_days: i64::from(tx.house().terms_days),
        approver,
        extra_terms: String::new(),
        extra_terms_reason: None,
    })
}

/// Drafts the pair; of a team one for each member, the lead's first (S5).
///
/// # Errors
/// [`ContractRefusal`] when the choice, the supplier or the client's data do not
/// carry a contract; or a failure.
pub async fn draft(tx: &Tx, actor: &Actor, suggestion: SuggestionId, terms: Terms) -> Outcome<ContractPairId> {
    if !policy::may_write(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    terms.check()?;
    let chosen = proposals::chosen(tx, suggestion).await?;
    if rows::has_pair(tx, suggestion).await? {
        return Err(ContractRefusal::AlreadyDrafted.into());
    }
    let client = directory::client(tx, chosen.client).await?;
    if client.org_no.is_none() || client.street.is_none() || client.town.is_none() {
        return Err(ContractRefusal::ClientIncomplete.into());
    }
    if !directory::client_reps(tx, chosen.client).await?.iter().any(|rep| rep.account == terms.approver) {
        return Err(ContractRefusal::NoApprover.into());
    }
    let mut who = vec![(chosen.consultant, chosen.consent, chosen.rate)];
    if !chosen.team.is_empty() {
        who = chosen.team.iter().map(|member| (member.consultant, member.consent, member.rate)).collect();
    }
    let mut head = None;
    for (consultant, consent, rate) in who {
        let pair = ContractPair {
            head,
            consultant,
            consent,
            rate_basis: rate.basis,
            rate: rate.amount,
            ..drafted(tx, &chosen, consultant, &terms).await?
        };
        rows::insert_pair(tx, &pair).await?;
        tx.record(Happened::PairDrafted { pair: pair.id }).await?;
        head = head.or(Some(pair.id));
    }
    head.ok_or_else(|| ContractRefusal::NotChosen.into())
}

/// The pair of a choice with one consultant, under these terms.
async fn drafted(tx: &Tx, chosen: &Chosen, consultant: ConsultantId, terms: &Terms) -> Outcome<ContractPair> {
    let consultant = directory::consultant(tx, consultant).await?;
    let supplier = directory::supplier_of(tx, &consultant).await?.ok_or(ContractRefusal::NoSupplier)?;
    if !supplier.f_skatt {
        return Err(ContractRefusal::NoFSkatt.into());
    }
    Ok(ContractPair {
        id: tx.new_id(),
        number: series::take(tx, "contract").await?,
        assignment: chosen.assignment,
        suggestion: chosen.suggestion,
        consent: chosen.consent,
        head: None,
        client: chosen.client,
        consultant: consultant.id,
        agency: consultant.agency,
        supplier: supplier.id,
        stage: PairStage::Drafted,
        title: terms.title.clone(),
        scope: terms.scope.clone(),
        starts_on: terms.starts_on,
        ends_on: terms.ends_on,
        rate_basis: chosen.rate.basis,
        rate: chosen.rate.amount,
        commission: terms.commission,
        day_minutes: DAY_MINUTES,
        expected_minutes: terms.expected_minutes,
        terms_days: terms.terms_days,
        approver: terms.approver,
        extra_terms: terms.extra_terms.clone(),
        extra_terms_reason: terms.extra_terms_reason.clone(),
        client_file: None,
        consultant_file: None,
        version: 1,
    })
}

/// Changes a draft that nobody has sent out.
///
/// # Errors
/// [`ContractRefusal`], changed meanwhile, or a failure.
pub async fn change(tx: &Tx, actor: &Actor, id: ContractPairId, version: i64, terms: Terms) -> Outcome<()> {
    if !policy::may_write(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    terms.check()?;
    let pair = rows::pair(tx, id).await?;
    if pair.stage != PairStage::Drafted {
        return Err(ContractRefusal::WrongStage.into());
    }
    if !directory::client_reps(tx, pair.client).await?.iter().any(|rep| rep.account == terms.approver) {
        return Err(ContractRefusal::NoApprover.into());
    }
    crate::team::check_head(tx, &pair).await?;
    for pair in rows::group(tx, id, tx.for_update()).await? {
        let version = if pair.id == id { version } else { pair.version };
        let changed = ContractPair {
            version,
            title: terms.title.clone(),
            scope: terms.scope.clone(),
            starts_on: terms.starts_on,
            ends_on: terms.ends_on,
            commission: terms.commission,
            expected_minutes: terms.expected_minutes,
            terms_days: terms.terms_days,
            approver: terms.approver,
            extra_terms: terms.extra_terms.clone(),
            extra_terms_reason: terms.extra_terms_reason.clone(),
            ..pair
        };
        rows::save_draft(tx, &changed).await?;
    }
    Ok(())
}
