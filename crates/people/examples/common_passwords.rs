//! Makes `src/common_passwords.bin` from word lists on standard input, one
//! password a line: the first four bytes of SHA-256 of each that is long enough
//! to matter, sorted. `docs/decisions/0016-a-list-of-common-passwords.md` says
//! from which lists it was made. Not part of the house.

use people::password::{LEAST_LISTED, mark_of};
use std::collections::BTreeSet;
use std::io::{BufRead, Write};

fn main() -> std::io::Result<()> {
    let mut marks = BTreeSet::new();
    for line in std::io::stdin().lock().lines() {
        let word = line?.trim().to_lowercase();
        if word.chars().count() >= LEAST_LISTED {
            marks.insert(mark_of(&word));
        }
    }
    let mut out = std::io::stdout().lock();
    for mark in marks {
        out.write_all(&mark.to_be_bytes())?;
    }
    out.flush()
}
