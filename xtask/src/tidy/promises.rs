//! Every promise is a numbered line: `docs/promises.md` says of each where it
//! is kept and by which test, or that it is open. Judges that the place and
//! the test are there, not that the test is good.

use super::rust::Kind;
use super::{Problem, Tree};
use std::collections::{BTreeMap, BTreeSet};

/// The table.
const FILE: &str = "docs/promises.md";

/// Promises are numbered from S1 to this.
const LAST: u32 = 108;

/// Every promise has one row; what a row names is there; no comment names a
/// promise that was never made.
pub fn check(tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    match tree.get(FILE) {
        Some(file) => problems.extend(check_table(tree, &file.text)),
        None => {
            problems.push(Problem::new(FILE, 0, "the list of promises is missing", "give every promise a row there"))
        }
    }
    for file in tree.rust() {
        for comment in file.tokens.iter().filter(|token| token.kind == Kind::Comment) {
            for (at, line) in comment.text.lines().enumerate() {
                for number in promises_in(line).filter(|number| !(1..=LAST).contains(number)) {
                    let what = format!("S{number} is no promise; they go from S1 to S{LAST}");
                    problems.push(Problem::new(
                        &file.path,
                        comment.line + at,
                        what,
                        "see docs/promises.md for the number",
                    ));
                }
            }
        }
    }
    problems
}

/// One row of the table.
struct Row<'t> {
    line: usize,
    number: u32,
    state: &'t str,
    places: Vec<&'t str>,
    tests: Vec<&'t str>,
}

/// The rows of the table that begin with a promise's number.
fn rows(text: &str) -> impl Iterator<Item = Row<'_>> {
    text.lines().enumerate().filter_map(|(at, line)| {
        let cells: Vec<&str> = line.trim().strip_prefix('|')?.trim_end_matches('|').split('|').map(str::trim).collect();
        let number = cells[0].trim_matches(['*', '`']).strip_prefix('S')?.parse().ok()?;
        let cell = |at: usize| cells.get(at).copied().unwrap_or("");
        Some(Row { line: at + 1, number, state: cell(2), places: items(cell(3)), tests: items(cell(4)) })
    })
}

/// The names in a cell: what stands in backticks, or what commas separate.
fn items(cell: &str) -> Vec<&str> {
    let all: Vec<&str> = if cell.contains('`') {
        cell.split('`').skip(1).step_by(2).collect()
    } else {
        cell.split([',', ';']).flat_map(|part| part.split("<br>")).collect()
    };
    all.into_iter()
        .map(|item| item.trim().trim_matches('"'))
        .filter(|item| !matches!(*item, "" | "-" | "–" | "—"))
        .collect()
}

/// Each promise once, each row true.
fn check_table(tree: &Tree, text: &str) -> Vec<Problem> {
    let (functions, titles) = tests(tree);
    let mut problems = Vec::new();
    let mut seen: BTreeMap<u32, usize> = BTreeMap::new();
    for row in rows(text) {
        let mut problem = |what: String, remedy: &str| problems.push(Problem::new(FILE, row.line, what, remedy));
        let name = format!("S{}", row.number);
        if !(1..=LAST).contains(&row.number) {
            problem(format!("{name} is no promise; they go from S1 to S{LAST}"), "remove the row");
        }
        if let Some(first) = seen.insert(row.number, row.line) {
            problem(format!("{name} has a row already, in line {first}"), "say all of it in one row");
        }
        if !matches!(row.state, "kept" | "partly" | "open") {
            problem(format!("{name} is `{}`", row.state), "the third column says kept, partly or open");
        }
        for place in row.places.iter().filter(|place| !tree.has(place) && !tree.has(&format!("crates/{place}"))) {
            problem(format!("{name} names the place {place}, which is not there"), "name a path of this repository");
        }
        for test in &row.tests {
            let function = test.rsplit("::").next().unwrap_or(test);
            if !functions.contains(function) && !titles.contains(test) {
                problem(
                    format!("{name} names the test {test}, which is not there"),
                    "name a `fn` of a Rust file, or a title in tests/browser/*.mjs in backticks",
                );
            }
        }
        if row.state == "kept" && (row.places.is_empty() || row.tests.is_empty()) {
            problem(format!("{name} is kept but names no place or no test"), "name both, or call it partly or open");
        }
    }
    for number in (1..=LAST).filter(|number| !seen.contains_key(number)) {
        problems.push(Problem::new(
            FILE,
            0,
            format!("S{number} has no row"),
            "every promise has one, were it only to say open",
        ));
    }
    problems
}

/// Every function of the house's Rust, and every quoted title of the browser's journeys.
fn tests(tree: &Tree) -> (BTreeSet<&str>, BTreeSet<&str>) {
    let mut functions = BTreeSet::new();
    for file in tree.rust() {
        let tokens: Vec<_> = file.tokens.iter().filter(|token| token.kind != Kind::Comment).collect();
        for pair in tokens.windows(2).filter(|pair| pair[0].is_word("fn") && pair[1].kind == Kind::Ident) {
            functions.insert(pair[1].text.as_str());
        }
        // A story names itself in the macro that tells it on both databases.
        for told in tokens.windows(4).filter(|w| w[0].is_word("story") && w[1].text == "!" && w[2].text == "(") {
            functions.insert(told[3].text.as_str());
        }
    }
    let journeys = tree.under("tests/browser/").filter(|file| file.extension() == "mjs");
    let titles = journeys.flat_map(|file| ['"', '\'', '`'].into_iter().flat_map(|quote| quoted(&file.text, quote)));
    (functions, titles.collect())
}

/// What stands between two such quotes on one line.
fn quoted(text: &str, quote: char) -> impl Iterator<Item = &str> {
    text.lines().flat_map(move |line| line.split(quote).skip(1).step_by(2))
}

/// The numbers of `S12`, where it is a word of its own.
fn promises_in(line: &str) -> impl Iterator<Item = u32> {
    let words = line.split(|c: char| !c.is_alphanumeric() && c != '_');
    words.filter_map(|word| {
        let digits = word.strip_prefix('S')?;
        (!digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit())).then(|| digits.parse().ok())?
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A table of all promises, open, but for the rows given.
    fn table(rows: &[(u32, &str)]) -> String {
        let row = |n: u32| match rows.iter().find(|(number, _)| *number == n) {
            Some((_, row)) => format!("{row}\n"),
            None => format!("| S{n} | what | open | — | — |\n"),
        };
        "# Promises\n\n| no | what | state | where | test |\n|---|---|---|---|---|\n".to_owned()
            + &(1..=LAST).map(row).collect::<String>()
    }

    /// What is said of a house with one verb, one story, one journey and this table.
    fn said(table: &str) -> Vec<String> {
        let tree = Tree::of(&[
            (FILE, table),
            (
                "crates/people/src/register.rs",
                "//! x\nfn register() {}\n#[test] fn anna_registers() {}\nstory!(olle_registers, world, {});",
            ),
            ("tests/browser/life.mjs", "// x\njourney(\"from registration, to replacement\", run);"),
        ]);
        check(&tree).into_iter().map(|p| p.what).collect()
    }

    #[test]
    fn a_true_table_is_tidy() {
        assert_eq!(said(&table(&[])), Vec::<String>::new());
        for kept in [
            "| S2 | x | kept | crates/people/src/register.rs | anna_registers |",
            "| S2 | x | kept | `people/src/register.rs` | `people::tests::anna_registers` |",
            "| S2 | x | kept | people | olle_registers |",
            "| S2 | x | partly | people | `from registration, to replacement`, `anna_registers` |",
        ] {
            assert_eq!(said(&table(&[(2, kept)])), Vec::<String>::new(), "{kept}");
        }
    }

    #[test]
    fn every_promise_has_exactly_one_row() {
        assert_eq!(said(&table(&[(7, "")])), ["S7 has no row"]);
        assert_eq!(
            said(&table(&[(7, "| S8 | x | open | — | — |")])),
            ["S8 has a row already, in line 11", "S7 has no row"]
        );
        assert_eq!(said(&(table(&[]) + "| S109 | x | open | | |\n")), ["S109 is no promise; they go from S1 to S108"]);
    }

    #[test]
    fn a_kept_promise_names_a_place_and_a_test_that_are_there() {
        for (row, want) in [
            ("| S2 | x | kept | people | — |", "S2 is kept but names no place or no test"),
            ("| S2 | x | kept | — | anna_registers |", "S2 is kept but names no place or no test"),
            (
                "| S2 | x | kept | people/src/gone.rs | anna_registers |",
                "S2 names the place people/src/gone.rs, which is not there",
            ),
            ("| S2 | x | kept | people | bo_registers |", "S2 names the test bo_registers, which is not there"),
            ("| S2 | x | partly | people | bo_registers |", "S2 names the test bo_registers, which is not there"),
            ("| S2 | x | done | people | anna_registers |", "S2 is `done`"),
        ] {
            assert_eq!(said(&table(&[(2, row)])), [want], "{row}");
        }
    }

    #[test]
    fn a_comment_names_only_promises_that_were_made() {
        let source = "//! Keeps S1 … S108, never xS200 or S3_x.\n/* x\n S109 */ const A: &str = \"S999\";\n// (S0)";
        let table = table(&[]);
        let tree = Tree::of(&[(FILE, &table), ("crates/a/src/a.rs", source)]);
        let found: Vec<_> = check(&tree).into_iter().map(|p| p.line).collect();
        assert_eq!(found, [3, 4]);
    }
}
