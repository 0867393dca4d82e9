//! What the compiler cannot hold: floors and imports, texts, headers, lengths,
//! promises, words and decisions. Each check is a pure function over the files
//! and what cargo knows of the crates; only this page reads them. Changes
//! nothing, but for `docs/imports.txt` when it is asked to.

mod decisions;
mod floors;
mod glossary;
mod headers;
mod imports;
mod length;
mod promises;
mod rust;
mod texts;
mod tree;
mod words;

use crate::root::{cargo, command, output, root};
use anyhow::{Context, Result};
use clap::Args;
use floors::Package;
use std::fmt;
use std::process::ExitCode;
use tree::Tree;

/// How to hold the house tidy.
#[derive(Args, Default)]
pub struct Options {
    /// Write the imports as they are to docs/imports.txt first
    #[arg(long)]
    bless: bool,
}

/// Something that is not as it should be, where, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, from the repository's root.
    path: String,
    /// The line, from 1; 0 is the file as a whole.
    line: usize,
    /// The cause.
    what: String,
    /// What to do.
    remedy: String,
}

impl Problem {
    /// A problem in a line of a file.
    fn new(path: &str, line: usize, what: impl Into<String>, remedy: impl Into<String>) -> Problem {
        Problem { path: path.to_owned(), line, what: what.into(), remedy: remedy.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}\n    remedy: {}", self.path, self.line.max(1), self.what, self.remedy)
    }
}

/// `cargo xtask tidy`.
pub fn run(options: &Options) -> Result<ExitCode> {
    let packages = read_packages()?;
    if options.bless {
        let listed = root().join(imports::FILE);
        std::fs::create_dir_all(root().join("docs"))?;
        std::fs::write(&listed, imports::as_file(&packages)).context("docs/imports.txt cannot be written")?;
        println!("{} written", imports::FILE);
    }
    let tree = read_tree()?;
    let problems = problems(&tree, &packages);
    for problem in &problems {
        println!("{problem}");
    }
    if problems.is_empty() {
        println!("tidy: {} files, nothing to remark", tree.files.len());
        return Ok(ExitCode::SUCCESS);
    }
    println!("tidy: {} to remedy", problems.len());
    Ok(ExitCode::FAILURE)
}

/// Everything that every check has to say, by file and line.
fn problems(tree: &Tree, packages: &[Package]) -> Vec<Problem> {
    let mut problems = Vec::new();
    problems.extend(floors::check(tree, packages));
    problems.extend(imports::check(tree, packages));
    problems.extend(texts::check(tree));
    problems.extend(headers::check(tree));
    problems.extend(length::check(tree));
    problems.extend(promises::check(tree));
    problems.extend(words::check(tree));
    problems.extend(decisions::check(tree));
    problems.extend(glossary::check(tree));
    problems.sort();
    problems.dedup();
    problems
}

/// The crates, as cargo knows them.
fn read_packages() -> Result<Vec<Package>> {
    let printed = output(cargo().args(["metadata", "--no-deps", "--format-version", "1", "--locked"]))?;
    floors::packages_in(&printed, root())
}

/// Every file that git tracks or would track.
fn read_tree() -> Result<Tree> {
    let listed = output(command("git").args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]))?;
    let mut files = Vec::new();
    for path in listed.split('\0').filter(|path| !path.is_empty()) {
        // A file that was removed but not yet committed is listed all the same.
        let Ok(bytes) = std::fs::read(root().join(path)) else { continue };
        files.push((path.to_owned(), String::from_utf8(bytes).ok()));
    }
    Ok(Tree::new(files))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_names_file_line_cause_and_remedy() {
        let problem = Problem::new("a/b.rs", 0, "cause", "do this");
        assert_eq!(problem.to_string(), "a/b.rs:1: cause\n    remedy: do this");
    }

    #[test]
    fn every_check_is_asked() {
        // One file breaks every check that reads files.
        let source = "fn candidate() { println!(\"x\"); }\n".to_owned() + &"\n".repeat(701);
        let tree = Tree::of(&[
            ("crates/people/src/lib.rs", source.as_str()),
            ("crates/people/texts/sv.ftl", "a = a"),
            ("crates/people/texts/en.ftl", "b = b"),
        ]);
        let said: String = problems(&tree, &[]).iter().map(|p| format!("{p}\n")).collect();
        for word in ["consultant", "println!", "//!", "700 lines", "promises.md", "decisions", "imports.txt", "sv.ftl"]
        {
            assert!(said.contains(word), "{word} is missing in:\n{said}");
        }
    }
}
