//! What the index holds of one profile: its words, each once, and signs. A sign
//! begins with a character that no word has, so that nobody can type one. It
//! holds no order of words and no sentence. Pure.

use super::words::{one_form, spots};
use base::{AccountId, AgencyId};
use std::collections::BTreeSet;
use std::fmt;

/// Letters up to which every beginning of a weighty word has a sign of its own.
pub const BEGINNINGS: usize = 12;

/// Bytes of one entry: far more than any profile has, and less than PostgreSQL takes.
const MOST_BYTES: usize = 500_000;

/// What parts the texts of one kind: no keyboard types it.
pub const PART: char = '\u{1e}';

/// A sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign<'a> {
    /// The word stands in number, name, title, town or a skill.
    Weighty(&'a str),
    /// Such a word begins so.
    Begins(&'a str),
    /// The word stands in a skill.
    Skill(&'a str),
    /// Employed by this agency.
    Agency(AgencyId),
    /// Helped by this consultant agent.
    Agent(AccountId),
    /// Not marked as presentable.
    Unmarked,
}

impl fmt::Display for Sign<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Sign::Weighty(word) => write!(f, "¤{word}"),
            Sign::Begins(letters) => write!(f, "‹{letters}"),
            Sign::Skill(word) => write!(f, "¶{word}"),
            Sign::Agency(agency) => write!(f, "§agency{}", agency.0.simple()),
            Sign::Agent(agent) => write!(f, "§agent{}", agent.0.simple()),
            Sign::Unmarked => f.write_str("§unmarked"),
        }
    }
}

/// What staff may search in a profile.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    /// The short number.
    pub number: i64,
    /// As the person writes it.
    pub name: String,
    /// The professional title.
    pub title: Option<String>,
    /// Where.
    pub city: Option<String>,
    /// Skills, with [`PART`] between.
    pub skills: Option<String>,
    /// The personal letter.
    pub letter: Option<String>,
    /// Experience: client, assignment and result, with [`PART`] between.
    pub experience: Option<String>,
    /// Education, with [`PART`] between.
    pub education: Option<String>,
    /// Honours, with [`PART`] between.
    pub honours: Option<String>,
    /// The employer.
    pub agency: Option<AgencyId>,
    /// The consultant agent.
    pub agent: Option<AccountId>,
    /// Whether staff have marked the profile.
    pub presentable: bool,
}

/// The entry of a profile.
pub fn entry(profile: &Profile) -> BTreeSet<String> {
    let mut all = Entry::default();
    let signs = [
        profile.agency.map(Sign::Agency),
        profile.agent.map(Sign::Agent),
        (!profile.presentable).then_some(Sign::Unmarked),
    ];
    for sign in signs.into_iter().flatten() {
        all.put(sign.to_string());
    }
    let number = profile.number.to_string();
    for word in words(&profile.skills) {
        all.put(Sign::Skill(&word).to_string());
        all.weighty(word);
    }
    for text in [Some(&number), Some(&profile.name), profile.title.as_ref(), profile.city.as_ref()] {
        for (_, word) in text.into_iter().flat_map(|text| spots(text)) {
            all.weighty(one_form(word));
        }
    }
    for text in [&profile.letter, &profile.experience, &profile.education, &profile.honours] {
        for word in words(text) {
            all.put(word);
        }
    }
    all.set
}

/// The words of a text, if there is one.
fn words(text: &Option<String>) -> impl Iterator<Item = String> {
    text.iter().flat_map(|text| spots(text)).map(|(_, word)| one_form(word))
}

/// An entry that is being written.
#[derive(Default)]
struct Entry {
    set: BTreeSet<String>,
    bytes: usize,
}

impl Entry {
    /// A word or a sign, as long as there is room.
    fn put(&mut self, text: String) {
        if self.bytes + text.len() <= MOST_BYTES && !self.set.contains(&text) {
            self.bytes += text.len();
            self.set.insert(text);
        }
    }

    /// A word that says more than those of the texts.
    fn weighty(&mut self, word: String) {
        for (length, (at, letter)) in word.char_indices().enumerate().take(BEGINNINGS) {
            if length > 0 {
                self.put(Sign::Begins(&word[..at + letter.len_utf8()]).to_string());
            }
        }
        self.put(Sign::Weighty(&word).to_string());
        self.put(word);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_says_where_a_word_stands() {
        let profile = Profile {
            number: 12,
            name: "Anna Ek".into(),
            skills: Some(format!("Klarspråk{PART}PR")),
            letter: Some("Jag skriver klarspråk.".into()),
            ..Default::default()
        };
        let entry = entry(&profile);
        for there in ["anna", "¤anna", "‹an", "‹ann", "‹anna", "12", "¤12", "‹12", "¶pr", "¶klarspråk", "‹klarsprå"]
        {
            assert!(entry.contains(there), "{there}: {entry:?}");
        }
        for there in ["jag", "skriver", "§unmarked", "‹klarspråk"] {
            assert!(entry.contains(there), "{there}: {entry:?}");
        }
        for not in ["‹a", "¤skriver", "‹sk", "¶anna", ""] {
            assert!(!entry.contains(not), "{not}: {entry:?}");
        }
    }

    #[test]
    fn an_entry_has_its_bounds() {
        let letter = (0..200_000).map(|n| format!("ord{n} ")).collect();
        let entry = entry(&Profile { letter: Some(letter), ..Default::default() });
        assert!(entry.iter().map(String::len).sum::<usize>() <= MOST_BYTES);
    }
}
