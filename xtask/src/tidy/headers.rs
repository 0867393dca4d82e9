//! Every file says at its top what it is. Judges that something is said, not
//! what.

use super::rust::Kind;
use super::tree::File;
use super::{Problem, Tree};

/// Every Rust file begins with `//!`; SQL, CSS and scripts with a comment.
pub fn check(tree: &Tree) -> Vec<Problem> {
    let silent_rust = tree.rust().filter(|file| !opens_with_inner_doc(file)).map(|file| {
        Problem::new(
            &file.path,
            1,
            "the file does not begin with `//!`",
            "say in its first lines what it is and what it never does",
        )
    });
    let others = tree.files.iter().filter_map(|file| Some((file, comments_of(file.extension())?)));
    let silent_others = others.filter(|(file, marks)| !opens_with(&file.text, marks)).map(|(file, marks)| {
        let remedy = format!("say in its first line what it is, after `{}`", marks[0]);
        Problem::new(&file.path, 1, "the file does not begin with a comment", remedy)
    });
    silent_rust.chain(silent_others).collect()
}

/// How a comment begins in files that end so; nothing when they need none.
fn comments_of(extension: &str) -> Option<&'static [&'static str]> {
    match extension {
        "sql" => Some(&["--", "/*"]),
        "css" => Some(&["/*"]),
        "js" | "mjs" => Some(&["//", "/*"]),
        _ => None,
    }
}

/// Whether the first token is a `//!` that says something.
fn opens_with_inner_doc(file: &File) -> bool {
    file.tokens.first().is_some_and(|t| {
        t.kind == Kind::Comment && t.text.strip_prefix("//!").is_some_and(|said| !said.trim().is_empty())
    })
}

/// Whether the text begins with a comment, after the line that names the program.
fn opens_with(text: &str, marks: &[&str]) -> bool {
    let first = text.lines().find(|line| !line.trim().is_empty() && !line.starts_with("#!")).unwrap_or("").trim_start();
    marks.iter().any(|mark| first.starts_with(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_does_not_say_what_it_is_is_named() {
        let tree = Tree::of(&[
            ("crates/base/src/said.rs", "//! What it is.\nfn f() {}"),
            ("crates/base/src/silent.rs", "// Only a remark.\nfn f() {}"),
            ("crates/base/src/empty.rs", "//!\nfn f() {}"),
            ("crates/store/migrations/1.sql", "\n-- The ground.\nCREATE TABLE x (y TEXT);"),
            ("crates/store/migrations/2.sql", "CREATE TABLE x (y TEXT);"),
            ("crates/web/assets/a.css", "/* Tokens. */ a { }"),
            ("crates/web/assets/b.css", "a { }"),
            ("tests/browser/a.mjs", "#!/usr/bin/env node\n// Runs."),
            ("tests/browser/b.mjs", "run();"),
            ("README.md", "no comment"),
            ("elsewhere/c.rs", "fn not_ours() {}"),
        ]);
        let named: Vec<_> = check(&tree).into_iter().map(|p| p.path).collect();
        assert_eq!(
            named,
            [
                "crates/base/src/empty.rs",
                "crates/base/src/silent.rs",
                "crates/store/migrations/2.sql",
                "crates/web/assets/b.css",
                "tests/browser/b.mjs"
            ]
        );
    }
}
