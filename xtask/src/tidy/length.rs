//! A file is one page of the book, not the book.

use super::{Problem, Tree};

/// The longest a Rust file may be, in lines.
const MOST: usize = 700;

/// No Rust file is longer than that.
pub fn check(tree: &Tree) -> Vec<Problem> {
    let lengths = tree.rust().map(|file| (file, file.text.lines().count()));
    let long = lengths.filter(|(_, lines)| *lines > MOST);
    long.map(|(file, lines)| {
        let what = format!("{lines} lines; a Rust file has at most {MOST} lines");
        Problem::new(
            &file.path,
            MOST + 1,
            what,
            "split it by verb or by noun, one file each; tests may have a file of their own",
        )
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_too_many_is_an_error() {
        let (enough, too_long) = ("\n".repeat(700), "\n".repeat(701));
        let tree =
            Tree::of(&[("crates/a/src/a.rs", &enough), ("crates/a/src/b.rs", &too_long), ("docs/c.md", &too_long)]);
        let named: Vec<_> = check(&tree).into_iter().map(|p| (p.path, p.line)).collect();
        assert_eq!(named, [("crates/a/src/b.rs".to_owned(), 701)]);
    }
}
