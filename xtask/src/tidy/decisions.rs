//! Decisions are numbered without a gap and say context, decision and
//! consequences. Judges their form, not their wisdom.

use super::tree::File;
use super::{Problem, Tree};

/// Where they lie.
const FOLDER: &str = "docs/decisions/";

/// What each must have.
const HEADINGS: [&str; 3] = ["## Context", "## Decision", "## Consequences"];

/// Numbers and headings are as they should be.
pub fn check(tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut next = 1_u32;
    for file in tree.under(FOLDER).filter(|file| file.extension() == "md") {
        let Some(number) = number(file) else {
            problems.push(Problem::new(&file.path, 0, "the name has no number", "name it NNNN-what-was-decided.md"));
            continue;
        };
        if number != next {
            let what = format!("decision {number:04} where {next:04} comes next");
            problems.push(Problem::new(&file.path, 0, what, "number decisions from 0001, each once, without a gap"));
        }
        next = number + 1;
        for heading in HEADINGS.iter().filter(|heading| !file.text.lines().any(|line| line.trim_end() == **heading)) {
            problems.push(Problem::new(&file.path, 0, format!("no heading `{heading}`"), "give it that part"));
        }
    }
    if next == 1 {
        problems.push(Problem::new(FOLDER, 0, "no decision is written down", "begin with docs/decisions/0001-….md"));
    }
    problems
}

/// 7 of `0007-one-writer.md`.
fn number(file: &File) -> Option<u32> {
    let (number, rest) = file.name().split_once('-')?;
    (number.len() == 4 && rest.len() > ".md".len()).then(|| number.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A decision with every part.
    const WHOLE: &str = "# T\n\n## Context\nx\n## Decision\ny\n## Consequences\nz\n";

    /// What is said of files with these names.
    fn said(names: &[&str]) -> Vec<String> {
        let paths: Vec<_> = names.iter().map(|name| format!("{FOLDER}{name}")).collect();
        let files: Vec<_> = paths.iter().map(|path| (path.as_str(), WHOLE)).collect();
        check(&Tree::of(&files)).into_iter().map(|p| p.what).collect()
    }

    #[test]
    fn numbers_rise_by_one() {
        assert!(said(&["0001-a.md", "0002-b.md"]).is_empty());
        assert_eq!(said(&["0001-a.md", "0003-b.md"]), ["decision 0003 where 0002 comes next"]);
        assert_eq!(said(&["0001-a.md", "0001-b.md"]), ["decision 0001 where 0002 comes next"]);
        assert_eq!(said(&["0002-b.md"]), ["decision 0002 where 0001 comes next"]);
        assert_eq!(said(&["notes.md", "0001-a.md"]), ["the name has no number"]);
        assert_eq!(said(&[]), ["no decision is written down"]);
    }

    #[test]
    fn every_part_must_be_there() {
        let tree = Tree::of(&[("docs/decisions/0001-a.md", "## Context\n## Decision of sorts\n## Consequences\n")]);
        let said: Vec<_> = check(&tree).into_iter().map(|p| p.what).collect();
        assert_eq!(said, ["no heading `## Decision`"]);
    }
}
