//! What an agency's desk asks: its own consultants, assignments won, billable
//! minutes (S44). Never another agency's.

use base::{AgencyId, ConsultantId, Date, Instant, Month, Outcome};
use store::{Tx, params};

/// One of the agency's consultants.
#[derive(Clone, Debug)]
pub struct Own {
    /// Which.
    pub id: ConsultantId,
    /// As the person writes it.
    pub name: String,
    /// The professional title.
    pub title: Option<String>,
    /// Since when staff may present the profile.
    pub presentable_at: Option<Instant>,
    /// Free from.
    pub available_from: Option<Date>,
    /// For this share of full time.
    pub available_percent: Option<i64>,
    /// Questions of consent that wait for the agency's hand.
    pub to_answer: i64,
    /// Engagements that run.
    pub running: i64,
    /// Minutes reported in this month.
    pub this_month: i64,
    /// Minutes reported in the month before.
    pub last_month: i64,
}

/// The agency's consultants whose accounts work, by name.
///
/// # Errors
/// A failure of the database.
pub async fn consultants(tx: &Tx, agency: AgencyId, month: Month) -> Outcome<Vec<Own>> {
    const MINUTES: &str = "SELECT CAST(COALESCE(SUM(t.minutes), 0) AS BIGINT) FROM time_entries t \
         JOIN engagements e ON e.id = t.engagement WHERE e.consultant = k.id AND e.agency = $1";
    let sql = format!(
        "SELECT k.id AS id, k.available_from AS available_from, k.available_percent AS available_percent, \
         (SELECT COUNT(*) FROM consents c WHERE c.consultant = k.id AND c.agency = $1 AND c.stage = 'asked' \
         AND c.agency_at IS NULL AND c.expires_at > $6) AS to_answer, k.name AS name, k.title AS title, k.presentable_at AS presentable_at, \
         (SELECT COUNT(*) FROM engagements e WHERE e.consultant = k.id AND e.agency = $1 AND e.stage = 'running') AS running, \
         ({MINUTES} AND t.on_date >= $2 AND t.on_date <= $3) AS this_month, \
         ({MINUTES} AND t.on_date >= $4 AND t.on_date <= $5) AS last_month \
         FROM consultants k JOIN accounts a ON a.id = k.account WHERE k.agency = $1 AND a.stage = 'confirmed' ORDER BY k.name_key, k.id"
    );
    let before = month.previous();
    let values = params![agency, month.first(), month.last(), before.first(), before.last(), tx.now()];
    let rows = tx.all(&sql, values).await?;
    rows.iter()
        .map(|row| {
            Ok(Own {
                id: row.get("id")?,
                available_from: row.opt("available_from")?,
                available_percent: row.opt("available_percent")?,
                to_answer: row.get("to_answer")?,
                name: row.get("name")?,
                title: row.opt("title")?,
                presentable_at: row.opt("presentable_at")?,
                running: row.get("running")?,
                this_month: row.get("this_month")?,
                last_month: row.get("last_month")?,
            })
        })
        .collect()
}

/// How many assignments the agency has won, ever.
///
/// # Errors
/// A failure of the database.
pub async fn won(tx: &Tx, agency: AgencyId) -> Outcome<i64> {
    tx.one("SELECT COUNT(*) AS n FROM engagements WHERE agency = $1", params![agency]).await?.get("n")
}

/// Minutes by month from a month on, oldest first; months without any are left out.
///
/// # Errors
/// A failure of the database.
pub async fn minutes_by_month(tx: &Tx, agency: AgencyId, from: Month) -> Outcome<Vec<(Month, i64)>> {
    let rows = tx
        .all(
            "SELECT substr(t.on_date, 1, 7) AS month, CAST(COALESCE(SUM(t.minutes), 0) AS BIGINT) AS minutes FROM time_entries t \
             JOIN engagements e ON e.id = t.engagement WHERE e.agency = $1 AND t.on_date >= $2 \
             GROUP BY substr(t.on_date, 1, 7) ORDER BY month",
            params![agency, from.first()],
        )
        .await?;
    rows.iter().map(|row| Ok((row.get("month")?, row.get("minutes")?))).collect()
}
