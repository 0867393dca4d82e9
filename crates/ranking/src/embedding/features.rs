//! What of a word has a row in the table: the word itself and every group of
//! three to five letters in it, its edges marked. A feature is known by a hash
//! of its bytes alone, so that the model carries no list of words. It never
//! looks at the words around.

/// The fewest letters of a group.
const FEWEST: usize = 3;
/// The most.
const MOST: usize = 5;
/// What marks a word's edges; no word holds them.
const EDGES: (u8, u8) = (b'<', b'>');

/// Start and prime of FNV-1a with 64 bits (Fowler, Noll and Vo).
const FNV: (u64, u64) = (0xcbf2_9ce4_8422_2325, 0x0100_0000_01b3);

/// Adds the features of a word in its one form (see [`tokens()`](crate::text::tokens())):
/// first the word, then its groups from left to right, the shorter first.
pub fn of(norm: &str, into: &mut Vec<u32>) {
    // No group begins with this byte.
    let whole = norm.bytes().fold(step(FNV.0, 1), step);
    into.push(fold(whole));
    let mut marked = Vec::with_capacity(norm.len() + 2);
    marked.push(EDGES.0);
    marked.extend_from_slice(norm.as_bytes());
    marked.push(EDGES.1);
    let is_start = |byte: u8| byte & 0xc0 != 0x80;
    let letters = marked.iter().filter(|byte| is_start(**byte)).count();
    for start in (0..marked.len()).filter(|at| is_start(marked[*at])) {
        let (mut hash, mut count) = (FNV.0, 0);
        for at in start..marked.len() {
            hash = step(hash, marked[at]);
            if marked.get(at + 1).is_none_or(|next| is_start(*next)) {
                count += 1;
                // The group that is the whole word says nothing more than the word.
                if count >= FEWEST && count < letters {
                    into.push(fold(hash));
                }
                if count == MOST {
                    break;
                }
            }
        }
    }
}

/// One byte more.
fn step(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(FNV.1)
}

/// 64 bits as 32.
fn fold(hash: u64) -> u32 {
    (hash ^ (hash >> 32)) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(word: &str) -> usize {
        let mut features = Vec::new();
        of(word, &mut features);
        features.len()
    }

    #[test]
    fn a_word_has_itself_and_its_groups() {
        // "<pr>" has "<pr" and "pr>"; "<år>" as many, though å is two bytes.
        assert_eq!(count("pr"), 1 + 2);
        assert_eq!(count("år"), 1 + 2);
        // "<film>": four of three, three of four, two of five.
        assert_eq!(count("film"), 1 + 4 + 3 + 2);
        assert_eq!(count("r"), 1);
    }

    #[test]
    fn words_that_share_letters_share_features() {
        let of = |word| {
            let mut features = Vec::new();
            super::of(word, &mut features);
            features
        };
        let (one, other) = (of("projektledare"), of("projektledning"));
        let shared = one.iter().filter(|feature| other.contains(feature)).count();
        assert!(shared > one.len() / 2, "{shared} of {}", one.len());
        assert_ne!(one[0], other[0]);
    }
}
