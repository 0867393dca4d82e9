//! Every query of the search. What each database keeps and asks in its own way
//! stands side by side; what is found is the same.

use super::entry::{self, PART, Profile};
use super::snippet::Finder;
use super::{Hit, Looking, Place, Tier};
use crate::rows::lists::{LINE, PAGE, consultant_line};
use base::{ConsultantId, Instant, Outcome, Stop};
use std::collections::HashMap;
use store::{Backend, Param, Row, Tx, Value, in_list, params};

/// Profiles that are entered at once.
const AT_ONCE: usize = 100;

/// Skills, experience, education and honours of a consultant `c`, each as one
/// text with [`PART`] between; the latest experience first, the others as they come.
fn texts() -> String {
    format!(
        "(SELECT string_agg(s.name, '{PART}') FROM skills s WHERE s.consultant = c.id) AS skills, \
         (SELECT string_agg(e.client_name || ': ' || e.assignment || COALESCE(' – ' || e.result, ''), '{PART}' \
          ORDER BY e.from_month DESC, e.id) FROM experiences e WHERE e.consultant = c.id) AS experience, \
         (SELECT string_agg(d.degree || ', ' || d.school, '{PART}') FROM educations d \
          WHERE d.consultant = c.id) AS education, \
         (SELECT string_agg(h.title || COALESCE(', ' || h.giver, ''), '{PART}') FROM honours h \
          WHERE h.consultant = c.id) AS honours"
    )
}

/// Enters anew whose profile was changed in this transaction, and takes out
/// whose account works no more. Called before every commit.
///
/// # Errors
/// A failure of the database.
pub async fn settle(tx: &Tx) -> Outcome<()> {
    let sql = format!("SELECT consultant FROM derived_search_due ORDER BY consultant LIMIT {AT_ONCE}");
    loop {
        let due = tx.all(&sql, vec![]).await?;
        if due.is_empty() {
            return Ok(());
        }
        let ids = due.iter().map(|row| row.get("consultant")).collect::<Outcome<Vec<ConsultantId>>>()?;
        enter(tx, &ids).await?;
    }
}

/// Everybody's entry is made anew before the commit: for whoever has written
/// profiles with the triggers laid aside.
///
/// # Errors
/// A failure of the database.
pub async fn everybody_is_due(tx: &Tx) -> Outcome<()> {
    let sql = "INSERT INTO derived_search_due (consultant) SELECT c.id FROM consultants c \
               WHERE NOT EXISTS (SELECT 1 FROM derived_search_due d WHERE d.consultant = c.id)";
    tx.run(sql, vec![]).await.map(|_| ())
}

/// Makes the entries of these consultants anew.
async fn enter(tx: &Tx, ids: &[ConsultantId]) -> Outcome<()> {
    let (list, values) = in_list(ids);
    let sql = format!(
        "SELECT c.number, c.name, c.title, c.city, c.letter, c.agency, c.agent, c.presentable_at, a.stage, {} \
         FROM consultants c JOIN accounts a ON a.id = c.account WHERE c.id IN ({list})",
        texts()
    );
    let (mut known, mut entries): (Vec<i64>, Vec<Value>) = (Vec::new(), Vec::new());
    for row in tx.all(&sql, values.clone()).await? {
        let number: i64 = row.get("number")?;
        known.push(number);
        if row.get::<String>("stage")? == "confirmed" {
            let words = entry::entry(&profile(&row)?);
            entries.extend([number.param(), as_kept(tx.backend(), words).param()]);
        }
    }
    if !known.is_empty() {
        let key = key(tx.backend());
        let (numbers, known) = in_list(&known);
        tx.run(&format!("DELETE FROM derived_search WHERE {key} IN ({numbers})"), known).await?;
    }
    if !entries.is_empty() {
        let lines: Vec<String> = (1..entries.len())
            .step_by(2)
            .map(|n| match tx.backend() {
                Backend::Sqlite => format!("(${n}, ${})", n + 1),
                Backend::Postgres => format!("(${n}, CAST(${} AS tsvector))", n + 1),
            })
            .collect();
        let (key, lines) = (key(tx.backend()), lines.join(", "));
        tx.run(&format!("INSERT INTO derived_search ({key}, words) VALUES {lines}"), entries).await?;
    }
    let sql = format!("DELETE FROM derived_search_due WHERE consultant IN ({list})");
    tx.run(&sql, values).await.map(|_| ())
}

/// The column that holds a consultant's number.
fn key(backend: Backend) -> &'static str {
    match backend {
        Backend::Sqlite => "rowid",
        Backend::Postgres => "number",
    }
}

/// An entry as the database takes it.
fn as_kept(backend: Backend, words: impl IntoIterator<Item = String>) -> String {
    let words = words.into_iter().map(|word| match backend {
        Backend::Sqlite => word,
        Backend::Postgres => format!("'{word}'"),
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Row → what is searched.
fn profile(row: &Row) -> Outcome<Profile> {
    Ok(Profile {
        number: row.get("number")?,
        name: row.get("name")?,
        title: row.opt("title")?,
        city: row.opt("city")?,
        skills: row.opt("skills")?,
        letter: row.opt("letter")?,
        experience: row.opt("experience")?,
        education: row.opt("education")?,
        honours: row.opt("honours")?,
        agency: row.opt("agency")?,
        agent: row.opt("agent")?,
        presentable: row.opt::<Instant>("presentable_at")?.is_some(),
    })
}

/// The nearest hits after a place; one more than [`PAGE`] when there are more.
/// Beginnings of words that stand in texts alone are looked for when nothing
/// nearer is there.
///
/// # Errors
/// A failure of the database.
pub async fn find(tx: &Tx, looking: &Looking, after: Option<Place>) -> Outcome<Vec<Place>> {
    let signs = looking.signs();
    let first = after.map_or(Tier::Weighty, |place| place.tier);
    let mut found: Vec<Place> = Vec::new();
    for tier in Tier::ALL.into_iter().filter(|tier| *tier >= first) {
        let is_last_resort = tier == Tier::Anywhere && tier != first;
        if found.len() > PAGE || (is_last_resort && (after.is_some() || !found.is_empty())) {
            break;
        }
        let Some(condition) = tier.condition(&looking.wanted, &signs) else { continue };
        let below = after.filter(|place| place.tier == tier).map_or(i64::MAX, |place| place.number);
        let asked = match tx.backend() {
            Backend::Sqlite => condition.fts5(),
            Backend::Postgres => condition.tsquery(),
        };
        let room = i64::try_from(PAGE + 1 - found.len()).map_err(Stop::failed)?;
        let (sql, values) = found_sql(tx.backend(), looking, asked, below, room);
        for row in tx.all(&sql, values).await? {
            found.push(Place { tier, number: row.get("number")? });
        }
    }
    Ok(found)
}

/// The statement of one tier and its values.
fn found_sql(backend: Backend, looking: &Looking, asked: String, below: i64, most: i64) -> (String, Vec<Value>) {
    let key = key(backend);
    let matches = match backend {
        Backend::Sqlite => "derived_search MATCH $1",
        Backend::Postgres => "derived_search.words @@ CAST($1 AS tsquery)",
    };
    let mut values = params![asked, below, most];
    let mut facts = String::new();
    if looking.filter.presentable == Some(true) {
        facts.push_str(" AND c.presentable_at IS NOT NULL");
    }
    if looking.filter.remote {
        facts.push_str(" AND c.remote");
    }
    if let Some(day) = looking.filter.free_by {
        values.push(day.param());
        facts.push_str(&format!(" AND c.available_from <= ${}", values.len()));
    }
    let facts = if facts.is_empty() {
        facts
    } else {
        format!(" AND EXISTS (SELECT 1 FROM consultants c WHERE c.number = derived_search.{key}{facts})")
    };
    let sql = format!(
        "SELECT derived_search.{key} AS number FROM derived_search WHERE {matches} AND derived_search.{key} < $2{facts} \
         ORDER BY derived_search.{key} DESC LIMIT $3"
    );
    (sql, values)
}

/// Hits as they are shown, in the order of their places: only these are read.
///
/// # Errors
/// A failure of the database.
pub async fn hits(tx: &Tx, looking: &Looking, places: &[Place]) -> Outcome<Vec<Hit>> {
    if places.is_empty() {
        return Ok(Vec::new());
    }
    let (list, values) = in_list(&places.iter().map(|place| place.number).collect::<Vec<_>>());
    let sql = format!(
        "SELECT {LINE}, c.letter, {} FROM consultants c LEFT JOIN agencies g ON g.id = c.agency WHERE c.number IN ({list})",
        texts()
    );
    let finder = Finder::new(if looking.wanted.is_empty() { &looking.skill } else { &looking.wanted });
    let mut hits = HashMap::new();
    for row in tx.all(&sql, values).await? {
        let hit = hit(&row, &finder)?;
        hits.insert(hit.line.number, hit);
    }
    Ok(places.iter().filter_map(|place| hits.remove(&place.number)).collect())
}

/// Row → hit. A sentence tells more than a list: the letter comes first.
fn hit(row: &Row, finder: &Finder<'_>) -> Outcome<Hit> {
    let line = consultant_line(row)?;
    let read = |name: &str| row.opt::<String>(name).map(Option::unwrap_or_default);
    let letter = read("letter")?;
    let lists = [read("experience")?, read("education")?, read("honours")?];
    let skills = read("skills")?.replace(PART, ", ");
    let about = [line.title.as_deref(), line.city.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let parts = lists.iter().flat_map(|list| list.split(PART));
    let texts = std::iter::once(letter.as_str()).chain(parts).chain([skills.as_str(), about.as_str()]);
    let snippet = finder.snippet(texts);
    Ok(Hit { line, snippet })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rows::lists::ConsultantFilter;
    use crate::search::Wanted;
    use base::Date;

    #[test]
    fn the_statement_holds_what_is_asked_and_counts_its_values() {
        let filter = ConsultantFilter { remote: true, free_by: Date::new(2026, 3, 2), ..Default::default() };
        let looking = Looking { wanted: Wanted::read("klarspråk"), filter, ..Default::default() };
        for (backend, key) in [(Backend::Sqlite, "rowid"), (Backend::Postgres, "number")] {
            let (sql, values) = found_sql(backend, &looking, "\"x\"".into(), 9, 51);
            assert_eq!(values.len(), 4, "{sql}");
            for part in [format!("derived_search.{key} < $2"), "c.remote".into(), "<= $4".into(), "LIMIT $3".into()] {
                assert!(sql.contains(&part), "{part}: {sql}");
            }
            let (plain, _) = found_sql(backend, &Looking::default(), "\"x\"".into(), 9, 51);
            assert!(!plain.contains("EXISTS"), "{plain}");
        }
    }

    #[test]
    fn an_entry_is_told_to_each_database() {
        let words = || ["anna".to_owned(), "¤anna".to_owned()];
        assert_eq!(as_kept(Backend::Sqlite, words()), "anna ¤anna");
        assert_eq!(as_kept(Backend::Postgres, words()), "'anna' '¤anna'");
    }
}
