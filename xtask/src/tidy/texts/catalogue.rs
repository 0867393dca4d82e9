//! One language's texts: its keys, and the arguments that each uses, also
//! through the texts that it refers to.

use crate::tidy::Problem;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};

/// The texts of one file.
pub struct Catalogue {
    /// Which file.
    pub path: String,
    /// By key.
    texts: BTreeMap<String, Text>,
}

/// What matters of one text.
#[derive(Default)]
struct Text {
    line: usize,
    /// The names after `$`.
    variables: BTreeSet<String>,
    /// The keys that it refers to.
    refers_to: BTreeSet<String>,
}

impl Catalogue {
    /// Reads a file, and says what in it is not as it should be.
    pub fn read(path: &str, source: Option<&str>) -> (Catalogue, Vec<Problem>) {
        let mut catalogue = Catalogue { path: path.to_owned(), texts: BTreeMap::new() };
        let Some(source) = source else {
            return (catalogue, vec![Problem::new(path, 0, "the file is missing", "both languages have one")]);
        };
        let line_at = |byte: usize| source.get(..byte).map_or(0, |before| before.matches('\n').count() + 1);
        let (resource, errors) = match fluent_syntax::parser::parse(source) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        let mut problems: Vec<Problem> = errors
            .iter()
            .map(|e| Problem::new(path, line_at(e.pos.start), format!("not Fluent: {e}"), "correct the syntax"))
            .collect();
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let key = message.id.name;
            let mut text = Text { line: line_of(source, key, catalogue.texts.contains_key(key)), ..Text::default() };
            match &message.value {
                Some(pattern) => text.read_pattern(pattern),
                None => problems.push(Problem::new(path, text.line, format!("the key {key} has no text"), "write it")),
            }
            if !message.attributes.is_empty() {
                let what = format!("the key {key} has attributes, which nothing reads");
                problems.push(Problem::new(path, text.line, what, "give each text a key of its own"));
            }
            if catalogue.texts.contains_key(key) {
                problems.push(Problem::new(
                    path,
                    text.line,
                    format!("the key {key} is there twice"),
                    "keep one of them",
                ));
            }
            catalogue.texts.insert(key.to_owned(), text);
        }
        for text in catalogue.texts.values() {
            for key in text.refers_to.iter().filter(|key| !catalogue.texts.contains_key(*key)) {
                problems.push(Problem::new(
                    path,
                    text.line,
                    format!("refers to the key {key}, which is not there"),
                    "add or correct it",
                ));
            }
        }
        (catalogue, problems)
    }

    /// What the other language lacks; and, when asked for, has otherwise.
    pub fn compare(&self, other: &Catalogue, arguments: bool) -> Vec<Problem> {
        let mut problems = Vec::new();
        for key in self.keys() {
            match other.variables(key) {
                None => {
                    let what = format!("the key {key} is not in {}", other.path);
                    problems.push(self.problem(key, what, "write the text in that language too"));
                }
                Some(theirs) if arguments => {
                    let ours = self.variables(key).unwrap_or_default();
                    if ours != theirs {
                        let what = format!(
                            "the key {key} uses {} here and {} in {}",
                            listed(&ours),
                            listed(&theirs),
                            other.path
                        );
                        problems.push(self.problem(key, what, "use the same arguments in both languages"));
                    }
                }
                Some(_) => {}
            }
        }
        problems
    }

    /// All keys.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.texts.keys().map(String::as_str)
    }

    /// The arguments that a text needs; nothing when there is no such text.
    pub fn variables(&self, key: &str) -> Option<BTreeSet<String>> {
        let mut variables = BTreeSet::new();
        let mut seen = BTreeSet::new();
        let mut waiting = vec![self.texts.get_key_value(key)?];
        while let Some((key, text)) = waiting.pop() {
            if seen.insert(key) {
                variables.extend(text.variables.iter().cloned());
                waiting.extend(text.refers_to.iter().filter_map(|key| self.texts.get_key_value(key)));
            }
        }
        Some(variables)
    }

    /// Whether another text refers to this one.
    pub fn refers_to(&self, key: &str) -> bool {
        self.texts.iter().any(|(other, text)| other != key && text.refers_to.contains(key))
    }

    /// A problem in the line of a key.
    pub fn problem(&self, key: &str, what: String, remedy: &str) -> Problem {
        Problem::new(&self.path, self.texts.get(key).map_or(0, |text| text.line), what, remedy)
    }
}

impl Text {
    /// Collects what a pattern uses.
    fn read_pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.read_expression(expression);
            }
        }
    }

    /// Collects what an expression uses.
    fn read_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.read_inline(inline),
            Expression::Select { selector, variants } => {
                self.read_inline(selector);
                variants.iter().for_each(|variant| self.read_pattern(&variant.value));
            }
        }
    }

    /// Collects what an inline expression uses. A term sees only what it is
    /// given by name, so only those values count.
    fn read_inline(&mut self, inline: &InlineExpression<&str>) {
        let arguments = match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
                None
            }
            InlineExpression::MessageReference { id, .. } => {
                self.refers_to.insert(id.name.to_owned());
                None
            }
            InlineExpression::Placeable { expression } => {
                self.read_expression(expression);
                None
            }
            InlineExpression::FunctionReference { arguments, .. } => Some(arguments),
            InlineExpression::TermReference { arguments, .. } => arguments.as_ref(),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => None,
        };
        if let Some(arguments) = arguments {
            arguments.positional.iter().for_each(|argument| self.read_inline(argument));
            arguments.named.iter().for_each(|argument| self.read_inline(&argument.value));
        }
    }
}

/// Where a key is defined; the last place when it is there twice.
fn line_of(source: &str, key: &str, last: bool) -> usize {
    let defines = |line: &str| line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='));
    let mut places = source.lines().enumerate().filter(|(_, line)| defines(line)).map(|(at, _)| at + 1);
    if last { places.last() } else { places.next() }.unwrap_or(0)
}

/// `$a, $b`, or the word nothing.
fn listed(variables: &BTreeSet<String>) -> String {
    let all: Vec<_> = variables.iter().map(|name| format!("${name}")).collect();
    if all.is_empty() { "nothing".to_owned() } else { all.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_found_wherever_they_stand() {
        let source = "a = { $x } { NUMBER($y, minimumFractionDigits: 2) } { \"{\" } { -brand(case: \"z\") }\n-brand = { $case }\nb = { a } { { $q } }\n";
        let (catalogue, problems) = Catalogue::read("sv.ftl", Some(source));
        assert!(problems.is_empty(), "{problems:?}");
        let names = |key: &str| catalogue.variables(key).unwrap().into_iter().collect::<Vec<_>>().join("");
        assert_eq!((names("a").as_str(), names("b").as_str()), ("xy", "qxy"));
        assert!(catalogue.variables("brand").is_none() && catalogue.refers_to("a"));
    }

    #[test]
    fn faults_within_one_file_are_found() {
        let source = "a = 1\na = 2\nb =\n    .title = x\nc = { gone }\n";
        let (_, problems) = Catalogue::read("sv.ftl", Some(source));
        let found: Vec<_> = problems.iter().map(|p| (p.line, p.what.as_str())).collect();
        assert_eq!(
            found,
            [
                (2, "the key a is there twice"),
                (3, "the key b has no text"),
                (3, "the key b has attributes, which nothing reads"),
                (5, "refers to the key gone, which is not there")
            ]
        );
        assert_eq!(Catalogue::read("sv.ftl", None).1.len(), 1);
    }
}
