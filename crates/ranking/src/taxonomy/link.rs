//! Concepts in a text: which, how surely, and the words that gave them. Reads
//! from left to right and takes the longest name at each place; what no name
//! covers is tried as a compound, as two halves and as a slip of the pen.
//! Never guesses what is not there in some form.

use super::concept::ConceptId;
use super::dictionary::{Dictionary, Ending, LONG_ENOUGH_FOR_A_SLIP, Word};
use super::spelling::{Gap, Token, as_activity, as_swedish, means_nothing, stem, tokens};
use super::{Concept, Taxonomy};

/// A concept that a text names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link {
    /// Where its words begin, in bytes of the text.
    pub start: usize,
    /// Where they end.
    pub end: usize,
    /// Which concept.
    pub concept: ConceptId,
    /// How surely, 1 to 1000: that of [`Link::how`], halved when the name is
    /// another concept's too.
    pub permille: u32,
    /// How it was found.
    pub how: How,
}

/// How a concept was found, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// Its preferred name in either language, to the letter.
    Label,
    /// Another of its names, to the letter.
    Synonym,
    /// A name in another form: definite, plural, genitive.
    Inflected,
    /// Two words as one, or one as two: "socialmedia", "webb utveckling".
    Joined,
    /// The half of a pair: "intern- och externkommunikation".
    Paired,
    /// A Danish or Norwegian spelling.
    Spelling,
    /// The verb of what it is called after: "redigerade".
    Verb,
    /// A name with one slip of the pen.
    Slip,
    /// The last part of a compound, which is what the whole is a kind of.
    Head,
    /// The first part of a compound, which is what the whole is about.
    Modifier,
    /// Near in meaning, as somebody else says ([`Taxonomy::link_with`]).
    Neighbour,
}

impl How {
    /// How surely.
    pub const fn permille(self) -> u32 {
        match self {
            How::Label => 1000,
            How::Synonym => 950,
            How::Inflected => 900,
            How::Joined | How::Paired | How::Spelling => 850,
            How::Verb => 750,
            How::Slip => 700,
            How::Head => 600,
            How::Modifier => 400,
            How::Neighbour => 500,
        }
    }
}

/// Words that no name covers, as somebody else may read them: the concept and
/// how surely, in permille.
pub type Neighbours<'n> = &'n mut dyn FnMut(&str) -> Vec<(ConceptId, u32)>;

/// The most words that are handed to [`Neighbours`] at once.
const LONGEST_REMAINDER: usize = 8;

/// The fewest letters of a half that is put together with the other.
const SHORTEST_HALF: usize = 4;

impl Taxonomy {
    /// The concepts that a text names, in the order of their words.
    pub fn link(&self, text: &str) -> Vec<Link> {
        self.linked(text, None)
    }

    /// The same, and what `also` knows of the words that no name covers: at most
    /// eight words at a time, none across a comma or full stop. This is where
    /// an embedding comes in.
    pub fn link_with(&self, text: &str, also: Neighbours<'_>) -> Vec<Link> {
        self.linked(text, Some(also))
    }

    /// What a name by itself means, such as a skill in a list: the concepts
    /// that the whole of it names, the surest first; capitals do not count.
    /// Nothing when words remain.
    pub fn named(&self, name: &str) -> Vec<Link> {
        let words = tokens(name);
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return Vec::new() };
        let mut whole = self.link(name);
        whole.retain(|link| {
            (link.start, link.end) == (first.start, last.end) && !matches!(link.how, How::Head | How::Modifier)
        });
        whole.sort_by_key(|link| (u32::MAX - link.permille, link.concept));
        whole
    }

    /// Names first, then what is left.
    fn linked(&self, text: &str, also: Option<Neighbours<'_>>) -> Vec<Link> {
        let words = tokens(text);
        // Words of a sister language look like slips in Swedish: only where that
        // language's small words stand, or where there is too little to tell.
        let nordic = words.len() < 8
            || words.iter().any(|t| matches!(t.norm.as_str(), "og" | "ikke" | "jeg" | "af" | "fra" | "til"));
        let mut reading = Reading {
            text,
            concepts: self.concepts(),
            dictionary: &self.dictionary,
            read: words.iter().map(|token| self.read(token, nordic)).collect(),
            covered: vec![false; words.len()],
            words,
            links: Vec::new(),
        };
        reading.names();
        reading.pairs();
        reading.halves();
        reading.compounds();
        if let Some(also) = also {
            reading.remainders(also);
        }
        let mut links = reading.links;
        links.sort_by_key(|link| (link.start, link.end, link.concept, u32::MAX - link.permille));
        links.dedup_by_key(|link| (link.start, link.end, link.concept));
        links
    }

    /// A word as a known stem, and what had to be done to it.
    fn read(&self, token: &Token, nordic: bool) -> Option<(Word, How)> {
        if means_nothing(&token.norm) {
            return None;
        }
        let bare = stem(&token.norm);
        if let Some(word) = self.dictionary.known(&bare) {
            return Some((word, How::Label));
        }
        if let Some(word) = as_activity(&token.norm).and_then(|name| self.dictionary.known(&stem(&name))) {
            return Some((word, How::Verb));
        }
        let swedish = nordic.then(|| as_swedish(&token.norm)).flatten();
        if let Some(word) = swedish.and_then(|name| self.dictionary.known(&stem(&name))) {
            return Some((word, How::Spelling));
        }
        let long = bare.chars().count() >= LONG_ENOUGH_FOR_A_SLIP;
        long.then(|| self.dictionary.slip(&bare)).flatten().map(|word| (word, How::Slip))
    }
}

/// A text on its way to links.
struct Reading<'t> {
    /// As given.
    text: &'t str,
    /// The taxonomy's.
    concepts: &'t [Concept],
    /// Its names.
    dictionary: &'t Dictionary,
    /// The words.
    words: Vec<Token>,
    /// Each word as a known stem.
    read: Vec<Option<(Word, How)>>,
    /// Which words a name covers.
    covered: Vec<bool>,
    /// What was found.
    links: Vec<Link>,
}

impl Reading<'_> {
    /// The longest name at each place, none across a break. One that begins
    /// within another is taken when it goes beyond it: "B2B marketing automation"
    /// names two things.
    fn names(&mut self) {
        let mut reach = 0;
        for at in 0..self.words.len() {
            if let Some(end) = self.longest(at, reach) {
                self.covered[at..end].fill(true);
                reach = end;
            }
        }
    }

    /// The longest name that begins here and goes beyond `reach`, taken; where it ends.
    fn longest(&mut self, at: usize, reach: usize) -> Option<usize> {
        let dictionary = self.dictionary;
        let mut ends: Vec<(usize, u32, How)> = Vec::new();
        let (mut node, mut worst) = (None, How::Label);
        for (offset, read) in self.read[at..].iter().enumerate() {
            if offset > 0 && self.words[at + offset].before == Gap::Break {
                break;
            }
            let Some((word, how)) = *read else { break };
            let Some(next) = dictionary.step(node, word) else { break };
            worst = worst.max(how);
            node = Some(next);
            if at + offset + 1 > reach && !dictionary.endings(next).is_empty() {
                ends.push((offset + 1, next, worst));
            }
        }
        while let Some((length, node, how)) = ends.pop() {
            let whole = length == self.words.len();
            let altered = how != How::Label;
            let meant =
                dictionary.meant(dictionary.endings(node), &self.words[at..at + length], self.text, whole, altered);
            if meant.is_empty() {
                continue;
            }
            let unsure = meant.len() > 1;
            let found: Vec<(usize, How)> = meant
                .iter()
                .map(|(ending, label)| {
                    let to_the_letter = self.words[at..at + length].iter().map(|t| &t.norm).eq(label.words.iter());
                    let found = match (how, ending.joined, to_the_letter) {
                        (How::Label, true, _) => How::Joined,
                        (How::Label, false, true) if label.preferred => How::Label,
                        (How::Label, false, true) => How::Synonym,
                        (How::Label, false, false) => How::Inflected,
                        (how, _, _) => how,
                    };
                    (label.concept, found)
                })
                .collect();
            for (concept, how) in found {
                self.take(at, at + length, concept, how, unsure);
            }
            return Some(at + length);
        }
        None
    }

    /// "intern- och externkommunikation": the first word takes its end from the
    /// word after the conjunction.
    fn pairs(&mut self) {
        for at in 0..self.words.len().saturating_sub(2) {
            let hangs = self.words[at + 1].before == Gap::Hanging && self.words[at + 2].before == Gap::Open;
            let joins = matches!(self.words[at + 1].norm.as_str(), "och" | "eller" | "samt" | "og" | "and" | "or");
            if !(hangs && joins) {
                continue;
            }
            let (first, last) = (&self.words[at].norm, &self.words[at + 2].norm);
            let ends = last.char_indices().skip(3).map(|(from, _)| &last[from..]);
            let found = ends.filter(|end| end.len() >= 4).find_map(|end| {
                let whole = format!("{first}{end}");
                let endings = self.dictionary.single(&stem(&whole))?;
                endings.iter().find(|ending| !ending.joined).map(|ending| self.dictionary.label(*ending).concept)
            });
            if let Some(concept) = found {
                self.take(at, at + 3, concept, How::Paired, false);
                self.covered[at] = true;
            }
        }
    }

    /// "webb utveckling": two words that should be one.
    fn halves(&mut self) {
        for at in 0..self.words.len().saturating_sub(1) {
            let (first, second) = (&self.words[at].norm, &self.words[at + 1].norm);
            let apart = self.words[at + 1].before == Gap::Open && !(self.covered[at] && self.covered[at + 1]);
            // "in design" is not InDesign.
            let long = first.len().min(second.len()) >= SHORTEST_HALF;
            if !(apart && long && self.dictionary.may_begin(first)) {
                continue;
            }
            let whole = format!("{first}{second}");
            let endings = self.dictionary.single(&stem(&whole)).unwrap_or(&[]);
            let concepts: Vec<usize> = endings
                .iter()
                .filter(|ending| !ending.joined)
                .map(|ending| self.dictionary.label(*ending))
                .filter(|label| label.cased.is_none())
                .map(|label| label.concept)
                .collect();
            let unsure = concepts.len() > 1;
            for concept in concepts {
                // Half of it may have been taken for something by itself.
                let (start, end) = (self.words[at].start, self.words[at + 1].end);
                self.links.retain(|link| !(link.start >= start && link.end <= end));
                self.take(at, at + 2, concept, How::Joined, unsure);
                self.covered[at..at + 2].fill(true);
            }
        }
    }

    /// Words that end or begin with a name: "medlemskommunikation",
    /// "varumärkesbyggare".
    fn compounds(&mut self) {
        for at in 0..self.words.len() {
            if self.covered[at] {
                continue;
            }
            let token = self.words[at].clone();
            let norm = token.norm.as_str();
            if norm.len() < 7 || means_nothing(norm) || !norm.chars().all(char::is_alphabetic) {
                continue;
            }
            let whole = stem(norm);
            let head = whole
                .char_indices()
                .skip(3)
                .filter(|(from, _)| has_vowel(&whole[..*from]))
                .find_map(|(from, _)| Some((from, self.dictionary.part(&whole[from..])?)));
            let ends = norm.char_indices().rev().skip(4).filter(|_| self.dictionary.may_begin(norm));
            let modifier = ends.into_iter().find_map(|(to, c)| {
                let to = to + c.len_utf8();
                if !has_vowel(&norm[to..]) || head.is_some_and(|(from, _)| from < to) {
                    return None;
                }
                // What a compound is about stands there as it is, perhaps with an s.
                let begins = &norm[..to];
                let to_the_letter = |begins: &'_ str| {
                    let endings = self.dictionary.part(&stem(begins))?;
                    let same = |ending: &Ending| self.dictionary.label(*ending).words == [begins];
                    endings.iter().any(same).then(|| (begins.to_owned(), endings))
                };
                begins.strip_suffix('s').and_then(to_the_letter).or_else(|| to_the_letter(begins))
            });
            let concepts = |part: &str, endings: &[Ending]| -> Vec<usize> {
                let written = [Token { norm: part.to_owned(), ..token.clone() }];
                let meant = self.dictionary.meant(endings, &written, self.text, false, false);
                meant.into_iter().filter(|(_, label)| label.cased.is_none()).map(|(_, label)| label.concept).collect()
            };
            let heads = head.map(|(from, endings)| concepts(norm.get(from..).unwrap_or(norm), endings));
            let modifiers = modifier.map(|(begins, endings)| concepts(&begins, endings));
            let (heads, modifiers) = (heads.unwrap_or_default(), modifiers.unwrap_or_default());
            for (concepts, how) in [(heads, How::Head), (modifiers, How::Modifier)] {
                let unsure = concepts.len() > 1;
                for concept in concepts {
                    self.take(at, at + 1, concept, how, unsure);
                    self.covered[at] = true;
                }
            }
        }
    }

    /// What no name covers, as somebody else reads it.
    fn remainders(&mut self, also: Neighbours<'_>) {
        let mut at = 0;
        while at < self.words.len() {
            let mut end = at;
            while end < self.words.len()
                && !self.covered[end]
                && end - at < LONGEST_REMAINDER
                && (end == at || self.words[end].before != Gap::Break)
            {
                end += 1;
            }
            if end == at {
                at += 1;
                continue;
            }
            let (start, stop) = (self.words[at].start, self.words[end - 1].end);
            for (concept, permille) in also(&self.text[start..stop]) {
                let link = Link { start, end: stop, concept, permille: permille.clamp(1, 1000), how: How::Neighbour };
                self.links.push(link);
            }
            at = end;
        }
    }

    /// One link more.
    fn take(&mut self, from: usize, to: usize, concept: usize, how: How, unsure: bool) {
        let permille = if unsure { how.permille() / 2 } else { how.permille() };
        let (start, end) = (self.words[from].start, self.words[to - 1].end);
        self.links.push(Link { start, end, concept: self.concepts[concept].id, permille, how });
    }
}

/// Whether part of a compound can be a word.
fn has_vowel(part: &str) -> bool {
    part.chars().count() >= 3 && part.contains(['a', 'e', 'i', 'o', 'u', 'y', 'å', 'ä', 'ö'])
}
