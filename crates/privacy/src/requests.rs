//! Requests of data subjects (GDPR art. 15–21) and their clock: an answer
//! within one month, two months more with a reason that the person is told
//! (art. 12.3). Answered or refused, always in words.

use crate::mails;
use crate::policy;
use crate::refusal::RequestRefusal;
use base::{AccountId, Actor, CommonRefusal, DataRequestId, Date, Happened, Instant, Lang, Outcome};
use std::collections::HashMap;
use store::{Row, Tx, params, series};

/// Months until the answer (art. 12.3).
pub const MONTHS: i32 = 1;

/// Months that may be added where the request is complex (art. 12.3).
pub const MORE_MONTHS: i32 = 2;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Right {
    /// A copy of the data (art. 15).
    Access,
    /// Mistakes corrected (art. 16).
    Rectification,
    /// Erasure (art. 17).
    Erasure,
    /// That the data are not used for a while (art. 18).
    Restriction,
    /// The data in a form for elsewhere (art. 20).
    Portability,
    /// Objection, also to being ranked (art. 21).
    Objection,
}

impl Right {
    /// Every right, in the order of the articles.
    pub const ALL: [Right; 6] =
        [Right::Access, Right::Rectification, Right::Erasure, Right::Restriction, Right::Portability, Right::Objection];

    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            Right::Access => "access",
            Right::Rectification => "rectification",
            Right::Erasure => "erasure",
            Right::Restriction => "restriction",
            Right::Portability => "portability",
            Right::Objection => "objection",
        }
    }

    /// From a row or a form.
    pub fn parse(code: &str) -> Option<Right> {
        Right::ALL.into_iter().find(|right| right.code() == code)
    }

    /// The article of the regulation.
    pub fn article(self) -> u8 {
        match self {
            Right::Access => 15,
            Right::Rectification => 16,
            Right::Erasure => 17,
            Right::Restriction => 18,
            Right::Portability => 20,
            Right::Objection => 21,
        }
    }
}

/// How a request stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Waits for an answer.
    Open,
    /// Done as asked.
    Answered,
    /// Not done, with a reason and the way to complain (art. 12.4).
    Refused,
}

impl Stage {
    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            Stage::Open => "open",
            Stage::Answered => "answered",
            Stage::Refused => "refused",
        }
    }

    /// From a row.
    pub fn parse(code: &str) -> Option<Stage> {
        [Stage::Open, Stage::Answered, Stage::Refused].into_iter().find(|stage| stage.code() == code)
    }
}

/// A request.
#[derive(Clone, Debug)]
pub struct Request {
    /// Which.
    pub id: DataRequestId,
    /// Its number.
    pub number: i64,
    /// The account, if the person has one.
    pub account: Option<AccountId>,
    /// Who asks.
    pub name: String,
    /// Where the answer goes.
    pub email: String,
    /// For what.
    pub kind: Right,
    /// In the person's words.
    pub message: String,
    /// The person's language.
    pub lang: Lang,
    /// How it stands.
    pub stage: Stage,
    /// When it came.
    pub came_on: Date,
    /// The last day for the answer.
    pub due_on: Date,
    /// Why it takes longer, if it does.
    pub extended_reason: Option<String>,
    /// The answer.
    pub answer: Option<String>,
    /// When it was answered.
    pub closed_at: Option<Instant>,
    /// For saving.
    pub version: i64,
}

impl Request {
    /// Whether it waits for an answer.
    pub fn is_open(&self) -> bool {
        self.stage == Stage::Open
    }
}

/// The last day for the answer to what came on a day.
pub fn due(came_on: Date) -> Date {
    came_on.plus_months(MONTHS)
}

/// The last day when it is extended.
pub fn due_extended(came_on: Date) -> Date {
    came_on.plus_months(MONTHS + MORE_MONTHS)
}

/// A request as it is entered.
#[derive(Clone, Debug)]
pub struct NewRequest {
    /// The account, if the person has one.
    pub account: Option<AccountId>,
    /// Who asks.
    pub name: String,
    /// Where the answer goes.
    pub email: String,
    /// For what.
    pub kind: Right,
    /// In the person's words.
    pub message: String,
    /// The person's language.
    pub lang: Lang,
    /// When it came.
    pub came_on: Date,
}

/// Somebody asks, with the own account.
///
/// # Errors
/// A failure of the database.
pub async fn ask(tx: &Tx, actor: &Actor, kind: Right, message: String) -> Outcome<DataRequestId> {
    let row = tx.one("SELECT email FROM accounts WHERE id = $1", params![actor.account]).await?;
    let new = NewRequest {
        account: Some(actor.account),
        name: actor.name.clone(),
        email: row.get("email")?,
        kind,
        message,
        lang: actor.lang,
        came_on: tx.today(),
    };
    insert(tx, None, new).await
}

/// Staff enter what came by letter, mail or telephone; the account is found by
/// the address.
///
/// # Errors
/// Forbidden; a day that has not come; or a failure.
pub async fn enter(tx: &Tx, actor: &Actor, mut new: NewRequest) -> Outcome<DataRequestId> {
    if !policy::may_answer_requests(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    if new.came_on > tx.today() {
        return Err(RequestRefusal::NotYet.into());
    }
    let known = tx.opt("SELECT id FROM accounts WHERE email = $1", params![new.email.as_str()]).await?;
    new.account = known.map(|row| row.get("id")).transpose()?;
    insert(tx, Some(actor.account), new).await
}

/// Writes it, and sends word that it came.
async fn insert(tx: &Tx, entered_by: Option<AccountId>, new: NewRequest) -> Outcome<DataRequestId> {
    let id: DataRequestId = tx.new_id();
    let number = series::take(tx, "data-request").await?;
    tx.run(
        "INSERT INTO data_requests (id, number, account, name, email, kind, message, lang, stage, came_on, due_on, entered_by) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'open', $9, $10, $11)",
        params![
            id,
            number,
            new.account,
            new.name,
            new.email,
            new.kind.code(),
            new.message,
            new.lang,
            new.came_on,
            due(new.came_on),
            entered_by
        ],
    )
    .await?;
    tx.record(Happened::DataRequestMade { request: id }).await?;
    mails::request_came(tx, &find(tx, id).await?).await?;
    Ok(id)
}

/// Answers a request, in words that the person is sent.
///
/// # Errors
/// Forbidden; answered before; changed meanwhile; or a failure.
pub async fn close(tx: &Tx, actor: &Actor, id: DataRequestId, version: i64, stage: Stage, answer: &str) -> Outcome<()> {
    if !policy::may_answer_requests(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    if stage == Stage::Open || !find(tx, id).await?.is_open() {
        return Err(RequestRefusal::Closed.into());
    }
    tx.run_versioned(
        "UPDATE data_requests SET stage = $3, answer = $4, closed_by = $5, closed_at = $6, version = version + 1 \
         WHERE id = $1 AND version = $2 AND stage = 'open'",
        params![id, version, stage.code(), answer, actor.account, tx.now()],
    )
    .await?;
    tx.record(Happened::DataRequestClosed { request: id }).await?;
    mails::request_closed(tx, &find(tx, id).await?).await
}

/// Two months more, with the reason that the person is sent.
///
/// # Errors
/// Forbidden; answered or extended before; changed meanwhile; or a failure.
pub async fn extend(tx: &Tx, actor: &Actor, id: DataRequestId, version: i64, reason: &str) -> Outcome<()> {
    if !policy::may_answer_requests(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let request = find(tx, id).await?;
    if !request.is_open() {
        return Err(RequestRefusal::Closed.into());
    }
    if request.extended_reason.is_some() {
        return Err(RequestRefusal::Extended.into());
    }
    tx.run_versioned(
        "UPDATE data_requests SET due_on = $3, extended_reason = $4, version = version + 1 WHERE id = $1 AND version = $2",
        params![id, version, due_extended(request.came_on), reason],
    )
    .await?;
    mails::request_extended(tx, &find(tx, id).await?).await
}

/// Who has objected to, or asked to restrict, what is done with the data, and
/// when last: what was refused does not count, what waits for an answer does
/// (art. 18.1 d, 21.1).
///
/// # Errors
/// A failure of the database.
pub async fn objections(tx: &Tx) -> Outcome<HashMap<AccountId, Date>> {
    let sql = "SELECT account, MAX(came_on) AS came_on FROM data_requests WHERE account IS NOT NULL \
               AND kind IN ('objection', 'restriction') AND stage <> 'refused' GROUP BY account";
    let rows = tx.all(sql, vec![]).await?;
    rows.iter().map(|row| Ok((row.get("account")?, row.get("came_on")?))).collect()
}

const COLUMNS: &str = "id, number, account, name, email, kind, message, lang, stage, came_on, due_on, extended_reason, \
                       answer, closed_at, version";

/// One request.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn find(tx: &Tx, id: DataRequestId) -> Outcome<Request> {
    request(&tx.one(&format!("SELECT {COLUMNS} FROM data_requests WHERE id = $1"), params![id]).await?)
}

/// Those of an account, newest first.
///
/// # Errors
/// A failure of the database.
pub async fn of_account(tx: &Tx, account: AccountId) -> Outcome<Vec<Request>> {
    let sql = format!("SELECT {COLUMNS} FROM data_requests WHERE account = $1 ORDER BY number DESC");
    tx.all(&sql, params![account]).await?.iter().map(request).collect()
}

/// All, open ones first, the most urgent first.
///
/// # Errors
/// A failure of the database.
pub async fn all(tx: &Tx) -> Outcome<Vec<Request>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM data_requests ORDER BY CASE WHEN stage = 'open' THEN 0 ELSE 1 END, due_on, number LIMIT 500"
    );
    tx.all(&sql, vec![]).await?.iter().map(request).collect()
}

/// Row → request.
fn request(row: &Row) -> Outcome<Request> {
    Ok(Request {
        id: row.get("id")?,
        number: row.get("number")?,
        account: row.opt("account")?,
        name: row.get("name")?,
        email: row.get("email")?,
        kind: row.parse("kind", Right::parse)?,
        message: row.get("message")?,
        lang: row.get("lang")?,
        stage: row.parse("stage", Stage::parse)?,
        came_on: row.get("came_on")?,
        due_on: row.get("due_on")?,
        extended_reason: row.opt("extended_reason")?,
        answer: row.opt("answer")?,
        closed_at: row.opt("closed_at")?,
        version: row.get("version")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().expect("a date")
    }

    #[test]
    fn the_clock_is_one_month_and_at_most_three() {
        for (came, one, three) in [
            ("2026-03-02", "2026-04-02", "2026-06-02"),
            ("2026-01-31", "2026-02-28", "2026-04-30"),
            ("2026-11-30", "2026-12-30", "2027-02-28"),
        ] {
            assert_eq!((due(date(came)), due_extended(date(came))), (date(one), date(three)), "{came}");
        }
    }

    #[test]
    fn what_is_stored_is_read_back() {
        for right in Right::ALL {
            assert_eq!(Right::parse(right.code()), Some(right));
        }
        for stage in [Stage::Open, Stage::Answered, Stage::Refused] {
            assert_eq!(Stage::parse(stage.code()), Some(stage));
        }
    }
}
