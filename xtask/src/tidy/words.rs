//! Words that may not stay: unfinished work, lints switched off, paths of
//! somebody's machine, and a wildcard where every event must be named.

use super::rust::{Kind, Token};
use super::tree::File;
use super::{Problem, Tree};

/// Marks of unfinished work, in comments of any file of the crates.
const UNFINISHED: [&str; 2] = ["TODO", "FIXME"];

/// Where commands print to the terminal.
const PRINTS: [&str; 2] = ["crates/server/src/commands", "crates/server/src/main.rs"];

/// The page on which every journal event has its arm.
const REACTIONS: &str = "crates/server/src/reactions.rs";

/// None of these words is in the repository.
pub fn check(tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    for file in &tree.files {
        problems.extend(machine_paths(file));
        if !file.path.starts_with("crates/") && !file.path.starts_with("testkit/") {
            continue;
        }
        problems.extend(unfinished(file));
        if file.is_rust() {
            problems.extend(macros(file));
            problems.extend(attributes(file));
        }
        if file.path == REACTIONS {
            problems.extend(wildcards(file));
        }
    }
    problems
}

/// Comments that promise to come back.
fn unfinished(file: &File) -> Vec<Problem> {
    let has = |text: &str| text.split(|c: char| !c.is_alphanumeric()).any(|word| UNFINISHED.contains(&word));
    let lines: Vec<usize> = if file.is_rust() {
        let comments = file.tokens.iter().filter(|t| t.kind == Kind::Comment);
        let inside = comments.flat_map(|t| t.text.lines().enumerate().map(move |(at, line)| (t.line + at, line)));
        inside.filter(|(_, line)| has(line)).map(|(line, _)| line).collect()
    } else {
        file.text.lines().enumerate().filter(|(_, line)| has(line)).map(|(at, _)| at + 1).collect()
    };
    let remedy = "finish it, or open an issue and say in the text what is not there yet";
    lines.into_iter().map(|line| Problem::new(&file.path, line, "a mark of unfinished work", remedy)).collect()
}

/// Macros that do not belong in finished code.
fn macros(file: &File) -> Vec<Problem> {
    let code = file.code();
    let calls = code.windows(2).filter(|pair| pair[0].kind == Kind::Ident && pair[1].is_punct("!"));
    let may_print = PRINTS.iter().any(|place| file.path.starts_with(place)) || file.name() == "build.rs";
    calls
        .filter_map(|pair| {
            let remedy = match pair[0].text.as_str() {
                "todo" | "unimplemented" => "write it, or let the type say that it cannot happen",
                "dbg" => "use tracing",
                "println" | "print" if !may_print => "use tracing; only the binary's commands print",
                _ => return None,
            };
            Some(Problem::new(&file.path, pair[0].line, format!("`{}!`", pair[0].text), remedy))
        })
        .collect()
}

/// Lints and tests that were switched off.
fn attributes(file: &File) -> Vec<Problem> {
    let code = file.code();
    let mut problems = Vec::new();
    for at in (0..code.len()).filter(|at| code[*at].is_punct("#")) {
        let open = if code.get(at + 1).is_some_and(|t| t.is_punct("!")) { at + 2 } else { at + 1 };
        let inside = super::rust::arguments(&code, open);
        let words: Vec<&&Token> = inside.iter().flatten().collect();
        let is_attribute = code.get(open).is_some_and(|t| t.is_punct("["));
        // `allow` may also stand inside `cfg_attr(…, allow(…))`.
        let conditional = words.first().is_some_and(|t| t.is_word("cfg_attr"));
        let reach = if conditional { words.len() } else { 1 };
        let said = |word: &str| is_attribute && words.iter().take(reach).any(|t| t.is_word(word));
        if said("allow") {
            let remedy = "use #[expect(…, reason = \"…\")], which says why and complains when it is no longer needed";
            problems.push(Problem::new(&file.path, code[at].line, "a lint is switched off by `allow`", remedy));
        }
        if said("ignore") {
            problems.push(Problem::new(&file.path, code[at].line, "a test is ignored", "mend it or remove it"));
        }
    }
    problems
}

/// Paths that exist on one machine only.
fn machine_paths(file: &File) -> Vec<Problem> {
    // Written so that this file does not hold them itself.
    let folders = ["work", "root", "home"].map(|name| format!("/{name}/"));
    let mut problems = Vec::new();
    for (at, line) in file.text.lines().enumerate() {
        for folder in &folders {
            // Part of a longer path or of an address is something else.
            let begins = |start: usize| !line[..start].ends_with(|c: char| c.is_alphanumeric() || "._-}~".contains(c));
            if line.match_indices(folder.as_str()).any(|(start, _)| begins(start)) {
                let what = format!("`{folder}` is a path of one machine");
                problems.push(Problem::new(
                    &file.path,
                    at + 1,
                    what,
                    "make it relative to the repository, or a setting",
                ));
            }
        }
    }
    problems
}

/// Arms that would swallow an event that nobody thought of.
fn wildcards(file: &File) -> Vec<Problem> {
    let code = file.code();
    let mut problems = Vec::new();
    for at in 0..code.len() {
        let arrow =
            code.get(at + 1).is_some_and(|t| t.is_punct("=")) && code.get(at + 2).is_some_and(|t| t.is_punct(">"));
        let starts = at == 0 || ["{", ",", "}", "|"].iter().any(|p| code[at - 1].is_punct(p));
        let catches_all = code[at].kind == Kind::Ident && !code[at].text.starts_with(char::is_uppercase);
        if arrow && starts && catches_all && !matches!(code[at].text.as_str(), "true" | "false") {
            let what = format!("the arm `{} =>` takes every event that is not named", code[at].text);
            let remedy =
                "name the events: this page reads as the company's process, and a new event must be decided on here";
            problems.push(Problem::new(&file.path, code[at].line, what, remedy));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines and causes for one file.
    fn said(path: &str, text: &str) -> Vec<(usize, String)> {
        check(&Tree::of(&[(path, text)])).into_iter().map(|p| (p.line, p.what)).collect()
    }

    #[test]
    fn unfinished_work_is_found_in_comments_and_not_in_strings() {
        let source = "fn a() {}\n// TODO: later\n/* x\n FIXME */\nconst A: &str = \"TODO\"; // TODOS";
        let lines: Vec<_> = said("crates/a/src/a.rs", source).into_iter().map(|(line, _)| line).collect();
        assert_eq!(lines, [2, 4]);
        assert_eq!(said("crates/a/texts/sv.ftl", "a = b\n# TODO\n").len(), 1);
        assert_eq!(said("docs/a.md", "TODO"), []);
    }

    #[test]
    fn macros_of_unfinished_code_are_found() {
        let source = "fn f() { todo!(); unimplemented!(\"x\"); dbg!(1); println!(\"y\"); assert!(true) }";
        assert_eq!(said("crates/a/src/a.rs", source).len(), 4);
        assert_eq!(said("crates/server/src/commands/demo.rs", "fn f() { println!(\"y\"); }"), []);
    }

    #[test]
    fn switched_off_lints_and_tests_are_found() {
        for source in [
            "#[allow(dead_code)] fn f() {}",
            "#![allow(dead_code)]",
            "#[cfg_attr(test, allow(dead_code))] fn f() {}",
            "#[ignore] fn f() {}",
            "#[ignore = \"slow\"] fn f() {}",
        ] {
            assert_eq!(said("crates/a/src/a.rs", source).len(), 1, "{source}");
        }
        for source in
            ["#[expect(dead_code, reason = \"x\")] fn f() {}", "#[derive(Debug)] struct Ignore;", "fn allow() {}"]
        {
            assert_eq!(said("crates/a/src/a.rs", source), [], "{source}");
        }
    }

    #[test]
    fn paths_of_one_machine_are_found_in_every_file() {
        let (work, home) = (format!("see /{}/x", "work"), format!("\"/{}/me\"", "home"));
        assert_eq!(said("docs/a.md", &work).len(), 1);
        assert_eq!(said("tests/browser/a.json", &home).len(), 1);
        let inside = format!("crates/{0}/x and https://a.example/{0}/y", "work");
        assert_eq!(said("docs/a.md", &inside), []);
    }

    #[test]
    fn every_event_has_its_own_arm() {
        let source = "match e {\n Happened::A => a(),\n _ => {}\n}";
        assert_eq!(said(REACTIONS, source).len(), 1);
        assert_eq!(said(REACTIONS, "match e { Happened::A => a(), other => log(other) }").len(), 1);
        assert_eq!(said(REACTIONS, "match e { Happened::A | _ => a() }").len(), 1);
        assert_eq!(said(REACTIONS, "match e { Happened::A { id, .. } => a(id), B(_) => b(), Some(_) => c() }"), []);
        assert_eq!(said("crates/server/src/other.rs", source), []);
    }
}
