//! Texts in Swedish and English, as Fluent, one file per crate and language.
//! The two are equals: there is no fallback from one to the other. A key that
//! is missing shows as `⟦key⟧`, which `cargo xtask tidy` and the tests refuse.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use serde::{Deserialize, Serialize};

/// The language of a reader, a page or a mail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Swedish.
    #[default]
    Sv,
    /// English.
    En,
}

impl Lang {
    /// Both, in the order shown.
    pub const ALL: [Lang; 2] = [Lang::Sv, Lang::En];

    /// As in `lang="sv"`, rows and URLs.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Sv => "sv",
            Lang::En => "en",
        }
    }

    /// From a row or a form.
    pub fn parse(code: &str) -> Option<Lang> {
        match code {
            "sv" => Some(Lang::Sv),
            "en" => Some(Lang::En),
            _ => None,
        }
    }

    /// The other one.
    pub fn other(self) -> Lang {
        match self {
            Lang::Sv => Lang::En,
            Lang::En => Lang::Sv,
        }
    }

    /// The first of the two that an `Accept-Language` header names; Swedish
    /// when it names neither.
    pub fn from_accept_language(header: &str) -> Lang {
        header
            .split(',')
            .filter_map(|part| {
                let tag = part.split(';').next()?.trim().to_ascii_lowercase();
                match tag.split('-').next()? {
                    "sv" | "nb" | "nn" | "no" | "da" => Some(Lang::Sv),
                    "en" => Some(Lang::En),
                    _ => None,
                }
            })
            .next()
            .unwrap_or_default()
    }
}

/// What a text needs to know: names and values.
#[derive(Debug, Default)]
pub struct Args<'a>(FluentArgs<'a>);

impl<'a> Args<'a> {
    /// None.
    pub fn new() -> Args<'a> {
        Args(FluentArgs::new())
    }

    /// One more; a number chooses plurals.
    #[must_use]
    pub fn set(mut self, name: &'a str, value: impl Into<FluentValue<'a>>) -> Args<'a> {
        self.0.set(name, value);
        self
    }

    /// One more number; chooses plurals.
    #[must_use]
    pub fn number(self, name: &'a str, value: i64) -> Args<'a> {
        self.set(name, value)
    }
}

/// The texts of one crate in both languages.
pub struct Catalogue {
    /// Swedish.
    sv: FluentBundle<FluentResource>,
    /// English.
    en: FluentBundle<FluentResource>,
}

impl Catalogue {
    /// Parses both files.
    ///
    /// # Panics
    /// When a file is not Fluent or defines a key twice: both are compiled in,
    /// so the first test that runs says so.
    pub fn new(sv: &str, en: &str) -> Catalogue {
        Catalogue { sv: bundle("sv-SE", sv), en: bundle("en-GB", en) }
    }

    /// The text of `key`.
    pub fn tr(&self, lang: Lang, key: &str, args: &Args<'_>) -> String {
        let bundle = match lang {
            Lang::Sv => &self.sv,
            Lang::En => &self.en,
        };
        let Some(pattern) = bundle.get_message(key).and_then(|m| m.value()) else {
            return format!("⟦{key}⟧");
        };
        let mut problems = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&args.0), &mut problems);
        if problems.is_empty() { text.into_owned() } else { format!("⟦{key}: {problems:?}⟧") }
    }

    /// Whether both languages have it.
    pub fn has(&self, key: &str) -> bool {
        self.sv.has_message(key) && self.en.has_message(key)
    }
}

/// One language's bundle, without the isolating marks that break attributes.
fn bundle(locale: &str, source: &str) -> FluentBundle<FluentResource> {
    let locale = locale.parse().expect("a locale");
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    bundle.set_use_isolating(false);
    let resource = FluentResource::try_new(source.to_owned())
        .unwrap_or_else(|(_, errors)| panic!("a text file is not Fluent: {errors:?}"));
    bundle.add_resource(resource).unwrap_or_else(|errors| panic!("a text key is there twice: {errors:?}"));
    bundle
}

/// Declares the texts of a crate; stands alone in its `src/texts.rs`.
#[macro_export]
macro_rules! texts {
    ($sv:literal, $en:literal) => {
        static TEXTS: std::sync::LazyLock<$crate::text::Catalogue> =
            std::sync::LazyLock::new(|| $crate::text::Catalogue::new(include_str!($sv), include_str!($en)));

        /// The text of `key`; `base::t!` is the short way to it.
        pub fn tr(lang: $crate::Lang, key: &str, args: &$crate::text::Args<'_>) -> String {
            TEXTS.tr(lang, key, args)
        }

        /// All texts of this crate.
        pub fn catalogue() -> &'static $crate::text::Catalogue {
            &TEXTS
        }
    };
}

/// A text of this crate: `t!(lang, "key")` or `t!(lang, "key", name = value)`.
#[expect(clippy::crate_in_macro_def, reason = "the texts are those of the crate that asks")]
#[macro_export]
macro_rules! t {
    ($lang:expr, $key:expr $(,)?) => {
        crate::texts::tr($lang, $key, &$crate::text::Args::new())
    };
    ($lang:expr, $key:expr, $($name:ident = $value:expr),+ $(,)?) => {
        crate::texts::tr($lang, $key, &$crate::text::Args::new()$(.set(stringify!($name), $value))+)
    };
}

crate::texts!("../texts/sv.ftl", "../texts/en.ftl");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_that_we_speak_wins() {
        for (header, want) in [
            ("en-US,en;q=0.9", Lang::En),
            ("sv-SE,sv;q=0.9,en;q=0.8", Lang::Sv),
            ("de,en;q=0.5", Lang::En),
            ("", Lang::Sv),
            ("nb-NO", Lang::Sv),
        ] {
            assert_eq!(Lang::from_accept_language(header), want, "{header}");
        }
    }

    #[test]
    fn a_missing_key_is_visible_and_never_falls_back() {
        let texts = Catalogue::new("bara-svenska = Hej", "");
        assert_eq!(texts.tr(Lang::Sv, "bara-svenska", &Args::new()), "Hej");
        assert_eq!(texts.tr(Lang::En, "bara-svenska", &Args::new()), "⟦bara-svenska⟧");
    }
}
