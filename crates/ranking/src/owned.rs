//! An answer that is kept longer than the texts that lent it its words.

use crate::{Quote, Ranked, Reason, Shown};
use std::borrow::Cow;

impl Ranked<'_> {
    /// With words of its own.
    pub fn owned(self) -> Ranked<'static> {
        let Ranked { index, score, parts, reasons } = self;
        Ranked { index, score, parts, reasons: reasons.into_iter().map(Reason::owned).collect() }
    }
}

impl Quote<'_> {
    /// With words of its own.
    pub fn owned(self) -> Quote<'static> {
        let Quote { source, start, end, text } = self;
        Quote { source, start, end, text: own(text) }
    }
}

impl Shown<'_> {
    fn owned(self) -> Shown<'static> {
        let Shown { experience, near_permille, months, months_ago, words, quote } = self;
        Shown { experience, near_permille, months, months_ago, words: words.owned(), quote: quote.owned() }
    }
}

impl Reason<'_> {
    /// With words of its own.
    pub fn owned(self) -> Reason<'static> {
        use Reason::*;
        match self {
            HasMust { skill, as_written, level, years, near_permille, shown } => {
                let (skill, as_written, shown) = (own(skill), own(as_written), all(shown));
                HasMust { skill, as_written, level, years, near_permille, shown }
            }
            HasNice { skill, as_written, level, years, near_permille, shown } => {
                let (skill, as_written, shown) = (own(skill), own(as_written), all(shown));
                HasNice { skill, as_written, level, years, near_permille, shown }
            }
            ShownMust { skill, near_permille, shown } => {
                ShownMust { skill: own(skill), near_permille, shown: all(shown) }
            }
            ShownNice { skill, near_permille, shown } => {
                ShownNice { skill: own(skill), near_permille, shown: all(shown) }
            }
            MentionsMust { skill, quote } => MentionsMust { skill: own(skill), quote: quote.map(Quote::owned) },
            MentionsNice { skill, quote } => MentionsNice { skill: own(skill), quote: quote.map(Quote::owned) },
            LacksMust { skill, points } => LacksMust { skill: own(skill), points },
            SameRole { alike_permille, mine, need } => {
                SameRole { alike_permille, mine: mine.owned(), need: need.owned() }
            }
            Similar { experience, alike_permille, months, months_ago, mine, need } => {
                let (mine, need) = (mine.owned(), need.owned());
                Similar { experience, alike_permille, months, months_ago, mine, need }
            }
            TextMatch { words } => TextMatch { words: words.into_iter().map(own).collect() },
            LevelOk { asked, mine, quote } => LevelOk { asked, mine, quote: quote.map(Quote::owned) },
            LevelBelow { asked, mine, quote } => LevelBelow { asked, mine, quote: quote.map(Quote::owned) },
            LevelUnasked => LevelUnasked,
            LevelUnknown { asked } => LevelUnknown { asked },
            YearsOk { asked, have, quote } => YearsOk { asked, have, quote: quote.map(Quote::owned) },
            YearsShort { asked, have, quote } => YearsShort { asked, have, quote: quote.map(Quote::owned) },
            YearsUnknown { asked } => YearsUnknown { asked },
            AvailableInTime { from } => AvailableInTime { from },
            AvailableFrom { from, days_late } => AvailableFrom { from, days_late },
            AvailableUntil { to, days_short } => AvailableUntil { to, days_short },
            AvailabilityUnknown => AvailabilityUnknown,
            ExtentShort { available_percent, needed_percent } => ExtentShort { available_percent, needed_percent },
            RateWithin { rate_hour_minor, budget_hour_minor } => RateWithin { rate_hour_minor, budget_hour_minor },
            RateAbove { rate_hour_minor, budget_hour_minor } => RateAbove { rate_hour_minor, budget_hour_minor },
            RateUnknown => RateUnknown,
            LanguageOk { code } => LanguageOk { code: own(code) },
            LanguageWeak { code, level } => LanguageWeak { code: own(code), level },
            LanguageMissing { code } => LanguageMissing { code: own(code) },
            PlaceOk { place } => PlaceOk { place: own(place) },
            Remote => Remote,
            PlaceOther { place, city } => PlaceOther { place: own(place), city: own(city) },
            PlaceUnknown { place } => PlaceUnknown { place: own(place) },
        }
    }
}

fn own(text: Cow<'_, str>) -> Cow<'static, str> {
    Cow::Owned(text.into_owned())
}

fn all(shown: Vec<Shown<'_>>) -> Vec<Shown<'static>> {
    shown.into_iter().map(Shown::owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Person, Source, samples};

    #[test]
    fn an_answer_says_the_same_in_words_of_its_own() {
        let (need, other) = (samples::need(), Person { city: Some("Lund".into()), ..samples::person() });
        let engine = crate::Linear::default();
        let people = [samples::person(), other];
        for ranked in crate::Engine::rank(&engine, &need, &people) {
            assert_eq!(ranked.clone().owned(), ranked);
        }
        let quote = |text: &'static str| Quote { source: Source::Text(1), start: 2, end: 9, text: text.into() };
        let shown = Shown {
            experience: 3,
            near_permille: 4,
            months: Some(5),
            months_ago: None,
            words: quote("a"),
            quote: quote("b"),
        };
        let [skill, as_written] = ["c", "d"].map(Cow::Borrowed);
        for reason in [
            Reason::HasNice { skill, as_written, level: 1, years: 2, near_permille: 6, shown: vec![shown] },
            Reason::PlaceOther { place: "e".into(), city: "f".into() },
            Reason::SameRole { alike_permille: 7, mine: quote("g"), need: quote("h") },
            Reason::Similar {
                experience: 8,
                alike_permille: 9,
                months: None,
                months_ago: Some(10),
                mine: quote("i"),
                need: quote("j"),
            },
            Reason::TextMatch { words: vec!["k".into(), "l".into()] },
        ] {
            assert_eq!(reason.clone().owned(), reason);
        }
    }
}
