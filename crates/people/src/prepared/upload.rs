//! The agency sends the consultant's written consent in, ahead of everything
//! else (S16, S17). Whether the address has an account is not said.

use super::profile::{ConsentUploaded, Known, Named, Paper, Prepared};
use super::refusal::PreparedRefusal;
use super::{find, paper, rows};
use base::{Actor, CommonRefusal, Happened, Lang, Outcome, PreparedProfileId};
use store::Tx;
use store::files::{self, NewFile};

/// For whom a profile is to be prepared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPrepared {
    /// As the agency writes it.
    pub name: String,
    /// In lower case.
    pub email: String,
    /// The language of mails to the person, and of what is written.
    pub lang: Lang,
}

/// Keeps the paper; staff have it in their list.
///
/// # Errors
/// Not found for who speaks for no agency; [`PreparedRefusal`]; or a failure.
pub async fn upload(
    tx: &Tx,
    actor: &Actor,
    who: &NewPrepared,
    file_name: &str,
    bytes: &[u8],
) -> Outcome<PreparedProfileId> {
    let agency = actor.agency().ok_or(CommonRefusal::NotFound)?;
    let prepared = Prepared {
        id: tx.new_id(),
        agency,
        lang: who.lang,
        version: 1,
        stage: ConsentUploaded {
            named: Named { name: who.name.clone(), email: who.email.clone() },
            paper: keep(tx, actor, file_name, bytes).await?,
        },
    };
    if !rows::insert(tx, &prepared).await? {
        return Err(PreparedRefusal::Prepared.into());
    }
    tx.record(Happened::WrittenConsentUploaded { prepared: prepared.id, agency }).await?;
    Ok(prepared.id)
}

/// Another paper in place of one that staff have refused.
///
/// # Errors
/// Not found; [`PreparedRefusal::WrongStage`]; changed meanwhile; or a failure.
pub async fn upload_again(
    tx: &Tx,
    actor: &Actor,
    id: PreparedProfileId,
    version: i64,
    file_name: &str,
    bytes: &[u8],
) -> Outcome<()> {
    let known = find::held(tx, actor, id).await?;
    let Known::Refused(refused) = known else { return Err(PreparedRefusal::WrongStage.into()) };
    if refused.version != version {
        return Err(CommonRefusal::ChangedMeanwhile.into());
    }
    let (old, agency) = (refused.stage().paper.file, refused.agency);
    let uploaded = refused.upload_again(keep(tx, actor, file_name, bytes).await?);
    rows::save_uploaded(tx, &uploaded).await?;
    files::remove(tx, old).await?;
    tx.record(Happened::WrittenConsentUploaded { prepared: id, agency }).await
}

/// Stores the paper, if it is one that is taken.
async fn keep(tx: &Tx, actor: &Actor, file_name: &str, bytes: &[u8]) -> Outcome<Paper> {
    let kind = paper::taken(bytes)?;
    let name = kind.name(file_name);
    let new = NewFile { kind: "written_consent", name: &name, media_type: kind.media_type(), bytes, sealed: false };
    let file = files::put(tx, new).await?;
    Ok(Paper { file, sha256: files::sha256_hex(bytes), by: actor.account, at: tx.now() })
}
