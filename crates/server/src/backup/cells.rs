//! Cells as they stand in a backup: plain, or sealed under the keys of several
//! people at once, so that it takes all of them to read it. It never keeps a
//! combined key.

use anyhow::anyhow;
use base::{Outcome, Stop};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use privacy::keys::{self, KeyOf};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use store::files::sha256_hex;
use store::schema::Cell;
use store::seal::KEY_BYTES;
use store::{Dice, Keeper, Tx};
use uuid::Uuid;

/// Everybody's keys.
pub(super) struct Bunch {
    keys: BTreeMap<Uuid, [u8; KEY_BYTES]>,
    dice: Dice,
}

impl Bunch {
    /// The keys that there are.
    pub(super) async fn load(tx: &Tx) -> Outcome<Bunch> {
        let mut bunch = BTreeMap::new();
        for (of, wrapped) in keys::all_wrapped(tx).await? {
            if matches!(of, KeyOf::Person(_)) {
                bunch.insert(of.subject(), keys::unwrap(tx, of, &wrapped)?);
            }
        }
        Ok(Bunch { keys: bunch, dice: tx.dice().clone() })
    }

    /// Whether somebody has a key.
    pub(super) fn has(&self, person: Uuid) -> bool {
        self.keys.contains_key(&person)
    }

    /// One key of all of them; `None` when there is nobody, or one is missing.
    pub(super) fn key(&self, all: &BTreeSet<Uuid>) -> Option<Keeper> {
        let mut parts = Vec::new();
        for person in all {
            parts.extend_from_slice(self.keys.get(person)?);
        }
        if parts.is_empty() {
            return None;
        }
        let digest = hex_bytes(&sha256_hex(&parts))?;
        Some(Keeper::new(&digest, self.dice.clone()))
    }
}

/// 32 bytes of 64 digits.
fn hex_bytes(digits: &str) -> Option<[u8; KEY_BYTES]> {
    let mut bytes = [0; KEY_BYTES];
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(digits.get(at * 2..at * 2 + 2)?, 16).ok()?;
    }
    Some(bytes)
}

/// A cell that the house alone reads.
pub(super) fn plain(cell: &Cell) -> Value {
    match cell {
        Cell::Null => Value::Null,
        Cell::Uuid(id) => json!({ "u": id }),
        Cell::Text(text) => json!({ "t": text }),
        Cell::Integer(number) => json!({ "i": number }),
        Cell::Bool(is) => json!({ "b": is }),
        Cell::Bytes(bytes) => json!({ "x": STANDARD.encode(bytes) }),
    }
}

/// A cell that it takes the keys to read; nothing stays nothing.
pub(super) fn seal_cell(key: &Keeper, place: &str, cell: &Cell) -> Outcome<Value> {
    if *cell == Cell::Null {
        return Ok(Value::Null);
    }
    let sealed = key.seal(place, plain(cell).to_string().as_bytes())?;
    Ok(json!({ "s": STANDARD.encode(sealed) }))
}

/// A cell of a backup; `None` when its keys are gone.
pub(super) fn read(key: Option<&Keeper>, place: &str, value: &Value) -> Outcome<Option<Cell>> {
    let broken = || Stop::Failed(anyhow!("a cell of {place} is none"));
    if value.is_null() {
        return Ok(Some(Cell::Null));
    }
    let (kind, inside) = value.as_object().and_then(|map| map.iter().next()).ok_or_else(broken)?;
    let text = || inside.as_str().ok_or_else(broken);
    let bytes = |text: &str| STANDARD.decode(text).map_err(|_| broken());
    Ok(Some(match kind.as_str() {
        "u" => Cell::Uuid(text()?.parse().map_err(|_| broken())?),
        "t" => Cell::Text(text()?.to_owned()),
        "i" => Cell::Integer(inside.as_i64().ok_or_else(broken)?),
        "b" => Cell::Bool(inside.as_bool().ok_or_else(broken)?),
        "x" => Cell::Bytes(bytes(text()?)?),
        "s" => {
            let Some(key) = key else { return Ok(None) };
            let opened = key.open(place, &bytes(text()?)?)?;
            return read(None, place, &serde_json::from_slice(&opened).map_err(Stop::failed)?);
        }
        _ => return Err(broken()),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_takes_every_key_to_read_a_cell() {
        let (anna, bo) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let whole = Bunch { keys: BTreeMap::from([(anna, [1; 32]), (bo, [2; 32])]), dice: Dice::seeded(1) };
        let both = BTreeSet::from([anna, bo]);
        let key = whole.key(&both).expect("both keys");
        let sealed = seal_cell(&key, "t|c", &Cell::Text("Anna och Bo".into())).expect("sealed");
        assert!(!sealed.to_string().contains("Anna"));
        assert_eq!(read(Some(&key), "t|c", &sealed).expect("read"), Some(Cell::Text("Anna och Bo".into())));
        let without_anna = Bunch { keys: BTreeMap::from([(bo, [2; 32])]), dice: Dice::seeded(1) };
        assert!(without_anna.key(&both).is_none());
        assert_eq!(read(None, "t|c", &sealed).expect("read"), None);
        let bos_own = without_anna.key(&BTreeSet::from([bo])).expect("Bo's");
        assert!(read(Some(&bos_own), "t|c", &sealed).is_err(), "one key of two opens nothing");
    }

    #[test]
    fn every_kind_of_cell_comes_back() {
        for cell in [
            Cell::Null,
            Cell::Uuid(Uuid::from_u128(7)),
            Cell::Text("å".into()),
            Cell::Integer(-5),
            Cell::Bool(true),
            Cell::Bytes(vec![0, 255]),
        ] {
            assert_eq!(read(None, "t|c", &plain(&cell)).expect("read"), Some(cell));
        }
    }
}
