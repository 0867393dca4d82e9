//! Time's arrow is the dependency arrow: a crate imports only crates on lower
//! floors. Also here: what cargo knows of the crates, as far as it is needed.

use super::rust::Kind;
use super::{Problem, Tree};
use anyhow::{Context, Result};
use serde_json::Value;
use std::path::Path;

/// The house from the ground up. Each crate may know those before it.
pub const ORDER: [&str; 19] = [
    // ground
    "base",
    "ranking",
    "documents",
    "cv",
    "store",
    "mail",
    "web",
    // the life of an assignment
    "privacy",
    "people",
    "assignments",
    "matching",
    "proposals",
    "contracts",
    "timesheets",
    "quality",
    "billing",
    // what is built on all of it
    "desk",
    "site",
    "server",
];

/// The only crates that may know the matching engine.
const KNOWS_RANKING: [&str; 2] = ["matching", "server"];

/// A crate, as its Cargo.toml describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// Its name, which is also its folder's.
    pub name: String,
    /// Its Cargo.toml, from the root.
    pub manifest: String,
    /// What it depends on within the repository.
    pub imports: Vec<Import>,
}

/// A dependency on another crate of the repository.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// The other crate.
    pub name: String,
    /// Whether only tests see it.
    pub only_tests: bool,
}

/// What `cargo metadata --no-deps` printed.
pub fn packages_in(printed: &str, root: &Path) -> Result<Vec<Package>> {
    let metadata: Value = serde_json::from_str(printed).context("cargo metadata printed no JSON")?;
    let text = |value: &Value, field: &str| value[field].as_str().map(str::to_owned);
    let mut packages = Vec::new();
    for package in metadata["packages"].as_array().context("cargo metadata names no packages")? {
        let name = text(package, "name").context("a package without a name")?;
        let manifest = text(package, "manifest_path").context("a package without a manifest")?;
        let manifest = Path::new(&manifest).strip_prefix(root).unwrap_or(Path::new(&manifest)).display().to_string();
        let imports = package["dependencies"].as_array().into_iter().flatten();
        let imports = imports.filter(|import| import["path"].is_string()).filter_map(|import| {
            Some(Import { name: text(import, "name")?, only_tests: import["kind"].as_str() == Some("dev") })
        });
        packages.push(Package { manifest, imports: imports.collect(), name });
    }
    Ok(packages)
}

/// The floor of a crate of the house.
pub fn floor(name: &str) -> Option<usize> {
    ORDER.iter().position(|crate_name| *crate_name == name)
}

/// No crate knows a later one, none is without a floor, no import lies unused.
pub fn check(tree: &Tree, packages: &[Package]) -> Vec<Problem> {
    packages.iter().flat_map(|package| check_package(tree, package)).collect()
}

/// What is wrong with one crate's imports.
fn check_package(tree: &Tree, package: &Package) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut problem = |import: &str, what: String, remedy: &str| {
        let manifest = tree.get(&package.manifest).map_or("", |file| &file.text);
        let line = manifest.lines().position(|line| line.trim_start().starts_with(import) && !import.is_empty());
        problems.push(Problem::new(&package.manifest, line.map_or(0, |at| at + 1), what, remedy));
    };
    let (name, own_floor) = (package.name.as_str(), floor(&package.name));
    let in_house = package.manifest.starts_with("crates/");
    if in_house && own_floor.is_none() {
        problem(
            "",
            format!("the crate {name} has no floor"),
            "give it its place in ORDER in xtask/src/tidy/floors.rs and in ARCHITECTURE.md",
        );
    }
    for import in package.imports.iter().filter(|import| !import.only_tests) {
        let other = import.name.as_str();
        if name == "xtask" {
            problem(
                other,
                format!("xtask depends on {other}"),
                "the workshop reads the house from outside; read files instead",
            );
        }
        if in_house && other == "testkit" {
            problem(other, format!("{name} depends on testkit outside its tests"), "make it a dev-dependency");
        }
        if let (Some(own), Some(others)) = (own_floor, floor(other)) {
            if others >= own {
                let remedy = "later stages call earlier ones; what must follow is a journal event and an arm in server/src/reactions.rs";
                problem(other, format!("{name} depends on {other}, which comes later in an assignment's life"), remedy);
            }
            if (name, other) == ("site", "desk") {
                problem(
                    other,
                    "site depends on desk".into(),
                    "the two share a floor and do not know each other; move what both need down",
                );
            }
            if other == "ranking" && !KNOWS_RANKING.contains(&name) {
                problem(
                    other,
                    format!("{name} depends on ranking"),
                    "only matching and server know the engine; ask matching",
                );
            }
            if !uses(tree, name, other) {
                problem(
                    other,
                    format!("{name} depends on {other} and never names it"),
                    "remove the line from its Cargo.toml",
                );
            }
        }
    }
    problems
}

/// Whether a crate's source says the other's name at all.
fn uses(tree: &Tree, name: &str, other: &str) -> bool {
    let folder = format!("crates/{name}/");
    let files: Vec<_> = tree.under(&folder).filter(|file| file.is_rust()).collect();
    files.is_empty() || files.iter().any(|file| file.tokens.iter().any(|t| t.kind == Kind::Ident && t.text == other))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A crate with these imports.
    pub fn package(name: &str, imports: &[&str]) -> Package {
        let imports = imports.iter().map(|name| Import { name: (*name).to_owned(), only_tests: false }).collect();
        Package { name: name.to_owned(), manifest: format!("crates/{name}/Cargo.toml"), imports }
    }

    /// What is said of one crate that imports another.
    fn said(name: &str, import: &str) -> Vec<String> {
        check(&Tree::of(&[]), &[package(name, &[import])]).into_iter().map(|p| p.what).collect()
    }

    #[test]
    fn a_crate_knows_only_earlier_ones() {
        for (name, import) in [
            ("proposals", "people"),
            ("web", "mail"),
            ("server", "site"),
            ("matching", "ranking"),
            ("billing", "quality"),
        ] {
            assert_eq!(said(name, import), Vec::<String>::new(), "{name} -> {import}");
        }
        for (name, import) in [
            ("people", "proposals"),
            ("base", "store"),
            ("quality", "billing"),
            ("desk", "site"),
            ("site", "desk"),
            ("site", "site"),
        ] {
            assert_eq!(said(name, import).len(), 1, "{name} -> {import}");
        }
    }

    #[test]
    fn only_matching_and_the_server_know_the_engine() {
        assert_eq!(said("desk", "ranking"), ["desk depends on ranking"]);
        assert_eq!(said("documents", "ranking"), ["documents depends on ranking"]);
        assert!(said("server", "ranking").is_empty());
    }

    #[test]
    fn a_crate_without_a_floor_is_named() {
        assert_eq!(said("attic", "base"), ["the crate attic has no floor"]);
    }

    #[test]
    fn the_workshop_depends_on_nothing_and_nothing_on_the_testkit() {
        let workshop = Package { manifest: "xtask/Cargo.toml".into(), ..package("xtask", &["base"]) };
        assert_eq!(check(&Tree::of(&[]), &[workshop]).len(), 1);
        assert_eq!(said("people", "testkit").len(), 1);
        let mut only_tests = package("people", &["testkit", "server"]);
        only_tests.imports.iter_mut().for_each(|import| import.only_tests = true);
        assert!(check(&Tree::of(&[]), &[only_tests]).is_empty());
    }

    #[test]
    fn an_import_that_no_line_of_code_names_is_an_error_at_its_line() {
        let manifest = ("crates/people/Cargo.toml", "[dependencies]\nbase.workspace = true\nmail.workspace = true\n");
        let tree = Tree::of(&[manifest, ("crates/people/src/lib.rs", "//! no mail\nuse base::Lang;")]);
        let problems = check(&tree, &[package("people", &["base", "mail"])]);
        assert_eq!(problems.len(), 1);
        assert_eq!((problems[0].line, problems[0].what.as_str()), (3, "people depends on mail and never names it"));
    }

    #[test]
    fn cargo_is_understood() {
        let printed = r#"{"packages":[{"name":"people","manifest_path":"/r/crates/people/Cargo.toml","dependencies":[
            {"name":"base","path":"/r/crates/base","kind":null},{"name":"testkit","path":"/r/testkit","kind":"dev"},
            {"name":"serde","kind":null}]}]}"#;
        let packages = packages_in(printed, Path::new("/r")).unwrap();
        assert_eq!(packages[0].manifest, "crates/people/Cargo.toml");
        let imports: Vec<_> = packages[0].imports.iter().map(|i| (i.name.as_str(), i.only_tests)).collect();
        assert_eq!(imports, [("base", false), ("testkit", true)]);
    }
}
