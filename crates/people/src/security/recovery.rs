//! Ten codes for the day when the app is gone, each good once. Fifty bits
//! each, so that nobody guesses one through a form that counts tries; rows
//! hold a keyed mark, so that a copy of the database gives none away. Pure.

use base::AccountId;
use store::{Dice, Keeper};

/// How many there are.
pub const COUNT: usize = 10;
/// Characters of one.
const LENGTH: usize = 10;
/// Thirty-two that are not taken for each other (Crockford's base 32).
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Fresh ones, as shown: `k3m9p-7xw2d`.
pub fn fresh(dice: &Dice) -> Vec<String> {
    (0..COUNT)
        .map(|_| {
            let letters: String =
                dice.bytes::<LENGTH>().iter().map(|byte| char::from(LETTERS[usize::from(byte & 31)])).collect();
            format!("{}-{}", &letters[..LENGTH / 2], &letters[LENGTH / 2..])
        })
        .collect()
}

/// A code as typed, in the one way to write it; `None` for what is none.
pub fn normal(typed: &str) -> Option<String> {
    let letters: String = typed
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .map(|c| match c.to_ascii_lowercase() {
            'o' => '0',
            'i' | 'l' => '1',
            other => other,
        })
        .collect();
    let good = letters.len() == LENGTH && letters.bytes().all(|b| LETTERS.contains(&b));
    good.then_some(letters)
}

/// What the row keeps of a code; `None` for what is none.
pub fn mark(keeper: &Keeper, account: AccountId, typed: &str) -> Option<String> {
    let code = normal(typed)?;
    let mark = keeper.mark("recovery-code", format!("{account}|{code}").as_bytes());
    Some(hex::encode(mark))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn ten_that_differ_and_come_back_however_they_are_typed() {
        let codes = fresh(&Dice::seeded(1));
        assert_eq!(codes.iter().collect::<HashSet<_>>().len(), COUNT);
        for code in &codes {
            assert_eq!(code.len(), LENGTH + 1);
            let typed = code.to_uppercase().replace('-', " ").replace('0', "O").replace('1', "l");
            assert_eq!(normal(&typed), normal(code));
            assert!(normal(code).is_some());
        }
        for wrong in ["", "123456", "k3m9p-7xw2", "k3m9p-7xw2dd", "k3m9p-7xwüd"] {
            assert_eq!(normal(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_mark_is_of_one_account() {
        let keeper = Keeper::new(&[1; 32], Dice::seeded(1));
        let id = |n: u8| format!("000000{n:02x}-0000-7000-8000-000000000000").parse::<AccountId>().expect("an id");
        let one = mark(&keeper, id(1), "k3m9p-7xw2d").expect("a mark");
        assert_eq!(one.len(), 64);
        assert_ne!(Some(one), mark(&keeper, id(2), "k3m9p-7xw2d"));
    }
}
