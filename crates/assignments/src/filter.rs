//! What a consultant looks for among the open needs. Pure: all open needs are
//! in memory, since there are hundreds and not millions, so that an empty page
//! can say which filter hides most.

use crate::assignment::Assignment;
use base::Date;

/// The filters of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Every word must stand in the need; in lower case.
    pub words: Vec<String>,
    /// Part of the town's name; in lower case.
    pub place: Option<String>,
    /// Only what may be done at a distance.
    pub remote: bool,
    /// Only what begins on this day or later.
    pub starts_from: Option<Date>,
    /// Only what takes at most this share of full time, in per cent.
    pub most_percent: Option<i64>,
}

/// One of the filters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilterName {
    /// [`Filter::words`].
    Words,
    /// [`Filter::place`].
    Place,
    /// [`Filter::remote`].
    Remote,
    /// [`Filter::starts_from`].
    Start,
    /// [`Filter::most_percent`].
    Extent,
}

impl FilterName {
    /// In the order shown.
    pub const ALL: [FilterName; 5] =
        [FilterName::Words, FilterName::Place, FilterName::Remote, FilterName::Start, FilterName::Extent];

    /// Its name in the address.
    pub fn field(self) -> &'static str {
        match self {
            FilterName::Words => "words",
            FilterName::Place => "place",
            FilterName::Remote => "remote",
            FilterName::Start => "start",
            FilterName::Extent => "extent",
        }
    }
}

/// Words of a search, in lower case.
pub fn search_words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_lowercase).take(10).collect()
}

impl Filter {
    /// Whether a need passes all of them.
    pub fn takes(&self, assignment: &Assignment) -> bool {
        let content = &assignment.content;
        let key = content.search_key();
        self.words.iter().all(|word| key.contains(word.as_str()))
            && self.place.as_ref().is_none_or(|place| {
                content.place.as_ref().is_some_and(|town| town.to_lowercase().contains(place.as_str()))
            })
            && (!self.remote || content.remote)
            && self.starts_from.is_none_or(|day| content.starts_on >= day)
            && self.most_percent.is_none_or(|most| content.extent_percent <= most)
    }

    /// The filters that are on.
    pub fn active(&self) -> Vec<FilterName> {
        FilterName::ALL.into_iter().filter(|name| self.without(*name) != *self).collect()
    }

    /// All but one.
    #[must_use]
    pub fn without(&self, name: FilterName) -> Filter {
        let mut rest = self.clone();
        match name {
            FilterName::Words => rest.words = Vec::new(),
            FilterName::Place => rest.place = None,
            FilterName::Remote => rest.remote = false,
            FilterName::Start => rest.starts_from = None,
            FilterName::Extent => rest.most_percent = None,
        }
        rest
    }

    /// The filter that hides most, and how many needs would be shown without
    /// it; `None` when no single one is to blame.
    pub fn narrowest(&self, all: &[Assignment]) -> Option<(FilterName, usize)> {
        let shown = |name: FilterName| {
            let rest = self.without(name);
            all.iter().filter(|assignment| rest.takes(assignment)).count()
        };
        // The first of equals: `max_by_key` would take the last.
        self.active().into_iter().rev().map(|name| (name, shown(name))).filter(|(_, n)| *n > 0).max_by_key(|(_, n)| *n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assignment::Stage;
    use crate::assignment::tests::{assignment, noon};

    /// Three open needs: (title, town, at a distance, per cent).
    fn three() -> Vec<Assignment> {
        [("Strateg", Some("Malmö"), false, 80), ("Copywriter", Some("Lund"), true, 50), ("PR-konsult", None, true, 100)]
            .into_iter()
            .map(|(title, place, remote, extent_percent)| {
                let mut one = assignment(Stage::Open { opened_at: noon(1) });
                one.content.title = title.into();
                one.content.text = String::new();
                one.content.place = place.map(str::to_owned);
                one.content.remote = remote;
                one.content.extent_percent = extent_percent;
                one
            })
            .collect()
    }

    #[test]
    fn every_filter_hides_what_it_says() {
        let all = three();
        let shown = |filter: Filter| all.iter().filter(|a| filter.takes(a)).count();
        let none = Filter::default();
        assert_eq!(shown(none.clone()), 3);
        assert_eq!(shown(Filter { words: search_words("COPY writer"), ..none.clone() }), 1);
        assert_eq!(shown(Filter { place: Some("malm".into()), ..none.clone() }), 1);
        assert_eq!(shown(Filter { remote: true, ..none.clone() }), 2);
        assert_eq!(shown(Filter { most_percent: Some(80), ..none.clone() }), 2);
        assert_eq!(shown(Filter { starts_from: "2026-12-02".parse().ok(), ..none }), 0);
    }

    #[test]
    fn the_filter_that_hides_most_is_named() {
        let all = three();
        let filter = Filter { words: vec!["trädgård".into()], remote: true, ..Filter::default() };
        assert_eq!(filter.narrowest(&all), Some((FilterName::Words, 2)));
        let filter = Filter { place: Some("malmö".into()), remote: true, most_percent: Some(80), ..Filter::default() };
        assert_eq!(filter.narrowest(&all), Some((FilterName::Place, 1)));
        let filter = Filter { words: vec!["x-".into()], place: Some("kiruna".into()), ..Filter::default() };
        assert_eq!(filter.narrowest(&all), None);
        assert_eq!(Filter::default().narrowest(&all), None);
    }
}
