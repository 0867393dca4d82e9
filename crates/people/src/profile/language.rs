//! The languages that a consultant can choose among, by their codes (ISO
//! 639-1), and how well one is known, in words. A code that is not in the list
//! is shown as it is, never dropped.

use base::{Lang, t};

/// The codes that can be chosen: the Nordic ones and English first.
pub const CODES: [&str; 32] = [
    "sv", "en", "no", "da", "fi", "is", "se", "ar", "bs", "cs", "de", "el", "es", "et", "fa", "fr", "hr", "hu", "it",
    "ja", "ku", "lt", "lv", "nl", "pl", "pt", "ro", "ru", "so", "tr", "uk", "zh",
];

/// Whether it is one of [`CODES`].
pub fn is_code(code: &str) -> bool {
    CODES.contains(&code)
}

/// Its name, in small letters where the language writes it so.
pub fn name(lang: Lang, code: &str) -> String {
    match code {
        "sv" => t!(lang, "profile-language-sv"),
        "en" => t!(lang, "profile-language-en"),
        "no" => t!(lang, "profile-language-no"),
        "da" => t!(lang, "profile-language-da"),
        "fi" => t!(lang, "profile-language-fi"),
        "is" => t!(lang, "profile-language-is"),
        "se" => t!(lang, "profile-language-se"),
        "ar" => t!(lang, "profile-language-ar"),
        "bs" => t!(lang, "profile-language-bs"),
        "cs" => t!(lang, "profile-language-cs"),
        "de" => t!(lang, "profile-language-de"),
        "el" => t!(lang, "profile-language-el"),
        "es" => t!(lang, "profile-language-es"),
        "et" => t!(lang, "profile-language-et"),
        "fa" => t!(lang, "profile-language-fa"),
        "fr" => t!(lang, "profile-language-fr"),
        "hr" => t!(lang, "profile-language-hr"),
        "hu" => t!(lang, "profile-language-hu"),
        "it" => t!(lang, "profile-language-it"),
        "ja" => t!(lang, "profile-language-ja"),
        "ku" => t!(lang, "profile-language-ku"),
        "lt" => t!(lang, "profile-language-lt"),
        "lv" => t!(lang, "profile-language-lv"),
        "nl" => t!(lang, "profile-language-nl"),
        "pl" => t!(lang, "profile-language-pl"),
        "pt" => t!(lang, "profile-language-pt"),
        "ro" => t!(lang, "profile-language-ro"),
        "ru" => t!(lang, "profile-language-ru"),
        "so" => t!(lang, "profile-language-so"),
        "tr" => t!(lang, "profile-language-tr"),
        "uk" => t!(lang, "profile-language-uk"),
        "zh" => t!(lang, "profile-language-zh"),
        other => other.to_owned(),
    }
}

/// How well, in words: 1 (some) to 5 (mother tongue).
pub fn level(lang: Lang, level: u8) -> String {
    match level {
        0 | 1 => t!(lang, "profile-level-1"),
        2 => t!(lang, "profile-level-2"),
        3 => t!(lang, "profile-level-3"),
        4 => t!(lang, "profile-level-4"),
        _ => t!(lang, "profile-level-5"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_that_can_be_chosen_has_a_name_in_both() {
        for lang in Lang::ALL {
            for code in CODES {
                let name = name(lang, code);
                assert!(name != code && !name.contains('⟦'), "{code}: {name}");
            }
            for n in 1..=5 {
                assert!(!level(lang, n).contains('⟦'), "{n}");
            }
        }
        assert_eq!(name(Lang::En, "xx"), "xx");
    }
}
