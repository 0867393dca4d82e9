//! Files of lines with an id, a tab and a text, as `match rank` and `match bench`
//! take them. Reads whole files; what is wrong is said with the line.

use anyhow::{Context, anyhow, bail};
use base::Failure;
use ranking::text::Tongue;
use ranking::titles::Row;
use std::path::Path;

/// A row with the number of its line.
pub type Numbered = (usize, Row);

/// A file's rows.
///
/// # Errors
/// A file that cannot be read or is not of the form, with its line.
pub fn read(path: &Path) -> Result<Vec<Row>, Failure> {
    Ok(numbered(path)?.into_iter().map(|(_, row)| row).collect())
}

/// The same with the numbers of their lines.
///
/// # Errors
/// As above.
pub fn numbered(path: &Path) -> Result<Vec<Numbered>, Failure> {
    let bytes = std::fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    rows(&bytes).map_err(|fault| anyhow!("{}{fault}", path.display()))
}

/// Rows from a file's bytes. Empty lines are left out.
fn rows(bytes: &[u8]) -> Result<Vec<Numbered>, Failure> {
    let mut rows = Vec::new();
    for (number, line) in (1..).zip(bytes.split(|byte| *byte == b'\n')) {
        let Ok(line) = std::str::from_utf8(line) else {
            bail!(", line {number}: it is not UTF-8; save the file as UTF-8")
        };
        let line = if number == 1 { line.trim_start_matches('\u{feff}') } else { line };
        let line = line.strip_suffix('\r').unwrap_or(line);
        if line.trim().is_empty() {
            continue;
        }
        let Some((id, text)) = line.split_once('\t') else {
            bail!(", line {number}: no tab between id and text; write the id, a tab and the text")
        };
        if id.trim().is_empty() {
            bail!(", line {number}: no id before the tab; give the line one");
        }
        rows.push((number, Row { id: id.to_owned(), text: text.to_owned() }));
    }
    if rows.is_empty() {
        bail!(", line 1: no rows; write the id, a tab and the text on each line");
    }
    Ok(rows)
}

/// A language by its code.
///
/// # Errors
/// Another than the four.
pub fn tongue(code: &str) -> Result<Tongue, String> {
    Tongue::from_code(code).ok_or_else(|| "the languages are sv, en, da and no".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_read_and_faults_are_named_by_line() {
        let good = rows("\u{feff}a\tkock\r\n\nb\tmålare\tinne\n".as_bytes()).unwrap();
        let read: Vec<_> = good.iter().map(|(line, row)| (*line, row.id.as_str(), row.text.as_str())).collect();
        assert_eq!(read, [(1, "a", "kock"), (3, "b", "målare\tinne")]);
        for (bytes, said) in [
            (&b"a\tkock\nmissing"[..], ", line 2: no tab between id and text; write the id, a tab and the text"),
            (b"\tkock", ", line 1: no id before the tab; give the line one"),
            (b"a\tk\xff", ", line 1: it is not UTF-8; save the file as UTF-8"),
            (b"\n\n", ", line 1: no rows; write the id, a tab and the text on each line"),
        ] {
            assert_eq!(rows(bytes).unwrap_err().to_string(), said);
        }
    }

    #[test]
    fn a_file_that_is_not_there_is_named() {
        let refused = read(Path::new("nowhere/queries.tsv")).unwrap_err();
        assert!(format!("{refused:#}").starts_with("nowhere/queries.tsv cannot be read"), "{refused:#}");
    }
}
