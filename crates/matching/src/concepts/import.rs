//! Somebody else's taxonomy into the tables, in one transaction. A concept
//! keeps the number that it got first; one that the source has no more is
//! kept as gone, so that what was recorded with it can still be read. The same
//! files again change nothing.

use super::rows::{self, Kept};
use base::{Happened, Outcome};
use ranking::taxonomy::import::{Imported, ImportedConcept};
use std::collections::HashMap;
use store::Tx;

/// What an import came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Concepts of the source now.
    pub concepts: usize,
    /// Those that were not there before.
    pub new: usize,
    /// Those that were, and are not the same.
    pub changed: usize,
    /// Those that the source has no more.
    pub gone: usize,
}

impl Counts {
    /// Whether nothing is other than before.
    pub fn is_unchanged(self) -> bool {
        (self.new, self.changed, self.gone) == (0, 0, 0)
    }
}

/// Writes what was read. Asks no policy: only the command line calls it.
///
/// # Errors
/// A failure of the database.
pub async fn import(tx: &Tx, imported: &Imported) -> Outcome<Counts> {
    let mut next = rows::lock(tx).await?;
    let before = rows::concepts(tx, imported.source).await?;
    let known: HashMap<&str, &Kept> = before.iter().map(|kept| (kept.concept.uri.as_str(), kept)).collect();
    let mut counts = Counts { concepts: imported.concepts.len(), ..Counts::default() };
    let mut kept = Vec::with_capacity(imported.concepts.len());
    for concept in &imported.concepts {
        let number = match known.get(concept.uri.as_str()) {
            Some(old) => {
                counts.changed += usize::from(old.gone || old.concept != *concept);
                old.number
            }
            None => {
                counts.new += 1;
                next += 1;
                next - 1
            }
        };
        kept.push(Kept { number, concept: concept.clone(), gone: false });
    }
    let now: HashMap<&str, &ImportedConcept> = imported.concepts.iter().map(|c| (c.uri.as_str(), c)).collect();
    for old in before.iter().filter(|old| !now.contains_key(old.concept.uri.as_str())) {
        counts.gone += usize::from(!old.gone);
        kept.push(Kept { gone: true, ..old.clone() });
    }
    if counts.is_unchanged() && !before.is_empty() {
        return Ok(counts);
    }
    rows::put_import(tx, imported, &kept).await?;
    rows::restamp(tx, next).await?;
    tx.record(Happened::TaxonomyImported { source: imported.source.to_owned() }).await?;
    Ok(counts)
}
