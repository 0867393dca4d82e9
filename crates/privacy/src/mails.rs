//! The letters of this room: on requests about personal data, on accounts that
//! nobody uses, and to clients about whom has been erased. The last never name
//! the person.

use crate::requests::{Request, Stage};
use crate::retention::ANSWER_DAYS;
use base::{AccountId, ClientId, Lang, Outcome, format, t};
use mail::{Block, Letter};
use std::fmt::Display;
use store::{Tx, params};

/// One letter.
struct To<'a> {
    name: &'a str,
    email: &'a str,
    lang: Lang,
}

/// Posts a letter; the same kind about the same thing is posted once. What it is
/// about is an id: backups hold it in words that the house reads.
async fn post(tx: &Tx, to: To<'_>, kind: &str, about: impl Display, subject: String, body: Vec<Block>) -> Outcome<()> {
    let dedupe = format!("{kind}:{about}");
    let letter = Letter {
        kind,
        to_name: to.name,
        to: to.email,
        lang: to.lang,
        subject,
        body,
        attachments: vec![],
        invitation: None,
        dedupe,
    };
    mail::post(tx, letter).await.map(|_| ())
}

/// To whom the answer goes.
fn asker(request: &Request) -> To<'_> {
    To { name: &request.name, email: &request.email, lang: request.lang }
}

/// The request came; when it is answered at the latest.
pub(crate) async fn request_came(tx: &Tx, request: &Request) -> Outcome<()> {
    let lang = request.lang;
    let kind = crate::pages::words::right(lang, request.kind);
    let body = vec![
        Block::Text(t!(lang, "mail-request-came-text", kind = kind.as_str())),
        Block::Facts(vec![
            (t!(lang, "request-number"), request.number.to_string()),
            (t!(lang, "request-answer-by"), format::date_long(lang, request.due_on)),
        ]),
    ];
    post(
        tx,
        asker(request),
        "data_request_came",
        request.id,
        t!(lang, "mail-request-came-subject", number = request.number),
        body,
    )
    .await
}

/// It takes longer, and why.
pub(crate) async fn request_extended(tx: &Tx, request: &Request) -> Outcome<()> {
    let lang = request.lang;
    let body = vec![
        Block::Text(t!(lang, "mail-request-extended-text", date = format::date_long(lang, request.due_on))),
        Block::Text(request.extended_reason.clone().unwrap_or_default()),
        Block::Text(t!(lang, "mail-request-complain")),
    ];
    post(
        tx,
        asker(request),
        "data_request_extended",
        request.id,
        t!(lang, "mail-request-extended-subject", number = request.number),
        body,
    )
    .await
}

/// The answer, and the way to complain about it.
pub(crate) async fn request_closed(tx: &Tx, request: &Request) -> Outcome<()> {
    let lang = request.lang;
    let first = match request.stage {
        Stage::Refused => t!(lang, "mail-request-refused-text"),
        Stage::Open | Stage::Answered => t!(lang, "mail-request-answered-text"),
    };
    let body = vec![
        Block::Text(first),
        Block::Text(request.answer.clone().unwrap_or_default()),
        Block::Text(t!(lang, "mail-request-complain")),
    ];
    post(
        tx,
        asker(request),
        "data_request_closed",
        request.id,
        t!(lang, "mail-request-closed-subject", number = request.number),
        body,
    )
    .await
}

/// Nobody has been here for a year: shall the account stay?
pub(crate) async fn idle(tx: &Tx, account: AccountId) -> Outcome<()> {
    let row = tx.one("SELECT name, email, lang FROM accounts WHERE id = $1", params![account]).await?;
    let (name, email, lang): (String, String, Lang) = (row.get("name")?, row.get("email")?, row.get("lang")?);
    let until = tx.today().plus_days(ANSWER_DAYS);
    let body = vec![
        Block::Text(t!(lang, "mail-idle-text", date = format::date_long(lang, until))),
        Block::Button { label: t!(lang, "mail-idle-button"), href: tx.house().link("/sign-in") },
        Block::Text(t!(lang, "mail-idle-else")),
    ];
    let to = To { name: &name, email: &email, lang };
    post(tx, to, "idle_account", format!("{account}:{}", tx.today()), t!(lang, "mail-idle-subject"), body).await
}

/// Somebody whom the client was shown has been erased: copies must go (GDPR
/// art. 19).
pub(crate) async fn erased(tx: &Tx, client: ClientId, erasure: impl Display, assignments: &[String]) -> Outcome<()> {
    let sql = "SELECT a.id, a.name, a.email, a.lang FROM client_reps r JOIN accounts a ON a.id = r.account \
               WHERE r.client = $1 AND a.stage = 'confirmed' ORDER BY a.id";
    for row in tx.all(sql, params![client]).await? {
        let (rep, name, email, lang): (AccountId, String, String, Lang) =
            (row.get("id")?, row.get("name")?, row.get("email")?, row.get("lang")?);
        let body = vec![
            Block::Text(t!(lang, "mail-erased-text")),
            Block::Facts(assignments.iter().map(|title| (t!(lang, "mail-erased-assignment"), title.clone())).collect()),
            Block::Text(t!(lang, "mail-erased-duty")),
        ];
        let to = To { name: &name, email: &email, lang };
        post(tx, to, "person_erased", format!("{erasure}:{rep}"), t!(lang, "mail-erased-subject"), body).await?;
    }
    Ok(())
}
