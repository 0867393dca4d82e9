//! The index on disk: a head, then every segment as it lies in memory, each
//! with a checksum, all numbers little-endian. A file that is broken, cut short
//! or of another version is refused with a sentence; it is never repaired.

use super::segment::{DOCS_MOST, Segment};
use super::snapshot::{Gone, Sheet, Snapshot};
use super::{extract, filter};
use std::fmt;
use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;
use std::sync::Arc;

/// What every such file begins with.
const MARK: [u8; 8] = *b"CSO-indx";

/// Rises with every change of form or of meaning.
const VERSION: u32 = 4;

/// Mark, version, dimension, segments, checksum.
const HEAD: usize = 24;

/// Bytes of segment, bytes of who is gone, checksum.
const SHEET_HEAD: usize = 16;

/// Why a file cannot be read. The remedy is always to make the index anew.
#[derive(Debug)]
pub enum Unreadable {
    /// The file cannot be opened or read.
    Io(io::Error),
    /// It is something else, or of another version.
    Other,
    /// Its vectors have another dimension.
    Dim(usize),
    /// It is cut short or changed.
    Broken,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unreadable::Io(error) => write!(f, "the index cannot be read ({error}); make it anew"),
            Unreadable::Other => write!(f, "the file is no index of version {VERSION}; make it anew"),
            Unreadable::Dim(dim) => write!(f, "the index has vectors of {dim} numbers; make it anew"),
            Unreadable::Broken => write!(f, "the index is cut short or changed; make it anew"),
        }
    }
}

impl std::error::Error for Unreadable {}

impl From<io::Error> for Unreadable {
    fn from(error: io::Error) -> Unreadable {
        if error.kind() == io::ErrorKind::UnexpectedEof { Unreadable::Broken } else { Unreadable::Io(error) }
    }
}

/// Writes a snapshot beside the path and moves it there.
pub(crate) fn save(snapshot: &Snapshot, path: &Path) -> io::Result<()> {
    let beside = path.with_extension("new");
    let mut file = BufWriter::with_capacity(1 << 20, File::create(&beside)?);
    write(snapshot, &mut file)?;
    file.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
    std::fs::rename(&beside, path)
}

/// Writes a snapshot.
pub(crate) fn write(snapshot: &Snapshot, to: &mut impl Write) -> io::Result<()> {
    let mut head = Vec::with_capacity(HEAD);
    head.extend(MARK);
    for number in [VERSION, snapshot.dim as u32, snapshot.sheets.len() as u32] {
        head.extend(number.to_le_bytes());
    }
    head.extend(crc32fast::hash(&head).to_le_bytes());
    to.write_all(&head)?;
    for sheet in &snapshot.sheets {
        let gone: Vec<u8> = sheet.gone.bits.iter().flat_map(|word| word.to_le_bytes()).collect();
        let mut head = (sheet.segment.bytes().len() as u64).to_le_bytes().to_vec();
        head.extend((gone.len() as u32).to_le_bytes());
        let mut sum = crc32fast::Hasher::new();
        [&head, sheet.segment.bytes(), &gone].into_iter().for_each(|bytes| sum.update(bytes));
        head.extend(sum.finalize().to_le_bytes());
        to.write_all(&head)?;
        to.write_all(sheet.segment.bytes())?;
        to.write_all(&gone)?;
    }
    Ok(())
}

/// Reads a file.
pub(crate) fn load(path: &Path, dim: usize) -> Result<Snapshot, Unreadable> {
    let mut file = File::open(path)?;
    let long = file.metadata()?.len();
    read(&mut file, long, dim)
}

/// Reads so many bytes.
pub(crate) fn read(from: &mut impl Read, long: u64, dim: usize) -> Result<Snapshot, Unreadable> {
    let mut head = [0; HEAD];
    from.read_exact(&mut head).map_err(|error| match Unreadable::from(error) {
        Unreadable::Broken => Unreadable::Other,
        other => other,
    })?;
    let number = |n: usize| super::bytes::u32_from(&head, 8 + n * 4);
    if head[..8] != MARK || number(0) != VERSION {
        return Err(Unreadable::Other);
    }
    if number(3) != crc32fast::hash(&head[..HEAD - 4]) {
        return Err(Unreadable::Broken);
    }
    if number(1) as usize != dim {
        return Err(Unreadable::Dim(number(1) as usize));
    }
    let mut rest = long.saturating_sub(HEAD as u64);
    let mut sheets = Vec::new();
    for _ in 0..number(2) {
        sheets.push(sheet(from, &mut rest, dim)?);
    }
    if rest > 0 {
        return Err(Unreadable::Broken);
    }
    Ok(Snapshot::of(dim, sheets))
}

/// Reads a segment and who of it is gone.
fn sheet(from: &mut impl Read, rest: &mut u64, dim: usize) -> Result<Sheet, Unreadable> {
    let mut head = [0; SHEET_HEAD];
    from.read_exact(&mut head)?;
    let long = super::bytes::u64_at(&head, 0);
    let gone_long = super::bytes::u32_from(&head, 8) as usize;
    let used = long.checked_add(gone_long as u64 + SHEET_HEAD as u64).ok_or(Unreadable::Broken)?;
    // A wrong length must not make us ask for more memory than the file has bytes.
    *rest = rest.checked_sub(used).ok_or(Unreadable::Broken)?;
    if gone_long != 0 && gone_long != filter::WORDS * 8 {
        return Err(Unreadable::Broken);
    }
    let mut bytes = vec![0; long as usize];
    let mut gone = vec![0; gone_long];
    from.read_exact(&mut bytes)?;
    from.read_exact(&mut gone)?;
    let mut sum = crc32fast::Hasher::new();
    [&head[..12], &bytes, &gone].into_iter().for_each(|bytes| sum.update(bytes));
    if sum.finalize() != super::bytes::u32_from(&head, 12) {
        return Err(Unreadable::Broken);
    }
    let segment = Segment::read(bytes).filter(|segment| segment.dim == dim).ok_or(Unreadable::Broken)?;
    let is_gone = |doc: &u16| gone.get(usize::from(*doc) / 8).is_some_and(|byte| byte >> (doc % 8) & 1 == 1);
    let docs: Vec<u16> = (0..segment.docs.min(DOCS_MOST)).map(|doc| doc as u16).filter(is_gone).collect();
    let gone = if docs.is_empty() {
        Gone::default()
    } else {
        Gone::default().with(&segment, &docs).count(&docs, &extract::terms_of(&segment, &docs))
    };
    Ok(Sheet { segment: Arc::new(segment), gone: Arc::new(gone) })
}
