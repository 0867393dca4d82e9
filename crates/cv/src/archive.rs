//! A zip container within limits: how many entries, how large, how much larger
//! than packed. Writes no file and follows no name, so that a name can lead
//! nowhere.

use crate::limits::{MOST_ENTRIES, MOST_RATIO, MOST_UNPACKED, SMALL_UNPACKED};
use crate::reading::NotRead;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// An open container.
pub(crate) struct Archive<'a> {
    /// The container.
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// Names by index, as they stand in it.
    names: Vec<String>,
    /// Bytes that may still be unpacked.
    left: u64,
}

impl<'a> Archive<'a> {
    /// Opens it, and holds what it declares against the limits.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Archive<'a>, NotRead> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
        if zip.len() > MOST_ENTRIES {
            return Err(NotRead::Unpacked);
        }
        if zip.has_duplicate_names() {
            return Err(NotRead::Broken);
        }
        let (mut packed, mut unpacked, mut names) = (0_u64, 0_u64, Vec::new());
        for index in 0..zip.len() {
            let entry = zip.by_index_raw(index).map_err(broken)?;
            if entry.encrypted() {
                return Err(NotRead::Locked);
            }
            packed = packed.saturating_add(entry.compressed_size());
            unpacked = unpacked.saturating_add(entry.size());
            names.push(entry.name().map_err(broken)?.into_owned());
        }
        if unpacked > most_unpacked(packed.min(bytes.len() as u64)) {
            return Err(NotRead::Unpacked);
        }
        Ok(Archive { zip, names, left: most_unpacked(bytes.len() as u64) })
    }

    /// Names of the entries.
    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    /// The content of an entry, however much it declared.
    pub(crate) fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, NotRead> {
        let Some(index) = self.names.iter().position(|known| known == name) else { return Ok(None) };
        let entry = self.zip.by_index(index).map_err(broken)?;
        let mut out = Vec::new();
        entry.take(self.left.saturating_add(1)).read_to_end(&mut out).map_err(|_| NotRead::Broken)?;
        let size = out.len() as u64;
        if size > self.left {
            return Err(NotRead::Unpacked);
        }
        self.left -= size;
        Ok(Some(out))
    }
}

/// Bytes that may come of so many.
fn most_unpacked(packed: u64) -> u64 {
    packed.saturating_mul(MOST_RATIO).clamp(SMALL_UNPACKED, MOST_UNPACKED)
}

/// A container that cannot be opened.
fn broken(error: ZipError) -> NotRead {
    match error {
        ZipError::UnsupportedArchive(text) if text == ZipError::PASSWORD_REQUIRED => NotRead::Locked,
        _ => NotRead::Broken,
    }
}
