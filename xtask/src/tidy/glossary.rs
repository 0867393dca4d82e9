//! One word a thing: names that the glossary leaves out are not used for
//! anything that the house declares. Names that come from a library, behind
//! `::` or `.`, and words on a page are not looked at.

use super::rust::{Kind, Token};
use super::tree::File;
use super::{Problem, Tree};

/// The word that is not used, and the one that is.
const NOT_USED: [(&str, &str); 6] = [
    ("candidate", "consultant (or suggestion, for one on a slate)"),
    ("freelancer", "consultant"),
    ("vendor", "agency"),
    ("customer", "client"),
    ("gig", "assignment"),
    ("timecard", "time sheet"),
];

/// No name in Rust or SQL is made of a word that is not used.
pub fn check(tree: &Tree) -> Vec<Problem> {
    let rust = tree.rust().flat_map(check_rust);
    let sql = tree.files.iter().filter(|file| file.extension() == "sql").flat_map(check_sql);
    rust.chain(sql).collect()
}

/// The names that a Rust file declares.
fn check_rust(file: &File) -> Vec<Problem> {
    let code = file.code();
    let mut problems = Vec::new();
    for (at, token) in code.iter().enumerate().filter(|(_, token)| token.kind == Kind::Ident) {
        if !comes_from_elsewhere(&code, at) {
            problems.extend(check_name(file, token.line, &token.text));
        }
    }
    problems
}

/// Whether the name is reached through `::` or `.`, so that it was declared elsewhere.
fn comes_from_elsewhere(code: &[&Token], at: usize) -> bool {
    let before = |n: usize, punct: &str| at >= n && code[at - n].is_punct(punct);
    let range = before(1, ".") && before(2, ".");
    (before(1, ":") && before(2, ":")) || (before(1, ".") && !range)
}

/// The names in an SQL file: all words outside comments and quoted values.
fn check_sql(file: &File) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (at, line) in file.text.lines().enumerate() {
        let code = line.split("--").next().unwrap_or("");
        // Every second part is inside quotes.
        for words in code.split('\'').step_by(2) {
            for name in words.split(|c: char| c != '_' && !c.is_alphanumeric()) {
                problems.extend(check_name(file, at + 1, name));
            }
        }
    }
    problems
}

/// What is wrong with one name.
fn check_name(file: &File, line: usize, name: &str) -> Option<Problem> {
    let words = words_of(name);
    let (word, right) = NOT_USED.into_iter().find(|(word, _)| is_made_of(&words, word))?;
    let remedy = format!("the word is {right}; docs/glossary.md has them all");
    Some(Problem::new(&file.path, line, format!("the name `{name}` uses the word {word}"), remedy))
}

/// Whether one word of the name, or two that stand together, is that word.
fn is_made_of(words: &[String], word: &str) -> bool {
    let same = |made: &str| made == word || made.strip_suffix('s') == Some(word);
    words.iter().any(|w| same(w)) || words.windows(2).any(|pair| same(&pair.concat()))
}

/// `TimeCard_id` as time, card, id.
fn words_of(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut open = false;
    let mut before_was_lower = false;
    for c in name.chars() {
        if c == '_' {
            open = false;
            continue;
        }
        if !open || (c.is_uppercase() && before_was_lower) {
            words.push(String::new());
        }
        open = true;
        before_was_lower = !c.is_uppercase();
        if let Some(word) = words.last_mut() {
            word.extend(c.to_lowercase());
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names that are complained about, in a file that ends so.
    fn named(path: &str, text: &str) -> Vec<String> {
        let problems = check(&Tree::of(&[(path, text)]));
        problems.iter().map(|p| p.what.split('`').nth(1).unwrap_or_default().to_owned()).collect()
    }

    #[test]
    fn declared_names_use_the_glossary() {
        let source = "
            struct CandidateList { vendor_id: u8 } enum Kind { Gigs, Timecard }
            fn time_card(the_customer: u8) { let freelancers = 1; }";
        let want = ["CandidateList", "vendor_id", "Gigs", "Timecard", "time_card", "the_customer", "freelancers"];
        assert_eq!(named("crates/a/src/a.rs", source), want);
    }

    #[test]
    fn the_products_name_strings_comments_and_libraries_are_free() {
        let source = r#"
            // A customer said so.
            use lib::Vendor; const CUSTOMERSONLY_URL: &str = "customer"; struct Customersonly;
            fn gigabytes(x: T) { x.customer(); lib::candidate(); }"#;
        assert_eq!(named("crates/a/src/a.rs", source), Vec::<String>::new());
        assert_eq!(named("crates/a/src/a.rs", "fn f() { 0..candidate }"), ["candidate"]);
    }

    #[test]
    fn tables_and_columns_use_the_glossary() {
        let source =
            "-- a customer\nCREATE TABLE vendors (\n  gig_id TEXT CHECK (kind IN ('customer', 'x')) -- gig\n);";
        assert_eq!(named("crates/a/migrations/1.sql", source), ["vendors", "gig_id"]);
    }

    #[test]
    fn the_message_names_the_right_word() {
        let problems = check(&Tree::of(&[("crates/a/src/a.rs", "struct Customer;")]));
        assert!(problems[0].remedy.contains("client"), "{}", problems[0]);
    }
}
