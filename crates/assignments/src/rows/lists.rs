//! Needs in lists: open ones, a client's, a consultant's favourites, and the
//! staff's list with its filters; and the clients whose they are.

use super::{COLUMNS, MOST_IN_LIST, from_row, with_skills};
use crate::assignment::{Assignment, StageKind};
use base::{AccountId, AssignmentId, ClientId, ConsultantId, Instant, Outcome};
use people::Client;
use people::personal_number::{opened_opt, place};
use std::collections::{HashMap, HashSet};
use store::{Param, Tx, Value, in_list, params};

/// Needs by a condition, with skills.
async fn needs(tx: &Tx, condition: &str, values: Vec<Value>) -> Outcome<Vec<Assignment>> {
    let rows = tx.all(&format!("SELECT {COLUMNS} FROM assignments WHERE {condition}"), values).await?;
    with_skills(tx, rows.iter().map(from_row).collect::<Outcome<_>>()?).await
}

/// Every open need, the newest first.
///
/// # Errors
/// A failure of the database.
pub async fn open(tx: &Tx) -> Outcome<Vec<Assignment>> {
    needs(tx, "stage = 'open' ORDER BY opened_at DESC, number DESC", vec![]).await
}

/// Every need of a client, the newest first.
///
/// # Errors
/// A failure of the database.
pub async fn of_client(tx: &Tx, client: ClientId) -> Outcome<Vec<Assignment>> {
    needs(tx, "client = $1 ORDER BY number DESC", params![client]).await
}

/// Drafts of a client, or that this account has begun, the oldest first.
///
/// # Errors
/// A failure of the database.
pub async fn drafts(tx: &Tx, client: Option<ClientId>, account: AccountId) -> Outcome<Vec<Assignment>> {
    match client {
        Some(client) => needs(tx, "stage = 'draft' AND client = $1 ORDER BY number", params![client]).await,
        None => needs(tx, "stage = 'draft' AND posted_by = $1 ORDER BY number", params![account]).await,
    }
}

/// These needs, in no order.
///
/// # Errors
/// A failure of the database.
pub async fn many(tx: &Tx, ids: &[AssignmentId]) -> Outcome<Vec<Assignment>> {
    let mut found = Vec::new();
    for some in ids.chunks(MOST_IN_LIST) {
        let (list, values) = in_list(some);
        found.extend(needs(tx, &format!("id IN ({list})"), values).await?);
    }
    Ok(found)
}

/// A consultant's favourites that were ever open, the last marked first.
///
/// # Errors
/// A failure of the database.
pub async fn favourites(tx: &Tx, consultant: ConsultantId) -> Outcome<Vec<Assignment>> {
    let marked = tx
        .all(
            "SELECT assignment FROM favourites WHERE consultant = $1 ORDER BY marked_at DESC, assignment",
            params![consultant],
        )
        .await?;
    let ids: Vec<AssignmentId> = marked.iter().map(|row| row.get("assignment")).collect::<Outcome<_>>()?;
    let mut found: HashMap<AssignmentId, Assignment> = many(tx, &ids).await?.into_iter().map(|a| (a.id, a)).collect();
    Ok(ids.iter().filter_map(|id| found.remove(id)).filter(|a| a.stage().opened_at().is_some()).collect())
}

/// Which needs a consultant has marked.
///
/// # Errors
/// A failure of the database.
pub async fn marked(tx: &Tx, consultant: ConsultantId) -> Outcome<HashSet<AssignmentId>> {
    let rows = tx.all("SELECT assignment FROM favourites WHERE consultant = $1", params![consultant]).await?;
    rows.iter().map(|row| row.get("assignment")).collect()
}

/// Marks a favourite; once is enough.
///
/// # Errors
/// A failure of the database.
pub async fn mark(tx: &Tx, consultant: ConsultantId, id: AssignmentId, now: Instant) -> Outcome<()> {
    tx.run(
        "INSERT INTO favourites (consultant, assignment, marked_at) VALUES ($1, $2, $3) \
         ON CONFLICT (consultant, assignment) DO NOTHING",
        params![consultant, id, now],
    )
    .await
    .map(drop)
}

/// Takes the mark away, if it is there.
///
/// # Errors
/// A failure of the database.
pub async fn unmark(tx: &Tx, consultant: ConsultantId, id: AssignmentId) -> Outcome<()> {
    tx.run("DELETE FROM favourites WHERE consultant = $1 AND assignment = $2", params![consultant, id]).await.map(drop)
}

/// What staff look for.
#[derive(Clone, Debug, Default)]
pub struct StaffFilter {
    /// One stage.
    pub stage: Option<StageKind>,
    /// One client.
    pub client: Option<ClientId>,
    /// Every word must stand in the need; in lower case.
    pub words: Vec<String>,
    /// Only numbers below this one: the next page.
    pub below: Option<i64>,
}

/// A need in the staff's list.
pub struct Listed {
    /// The need.
    pub assignment: Assignment,
    /// How many have applied.
    pub applied: i64,
}

/// At most `most` needs that pass the filter, the newest first.
///
/// # Errors
/// A failure of the database.
pub async fn for_staff(tx: &Tx, filter: &StaffFilter, most: i64) -> Outcome<Vec<Listed>> {
    let mut values: Vec<Value> = Vec::new();
    let mut conditions: Vec<String> = Vec::new();
    let mut add = |condition: &str, value: Value| {
        values.push(value);
        conditions.push(condition.replace('?', &format!("${}", values.len())));
    };
    if let Some(stage) = filter.stage {
        add("stage = ?", stage.code().param());
    }
    if let Some(client) = filter.client {
        add("client = ?", client.param());
    }
    for word in &filter.words {
        add("search_key LIKE ? ESCAPE '\\'", like(word).param());
    }
    if let Some(below) = filter.below {
        add("number < ?", below.param());
    }
    values.push(most.param());
    let condition = if conditions.is_empty() { "1 = 1".to_owned() } else { conditions.join(" AND ") };
    let sql = format!(
        "SELECT {COLUMNS}, (SELECT COUNT(*) FROM applications p WHERE p.assignment = assignments.id AND p.stage = 'sent') \
         AS applied FROM assignments WHERE {condition} ORDER BY number DESC LIMIT ${}",
        values.len()
    );
    let rows = tx.all(&sql, values).await?;
    rows.iter().map(|row| Ok(Listed { assignment: from_row(row)?, applied: row.get("applied")? })).collect()
}

/// A pattern for text that holds the word as it is.
fn like(word: &str) -> String {
    let escaped = word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{escaped}%")
}

/// The clients of these needs.
///
/// # Errors
/// A failure of the database.
pub async fn clients_of(tx: &Tx, needs: impl Iterator<Item = &Assignment>) -> Outcome<HashMap<ClientId, Client>> {
    let ids: HashSet<ClientId> = needs.map(|a| a.client).collect();
    let ids: Vec<ClientId> = ids.into_iter().collect();
    let mut clients = HashMap::new();
    for some in ids.chunks(MOST_IN_LIST) {
        let (list, values) = in_list(some);
        let sql = format!(
            "SELECT id, name, org_no, vat_no, street, town, invoice_email, industry, masked_sv, masked_en, manager, \
             agency, version FROM clients WHERE id IN ({list})"
        );
        for row in tx.all(&sql, values).await? {
            let id: ClientId = row.get("id")?;
            let client = Client {
                id,
                name: row.get("name")?,
                org_no: opened_opt(tx, &place("clients", "org_no", id), row.opt("org_no")?)?,
                vat_no: opened_opt(tx, &place("clients", "vat_no", id), row.opt("vat_no")?)?,
                street: row.opt("street")?,
                town: row.opt("town")?,
                invoice_email: row.opt("invoice_email")?,
                industry: row.opt("industry")?,
                masked_sv: row.opt("masked_sv")?,
                masked_en: row.opt("masked_en")?,
                manager: row.opt("manager")?,
                agency: row.opt("agency")?,
                version: row.get("version")?,
            };
            clients.insert(client.id, client);
        }
    }
    Ok(clients)
}

/// Every client's id and name, by name: what staff choose from (S47).
///
/// # Errors
/// A failure of the database.
pub async fn client_names(tx: &Tx) -> Outcome<Vec<(ClientId, String)>> {
    let rows = tx.all("SELECT id, name FROM clients ORDER BY name_key, id", vec![]).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("name")?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_is_no_pattern() {
        assert_eq!(like("50%_a\\b"), "%50\\%\\_a\\\\b%");
    }
}
