//! Keeping the proofs of a company: papers that it sends in, and staff's own
//! look at Skatteverket's register. A new one takes the place of the earlier.

use super::policy;
use super::proof::FSkattProof;
use super::refusal::SupplierRefusal;
use crate::directory;
use crate::prepared::paper;
use base::{Actor, CommonRefusal, Date, FileId, Happened, Outcome, SupplierId};
use store::files::{self, NewFile};
use store::{Tx, params};

/// How far back a proof of F-skatt may speak, in days.
const OLDEST_DAYS: i32 = 180;

/// Keeps a paper that proves approval for F-skatt, of that day.
///
/// # Errors
/// Not found for who may not; a paper or a day that is not taken; or a failure.
pub async fn prove_f_skatt(
    tx: &Tx,
    actor: &Actor,
    id: SupplierId,
    on: Date,
    file_name: &str,
    bytes: &[u8],
) -> Outcome<()> {
    let supplier = own(tx, actor, id).await?;
    within(tx, on)?;
    let file = keep(tx, "f_skatt", file_name, bytes).await?;
    set_f_skatt(tx, id, FSkattProof { on, file: Some(file), by: None }).await?;
    remove(tx, supplier.proofs.f_skatt.and_then(|proof| proof.file)).await?;
    tx.record(Happened::SupplierProved { supplier: id }).await
}

/// Staff have looked the approval up in Skatteverket's register.
///
/// # Errors
/// Forbidden; a day that is not taken; or a failure.
pub async fn check_f_skatt(tx: &Tx, actor: &Actor, id: SupplierId, on: Date) -> Outcome<()> {
    if !policy::may_check_proofs(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let supplier = directory::supplier(tx, id).await?;
    within(tx, on)?;
    set_f_skatt(tx, id, FSkattProof { on, file: None, by: Some(actor.account) }).await?;
    remove(tx, supplier.proofs.f_skatt.and_then(|proof| proof.file)).await?;
    tx.record(Happened::SupplierProved { supplier: id }).await
}

/// Keeps an insurance certificate with its last day.
///
/// # Errors
/// As [`prove_f_skatt`].
pub async fn prove_insurance(
    tx: &Tx,
    actor: &Actor,
    id: SupplierId,
    until: Date,
    file_name: &str,
    bytes: &[u8],
) -> Outcome<()> {
    let supplier = own(tx, actor, id).await?;
    if until < tx.today() {
        return Err(SupplierRefusal::InsuranceOver.into());
    }
    let file = keep(tx, "insurance", file_name, bytes).await?;
    tx.run(
        "UPDATE suppliers SET insured_until = $2, insurance_file = $3, version = version + 1 WHERE id = $1",
        params![id, until, file],
    )
    .await?;
    remove(tx, supplier.proofs.insurance.map(|insurance| insurance.file)).await?;
    tx.record(Happened::SupplierProved { supplier: id }).await
}

/// The company, if it is the actor's own.
async fn own(tx: &Tx, actor: &Actor, id: SupplierId) -> Outcome<crate::Supplier> {
    let supplier = directory::supplier(tx, id).await?;
    let mine = policy::owner(actor)
        .is_some_and(|owner| owner.consultant() == supplier.consultant && owner.agency() == supplier.agency);
    if mine { Ok(supplier) } else { Err(CommonRefusal::NotFound.into()) }
}

/// Whether a proof of F-skatt may speak of this day.
fn within(tx: &Tx, on: Date) -> Outcome<()> {
    let today = tx.today();
    if on > today || on < today.plus_days(-OLDEST_DAYS) {
        return Err(SupplierRefusal::FSkattDay.into());
    }
    Ok(())
}

/// Writes the proof.
async fn set_f_skatt(tx: &Tx, id: SupplierId, proof: FSkattProof) -> Outcome<()> {
    tx.run(
        "UPDATE suppliers SET f_skatt_on = $2, f_skatt_file = $3, f_skatt_by = $4, version = version + 1 WHERE id = $1",
        params![id, proof.on, proof.file, proof.by],
    )
    .await?;
    Ok(())
}

/// Stores a paper.
async fn keep(tx: &Tx, kind: &str, file_name: &str, bytes: &[u8]) -> Outcome<FileId> {
    let what = paper::taken(bytes)?;
    let name = what.name(file_name);
    files::put(tx, NewFile { kind, name: &name, media_type: what.media_type(), bytes, sealed: false }).await
}

/// Removes the earlier paper.
async fn remove(tx: &Tx, file: Option<FileId>) -> Outcome<()> {
    match file {
        Some(file) => files::remove(tx, file).await,
        None => Ok(()),
    }
}
