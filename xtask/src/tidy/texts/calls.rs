//! Where Rust asks for a text: `t!(…)`, `tr(…)` and functions that return a
//! key. Reads tokens, not types: what is no literal is not followed.

use crate::tidy::rust::{Kind, Token, arguments};
use crate::tidy::tree::File;
use std::collections::BTreeSet;

/// One place that asks for a text.
pub struct Call<'t> {
    /// The crate whose texts are asked.
    pub of_crate: &'t str,
    /// Where it begins.
    pub line: usize,
    /// The literal keys, and where each stands; more than one in a `match`.
    pub keys: Vec<(String, usize)>,
    /// The names that it gives; nothing when they cannot be read off.
    pub given: Option<BTreeSet<String>>,
    /// Whether the key is made by `format!` or `concat!`.
    pub put_together: bool,
}

/// Every such place in a file of the crate `own`.
pub fn calls<'t>(file: &File, own: &'t str, crates: &[&'t str]) -> Vec<Call<'t>> {
    let code = file.code();
    let mut calls = Vec::new();
    for at in 0..code.len() {
        let follows = |n: usize, punct: &str| code.get(at + n).is_some_and(|token| token.is_punct(punct));
        let open = if code[at].is_word("t") && follows(1, "!") {
            at + 2
        } else if code[at].is_word("tr") && follows(1, "(") && asks(&code, at) {
            at + 1
        } else {
            continue;
        };
        let arguments = arguments(&code, open);
        let Some(key) = arguments.get(1) else { continue };
        let is_macro = open == at + 2;
        let given = if is_macro { Some(names(&arguments[2..])) } else { arguments.get(2).and_then(|a| names_set(a)) };
        let of_crate = if is_macro { own } else { path_start(&code, at, crates).unwrap_or(own) };
        let makes = |pair: &[&Token]| ["format", "concat"].iter().any(|m| pair[0].is_word(m)) && pair[1].is_punct("!");
        let put_together = key.windows(2).any(makes);
        calls.push(Call { of_crate, line: code[at].line, keys: results(key), given, put_together });
    }
    calls
}

/// Whether this `tr` is called, and as a function: not defined, not a method.
fn asks(code: &[&Token], at: usize) -> bool {
    at == 0 || !(code[at - 1].is_word("fn") || code[at - 1].is_punct("."))
}

/// The other crate of the house with which the path before a call begins.
fn path_start<'t>(code: &[&Token], mut at: usize, crates: &[&'t str]) -> Option<&'t str> {
    while at >= 3 && code[at - 1].is_punct(":") && code[at - 2].is_punct(":") && code[at - 3].kind == Kind::Ident {
        at -= 3;
    }
    crates.iter().copied().find(|name| code[at].is_word(name))
}

/// The string literals that an expression can come to: itself, the arms of a
/// `match`, the two sides of an `if`.
fn results(expression: &[&Token]) -> Vec<(String, usize)> {
    let is = |at: usize, punct: &str| expression.get(at).is_some_and(|token| token.is_punct(punct));
    let is_result = |at: usize| {
        let alone = expression.len() == 1 || (expression.len() == 2 && at == 1 && is(0, "&"));
        let arm = at >= 2 && is(at - 2, "=") && is(at - 1, ">");
        let block = at >= 1 && is(at - 1, "{") && is(at + 1, "}");
        alone || arm || block
    };
    let literals = expression.iter().enumerate().filter(|(_, token)| token.kind == Kind::Str);
    literals.filter(|(at, _)| is_result(*at)).map(|(_, token)| (token.text.clone(), token.line)).collect()
}

/// The names in `name = value, …`.
fn names(arguments: &[Vec<&Token>]) -> BTreeSet<String> {
    let named = arguments.iter().filter(|argument| {
        argument.first().is_some_and(|t| t.kind == Kind::Ident)
            && argument.get(1).is_some_and(|t| t.is_punct("="))
            && !argument.get(2).is_some_and(|t| t.is_punct("=") || t.is_punct(">"))
    });
    named.map(|argument| argument[0].text.clone()).collect()
}

/// The names in `Args::new().set("name", value)…`; nothing when the
/// arguments were made elsewhere, or a name is no literal.
fn names_set(argument: &[&Token]) -> Option<BTreeSet<String>> {
    let is_new = |four: &[&Token]| four[0].is_word("Args") && four[1].is_punct(":") && four[3].is_word("new");
    if !argument.windows(4).any(is_new) {
        return None;
    }
    let sets = argument.windows(4).filter(|four| {
        four[0].is_punct(".") && (four[1].is_word("set") || four[1].is_word("number")) && four[2].is_punct("(")
    });
    sets.map(|four| (four[3].kind == Kind::Str).then(|| four[3].text.clone())).collect()
}

/// The literals that each function named `key` or `…_key` can return.
pub fn key_functions(file: &File) -> Vec<Vec<(String, usize)>> {
    let code = file.code();
    let mut functions = Vec::new();
    for at in 1..code.len() {
        let named = code[at].kind == Kind::Ident && (code[at].text == "key" || code[at].text.ends_with("_key"));
        if !named || !code[at - 1].is_word("fn") {
            continue;
        }
        let ends = |token: &&&Token| token.is_punct("{") || token.is_punct(";");
        let body = code[at..].iter().position(|token| ends(&token)).map(|distance| at + distance);
        let body: Vec<&Token> = body.map(|open| arguments(&code, open).concat()).unwrap_or_default();
        functions.push(results(&body));
    }
    functions
}
