//! Randomness, injected: the machine's for real, seeded for tests and for the
//! making of the demo's world. Nothing else in the house draws random bytes.

use rand::TryRngCore;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};
use std::sync::{Arc, Mutex};

/// Where random bytes come from.
#[derive(Clone)]
pub enum Dice {
    /// The machine's.
    Machine,
    /// The same bytes for the same seed. Never in `serve`.
    Seeded(Arc<Mutex<ChaCha20Rng>>),
}

impl Dice {
    /// Seeded dice.
    pub fn seeded(seed: u64) -> Dice {
        Dice::Seeded(Arc::new(Mutex::new(ChaCha20Rng::seed_from_u64(seed))))
    }

    /// `N` random bytes.
    ///
    /// # Panics
    /// When the machine has no randomness: going on would make guessable tokens.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        match self {
            Dice::Machine => {
                rand::rngs::OsRng.try_fill_bytes(&mut bytes).expect("the machine gives random bytes");
            }
            Dice::Seeded(rng) => {
                rng.lock().unwrap_or_else(std::sync::PoisonError::into_inner).fill_bytes(&mut bytes);
            }
        }
        bytes
    }
}
