//! A secret left by one party of an engagement for another (S23): a password, a
//! key, a way in. It is sealed under a key that is made of the link alone, and
//! the link is shown once and stored nowhere; whoever opens it must have the link
//! and be signed in as a party of the same engagement. It is opened once, by
//! pressing a button, and gone after that, after being taken back, and after its
//! time. It never travels in a mail.

use crate::refusal::ContractRefusal;
use crate::{policy, rows};
use base::{AccountId, Actor, CommonRefusal, EngagementId, Happened, Instant, Outcome, Role, SharedSecretId, Stop};
use people::token::{Token, hash};
use store::files::sha256_hex;
use store::{Keeper, Row, Tx, params};

/// Days that a secret may wait, at most.
pub const MOST_DAYS: i64 = 14;

/// Characters of a secret, at most: a certificate with its key fits.
pub const MOST_CHARACTERS: usize = 8_000;

/// A secret as the parties see it: everything but the secret.
#[derive(Clone, Debug)]
pub struct SharedSecret {
    /// Which.
    pub id: SharedSecretId,
    /// Of which work.
    pub engagement: EngagementId,
    /// What it is for, in words that give nothing away.
    pub label: String,
    /// Who left it.
    pub left_by: AccountId,
    /// That person's name.
    pub left_by_name: String,
    /// When.
    pub left_at: Instant,
    /// Until when it can be opened.
    pub expires_at: Instant,
    /// Who opened it, and when.
    pub opened: Option<(String, Instant)>,
    /// When it was taken back, or ran out unopened.
    pub ended_at: Option<Instant>,
}

impl SharedSecret {
    /// Whether it waits to be opened.
    pub fn waits(&self, now: Instant) -> bool {
        self.opened.is_none() && self.ended_at.is_none() && now < self.expires_at
    }
}

/// Which side somebody leaves it for.
fn side(actor: &Actor) -> &'static str {
    match actor.role {
        Role::ClientRep { .. } => "client",
        Role::Consultant { .. } => "consultant",
        Role::AgencyRep { .. } => "agency",
        Role::Staff(_) => "staff",
    }
}

/// Whoever sees the work and may act there.
pub(crate) fn may_take_part(actor: &Actor, engagement: &crate::Engagement) -> bool {
    policy::may_see(actor, engagement) && (actor.staff().is_none() || actor.is_acting_staff())
}

/// What seals a secret: the link, and nothing that is stored.
fn keeper(tx: &Tx, token: &str) -> Outcome<Keeper> {
    let key = sha256_hex(format!("shared secret|{token}").as_bytes());
    Keeper::from_hex(&key, tx.dice().clone()).map_err(Stop::Failed)
}

/// Where it is sealed for.
fn place(id: SharedSecretId) -> String {
    store::seal::place("shared_secrets", "sealed", id)
}

/// The work, for those who take part.
///
/// # Errors
/// Not found, also for everybody else.
pub async fn engagement_of(tx: &Tx, actor: &Actor, id: EngagementId) -> Outcome<crate::Engagement> {
    let engagement = rows::engagement(tx, id).await?;
    if may_take_part(actor, &engagement) { Ok(engagement) } else { Err(CommonRefusal::NotFound.into()) }
}

/// Leaves a secret; the token of its link, which is not kept.
///
/// # Errors
/// Not found; or a failure.
pub async fn leave(
    tx: &Tx,
    actor: &Actor,
    engagement: EngagementId,
    label: &str,
    secret: &str,
    days: i64,
) -> Outcome<String> {
    engagement_of(tx, actor, engagement).await?;
    let id: SharedSecretId = tx.new_id();
    let Token { secret: token, hash } = Token::fresh(tx.dice());
    let sealed = keeper(tx, &token)?.seal(&place(id), secret.as_bytes())?;
    tx.run(
        "INSERT INTO shared_secrets (id, engagement, label, token_hash, sealed, left_by, left_side, left_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        params![
            id,
            engagement,
            label,
            hash,
            sealed,
            actor.account,
            side(actor),
            tx.now(),
            tx.now().plus_seconds(days.clamp(1, MOST_DAYS) * 86_400)
        ],
    )
    .await?;
    tx.record(Happened::SecretShared { secret: id, engagement }).await?;
    Ok(token)
}

/// The secret of a link, without opening it.
///
/// # Errors
/// Not found for everybody who takes no part; [`ContractRefusal::SecretGone`]
/// when it was opened, taken back or has run out.
pub async fn of_link(tx: &Tx, actor: &Actor, token: &str) -> Outcome<SharedSecret> {
    let row = tx.one(&format!("{SELECT} WHERE s.token_hash = $1"), params![hash(token)]).await?;
    let found = shared(&row)?;
    engagement_of(tx, actor, found.engagement).await?;
    if found.waits(tx.now()) { Ok(found) } else { Err(ContractRefusal::SecretGone.into()) }
}

/// Opens it, once: from this transaction on it is gone.
///
/// # Errors
/// As [`of_link`]; [`ContractRefusal::OwnSecret`] for whoever left it.
pub async fn open(tx: &Tx, actor: &Actor, token: &str) -> Outcome<(SharedSecret, String)> {
    let found = of_link(tx, actor, token).await?;
    if found.left_by == actor.account {
        return Err(ContractRefusal::OwnSecret.into());
    }
    let row = tx.one("SELECT sealed FROM shared_secrets WHERE id = $1", params![found.id]).await?;
    let sealed: Option<Vec<u8>> = row.opt("sealed")?;
    let sealed = sealed.ok_or(ContractRefusal::SecretGone)?;
    let opened = keeper(tx, token)?.open(&place(found.id), &sealed)?;
    let secret = String::from_utf8(opened).map_err(Stop::failed)?;
    let taken = tx
        .run(
            "UPDATE shared_secrets SET sealed = NULL, opened_by = $2, opened_at = $3 WHERE id = $1 AND sealed IS NOT NULL",
            params![found.id, actor.account, tx.now()],
        )
        .await?;
    if taken != 1 {
        return Err(ContractRefusal::SecretGone.into());
    }
    tx.record(Happened::SecretEnded { secret: found.id, engagement: found.engagement }).await?;
    Ok((found, secret))
}

/// Whoever left it takes it back.
///
/// # Errors
/// Not found; forbidden for everybody else; [`ContractRefusal::SecretGone`] when
/// it does not wait any more.
pub async fn take_back(tx: &Tx, actor: &Actor, engagement: EngagementId, id: SharedSecretId) -> Outcome<()> {
    engagement_of(tx, actor, engagement).await?;
    let row = tx.one(&format!("{SELECT} WHERE s.id = $1 AND s.engagement = $2"), params![id, engagement]).await?;
    let found = shared(&row)?;
    if found.left_by != actor.account {
        return Err(CommonRefusal::Forbidden.into());
    }
    if !found.waits(tx.now()) {
        return Err(ContractRefusal::SecretGone.into());
    }
    let sql = "UPDATE shared_secrets SET sealed = NULL, ended_at = $2 WHERE id = $1 AND sealed IS NOT NULL";
    if tx.run(sql, params![id, tx.now()]).await? != 1 {
        return Err(ContractRefusal::SecretGone.into());
    }
    tx.record(Happened::SecretEnded { secret: id, engagement }).await
}

/// Those of a work, newest first.
///
/// # Errors
/// A failure of the database.
pub async fn of_engagement(tx: &Tx, engagement: EngagementId) -> Outcome<Vec<SharedSecret>> {
    let sql = format!("{SELECT} WHERE s.engagement = $1 ORDER BY s.left_at DESC, s.id DESC LIMIT 100");
    tx.all(&sql, params![engagement]).await?.iter().map(shared).collect()
}

/// What ran out unopened is gone; how many that were. Harmless when run twice.
///
/// # Errors
/// A failure of the database.
pub async fn end_due(tx: &Tx) -> Outcome<u64> {
    tx.run(
        "UPDATE shared_secrets SET sealed = NULL, ended_at = $1 WHERE expires_at <= $1 AND opened_at IS NULL AND ended_at IS NULL",
        params![tx.now()],
    )
    .await
}

const SELECT: &str = "SELECT s.id, s.engagement, s.label, s.left_by, l.name AS left_by_name, s.left_at, s.expires_at, \
                      o.name AS opened_by_name, s.opened_at, s.ended_at FROM shared_secrets s \
                      JOIN accounts l ON l.id = s.left_by LEFT JOIN accounts o ON o.id = s.opened_by";

/// Row → secret.
fn shared(row: &Row) -> Outcome<SharedSecret> {
    let by: Option<String> = row.opt("opened_by_name")?;
    let at: Option<Instant> = row.opt("opened_at")?;
    Ok(SharedSecret {
        id: row.get("id")?,
        engagement: row.get("engagement")?,
        label: row.get("label")?,
        left_by: row.get("left_by")?,
        left_by_name: row.get("left_by_name")?,
        left_at: row.get("left_at")?,
        expires_at: row.get("expires_at")?,
        opened: by.zip(at),
        ended_at: row.opt("ended_at")?,
    })
}
