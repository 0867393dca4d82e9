//! The pair goes out for signature: both texts are frozen as they will be
//! shown, hashed and signed, and the broker signs first.

use crate::pair::{ContractPair, PairStage, Party, Signature};
use crate::refusal::ContractRefusal;
use crate::sign::Signing;
use crate::{document, mails, policy, rows, team};
use base::{Actor, CommonRefusal, ContractPairId, Happened, Outcome};
use documents::ContractDocument;
use documents::contract::text_sha256;
use store::Tx;

/// Sends the pair out with the broker's signature.
///
/// # Errors
/// [`ContractRefusal`], changed meanwhile, or a failure.
pub async fn send_out(tx: &Tx, actor: &Actor, id: ContractPairId, version: i64, signing: &Signing) -> Outcome<()> {
    if !policy::may_write(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let pair = rows::pair_locked(tx, id).await?;
    if pair.stage != PairStage::Drafted {
        return Err(ContractRefusal::WrongStage.into());
    }
    signing.check(actor)?;
    team::check_head(tx, &pair).await?;
    let mut group = rows::group(tx, id, tx.for_update()).await?;
    if let Some(head) = group.first_mut() {
        head.version = version;
    }
    let client = team::client_contract(tx, &group, document::both(tx, &pair).await?.0).await?;
    for pair in &group {
        one(tx, actor, pair, &client, signing).await?;
    }
    Ok(())
}

/// One pair goes out, with the client contract that is the team's or its own.
async fn one(tx: &Tx, actor: &Actor, pair: &ContractPair, client: &ContractDocument, signing: &Signing) -> Outcome<()> {
    // The rate stands on a consent; without it there is nothing to sign (S55).
    if privacy::Grant::live(tx, pair.consent, tx.now()).await.is_err() {
        return Err(ContractRefusal::ConsentGone.into());
    }
    let (_, consultant) = document::both(tx, pair).await?;
    rows::send_out(tx, pair, client, &consultant).await?;
    let signature = Signature {
        party: Party::Broker,
        account: actor.account,
        typed_name: signing.typed_name.trim().to_owned(),
        text_hash: format!("{}:{}", text_sha256(client), text_sha256(&consultant)),
        signed_at: tx.now(),
    };
    let signed = rows::insert_signature(tx, pair.id, &signature, &signing.address, &signing.user_agent).await?;
    let signed = signed.ok_or(ContractRefusal::SignedAlready)?;
    tx.record(Happened::PairSentOut { pair: pair.id }).await?;
    tx.record(Happened::PartySigned { pair: pair.id, signature: signed }).await?;
    mails::to_sign(tx, pair).await
}
