//! Which visitors wait for whom.

use crate::request::Kind;
use crate::{policy, rows};
use base::{Actor, Outcome, Waiting, t};
use store::Tx;

/// Lines shown one by one.
const SHOWN: usize = 5;
/// Requests looked through.
const MOST: i64 = 200;

/// What waits for the actor: visitors to answer or to call, by the next working day.
///
/// # Errors
/// A failure of the database.
pub async fn waiting(tx: &Tx, actor: &Actor) -> Outcome<Vec<Waiting>> {
    if !policy::may_handle(actor) {
        return Ok(Vec::new());
    }
    let lang = actor.lang;
    let open = rows::open(tx, MOST).await?;
    let mine = open.iter().filter(|request| policy::concerns(actor, request.content.asker));
    let lines = mine.take(SHOWN).map(|request| Waiting {
        what: match request.content.kind {
            Kind::Message => t!(lang, "waiting-answer"),
            Kind::CallBack => t!(lang, "waiting-call"),
        },
        about: format!("{}, {}", request.content.name, request.content.asker.name(lang)),
        href: format!("/contact-requests#request-{}", request.id),
        due: Some(request.answer_by()),
    });
    Ok(lines.collect())
}
