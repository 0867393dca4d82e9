//! What a password must be (NIST SP 800-63B-4, rule by length and a list, no
//! composition rules, no change for its own sake) and how it is kept: argon2id in a PHC string. Hashing
//! runs off the request's thread, on all cores but one at most, so that a
//! flood of sign-ins leaves room for everybody else. It never sees a database
//! and never holds a password longer than a call.

use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use base::{Lang, Outcome, Stop, t};
use std::collections::HashSet;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};
use store::Dice;
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization;
use web::Wrong;

/// Characters that a password has at least, as the only factor.
pub const LEAST: usize = 15;
/// The same beside a second factor.
pub const LEAST_WITH_SECOND: usize = 8;
/// Characters that a password has at most.
pub const MOST: usize = 128;

/// Memory of one hash, in KiB (OWASP and `security.md` C5: 19 MiB, 2 rounds, 1 lane).
const MEMORY_KIB: u32 = 19_456;
const ROUNDS: u32 = 2;
const LANES: u32 = 1;

/// The stored text of an account whose password has not been chosen yet: it
/// is no hash, so nothing verifies against it.
pub const NOT_CHOSEN: &str = "!";

/// Characters of the shortest word on the list of [`is_listed`].
pub const LEAST_LISTED: usize = 6;

/// Fifty thousand passwords that are tried first, each as the first four bytes
/// of its SHA-256, sorted (`docs/decisions/0016-a-list-of-common-passwords.md`).
static LISTED: &[u8] = include_bytes!("common_passwords.bin");

/// What everybody here guesses first, which lists from elsewhere do not know.
static COMMON: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| include_str!("common_passwords.txt").lines().filter(|line| !line.is_empty()).collect());

/// As many hashes at once as there are cores, less one.
static ROOM: LazyLock<Semaphore> = LazyLock::new(|| {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    Semaphore::new(cores.saturating_sub(1).max(1))
});

/// What is verified against when there is no such account: takes the same time.
static DUMMY: LazyLock<String> =
    LazyLock::new(|| hash_now("nobody has this one", &[7; 16]).unwrap_or_else(|_| NOT_CHOSEN.to_owned()));

/// Why a password is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordFault {
    /// Fewer characters than this.
    TooShort {
        /// Characters needed.
        least: usize,
    },
    /// More than [`MOST`] characters.
    TooLong,
    /// On the list, or a word of it with digits around it, or a few characters again and again.
    Common,
    /// The part of the mail address before the `@` is in it.
    HoldsAddress,
    /// The broker's name is in it, or this program's.
    HoldsBroker,
    /// The person's own name is in it.
    HoldsName,
}

impl PasswordFault {
    /// As a form says it.
    pub fn wrong(self, lang: Lang) -> Wrong {
        match self {
            PasswordFault::TooShort { least } => Wrong::Said(t!(lang, "password-too-short", least = least)),
            PasswordFault::TooLong => Wrong::Said(t!(lang, "password-too-long", most = MOST)),
            PasswordFault::Common => Wrong::Said(t!(lang, "password-common")),
            PasswordFault::HoldsAddress => Wrong::Said(t!(lang, "password-holds-address")),
            PasswordFault::HoldsBroker => Wrong::Said(t!(lang, "password-holds-broker")),
            PasswordFault::HoldsName => Wrong::Said(t!(lang, "password-holds-name")),
        }
    }
}

/// Whose password it is: what it must not be made of.
#[derive(Clone, Copy, Debug)]
pub struct Whose<'a> {
    /// The mail address.
    pub email: &'a str,
    /// The person's name.
    pub name: &'a str,
    /// The broker's name.
    pub broker: &'a str,
    /// Whether the account has a second factor.
    pub has_second: bool,
}

/// This program's name, which nobody need think of.
const PROGRAM: &str = "customersonly";

/// The mark of a word on the list.
pub fn mark_of(word: &str) -> u32 {
    u32::from_str_radix(&store::files::sha256_hex(word.as_bytes())[..8], 16).unwrap_or_default()
}

/// Whether a word is among those tried first; of a hundred thousand others, one
/// is taken for such a word.
pub fn is_listed(word: &str) -> bool {
    let (marks, _) = LISTED.as_chunks::<4>();
    word.chars().count() >= LEAST_LISTED && marks.binary_search(&mark_of(word).to_be_bytes()).is_ok()
}

/// What is wrong with a password for this person at this broker; any Unicode
/// may be in it.
pub fn fault(password: &str, whose: Whose<'_>) -> Option<PasswordFault> {
    let normal: String = password.nfc().collect();
    let length = normal.chars().count();
    let least = if whose.has_second { LEAST_WITH_SECOND } else { LEAST };
    if length < least {
        return Some(PasswordFault::TooShort { least });
    }
    if length > MOST {
        return Some(PasswordFault::TooLong);
    }
    let lower = normal.to_lowercase();
    let letters: String = lower.chars().filter(|c| c.is_alphabetic()).collect();
    let distinct: HashSet<char> = lower.chars().collect();
    let is_common = |word: &str| COMMON.contains(word) || is_listed(word);
    if distinct.len() < 5 || is_common(&lower) || is_common(&letters) {
        return Some(PasswordFault::Common);
    }
    let plain = plain_letters(&lower);
    let local = plain_letters(whose.email.split('@').next().unwrap_or_default());
    // The whole name, or most of a short password: a first name in a long
    // sentence gives nothing away.
    let name = plain_letters(whose.name);
    let parts = whose.name.split_whitespace().map(plain_letters);
    let is_most = |part: &String| part.chars().count() >= 4 && part.chars().count() * 2 >= plain.chars().count();
    let parts_in = parts.filter(|part| plain.contains(part.as_str())).any(|part| is_most(&part));
    if parts_in || (name.chars().count() >= 6 && plain.contains(&name)) {
        return Some(PasswordFault::HoldsName);
    }
    // The same goes for the address: “anna” stands in “annan” too.
    if plain.contains(&local) && (local.chars().count() >= 6 || is_most(&local)) {
        return Some(PasswordFault::HoldsAddress);
    }
    let holds_broker =
        plain.contains(PROGRAM) || broker_words(whose.broker).iter().any(|word| plain.contains(word.as_str()));
    holds_broker.then_some(PasswordFault::HoldsBroker)
}

/// Lower-case letters and digits alone.
fn plain_letters(text: &str) -> String {
    text.nfc().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()).collect()
}

/// The broker's whole name without the form of company, and its first word.
fn broker_words(broker: &str) -> Vec<String> {
    let words: Vec<String> = broker
        .split_whitespace()
        .map(plain_letters)
        .filter(|word| !matches!(word.as_str(), "ab" | "hb" | "kb" | "publ"))
        .collect();
    let mut names = vec![words.concat()];
    names.extend(words.into_iter().next());
    names.retain(|name| name.chars().count() >= 5);
    names
}

/// How many hashes this process has made or verified: for tests which look
/// that an unknown address costs what a known one does.
static HASHES: AtomicU64 = AtomicU64::new(0);

/// How many hashes this process has made or verified.
pub fn hashes() -> u64 {
    HASHES.load(Ordering::Relaxed)
}

/// The stored text of a password: a PHC string with its own salt.
///
/// # Errors
/// A failure of the hash (out of memory).
pub async fn hash(dice: &Dice, password: &str) -> Outcome<String> {
    let (password, salt) = (password.to_owned(), dice.bytes::<16>());
    run(move || hash_now(&password, &salt)).await?
}

/// Whether a password is the one whose text is stored. Without a stored text
/// (no such account) it takes the same time and says no.
///
/// # Errors
/// A failure of the hash (out of memory).
pub async fn verify(password: &str, stored: Option<&str>) -> Outcome<bool> {
    let password = password.to_owned();
    let stored = stored.filter(|text| *text != NOT_CHOSEN).map(str::to_owned);
    run(move || match stored {
        Some(stored) => verify_now(&password, &stored),
        None => {
            verify_now(&password, &DUMMY);
            false
        }
    })
    .await
}

/// Runs one hash off the request's thread, when there is room.
async fn run<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Outcome<T> {
    HASHES.fetch_add(1, Ordering::Relaxed);
    let room = ROOM.acquire().await.map_err(Stop::failed)?;
    let done = tokio::task::spawn_blocking(work).await.map_err(Stop::failed);
    drop(room);
    done
}

/// argon2id with the house's parameters.
fn argon() -> Argon2<'static> {
    let params = Params::new(MEMORY_KIB, ROUNDS, LANES, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// A password as bytes: NFC, so that every keyboard writes the same.
fn as_typed(password: &str) -> Vec<u8> {
    password.nfc().collect::<String>().into_bytes()
}

/// Hashes on this thread: for tools that make many accounts with one password.
///
/// # Errors
/// A failure of the hash (out of memory).
pub fn hash_now(password: &str, salt: &[u8; 16]) -> Outcome<String> {
    argon()
        .hash_password_with_salt(&as_typed(password), salt)
        .map(|hash| hash.to_string())
        .map_err(|error| Stop::Failed(anyhow::anyhow!("a password could not be hashed: {error}")))
}

/// Verifies on this thread.
fn verify_now(password: &str, stored: &str) -> bool {
    PasswordVerifier::<str>::verify_password(&argon(), &as_typed(password), stored).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn length_and_list_decide_and_nothing_else() {
        let whose = Whose {
            email: "anna.berg@nordlys.example",
            name: "Anna Bergström",
            broker: "Fjordbron Konsult AB",
            has_second: false,
        };
        let check = |password: &str| fault(password, whose);
        for (password, want) in [
            ("fjorton tecken", Some(PasswordFault::TooShort { least: 15 })),
            ("femton tecken ok", None),
            ("all lower case letters", None),
            ("åäö åäö åäö och ü", None),
            ("日本語のパスワードはこれでいい", None),
            ("Password1234567", Some(PasswordFault::Common)),
            ("sommar2026!!2026", Some(PasswordFault::Common)),
            ("123456789012345", Some(PasswordFault::Common)),
            ("abababababababab", Some(PasswordFault::Common)),
            ("jag är Anna.Berg här", Some(PasswordFault::HoldsAddress)),
            ("hos fjordbron konsult är vi", Some(PasswordFault::HoldsBroker)),
            ("min fjordbron är lång", Some(PasswordFault::HoldsBroker)),
            ("konsult i tolv långa år", None),
            ("hos customersonly nu", Some(PasswordFault::HoldsBroker)),
            ("jag är anna bergström", Some(PasswordFault::HoldsName)),
            ("min granne bergström dricker te", None),
            ("1q2w3e4r5t6y7u8i9o0p", Some(PasswordFault::Common)),
            ("passwordpassword", Some(PasswordFault::Common)),
        ] {
            assert_eq!(check(password), want, "{password}");
        }
        assert_eq!(check(&"x1y2z ".repeat(30)), Some(PasswordFault::TooLong));
        assert_eq!(check(&"åbcdefgh".repeat(16)), None, "128 characters fit, whatever their bytes");
    }

    #[test]
    fn a_short_address_does_not_forbid_ordinary_words() {
        let whose = Whose { email: "an@b.se", name: "An Li", broker: "Fjordbron AB", has_second: false };
        assert_eq!(fault("en helt vanlig mening", whose), None);
        let anna = Whose { email: "anna@b.se", name: "Anna Li", ..whose };
        assert_eq!(fault("en helt annan och längre mening", anna), None);
        let anna = Whose { has_second: true, ..anna };
        assert_eq!(fault("anna4711", anna), Some(PasswordFault::HoldsName));
        let other = Whose { name: "Bo Li", ..anna };
        assert_eq!(fault("anna4711", other), Some(PasswordFault::HoldsAddress));
    }

    #[test]
    fn beside_a_second_factor_eight_characters_are_enough() {
        let whose = Whose { email: "an@b.se", name: "Anna Berg", broker: "Fjordbron AB", has_second: true };
        assert_eq!(fault("trollsl", whose), Some(PasswordFault::TooShort { least: 8 }));
        assert_eq!(fault("trollslända", whose), None);
        assert_eq!(fault("annaberg1", whose), Some(PasswordFault::HoldsName));
        assert_eq!(fault("password1", whose), Some(PasswordFault::Common));
    }

    #[test]
    fn the_list_is_long_enough_and_lower_case() {
        assert!(COMMON.len() >= 200, "{}", COMMON.len());
        let (marks, rest) = LISTED.as_chunks::<4>();
        assert!(marks.len() > 40_000 && rest.is_empty() && marks.is_sorted());
        assert!(is_listed("football") && is_listed("1q2w3e4r") && !is_listed("trollsländans vingar"));
        assert!(COMMON.iter().all(|word| *word == word.to_lowercase()));
    }

    #[test]
    fn a_hash_holds_for_its_password_in_every_way_to_write_it() {
        let stored = hash_now("Å nej, inte en till", &[1; 16]).expect("hashed");
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
        assert!(verify_now("A\u{30a} nej, inte en till", &stored), "the same letters, composed otherwise");
        assert!(!verify_now("å nej, inte en till", &stored));
        assert!(!verify_now("!", NOT_CHOSEN));
    }
}
