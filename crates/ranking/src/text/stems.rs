//! Words without their commonest endings, in any of the four languages. Light
//! on purpose: an ending goes only where grammar puts it, so that few words are
//! called the same that are not. It never makes a word of the dictionary.

/// The fewest letters that are left.
const SHORTEST: usize = 4;

/// Endings and what stands there instead, the longest first.
const ENDINGS: [(&str, &str); 24] = [
    ("arnas", ""),
    ("ernas", ""),
    ("ernes", ""),
    ("ornas", ""),
    ("arna", ""),
    ("erna", ""),
    ("erne", ""),
    ("orna", ""),
    ("enes", ""),
    ("iska", "isk"),
    ("iske", "isk"),
    ("iskt", "isk"),
    ("ens", ""),
    ("ets", ""),
    ("ene", ""),
    ("iga", "ig"),
    ("ige", "ig"),
    ("igt", "ig"),
    ("ies", "y"),
    ("ar", ""),
    ("er", ""),
    ("or", ""),
    ("en", ""),
    ("et", ""),
];

/// Words that end as if they had an ending, and mean something else without it.
const WHOLE: [&str; 6] = ["content", "internet", "market", "budget", "kvalitet", "security"];

/// A word in its one form (see [`tokens()`](crate::text::tokens())) without its endings.
pub fn stem(norm: &str) -> String {
    if WHOLE.contains(&norm) {
        return norm.to_owned();
    }
    let mut word = norm.to_owned();
    while let Some(shorter) = without_ending(&word) {
        word = shorter;
    }
    word
}

/// One ending less, if there is one and enough remains.
fn without_ending(word: &str) -> Option<String> {
    let enough = |stem: &str| stem.chars().count() >= SHORTEST;
    for (ending, instead) in ENDINGS {
        if let Some(rest) = word.strip_suffix(ending) {
            let stem = format!("{rest}{instead}");
            return enough(&stem).then_some(stem);
        }
    }
    let last = word.chars().next_back()?;
    let rest = &word[..word.len() - last.len_utf8()];
    let before = rest.chars().next_back()?;
    let goes = match last {
        // "kampanjens", "releases"; not "press", "analysis", "status".
        's' => !matches!(before, 's' | 'i' | 'u'),
        // "strategin", "byrån", "skolan"; not "design".
        'n' => matches!(before, 'i' | 'å' | 'a'),
        // "manage", "ledare", "leder", "kampanje": the vowel that other endings replace.
        'e' | 'a' => true,
        _ => false,
    };
    (goes && enough(rest)).then(|| rest.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for forms in [
            vec!["kampanj", "kampanjer", "kampanjen", "kampanjens", "kampanjerna", "kampanjernas"],
            vec!["strategi", "strategin", "strategier", "strategierna"],
            vec!["strategisk", "strategiska", "strategiskt", "strategiske"],
            vec!["tillgänglighet", "tillgängligheten", "tillgänglighetens"],
            vec!["manager", "managers", "manage"],
            vec!["communication", "communications"],
            vec!["strategy", "strategies"],
            vec!["lærer", "lærere", "læreren", "lærerens"],
            vec!["virksomhed", "virksomheder", "virksomhedernes", "virksomhedens"],
            vec!["skola", "skolan", "skolor", "skolorna"],
        ] {
            let stems: BTreeSet<_> = forms.iter().map(|form| stem(form)).collect();
            assert_eq!(stems.len(), 1, "{forms:?}: {stems:?}");
        }
    }

    #[test]
    fn what_only_looks_like_an_ending_stays() {
        for word in ["press", "status", "analysis", "design", "internet", "seo", "c++", "budget"] {
            assert_eq!(stem(word), word);
        }
        assert_ne!(stem("strategi"), stem("strategisk"));
    }
}
