//! What texts are compared by, as written: groups of letters, words, and words
//! without endings with the parts of compounds. It never weighs them.

use crate::text::{split_compound, stem, tokens};

/// The groups of letters that count, fewest and most.
const GROUPS: (usize, usize) = (2, 5);

/// Every group of two to five letters within a word, its edges marked.
pub fn letters(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for token in tokens(text) {
        let marked: Vec<char> = format!(" {} ", token.norm).chars().collect();
        for length in GROUPS.0..=GROUPS.1 {
            found.extend(marked.windows(length).map(|group| group.iter().collect::<String>()));
        }
    }
    found
}

/// The words in one form.
pub fn words(text: &str) -> Vec<String> {
    tokens(text).into_iter().map(|token| token.norm).collect()
}

/// The words without endings, and the parts of those that are compounds.
pub fn stems(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for token in tokens(text) {
        let parts = split_compound(&token.norm);
        if parts.len() > 1 {
            found.extend(parts.iter().map(|part| stem(part)));
        }
        found.push(stem(&token.norm));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_have_their_units() {
        assert_eq!(letters("Pr"), [" p", "pr", "r ", " pr", "pr ", " pr "]);
        assert_eq!(words("PR-chef, C#"), ["pr", "chef", "c#"]);
        assert_eq!(stems("Projektledarna"), ["projektled"].map(str::to_owned));
        assert_eq!(stems("projektledare"), ["projekt", "ledar", "projektled"]);
    }
}
