//! Bytes with their hash, in the transaction that decided them. A sealed file
//! (a signed contract, an issued invoice, an approved report) never changes:
//! triggers refuse it.

use crate::params;
use crate::tx::Tx;
use base::{FileId, Instant, Outcome};
use sha2::{Digest, Sha256};

/// Bytes to keep.
#[derive(Clone, Debug)]
pub struct NewFile<'a> {
    /// What it is for: `contract`, `invoice`, `portfolio` …
    pub kind: &'a str,
    /// The name to save it under.
    pub name: &'a str,
    /// `application/pdf` …
    pub media_type: &'a str,
    /// The content.
    pub bytes: &'a [u8],
    /// Never to be changed or removed.
    pub sealed: bool,
}

/// A kept file without its bytes.
#[derive(Clone, Debug)]
pub struct FileInfo {
    /// Which.
    pub id: FileId,
    /// What it is for.
    pub kind: String,
    /// The name to save it under.
    pub name: String,
    /// `application/pdf` …
    pub media_type: String,
    /// Bytes.
    pub size: i64,
    /// SHA-256 of the bytes, in hex.
    pub sha256: String,
    /// Since when.
    pub created_at: Instant,
}

/// SHA-256 in hex.
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

/// Keeps a file.
///
/// # Errors
/// A failure of the database, a full disk among them.
pub async fn put(tx: &Tx, file: NewFile<'_>) -> Outcome<FileId> {
    let id: FileId = tx.new_id();
    tx.run(
        "INSERT INTO files (id, kind, name, media_type, size, sha256, bytes, sealed, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        params![
            id,
            file.kind,
            file.name,
            file.media_type,
            i64::try_from(file.bytes.len()).unwrap_or(i64::MAX),
            sha256_hex(file.bytes),
            file.bytes.to_vec(),
            file.sealed,
            tx.now()
        ],
    )
    .await?;
    Ok(id)
}

/// What is known of a file.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn info(tx: &Tx, id: FileId) -> Outcome<FileInfo> {
    let row = tx
        .one("SELECT id, kind, name, media_type, size, sha256, created_at FROM files WHERE id = $1", params![id])
        .await?;
    Ok(FileInfo {
        id: row.get("id")?,
        kind: row.get("kind")?,
        name: row.get("name")?,
        media_type: row.get("media_type")?,
        size: row.get("size")?,
        sha256: row.get("sha256")?,
        created_at: row.get("created_at")?,
    })
}

/// The bytes.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn bytes(tx: &Tx, id: FileId) -> Outcome<Vec<u8>> {
    tx.one("SELECT bytes FROM files WHERE id = $1", params![id]).await?.get("bytes")
}

/// Removes a file that is not sealed.
///
/// # Errors
/// A failure of the database; a sealed file is one.
pub async fn remove(tx: &Tx, id: FileId) -> Outcome<()> {
    tx.run("DELETE FROM files WHERE id = $1", params![id]).await?;
    Ok(())
}
