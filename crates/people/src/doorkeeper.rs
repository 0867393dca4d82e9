//! Who is asking, on every request: one statement from the token's hash to the
//! actor. An ended session, an unconfirmed or a closed account is a guest.

use crate::account::Kind;
use crate::token;
use base::{Actor, Outcome};
use std::pin::Pin;
use store::{Tx, params};

/// The room of people at the door.
#[derive(Clone, Copy, Debug, Default)]
pub struct PeopleDoorkeeper;

impl web::Doorkeeper for PeopleDoorkeeper {
    fn actor<'a>(
        &'a self,
        tx: &'a Tx,
        token: &'a str,
    ) -> Pin<Box<dyn Future<Output = Outcome<Option<Actor>>> + Send + 'a>> {
        Box::pin(recognise(tx, token))
    }
}

/// The one statement.
const ACTOR: &str = "SELECT a.id, a.name, a.lang, a.role, c.id AS consultant, c.agency AS employer, r.agency AS agency, \
     k.client AS client FROM sessions s JOIN accounts a ON a.id = s.account \
     LEFT JOIN consultants c ON c.account = a.id LEFT JOIN agency_reps r ON r.account = a.id \
     LEFT JOIN client_reps k ON k.account = a.id \
     WHERE s.token_hash = $1 AND s.expires_at > $2 AND a.stage = 'confirmed'";

/// The actor of a live session.
async fn recognise(tx: &Tx, token: &str) -> Outcome<Option<Actor>> {
    let Some(row) = tx.opt(ACTOR, params![token::hash(token), tx.now()]).await? else { return Ok(None) };
    let kind = row.parse("role", Kind::parse)?;
    let employer = row.opt("employer")?;
    let consultant = row.opt("consultant")?.map(|consultant| (consultant, employer));
    let Some(role) = kind.role(consultant, row.opt("agency")?, row.opt("client")?) else { return Ok(None) };
    Ok(Some(Actor { account: row.get("id")?, name: row.get("name")?, lang: row.get("lang")?, role }))
}
