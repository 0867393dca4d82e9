//! What staff and agencies browse. The list of consultants is the page that
//! must stay quick with ten thousand of them: one statement by keyset along
//! the index of names, no counting, no offset.

use crate::account::{Account, AccountStage, Contact};
use crate::consultant::Rate;
use crate::directory;
use base::{AccountId, AgencyId, ClientId, ConsultantId, Date, Instant, Money, Outcome, RateBasis};
use store::value::Value;
use store::{Param, Row, Tx, params};

/// Lines of one page.
pub const PAGE: usize = 50;

/// Where a page of a list by name begins: after this name and id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct After<T> {
    /// The last line's name, for comparing.
    pub name_key: String,
    /// The last line's id.
    pub id: T,
}

/// Which of the consultants staff look at; by words they are found in
/// [`crate::search`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConsultantFilter {
    /// Employed by this agency.
    pub agency: Option<AgencyId>,
    /// Helped by this consultant agent.
    pub agent: Option<AccountId>,
    /// Marked as presentable, or not.
    pub presentable: Option<bool>,
    /// Only those who work at a distance.
    pub remote: bool,
    /// Free on this day at the latest.
    pub free_by: Option<Date>,
}

/// A line of the list of consultants.
pub struct ConsultantLine {
    /// Which.
    pub id: ConsultantId,
    /// The short number.
    pub number: i64,
    /// As the person writes it.
    pub name: String,
    /// For the next page.
    pub name_key: String,
    /// The professional title.
    pub title: Option<String>,
    /// Where.
    pub city: Option<String>,
    /// The agency's name.
    pub agency: Option<String>,
    /// Free from.
    pub available_from: Option<Date>,
    /// For this share of full time.
    pub available_percent: Option<i64>,
    /// The rate wished for.
    pub rate: Option<Rate>,
    /// Whether staff have marked the profile.
    pub presentable: bool,
}

/// The words of a search: lower case, without the signs that mean something in
/// a pattern, four at most.
pub fn words_of(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|c: char| c.is_whitespace() || "%_\\,".contains(c))
        .filter(|word| !word.is_empty())
        .take(4)
        .map(|word| word.chars().take(40).collect())
        .collect()
}

/// The columns of a line, of a consultant `c` and an agency `g`.
pub(crate) const LINE: &str = "c.id, c.number, c.name, c.name_key, c.title, c.city, g.name AS agency, \
     c.available_from, c.available_percent, c.rate_minor, c.rate_basis, c.presentable_at";

/// The statement of a page of consultants and its values: only the conditions
/// that are asked for are in it.
fn consultants_sql(filter: &ConsultantFilter, after: Option<&After<ConsultantId>>) -> (String, Vec<Value>) {
    let mut sql = format!(
        "SELECT {LINE} FROM consultants c LEFT JOIN agencies g ON g.id = c.agency \
         WHERE EXISTS (SELECT 1 FROM accounts a WHERE a.id = c.account AND a.stage = 'confirmed')",
    );
    let mut values: Vec<Value> = Vec::new();
    let mut place = |value: Value| {
        values.push(value);
        format!("${}", values.len())
    };
    if let Some(agency) = filter.agency {
        sql.push_str(&format!(" AND c.agency = {}", place(agency.param())));
    }
    if let Some(agent) = filter.agent {
        sql.push_str(&format!(" AND c.agent = {}", place(agent.param())));
    }
    match filter.presentable {
        Some(true) => sql.push_str(" AND c.presentable_at IS NOT NULL"),
        Some(false) => sql.push_str(" AND c.presentable_at IS NULL"),
        None => {}
    }
    if filter.remote {
        sql.push_str(" AND c.remote");
    }
    if let Some(day) = filter.free_by {
        sql.push_str(&format!(" AND c.available_from <= {}", place(day.param())));
    }
    if let Some(after) = after {
        let (name, id) = (place(after.name_key.param()), place(after.id.param()));
        sql.push_str(&format!(" AND (c.name_key, c.id) > ({name}, {id})"));
    }
    sql.push_str(&format!(" ORDER BY c.name_key, c.id LIMIT {}", PAGE + 1));
    (sql, values)
}

/// A page of consultants whose accounts work, by name; one line more than
/// [`PAGE`] when there are more.
///
/// # Errors
/// A failure of the database.
pub async fn consultants(
    tx: &Tx,
    filter: &ConsultantFilter,
    after: Option<&After<ConsultantId>>,
) -> Outcome<Vec<ConsultantLine>> {
    let (sql, values) = consultants_sql(filter, after);
    tx.all(&sql, values).await?.iter().map(consultant_line).collect()
}

/// Row → line.
pub(crate) fn consultant_line(row: &Row) -> Outcome<ConsultantLine> {
    let rate = match (row.opt::<i64>("rate_minor")?, row.opt::<RateBasis>("rate_basis")?) {
        (Some(minor), Some(basis)) => Some(Rate { amount: Money::sek(minor), basis }),
        _ => None,
    };
    Ok(ConsultantLine {
        id: row.get("id")?,
        number: row.get("number")?,
        name: row.get("name")?,
        name_key: row.get("name_key")?,
        title: row.opt("title")?,
        city: row.opt("city")?,
        agency: row.opt("agency")?,
        available_from: row.opt("available_from")?,
        available_percent: row.opt("available_percent")?,
        rate,
        presentable: row.opt::<Instant>("presentable_at")?.is_some(),
    })
}

/// The agency that a consultant named when none of that name was here (S15).
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn agency_named(tx: &Tx, consultant: ConsultantId) -> Outcome<Option<String>> {
    tx.one("SELECT agency_named FROM consultants WHERE id = $1", params![consultant]).await?.opt("agency_named")
}

/// Sets or takes back the mark; whether that changed anything. The profile's
/// content is the same, and so is its version.
///
/// # Errors
/// A failure of the database.
pub async fn set_presentable(tx: &Tx, consultant: ConsultantId, presentable: bool) -> Outcome<bool> {
    let changed = if presentable {
        tx.run(
            "UPDATE consultants SET presentable_at = $2 WHERE id = $1 AND presentable_at IS NULL",
            params![consultant, tx.now()],
        )
        .await?
    } else {
        tx.run(
            "UPDATE consultants SET presentable_at = NULL WHERE id = $1 AND presentable_at IS NOT NULL",
            params![consultant],
        )
        .await?
    };
    Ok(changed == 1)
}

/// A line of the list of agencies or clients.
pub struct CompanyLine<T> {
    /// Which.
    pub id: T,
    /// The company's name.
    pub name: String,
    /// For the next page.
    pub name_key: String,
    /// Where.
    pub city: Option<String>,
    /// Organisationsnummer.
    pub org_no: Option<String>,
    /// Who of the staff helps.
    pub helper: Option<String>,
    /// Consultants of an agency, contact persons of a client.
    pub people: i64,
}

/// A page of agencies that somebody confirmed or staff took on, by name.
///
/// # Errors
/// A failure of the database.
pub async fn agencies(
    tx: &Tx,
    words: &[String],
    after: Option<&After<AgencyId>>,
) -> Outcome<Vec<CompanyLine<AgencyId>>> {
    let select = "SELECT g.id, g.name, g.name_key, g.city, g.org_no, h.name AS helper, \
         (SELECT COUNT(*) FROM consultants c JOIN accounts x ON x.id = c.account \
          WHERE c.agency = g.id AND x.stage = 'confirmed') AS people \
         FROM agencies g LEFT JOIN accounts h ON h.id = g.agent \
         WHERE (g.agent IS NOT NULL OR EXISTS (SELECT 1 FROM agency_reps r JOIN accounts a ON a.id = r.account \
          WHERE r.agency = g.id AND a.stage = 'confirmed'))";
    let (sql, values) = companies_sql(select, "g", words, after.map(|a| (a.name_key.clone(), a.id.param())));
    let rows = tx.all(&sql, values).await?;
    rows.iter().map(|row| company_line(row, row.get("id")?, row.opt("city")?)).collect()
}

/// A page of clients that somebody confirmed or staff took on, by name.
///
/// # Errors
/// A failure of the database.
pub async fn clients(
    tx: &Tx,
    words: &[String],
    after: Option<&After<ClientId>>,
) -> Outcome<Vec<CompanyLine<ClientId>>> {
    let select = "SELECT g.id, g.name, g.name_key, g.town AS city, g.org_no, h.name AS helper, \
         (SELECT COUNT(*) FROM client_reps r JOIN accounts x ON x.id = r.account \
          WHERE r.client = g.id AND x.stage = 'confirmed') AS people \
         FROM clients g LEFT JOIN accounts h ON h.id = g.manager \
         WHERE (g.manager IS NOT NULL OR EXISTS (SELECT 1 FROM client_reps r JOIN accounts a ON a.id = r.account \
          WHERE r.client = g.id AND a.stage = 'confirmed'))";
    let (sql, values) = companies_sql(select, "g", words, after.map(|a| (a.name_key.clone(), a.id.param())));
    let rows = tx.all(&sql, values).await?;
    rows.iter().map(|row| company_line(row, row.get("id")?, row.opt("city")?)).collect()
}

/// The statement of a page of companies and its values.
fn companies_sql(select: &str, table: &str, words: &[String], after: Option<(String, Value)>) -> (String, Vec<Value>) {
    let mut sql = select.to_owned();
    let mut values: Vec<Value> = Vec::new();
    for word in words {
        values.push(format!("%{word}%").param());
        sql.push_str(&format!(" AND {table}.name_key LIKE ${}", values.len()));
    }
    if let Some((name, id)) = after {
        values.push(name.param());
        values.push(id);
        sql.push_str(&format!(" AND ({table}.name_key, {table}.id) > (${}, ${})", values.len() - 1, values.len()));
    }
    sql.push_str(&format!(" ORDER BY {table}.name_key, {table}.id LIMIT {}", PAGE + 1));
    (sql, values)
}

/// Row → line.
fn company_line<T>(row: &Row, id: T, city: Option<String>) -> Outcome<CompanyLine<T>> {
    Ok(CompanyLine {
        id,
        name: row.get("name")?,
        name_key: row.get("name_key")?,
        city,
        org_no: row.opt("org_no")?,
        helper: row.opt("helper")?,
        people: row.get("people")?,
    })
}

/// Everybody who may speak for an agency, also those invited who have not come yet.
///
/// # Errors
/// A failure of the database.
pub async fn accounts_of_agency(tx: &Tx, agency: AgencyId) -> Outcome<Vec<Account>> {
    let rows = tx
        .all(
            "SELECT a.id, a.email, a.name, a.phone, a.lang, a.role, a.stage, a.created_at, a.version \
             FROM agency_reps r JOIN accounts a ON a.id = r.account WHERE r.agency = $1 AND a.stage <> 'closed' \
             ORDER BY a.name, a.id",
            params![agency],
        )
        .await?;
    rows.iter().map(directory::account_row).collect()
}

/// Everybody who may speak for a client, also those invited who have not come yet.
///
/// # Errors
/// A failure of the database.
pub async fn accounts_of_client(tx: &Tx, client: ClientId) -> Outcome<Vec<Account>> {
    let rows = tx
        .all(
            "SELECT a.id, a.email, a.name, a.phone, a.lang, a.role, a.stage, a.created_at, a.version \
             FROM client_reps r JOIN accounts a ON a.id = r.account WHERE r.client = $1 AND a.stage <> 'closed' \
             ORDER BY a.name, a.id",
            params![client],
        )
        .await?;
    rows.iter().map(directory::account_row).collect()
}

/// Every colleague, those who have left last.
///
/// # Errors
/// A failure of the database.
pub async fn colleagues(tx: &Tx) -> Outcome<Vec<Account>> {
    let rows = tx
        .all(
            "SELECT id, email, name, phone, lang, role, stage, created_at, version FROM accounts \
             WHERE role IN ('consultant_agent', 'client_manager', 'finance', 'admin', 'read_only') \
             ORDER BY CASE WHEN stage = 'closed' THEN 1 ELSE 0 END, name, id",
            vec![],
        )
        .await?;
    rows.iter().map(directory::account_row).collect()
}

/// A consultant whom an agent has to look at.
pub struct ToReview {
    /// Which.
    pub id: ConsultantId,
    /// As the person writes it.
    pub name: String,
    /// The professional title.
    pub title: Option<String>,
}

/// Consultants of an agent, or of nobody, that are not presentable yet, newest
/// first; at most `most`.
///
/// # Errors
/// A failure of the database.
pub async fn to_review(tx: &Tx, agent: AccountId, most: i64) -> Outcome<Vec<ToReview>> {
    let rows = tx
        .all(
            "SELECT c.id, c.name, c.title FROM consultants c JOIN accounts a ON a.id = c.account \
             WHERE (c.agent = $1 OR c.agent IS NULL) AND c.presentable_at IS NULL AND a.stage = 'confirmed' \
             ORDER BY c.created_at DESC, c.id DESC LIMIT $2",
            params![agent, most],
        )
        .await?;
    rows.iter()
        .map(|row| Ok(ToReview { id: row.get("id")?, name: row.get("name")?, title: row.opt("title")? }))
        .collect()
}

/// Clients of a manager, or of nobody, about whom something is missing that a
/// contract or a consultant will need; at most `most`.
///
/// # Errors
/// A failure of the database.
pub async fn to_complete(tx: &Tx, manager: AccountId, most: i64) -> Outcome<Vec<(ClientId, String)>> {
    let rows = tx
        .all(
            "SELECT k.id, k.name FROM clients k WHERE (k.manager = $1 OR (k.manager IS NULL AND EXISTS \
             (SELECT 1 FROM client_reps r JOIN accounts a ON a.id = r.account WHERE r.client = k.id AND a.stage = 'confirmed'))) \
             AND (k.org_no IS NULL OR k.masked_sv IS NULL OR k.masked_en IS NULL OR k.manager IS NULL) \
             ORDER BY k.created_at DESC, k.id DESC LIMIT $2",
            params![manager, most],
        )
        .await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("name")?))).collect()
}

/// How to reach the account of a consultant, whatever its stage.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn account_of_consultant(tx: &Tx, account: AccountId) -> Outcome<(Contact, AccountStage)> {
    let account = directory::account(tx, account).await?;
    let stage = account.stage;
    let Account { id, email, name, phone, lang, .. } = account;
    Ok((Contact { account: id, name, email, phone, lang }, stage))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_has_few_plain_words() {
        assert_eq!(words_of("  Anna  100% _ ÖREBRO, pr "), ["anna", "100", "örebro", "pr"]);
        assert_eq!(words_of("a b c d e f").len(), 4);
        assert!(words_of(" %% ").is_empty());
    }

    #[test]
    fn the_statement_holds_what_is_asked_and_counts_its_values() {
        let (plain, none) = consultants_sql(&ConsultantFilter::default(), None);
        assert!(none.is_empty() && !plain.contains('$') && !plain.contains("LIKE"), "{plain}");
        let filter = ConsultantFilter {
            presentable: Some(true),
            remote: true,
            free_by: Date::new(2026, 3, 2),
            ..Default::default()
        };
        let (sql, values) = consultants_sql(&filter, None);
        assert_eq!(values.len(), 1, "{sql}");
        assert!(sql.contains("<= $1") && !sql.contains("$2") && sql.contains("IS NOT NULL"), "{sql}");
    }
}
