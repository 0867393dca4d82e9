//! The journal with names, newest first, a page at a time.

use base::{Happened, Instant, Outcome};
use store::{Tx, Value, params};
use uuid::Uuid;

/// A line of the journal.
#[derive(Clone, Debug)]
pub struct Line {
    /// Which, for the next page.
    pub id: Uuid,
    /// When.
    pub at: Instant,
    /// Who; nothing is the system.
    pub actor: Option<String>,
    /// What.
    pub what: Happened,
}

/// Where a page begins: after this line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct After {
    /// The line's moment.
    pub at: Instant,
    /// The line.
    pub id: Uuid,
}

impl After {
    /// From the address: microseconds and id with a dot between.
    pub fn parse(text: &str) -> Option<After> {
        let (at, id) = text.split_once('.')?;
        Some(After { at: Instant(at.parse().ok()?), id: id.parse().ok()? })
    }

    /// As in the address.
    pub fn code(self) -> String {
        format!("{}.{}", self.at.0, self.id)
    }
}

/// A page of lines, newest first; only those that name an object, if one is given.
///
/// # Errors
/// A failure of the database.
pub async fn page(tx: &Tx, about: Option<Uuid>, after: Option<After>, limit: i64) -> Outcome<Vec<Line>> {
    let mut scope = String::from("1 = 1");
    let mut values: Vec<Value> = params![limit];
    if let Some(about) = about {
        values.extend(params![format!("%{about}%")]);
        scope.push_str(&format!(" AND j.body LIKE ${}", values.len()));
    }
    if let Some(after) = after {
        values.extend(params![after.at, after.id]);
        let n = values.len();
        scope.push_str(&format!(" AND (j.at < ${} OR (j.at = ${} AND j.id < ${}))", n - 1, n - 1, n));
    }
    let sql = format!(
        "SELECT j.id AS id, j.at AS at, a.name AS actor, j.body AS body FROM journal j LEFT JOIN accounts a ON a.id = j.actor \
         WHERE {scope} ORDER BY j.at DESC, j.id DESC LIMIT $1"
    );
    tx.all(&sql, values)
        .await?
        .iter()
        .map(|row| {
            Ok(Line { id: row.get("id")?, at: row.get("at")?, actor: row.opt("actor")?, what: row.json("body")? })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_begins_after_the_line_that_its_address_names() {
        let after = After { at: Instant(1_700_000_000_000_000), id: Uuid::from_u128(7) };
        assert_eq!(After::parse(&after.code()), Some(after));
        for text in ["", "17", "17.x", "x.00000000-0000-0000-0000-000000000007"] {
            assert_eq!(After::parse(text), None, "{text}");
        }
    }
}
