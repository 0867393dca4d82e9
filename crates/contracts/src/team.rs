//! A team under contract (S5): one client contract for all of it, a consultant
//! contract for each member, and one act for each step at the head's pair.

use crate::pair::{ContractPair, together};
use crate::refusal::ContractRefusal;
use crate::rows;
use base::{ContractPairId, Lang, Outcome, format, t};
use documents::ContractDocument;
use documents::contract::{Estimate, ExtraTerm};
use people::directory;
use store::Tx;

/// The pair at which a team's steps are taken.
pub fn head_of(pair: &ContractPair) -> ContractPairId {
    pair.head.unwrap_or(pair.id)
}

/// Refuses for a member's pair.
///
/// # Errors
/// [`ContractRefusal::TeamTogether`] with the head's number, or a failure.
pub async fn check_head(tx: &Tx, pair: &ContractPair) -> Outcome<()> {
    match pair.head {
        None => Ok(()),
        Some(head) => Err(ContractRefusal::TeamTogether { number: rows::pair(tx, head).await?.number }.into()),
    }
}

/// The client contract of a team: the head's, with everybody who works, the
/// sums of the parts, and the parts.
///
/// # Errors
/// A failure of the database, or an amount beyond what the system counts.
pub async fn client_contract(tx: &Tx, group: &[ContractPair], mut head: ContractDocument) -> Outcome<ContractDocument> {
    if group.len() < 2 {
        return Ok(head);
    }
    let lang = head.paper.lang;
    let (unit, value) = together(group)?;
    let mut lines = Vec::new();
    head.workers.clear();
    for pair in group {
        let name = directory::consultant(tx, pair.consultant).await?.name;
        lines.push(part(lang, &name, pair)?);
        head.workers.push(name);
    }
    head.fee.consultant = unit.consultant;
    head.fee.commission_amount = unit.commission;
    head.fee.client = unit.client;
    head.estimate = head.estimate.map(|estimate| Estimate { value: value.client, ..estimate });
    head.terms.insert(0, ExtraTerm { heading: Some(t!(lang, "team-parts")), text: lines.join("\n") });
    Ok(head)
}

/// One member's figures in a line.
fn part(lang: Lang, name: &str, pair: &ContractPair) -> Outcome<String> {
    let unit = pair.unit_price()?;
    Ok(t!(
        lang,
        "team-part-line",
        name = name,
        consultant = format::money(lang, unit.consultant),
        commission = format::money(lang, unit.commission),
        client = format::money(lang, unit.client)
    ))
}
