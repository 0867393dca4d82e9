//! Who looked at a consultant's profile, and when (S54, S58). Lines are only
//! added; the consultant reads them under "My data".

use base::{AccountId, ConsentId, ConsultantId, Instant, Outcome};
use store::{Tx, params};

/// What was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The profile in the database, by staff.
    Profile,
    /// The frozen profile of a consent, by a client.
    Snapshot,
    /// The résumé as PDF.
    ResumePdf,
    /// A file of the portfolio.
    Portfolio,
}

impl What {
    /// Every kind, in the order shown.
    pub const ALL: [What; 4] = [What::Profile, What::Snapshot, What::ResumePdf, What::Portfolio];

    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            What::Profile => "profile",
            What::Snapshot => "snapshot",
            What::ResumePdf => "resume_pdf",
            What::Portfolio => "portfolio",
        }
    }

    /// From a row.
    pub fn parse(code: &str) -> Option<What> {
        What::ALL.into_iter().find(|what| what.code() == code)
    }
}

/// One showing.
#[derive(Clone, Debug)]
pub struct Access {
    /// When.
    pub at: Instant,
    /// Who looked.
    pub reader: String,
    /// The client that the reader speaks for; `None` is the broker's staff.
    pub client: Option<String>,
    /// What was looked at.
    pub what: What,
}

/// Keeps that somebody looked. Call it in the transaction that shows.
///
/// # Errors
/// A failure of the database.
pub async fn log(
    tx: &Tx,
    reader: AccountId,
    consultant: ConsultantId,
    what: What,
    consent: Option<ConsentId>,
) -> Outcome<()> {
    tx.run(
        "INSERT INTO access_log (id, at, reader, consultant, what, consent) VALUES ($1, $2, $3, $4, $5, $6)",
        params![tx.new_id::<uuid::Uuid>(), tx.now(), reader, consultant, what.code(), consent],
    )
    .await?;
    Ok(())
}

/// Who looked at a consultant, newest first, at most `most` lines.
///
/// # Errors
/// A failure of the database.
pub async fn of_consultant(tx: &Tx, consultant: ConsultantId, most: i64) -> Outcome<Vec<Access>> {
    crate::rows::accesses(tx, consultant, most).await
}

/// The clients who were shown something of a consultant, each with the last
/// time, by name: whom erasure must be told (GDPR art. 19).
///
/// # Errors
/// A failure of the database.
pub async fn clients_of(tx: &Tx, consultant: ConsultantId) -> Outcome<Vec<(String, Instant)>> {
    let sql = "SELECT k.name, MAX(l.at) AS last FROM access_log l JOIN client_reps r ON r.account = l.reader \
               JOIN clients k ON k.id = r.client WHERE l.consultant = $1 GROUP BY k.id, k.name ORDER BY k.name, k.id";
    let rows = tx.all(sql, params![consultant]).await?;
    rows.iter().map(|row| Ok((row.get("name")?, row.get("last")?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stored_is_read_back() {
        for what in What::ALL {
            assert_eq!(What::parse(what.code()), Some(what));
        }
        assert_eq!(What::parse("mail"), None);
    }
}
