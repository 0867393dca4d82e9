//! Swedish and English are equals: both have every key with the same
//! arguments, every key is used, and every use has a key and gives exactly the
//! arguments that the text needs. Judges no wording.

mod calls;
mod catalogue;

use super::rust::Kind;
use super::tree::File;
use super::{Problem, Tree};
use calls::Call;
use catalogue::Catalogue;
use std::collections::{BTreeMap, BTreeSet};

/// Every crate's texts, and every place that asks for one.
pub fn check(tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut catalogues: BTreeMap<&str, Catalogue> = BTreeMap::new();
    for name in tree.crates().into_iter().filter(|name| tree.has(&format!("crates/{name}/texts"))) {
        let language = |code: &str| {
            let path = format!("crates/{name}/texts/{code}.ftl");
            Catalogue::read(&path, tree.get(&path).map(|file| file.text.as_str()))
        };
        let ((sv, not_swedish), (en, not_english)) = (language("sv"), language("en"));
        problems.extend(not_swedish);
        problems.extend(not_english);
        problems.extend(sv.compare(&en, true));
        problems.extend(en.compare(&sv, false));
        catalogues.insert(name, sv);
    }
    let mut used: BTreeSet<(&str, &str)> = BTreeSet::new();
    let mut all_calls = Vec::new();
    for name in tree.crates() {
        for file in sources(tree, name) {
            let literals = file.tokens.iter().filter(|token| token.kind == Kind::Str);
            used.extend(literals.map(|token| (name, token.text.as_str())));
            all_calls.extend(calls::calls(file, name, &tree.crates()).into_iter().map(|call| (file, call)));
            problems.extend(check_key_functions(file, catalogues.get(name)));
        }
    }
    for (file, call) in &all_calls {
        problems.extend(check_call(file, call, catalogues.get(call.of_crate)));
        used.extend(call.keys.iter().map(|(key, _)| (call.of_crate, key.as_str())));
    }
    for (name, catalogue) in &catalogues {
        for key in catalogue.keys().filter(|key| !used.contains(&(*name, *key)) && !catalogue.refers_to(key)) {
            let what = format!("no line of crates/{name}/src asks for the key {key}");
            problems.push(catalogue.problem(
                key,
                what,
                "remove it in both languages, or write the key as a literal where it is used",
            ));
        }
    }
    problems
}

/// The Rust that may ask for a crate's texts.
fn sources<'t>(tree: &'t Tree, name: &str) -> impl Iterator<Item = &'t File> {
    let folders = [format!("crates/{name}/src/"), format!("crates/{name}/mails/")];
    tree.rust().filter(move |file| folders.iter().any(|folder| file.path.starts_with(folder)))
}

/// The key is there and gets what it needs.
fn check_call(file: &File, call: &Call, catalogue: Option<&Catalogue>) -> Vec<Problem> {
    let mut problems = Vec::new();
    if call.put_together {
        let what = "a text key is put together at run time";
        problems.push(Problem::new(&file.path, call.line, what, "match on the value and name each key as a literal"));
    }
    for (key, line) in &call.keys {
        let Some(needed) = catalogue.and_then(|catalogue| catalogue.variables(key)) else {
            let what = format!("the key {key} is not in crates/{}/texts", call.of_crate);
            problems.push(Problem::new(&file.path, *line, what, "add it to sv.ftl and en.ftl, or correct the key"));
            continue;
        };
        if let Some(given) = call.given.as_ref().filter(|given| **given != needed) {
            let list = |names: Vec<&String>| names.into_iter().map(String::as_str).collect::<Vec<_>>().join(", ");
            let (lacks, surplus) =
                (list(needed.difference(given).collect()), list(given.difference(&needed).collect()));
            let lacks = if lacks.is_empty() { lacks } else { format!("; it lacks {lacks}") };
            let surplus = if surplus.is_empty() { surplus } else { format!("; the text does not use {surplus}") };
            let what = format!("the text {key} is given other arguments than it uses{lacks}{surplus}");
            problems.push(Problem::new(
                &file.path,
                *line,
                what,
                "give the names that stand after `$` in the text, and no other",
            ));
        }
    }
    problems
}

/// A function `key` or `…_key` that returns text keys returns only such as are
/// there. Functions of that name that return other keys are left alone.
fn check_key_functions(file: &File, catalogue: Option<&Catalogue>) -> Vec<Problem> {
    let Some(catalogue) = catalogue else { return Vec::new() };
    let mut problems = Vec::new();
    for literals in calls::key_functions(file) {
        if literals.iter().any(|(key, _)| catalogue.variables(key).is_some()) {
            for (key, line) in literals.iter().filter(|(key, _)| catalogue.variables(key).is_none()) {
                let what = format!("the key {key} is not in {}", catalogue.path);
                problems.push(Problem::new(&file.path, *line, what, "add it to sv.ftl and en.ftl, or correct the key"));
            }
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is said of a crate with these texts and this source.
    fn said(sv: &str, en: &str, source: &str) -> Vec<String> {
        let tree = Tree::of(&[
            ("crates/people/texts/sv.ftl", sv),
            ("crates/people/texts/en.ftl", en),
            ("crates/people/src/pages.rs", source),
        ]);
        check(&tree).into_iter().map(|p| format!("{}:{}: {}", p.path, p.line, p.what)).collect()
    }

    /// Source that uses key `a` without arguments.
    const USES_A: &str = "fn f() { t!(lang, \"a\") }";

    #[test]
    fn texts_that_agree_are_tidy() {
        let (sv, en) = ("a = Hej { $name }\nb = { a } du\n", "a = Hello { $name }\nb = { a } you\n");
        let source = "fn f() { t!(lang, \"a\", name = n); base::t!(lang, \"b\", name = g(1, 2),) }";
        assert_eq!(said(sv, en, source), Vec::<String>::new());
    }

    #[test]
    fn a_key_in_one_language_only_is_found() {
        assert_eq!(
            said("a = 1\nb = 2\n", "a = 1\n", "fn f() { (t!(l, \"a\"), t!(l, \"b\")) }"),
            ["crates/people/texts/sv.ftl:2: the key b is not in crates/people/texts/en.ftl"]
        );
        assert_eq!(
            said("a = 1\n", "a = 1\nb = 2\n", USES_A),
            ["crates/people/texts/en.ftl:2: the key b is not in crates/people/texts/sv.ftl"]
        );
    }

    #[test]
    fn different_arguments_in_the_two_languages_are_found() {
        let said = said("a = { $x }\n", "a = { $y }\n", "fn f() { t!(l, \"a\", x = 1) }");
        assert_eq!(said, ["crates/people/texts/sv.ftl:1: the key a uses $x here and $y in crates/people/texts/en.ftl"]);
    }

    #[test]
    fn what_is_not_fluent_is_found() {
        let said = said("a = 1\nb = { $x\n", "a = 1\n", USES_A);
        assert!(said[0].starts_with("crates/people/texts/sv.ftl:"), "{said:?}");
        assert!(said[0].contains("not Fluent"), "{said:?}");
    }

    #[test]
    fn an_unused_key_is_found() {
        let both = "a = 1\nunused-key = 2\n";
        let want = "crates/people/texts/sv.ftl:2: no line of crates/people/src asks for the key unused-key";
        assert_eq!(said(both, both, USES_A), [want]);
        // A comment is no use; a constant is one.
        assert_eq!(said(both, both, &format!("{USES_A} // \"unused-key\"")), [want]);
        assert!(said(both, both, &format!("{USES_A} const KEYS: [&str; 1] = [\"unused-key\"];")).is_empty());
    }

    #[test]
    fn a_missing_key_is_found_at_its_call() {
        let source = "fn f() {\n t!(\n  lang,\n  \"gone\",\n ) + &t!(lang, \"a\")\n}";
        assert_eq!(
            said("a = 1\n", "a = 1\n", source),
            ["crates/people/src/pages.rs:4: the key gone is not in crates/people/texts"]
        );
        let source = format!("{USES_A} fn g() {{ crate::texts::tr(lang, \"gone\", &args) }}");
        assert_eq!(said("a = 1\n", "a = 1\n", &source).len(), 1);
        let source = format!("{USES_A} fn g() {{ t!(lang, match x {{ A => \"a\", B if c => \"gone\" }}) }}");
        assert_eq!(said("a = 1\n", "a = 1\n", &source).len(), 1);
        let source = format!("{USES_A} fn g() {{ t!(lang, if x == \"y\" {{ \"a\" }} else {{ \"gone\" }}) }}");
        assert_eq!(said("a = 1\n", "a = 1\n", &source).len(), 1);
        let source = "fn label_key(s: S) -> &'static str { match s { A => \"a\", B => \"gone\" } } fn sort_key() -> &'static str { \"gone\" }";
        assert_eq!(
            said("a = 1\n", "a = 1\n", source),
            ["crates/people/src/pages.rs:1: the key gone is not in crates/people/texts/sv.ftl"]
        );
    }

    #[test]
    fn wrong_arguments_are_found_at_the_call() {
        let both = "a = { $x ->\n    [one] { $y }\n   *[other] { NUMBER($z) }\n  }\n";
        assert!(said(both, both, "fn f() { t!(l, \"a\", x = 1, y = 2, z = h(a, |b, c| b == c)) }").is_empty());
        assert_eq!(
            said(both, both, "fn f() { t!(l, \"a\", x = 1, z = 3, q = 4) }"),
            [
                "crates/people/src/pages.rs:1: the text a is given other arguments than it uses; it lacks y; the text does not use q"
            ]
        );
        assert_eq!(said(both, both, USES_A).len(), 1);
        assert!(said(both, both, "fn f() { tr(l, \"a\", &args) }").is_empty());
        assert_eq!(said(both, both, "fn f() { tr(l, \"a\", &Args::new().set(\"x\", 1).number(\"z\", 2)) }").len(), 1);
    }

    #[test]
    fn a_key_made_at_run_time_is_found() {
        let source = format!("{USES_A} fn g() {{ t!(lang, &format!(\"a-{{x}}\")) }}");
        assert_eq!(
            said("a = 1\n", "a = 1\n", &source),
            ["crates/people/src/pages.rs:1: a text key is put together at run time"]
        );
    }

    #[test]
    fn a_text_of_another_crate_is_looked_up_there() {
        let tree = |key: &str| {
            let source = format!("fn f() {{ base::text::tr(lang, \"{key}\", &args) }}");
            let (sv, en, user) = ("crates/base/texts/sv.ftl", "crates/base/texts/en.ftl", "crates/people/src/a.rs");
            check(&Tree::of(&[(sv, "a = 1\n"), (en, "a = 1\n"), (user, &source)])).len()
        };
        assert_eq!((tree("a"), tree("gone")), (0, 2));
    }

    #[test]
    fn a_crate_without_texts_has_no_key() {
        let problems = check(&Tree::of(&[("crates/people/src/a.rs", USES_A)]));
        assert_eq!(problems.len(), 1);
    }
}
