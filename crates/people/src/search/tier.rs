//! What is asked of the index, the nearest hits first. A tier is a condition on
//! entries, told to each database in its own words; no hit is in two. It never
//! weighs how often a word occurs: all of them must be there, and to know how rare
//! each is would mean to read every entry that has it. Pure.

use super::entry::{BEGINNINGS, Sign};
use super::words::Wanted;

/// How near a hit is to what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// Every word is weighty: it stands in number, name, title, town or a skill.
    Weighty,
    /// Every word stands somewhere in the profile.
    Whole,
    /// The last one only begins a weighty word.
    Begins,
    /// The last one only begins a word somewhere; asked when nothing nearer is
    /// there, since it has to gather all words that begin so.
    Anywhere,
}

impl Tier {
    /// All of them, the nearest first.
    pub const ALL: [Tier; 4] = [Tier::Weighty, Tier::Whole, Tier::Begins, Tier::Anywhere];

    /// As in an address.
    pub fn code(self) -> &'static str {
        match self {
            Tier::Weighty => "0",
            Tier::Whole => "1",
            Tier::Begins => "2",
            Tier::Anywhere => "3",
        }
    }

    /// From an address.
    pub fn parse(code: &str) -> Option<Tier> {
        Tier::ALL.into_iter().find(|tier| tier.code() == code)
    }

    /// What it asks for; nothing when there can be no hit of it. Every hit
    /// carries the `signs` as well.
    pub fn condition(self, wanted: &Wanted, signs: &[String]) -> Option<Condition> {
        let words = wanted.words().iter();
        let whole = || words.clone().map(|word| Term::Is(word.clone())).collect::<Vec<Term>>();
        let weighty = || words.clone().map(|word| Term::Is(Sign::Weighty(word).to_string())).collect::<Vec<Term>>();
        let (mine, but): (Vec<Term>, Vec<Term>) = match self {
            Tier::Weighty if wanted.is_empty() => return None,
            Tier::Weighty => (weighty(), Vec::new()),
            Tier::Whole => (whole(), weighty()),
            Tier::Begins | Tier::Anywhere => {
                let (last, others) = wanted.begun()?;
                let last = match self {
                    Tier::Anywhere => Term::Begins(last.to_owned()),
                    _ if last.chars().count() <= BEGINNINGS => Term::Is(Sign::Begins(last).to_string()),
                    _ => Term::Begins(Sign::Weighty(last).to_string()),
                };
                let mut mine: Vec<Term> = others.iter().map(|word| Term::Is(word.clone())).collect();
                mine.push(last);
                (mine, whole())
            }
        };
        let all: Vec<Term> = mine.into_iter().chain(signs.iter().map(|sign| Term::Is(sign.clone()))).collect();
        (!all.is_empty()).then_some(Condition { all, but })
    }
}

/// A condition: all of these, and not all of those.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    all: Vec<Term>,
    but: Vec<Term>,
}

/// A word or sign of an entry, or how one begins.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Term {
    Is(String),
    Begins(String),
}

impl Condition {
    /// In the words of SQLite's FTS5. No word holds a quotation mark.
    pub fn fts5(&self) -> String {
        let said = |terms: &[Term]| {
            let terms = terms.iter().map(|term| match term {
                Term::Is(text) => format!("\"{text}\""),
                Term::Begins(text) => format!("\"{text}\"*"),
            });
            terms.collect::<Vec<_>>().join(" AND ")
        };
        match self.but.as_slice() {
            [] => said(&self.all),
            but => format!("({}) NOT ({})", said(&self.all), said(but)),
        }
    }

    /// In the words of PostgreSQL's `tsquery`. No word holds an apostrophe.
    pub fn tsquery(&self) -> String {
        let said = |terms: &[Term]| {
            let terms = terms.iter().map(|term| match term {
                Term::Is(text) => format!("'{text}'"),
                Term::Begins(text) => format!("'{text}':*"),
            });
            terms.collect::<Vec<_>>().join(" & ")
        };
        match self.but.as_slice() {
            [] => said(&self.all),
            but => format!("({}) & !({})", said(&self.all), said(but)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_tier_leaves_out_what_is_nearer() {
        let (wanted, signs) = (Wanted::read("anna li"), vec!["§unmarked".to_owned()]);
        for (tier, fts5, tsquery) in [
            (Tier::Weighty, r#""¤anna" AND "¤li" AND "§unmarked""#, "'¤anna' & '¤li' & '§unmarked'"),
            (
                Tier::Whole,
                r#"("anna" AND "li" AND "§unmarked") NOT ("¤anna" AND "¤li")"#,
                "('anna' & 'li' & '§unmarked') & !('¤anna' & '¤li')",
            ),
            (
                Tier::Begins,
                r#"("anna" AND "‹li" AND "§unmarked") NOT ("anna" AND "li")"#,
                "('anna' & '‹li' & '§unmarked') & !('anna' & 'li')",
            ),
            (
                Tier::Anywhere,
                r#"("anna" AND "li"* AND "§unmarked") NOT ("anna" AND "li")"#,
                "('anna' & 'li':* & '§unmarked') & !('anna' & 'li')",
            ),
        ] {
            let condition = tier.condition(&wanted, &signs).expect("a condition");
            assert_eq!((condition.fts5().as_str(), condition.tsquery().as_str()), (fts5, tsquery));
        }
    }

    #[test]
    fn a_long_beginning_is_looked_up_among_the_weighty_words() {
        let condition = Tier::Begins.condition(&Wanted::read("kommunikation"), &[]).expect("a condition");
        assert_eq!(condition.fts5(), r#"("¤kommunikation"*) NOT ("kommunikation")"#);
    }

    #[test]
    fn signs_alone_are_asked_once() {
        let signs = vec!["¶pr".to_owned()];
        let asked: Vec<_> =
            Tier::ALL.into_iter().filter_map(|tier| tier.condition(&Wanted::default(), &signs)).collect();
        assert_eq!(asked.iter().map(Condition::fts5).collect::<Vec<_>>(), [r#""¶pr""#]);
        assert!(Tier::ALL.into_iter().all(|tier| tier.condition(&Wanted::default(), &[]).is_none()));
    }

    #[test]
    fn one_letter_begins_nothing() {
        assert!(Tier::Begins.condition(&Wanted::read("a"), &[]).is_none());
        assert!(Tier::Weighty.condition(&Wanted::read("a"), &[]).is_some());
    }
}
