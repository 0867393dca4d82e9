//! Who knows whom, written down: `docs/imports.txt` lists every import between
//! crates of the house, and a new one is a decision. Test-only imports are not
//! listed.

use super::floors::{Package, floor};
use super::{Problem, Tree};
use std::collections::BTreeSet;

/// Where the imports are listed.
pub const FILE: &str = "docs/imports.txt";

/// What stands above the list.
const HEADER: &str = "\
# Who knows whom: every import between crates of the house, from the ground up.
# A new line is a decision (docs/decisions/). `cargo xtask tidy` holds this list
# against the Cargo.tomls; `cargo xtask tidy --bless` writes it anew.
";

/// The imports as they are, sorted by floor: `(importer, imported)`.
fn edges(packages: &[Package]) -> BTreeSet<(usize, usize, String, String)> {
    let mut edges = BTreeSet::new();
    for package in packages {
        for import in package.imports.iter().filter(|import| !import.only_tests) {
            if let (Some(from), Some(to)) = (floor(&package.name), floor(&import.name)) {
                edges.insert((from, to, package.name.clone(), import.name.clone()));
            }
        }
    }
    edges
}

/// The file as it should be.
pub fn as_file(packages: &[Package]) -> String {
    let lines: String = edges(packages).into_iter().map(|(_, _, from, to)| format!("{from} -> {to}\n")).collect();
    format!("{HEADER}{lines}")
}

/// The list and the Cargo.tomls say the same.
pub fn check(tree: &Tree, packages: &[Package]) -> Vec<Problem> {
    let Some(file) = tree.get(FILE) else {
        return vec![Problem::new(
            FILE,
            0,
            "the list of imports is missing",
            "write it with `cargo xtask tidy --bless`",
        )];
    };
    let mut problems = Vec::new();
    let mut listed = BTreeSet::new();
    for (at, line) in file.text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
        match line.split_once(" -> ") {
            Some((from, to)) => drop(listed.insert((from.to_owned(), to.to_owned(), at + 1))),
            None => problems.push(Problem::new(FILE, at + 1, "not an import", "a line reads `importer -> imported`")),
        }
    }
    let edges: BTreeSet<_> = edges(packages).into_iter().map(|(_, _, from, to)| (from, to)).collect();
    for (from, to, line) in &listed {
        if !edges.contains(&(from.clone(), to.clone())) {
            let what = format!("{from} does not depend on {to} (any more)");
            problems.push(Problem::new(FILE, *line, what, "remove the line, or run `cargo xtask tidy --bless`"));
        }
    }
    for (from, to) in &edges {
        if !listed.iter().any(|(a, b, _)| (a, b) == (from, to)) {
            let manifest = packages.iter().find(|p| p.name == *from).map_or(FILE, |p| p.manifest.as_str());
            let remedy = format!("a new import is a decision; add it to {FILE} and docs/decisions/");
            problems.push(Problem::new(manifest, 0, format!("{from} depends on {to}, which is not listed"), remedy));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::floors::Import;

    /// `people` depends on `base` and, in tests, on `server`.
    fn packages() -> Vec<Package> {
        let import = |name: &str, only_tests| Import { name: name.into(), only_tests };
        let imports = vec![import("base", false), import("server", true)];
        vec![Package { name: "people".into(), manifest: "crates/people/Cargo.toml".into(), imports }]
    }

    #[test]
    fn what_was_blessed_is_tidy() {
        let file = as_file(&packages());
        assert!(file.ends_with("\npeople -> base\n"), "{file}");
        assert!(check(&Tree::of(&[(FILE, &file)]), &packages()).is_empty());
    }

    #[test]
    fn a_new_import_is_a_decision() {
        let problems = check(&Tree::of(&[(FILE, "# nothing\n")]), &packages());
        assert_eq!(problems.len(), 1);
        assert!(problems[0].what.contains("people depends on base"), "{}", problems[0]);
        assert!(problems[0].remedy.contains("docs/decisions/"), "{}", problems[0]);
    }

    #[test]
    fn a_listed_import_must_exist() {
        let tree = Tree::of(&[(FILE, "people -> base\npeople -> mail\nnonsense\n")]);
        let lines: Vec<_> = check(&tree, &packages()).iter().map(|p| p.line).collect();
        assert_eq!(lines, [3, 2]);
    }

    #[test]
    fn the_list_must_be_there() {
        assert!(check(&Tree::of(&[]), &packages())[0].remedy.contains("--bless"));
    }
}
