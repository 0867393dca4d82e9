//! Who is named in words that others wrote: every living person's name, address
//! and number is looked for at once. It knows nothing of what the words mean.

use aho_corasick::AhoCorasick;
use base::{Outcome, Stop};
use privacy::erase::SHORTEST;
use privacy::personal::Register;
use std::collections::{BTreeMap, BTreeSet};
use store::Tx;
use uuid::Uuid;

/// Names, and whose they are.
pub(super) struct Mentions {
    finder: AhoCorasick,
    whose: Vec<BTreeSet<Uuid>>,
}

impl Mentions {
    /// The names that there are.
    pub(super) async fn load(tx: &Tx, register: Register) -> Outcome<Mentions> {
        let mut names: BTreeMap<String, BTreeSet<Uuid>> = BTreeMap::new();
        for (table, column) in register.names() {
            for of in table.of {
                let sql = format!(
                    "SELECT t.{0} AS word, {of} AS person FROM {1} AS t WHERE t.{0} IS NOT NULL AND {of} IS NOT NULL \
                     AND NOT EXISTS (SELECT 1 FROM erasures e WHERE e.account = {of})",
                    column.name, table.name
                );
                for row in tx.all(&sql, vec![]).await? {
                    let (word, person): (String, Uuid) = (row.get("word")?, row.get("person")?);
                    if word.chars().count() >= SHORTEST {
                        names.entry(word).or_default().insert(person);
                    }
                }
            }
        }
        Mentions::of_names(names)
    }

    /// From names.
    fn of_names(names: BTreeMap<String, BTreeSet<Uuid>>) -> Outcome<Mentions> {
        let finder = AhoCorasick::new(names.keys()).map_err(Stop::failed)?;
        Ok(Mentions { finder, whose: names.into_values().collect() })
    }

    /// Who is named in a text.
    pub(super) fn of(&self, text: &str) -> BTreeSet<Uuid> {
        let found = self.finder.find_overlapping_iter(text);
        found.filter_map(|found| self.whose.get(found.pattern().as_usize())).flatten().copied().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_who_is_named_is_found_also_inside_each_other() {
        let id = Uuid::from_u128;
        let names = [("Anna Lind", 1), ("Anna Lindgren", 2), ("anna@nordlys.example", 1), ("Bo", 3)];
        let mut map: BTreeMap<String, BTreeSet<Uuid>> = BTreeMap::new();
        for (name, n) in names {
            map.entry(name.to_owned()).or_default().insert(id(n));
        }
        let mentions = Mentions::of_names(map).expect("names");
        assert_eq!(mentions.of("Anna Lindgren och Bo"), BTreeSet::from([id(1), id(2), id(3)]));
        assert_eq!(mentions.of("skriv till anna@nordlys.example"), BTreeSet::from([id(1)]));
        assert!(mentions.of("ingen").is_empty());
    }
}
