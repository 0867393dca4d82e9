//! Fields that a copy of the database must not give away: sealed under a key
//! that lies outside it (XChaCha20-Poly1305; ASVS 11.3.2, 13.3.1). What is
//! sealed for one row and column opens in no other. It never prints a key and
//! never holds one as text longer than the reading of it.

use crate::dice::Dice;
use crate::params;
use crate::tx::Tx;
use anyhow::{Context, anyhow, bail};
use base::{Failure, Outcome, Stop};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use sha2::Sha256;
use std::io::{ErrorKind, Write};
use std::path::Path;
use std::sync::Arc;

/// Bytes of the key.
pub const KEY_BYTES: usize = 32;

/// The shape of what [`Keeper::seal`] gives: this mark, the key's id, the
/// nonce, the ciphertext with its tag.
const SHAPE: u8 = 1;
const ID_BYTES: usize = 4;
const NONCE_BYTES: usize = 24;
/// What a sealed text begins with in its column.
pub const SEALED_TEXT: &str = "sealed:";
const HEAD_BYTES: usize = 1 + ID_BYTES + NONCE_BYTES;

/// Seals and opens fields. Cheap to clone.
#[derive(Clone)]
pub struct Keeper {
    inside: Arc<Inside>,
    dice: Dice,
}

/// The keys, each made from the one key for one purpose.
struct Inside {
    cipher: XChaCha20Poly1305,
    marks: Hkdf<Sha256>,
    id: [u8; ID_BYTES],
}

/// Where a sealed field stands: what it is sealed for (`table|column|row id`).
pub fn place(table: &str, column: &str, row: impl Into<uuid::Uuid>) -> String {
    format!("{table}|{column}|{}", row.into())
}

impl Keeper {
    /// From the one key.
    pub fn new(key: &[u8; KEY_BYTES], dice: Dice) -> Keeper {
        let root = Hkdf::<Sha256>::new(Some(b"customersonly"), key);
        let (mut field, mut id) = ([0; KEY_BYTES], [0; ID_BYTES]);
        expand(&root, &[b"field"], &mut field);
        expand(&root, &[b"id"], &mut id);
        let cipher = XChaCha20Poly1305::new(&field.into());
        Keeper { inside: Arc::new(Inside { cipher, marks: root, id }), dice }
    }

    /// From 64 hexadecimal digits, as the configuration or the key's file has it.
    ///
    /// # Errors
    /// Anything else; the text is not repeated.
    pub fn from_hex(text: &str, dice: Dice) -> Result<Keeper, Failure> {
        let bytes = hex::decode(text.trim()).ok();
        let key: Option<[u8; KEY_BYTES]> = bytes.and_then(|bytes| bytes.try_into().ok());
        let key = key.ok_or_else(|| anyhow!("secret_key: must be 64 hexadecimal digits (32 bytes)"))?;
        Ok(Keeper::new(&key, dice))
    }

    /// From the key's file, which is made, for its owner alone, when it is not there.
    ///
    /// # Errors
    /// A file that cannot be read or made, or holds no key.
    pub fn from_file(path: &Path, dice: Dice) -> Result<Keeper, Failure> {
        make(path).with_context(|| format!("cannot make the key's file {}", path.display()))?;
        let text =
            std::fs::read_to_string(path).with_context(|| format!("cannot read the key's file {}", path.display()))?;
        Keeper::from_hex(&text, dice).with_context(|| format!("the key's file {}", path.display()))
    }

    /// The same keys with other dice.
    #[must_use]
    pub fn with_dice(&self, dice: Dice) -> Keeper {
        Keeper { dice, ..self.clone() }
    }

    /// Where nonces come from, and all else that is random in a transaction.
    pub(crate) fn dice(&self) -> &Dice {
        &self.dice
    }

    /// Seals bytes for the place that `aad` names; see [`place`].
    ///
    /// # Errors
    /// A failure of the cipher: more than 256 GiB.
    pub fn seal(&self, aad: &str, bytes: &[u8]) -> Outcome<Vec<u8>> {
        let nonce = self.dice.bytes::<NONCE_BYTES>();
        let payload = Payload { msg: bytes, aad: aad.as_bytes() };
        let sealed = self.inside.cipher.encrypt(&XNonce::from(nonce), payload);
        let sealed = sealed.map_err(|_| Stop::Failed(anyhow!("a field could not be sealed")))?;
        let mut all = Vec::with_capacity(HEAD_BYTES + sealed.len());
        all.push(SHAPE);
        all.extend_from_slice(&self.inside.id);
        all.extend_from_slice(&nonce);
        all.extend_from_slice(&sealed);
        Ok(all)
    }

    /// Opens what was sealed for the same place.
    ///
    /// # Errors
    /// A failure that names the place when the bytes were sealed with another
    /// key, for another place, or were changed.
    pub fn open(&self, aad: &str, sealed: &[u8]) -> Outcome<Vec<u8>> {
        let failed = |why: &str| Stop::Failed(anyhow!("the sealed field {aad} does not open: {why}"));
        if sealed.len() < HEAD_BYTES || sealed[0] != SHAPE {
            return Err(failed("it is no sealed field"));
        }
        let (head, body) = sealed.split_at(HEAD_BYTES);
        if head[1..=ID_BYTES] != self.inside.id {
            return Err(failed("it was sealed with another key"));
        }
        let mut nonce = [0; NONCE_BYTES];
        nonce.copy_from_slice(&head[1 + ID_BYTES..]);
        let payload = Payload { msg: body, aad: aad.as_bytes() };
        self.inside.cipher.decrypt(&XNonce::from(nonce), payload).map_err(|_| failed("it was changed or moved"))
    }

    /// [`Keeper::seal`] for a column of text: as it is kept there.
    ///
    /// # Errors
    /// As [`Keeper::seal`].
    pub fn seal_text(&self, aad: &str, text: &str) -> Outcome<String> {
        Ok(format!("{SEALED_TEXT}{}", hex::encode(self.seal(aad, text.as_bytes())?)))
    }

    /// What a column of text says, sealed or not.
    ///
    /// # Errors
    /// As [`Keeper::open`].
    pub fn open_text(&self, aad: &str, kept: String) -> Outcome<String> {
        let Some(sealed) = kept.strip_prefix(SEALED_TEXT) else { return Ok(kept) };
        let bytes = hex::decode(sealed)
            .map_err(|_| Stop::Failed(anyhow!("the sealed field {aad} does not open: it is not hexadecimal")))?;
        String::from_utf8(self.open(aad, &bytes)?).map_err(Stop::failed)
    }

    /// A mark of bytes that nobody without the key can make or check: for
    /// cookies that must be ours, and for looking a sealed value up (`purpose`
    /// keeps one use's marks from fitting another).
    pub fn mark(&self, purpose: &str, bytes: &[u8]) -> [u8; 32] {
        let mut mark = [0; 32];
        expand(&self.inside.marks, &[b"mark|", purpose.as_bytes(), b"|", bytes], &mut mark);
        mark
    }

    /// Which key this is, to be told from others; says nothing of it.
    fn id(&self) -> String {
        hex::encode(self.inside.id)
    }
}

/// HKDF-Expand (RFC 5869) into at most 32 bytes.
fn expand(root: &Hkdf<Sha256>, info: &[&[u8]], into: &mut [u8]) {
    root.expand_multi_info(info, into).expect("32 bytes are fewer than HKDF can give");
}

/// Makes the key's file unless it is there. The machine's own randomness, also
/// where ids are seeded: a key is never guessable.
fn make(path: &Path) -> Result<(), Failure> {
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = std::fs::OpenOptions::new();
    let mut file = match options.write(true).create_new(true).mode(0o600).open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    writeln!(file, "{}", hex::encode(Dice::Machine.bytes::<KEY_BYTES>()))?;
    file.sync_all()?;
    Ok(())
}

/// Looks that this database's fields are sealed with the key at hand; the first
/// key that comes is the one. Without it a second node, or a copy restored
/// without its key, would seal fields that the others cannot open.
///
/// # Errors
/// Another key than the database's, with the remedy.
pub async fn check(tx: &Tx) -> Outcome<()> {
    let id = tx.keeper().id();
    tx.run(
        "INSERT INTO sealing_keys (one, key_id, since) VALUES (1, $1, $2) ON CONFLICT (one) DO NOTHING",
        params![id, tx.now()],
    )
    .await?;
    let known: String = tx.one("SELECT key_id FROM sealing_keys WHERE one = 1", vec![]).await?.get("key_id")?;
    let same: Result<(), Failure> = (|| {
        if known != id {
            bail!(
                "secret_key: this database was sealed with another key ({known}) than the one given ({id}); \
                 give every node the key that the first one made, or restore it with the data"
            );
        }
        Ok(())
    })();
    Ok(same?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keeper(seed: u8) -> Keeper {
        Keeper::new(&[seed; KEY_BYTES], Dice::seeded(1))
    }

    fn row(n: u128) -> uuid::Uuid {
        uuid::Uuid::from_u128(n)
    }

    #[test]
    fn what_was_sealed_for_a_place_opens_there_alone() {
        let (keeper, here) = (keeper(1), place("factors", "secret", row(1)));
        let sealed = keeper.seal(&here, b"hemligt").expect("sealed");
        assert_eq!(keeper.open(&here, &sealed).expect("opened"), b"hemligt");
        for other in [place("factors", "secret", row(2)), place("factors", "name", row(1))] {
            assert!(keeper.open(&other, &sealed).is_err(), "{other}");
        }
        assert!(!sealed.windows(7).any(|w| w == b"hemligt"));
        assert_ne!(sealed, keeper.seal(&here, b"hemligt").expect("sealed"), "a nonce of its own each time");
    }

    #[test]
    fn a_sealed_text_opens_and_a_plain_one_is_as_it_is() {
        let (keeper, here) = (keeper(1), place("t", "c", row(1)));
        let kept = keeper.seal_text(&here, "750231-0241").expect("sealed");
        assert!(kept.starts_with(SEALED_TEXT) && !kept.contains("750231"));
        assert_eq!(keeper.open_text(&here, kept).expect("opened"), "750231-0241");
        assert_eq!(keeper.open_text(&here, "556706-5981".into()).expect("plain"), "556706-5981");
        assert!(keeper.open_text(&here, "sealed:zz".into()).is_err());
    }

    #[test]
    fn every_changed_byte_is_noticed() {
        let (keeper, here) = (keeper(1), place("t", "c", row(1)));
        let sealed = keeper.seal(&here, b"1234567890").expect("sealed");
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(keeper.open(&here, &changed).is_err(), "byte {at}");
        }
        assert!(keeper.open(&here, &sealed[..20]).is_err());
        assert!(keeper.open(&here, b"").is_err());
    }

    #[test]
    fn another_key_opens_nothing_and_is_named() {
        let here = place("t", "c", row(1));
        let sealed = keeper(1).seal(&here, b"x").expect("sealed");
        let said = keeper(2).open(&here, &sealed).expect_err("another key").to_string();
        assert!(said.contains("another key"), "{said}");
    }

    #[test]
    fn a_mark_is_of_its_purpose_and_key() {
        let one = keeper(1).mark("device", b"anna");
        assert_eq!(one, keeper(1).mark("device", b"anna"));
        for other in
            [keeper(1).mark("device", b"bo"), keeper(1).mark("other", b"anna"), keeper(2).mark("device", b"anna")]
        {
            assert_ne!(one, other);
        }
    }

    #[test]
    fn the_keys_file_is_made_once_and_for_its_owner_alone() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("secret.key");
        let first = Keeper::from_file(&path, Dice::seeded(1)).expect("made");
        let again = Keeper::from_file(&path, Dice::seeded(2)).expect("read");
        assert_eq!(first.id(), again.id());
        let mode = std::fs::metadata(&path).expect("a file").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        std::fs::write(&path, "short").expect("written");
        assert!(Keeper::from_file(&path, Dice::seeded(1)).is_err());
        assert!(Keeper::from_hex(&"zz".repeat(32), Dice::seeded(1)).is_err());
    }
}
