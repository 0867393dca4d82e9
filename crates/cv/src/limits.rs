//! How much of a file is read. A CV is small; what is larger is a mistake or
//! an attack, and the answer is the same.

/// The largest file that is read.
pub const MOST_BYTES: usize = 10_000_000;

/// Entries of a container.
pub const MOST_ENTRIES: usize = 200;

/// Bytes that a container unpacks to.
pub const MOST_UNPACKED: u64 = 50_000_000;

/// Times that a container may grow when it is unpacked …
pub const MOST_RATIO: u64 = 100;

/// … unless it stays smaller than this.
pub const SMALL_UNPACKED: u64 = 1_000_000;

/// Elements within elements.
pub const MOST_DEPTH: usize = 100;

/// Elements of one document.
pub const MOST_ELEMENTS: usize = 300_000;

/// Pages of a PDF; a longer one is read this far.
pub const MOST_PAGES: usize = 40;

/// Glyphs of one page.
pub const MOST_GLYPHS: usize = 60_000;

/// Entries of one list of the résumé (experiences, skills …).
pub const MOST_ITEMS: usize = 80;

/// Characters of one value.
pub const MOST_TEXT: usize = 6_000;
