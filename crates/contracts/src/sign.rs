//! A party signs its contract with its own account (S63). The signature, "have
//! all signed?", the sealed files and the engagement are one transaction, so
//! that a pair can never hang half signed.

use crate::pair::{ContractPair, PairStage, Party, Signature, same_name};
use crate::refusal::ContractRefusal;
use crate::{document, mails, policy, rows, start, team};
use base::{Actor, CommonRefusal, ContractPairId, EngagementId, FileId, Happened, Outcome, Stop};
use documents::ContractDocument;
use documents::contract::{ContractSide, text_sha256};
use people::directory;
use store::files::{self, NewFile};
use store::{Tx, series};

/// How somebody signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signing {
    /// The name as typed; must be the account's.
    pub typed_name: String,
    /// Ticked: I have read it and sign electronically.
    pub agreed: bool,
    /// Where the request came from, as evidence.
    pub address: String,
    /// With which program, as evidence.
    pub user_agent: String,
}

impl Signing {
    /// The rule over the parts.
    pub(crate) fn check(&self, actor: &Actor) -> Outcome<()> {
        if !self.agreed {
            return Err(ContractRefusal::NotAgreed.into());
        }
        if !same_name(&self.typed_name, &actor.name) {
            return Err(ContractRefusal::OtherName.into());
        }
        Ok(())
    }
}

/// Signs in the name of the actor's party; `text_hash` is of the text that was
/// shown. Who comes last makes the pair signed.
///
/// # Errors
/// [`ContractRefusal`], changed meanwhile when the text shown is not the one out
/// for signature, or a failure.
pub async fn sign(tx: &Tx, actor: &Actor, id: ContractPairId, text_hash: &str, signing: &Signing) -> Outcome<()> {
    // The whole group is locked, always in the same order, before anything of it
    // is judged: two suppliers of a team who sign at once wait for one another.
    let group = rows::group(tx, team::head_of(&rows::pair(tx, id).await?), tx.for_update()).await?;
    let pair = group.iter().find(|member| member.id == id).ok_or(CommonRefusal::NotFound)?;
    if !policy::may_read(actor, pair) {
        return Err(CommonRefusal::NotFound.into());
    }
    let party = policy::party_of(actor, pair).ok_or(CommonRefusal::Forbidden)?;
    if pair.stage != PairStage::OutForSignature {
        return Err(ContractRefusal::WrongStage.into());
    }
    signing.check(actor)?;
    if party == Party::Client {
        team::check_head(tx, pair).await?;
    }
    if party == Party::Supplier {
        let missing = privacy::policies::missing_for(tx, actor.account).await?;
        if !missing.is_empty() {
            return Err(ContractRefusal::PoliciesMissing { count: missing.len() }.into());
        }
        let lacking = directory::supplier(tx, pair.supplier).await?.proofs.lacking(tx.today());
        if !lacking.is_empty() {
            return Err(ContractRefusal::ProofsMissing { count: lacking.len() }.into());
        }
    }
    let (client, consultant) = rows::frozen(tx, id).await?;
    let shown = if party == Party::Client { &client } else { &consultant };
    if text_sha256(shown) != text_hash {
        return Err(CommonRefusal::ChangedMeanwhile.into());
    }
    let signature = Signature {
        party,
        account: actor.account,
        typed_name: signing.typed_name.trim().to_owned(),
        text_hash: text_hash.to_owned(),
        signed_at: tx.now(),
    };
    // The client signs once for a whole team: its contract is one (S5).
    let signs = group.iter().filter(|member| member.id == id || party == Party::Client);
    for member in signs {
        let signed = rows::insert_signature(tx, member.id, &signature, &signing.address, &signing.user_agent).await?;
        let signed = signed.ok_or(ContractRefusal::SignedAlready)?;
        tx.record(Happened::PartySigned { pair: member.id, signature: signed }).await?;
    }
    conclude_all(tx, &group).await
}

/// When everybody of everybody has signed, every pair of the group is concluded,
/// in one transaction, so that a team never begins in part.
async fn conclude_all(tx: &Tx, group: &[ContractPair]) -> Outcome<()> {
    let mut all = Vec::new();
    for pair in group {
        let signatures = rows::signatures(tx, pair.id).await?;
        if signatures.len() < 3 {
            return Ok(());
        }
        all.push((pair, signatures));
    }
    let mut client_file = None;
    for (pair, signatures) in all {
        let (client, consultant) = rows::frozen(tx, pair.id).await?;
        client_file = Some(conclude(tx, pair, (client, client_file), consultant, &signatures).await?);
    }
    Ok(())
}

/// Everybody has signed: two sealed files, one engagement, mails to all. A
/// team's client contract is sealed once; `sealed` is it when it is. The file of
/// the client contract comes back.
async fn conclude(
    tx: &Tx,
    pair: &ContractPair,
    (client, sealed): (ContractDocument, Option<FileId>),
    consultant: ContractDocument,
    signatures: &[Signature],
) -> Outcome<FileId> {
    let consultant = document::with_signatures(tx, consultant, signatures).await?;
    let client_file = match sealed {
        Some(file) => file,
        None => seal(tx, &document::with_signatures(tx, client, signatures).await?).await?,
    };
    let consultant_file = seal(tx, &consultant).await?;
    rows::signed(tx, pair.id, client_file, consultant_file).await?;
    let engagement: EngagementId = tx.new_id();
    let number = series::take(tx, "engagement").await?;
    rows::insert_engagement(tx, pair, engagement, number).await?;
    let assignment = assignments::find(tx, pair.assignment).await?;
    if assignment.is_open() && rows::live_engagements(tx, pair.assignment).await? >= assignment.content.people {
        assignments::fill(tx, pair.assignment).await?;
    }
    tx.record(Happened::PairSigned { pair: pair.id, engagement }).await?;
    mails::signed(tx, pair, engagement, client_file, consultant_file).await?;
    if pair.starts_on <= tx.today() {
        start::start(tx, engagement).await?;
    }
    Ok(client_file)
}

/// Renders and seals one contract.
async fn seal(tx: &Tx, document: &ContractDocument) -> Outcome<FileId> {
    let bytes = documents::contract::render(document).map_err(Stop::Failed)?;
    let name = match document.side {
        ContractSide::Client => format!("kundavtal-{}.pdf", document.number),
        ContractSide::Consultant | ContractSide::Agency => format!("konsultavtal-{}.pdf", document.number),
    };
    files::put(
        tx,
        NewFile { kind: "contract", name: &name, media_type: "application/pdf", bytes: &bytes, sealed: true },
    )
    .await
}
