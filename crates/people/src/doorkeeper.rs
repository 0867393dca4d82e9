//! Who is asking, on every request: one statement from the token's hash to the
//! actor. An ended session, one that waits for its second factor, an
//! unconfirmed, a suspended or a closed account is a guest.

use crate::account::Kind;
use crate::security::{factors, rows};
use crate::{sessions, token};
use base::{Actor, Instant, Outcome, SessionId};
use std::pin::Pin;
use store::{Tx, params};
use web::Session;

/// The room of people at the door.
#[derive(Clone, Copy, Debug, Default)]
pub struct PeopleDoorkeeper;

impl web::Doorkeeper for PeopleDoorkeeper {
    fn recognise<'a>(
        &'a self,
        tx: &'a Tx,
        token: &'a str,
    ) -> Pin<Box<dyn Future<Output = Outcome<Option<(Actor, Session)>>> + Send + 'a>> {
        Box::pin(recognise(tx, token))
    }

    fn seen<'a>(&'a self, tx: &'a Tx, session: SessionId) -> Pin<Box<dyn Future<Output = Outcome<()>> + Send + 'a>> {
        Box::pin(rows::seen(tx, session))
    }
}

/// Between two times that a session's being seen is written down, in seconds.
const SEEN_SECONDS: i64 = 5 * 60;
/// Where staff without a second factor go before anything else.
const SET_UP: &str = "/account/security";

/// The one statement.
const ACTOR: &str = "SELECT a.id, a.name, a.lang, a.role, c.id AS consultant, c.agency AS employer, r.agency AS agency, \
     r.buying AS buying, k.client AS client, s.id AS session, s.vouched, s.seen_at, s.proved_at, \
     (SELECT COUNT(*) FROM code_apps f WHERE f.account = a.id) \
     + (SELECT COUNT(*) FROM passkeys p WHERE p.account = a.id) AS factors FROM sessions s JOIN accounts a ON a.id = s.account \
     LEFT JOIN consultants c ON c.account = a.id LEFT JOIN agency_reps r ON r.account = a.id \
     LEFT JOIN client_reps k ON k.account = a.id \
     WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.stage = 'full' AND a.stage = 'confirmed' AND a.suspended_at IS NULL";

/// The actor of a live session.
async fn recognise(tx: &Tx, token: &str) -> Outcome<Option<(Actor, Session)>> {
    let Some(row) = tx.opt(ACTOR, params![token::hash(token), tx.now()]).await? else { return Ok(None) };
    let kind = row.parse("role", Kind::parse)?;
    let vouched: bool = row.get("vouched")?;
    let seen_at: Instant = row.get("seen_at")?;
    if !vouched && seen_at.plus_seconds(sessions::idles(kind)) <= tx.now() {
        return Ok(None);
    }
    let employer = row.opt("employer")?;
    let consultant = row.opt("consultant")?.map(|consultant| (consultant, employer));
    let kind = kind.under_hat(row.opt("buying")? == Some(true));
    let Some(role) = kind.role(consultant, row.opt("agency")?, row.opt("client")?) else { return Ok(None) };
    let actor = Actor { account: row.get("id")?, name: row.get("name")?, lang: row.get("lang")?, role };
    let lacks_factor = factors::is_needed(kind) && row.get::<i64>("factors")? == 0;
    let session = Session {
        id: row.get("session")?,
        proved_at: if vouched { None } else { Some(row.get("proved_at")?) },
        detour: (lacks_factor && !vouched).then_some(SET_UP),
        is_unseen: seen_at.plus_seconds(SEEN_SECONDS) <= tx.now(),
    };
    Ok(Some((actor, session)))
}
