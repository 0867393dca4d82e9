//! All names of a taxonomy, ready to be found: stems as numbers, names as paths
//! through them, and, for words that are misspelled, the words with one letter
//! taken away. Finds names; which of them count is decided in `link`.

use super::concept::{Kind, Tongue};
use super::data::Name;
use super::spelling::{BuildFnv, Fnv, Token, as_cased, hash, normal, stem, tokens};
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// The number of a stem.
pub type Word = u32;

/// A number of a place in a path through stems.
type Node = u32;

/// The fewest letters of a word for which one slip is forgiven.
pub const LONG_ENOUGH_FOR_A_SLIP: usize = 7;

/// The fewest letters of a name that is found inside compounds, unless it is marked.
const LONG_ENOUGH_FOR_A_PART: usize = 6;

/// A hasher for what is a hash already.
#[derive(Clone, Copy, Debug, Default)]
pub struct Hashed(u64);

impl Hasher for Hashed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = hash(bytes);
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

/// A name, and what it names.
#[derive(Debug)]
pub struct Label {
    /// Where the concept stands in the taxonomy.
    pub concept: usize,
    /// Its language.
    pub tongue: Tongue,
    /// Whether it is the preferred one of its language.
    pub preferred: bool,
    /// As written.
    pub written: String,
    /// Its words, normal.
    pub words: Vec<String>,
    /// Its words as written, when capitals count.
    pub cased: Option<Vec<String>>,
    /// Whether another concept may have it too.
    pub shared: bool,
    /// Whether it is never meant by less than all of it: "edit" is no editor,
    /// and what begins with a capital is somebody's own name.
    pub closed: bool,
}

/// A name at the end of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ending {
    /// Which.
    pub label: u32,
    /// Whether its words are written as one here: "socialmedia".
    pub joined: bool,
}

/// Every name.
#[derive(Debug, Default)]
pub struct Dictionary {
    /// The names, in the order in which they were added.
    labels: Vec<Label>,
    /// Stem → its number.
    words: HashMap<String, Word, BuildFnv>,
    /// A step from a place by a stem.
    steps: HashMap<(Node, Word), Node, BuildFnv>,
    /// The names that end at a place.
    endings: Vec<Vec<Ending>>,
    /// For each stem that is a name by itself: its place, and whether it is
    /// found inside compounds.
    single: HashMap<Word, (Node, bool), BuildFnv>,
    /// Words with one letter less (by hash) → the last of the words in `chain`.
    slips: HashMap<u64, usize, BuildHasherDefault<Hashed>>,
    /// A word, and where the one before with the same hash stands.
    chain: Vec<(Word, Option<usize>)>,
    /// How the names begin that are found inside compounds.
    beginnings: HashSet<[u8; BEGINNING], BuildFnv>,
    /// The stems, by number.
    spelled: Vec<String>,
}

/// So many bytes of a name tell whether a compound may begin with it.
const BEGINNING: usize = 4;

impl Dictionary {
    /// An empty one with the first place of every path.
    pub fn new() -> Dictionary {
        Dictionary { endings: vec![Vec::new()], ..Dictionary::default() }
    }

    /// Adds a name. A name of signs alone has no words and is not found.
    pub fn add(&mut self, (concept, kind): (usize, Kind), tongue: Tongue, preferred: bool, name: &Name) {
        let found = tokens(&name.written);
        if found.is_empty() {
            return;
        }
        let cased = name.cased.then(|| found.iter().map(|t| as_cased(&name.written[t.start..t.end])).collect());
        let words: Vec<String> = found.into_iter().map(|t| t.norm).collect();
        let label = u32::try_from(self.labels.len()).unwrap_or(u32::MAX);
        let path: Vec<Word> = words.iter().map(|word| self.word(&stem(word))).collect();
        let node = self.path(&path);
        self.put(node, Ending { label, joined: false });
        if let [word] = path[..] {
            // Swedish makes compounds, English and the names of tools do not.
            let common = tongue == Tongue::Sv && name.written.starts_with(char::is_lowercase);
            let long = words[0].chars().count() >= LONG_ENOUGH_FOR_A_PART;
            let part = !name.cased && common && (name.part || long);
            let entry = self.single.entry(word).or_insert((node, part));
            entry.1 |= part;
        } else if !name.cased && words.concat().chars().count() >= LONG_ENOUGH_FOR_A_PART {
            let word = self.word(&stem(&words.concat()));
            let node = self.path(&[word]);
            self.put(node, Ending { label, joined: true });
            self.single.entry(word).or_insert((node, false));
        }
        let closed = kind == Kind::Role || name.written.starts_with(char::is_uppercase);
        let written = name.written.clone();
        self.labels.push(Label { concept, tongue, preferred, written, words, cased, shared: name.shared, closed });
    }

    /// Once all names are there: prepares for slips of the pen and for compounds.
    pub fn finish(&mut self) {
        let letters: usize = self.spelled.iter().map(String::len).sum();
        self.slips.reserve(letters);
        self.chain.reserve(letters);
        for (at, word) in self.spelled.iter().enumerate() {
            let number = u32::try_from(at).unwrap_or(u32::MAX);
            if word.chars().count() >= LONG_ENOUGH_FOR_A_SLIP && word.chars().all(char::is_alphabetic) {
                for key in with_slips(word) {
                    let before = self.slips.insert(key, self.chain.len());
                    self.chain.push((number, before));
                }
            }
            if self.single.get(&number).is_some_and(|(_, part)| *part) {
                self.beginnings.extend(beginning_of(word));
            }
        }
    }

    /// The number of a stem, given one when it has none.
    fn word(&mut self, stem: &str) -> Word {
        if let Some(word) = self.words.get(stem) {
            return *word;
        }
        let number = u32::try_from(self.spelled.len()).unwrap_or(u32::MAX);
        self.words.insert(stem.to_owned(), number);
        self.spelled.push(stem.to_owned());
        number
    }

    /// The place at the end of a path, made when it is not there.
    fn path(&mut self, words: &[Word]) -> Node {
        let mut node = 0;
        for word in words {
            node = match self.steps.get(&(node, *word)) {
                Some(next) => *next,
                None => {
                    let next = u32::try_from(self.endings.len()).unwrap_or(u32::MAX);
                    self.endings.push(Vec::new());
                    self.steps.insert((node, *word), next);
                    next
                }
            };
        }
        node
    }

    /// A name ends here.
    fn put(&mut self, node: Node, ending: Ending) {
        if let Some(endings) = usize::try_from(node).ok().and_then(|at| self.endings.get_mut(at)) {
            endings.push(ending);
        }
    }

    /// The names.
    pub fn labels(&self) -> &[Label] {
        &self.labels
    }

    /// A name by its number.
    pub fn label(&self, ending: Ending) -> &Label {
        &self.labels[usize::try_from(ending.label).unwrap_or_default()]
    }

    /// The number of a stem, when any name has it.
    pub fn known(&self, stem: &str) -> Option<Word> {
        self.words.get(stem).copied()
    }

    /// One step along the names; `None` is the beginning.
    pub fn step(&self, from: Option<Node>, word: Word) -> Option<Node> {
        self.steps.get(&(from.unwrap_or(0), word)).copied()
    }

    /// The names that end here.
    pub fn endings(&self, node: Node) -> &[Ending] {
        usize::try_from(node).ok().and_then(|at| self.endings.get(at)).map_or(&[], Vec::as_slice)
    }

    /// The names that are this one stem, when they are found inside compounds.
    pub fn part(&self, stem: &str) -> Option<&[Ending]> {
        let (node, part) = self.single.get(&self.known(stem)?)?;
        part.then(|| self.endings(*node))
    }

    /// The names that are this one stem.
    pub fn single(&self, stem: &str) -> Option<&[Ending]> {
        let (node, _) = self.single.get(&self.known(stem)?)?;
        Some(self.endings(*node))
    }

    /// The known stem that differs from this one by one letter too many, too
    /// few, or changed places with its neighbour, or in long words another; the
    /// beginning is never wrong. The first in the alphabet, when there are several.
    pub fn slip(&self, stem: &str) -> Option<Word> {
        let mut found: Option<Word> = None;
        for key in with_slips(stem) {
            let mut next = self.slips.get(&key).copied();
            while let Some((word, before)) = next.and_then(|at| self.chain.get(at).copied()) {
                let spelled = self.spelling(word);
                let better = found.is_none_or(|best| spelled < self.spelling(best));
                if better && one_slip_apart(stem, spelled) {
                    found = Some(word);
                }
                next = before;
            }
        }
        found
    }

    /// Whether a compound may begin with a name; cheap, and wrong only for yes.
    pub fn may_begin(&self, word: &str) -> bool {
        beginning_of(word).is_some_and(|beginning| self.beginnings.contains(&beginning))
    }

    /// A stem by its number.
    fn spelling(&self, word: Word) -> &str {
        usize::try_from(word).ok().and_then(|at| self.spelled.get(at)).map_or("", String::as_str)
    }

    /// Of names that end alike, those that a text means: capitals where they
    /// count, then the ones whose words are the most like what is written.
    /// `whole` is when the text is nothing but this, so that nobody could mean
    /// anything else, whatever the capitals; `altered` is when the words were
    /// changed to be found, so that they need not have all of the name.
    pub fn meant<'d>(
        &'d self,
        endings: &'d [Ending],
        written: &[Token],
        text: &str,
        whole: bool,
        altered: bool,
    ) -> Vec<(Ending, &'d Label)> {
        let fits = |label: &Label| match &label.cased {
            Some(cased) if !whole => {
                written.len() == cased.len()
                    && written.iter().zip(cased).all(|(t, word)| as_cased(&text[t.start..t.end]) == *word)
            }
            _ => true,
        };
        let mut nearest: Vec<(Ending, &Label)> = Vec::new();
        let mut least = usize::MAX;
        for ending in endings {
            let label = self.label(*ending);
            if !fits(label) || (label.closed && !altered && !ending.joined && !has_all_of(written, label)) {
                continue;
            }
            let apart = if ending.joined { joined_apart(written, label) } else { apart(written, label) };
            if apart < least {
                nearest.clear();
                least = apart;
            }
            if apart == least && nearest.iter().all(|(_, other)| other.concept != label.concept) {
                nearest.push((*ending, label));
            }
        }
        nearest
    }
}

/// Whether the words have all of a name but an ending: "projektledarna" has it of
/// "projektledare", "create" has not of "creator".
fn has_all_of(written: &[Token], label: &Label) -> bool {
    let pairs = written.iter().zip(&label.words);
    pairs.into_iter().all(|(token, word)| token.norm.starts_with(word.strip_suffix(['e', 'a']).unwrap_or(word)))
}

/// How many letters of the words differ from the name's, from the first that does.
fn apart(written: &[Token], label: &Label) -> usize {
    written.iter().zip(&label.words).map(|(token, word)| tails(&token.norm, word)).sum()
}

/// The same for a name whose words are written as one.
fn joined_apart(written: &[Token], label: &Label) -> usize {
    let whole = label.words.concat();
    1 + written.first().map_or(0, |token| tails(&token.norm, &whole))
}

/// Twice the letters after what two words have in common, less one when the
/// second ends there: of "design" and "designer", "designen" is a form of the first.
fn tails(one: &str, other: &str) -> usize {
    let common = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let (left, right) = (one.chars().count() - common, other.chars().count() - common);
    2 * (left + right) - usize::from(right == 0 && left > 0)
}

/// Hashes of a word and of every way of leaving one letter out, but for the first.
fn with_slips(word: &str) -> impl Iterator<Item = u64> + '_ {
    let shorter = word.char_indices().skip(1).map(|(at, c)| {
        let mut hasher = Fnv::default();
        hasher.write(&word.as_bytes()[..at]);
        hasher.write(&word.as_bytes()[at + c.len_utf8()..]);
        hasher.finish()
    });
    std::iter::once(hash(word.as_bytes())).chain(shorter)
}

/// The first bytes of a word.
fn beginning_of(word: &str) -> Option<[u8; BEGINNING]> {
    word.as_bytes().first_chunk().copied()
}

/// The letters at a word's beginning that are taken to be right.
const SURE_BEGINNING: usize = 4;

/// The fewest letters of a word in which one may be another: "marketing" and
/// "markering" are both words, long words seldom have such a neighbour.
const LONG_ENOUGH_FOR_ANOTHER: usize = 10;

/// Whether two words differ by exactly one slip, not in their beginning.
fn one_slip_apart(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let start = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    if start < SURE_BEGINNING || one == other {
        return false;
    }
    let long = one.len() >= LONG_ENOUGH_FOR_ANOTHER;
    match (&one[start..], &other[start..]) {
        ([_, rest @ ..], b) if rest == b => true,
        (a, [_, rest @ ..]) if rest == a => true,
        ([_, rest_a @ ..], [_, rest_b @ ..]) if rest_a == rest_b => long,
        ([a1, a2, rest_a @ ..], [b1, b2, rest_b @ ..]) => a1 == b2 && a2 == b1 && rest_a == rest_b,
        _ => false,
    }
}

/// Whether two names are the same to the linker.
pub fn same_name(one: &str, other: &str) -> bool {
    key_of(one) == key_of(other)
}

/// A name in the form in which names are held against each other.
pub fn key_of(name: &str) -> String {
    tokens(name).iter().map(|t| t.norm.as_str()).collect::<Vec<_>>().join(" ")
}

/// The beginning of a word, normal: for whoever types.
pub fn beginning(typed: &str) -> String {
    let mut found = tokens(typed).into_iter().map(|t| t.norm).collect::<Vec<_>>().join(" ");
    if found.is_empty() {
        found = normal(typed.trim());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_is_a_letter_too_many_too_few_changed_or_swapped() {
        for (one, other, want) in [
            ("kommunikation", "kommunikaton", true),
            ("kommunikaton", "kommunikation", true),
            ("kommunikation", "kommunikatiom", true),
            ("kommunikation", "kommunikaiton", true),
            ("kommunikation", "kommunikation", false),
            ("kommunikation", "kommunkaton", false),
            ("kommunikation", "bommunikation", false),
            ("marketing", "markering", false),
            ("ab", "ba", false),
        ] {
            assert_eq!(one_slip_apart(one, other), want, "{one} {other}");
        }
    }

    #[test]
    fn of_two_names_with_one_stem_the_nearer_is_meant() {
        let mut dictionary = Dictionary::new();
        dictionary.add((0, Kind::Skill), Tongue::En, true, &Name::plain("graphic design"));
        dictionary.add((1, Kind::Role), Tongue::En, true, &Name::plain("graphic designer"));
        dictionary.finish();
        for (text, want) in [
            ("graphic design", 0),
            ("graphic designer", 1),
            ("Graphic Designers", 1),
            ("graphic designs", 0),
            ("graphic designen", 0),
        ] {
            let written = tokens(text);
            let path: Vec<_> = written.iter().map(|t| dictionary.known(&stem(&t.norm)).expect("known")).collect();
            let node = path.iter().fold(None, |node, word| dictionary.step(node, *word)).expect("a name");
            let meant = dictionary.meant(dictionary.endings(node), &written, text, false, false);
            assert_eq!(meant.iter().map(|(_, l)| l.concept).collect::<Vec<_>>(), [want], "{text}");
        }
    }
}
